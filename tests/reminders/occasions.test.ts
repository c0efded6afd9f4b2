import { describe, expect, it } from 'vitest';
import { occasionsOf } from '../../src/reminders/occasions.js';
import { occurrencesOn } from '../../src/reminders/occurrences-on.js';
import { clubChat, item, plan, state, UNIT_A, UNIT_B, unitChat } from './fixtures.js';

const step = (from: string | null, to: string | null, title = 'ขั้นตอน') => ({ title, from, to });

describe('milestones, events and steps of timelines (CONTRACT 5.7)', () => {
  const event = item({ code: '8', due: '2023-08-09', until: '2023-08-11', kind: 'event', owedBy: [UNIT_A] });
  const chats = [unitChat(UNIT_A, 1), unitChat(UNIT_B, 2), clubChat(3)];
  const played = state({ plans: [plan([event])], chats });

  it('remind the club and the unit whose own it is, 7 and 1 days before the start', () => {
    // 7 before is Wed 2 Aug (Lent): moved over 1 Aug (Asalha) and 31 Jul (special) to Thu 27 Jul
    for (const [day, left] of [
      ['2023-07-27', 13],
      ['2023-08-08', 1],
    ] as const) {
      const pushes = occurrencesOn(played, day);
      expect(pushes.map(({ audience, unit }) => [audience, unit])).toEqual([
        ['unit', UNIT_A],
        ['strong', null],
      ]);
      for (const push of pushes) {
        expect(push.rounds).toEqual([]);
        expect(push.items).toEqual([['8', [], '2023-08-09']]);
        expect(push.occasions.map(({ daysLeft }) => daysLeft)).toEqual([left]);
      }
    }
  });

  it('are silent on every other day, also on the day itself and after', () => {
    for (const day of ['2023-07-26', '2023-08-07', '2023-08-09', '2023-08-10', '2023-08-15'])
      expect(occurrencesOn(played, day)).toEqual([]);
  });

  it('a step belongs to nobody: the club alone hears of it', () => {
    const timeline = state({ plans: [plan([], [step('2024-04-24', '2024-05-12')])], chats });
    const days = ['2024-04-17', '2024-04-23'];
    expect(days.map((day) => occurrencesOn(timeline, day).map(({ audience }) => audience))).toEqual([
      ['strong'],
      ['strong'],
    ]);
    expect(occurrencesOn(timeline, days[0]!)[0]).toMatchObject({ rounds: [], items: [] });
  });

  it('a step that says only "by" reminds of that day', () => {
    const [by] = occasionsOf(plan([], [step(null, '2024-03-20')]));
    expect(by).toMatchObject({ from: '2024-03-20', to: null, by: true });
  });

  it('a step of one day is no range, a step without a date never reminds', () => {
    expect(occasionsOf(plan([], [step('2024-03-20', '2024-03-20'), step(null, null)]))).toMatchObject([
      { from: '2024-03-20', to: null, by: false },
    ]);
  });

  it('two steps of one title and date are two occasions', () => {
    const twice = occasionsOf(plan([], [step('2024-03-20', null), step('2024-03-20', null)]));
    expect(new Set(twice.map(({ id }) => id)).size).toBe(2);
  });

  it('go within the one push of the day, after the rounds', () => {
    const rows = [
      item({ code: '1', due: '2023-03-20' }),
      item({ code: '9', due: '2023-03-20', kind: 'milestone' }),
    ];
    const [push, ...others] = occurrencesOn(state({ items: rows }), '2023-03-13');
    expect(others).toEqual([]);
    expect(push).toMatchObject({ rounds: [{ due: '2023-03-20', daysLeft: 7 }] });
    expect(push!.items.map(([code]) => code)).toEqual(['1', '9']);
  });

  it('a chat of a unit and the club gets an occasion of others as the club', () => {
    const both = { ...unitChat(UNIT_B), strong: true };
    const [push] = occurrencesOn(state({ plans: [plan([event])], chats: [both] }), '2023-08-08');
    expect(push).toMatchObject({ audience: 'strong', unit: UNIT_B });
  });

  it('milestones are not handed in, so a mark does not silence them', () => {
    const milestone = item({ code: '9', due: '2023-03-20', kind: 'milestone' });
    const rows = plan([milestone]);
    const submissions = [
      {
        plan: '2566|สำนักทดสอบ 1',
        code: '9',
        sub: null,
        unit: UNIT_A,
        at: '2023-01-01T09:00:00+07:00',
        by: 'operator',
      },
    ];
    expect(occurrencesOn(state({ plans: [rows], submissions }), '2023-03-13')).toHaveLength(1);
  });
});
