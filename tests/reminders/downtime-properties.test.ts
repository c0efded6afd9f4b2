import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, bangkok, type CivilDate, civilDate, instantAt } from '../../src/clock.js';
import type { Delivery, DeliveryDraft } from '../../src/delivery/types.js';
import { createAgenda } from '../../src/reminders/agenda.js';
import { occurrenceNow, subjectOf } from '../../src/reminders/content.js';
import { dueOccurrences } from '../../src/reminders/due.js';
import { occurrencesOn } from '../../src/reminders/occurrences-on.js';
import { planDue } from '../../src/reminders/scheduler/plan-due.js';
import { pastPush } from '../../src/reminders/scheduler/recorded-days.js';
import { readTopics } from '../../src/reminders/topics.js';
import type { Occurrence, PastPush, ReminderState } from '../../src/reminders/types.js';
import { maySend, momentOf } from '../../src/reminders/window.js';
import { anyState, DAYS, FIRST } from './arbitraries.js';

const RUNS = { numRuns: 30 };

type Records = Map<string, Delivery>;

/** The part of the delivery store that planning needs, in memory. */
function memory(records: Records) {
  const add = (draft: DeliveryDraft, status: 'planned' | 'skipped', reason: string | null): boolean => {
    if (records.has(draft.key)) return false;
    records.set(draft.key, { ...draft, status, reason } as Delivery);
    return true;
  };
  return {
    plan: async (drafts: DeliveryDraft[]) =>
      drafts.filter((draft) => add(draft, 'planned', null)).map(({ key }) => key),
    recordSkipped: async (draft: DeliveryDraft, reason: string) => add(draft, 'skipped', reason),
    list: async ({ keys = [] }: { keys?: string[] } = {}) => keys.flatMap((key) => records.get(key) ?? []),
  };
}

function pastPushes(records: Records): ReadonlyMap<string, PastPush[]> {
  const found = new Map<string, PastPush[]>();
  for (const record of records.values())
    found.set(record.chatId, [...(found.get(record.chatId) ?? []), pastPush(record)]);
  return found;
}

/** Plays the service over its moments: a tick, and a push goes at once. `stops` are stretches of days without any. */
async function service(
  state: ReminderState,
  moments: Date[],
): Promise<{ records: Records; sentAt: Map<string, Date> }> {
  const records: Records = new Map();
  const sentAt = new Map<string, Date>();
  const agenda = createAgenda(state);
  const store = memory(records);
  let lastTick: string | null = null;
  for (const now of moments) {
    const moment = momentOf(now, civilDate(now), agenda.policy, agenda.calendar);
    if (!maySend(moment) && lastTick !== null) continue;
    const due = dueOccurrences({ ...state, lastTick, recorded: pastPushes(records) }, now, agenda);
    const { planned } = await planDue(store, due, agenda, { now, real: 0 });
    for (const key of planned) {
      const record = records.get(key)!;
      const occurrence = occurrenceNow(record, state, agenda);
      if ('skip' in occurrence) throw new Error('planned although there was nothing to say');
      records.set(key, { ...record, status: 'sent', subject: subjectOf(occurrence) });
      sentAt.set(key, now);
    }
    if (moment === 'open' || lastTick === null) lastTick = bangkok(now).format();
  }
  return { records, sentAt };
}

/** How often each topic is spoken of to each chat. */
function counted(pushes: Pick<Occurrence, 'chatId' | 'topics'>[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const { chatId, topics } of pushes)
    for (const [about, list] of Object.entries(topics))
      for (const topic of list) {
        const key = `${chatId} ${about} ${topic}`;
        times.set(key, (times.get(key) ?? 0) + 1);
      }
  return times;
}

const HOURS = ['07:50', '08:05', '08:30', '17:55', '18:30'];

const MOMENTS = DAYS * HOURS.length;

/** Every moment of the story except those in the given stretches; a stretch may begin and end within a day. */
function momentsWithout(stops: [number, number][]): Date[] {
  const isUp = (n: number) => !stops.some(([from, length]) => n >= from && n < from + length);
  return Array.from({ length: MOMENTS }, (_, n) => n)
    .filter(isUp)
    .map((n) => instantAt(addDays(FIRST, Math.floor(n / HOURS.length)), HOURS[n % HOURS.length]));
}

