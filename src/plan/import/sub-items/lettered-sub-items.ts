import type { Role } from '../columns/columns.js';
import { type Activity, columnText } from '../rows/activities.js';

/** Letters in the order in which lists count by them. */
const LETTERS = 'กขคงจฉชซฌ';
/** `ก)` and `(ก)`; `ก.` at the start of a line, where no month (ก.พ.) is meant. */
const MARK = new RegExp(
  `(?<=^|[\\n\\s])\\(?([${LETTERS}])\\)(?=\\s?[^\\s)])|(?<=^|\\n)([${LETTERS}])\\.(?= (?![ก-ฮ]{1,2}\\.)\\S)`,
  'g',
);
const NAMED = new RegExp(`(?<=ข้อ(?:ย่อย)?(?:ที่)?\\s?\\(?)([${LETTERS}])(?=\\)|\\s|$)`, 'g');
/** Numbered sub-items: letters below them count something else. */
const NUMBERED = /(?:^|[\n\s])\(?\d{1,2}\)/;

/** Cells that say of each sub-item when, or by whom. */
const TELLING: readonly Role[] = ['due', 'responsible'];

/**
 * How many sub-items an activity counts by letters.
 * 1. Its own text has them from ก on, one after another, and no numbers.
 * 2. A date or a unit is for one of them; else they are parts of one thing.
 * @returns 0 where it does not
 */
export function letteredSubItems(activity: Activity): number {
  const text = columnText(activity, 'activity');
  if (NUMBERED.test(text)) return 0;
  const count = marksIn(text).reduce((so, letter) => (letter === LETTERS[so] ? so + 1 : so), 0);
  const told = TELLING.flatMap((role) => {
    const cell = columnText(activity, role);
    return [...marksIn(cell), ...[...cell.matchAll(NAMED)].map(([letter]) => letter)];
  });
  return count > 1 && told.some((letter) => LETTERS.indexOf(letter) < count) ? count : 0;
}

const marksIn = (text: string): string[] => [...text.matchAll(MARK)].map(([, one, other]) => (one ?? other)!);

/** Letters become numbers, the only sub-items that a plan stores: `ก)` is `1)`, as the other rules read it. Lengths stay. */
export function numberLetters(activity: Activity): Activity {
  const count = letteredSubItems(activity);
  if (count === 0) return activity;
  const number = (letter: string): string => {
    const at = LETTERS.indexOf(letter);
    return at < count ? String(at + 1) : letter;
  };
  const numbered = (text: string): string =>
    text
      .replace(NAMED, number)
      .replace(MARK, (mark, one?: string, other?: string) =>
        mark.replace((one ?? other)!, number).replace(/(?<=\d)\.$/, ')'),
      );
  const cells = [...activity.cells].map(
    ([role, segments]) => [role, segments.map((part) => ({ ...part, text: numbered(part.text) }))] as const,
  );
  return { ...activity, cells: new Map(cells) };
}

/** `ก to ค` for so many. */
export const lettersOf = (count: number): string => `ก to ${LETTERS[count - 1]}`;
