import { toArabicDigits } from '../../../thai/digits.js';
import { collapseElongation, correctSpelling, repairMarks } from '../../../thai/normalise.js';
import { onThaiKeys } from './wrong-layout.js';

/** Tags and marks that only shape letters, as people paste them: what stands between them is the text. */
const TAG =
  /<\/?(?:a|b|i|u|s|em|strong|code|pre|p|div|span|br|h[1-6]|li|ul|ol|font|mark|small|td|tr|table)(?:\s[^<>]{0,200})?\/?>/giu;
const EMPHASIS =
  /(?<![\d*~_])(\*{1,3}|~{1,2}|_{1,3})(?=[^\s*~_])([^*~\n]{1,200}?)(?<=[^\s*~_])\1(?![\d*~_])/gu;
/** Letters and digits of full width, as some keyboards type them (NFKC would also take ำ apart). */
const halfWidth = (text: string): string =>
  text.replace(/[\uFF01-\uFF5E]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));

const unmarked = (text: string): string => text.replace(TAG, ' ').replace(EMPHASIS, ' $2 ');

/** "วันไหนยย", "เมื่อไหร่ร": the end of a question word is held. */
const HELD = /(ไหน|ไหร่|ไร)([นยร])\2*(?=$|[\s?!])/gu;
/** Letters of an abbreviation with dots or spaces between them: "o.i.t.", "M.O.U", "O I T". */
const DOTTED = /(?<![a-z.])(?:(?:[a-z]\.){2,}(?:[a-z](?![a-z]))?|(?:[a-z] ){2,}[a-z](?![a-z]))/gu;
const VERSUS = /(?<=\s)vs\.?(?=\s)/gu;

/** Longer than anyone types; what a flood of text says beyond it is not read. */
const MAX_LENGTH = 2_000;

/**
 * The text as the recognisers read it: typing repaired, markup gone, digits Arabic, lower case, spelling corrected;
 * punctuation and line breaks kept, since brackets and lines carry meaning.
 */
export function lightly(text: string): string {
  const typed = repairMarks(onThaiKeys(halfWidth(text.slice(0, MAX_LENGTH)))).replace(/[^\P{Cc}\n]/gu, ' ');
  const lower = collapseElongation(toArabicDigits(unmarked(typed)).toLowerCase());
  return correctSpelling(lower)
    .replace(/[“”"'‘’`]/g, ' ')
    .replace(HELD, '$1')
    .replace(DOTTED, (letters) => letters.replace(/[. ]/g, ''))
    .replace(VERSUS, 'กับ');
}

/** Numbers that are never codes: telephone numbers, money, clock times, addresses of web and mail. */
export const NOT_NUMBERS =
  /(?:https?:\/\/|www\.)\S+|(?<!\S)\S+@\S+\.\S+|(?<!\d)0\d{1,2}[- ]?\d{3}[- ]?\d{3,4}(?!\d)|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?\s*(?:บาท|%|เปอร์เซ็นต์)|(?<!\d)\d{1,2}[.:]\d{2}\s*(?:น\.|น(?![\u0E00-\u0E7F])|นาฬิกา)|\d{5,}/gu;