const stops = fc.array(
  fc.tuple(
    fc.integer({ min: 5 * HOURS.length, max: MOMENTS - 1 }),
    fc.integer({ min: 1, max: 40 * HOURS.length }),
  ),
  { maxLength: 4 },
);

describe('any downtime', () => {
  it('never more than one push a chat and day, all on working days in the hours of sending', async () => {
    await fc.assert(
      fc.asyncProperty(anyState, stops, async (state, down) => {
        const { sentAt } = await service(state, momentsWithout(down));
        const calendar = createAgenda(state).calendar;
        for (const [key, instant] of sentAt) {
          expect(key.endsWith(civilDate(instant))).toBe(true);
          expect(maySend(momentOf(instant, civilDate(instant), state.policy, calendar))).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('no topic is told more often than the policy speaks of it', async () => {
    await fc.assert(
      fc.asyncProperty(anyState, stops, async (state, down) => {
        const { records } = await service(state, momentsWithout(down));
        const agenda = createAgenda(state);
        const told = [...records.values()]
          .filter(({ status }) => status === 'sent')
          .map(({ chatId, subject }) => ({ chatId, topics: readTopics(subject['topics']) }));
        const meant = Array.from({ length: DAYS }, (_, n) =>
          occurrencesOn(state, addDays(FIRST, n), agenda),
        ).flat();
        const promised = counted(meant);
        for (const [topic, times] of counted(told))
          expect(times).toBeLessThanOrEqual(promised.get(topic) ?? 0);
      }),
      RUNS,
    );
  });

  it('every notice is spoken of on its day or later, or has a record with the reason', async () => {
    await fc.assert(
      fc.asyncProperty(anyState, stops, async (state, down) => {
        const { records } = await service(state, momentsWithout(down));
        const spoken = (chatId: string, from: CivilDate, topic: string) =>
          [...records.values()].some(
            ({ key, status, subject }) =>
              status === 'sent' &&
              key.startsWith(`reminder|${chatId}|`) &&
              String(subject['date']) >= from &&
              Object.values(readTopics(subject['topics'])).flat().includes(topic),
          );
        const agenda = createAgenda(state);
        const lastOpen = momentsWithout(down)
          .filter((moment) => momentOf(moment, civilDate(moment), agenda.policy, agenda.calendar) === 'open')
          .at(-1);
        if (!lastOpen) return;
        for (let date = FIRST; date <= civilDate(lastOpen); date = addDays(date, 1)) {
          for (const { key, chatId, topics } of occurrencesOn(state, date, agenda)) {
            const explained = records.get(key)?.status === 'skipped';
            for (const topic of Object.values(topics).flat())
              if (!explained) expect(spoken(chatId, date, topic)).toBe(true);
          }
        }
      }),
      RUNS,
    );
  });

  it('without downtime it is the policy day by day, nothing more and nothing skipped', async () => {
    await fc.assert(
      fc.asyncProperty(anyState, async (state) => {
        const agenda = createAgenda(state);
        const { records } = await service(state, momentsWithout([]));
        const expected = Array.from({ length: DAYS }, (_, n) =>
          occurrencesOn(state, addDays(FIRST, n), agenda),
        ).flat();
        expect([...records.keys()].sort()).toEqual(expected.map(({ key }) => key).sort());
        expect([...records.values()].every(({ status }) => status === 'sent')).toBe(true);
      }),
      RUNS,
    );
  });

  it('the same moments again plan nothing new', async () => {
    await fc.assert(
      fc.asyncProperty(anyState, stops, async (state, down) => {
        const moments = momentsWithout(down);
        const once = await service(state, moments);
        const twice = await service(
          state,
          moments.flatMap((moment) => [moment, moment]),
        );
        expect([...twice.records.keys()].sort()).toEqual([...once.records.keys()].sort());
      }),
      RUNS,
    );
  });
});
