import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/plan/types.js';
import { occurrencesOn } from '../../src/reminders/occurrences-on.js';
import type { Occurrence, ReminderState } from '../../src/reminders/types.js';
import {
  chat,
  chatId,
  clubChat,
  item,
  mark,
  plan,
  state,
  told,
  UNIT_A,
  UNIT_B,
  unitChat,
} from './fixtures.js';

const DUE = '2023-03-20';
const SEVEN_BEFORE = '2023-03-13';

const only = (pushes: Occurrence[]): Occurrence => {
  expect(pushes).toHaveLength(1);
  return pushes[0]!;
};

const of = (rows: Plan, rest: Partial<ReminderState> = {}): ReminderState =>
  state({ plans: [rows], ...rest });

describe('what a unit is told (CONTRACT 5.1, 5.4)', () => {
  const one = item({ code: '1', due: DUE });
  const two = item({ code: '2', due: DUE, subItems: ['1', '2'] });
  const theirs = item({ code: '3', due: DUE, owedBy: [UNIT_B] });
  const nobodys = item({ code: '4', due: DUE, owedBy: [] });
  const both = item({ code: '5', due: DUE, owedBy: [UNIT_A, UNIT_B] });
  const rows = plan([one, two, theirs, nobodys, both]);

  it('gets its own outstanding rows, and not those of others or of nobody', () => {
    const push = only(occurrencesOn(of(rows), SEVEN_BEFORE));
    expect(push.items).toEqual([
      ['1', [], DUE],
      ['2', ['1', '2'], DUE],
      ['5', [], DUE],
    ]);
    expect(push).toMatchObject({ audience: 'unit', unit: UNIT_A, rounds: [{ due: DUE, daysLeft: 7 }] });
  });

  it('no longer gets a row it has handed in, whatever other units have done', () => {
    const submissions = [...mark(rows, one, UNIT_A), ...mark(rows, both, UNIT_B)];
    expect(only(occurrencesOn(of(rows, { submissions }), SEVEN_BEFORE)).items.map(([code]) => code)).toEqual([
      '2',
      '5',
    ]);
  });

  it('keeps a row of which only one sub-item is handed in', () => {
    const submissions = mark(rows, two, UNIT_A).slice(0, 1);
    expect(
      only(occurrencesOn(of(rows, { submissions }), SEVEN_BEFORE)).items.map(([code]) => code),
    ).toContain('2');
  });

  it('drops out once nothing is outstanding, before the date and after it', () => {
    const submissions = [one, two, both].flatMap((row) => mark(rows, row, UNIT_A));
    for (const day of [SEVEN_BEFORE, DUE, '2023-03-21', '2023-04-03'])
      expect(occurrencesOn(of(rows, { submissions }), day)).toEqual([]);
  });

  it('is told in each of its chats', () => {
    const chats = [
      unitChat(UNIT_A, 1),
      unitChat(UNIT_A, 2),
      chat({ chatId: chatId(3, 'U'), kind: 'user', unit: UNIT_A }),
    ];
    const pushes = occurrencesOn(of(rows, { chats }), SEVEN_BEFORE);
    expect(pushes.map((push) => push.chatId)).toEqual(chats.map((one) => one.chatId));
    expect(new Set(pushes.map((push) => JSON.stringify(push.items))).size).toBe(1);
  });

  it('is told of an undone submission again', () => {
    const submissions = [one, two, both].flatMap((row) => mark(rows, row, UNIT_A));
    const undone = submissions.filter(({ code }) => code !== '1');
    expect(only(occurrencesOn(of(rows, { submissions: undone }), '2023-03-21')).items).toEqual([
      ['1', [], DUE],
    ]);
  });

  it('is not told of another fiscal year or owner by a mark of the same code', () => {
    const other = plan([one], [], { fiscalYear: 2565 });
    const submissions = mark(other, one, UNIT_A);
    expect(only(occurrencesOn(of(plan([one]), { submissions }), SEVEN_BEFORE)).items).toEqual([
      ['1', [], DUE],
    ]);
  });
});

