import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/errors.js';
import { type HandInWish, nearestCodes, resolveHandIn } from '../../src/people/hand-in.js';
import { handedIn, owes, progressOf } from '../../src/people/handed-in.js';
import { handedInRows } from '../../src/people/handed-in-rows.js';
import { takeBack } from '../../src/people/take-back.js';
import { item, NORTH, plan, SOUTH, submission } from '../chat/fixtures.js';

const WISH: HandInWish = { code: '1.7', subs: [], due: null, unit: NORTH, on: '2023-03-01' };
const sample = plan();
const row = (code: string, index = 0) => sample.items.filter((one) => one.code === code)[index]!;
const standing = (code: string, marks: ReturnType<typeof submission>[], unit = NORTH, index = 0) =>
  handedIn(sample, marks).standing(row(code, index), unit);

describe('what counts as handed in', () => {
  it('takes all sub-items of a row', () => {
    expect(standing('1.7', [])).toBe('open');
    expect(standing('1.7', [submission(sample, '1.7', '1')])).toBe('partly');
    expect(standing('1.7', [submission(sample, '1.7', '1'), submission(sample, '1.7', '2')])).toBe('done');
  });

  it('is each unit’s own', () => {
    const marks = [submission(sample, '1.7', '5', SOUTH), submission(sample, '1.7', '6', SOUTH)];
    expect(standing('1.7', marks, SOUTH, 1)).toBe('done');
    expect(standing('1.7', marks, NORTH, 1)).toBe('open');
  });

  it('belongs to its plan, whatever the date', () => {
    const marks = [submission(sample, '3', null)];
    const moved = plan(sample.items.map((one) => ({ ...one, due: '2024-01-01' })));
    expect(handedIn(moved, marks).standing(moved.items.find(({ code }) => code === '3')!, NORTH)).toBe(
      'done',
    );
    const nextYear = plan(sample.items, { fiscalYear: 2567 });
    expect(handedIn(nextYear, marks).standing(row('3'), NORTH)).toBe('open');
  });

  it('lets a mark of the whole cover sub-items, unless the whole is a row of its own', () => {
    expect(standing('1.7', [submission(sample, '1.7', null)])).toBe('done');
    const mixed = plan([item('4', { subItems: ['1'] }), item('4')]);
    const handed = handedIn(mixed, [submission(mixed, '4', null)]);
    expect(mixed.items.map((one) => handed.standing(one, NORTH))).toEqual(['open', 'done']);
  });

  it('takes marks of all sub-items that an earlier file had for a row that is whole now', () => {
    const merged = plan([item('4')], { formerSubItems: { 4: ['1', '2'] } });
    const [whole] = merged.items;
    const one = submission(merged, '4', '1');
    const two = { ...submission(merged, '4', '2'), at: '2023-03-15T10:00:00+07:00' };
    expect(handedIn(merged, [one]).standing(whole!, NORTH)).toBe('open');
    expect(handedIn(merged, [one, { ...two, unit: SOUTH }]).standing(whole!, NORTH)).toBe('open');
    const both = handedIn(merged, [one, two]);
    expect(both.standing(whole!, NORTH)).toBe('done');
    expect(both.record(whole!, null, NORTH)).toBe(two);
    expect(handedInRows([merged], [one, two])).toMatchObject([{ code: '4', due: whole!.due, at: two.at }]);
    expect(takeBack([merged], [one, two], { ...WISH, code: '4' })).toEqual({ remove: [one, two], add: [] });
  });

  it('is asked only of those who owe a submission', () => {
    expect(owes(row('1.1'), NORTH)).toBe(true);
    expect(owes(row('1.1'), SOUTH)).toBe(false);
    expect(owes(row('6'), NORTH)).toBe(false);
    expect(owes(row('7'), NORTH)).toBe(false);
    expect(owes(row('5'), NORTH)).toBe(false);
  });

  it('is counted in rows', () => {
    const handed = handedIn(sample, [submission(sample, '1.1', null), submission(sample, '1.7', '1')]);
    expect(progressOf(sample, handed, NORTH)).toEqual({ done: 1, total: 5 });
    expect(progressOf(sample, handed, NORTH, ({ due }) => due === '2023-03-20')).toEqual({
      done: 1,
      total: 2,
    });
    expect(progressOf(sample, handed, 'ไม่มี')).toEqual({ done: 0, total: 0 });
  });
});

