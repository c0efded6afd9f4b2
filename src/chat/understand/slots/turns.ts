import type { Item } from '../../../plan/types.js';
import { NUMBER_WORDS, parseNumber } from '../../../thai/digits.js';
import { lightly } from '../text/light.js';
import type { Sheet } from '../text/sheet.js';
import { HALVES, TURN_WORDS } from '../words/turns.js';

/** Which of several: "รอบ 6 เดือน", "ครั้งที่ 2", "ครึ่งปีแรก". */
export interface Turn {
  /** Its sort and number. */
  key: string;
  /** What other words say the same: the half year is over after six months. */
  means: string;
  /** Whether it names a sub-item that has it with no title beside it. */
  alone: boolean;
  at: number;
  length: number;
}

/** The turns that titles of sub-items say: by activity, then by sub-item. */
export type TurnBook = ReadonlyMap<string, ReadonlyMap<string, readonly Turn[]>>;

const FIGURE = `(?:${NUMBER_WORDS.map(([word]) => word).join('|')}|\\d{1,2})`;
/** "รอบ 6 กับ 12 เดือน" */
const FIGURES = `${FIGURE}(?:\\s*(?:กับ|และ|หรือ|,)\\s*${FIGURE})*`;
const figure = new RegExp(FIGURE, 'gu');
const NO_MORE = '(?![\\d./:-]*\\d|[\\u0E31\\u0E34-\\u0E3A\\u0E47-\\u0E4E])';
const counted = TURN_WORDS.map(
  (word) => [word, new RegExp(`${word.before}\\s*(${FIGURES})${NO_MORE}\\s*${word.after}`, 'gu')] as const,
);
const halves = HALVES.map(
  ([pattern, key, months]) => [new RegExp(pattern, 'gu'), key, `${months}เดือน`] as const,
);

function* allTurns(text: string): Generator<Turn> {
  for (const [pattern, key, means] of halves)
    for (const { 0: found, index: at } of text.matchAll(pattern))
      yield { key, means, alone: false, at, length: found.length };
  for (const [{ sort, alone }, pattern] of counted)
    for (const { 0: found, 1: figures, index: at } of text.matchAll(pattern))
      for (const [one] of figures!.matchAll(figure)) {
        const key = `${parseNumber(one)}${sort}`;
        yield { key, means: key, alone, at, length: found.length };
      }
}

/** The turns of a text, none inside another. */
function turnsIn(text: string): Turn[] {
  const found: Turn[] = [];
  for (const turn of allTurns(text)) {
    const free = found.every(
      ({ at, length }) =>
        (turn.at === at && turn.length === length) || turn.at >= at + length || turn.at + turn.length <= at,
    );
    if (free) found.push(turn);
  }
  return found;
}

/** @returns activities of whose sub-items some are told apart so */
export function turnBook(items: readonly Item[]): TurnBook {
  const book = new Map<string, Map<string, Turn[]>>();
  for (const { code, subItemTitles } of items) {
    for (const { sub, title } of subItemTitles) {
      const turns = turnsIn(lightly(title));
      if (turns.length > 0) book.set(code, (book.get(code) ?? new Map()).set(sub, turns));
    }
  }
  return book;
}

/** "รอบ 6 เดือนและ 12 เดือน": what is said of the first holds for the others of its sort. */
const sortOf = ({ key }: Turn): string => key.replace(/^\d+/, '');

const isKnown = (book: TurnBook, { key }: Turn): boolean =>
  [...book.values()].some((subs) => [...subs.values()].some((turns) => turns.some((one) => one.key === key)));

/** Reads the turns, and takes those that can name a sub-item of the plan by themselves. */
export function takeTurns(sheet: Sheet, book: TurnBook): Turn[] {
  if (book.size === 0) return [];
  const said = turnsIn(sheet.rest);
  const led = new Set(said.filter(({ alone }) => alone).map(sortOf));
  const turns = said.map((turn) => ({ ...turn, alone: led.has(sortOf(turn)) && isKnown(book, turn) }));
  for (const { alone, at, length } of turns) if (alone) sheet.take({ from: at, to: at + length });
  return turns;
}

/** Rows whose sub-items are told apart by one of these turns; what says it in the same words before what means it. */
export function rowsAt(items: readonly Item[], turns: readonly Turn[], book: TurnBook): Item[] {
  const having = (same: (known: Turn, said: Turn) => boolean): Item[] =>
    items.filter(({ code, subItems }) =>
      subItems.some((sub) =>
        book
          .get(code)
          ?.get(sub)
          ?.some((one) => turns.some((turn) => same(one, turn))),
      ),
    );
  const worded = having((known, said) => known.key === said.key);
  return worded.length > 0 ? worded : having((known, said) => known.means === said.means);
}
