import { comparable } from './grams.js';
import { informativeLetters, withoutTalk } from './informative.js';
import { GONE } from './sheet.js';
import type { SaidWord, TitleMatch } from './titles.js';
import { GOES_ON } from './words/goes-on.js';

/** Letters side by side that can be a word of their own. */
const WORD = 3;
/**
 * Share of all explained letters from which others beside them change what is named. Thai puts behind a word what
 * makes another thing of it: a few letters there are a slip of the fingers. What stands before it ("อบรมวินัย") says what
 * is done, unless it is most of it.
 */
const BEHIND = 1 / 6;
const BEFORE = 1 / 2;

const goesOn = GOES_ON.map(comparable).join('|');
/** A cover that ends within a syllable leaves its end. */
const opens = new RegExp(`^(?:\\p{M}+\\p{L})?(?:${goesOn})`, 'u');
const closes = new RegExp(`(?:${goesOn})$`, 'u');

const explained = ({ covered }: SaidWord): number => covered.filter(Boolean).length;

/** The word group that names the activity: what stands in others is talk, however it is explained. */
const naming = (said: readonly SaidWord[]): SaidWord =>
  said.reduce((best, word) => (explained(word) > explained(best) ? word : best));

/** Where letters stand side by side that the activity has not and that are no talk; ends exclusive. */
function unknownIn({ text, covered }: SaidWord): [from: number, to: number][] {
  const bare = withoutTalk(text);
  const isUnknown = (at: number): boolean => !covered[at] && bare[at] !== GONE;
  const found: [number, number][] = [];
  for (let from = 0, to = 0; from < text.length; from = to + 1) {
    for (to = from; to < text.length && isUnknown(to); ) to++;
    if (to - from >= WORD) found.push([from, to]);
  }
  return found;
}

/** Whether the words go on, without a gap, to another thing than the activity: "ธนาคารเลือด" where it has "ธนาคาร" only. */
export function namesOtherThing({ said }: TitleMatch): boolean {
  const word = naming(said);
  const known = said.reduce((letters, one) => letters + explained(one), 0);
  return unknownIn(word).some(([from, to]) => {
    const [before, letters] = [word.text.slice(0, from), word.text.slice(from, to)];
    const share = letters.length / known;
    const joined = opens.test(letters) || closes.test(before);
    const behind = word.covered[from - 1] === true && share >= BEHIND && !joined;
    return behind || (word.covered[to] === true && share >= BEFORE && !closes.test(letters));
  });
}

/** Whether a word group of its own is all the activity's, and what else is said is talk: "OIT ใครดูแล". */
export const saysOnlyName = ({ said }: TitleMatch): boolean =>
  said.some(({ text, covered }) => covered.every(Boolean) && informativeLetters(text) >= WORD) &&
  said.every((word) => unknownIn(word).every(([from, to]) => opens.test(word.text.slice(from, to))));
