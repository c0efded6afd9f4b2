import type { Item } from '../../src/plan/types.js';
import { planOf, TITLE, table } from './helpers.js';

/** Number, first and last day of each item. */
export const brief = (items: readonly Item[]): unknown[] =>
  items.map(({ code, due, until }) => [code, due, until]);

/** The same of a plan whose only table has these rows. */
export const rowsOf = async (rows: string[][], header?: string[]): Promise<unknown[]> =>
  brief((await planOf(`${TITLE}\n\n${table(rows, header)}`)).items);

/** A row of the usual table that one unit is responsible for. */
export const row = (code: string, activity: string, output: string, due: string): string[] => [
  code,
  activity,
  output,
  '',
  due,
  'สำนักทดสอบ',
];
