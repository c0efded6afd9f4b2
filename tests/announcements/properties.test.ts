import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { change } from '../../src/announcements/change.js';
import { orderOf, seatsOf } from '../../src/announcements/seats.js';
import { type AnnouncementEvent, MOVES, nextState } from '../../src/announcements/states.js';
import type { AnnouncementAnswer, AnnouncementState } from '../../src/announcements/types.js';
import { testStore } from '../helpers/store.js';
import { announcement, SECOND, STAFF, WRITER } from './fixtures.js';
import { ACTIVITY, button, MINUTE, NORTH_GROUP, openOffice, SOUTH_GROUP, wordsOf } from './office.js';

/** Every tap that anybody may make, also with old buttons, in the wrong chat or without the right. */
const tapOf = fc.record({
  act: fc.constantFrom(
    'submit',
    'approve',
    'now',
    'undo',
    'cancel',
    'edit-place',
    'to-club',
    'show',
    'ask-cancel',
  ),
  by: fc.constantFrom(WRITER, SECOND, STAFF),
  version: fc.integer({ min: 1, max: 3 }),
  /** How often LINE delivers the event. */
  times: fc.integer({ min: 1, max: 3 }),
});
const stepOf = fc.oneof(
  { weight: 6, arbitrary: tapOf.map((tap) => ({ kind: 'tap' as const, ...tap })) },
  { weight: 2, arbitrary: fc.constantFrom(1, 4, 6).map((minutes) => ({ kind: 'pass' as const, minutes })) },
  { weight: 1, arbitrary: fc.constantFrom('ห้อง 5', 'ห้อง 6').map((text) => ({ kind: 'say' as const, text })) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('ack', 'join', 'decline').map((reply) => ({ kind: 'reply' as const, reply })),
  },
);
/** The way to a sending, so that many runs get there; anything may come between. */
const tapStep = (act: 'submit' | 'approve' | 'now', by: string, times: number) =>
  ({ kind: 'tap', act, by, version: 1, times }) as const;
const HAPPY = [
  tapStep('submit', WRITER, 1),
  tapStep('approve', SECOND, 2),
  tapStep('now', WRITER, 2),
  { kind: 'pass', minutes: 6 } as const,
];
const story = fc.tuple(fc.boolean(), fc.array(stepOf, { maxLength: 14 })).map(([happy, steps]) => {
  if (!happy) return steps;
  const at = [0, 3, 5, 7].map((index) => Math.min(index, steps.length));
  const mixed: (typeof steps)[number][] = [...steps];
  for (const [index, step] of HAPPY.entries())
    mixed.splice(Math.min(at[index]! + index, mixed.length), 0, step);
  return mixed;
});

/** Every state that several moves in a row may lead to. */
function reachable(from: AnnouncementState): Set<AnnouncementState> {
  const seen = new Set<AnnouncementState>([from]);
  for (const state of seen) for (const next of Object.values(MOVES[state])) seen.add(next);
  return seen;
}

