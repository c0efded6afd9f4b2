import type { TableRow } from '../read/document.js';
import { type Columns, headingTexts, meaningsOf, withDates } from './columns.js';
import type { Contents } from './content-columns.js';
import { chooseDueColumns, type DueColumns } from './date-columns.js';
import { dueLabels } from './due-labels.js';
import { joinLines } from './heading-lines.js';
import type { Role } from './heading-words.js';

/** A table that no heading tells to be a plan's, as its cells show it. */
export interface Guess {
  /** Null where it stays open which of several columns is which. */
  columns: Columns | null;
  /** Rows of heading. */
  rows: number;
  headings: readonly string[];
  contents: Contents;
}

/** Words of a table of steps, which is a timeline. */
const STEPS = /ขั้น|กระบวนการ|ปฏิทิน|step/i;
/** A column of units that receive, or look on. */
const NOT_DOING = /ส่ง(?:ที่|ถึง|ให้|ต่อ)|เสนอ|สถานที่|ปลายทาง|รับ(?!ผิดชอบ)|ตรวจ|ติดตาม|กำกับ|ประเมิน/;
const LEAST_HEADED = 2;

/**
 * Reads the columns of a table by what its cells hold, where its heading does not tell.
 * 1. Numbered rows with a column of dates and one of units, or a heading of handing in, are a plan's, unless the heading
 *    speaks of steps.
 * 2. A heading that is known counts before the cells. What it leaves out is the one column of dates, the one column of
 *    units, and the first column of words behind the numbers.
 * @returns null where the table is no plan's
 */
export function guessColumns(rows: readonly TableRow[], contents: Contents): Guess | null {
  const headings = headingsAbove(rows, contents);
  const { roles, dated } = meaningsOf(headings);
  const chosen = chooseDueColumns(new Map([...dated].filter(([index]) => contents.dates.includes(index))));
  const units = roles.get('responsible') ?? contents.units;
  const handsIn = chosen?.says === 'handIn' && contents.words.length > 0;
  const isPlan = contents.dates.length > 0 && (units.length > 0 || handsIn);
  if (!isPlan || speaksOfSteps(rows, contents)) return null;
  const open: Guess = { columns: null, rows: contents.first, headings, contents };
  const [due, ...others] = contents.dates;
  if (!chosen && others.length > 0) return open;
  const dates: DueColumns = chosen ?? { due: [due!], until: [], says: 'open', passedOver: [] };
  const taken = [...dates.due, ...dates.until, contents.code];
  const told = [...roles].filter(([, indices]) => !indices.some((index) => taken.includes(index)));
  const columns = completed(
    {
      roles: withDates(new Map(told).set('code', [contents.code]), dates),
      dates,
      headings,
      guessed: chosen ? [] : ['due'],
      labels: dueLabels(dates.due, headings),
    },
    contents,
  );
  return columns.roles.has('activity') ? { ...open, columns } : open;
}

/** The columns with those of the units and the activities that no heading tells and the cells do. */
export function completed(columns: Columns, { units, words }: Contents): Columns {
  const roles = new Map(columns.roles);
  const guessed = [...columns.guessed];
  const known = [...[...roles.values()].flat(), ...columns.dates.passedOver];
  const open = (indices: readonly number[]): number[] => indices.filter((index) => !known.includes(index));
  const give = (role: Role, index: number | undefined): void => {
    if (index === undefined) return;
    roles.set(role, [index]);
    guessed.push(role);
    known.push(index);
  };
  const doing = open(units).filter((index) => !NOT_DOING.test(columns.headings[index] ?? ''));
  if (!roles.has('responsible') && !roles.has('owedBy') && doing.length === 1) give('responsible', doing[0]);
  if (!roles.has('activity')) give('activity', open(words)[0] ?? roles.get('output')?.[0]);
  return { ...columns, roles, guessed };
}

/** What stands above the numbered rows, by column: the last line, or two. */
function headingsAbove(rows: readonly TableRow[], { first }: Contents): string[] {
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const lines = rows.slice(0, first).flatMap(({ cells }) => {
    const texts = headingTexts(cells);
    return texts && texts.filter(Boolean).length >= LEAST_HEADED ? [texts] : [];
  });
  const [upper, lower] = lines.slice(-2);
  const texts = upper && lower ? joinLines(upper, lower) : (upper ?? []);
  return Array.from({ length: width }, (_, index) => texts[index] ?? '');
}

/** Whether a table has a heading of its own: a row above the numbers whose cell over them is filled. */
export const hasOwnHeading = (rows: readonly TableRow[], { first, code }: Contents): boolean =>
  rows.slice(0, first).some(({ cells }) => {
    const texts = headingTexts(cells);
    return Boolean(texts?.[code]) && texts!.filter(Boolean).length >= LEAST_HEADED;
  });

/** Whether a table with a heading of its own is of steps, or has neither dates nor units nor a heading of the table before. */
export function isNoPlan(rows: readonly TableRow[], contents: Contents, before: Columns | null): boolean {
  const { dates, units, code } = contents;
  const headings = headingsAbove(rows, contents);
  const repeats = headings.some(
    (text, index) => index !== code && text !== '' && text === before?.headings[index],
  );
  return speaksOfSteps(rows, contents) || (dates.length + units.length === 0 && !repeats);
}

export const speaksOfSteps = (rows: readonly TableRow[], contents: Contents): boolean =>
  headingsAbove(rows, contents).some((text) => STEPS.test(text));

/** The headings of the columns that hold dates, or their numbers. */
export const datedColumns = ({ headings, contents: { dates } }: Guess): string =>
  dates.map((index) => `"${headings[index] || index + 1}"`).join(', ');