describe('what the STRONG club is told (CONTRACT 5.1)', () => {
  const one = item({ code: '1', due: DUE });
  const both = item({ code: '2', due: DUE, owedBy: [UNIT_A, UNIT_B] });
  const nobodys = item({ code: '3', due: DUE, owedBy: [] });
  const rows = plan([one, both]);
  const chats = [clubChat()];

  it("gets the round with every unit's progress", () => {
    const push = only(occurrencesOn(of(rows, { chats, submissions: mark(rows, one, UNIT_A) }), SEVEN_BEFORE));
    expect(push).toMatchObject({ audience: 'strong', unit: null, rounds: [{ due: DUE, daysLeft: 7 }] });
    expect(push.club[0]!.units).toEqual([
      { unit: UNIT_A, done: 1, total: 2 },
      { unit: UNIT_B, done: 0, total: 1 },
    ]);
    expect(push.items).toEqual([
      ['1', [], DUE],
      ['2', [], DUE],
    ]);
  });

  it('hears nothing of a round that every unit has handed in', () => {
    const submissions = [
      ...mark(rows, one, UNIT_A),
      ...mark(rows, both, UNIT_A),
      ...mark(rows, both, UNIT_B),
    ];
    expect(occurrencesOn(of(rows, { chats, submissions }), SEVEN_BEFORE)).toEqual([]);
  });

  it('alone hears of a row that nobody owes', () => {
    const orphan = of(plan([nobodys]), { chats: [unitChat(), clubChat()] });
    const push = only(occurrencesOn(orphan, SEVEN_BEFORE));
    expect(push.audience).toBe('strong');
    expect(push.club[0]!.unowed.map((row) => row.item.code)).toEqual(['3']);
    expect(push.club[0]!.units).toEqual([]);
  });

  it('is not told 14 and 3 days before, nor 3 days after', () => {
    for (const day of ['2023-03-03', '2023-03-23', '2023-03-27', '2023-04-03'])
      expect(occurrencesOn(of(rows, { chats }), day)).toEqual([]);
  });

  it('is told the day after', () => {
    expect(told(only(occurrencesOn(of(rows, { chats }), '2023-03-21')))).toBe('2023-03-21: 2023-03-20 (-1)');
  });
});

describe('a chat that holds a unit and the club together', () => {
  const rows = plan([
    item({ code: '1', due: DUE }),
    item({ code: '2', due: DUE, owedBy: [UNIT_B] }),
    item({ code: '3', due: DUE, owedBy: [] }),
  ]);
  const chats = [chat({ unit: UNIT_A, strong: true })];

  it('gets both in one push, each row named once', () => {
    const push = only(occurrencesOn(of(rows, { chats }), SEVEN_BEFORE));
    expect(push).toMatchObject({ audience: 'strong', unit: UNIT_A, rounds: [{ due: DUE, daysLeft: 7 }] });
    expect(push.own).toHaveLength(1);
    expect(push.club).toHaveLength(1);
    expect(push.items.map(([code]) => code)).toEqual(['1', '2', '3']);
  });

  it("gets a unit's push on the days that are not the club's", () => {
    const push = only(occurrencesOn(of(rows, { chats }), '2023-03-03'));
    expect(push).toMatchObject({ audience: 'unit', unit: UNIT_A, club: [] });
    expect(push.items.map(([code]) => code)).toEqual(['1']);
  });

  it('goes on as the club when the unit is done', () => {
    const submissions = mark(rows, rows.items[0]!, UNIT_A);
    const push = only(occurrencesOn(of(rows, { chats, submissions }), SEVEN_BEFORE));
    expect(push).toMatchObject({ audience: 'strong', own: [] });
  });
});

