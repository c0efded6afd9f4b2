import { findDates } from '../../src/thai/dates.js';

/** What `findDates` makes of a text, in the notation of reference/thai.md 7 (see date-phrases.ts). */
export function inNotation(text: string, today: string, fiscalYear: number): string {
  const found = findDates(text, { today, fiscalYear });
  if (found.length === 0) return 'NONE';
  return found
    .map(({ start, end, impossible }) => {
      if (impossible) return 'INVALID';
      return start === end ? start! : `${start ?? ''}..${end ?? ''}`;
    })
    .join(' + ');
}
