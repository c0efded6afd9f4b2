import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/plan/types.js';
import { dueOccurrences } from '../../src/reminders/due.js';
import type { ReminderState } from '../../src/reminders/types.js';
import { chatId, clubChat, item, mark, plan, state, told, UNIT_A, unitChat } from './fixtures.js';

/** A working week in March 2023; the round of Monday 20 March has notices on 3, 13, 17, 20, 21, 23 and 27 March. */
const DUE = '2023-03-20';
const at = (date: string, time = '08:30') => new Date(`${date}T${time}:00+07:00`);
const iso = (date: string, time: string) => `${date}T${time}:00+07:00`;

const row = item({ code: '1', due: DUE });
const rows = plan([row]);

function play(lastTick: string | null, now: Date, fields: Partial<ReminderState> = {}) {
  const { due, skipped } = dueOccurrences(state({ plans: [rows], lastTick, ...fields }), now);
  return { pushes: due.map(told), skipped: skipped.map(({ date, reason }) => `${date}: ${reason}`), due };
}

describe('when reminders go (CONTRACT 5.1, 5.5)', () => {
  it.each([
    ['before the hour of sending', '2023-03-13', '08:29', 0],
    ['at the hour of sending', '2023-03-13', '08:30', 1],
    ['in the afternoon', '2023-03-13', '17:59', 1],
    ['at the last minute', '2023-03-13', '18:00', 1],
    ['after the last hour', '2023-03-13', '18:01', 0],
    ['on a Sunday', '2023-03-19', '09:00', 0],
    ['on a holiday', '2023-03-06', '09:00', 0],
    ['on a day without a notice', '2023-03-14', '09:00', 0],
  ])('%s', (_name, date, time, pushes) => {
    expect(play(null, at(date, time)).pushes).toHaveLength(pushes);
  });
});

describe('a first start and a newly bound chat have no past', () => {
  it("sends today's due occurrences and nothing of earlier days", () => {
    expect(play(null, at('2023-03-14', '10:00'))).toMatchObject({ pushes: [], skipped: [] });
    expect(play(null, at('2023-03-13', '15:00')).pushes).toEqual(['2023-03-13: 2023-03-20 (7)']);
  });

  it('a chat bound this morning is told what is due today', () => {
    const chats = [{ ...unitChat(), boundAt: iso('2023-03-13', '11:00') }];
    const { pushes } = play(iso('2023-03-10', '12:00'), at('2023-03-13', '11:05'), { chats });
    expect(pushes).toEqual(['2023-03-13: 2023-03-20 (7)']);
  });

  it('a chat bound after a missed day does not hear of it', () => {
    const chats = [{ ...unitChat(), boundAt: iso('2023-03-14', '09:00') }];
    expect(play(iso('2023-03-10', '12:00'), at('2023-03-15'), { chats })).toMatchObject({
      pushes: [],
      skipped: [],
    });
  });

  it('a chat bound before a missed day does', () => {
    const chats = [{ ...unitChat(), boundAt: iso('2023-03-13', '08:00') }];
    expect(play(iso('2023-03-10', '12:00'), at('2023-03-15'), { chats }).pushes).toEqual([
      '2023-03-15: 2023-03-20 (5)',
    ]);
  });
});