describe('one push a chat and day (CONTRACT 5.3)', () => {
  it('merges all rounds of the day, the nearest date first, under a key of chat and date', () => {
    const items = [item({ code: '1', due: '2023-06-30' }), item({ code: '2', due: '2023-06-20' })];
    const push = only(occurrencesOn(state({ items }), '2023-06-16'));
    expect(push.key).toBe(`reminder|${chatId(1)}|2023-06-16`);
    expect(told(push)).toBe('2023-06-16: 2023-06-20 (4) + 2023-06-30 (14)');
    expect(push.items.map(([code]) => code)).toEqual(['2', '1']);
  });

  it('merges the same round of several plans', () => {
    const plans = [
      plan([item({ code: '1', due: DUE })]),
      plan([item({ code: '9', due: DUE })], [], { owner: UNIT_B }),
    ];
    const push = only(occurrencesOn(state({ plans }), SEVEN_BEFORE));
    expect(push.rounds).toHaveLength(1);
    expect(push.items.map(([code]) => code)).toEqual(['1', '9']);
  });

  it('counts the days left from the day of sending, never from the offset', () => {
    expect(told(only(occurrencesOn(state({ items: [item({ code: '1', due: DUE })] }), '2023-02-17')))).toBe(
      '2023-02-17: 2023-03-20 (31)',
    );
  });
});

describe('who gets nothing', () => {
  const items = [item({ code: '1', due: DUE })];

  it.each([
    ['a chat that nobody approved', { approved: false }],
    ['a chat that was left', { active: false }],
    ['a chat that speaks for nobody', { unit: null }],
    ['a unit without rows', { unit: UNIT_B }],
  ])('%s', (_name, fields) => {
    expect(occurrencesOn(state({ items, chats: [{ ...unitChat(), ...fields }] }), SEVEN_BEFORE)).toEqual([]);
  });

  it('a row without a date never reminds, recurring or not', () => {
    const undated = [
      item({ code: '1', due: null }),
      item({ code: '2', due: null, recurrence: 'quarterly' }),
      item({ code: '3', due: null, kind: 'milestone' }),
    ];
    const chats = [unitChat(), clubChat()];
    const played = state({ items: undated, chats });
    for (const day of ['2022-12-30', '2023-03-31', '2023-06-30', '2023-09-29'])
      expect(occurrencesOn(played, day)).toEqual([]);
  });

  it('a recurring row with a date reminds for that date alone', () => {
    const played = state({ items: [item({ code: '1', due: DUE, recurrence: 'quarterly' })] });
    expect(occurrencesOn(played, SEVEN_BEFORE)).toHaveLength(1);
    expect(occurrencesOn(played, '2023-06-13')).toEqual([]);
  });

  it('nobody on a weekend or holiday', () => {
    const played = state({
      items: [item({ code: '1', due: '2023-04-20' })],
      chats: [unitChat(), clubChat()],
    });
    for (const day of ['2023-04-13', '2023-04-14', '2023-04-15', '2023-04-16', '2023-04-17'])
      expect(occurrencesOn(played, day)).toEqual([]);
  });
});

describe('a row that may be handed in during a window', () => {
  // Monday 20 to Friday 24 March: the last day is the one to keep.
  const window = item({ code: '1', due: DUE, until: '2023-03-24' });
  const ranged = state({ items: [window], chats: [unitChat(), clubChat()] });
  const toldOn = (day: string) => occurrencesOn(ranged, day).map(told);

  it('is reminded before its last day, also within the window', () => {
    expect(toldOn('2023-03-17')).toEqual(Array(2).fill('2023-03-17: 2023-03-24 (7)'));
    expect(toldOn('2023-03-21')).toEqual(['2023-03-21: 2023-03-24 (3)']);
    expect(toldOn('2023-03-24')).toEqual(Array(2).fill('2023-03-24: 2023-03-24 (0)'));
  });

  it('is not due on its first day, nor called overdue before its last day has passed', () => {
    for (const day of ['2023-03-13', '2023-03-20', '2023-03-22']) expect(toldOn(day)).toEqual([]);
    // The day after is a Saturday: the notices of one and three days after meet on Monday.
    expect(toldOn('2023-03-27')).toEqual(Array(2).fill('2023-03-27: 2023-03-24 (-3)'));
  });

  it('keeps its row as the plan writes it, and stands in one round with rows of its last day', () => {
    const both = state({ items: [window, item({ code: '2', due: '2023-03-24' })] });
    const push = only(occurrencesOn(both, '2023-03-17'));
    expect(push.rounds).toEqual([{ due: '2023-03-24', daysLeft: 7 }]);
    expect(push.items).toEqual([
      ['1', [], DUE],
      ['2', [], '2023-03-24'],
    ]);
  });
});
