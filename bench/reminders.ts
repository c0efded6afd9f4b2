/**
 * Planning a wave for 10,000 chats of 500 units, beside a naive loop in the same run that walks every row, offset and
 * day for every chat. Milliseconds, median of the rounds; the wave with the store under it is timed once.
 *   npm run bench dist/bench/reminders.js
 */
import { addDays, type CivilDate, instantAt, weekday } from '../src/clock.js';
import { createLog } from '../src/log.js';
import { handedIn } from '../src/people/handed-in.js';
import type { Chat } from '../src/people/types.js';
import type { Item, Plan } from '../src/plan/types.js';
import { createAgenda } from '../src/reminders/agenda.js';
import { messagesOf } from '../src/reminders/content.js';
import { dueOccurrences } from '../src/reminders/due.js';
import { planDue } from '../src/reminders/scheduler/plan-due.js';
import type { ReminderState } from '../src/reminders/types.js';
import { openMemoryStore } from '../src/store/open.js';
import { chat, chatId, HOLIDAYS, item, plan, state } from '../tests/reminders/fixtures.js';

const CHATS = 10_000;
const UNITS = 500;
const DAY = '2023-06-16';
const NOW = instantAt(DAY, '08:30');
const ROUNDS = 5;
/** The naive loop takes a minute for all chats, so every twentieth is timed. */
const SAMPLE = 20;

const units = Array.from({ length: UNITS }, (_, n) => `สำนัก ${n}`);
const items = ['2023-03-20', '2023-06-20', '2023-06-30', '2023-07-30', '2023-09-20'].flatMap((due, round) =>
  Array.from({ length: 12 }, (_, n): Item => item({ code: `${round + 1}.${n + 1}`, due, owedBy: units })),
);
const wave: ReminderState = state({
  plans: [plan(items)],
  chats: Array.from({ length: CHATS }, (_, n): Chat => chat({ chatId: chatId(n), unit: units[n % UNITS]! })),
});

/** What a first version does: for each chat look at each row and each offset. */
function naive({ plans, chats, submissions, policy }: ReminderState, date: CivilDate): number {
  const off = new Set(HOLIDAYS.map((holiday) => holiday.date));
  const isOff = (day: CivilDate) => weekday(day) % 6 === 0 || off.has(day);
  const back = (day: CivilDate): CivilDate => (isOff(day) ? back(addDays(day, -1)) : day);
  const marks = new Map<Plan, ReturnType<typeof handedIn>>(
    plans.map((one) => [one, handedIn(one, submissions)]),
  );
  let pushes = 0;
  for (const { unit } of chats) {
    const rows = plans.flatMap((one) =>
      one.items.filter(
        (row) =>
          row.owedBy.includes(unit ?? '') &&
          marks.get(one)?.standing(row, unit ?? '') !== 'done' &&
          policy.unitOffsets.some((offset) => back(addDays(row.due ?? '', -offset)) === date),
      ),
    );
    if (rows.length > 0) pushes++;
  }
  return pushes;
}

function median(run: () => unknown, rounds: number): number {
  run();
  const taken = Array.from({ length: rounds }, () => {
    const before = performance.now();
    run();
    return performance.now() - before;
  });
  return taken.sort((a, b) => a - b)[Math.floor(rounds / 2)]!;
}

const ours = median(() => dueOccurrences(wave, NOW), ROUNDS);
const sample = { ...wave, chats: wave.chats.slice(0, CHATS / SAMPLE) };
const theirs = median(() => naive(sample, DAY), 1) * SAMPLE;
const { due } = dueOccurrences(wave, NOW);
if (due.length !== CHATS || naive(sample, DAY) !== CHATS / SAMPLE)
  throw new Error('the two do not plan the same wave');
console.log(
  `${CHATS} chats, ${UNITS} units, ${items.length} rows, ${due[0]?.rounds.length} rounds on the day`,
);
console.log(`deciding the wave     ${ours.toFixed(0)} ms`);
console.log(`naive loop            ${theirs.toFixed(0)} ms (${(theirs / ours).toFixed(1)} times ours)`);

const missed = { ...wave, lastTick: '2023-05-10T12:00:00+07:00' };
console.log(`after a month down    ${median(() => dueOccurrences(missed, NOW), ROUNDS).toFixed(0)} ms`);
const drawn = median(() => due.slice(0, 1_000).map((one) => messagesOf(one, wave)), ROUNDS);
console.log(`wording one push      ${(drawn / 1_000).toFixed(2)} ms`);

const store = await openMemoryStore(createLog('silent'));
const agenda = createAgenda(wave);
const before = performance.now();
await planDue(store.deliveries, dueOccurrences(wave, NOW, agenda), agenda, { now: NOW, real: 1 });
console.log(`wave into the store   ${(performance.now() - before).toFixed(0)} ms (decided and written)`);
await store.close();
