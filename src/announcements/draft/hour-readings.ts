import type { ClockWords } from './clock-words.js';

/** Hours that each way of naming them knows, and how far they are from those of the day. */
const SPANS: Readonly<Record<string, { from: number; to: number; shift: number } | undefined>> = {
  ตี: { from: 1, to: 6, shift: 0 },
  เช้า: { from: 5, to: 11, shift: 0 },
  โมงเช้า: { from: 6, to: 11, shift: 0 },
  am: { from: 1, to: 11, shift: 0 },
  โมง: { from: 7, to: 12, shift: 0 },
  บ่าย: { from: 1, to: 6, shift: 12 },
  เย็น: { from: 3, to: 7, shift: 12 },
  pm: { from: 1, to: 11, shift: 12 },
  ทุ่ม: { from: 1, to: 5, shift: 18 },
  day: { from: 0, to: 23, shift: 0 },
};
const SPOKEN = ['โมง', 'ทุ่ม'];

type Naming = Pick<ClockWords, 'part' | 'unit'>;

/**
 * What time of day words can mean, the likeliest first; none: nobody can say. Pure.
 * 1. As they stand: `5 โมง` alone is no time, because it may be dawn or dusk, and `5 โมงเช้า` none, because some count from six. 2. Beside the other end of a range with
 * its part of the day, and its unit where they have none. 3. An end in `โมง` may also be of the afternoon.
 * @param role `end`: it comes after the other
 * @returns `HH:mm` of a day of 24 hours
 */
export function readings(words: ClockWords, other?: ClockWords, role: 'start' | 'end' = 'start'): string[] {
  const { part, dot } = words;
  const isBare = words.unit === null && dot === null && part === null;
  const unit = isBare ? (other?.unit ?? null) : words.unit;
  const own: Naming[] = [{ part, unit }];
  const borrowed: Naming[] = part === null && other ? [{ part: other.part, unit }] : [];
  const later: Naming[] =
    role === 'end' && part === null && (unit === 'โมง' || isBare)
      ? ['บ่าย', 'เย็น'].map((each) => ({ part: each, unit }))
      : [];
  const namings = isBare ? [...borrowed, ...own, ...later] : [...own, ...borrowed, ...later];
  const clear = namings.filter((naming) => naming.part !== null || naming.unit !== null || dot !== null);
  const times = clear.map((naming) => timeOf(words, naming)).filter((time) => time !== null);
  return [...new Set(times)];
}

function timeOf({ hour, minute }: ClockWords, { part, unit }: Naming): string | null {
  if (hour === null || minute === null) return null;
  const span = SPANS[namingOf(hour, part, unit)];
  if (!span || hour < span.from || hour > span.to) return null;
  return `${String(hour + span.shift).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** `บ่าย 13.30 น.` counts the hours of the day already. */
function namingOf(hour: number, part: string | null, unit: string | null): string {
  if (unit === 'ทุ่ม') return 'ทุ่ม';
  const counts24 = hour >= 12 && !SPOKEN.includes(unit ?? '') && (SPANS[part ?? 'day']?.shift ?? 0) > 0;
  if (part === 'เช้า' && unit === 'โมง') return 'โมงเช้า';
  if (part !== null && !counts24) return part;
  return unit === 'โมง' ? 'โมง' : 'day';
}