describe('whatever the order of taps and redeliveries', () => {
  it('the state table holds and each chat gets each announcement once', { timeout: 120_000 }, async () => {
    let sendings = 0;
    await fc.assert(
      fc.asyncProperty(story, async (steps) => {
        const office = await openOffice();
        try {
          await office.say(ACTIVITY);
          const { id } = await office.only();
          let before = (await office.only()).state;
          for (const step of steps) {
            if (step.kind === 'tap') {
              const data = `k1|announcement|${id}|${step.version}|${step.act}`;
              await Promise.all(Array.from({ length: step.times }, () => office.tap(data, step.by)));
            } else if (step.kind === 'say') await office.say(step.text);
            else if (step.kind === 'reply') {
              await office.tap(
                `k1|reply|${id}|${step.reply}|${step.reply === 'join' ? 1 : 0}`,
                STAFF,
                NORTH_GROUP,
              );
            } else await office.pass(step.minutes * MINUTE);
            const { state, approvedBy, writer, sendAt } = await office.only();
            expect(reachable(before).has(state)).toBe(true);
            if (state === 'scheduled') expect(sendAt).not.toBeNull();
            if (['approved', 'scheduled', 'sending', 'sent'].includes(state)) {
              expect(approvedBy).not.toBeNull();
              expect(approvedBy).not.toBe(writer);
            }
            before = state;
          }
          await office.pass(10 * MINUTE);
          const rows = await office.store.deliveries.list();
          expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
          const news = office.pushes.filter(
            (push) => push.to.startsWith('C') && /"(?:ขอเชิญร่วมกิจกรรม|แก้ไขประกาศ)"/.test(wordsOf(push)),
          );
          sendings += news.length;
          const { published } = await office.only();
          for (const chat of [NORTH_GROUP, SOUTH_GROUP]) {
            expect(news.filter(({ to }) => to === chat).length).toBeLessThanOrEqual(
              published?.generation ?? 0,
            );
          }
          expect((await office.store.announcementAnswers.of(id)).length).toBeLessThanOrEqual(1);
        } finally {
          await office.close();
        }
      }),
      { numRuns: 25, verbose: 1 },
    );
    expect(sendings).toBeGreaterThan(0);
  });

  it('twenty events at once are a walk through the table', async () => {
    const events = ['edit', 'submit', 'approve', 'schedule', 'undo', 'begin', 'settle', 'cancel'] as const;
    const store = await testStore();
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...events), { minLength: 2, maxLength: 20 }),
        async (wishes) => {
          const id = `r${String(++run).padStart(5, '0')}`;
          await store.announcements.add(announcement({ id }));
          const walked: [number, AnnouncementEvent, AnnouncementState][] = [];
          await Promise.all(
            wishes.map(async (event) => {
              const changed = await change(store, id, event, () => ({}));
              if (changed.done)
                walked.push([changed.announcement.revision, event, changed.announcement.state]);
            }),
          );
          walked.sort(([a], [b]) => a - b);
          let state: AnnouncementState = 'draft';
          for (const [index, [revision, event, reached]] of walked.entries()) {
            expect(revision).toBe(index + 1);
            expect(nextState(state, event)).toBe(reached);
            state = reached;
          }
          expect((await store.announcements.get(id))?.state).toBe(state);
        },
      ),
      { numRuns: 40, verbose: 1 },
    );
    await store.close();
  });
});

describe('seats', () => {
  const wish = fc.record({
    who: fc.integer({ min: 0, max: 6 }),
    people: fc.integer({ min: 0, max: 4 }),
  });

  it('are never more than there are, and nobody who has one loses it by what another does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.array(wish, { maxLength: 40 }), (capacity, wishes) => {
        const answers = new Map<string, AnnouncementAnswer>();
        for (const [now, { who, people }] of wishes.entries()) {
          const userId = `U${who}`;
          const before = answers.get(userId) ?? null;
          const had = seatsOf([...answers.values()], capacity).seated;
          answers.set(userId, answerOf(userId, people, orderOf(before, people, now)));
          const { seated, taken, waiting, queued } = seatsOf([...answers.values()], capacity);
          expect(taken).toBeLessThanOrEqual(capacity);
          expect(had.filter((one) => one !== userId && !seated.includes(one))).toEqual([]);
          const wanted = [...answers.values()].reduce((sum, answer) => sum + answer.people, 0);
          expect(taken + queued).toBe(wanted);
          expect(new Set([...seated, ...waiting]).size).toBe(seated.length + waiting.length);
        }
      }),
      { verbose: 1 },
    );
  });
});

const answerOf = (userId: string, people: number, order: number): AnnouncementAnswer => ({
  announcement: 'aaaaaa',
  userId,
  unit: null,
  chatId: NORTH_GROUP,
  reply: people > 0 ? 'join' : 'decline',
  people,
  at: '2024-03-12T09:00:00+07:00',
  order,
});

it('offers no way past the table: a draft that nobody approved cannot be scheduled', async () => {
  const office = await openOffice();
  const preview = await office.say(ACTIVITY);
  const data = button(preview, 'ขออนุมัติ').replace('submit', 'now');
  expect(wordsOf(await office.tap(data))).toContain('ไม่มีผล');
  expect((await office.only()).state).toBe('draft');
  await office.close();
});
