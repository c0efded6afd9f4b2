import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { change } from '../../src/announcements/change.js';
import { orderOf, seatsOf } from '../../src/announcements/seats.js';
import { type AnnouncementEvent, MOVES, nextState } from '../../src/announcements/states.js';
import type { Announcement, AnnouncementAnswer, AnnouncementState } from '../../src/announcements/types.js';
import { onMongodb, testStore } from '../helpers/store.js';
import { announcement, SECOND, STAFF, WRITER } from './fixtures.js';
import {
  ACTIVITY,
  type AnnouncementOffice,
  button,
  MINUTE,
  NORTH_GROUP,
  openOffice,
  SOUTH_GROUP,
  wordsOf,
} from './office.js';

/** Every tap that anybody may make, also with old buttons, in the wrong chat or without the right. */
const often = <T>(weight: number, ...values: T[]) => ({ weight, arbitrary: fc.constantFrom(...values) });
const tapOf = fc.record({
  act: fc.oneof(
    often(4, 'approve'),
    often(2, 'submit', 'now'),
    often(4, 'undo', 'cancel', 'to-club', 'show', 'ask-cancel'),
  ),
  by: fc.constantFrom(WRITER, SECOND, STAFF),
  version: fc.oneof(often(3, 1), often(1, 2, 3)),
  /** How often LINE delivers the event. */
  times: fc.integer({ min: 1, max: 3 }),
});
const stepOf = fc.oneof(
  { weight: 6, arbitrary: tapOf.map((tap) => ({ kind: 'tap' as const, ...tap })) },
  { weight: 3, arbitrary: fc.constantFrom(1, 4, 6).map((minutes) => ({ kind: 'pass' as const, minutes })) },
  { weight: 1, arbitrary: fc.constantFrom(WRITER, SECOND).map((by) => ({ kind: 'edit' as const, by })) },
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

type Step = typeof stepOf extends fc.Arbitrary<infer S> ? S : never;

/** One step of a story, as LINE and people would make it. */
async function play(office: AnnouncementOffice, { id, version }: Announcement, step: Step): Promise<void> {
  if (step.kind === 'tap') {
    const data = `k1|announcement|${id}|${step.version}|${step.act}`;
    await Promise.all(Array.from({ length: step.times }, () => office.tap(data, step.by)));
  } else if (step.kind === 'edit') {
    await office.tap(`k1|announcement|${id}|1|edit-place`, step.by);
    await office.say(`ห้อง ${version + 1}`, step.by);
  } else if (step.kind === 'reply') {
    const people = step.reply === 'join' ? 1 : 0;
    await office.tap(`k1|reply|${id}|${step.reply}|${people}`, STAFF, NORTH_GROUP);
  } else await office.pass(step.minutes * MINUTE);
}

/** The walk stays in the table, and what goes on is the version that somebody else approved. */
function checkMove(before: Announcement, now: Announcement, approvedVersion: number): void {
  expect(reachable(before.state).has(now.state)).toBe(true);
  if (before.state === 'cancelled') expect(now.version).toBe(before.version);
  if (now.state === 'scheduled') expect(now.sendAt).not.toBeNull();
  if (now.state === 'draft' || now.state === 'cancelled') return;
  expect(now.approvedBy).not.toBeNull();
  expect(now.approvedBy).not.toBe(now.writer);
  expect(now.version).toBe(approvedVersion);
}

/** Each chat was told at most once of each generation, each delivery stands once. Returns how often it was told. */
async function checkEnd(office: AnnouncementOffice): Promise<number> {
  const rows = await office.store.deliveries.list();
  expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
  const news = office.pushes.filter(
    (push) => push.to.startsWith('C') && /"(?:ขอเชิญร่วมกิจกรรม|แก้ไขประกาศ)"/.test(wordsOf(push)),
  );
  const { id, published } = await office.only();
  for (const chat of [NORTH_GROUP, SOUTH_GROUP]) {
    expect(news.filter(({ to }) => to === chat).length).toBeLessThanOrEqual(published?.generation ?? 0);
  }
  expect((await office.store.announcementAnswers.of(id)).length).toBeLessThanOrEqual(1);
  return news.length;
}

async function tellStory(office: AnnouncementOffice, steps: Step[]): Promise<number> {
  await office.say(ACTIVITY);
  let before = await office.only();
  let approvedVersion = 0;
  for (const step of steps) {
    await play(office, before, step);
    const now = await office.only();
    if (now.approvedBy !== null && before.approvedBy === null) approvedVersion = now.version;
    checkMove(before, now, approvedVersion);
    before = now;
  }
  await office.pass(10 * MINUTE);
  return checkEnd(office);
}

describe('whatever the order of taps and redeliveries', () => {
  it('the state table holds and each chat gets each announcement once', async () => {
    let told = 0;
    await fc.assert(
      fc.asyncProperty(story, async (steps) => {
        const office = await openOffice();
        try {
          told += await tellStory(office, steps);
        } finally {
          await office.close();
        }
      }),
      // Each story opens a store of its own, which takes a server seconds.
      { numRuns: onMongodb ? 10 : 30, verbose: 1 },
    );
    expect(told).toBeGreaterThan(0);
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
          answers.set(userId, answerOf(userId, people, orderOf(before, people, capacity, now)));
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
  waits: null,
  turns: 0,
});

it('offers no way past the table: a draft that nobody approved cannot be scheduled', async () => {
  const office = await openOffice();
  const preview = await office.say(ACTIVITY);
  const data = button(preview, 'ขออนุมัติ').replace('submit', 'now');
  expect(wordsOf(await office.tap(data))).toContain('ไม่มีผล');
  expect((await office.only()).state).toBe('draft');
  await office.close();
});
