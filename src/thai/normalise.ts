import { toArabicDigits } from './digits.js';
import { MISSPELLINGS } from './spelling.js';

/** A stretch of a text in UTF-16 units, as LINE gives mentions and `findDates` gives dates. */
export interface TextSpan {
  index: number;
  length: number;
}

/** The raw text with the spans replaced by one space each. Positions count on the text as given, before any change. */
export function cutSpans(text: string, spans: readonly TextSpan[]): string {
  let result = '';
  let at = 0;
  for (const { index, length } of [...spans].sort((a, b) => a.index - b.index)) {
    if (index < at) continue;
    result += `${text.slice(at, index)} `;
    at = index + length;
  }
  return result + text.slice(at);
}

/** Private-use glyph variants U+F700-F71A that PDF and Word put in place of the real marks. */
const PRIVATE_USE = 'ฐิีึื่้๊๋์่้๊๋์ญัํ็่้๊๋์ฺุู';
const TONE = '่้๊๋';
const TONE_OR_SILENCER = `${TONE}์`;
const VOWEL_MARK = 'ัิีึืฺุู็';

const privateUse = /[\uF700-\uF71A]/g;
const ignorable = /[\u200B-\u200F\u2060\uFEFF\u00AD]/g;
const brokenAm = new RegExp(`ํ([${TONE}]?)า|([${TONE}])ํา`, 'g');
const markRun = new RegExp(`[${TONE_OR_SILENCER}${VOWEL_MARK}ำ]{2,}`, 'g');
const toneMark = new RegExp(`[${TONE_OR_SILENCER}]`);
/** `คะะ`, `ค่าาา`: drawn out in speech, in no word. */
const repeatedVowel = /([ะา])\1+/g;
const thaiBesideOther = /([\u0E01-\u0E4E])(?=[0-9a-z])|([0-9a-z])(?=[\u0E01-\u0E4E])/g;
const accented = /[à-öø-ž]/g;
const notWord = /[^\p{L}\p{M}\p{N}.]+/gu;
const looseDot = /(?<!\d)\.|\.(?!\d)/g;
/** Not where a word that ends with two goes on with a word that begins with one: "ระบบบัญชี". */
const elongation = /(?<!ระ(?=บบบ[ก-๎])|แ(?=บบบ[รทอัาำิีุู้]))([ก-ฮะาๅ])\1{2,}/g;
const misspelt = new RegExp(
  Object.keys(MISSPELLINGS)
    .sort((a, b) => b.length - a.length)
    .map((wrong) =>
      MISSPELLINGS[wrong]!.startsWith(wrong)
        ? `${wrong}(?!${MISSPELLINGS[wrong]!.slice(wrong.length)})`
        : wrong,
    )
    .join('|'),
  'g',
);

/**
 * Repairs how Thai was typed or pasted without changing what it says (reference/thai.md 2, steps 2-4):
 * 1. NFC, never NFKC, which would split ำ.
 * 2. Drop zero-width characters; private-use glyphs become the marks they draw; NBSP becomes a space.
 * 3. ํ + า becomes ำ, เเ becomes แ, a tone typed before its vowel moves after it, repeated marks collapse.
 */
export function repairMarks(text: string): string {
  return text
    .normalize('NFC')
    .replace(ignorable, '')
    .replace(privateUse, (glyph) => PRIVATE_USE[glyph.charCodeAt(0) - 0xf700] ?? '')
    .replace(/\u00A0/g, ' ')
    .replace(brokenAm, '$1$2ำ')
    .replace(/เเ/g, 'แ')
    .replace(markRun, inOrder)
    .replace(repeatedVowel, '$1');
}

/** The marks of one letter, each once: vowels, then tones, then ำ. */
function inOrder(run: string): string {
  const rank = (mark: string): number => (mark === 'ำ' ? 2 : toneMark.test(mark) ? 1 : 0);
  return [...new Set(run)].sort((a, b) => rank(a) - rank(b)).join('');
}

/** Three or more of one Thai letter in a row (`ครับบบ`) become one; two may be a real word (`มากกว่า`), and รร is a vowel; "ระบบ" ends with two. */
export function collapseElongation(text: string): string {
  return text.replace(elongation, (_, letter: string, at: number) =>
    letter === 'ร' || text.startsWith('ระบบ', at - 2) ? letter.repeat(2) : letter,
  );
}

/** Known misspellings become what is meant (see `MISSPELLINGS`). */
export function correctSpelling(text: string): string {
  return text.replace(misspelt, (wrong) => MISSPELLINGS[wrong] ?? wrong);
}

/**
 * The one form in which index and query meet (reference/thai.md 2). Mentions and dates are cut from the raw
 * text before (`cutSpans`); positions do not survive.
 * 1. Repair how it was typed (`repairMarks`); ๆ and ฯ become a space.
 * 2. Thai digits to Arabic, then lower case, Latin letters without accents (`Café` is typed `cafe`).
 * 3. A space between digit or Latin letter and Thai.
 * 4. Punctuation becomes a space, except a dot inside a number (`1.7`).
 * 5. Elongation is cut and known misspellings are corrected.
 * 6. Runs of spaces become one; none at the ends.
 * @param text a message or title of any kind and length
 * @returns lower-case words separated by single spaces; empty when nothing is left
 */
export function normalise(text: string): string {
  const typed = repairMarks(text).replace(/[ๆฯ]/g, ' ');
  const lower = toArabicDigits(typed)
    .toLowerCase()
    .replace(accented, (letter) => letter.normalize('NFD')[0]!);
  const spaced = lower.replace(thaiBesideOther, '$& ');
  const words = spaced.replace(notWord, ' ').replace(looseDot, ' ');
  const corrected = correctSpelling(collapseElongation(words));
  return corrected.replace(/\s+/g, ' ').trim();
}
