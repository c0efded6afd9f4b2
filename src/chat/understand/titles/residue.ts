import { normalise } from '../../../thai/normalise.js';
import { comparable } from '../text/grams.js';
import { closedGaps, inPlace } from '../text/in-place.js';
import { anyOf, longestFirst } from '../text/lexicon.js';
import { blank, GONE } from '../text/sheet.js';
import { stretch } from '../text/stretch.js';
import { LOANWORDS } from '../words/loanwords.js';
import { FILLERS, SMALLTALK } from '../words/smalltalk.js';
import { PHRASES, POLITE, SMALL_WORDS } from '../words/wrappers.js';

const phrases = anyOf(PHRASES);
const smalltalk = anyOf(SMALLTALK);
const standalone = (word: string): string => (/^[a-z]/.test(word) ? `(?<![a-z])${word}(?![a-z])` : word);
const either = (list: readonly string[]): string => longestFirst(list).map(standalone).join('|');
const alternatives = either([...POLITE, ...SMALL_WORDS]);
const EDGE = `\\s${GONE}`;
/** Particles that other words begin with: "สินบน", "ละคร", "ค่าย". */
const SHORT_PARTICLE = '(?:(?:^|[^ค])(?:สิ|ซิ|ดิ|ละ)|ค่า)';
/** Particles at the start or the end of a word group. */
const leading = new RegExp(
  `(?<=^|[${EDGE}])(?:${alternatives})(?<!(?:${SHORT_PARTICLE})(?=[ก-ฮ]))(?![\\u0E31\\u0E34-\\u0E3A\\u0E47-\\u0E4E\\u0E30\\u0E32\\u0E33\\u0E45])(?=$|[${EDGE}]|[\\u0E00-\\u0E7F]{3})`,
  'gu',
);
const trailing = new RegExp(`(?:${alternatives})(?=$|[${EDGE}])`, 'gu');
const alone = new RegExp(`(?<=^|[${EDGE}])(?:${alternatives})(?=$|[${EDGE}])`, 'gu');
const marks = /[^\p{L}\p{M}\p{N}\s.]+/gu;
/** A look-ahead in a spoken form says only what must follow it. */
const spokenAlone = (word: string): string => word.replace(/\(\?.*$|\s/gu, '');
/** Of each spoken form all that it may stand for. */
const written = new Map<string, string[]>();
for (const [form, heard] of Object.entries(LOANWORDS))
  for (const word of heard.map(spokenAlone)) written.set(word, [...(written.get(word) ?? []), form]);
const heard = anyOf([...Object.values(LOANWORDS).flat()]);

/** Spoken forms shorter than this are like too many other words. */
const LONG_FORM = 6;

/** How people put by ear what the plan has in writing, as it is compared. */
export const spokenForms = (isKnown: (written: string) => boolean): string[] =>
  [...written]
    .filter(([spoken, forms]) => spoken.length >= LONG_FORM && forms.some(isKnown))
    .map(([spoken]) => comparable(spoken));

/** "ของ" joins the thing asked about to whose it is; they are looked up as two words. */
const OF = /ของ(?!ขวัญ)/gu;

/** Letters beside a wrapping word by which a title is known to hold it ("คุณ" in "คุณธรรม"). */
const BESIDE = 3;
/** Fewer letters together than this are chance. */
const TOGETHER = 6;
/** Words that titles begin with and questions put before any of them: they tell nothing. */
const GENERIC = /^(?:กิจกรรม|โครงการ|รายงาน|เรื่อง|รายการ|หัวข้อ|แจ้ง|งาน|วัน|ใน|ของ|ที่|และ|การ|ตาม)/u;

/** Whether the plan's titles hold a wrapping word together with the letters beside it; a generic one on both sides. */
function isOfTitle(found: string, at: number, text: string, isTitle: (letters: string) => boolean): boolean {
  const end = at + found.length;
  const beside = Math.max(BESIDE, TOGETHER - found.length);
  const around = GENERIC.test(found)
    ? [stretch(text, at - 2, end + 2)]
    : [stretch(text, at, end + beside), stretch(text, at - beside, end)];
  return around.some((letters) => letters !== null && isTitle(letters));
}

/** A wrapping word that ends with one that titles begin with: "ต้องส่งผลงาน" asks of "ส่งผลงาน". */
const MUST_SEND = /^ต้อง(?=ส่ง$)/u;

const blankUnless =
  (isTitle: (letters: string) => boolean) =>
  (found: string, ...rest: (string | number)[]): string => {
    const [at, text] = [rest.at(-2) as number, rest.at(-1) as string];
    if (isOfTitle(found, at, text, isTitle)) return found;
    const [must = ''] = MUST_SEND.exec(found) ?? [];
    const send = stretch(text, at + must.length, at + found.length + BESIDE);
    return must !== '' && send !== null && isTitle(send)
      ? blank(must) + found.slice(must.length)
      : blank(found);
  };

/** At the end of a word group a title may end with what begins questions too ("ผู้ป่วยใน", "พื้นที่"). */
const blankAtEndUnless =
  (isTitle: (letters: string) => boolean) =>
  (found: string, ...rest: (string | number)[]): string => {
    const [at, text] = [rest.at(-2) as number, rest.at(-1) as string];
    const letters = stretch(text, at - Math.max(BESIDE, TOGETHER - found.length), at + found.length);
    return letters !== null && isTitle(letters) ? found : blank(found);
  };

/** Words that sound a Latin word or mean another become it where the plan knows that word and not theirs. */
export function spellOut(text: string, isKnown: (written: string) => boolean): string {
  const put = text.replace(heard, (found) => {
    const form = written.get(spokenAlone(found))?.find(isKnown);
    return form && !isKnown(found) ? inPlace(form, found) : found;
  });
  return closedGaps(put);
}

/**
 * What is left to be a title once the wrapping is gone, normalised.
 * 1. Phrases that ask go wherever they stand; twice, since one may end where another began.
 * 2. Particles go at the edges that this opens, until nothing changes.
 * @param isTitle whether a title has these letters side by side: then they are no wrapping
 */
export function residueOf(text: string, isTitle: (letters: string) => boolean): string {
  const wrapping = blankUnless(isTitle);
  const ending = blankAtEndUnless(isTitle);
  let rest = text.replace(OF, blank).replace(phrases, wrapping).replace(phrases, wrapping);
  rest = rest.replace(marks, (found) => ' '.repeat(found.length));
  for (let round = 0; round < 4; round++) {
    const before = rest;
    rest = rest.replace(alone, blank).replace(trailing, ending).replace(leading, wrapping);
    if (rest === before) break;
  }
  return normalise(rest.replaceAll(GONE, ' '));
}

const polite = new RegExp(`(?:${either([...POLITE, ...FILLERS])})`, 'gu');
const laughter = /5{3,}|(?:ๆ|ฯ)/g;
/** "รับทราบบ": the last letter of a word is held. */
const drawnOut = /([\u0E01-\u0E4E])\1+(?=$|\s)/gu;

/** Whether a message is small talk: a greeting, thanks, laughter or a sign, and nothing else beside politeness. */
export function isSmalltalk(text: string): boolean {
  const bare = text.replace(laughter, ' ').replace(marks, ' ').replace(drawnOut, '$1');
  const greeted = bare.replace(smalltalk, ' ');
  const rest = greeted.replace(polite, ' ').replace(/[\s.]/g, '');
  return rest === '' && (greeted !== bare || bare !== text);
}