describe('what somebody means to hand in', () => {
  const wish = WISH;
  const plansOf = (...asked: Parameters<typeof resolveHandIn>) => [
    ...new Set(resolveHandIn(...asked).map((part) => part.plan)),
  ];

  it('is all rows of the code that the unit owes', () => {
    expect(resolveHandIn([sample], wish).map(({ sub }) => sub)).toEqual(['1', '2', '5', '6']);
    expect(resolveHandIn([sample], { ...wish, unit: SOUTH }).map(({ sub }) => sub)).toEqual(['5', '6']);
    expect(resolveHandIn([sample], { ...wish, due: '2023-06-20', subs: ['6'] })).toEqual([
      { plan: sample, code: '1.7', sub: '6' },
    ]);
  });

  it('is of the fiscal year of the day, else of the latest', () => {
    const later = plan(sample.items, { fiscalYear: 2567 });
    expect(plansOf([sample, later], { ...wish, on: '2023-10-01' })).toEqual([later]);
    expect(plansOf([sample, later], { ...wish, on: '2030-01-01' })).toEqual([later]);
  });

  it('is of every plan of the year that has it for the unit, unless a date tells which', () => {
    const south = plan(
      [item('1.7', { due: '2023-05-20', owedBy: [NORTH] }), item('2', { owedBy: [SOUTH] })],
      { owner: SOUTH },
    );
    expect(plansOf([sample, south], wish)).toEqual([sample, south]);
    expect(resolveHandIn([sample, south], { ...wish, due: '2023-05-20' })).toEqual([
      { plan: south, code: '1.7', sub: null },
    ]);
    expect(resolveHandIn([sample, south], { ...wish, subs: ['2'] })).toEqual([
      { plan: sample, code: '1.7', sub: '2' },
    ]);
    expect(plansOf([sample, south], { ...wish, code: '2', unit: SOUTH })).toEqual([south, sample]);
    expect(() => resolveHandIn([sample, south], { ...wish, due: '2023-05-21' })).toThrow(
      /due on 2023-03-20, 2023-06-20, 2023-05-20/,
    );
  });

  it('takes either day of a window for its date', () => {
    const window = plan([item('4', { due: '2023-05-10', until: '2023-05-20' })]);
    for (const due of ['2023-05-10', '2023-05-20'])
      expect(resolveHandIn([window], { ...wish, code: '4', due })).toHaveLength(1);
    expect(() => resolveHandIn([window], { ...wish, code: '4', due: '2023-05-15' })).toThrow(
      /due on 2023-05-10 to 2023-05-20/,
    );
  });

  it('is of the year of the date that is named, whatever the day', () => {
    const other = plan([item('8', { due: '2025-03-20' })], { fiscalYear: 2568 });
    const on = '2024-03-01';
    expect(plansOf([sample, other], { ...wish, due: '2023-06-20', on })).toEqual([sample]);
    const later = plan([item('1.7', { due: '2025-06-20' })], { fiscalYear: 2568 });
    expect(plansOf([sample, later], { ...wish, due: '2023-06-20', on })).toEqual([sample]);
    expect(plansOf([sample, later], { ...wish, due: '2025-06-20', on: '2023-03-01' })).toEqual([later]);
  });

  it('is of a plan that writes the date though it lies outside its year', () => {
    const odd = plan([item('9', { due: '2023-11-20' })], { fiscalYear: 2566 });
    const next = plan([item('9', { due: '2024-03-20' })], { fiscalYear: 2567 });
    expect(plansOf([odd, next], { ...wish, code: '9', due: '2023-11-20', on: '2023-03-01' })).toEqual([odd]);
  });

  it('is of the only year whose plan has the code', () => {
    const other = plan([item('8', { due: '2025-03-20' })], { fiscalYear: 2568 });
    expect(plansOf([sample, other], { ...wish, on: '2024-03-01' })).toEqual([sample]);
    expect(plansOf([sample, other], { ...wish, code: '8', on: '2023-03-01' })).toEqual([other]);
    expect(plansOf([sample, other], { ...wish, subs: ['6'], on: '2025-01-01' })).toEqual([sample]);
  });

  it.each([
    ['6', /nothing is handed in for 6: it is a milestone.*only submissions/],
    ['7', /nothing is handed in for 7: it is an event.*only submissions/],
    ['5', /does not have to hand in 5: the plan names nobody who must/],
  ])('is refused by the true reason where %s is not handed in by the unit', (code, reason) => {
    expect(() => resolveHandIn([sample], { ...wish, code })).toThrow(reason);
  });

  it('names as owing only those who hand a row of the code in', () => {
    const mixed = plan([item('4', { owedBy: [SOUTH] }), item('4', { kind: 'event', owedBy: [NORTH] })]);
    const refused = () => resolveHandIn([mixed], { ...wish, code: '4' });
    expect(refused).toThrow(`owed by ${SOUTH}`);
    expect(refused).not.toThrow(new RegExp(`owed by .*${NORTH}`));
  });

  it('is refused by the name of the plan that was looked at', () => {
    const older = plan([item('8', { due: '2022-03-20' })], { fiscalYear: 2565 });
    const oldest = plan([item('8', { due: '2021-03-20' })], { fiscalYear: 2564 });
    const asked = () => resolveHandIn([sample, older, oldest], { ...wish, code: '8' });
    expect(asked).toThrow(new RegExp(`FY 2566 of ${NORTH} has no activity "8".*2564, 2565`));
    const undue = () => resolveHandIn([sample, older], { ...wish, due: '2023-06-21' });
    expect(undue).toThrow(new RegExp(`1\\.7 is not due on 2023-06-21 in the plan FY 2566 of ${NORTH}`));
  });

  it('is refused with what is there instead', () => {
    expect(() => resolveHandIn([], wish)).toThrow(/plan import/);
    expect(() => resolveHandIn([sample], { ...wish, code: '1.77' })).toThrow(/nearest codes are 1\.7/);
    expect(() => resolveHandIn([sample], { ...wish, code: '5' })).toThrow(/names nobody/);
    expect(() => resolveHandIn([sample], { ...wish, subs: ['3'] })).toThrow(Refusal);
    expect(nearestCodes([sample], 'zzz')).toEqual([]);
  });
});

describe('the list of what was handed in', () => {
  it('gathers marks by row, with the last time', () => {
    const marks = [
      { ...submission(sample, '1.7', '1'), at: '2023-03-01T09:00:00+07:00', by: 'U1' },
      { ...submission(sample, '1.7', '2'), at: '2023-03-02T09:00:00+07:00', by: 'U2' },
      submission(sample, '3', null),
    ];
    expect(handedInRows([sample], marks)).toEqual([
      {
        code: '1.7',
        subItems: ['1', '2'],
        due: '2023-03-20',
        unit: NORTH,
        at: '2023-03-02T09:00:00+07:00',
        by: 'U2',
      },
      {
        code: '3',
        subItems: [],
        due: '2023-07-30',
        unit: NORTH,
        at: '2023-03-14T10:00:00+07:00',
        by: 'operator',
      },
    ]);
  });

  it('never loses a mark whose row is gone', () => {
    const marks = [submission(sample, '9.9', '4')];
    expect(handedInRows([sample], marks)).toMatchObject([{ code: '9.9', subItems: ['4'], due: null }]);
    expect(handedInRows([], marks)).toHaveLength(1);
  });
});
