import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/errors.js';
import { nearestCodes, resolveHandIn } from '../../src/people/hand-in.js';
import { handedIn, owes, partsToUndo, progressOf } from '../../src/people/handed-in.js';
import { handedInRows } from '../../src/people/handed-in-rows.js';
import { item, NORTH, plan, SOUTH, submission } from '../chat/fixtures.js';

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
    expect(partsToUndo(merged, [{ code: '4', sub: null }])).toEqual([
      { code: '4', sub: null },
      { code: '4', sub: '1' },
      { code: '4', sub: '2' },
    ]);
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
  const wish = { code: '1.7', subs: [], due: null, unit: NORTH, on: '2023-03-01' };

  it('is all rows of the code that the unit owes', () => {
    expect(resolveHandIn([sample], wish).parts.map(({ sub }) => sub)).toEqual(['1', '2', '5', '6']);
    expect(resolveHandIn([sample], { ...wish, unit: SOUTH }).parts.map(({ sub }) => sub)).toEqual(['5', '6']);
    expect(resolveHandIn([sample], { ...wish, due: '2023-06-20', subs: ['6'] }).parts).toEqual([
      { code: '1.7', sub: '6' },
    ]);
  });

  it('is of the fiscal year of the day, else of the latest; the unit’s own plan first', () => {
    const later = plan(sample.items, { fiscalYear: 2567 });
    const south = plan(sample.items, { owner: SOUTH });
    expect(resolveHandIn([sample, later], { ...wish, on: '2023-10-01' }).plan).toBe(later);
    expect(resolveHandIn([sample, later], { ...wish, on: '2030-01-01' }).plan).toBe(later);
    expect(resolveHandIn([sample, south], { ...wish, unit: SOUTH }).plan).toBe(south);
  });

  it('is of the year of the date that is named, whatever the day', () => {
    const other = plan([item('8', { due: '2025-03-20' })], { fiscalYear: 2568 });
    const on = '2024-03-01';
    expect(resolveHandIn([sample, other], { ...wish, due: '2023-06-20', on }).plan).toBe(sample);
    const later = plan([item('1.7', { due: '2025-06-20' })], { fiscalYear: 2568 });
    expect(resolveHandIn([sample, later], { ...wish, due: '2023-06-20', on }).plan).toBe(sample);
    expect(resolveHandIn([sample, later], { ...wish, due: '2025-06-20', on: '2023-03-01' }).plan).toBe(later);
  });

  it('is of a plan that writes the date though it lies outside its year', () => {
    const odd = plan([item('9', { due: '2023-11-20' })], { fiscalYear: 2566 });
    const next = plan([item('9', { due: '2024-03-20' })], { fiscalYear: 2567 });
    const found = resolveHandIn([odd, next], { ...wish, code: '9', due: '2023-11-20', on: '2023-03-01' });
    expect(found.plan).toBe(odd);
  });

  it('is of the only year whose plan has the code', () => {
    const other = plan([item('8', { due: '2025-03-20' })], { fiscalYear: 2568 });
    expect(resolveHandIn([sample, other], { ...wish, on: '2024-03-01' }).plan).toBe(sample);
    expect(resolveHandIn([sample, other], { ...wish, code: '8', on: '2023-03-01' }).plan).toBe(other);
    expect(resolveHandIn([sample, other], { ...wish, subs: ['6'], on: '2025-01-01' }).plan).toBe(sample);
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
