/** "1)", "(1)", "1." or "ก)" at the start of a line or after a gap; in "1.7" and "17(1)" the digit is part of a number. */
const MARK = /(?<=^|[\s:])(?:\(?(?:(\d{1,2})|([ก-จ]))\)|(\d{1,2})\.)(?!\d)/gmu;
const LETTERS = 'กขคงจ';

interface Mark {
  at: number;
  to: number;
  /** Its place in the list, from 1. */
  place: number;
  startsLine: boolean;
}

function marksIn(text: string): Mark[] {
  return [...text.matchAll(MARK)].map(({ 0: mark, 1: number, 2: letter, 3: dotted, index: at }) => ({
    at,
    to: at + mark.length,
    place: letter ? LETTERS.indexOf(letter) + 1 : Number(number ?? dotted),
    startsLine: /(?:^|\n)[ \t]*$/u.test(text.slice(0, at)),
  }));
}

/** What only joins two numbers names nothing: "no gift (1) กับ (2)" speaks of sub-items. */
const JOINT = /กับ|กะ|และ|หรือ|แล้วก็|ถึง|ข้อ|[\s,.:;-]/gu;
/** Fewer letters name nothing. */
const NAME = 3;
const names = (entry: string): boolean => entry.replace(JOINT, '').length >= NAME || /^\s*\d/u.test(entry);

/** Right after the number of an activity, marks are its sub-items. */
const AFTER_NUMBER = /\d\s*$/u;

/** A dash or a dot at the start of a line; "-(5)" goes on with a sub-item. */
const BULLET = /^[ \t]*[-–—•·*▪][ \t]*(?=[^\s(])/gmu;

/** The text without the bullets of its list: a dash there joins nothing. One alone may join two lines. */
const withoutBullets = (text: string): string =>
  (text.match(BULLET)?.length ?? 0) >= 2 ? text.replace(BULLET, ' ') : text;

/**
 * Cuts bullets, and the marks that count what a message lists, which are no numbers of the plan; each entry stands on its own line.
 * 1. Marks count from 1 upwards, at least two. 2. At the starts of lines they are marks; within a line only when
 *    something is named after each, and the first does not follow a number.
 * @param written as `lightly` leaves it
 */
export function cutListMarks(written: string): string {
  const text = withoutBullets(written);
  const marks = marksIn(text);
  const counting = marks.length >= 2 && marks.every(({ place }, k) => place === k + 1);
  if (!counting) return text;
  const entries = marks.map(({ to }, k) => text.slice(to, marks[k + 1]?.at ?? text.length));
  const inLine = entries.every(names) && !AFTER_NUMBER.test(text.slice(0, marks[0]!.at));
  if (!inLine && !marks.every(({ startsLine }) => startsLine)) return text;
  return (
    text.slice(0, marks[0]!.at) +
    entries.map((entry, k) => (marks[k]!.startsLine ? ' ' : '\n ') + entry).join('')
  );
}
