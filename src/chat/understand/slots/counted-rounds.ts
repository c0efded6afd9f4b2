import type { CivilDate } from '../../../clock.js';
import { deadlineOf } from '../../../plan/deadline.js';
import type { Item } from '../../../plan/types.js';
import { unlistedRounds } from '../../../plan/unlisted-rounds.js';
import { NUMBER_WORDS, parseNumber } from '../../../thai/digits.js';
import type { RoundPlace } from '../../types.js';
import type { Context } from '../context.js';
import { anyOf } from '../text/lexicon.js';
import type { Sheet } from '../text/sheet.js';
import { LAST_ROUND, PREVIOUS_ROUND } from '../words/rounds.js';
import type { PeriodSlot } from './periods.js';

/** A round by its place in the year: the n-th, the last, the one before today. */
export type RoundSlot = { nth: number } | 'last' | 'previous';

const FIGURE = `(?:${NUMBER_WORDS.map(([word]) => word).join('|')}|\\d{1,2})`;
const NTH = new RegExp(
  `(?:รอบ|งวด)(?:การ)?(?:ส่ง)?(?:งาน)?(?:ที่)?\\s*(?:(แรก)|(${FIGURE})(?![\\d./:-]|\\s*(?:เดือน|วัน(?!ไหน|ที่|อะไร|ใด)|ปี|สัปดาห์)|[\\u0E31\\u0E34-\\u0E3A\\u0E47-\\u0E4E]))`,
  'gu',
);
const last = anyOf(LAST_ROUND);
const previous = anyOf(PREVIOUS_ROUND);

/** Takes "รอบ 3", "รอบแรก", "รอบสุดท้าย", "รอบที่แล้ว"; dates are taken before, so that "รอบ 3 มี.ค." is none. */
export function takeRound(sheet: Sheet): RoundSlot | null {
  if (sheet.takeAll(last).length > 0) return 'last';
  if (sheet.takeAll(previous).length > 0) return 'previous';
  const found = sheet.takeAll(NTH)[0];
  return found ? { nth: found[1] ? 1 : parseNumber(found[2]!)! } : null;
}

/** Dates of rounds in order: of the rows given, and of the year's documents that only count theirs. */
function roundDates({ world, plan }: Context, rows: readonly Item[]): CivilDate[] {
  const listed = rows.flatMap((row) => (row.kind === 'submission' ? (deadlineOf(row) ?? []) : []));
  const counted = unlistedRounds(world.plans).filter((round) => round.plan.fiscalYear === plan.fiscalYear);
  return [...new Set([...listed, ...counted.map(({ due }) => due)])].sort();
}

/** Where a round stands among those of the year, or of the period said beside it. */
export function placeOf(
  round: RoundSlot,
  context: Context,
  { rows, period }: { rows: readonly Item[]; period: PeriodSlot | null },
): RoundPlace {
  const all = roundDates(context, rows);
  const inside = (date: CivilDate): boolean =>
    !period || period.spans.some(([from, to]) => date >= from && date <= to);
  const dates = all.filter(inside);
  const nth =
    round === 'last'
      ? dates.length
      : round === 'previous'
        ? dates.findLastIndex((date) => date < context.today) + 1
        : round.nth;
  return { nth, of: dates.length, date: dates[nth - 1] ?? null };
}
