import { Refusal } from '../../errors.js';
import { datedColumns } from './columns/guessed-columns.js';
import type { PlanTables } from './rows/plan-rows.js';

/** Why a file without any text cannot be imported, and what to do. */
export const noText = (fileName: string): Refusal =>
  new Refusal(
    `${fileName} holds no text: a plan that is a picture or a scan must be read into text first (OCR); save that as .txt or .docx`,
  );

/** Why a file without activities, rounds and timelines cannot be imported, and what to do. */
export function noPlan(fileName: string, { rows, open }: PlanTables): Refusal {
  if (rows.length > 0)
    return new Refusal(
      `${fileName} has a plan's table heading but no activity with a number in it: number the activities in the first column`,
    );
  if (open[0])
    return new Refusal(
      `${fileName} has a plan's table, but nothing tells which column of ${datedColumns(open[0])} says when to hand in: head it กำหนดส่ง`,
    );
  return new Refusal(
    `${fileName} holds no plan: no table with an activity and a due-date column, no rounds and no timeline were found. kamnot plan template FILE.xlsx writes a sheet to fill in`,
  );
}
