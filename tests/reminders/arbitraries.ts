import fc from 'fast-check';
import { addDays } from '../../src/clock.js';
import type { Chat, Holiday, Submission } from '../../src/people/types.js';
import type { Item, ItemKind, Plan } from '../../src/plan/types.js';
import { DEFAULT_POLICY } from '../../src/reminders/policy.js';
import type { ReminderState } from '../../src/reminders/types.js';
import { chat, chatId, item, mark, plan } from './fixtures.js';

export const FIRST = '2023-02-01';
/** Long enough for thirty days before and four Mondays after any due date in the middle. */
export const DAYS = 200;
export const UNITS = ['สำนัก ก', 'สำนัก ข', 'สำนัก ค'];

const day = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((days) => addDays(FIRST, days));

const row = fc
  .record({
    due: fc.option(day(35, 130), { freq: 8 }),
    span: fc.option(fc.integer({ min: 1, max: 12 }), { freq: 4 }),
    kind: fc.constantFrom<ItemKind>('submission', 'submission', 'submission', 'milestone', 'event'),
    owedBy: fc.subarray(UNITS),
    subItems: fc.subarray(['1', '2']),
  })
  .map(({ due, span, ...rest }) => ({ ...rest, due, until: due && span ? addDays(due, span) : null }));

const items = fc
  .array(row, { minLength: 1, maxLength: 10 })
  .map((rows) => rows.map((fields, n): Item => item({ ...fields, code: `${n + 1}` })));

const plans = fc.tuple(items, fc.array(day(35, 130), { maxLength: 2 })).map(([rows, steps]): Plan[] => [
  plan(
    rows,
    steps.map((from) => ({ title: 'ขั้น', from, to: addDays(from, 3) })),
  ),
]);

const chats = fc
  .array(
    fc.record({
      unit: fc.option(fc.constantFrom(...UNITS)),
      strong: fc.boolean(),
      approved: fc.boolean().map((no) => !no),
      active: fc.constantFrom(true, true, true, false),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((some): Chat[] => some.map((fields, n) => chat({ ...fields, chatId: chatId(n + 1) })));

const holidays = fc
  .uniqueArray(day(0, DAYS), { maxLength: 25 })
  .map((dates): Holiday[] => dates.map((date) => ({ date, name: 'วันหยุด', kind: 'holiday' })));

/** Some rows are handed in by some units, some of them on a later day of the story. */
function handedIn(of: Plan, at: string): fc.Arbitrary<Submission[]> {
  const all = of.items
    .filter(({ kind }) => kind === 'submission')
    .flatMap((one) => one.owedBy.flatMap((unit) => mark(of, one, unit, at)));
  return fc.subarray(all);
}

export const anyState: fc.Arbitrary<ReminderState> = fc
  .record({ plans, chats, holidays })
  .chain(({ plans, chats, holidays }) =>
    handedIn(plans[0]!, '2023-01-15T09:00:00+07:00').map((submissions) => ({
      plans,
      chats,
      holidays,
      submissions,
      lastTick: null,
      policy: DEFAULT_POLICY,
    })),
  );
