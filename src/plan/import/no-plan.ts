import { Refusal } from '../../errors.js';
import { cellOf } from './columns/columns.js';
import { datedColumns } from './columns/guessed-columns.js';
import { findWrittenDates } from './dates/written-dates.js';
import type { Document } from './read/document.js';
import type { PlanRowSource, PlanTables } from './rows/plan-rows.js';

/** Why a file without any text cannot be imported, and what to do. */
export const noText = (fileName: string): Refusal =>
  new Refusal(
    `${fileName} holds no text: a plan that is a picture or a scan must be read into text first (OCR); save that as .txt or .docx`,
  );

/** Why a file without activities, rounds and timelines cannot be imported, and what to do. */
export function noPlan(fileName: string, document: Document, { rows, open }: PlanTables): Refusal {
  if (rows.length > 0)
    return new Refusal(
      `${fileName} has a plan's table heading but no activity with a number in it${otherMarks(rows)}: number the activities 1, 2 or 1.1, 1.2 in the first column`,
    );
  if (open[0])
    return new Refusal(
      `${fileName} has a plan's table, but nothing tells which column of ${datedColumns(open[0])} says when to hand in: head it กำหนดส่ง`,
    );
  if (
    document.blocks.some(
      (block) => block.kind === 'table' && block.rows.some(({ cells }) => areMonths(cells)),
    )
  )
    return new Refusal(
      `${fileName} has the months of the year as columns, whose marks say no day: add a column headed กำหนดส่ง with the day to hand in of each activity`,
    );
  return new Refusal(
    `${fileName} holds no plan: no table with an activity and a due-date column, no rounds and no timeline were found. kamnot plan template FILE.xlsx writes a sheet to fill in`,
  );
}

/** What stands where the numbers should (`A1`). */
function otherMarks(rows: readonly PlanRowSource[]): string {
  const marks = rows.map(({ columns, row }) => cellOf(row.cells, columns, 'code').trim()).filter(Boolean);
  return marks[0] && marks[0].length <= LONGEST_MARK ? ` (${marks[0]} is none)` : '';
}

const LONGEST_MARK = 6;
/** So many columns headed by months or quarters show when work goes on. */
const LEAST_MONTHS = 3;
/** Only whether a month is named counts here. */
const ANY_YEAR = 2567;

const areMonths = (cells: readonly string[]): boolean => cells.filter(isMonth).length >= LEAST_MONTHS;

function isMonth(cell: string): boolean {
  const text = cell.trim().replace(/^(?!เดือน|ไตรมาส)(?=[ก-ฮเ-ไ])/, 'เดือน');
  const [date] = findWrittenDates(text, ANY_YEAR);
  return date?.grain === 'month' && date.index === 0 && date.end === text.length;
}
