import { BLANK } from '../dates/written-dates.js';

/** Units that a cell leaves out: to the end of the line or bracket, or in the lines below. */
const EXCEPTION = /(?:ยกเว้น|เว้นแต่|ไม่รวม(?:ถึง)?|ไม่นับ(?:รวม)?)[ :]*(\n[\s\S]*|[^()\n]+)/g;

/** The text without what it leaves out, lengths kept. What is left out and has a (blanked) date of its own stays: it owes by that. */
export const withoutExceptions = (text: string): string =>
  text.replace(EXCEPTION, (words) => (words.includes(BLANK) ? words : words.replace(/[^\n]/g, ' ')));

/** What a text leaves out, each exception by itself. */
export const exceptionsIn = (text: string): string[] =>
  [...text.matchAll(EXCEPTION)].map(([, left]) => left!.trim());
