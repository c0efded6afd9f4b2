import { anyOf, saying } from '../text/lexicon.js';
import { stretch } from '../text/stretch.js';
import { DONE, NOT_DONE } from '../words/completion.js';
import { TROUBLE } from '../words/story.js';

const notDone = anyOf(NOT_DONE);

/** "เสร็จแล้ว 80%" */
const PARTLY = /(?:แล้ว|เสร็จ|ไป)\s*(?:ได้|ประมาณ|ราวๆ?)?\s*\d+\s*(?:%|เปอร์)/u;

/** "นะคะ" and "แล้วคะ" close a statement as often as a question; only other question words decide. */
const POLITE_KA = /(?:นะ|แล้ว|ไป|ละ|เลย|เรียบร้อย)คะ/gu;

/** Whether a text says of something that it is handed in, be it in a question. */
export const saysDone = saying(DONE);

/** Letters beside a word by which it is known to stand in a title ("ใกล้" of "คลองใกล้บ้าน"). */
const BESIDE = 3;

/** Whether a word found in a text is one of a title, with the letters before or after it. */
function isOfTitle(found: string, at: number, text: string, isTitle: (letters: string) => boolean): boolean {
  const end = at + found.length;
  return [stretch(text, at - BESIDE, end), stretch(text, at, end + BESIDE)].some(
    (letters) => letters !== null && isTitle(letters),
  );
}

/**
 * Whether a text states that something has been handed in; in doubt it does not.
 * @param isTitle whether a title of the plan has these letters side by side: such a word makes no question
 */
export function saysHandedIn(text: string, isTitle: (letters: string) => boolean = () => false): boolean {
  if (!saysDone(text) || text.includes('?')) return false;
  const said = text.replace(POLITE_KA, ' ');
  return ![...said.matchAll(notDone)].some(({ 0: found, index }) => !isOfTitle(found, index, said, isTitle));
}

/** Whether it says how much of it is done, so that it is not all. */
export const saysPartly = (text: string): boolean => PARTLY.test(text);

const trouble = new Set(TROUBLE);

/**
 * Whether a clause states a hand-in after others that only tell of the trouble it took ("พิมพ์ผิดตั้งสามรอบ | ก็ส่งแผน…แล้ว").
 * @param told what stands before the clause
 */
export function isDoneBehindTrouble(told: string, clause: string): boolean {
  if (!saysHandedIn(clause) || told.includes('?')) return false;
  return [...told.matchAll(notDone)].every(([found]) => trouble.has(found));
}
