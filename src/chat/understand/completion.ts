import { anyOf } from './lexicon.js';
import { DONE, NOT_DONE } from './words/completion.js';

const done = anyOf(DONE);
const notDone = anyOf(NOT_DONE);

/** "เสร็จแล้ว 80%" */
const PARTLY = /(?:แล้ว|เสร็จ|ไป)\s*(?:ได้|ประมาณ|ราวๆ?)?\s*\d+\s*(?:%|เปอร์)/u;

/** "นะคะ" and "แล้วคะ" close a statement as often as a question; only other question words decide. */
const POLITE_KA = /(?:นะ|แล้ว|ไป|ละ|เลย|เรียบร้อย)คะ/gu;

/** Whether a text says of something that it is handed in, be it in a question. */
export function saysDone(text: string): boolean {
  done.lastIndex = 0;
  return done.test(text);
}

/** Whether a text states that something has been handed in; in doubt it does not. */
export function saysHandedIn(text: string): boolean {
  if (!saysDone(text)) return false;
  notDone.lastIndex = 0;
  return !text.includes('?') && !notDone.test(text.replace(POLITE_KA, ' '));
}

/** Whether it says how much of it is done, so that it is not all. */
export const saysPartly = (text: string): boolean => PARTLY.test(text);
