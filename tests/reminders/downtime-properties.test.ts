import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, bangkok, type CivilDate, civilDate, instantAt } from '../../src/clock.js';
import type { Delivery, DeliveryDraft } from '../../src/delivery/types.js';
import { createAgenda } from '../../src/reminders/agenda.js';
import { occurrenceNow, subjectOf } from '../../src/reminders/content.js';
import { dueOccurrences } from '../../src/reminders/due.js';
import { occurrencesOn } from '../../src/reminders/occurrences-on.js';
import { planDue } from '../../src/reminders/scheduler/plan-due.js';
import { readTopics } from '../../src/reminders/topics.js';
import type { ReminderState } from '../../src/reminders/types.js';
import { momentOf } from '../../src/reminders/window.js';
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
    const open = momentOf(now, civilDate(now), agenda.policy, agenda.calendar) === 'open';
    if (!open && lastTick !== null) continue;
    const recorded = new Set(records.keys());
    const due = dueOccurrences({ ...state, lastTick, recorded }, now, agenda);
    const { planned } = await planDue(store, due, agenda, { now, real: 0 });
    for (const key of planned) {
      const record = records.get(key)!;
      const occurrence = occurrenceNow(record, state, agenda);
      if ('skip' in occurrence) throw new Error('planned although there was nothing to say');
      records.set(key, { ...record, status: 'sent', subject: subjectOf(occurrence) });
      sentAt.set(key, now);
    }
    lastTick = bangkok(now).format();
  }
  return { records, sentAt };
}

const HOURS = ['07:50', '08:30', '17:55', '18:30'];

/** Every moment of the story except those in the given stretches of days. */
function momentsWithout(stops: [number, number][]): Date[] {
  const isUp = (n: number) => !stops.some(([from, length]) => n >= from && n < from + length);
  return Array.from({ length: DAYS }, (_, n) => n)
    .filter(isUp)
    .flatMap((n) => HOURS.map((hour) => instantAt(addDays(FIRST, n), hour)));
}

const stops = fc.array(fc.tuple(fc.integer({ min: 5, max: DAYS - 1 }), fc.integer({ min: 1, max: 40 })), {
  maxLength: 4,
});

describe('any downtime', () => {
  it('never more than one push a chat and day, all on working days in the hours of sending', async () => {
    await fc.assert(
      fc.asyncProperty(anyState, stops, async (state, down) => {
        const { sentAt } = await service(state, momentsWithout(down));
        const calendar = createAgenda(state).calendar;
        for (const [key, instant] of sentAt) {
          expect(key.endsWith(civilDate(instant))).toBe(true);
          expect(momentOf(instant, civilDate(instant), state.policy, calendar)).toBe('open');
        }
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
