import { BLANK } from '../dates/written-dates.js';

/** Where a text names sub-items: `ข้อ 1) - 4)`, `(2), (3)`, `กิจกรรมที่ 2 และ 3)`, `หลักสูตรที่ 2`. */
export interface Scope {
  index: number;
  end: number;
  subs: string[];
  /** The noun counted, `ข้อ` when only numbers stand there. */
  noun: string;
}

/** Largest number taken for a sub-item. */
const LARGEST = 30;
const NOUNS = 'กิจกรรมย่อย|กิจกรรม|ข้อย่อย|ข้อ|หลักสูตร|รายการ|เรื่อง|งวด|ครั้ง|ระยะ|รุ่น|ชุด|ส่วน|ฉบับ';
const PREFIX = `(?:โครงการ|กิจกรรม)?\\s?(${NOUNS})(?:ที่|ข้อที่|ข้อ)?\\s*`;
const DOTTED = '(?![\\d.]*\\d)(?!\\s?%)';
const MARKED = `(?:\\(\\s?\\d{1,2}\\s?\\)|\\d{1,2}\\s?\\))`;
const LOOSE = `(?:${MARKED}|\\(?\\d{1,2}\\)?${DOTTED})`;
const JOIN = '\\s*(?:-|–|—|ถึง|,\\s*และ|,|และ|กับ|/)\\s*';
const AGAIN = `(?:(?:${NOUNS})?(?:ที่|ข้อ)?\\s*)`;
const RANGE_IN_BRACKETS = '\\(\\s?\\d{1,2}\\s?(?:-|–|ถึง)\\s?\\d{1,2}\\s?\\)';

const named = new RegExp(`${PREFIX}(${RANGE_IN_BRACKETS}|${LOOSE}(?:${JOIN}${AGAIN}${LOOSE})*)`, 'g');
const bare = new RegExp(`(${RANGE_IN_BRACKETS}|${MARKED}(?:${JOIN}${MARKED})*)`, 'g');

/** Letters that may stand right before a scope; any other Thai letter means that the number belongs to a sentence. */
const OPENING = /(?:^|[^\u0E01-\u0E4E0-9.]|ส่ง|และ|โครงการ|สำหรับ|เฉพาะ)\s*$/;
/** The number of a noun that `named` has turned down is no sub-item either. */
const NOUN_BEFORE = new RegExp(`(?:${NOUNS})(?:ที่|ข้อ)?[ \\t]*$`);
const BARE_OPENING = new RegExp(`(?:^|[\\s●:,;]|ส่ง|${BLANK})$`);
const WITHIN_SENTENCE = /(?:ตาม|ใน|จาก|ของ|คือ|ไว้|ความรู้|ผลจาก|ต่อจาก|อ้างถึง)[ \t]*$/;

/** All scopes in a text in the working form whose dates are blanked out (`blankDates`). */
export function findScopes(text: string): Scope[] {
  const scopes: Scope[] = [];
  for (const match of text.matchAll(named)) {
    const before = text.slice(0, match.index + /^\s*/.exec(match[0])![0].length);
    if (!OPENING.test(before) || WITHIN_SENTENCE.test(before)) continue;
    add(scopes, match.index, match[0], match[2]!, match[1]!);
  }
  for (const match of text.matchAll(bare)) {
    if (scopes.some(({ index, end }) => match.index < end && match.index + match[0].length > index)) continue;
    const before = text.slice(0, match.index);
    if (!BARE_OPENING.test(before) || WITHIN_SENTENCE.test(before) || NOUN_BEFORE.test(before)) continue;
    add(scopes, match.index, match[0], match[1]!, 'ข้อ');
  }
  return scopes.sort((a, b) => a.index - b.index);
}

function add(scopes: Scope[], index: number, whole: string, numbers: string, noun: string): void {
  const subs = expand(numbers);
  if (subs.length > 0) scopes.push({ index, end: index + whole.length, subs, noun });
}

/** `1) - 4)` is 1 2 3 4, `2),3)` is 2 3. Empty when a number is no sub-item's. */
export function expand(numbers: string): string[] {
  const tokens = numbers.match(/\d{1,2}|-|–|—|ถึง/g) ?? [];
  const subs: number[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (/\d/.test(token)) subs.push(Number(token));
    else {
      const from = subs.at(-1);
      const to = Number(tokens[at + 1]);
      if (from === undefined || !(to > from)) return [];
      for (let value = from + 1; value < to; value++) subs.push(value);
    }
  }
  if (subs.some((value) => value < 1 || value > LARGEST)) return [];
  return [...new Set(subs)].map(String);
}

/** What is counted here is a sub-item of the activity; a round or a class (รุ่นที่ 3) need not be one. */
const OF_SUB_ITEMS: readonly string[] = ['ข้อ', 'ข้อย่อย', 'กิจกรรมย่อย'];

/** The sub-items named here that an activity with these does not have; one without any numbers other things. */
export const undeclared = ({ subs, noun }: Pick<Scope, 'subs' | 'noun'>, declared: readonly string[]) =>
  declared.length > 0 && OF_SUB_ITEMS.includes(noun) ? subs.filter((sub) => !declared.includes(sub)) : [];

/** Numbers of the sub-items that start at the beginning of a line: `(2) …`, `3) …`. */
export function findStarts(text: string): string[] {
  return [...text.matchAll(/^\s*(?:● ?)?\(?(\d{1,2})\)\s*\S/gm)].map((match) => match[1]!);
}

/** Sub-item numbers in counting order, each once. */
export const sortSubs = (subs: Iterable<string>): string[] =>
  [...new Set(subs)].sort((a, b) => Number(a) - Number(b));