describe('downtime, seen from the last recorded tick', () => {
  it('a minute that held no hour of sending changes nothing', () => {
    expect(play(iso('2023-03-13', '08:31'), at('2023-03-14', '09:00'))).toMatchObject({
      pushes: [],
      skipped: [],
    });
  });

  it('a missed reminder goes once, re-worded for today', () => {
    expect(play(iso('2023-03-10', '17:00'), at('2023-03-15', '09:40'))).toMatchObject({
      pushes: ['2023-03-15: 2023-03-20 (5)'],
      skipped: [],
    });
  });

  it("joins today's own reminder of the round", () => {
    expect(play(iso('2023-03-10', '17:00'), at('2023-03-17')).pushes).toEqual(['2023-03-17: 2023-03-20 (3)']);
  });

  it('waits for the next working day and its hour', () => {
    const lastTick = iso('2023-03-16', '17:00');
    expect(play(lastTick, at('2023-03-18', '10:00')).pushes).toEqual([]);
    expect(play(lastTick, at('2023-03-20', '08:00')).pushes).toEqual([]);
    expect(play(lastTick, at('2023-03-20')).pushes).toEqual(['2023-03-20: 2023-03-20 (0)']);
  });

  it('three days over the deadline: the reminder is skipped with the reason, the overdue notice goes', () => {
    const { pushes, skipped } = play(iso('2023-03-19', '12:00'), at('2023-03-22', '09:00'));
    expect(pushes).toEqual(['2023-03-22: 2023-03-20 (-2)']);
    expect(skipped).toEqual(['2023-03-20: missed on 2023-03-20: the date of round 2023-03-20 has passed']);
  });

  it('a month: one push for all of it, and a reason for each day that no longer matters', () => {
    const { pushes, skipped } = play(iso('2023-03-01', '12:00'), at('2023-04-05', '09:00'));
    expect(pushes).toEqual(['2023-04-05: 2023-03-20 (-16)']);
    expect(skipped.map((one) => one.slice(0, 10))).toEqual([
      '2023-03-03',
      '2023-03-13',
      '2023-03-17',
      '2023-03-20',
    ]);
  });

  it("the club's missed day after still goes while anything is owed", () => {
    const chats = [clubChat()];
    const { pushes, skipped } = play(iso('2023-03-20', '12:00'), at('2023-03-24', '09:00'), { chats });
    expect(pushes).toEqual(['2023-03-24: 2023-03-20 (-4)']);
    expect(skipped).toEqual([]);
  });

  it('what was handed in meanwhile is skipped with that reason', () => {
    const submissions = mark(rows, row, UNIT_A, iso('2023-03-14', '10:00'));
    expect(play(iso('2023-03-10', '17:00'), at('2023-03-15'), { submissions })).toMatchObject({
      pushes: [],
      skipped: ['2023-03-13: missed on 2023-03-13: round 2023-03-20 was handed in meanwhile'],
    });
  });

  it('what was handed in before was never to be sent', () => {
    const submissions = mark(rows, row, UNIT_A, iso('2023-03-12', '10:00'));
    expect(play(iso('2023-03-10', '17:00'), at('2023-03-15'), { submissions })).toMatchObject({
      pushes: [],
      skipped: [],
    });
  });

  it('a reminder missed before the last day of a window still goes within it', () => {
    const ranged = plan([item({ code: '1', due: DUE, until: '2023-03-24' })]);
    const { pushes, skipped } = play(iso('2023-03-16', '12:00'), at('2023-03-22'), { plans: [ranged] });
    expect(pushes).toEqual(['2023-03-22: 2023-03-24 (2)']);
    expect(skipped).toEqual([]);
  });

  it('a missed event goes until it begins, then it is skipped', () => {
    const event = plan([item({ code: '8', due: '2023-03-22', kind: 'event' })]);
    const lastTick = iso('2023-03-14', '12:00');
    const before = play(lastTick, at('2023-03-17', '09:00'), { plans: [event] });
    expect(before.due[0]!.occasions.map(({ daysLeft }) => daysLeft)).toEqual([5]);
    const after = play(lastTick, at('2023-03-23', '09:00'), { plans: [event] });
    expect(after).toMatchObject({ pushes: [] });
    expect(after.skipped).toEqual([
      '2023-03-15: missed on 2023-03-15: what begins on 2023-03-22 has begun',
      '2023-03-21: missed on 2023-03-21: what begins on 2023-03-22 has begun',
    ]);
  });

  it('a day of which there is a record was not missed', () => {
    const recorded = new Map([[chatId(1), [{ date: '2023-03-13', told: null }]]]);
    expect(play(iso('2023-03-10', '17:00'), at('2023-03-15'), { recorded })).toMatchObject({
      pushes: [],
      skipped: [],
    });
  });

  it.each([
    ['told of it since: it goes no more', { own: [DUE], club: [], occasions: [] }, 0],
    ['told of something else: it goes', { own: ['2023-03-24'], club: [DUE], occasions: [] }, 1],
    ['made and did not go: it goes', null, 1],
  ])('a push of a later day was %s', (_name, what, pushes) => {
    const recorded = new Map([[chatId(1), [{ date: '2023-03-14', told: what }]]]);
    const played = play(iso('2023-03-10', '17:00'), at('2023-03-15'), { recorded });
    expect(played.pushes).toHaveLength(pushes);
    expect(played.skipped).toEqual([]);
  });

  it('a clock that was set back has no past, and today is due again under its old key', () => {
    const { due, skipped } = play(iso('2023-03-13', '09:30'), at('2023-03-13', '08:35'));
    expect(due.map(({ key }) => key)).toEqual([`reminder|${chatId(1)}|2023-03-13`]);
    expect(skipped).toEqual([]);
    expect(play(iso('2023-03-15', '09:30'), at('2023-03-14', '09:00'))).toMatchObject({
      pushes: [],
      skipped: [],
    });
  });

  it('skips nothing for a unit about rows of others, or about what the club alone hears', () => {
    const items: Item[] = [
      item({ code: '1', due: DUE, owedBy: ['อื่น'] }),
      item({ code: '2', due: DUE, owedBy: [] }),
    ];
    const { pushes, skipped } = play(iso('2023-03-01', '12:00'), at('2023-04-05'), { plans: [plan(items)] });
    expect({ pushes, skipped }).toEqual({ pushes: [], skipped: [] });
  });

  it('one key a missed day, whatever was missed on it', () => {
    const two = plan([row, item({ code: '2', due: '2023-03-17' })]);
    const { due, skipped } = dueOccurrences(
      state({ plans: [two], lastTick: iso('2023-03-10', '09:00') }),
      at('2023-03-22'),
    );
    expect(due).toHaveLength(1);
    const keys = skipped.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(skipped.find(({ date }) => date === '2023-03-17')!.reason).toBe(
      'missed on 2023-03-17: the date of round 2023-03-17 has passed; the date of round 2023-03-20 has passed',
    );
  });
});
