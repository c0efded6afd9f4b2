const LATIN = /[a-z]/u;
const CLOSE = '\u2060';
const closed = new RegExp(`${CLOSE}(?: (?=[ก-ฮเ-ไ]))?`, 'gu');

/**
 * A word as it stands in the place of another: a Latin one by itself, a Thai one where the other stood. `closedGaps` then
 * takes the space behind a Thai one that stands for a Latin one: spelling wants it there, and what follows says which thing is meant.
 */
export function inPlace(other: string, word: string): string {
  if (LATIN.test(other)) return ` ${other} `;
  return LATIN.test(word) ? other + CLOSE : other;
}

export const closedGaps = (text: string): string => (text.includes(CLOSE) ? text.replace(closed, '') : text);
