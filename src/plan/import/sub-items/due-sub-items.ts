import { readTimedText } from '../dates/due-cell.js';
import { findWrittenDates } from '../dates/written-dates.js';
import { type Activity, columnText } from '../rows/activities.js';
import { numberedBodies } from './counted-marks.js';
import type { SubItem } from './sub-items.js';

/** Only whether there is a date counts here. */
const ANY_YEAR = 2567;

/**
 * Sub-items that the due cell counts and the activity does not: `1) ส่งร่าง 20 มี.ค. 2) ส่งเล่ม 20 มิ.ย.`, a date to each
 * number from 1 on. Their titles are what an output has under the number, else the words before the date.
 */
export function datedNumbers(activity: Activity): SubItem[] {
  const due = numberedBodies(columnText(activity, 'due'));
  if (due.length < 2 || due[0]!.sub !== '1' || !due.every(({ body }) => saysWhen(body))) return [];
  const outputs = (['output', 'outcome'] as const).flatMap((role) =>
    numberedBodies(columnText(activity, role)),
  );
  return due.map(({ sub, body }) => {
    const [output = ''] = outputs.find((one) => one.sub === sub)?.body.split('\n') ?? [];
    const title = output.trim() || wordsBeforeDate(body) || `ข้อที่ ${sub}`;
    return { sub, title, details: [], text: title };
  });
}

const saysWhen = (body: string): boolean =>
  readTimedText(body, ANY_YEAR).some(({ date, recurrence }) => date !== null || recurrence !== null);

const wordsBeforeDate = (body: string): string =>
  body
    .slice(0, findWrittenDates(body, ANY_YEAR)[0]?.index ?? 0)
    .replace(/^\s*(?:นำ|จัด)?ส่ง|(?:ส่ง|กำหนด|ภายใน|วันที่|[\s:–-])+$/g, '')
    .trim();
