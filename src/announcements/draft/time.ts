import type { Problem } from './problems.js';

export interface Times {
  start: string | null;
  end: string | null;
}

const CLOCK = '([01]?\\d|2[0-3])[.:]([0-5]\\d)';
const UNTIL = '\\s*(?:น\\.|นาฬิกา)?\\s*(?:-|–|—|ถึง)\\s*';
const HOURS = new RegExp(
  `(?<![\\d.:])${CLOCK}(?:${UNTIL}${CLOCK})?(?![\\d.:])\\s*(น\\.|น(?![ก-๙])|นาฬิกา)?`,
  'g',
);
const SPOKEN = /(ตี|บ่าย)\s*(\d{1,2})?\s*(โมง)?|(\d{1,2})\s*(โมงเช้า|โมงเย็น|โมง|ทุ่ม)|เที่ยง(?!คืน)/;

/**
 * The time of day that a text names: `เวลา 13.30 – 15.00 น.`, `9:00 น.`, `บ่าย 2 โมง`. A number with a dot counts
 * only behind "เวลา" or before "น.": it may be a code of the plan.
 */
export function readTimes(text: string): { times: Times; problems: Problem[] } {
  for (const found of text.matchAll(HOURS)) {
    const [whole, h1, m1, h2, m2, mark] = found;
    const before = text.slice(0, found.index);
    if (!mark && !h2 && !/เวลา\s*(?:ประมาณ\s*)?$/.test(before) && !whole.includes(':')) continue;
    const start = hhmm(Number(h1), Number(m1));
    const end = h2 ? hhmm(Number(h2), Number(m2)) : null;
    if (end !== null && end <= start)
      return { times: { start, end: null }, problems: [{ kind: 'time-order', text: whole.trim() }] };
    return { times: { start, end }, problems: [] };
  }
  return { times: { start: spoken(text), end: null }, problems: [] };
}

const hhmm = (hours: number, minutes: number): string =>
  `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;

/** `9 โมง` is nine in the morning; `5 โมงเย็น` 17, `บ่าย 2` 14, `1 ทุ่ม` 19. */
function spoken(text: string): string | null {
  const found = SPOKEN.exec(text);
  if (!found) return null;
  const [, part, after, , number, unit] = found;
  if (!part && !number) return '12:00';
  const hour = Number(after ?? number ?? 1);
  const shift = part === 'บ่าย' || unit === 'โมงเย็น' ? 12 : unit === 'ทุ่ม' ? 18 : 0;
  return hour >= 1 && hour + shift <= 23 ? hhmm(hour + shift, 0) : null;
}
