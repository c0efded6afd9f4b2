import type { FoundDate } from '../../../thai/dates/types.js';
import type { Sheet } from '../text/sheet.js';

/** A day or a month that no calendar has. */
export interface ImpossibleSlot {
  text: string;
  /** The last day of the month that was said; null when there is no such month. */
  lastDay: number | null;
}

/** "เดือน 20": a number after เดือน that counts nothing ("ทุกเดือน 20 วัน") and begins no date. */
const MONTH =
  /(?<!ทุก|ราย|ต้น|กลาง|ปลาย|สิ้น|ต่อ|[\d\s]\s*)เดือน(?:ที่)?\s*(\d{1,2})(?![\d./:]|\s*(?:วัน|คน|ครั้ง|ข้อ|เรื่อง|รายการ|กิจกรรม|โครงการ))/gu;

const isNoMonth = (number: number): boolean => number < 1 || number > 12;

/** Takes the months that there are not, so that their number is read as no activity's. */
export function takeImpossible(sheet: Sheet, dates: readonly FoundDate[]): ImpossibleSlot | null {
  const day = dates.find((date) => date.impossible !== null);
  if (day?.impossible) return { text: day.text, lastDay: day.impossible.lastDay };
  const month = [...sheet.rest.matchAll(MONTH)].find(([, number]) => isNoMonth(Number(number)));
  if (!month) return null;
  sheet.take({ from: month.index, to: month.index + month[0].length });
  return { text: month[0], lastDay: null };
}
