import type { Item } from '../../../plan/types.js';
import type { Context } from '../context.js';
import { blank } from '../text/sheet.js';
import { informativeLetters } from '../titles/informative.js';
import { titleWords } from '../titles/title-words.js';
import { CORRECTIONS } from '../words/correction.js';

/** "รายงานตามแผน", "รายงานผลการดำเนินงานตามแผน": words of talk that name a report together. */
const REPORT_ON_PLAN = /รายงาน(?:ความ|ก้าวหน้า|คืบหน้า|ผล|สรุป|การ|ปฏิบัติ|ดำเนิน|งาน)*(?:ของ|ตาม)?แผน/u;
const SPACES = /\s/gu;
/** So many letters that are no talk of all offices name something of their own, which must not be overheard. */
const NAMES = 3;

const saysReport = ({ title, subItemTitles }: Item): boolean =>
  [title, ...subItemTitles.map((sub) => sub.title)].some((one) =>
    REPORT_ON_PLAN.test(one.replace(SPACES, '')),
  );

/**
 * "รายงานตามแผน" beside "รอบ 6 เดือน", where several activities have such a turn: the rows of the one that is such a report.
 * None where something else is named too, or where several are.
 * @param words the message without the turn
 * @param rows the rows that have the turn
 */
export function toldBesideTurn(context: Context, words: string, rows: readonly Item[]): Item[] {
  if (!REPORT_ON_PLAN.test(words)) return [];
  if (informativeLetters(titleWords(context, words.replace(CORRECTIONS, blank))) >= NAMES) return [];
  const meant = new Set(rows.filter(saysReport).map(({ code }) => code));
  return meant.size === 1 ? rows.filter(({ code }) => meant.has(code)) : [];
}
