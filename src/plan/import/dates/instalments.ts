import type { WrittenDate } from './written-dates.js';

const FIGURES: readonly string[] = ['หนึ่ง', 'สอง', 'สาม', 'สี่', 'ห้า', 'หก', 'เจ็ด', 'แปด', 'เก้า', 'สิบ'];
/** `รอบ 6 เดือน`, `ไตรมาสที่ 2`, `ครึ่งปีแรก`, `งวดสอง`: which of several parts, each with a date of its own. */
const INSTALMENT = `(?:ไตรมาส|ครั้ง|งวด|รอบ|ระยะ|ภาค(?:เรียน|การศึกษา)|เทอม|ครึ่งปี)\\s*(?:ที่)?\\s*(?:(\\d{1,2})(?![\\d./:])|(${FIGURES.join('|')}|แรก|หลัง))`;

const TIMES = new RegExp(`(?<!\\d)(?:(\\d{1,2})|(${FIGURES.join('|')}))\\s*(?:ครั้ง|รอบ|งวด)(?!\\s*ที่)`);

const numberOf = (digits: string | undefined, word: string | undefined): string => {
  if (digits !== undefined) return String(Number(digits));
  if (word === 'แรก') return '1';
  return word === 'หลัง' ? '2' : String(FIGURES.indexOf(word!) + 1);
};

/** The number of the part that a text names first, or null. */
export function instalmentIn(text: string): string | null {
  const found = new RegExp(INSTALMENT).exec(text);
  return found && numberOf(found[1], found[2]);
}

export const withoutInstalments = (text: string): string => text.replace(new RegExp(INSTALMENT, 'g'), ' ');

/** `ปีละ 2 ครั้ง`, `สองรอบ`: how many parts there are; null where that is not said. */
export function timesIn(text: string): number | null {
  const found = TIMES.exec(text);
  if (!found) return null;
  return found[1] === undefined ? FIGURES.indexOf(found[2]!) + 1 : Number(found[1]);
}

/**
 * Which part each date of a text is for: the one named since the date before, or, where the first name follows the
 * first date and the last one the last, the one named behind it (`20 มี.ค. (รอบ 1) 19 ก.ย. (รอบ 2)`).
 * @param dates in the order of the text @param all they are as many as is said, in a year or at all: those without
 * names count by their order
 */
export function instalmentsOf(text: string, dates: readonly WrittenDate[], all: boolean): (string | null)[] {
  const names = [...text.matchAll(new RegExp(INSTALMENT, 'g'))]
    .map((match) => ({
      index: match.index,
      end: match.index + match[0].length,
      part: numberOf(match[1], match[2]),
    }))
    // The number of `รอบ 20 มี.ค.` is the day's; that of a quarter may be a deadline and a part.
    .filter((name) => !dates.some((date) => date.grain === 'day' && overlap(date, name)));
  if (all && names.length === 0) return dates.map((_, at) => String(at + 1));
  const [first, last] = [names[0], names.at(-1)];
  const follow =
    first !== undefined &&
    last !== undefined &&
    first.index >= (dates[0]?.end ?? 0) &&
    last.index >= (dates.at(-1)?.end ?? 0);
  return dates.map((date, at) => {
    const from = follow ? date.end : (dates[at - 1]?.end ?? 0);
    const to = follow ? (dates[at + 1]?.index ?? text.length) : date.end;
    return names.find(({ index }) => index >= from && index < to)?.part ?? null;
  });
}

interface Place {
  index: number;
  end: number;
}

const overlap = (one: Place, other: Place): boolean => one.index < other.end && other.index < one.end;
