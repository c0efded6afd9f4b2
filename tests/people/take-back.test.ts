import { describe, expect, it } from 'vitest';
import type { HandInWish } from '../../src/people/hand-in.js';
import { handedInRows } from '../../src/people/handed-in-rows.js';
import { takeBack } from '../../src/people/take-back.js';
import type { Submission } from '../../src/people/types.js';
import type { Plan } from '../../src/plan/types.js';
import { item, NORTH, plan, SOUTH, submission } from '../chat/fixtures.js';

const WISH: HandInWish = { code: '4', subs: [], due: null, unit: NORTH, on: '2023-03-01' };

const parted = plan([
  item('4', { subItems: ['1'], due: '2023-03-20' }),
  item('4', { subItems: ['2'], due: '2023-04-21' }),
]);

/** What is listed as handed in after something was taken back. */
function leftAfter(plans: Plan[], marks: Submission[], wish: Partial<HandInWish>): string[] {
  const { remove, add } = takeBack(plans, marks, { ...WISH, ...wish });
  const left = [...marks.filter((mark) => !remove.includes(mark)), ...add];
  return handedInRows(plans, left).map(({ code, subItems, due }) => `${code}(${subItems}) ${due}`);
}

describe('taking back what was handed in', () => {
  it('goes by what is recorded: a mark of the whole of an activity that has sub-items now', () => {
    const whole = submission(parted, '4', null);
    expect(leftAfter([parted], [whole], {})).toEqual([]);
    expect(leftAfter([parted], [whole], { subs: ['2'] })).toEqual(['4(1) 2023-03-20']);
    expect(leftAfter([parted], [whole], { due: '2023-03-20' })).toEqual(['4(2) 2023-04-21']);
  });

  it('keeps when and by whom the rest of a whole was marked', () => {
    const whole = { ...submission(parted, '4', null), by: 'U1' };
    expect(takeBack([parted], [whole], { ...WISH, subs: ['2'] })).toEqual({
      remove: [whole],
      add: [{ ...whole, sub: '1' }],
    });
  });

  it('takes a mark of the whole and those of sub-items together', () => {
    const marks = [null, '1', '2'].map((sub) => submission(parted, '4', sub));
    expect(leftAfter([parted], marks, {})).toEqual([]);
    expect(leftAfter([parted], marks, { subs: ['1'] })).toEqual(['4(2) 2023-04-21']);
  });

  it('takes marks of rows that left the plan, or that another unit owes now', () => {
    const gone = submission(parted, '9', null);
    const other = plan([item('4', { owedBy: [SOUTH] })]);
    expect(takeBack([parted], [gone], { ...WISH, code: '9' }).remove).toEqual([gone]);
    expect(takeBack([other], [submission(other, '4', null)], WISH).remove).toHaveLength(1);
    const sub = submission(other, '4', '7');
    expect(takeBack([other], [sub], { ...WISH, subs: ['7'] }).remove).toEqual([sub]);
  });

  it('takes one of the sub-items that a whole row had before', () => {
    const merged = plan([item('4')], { formerSubItems: { 4: ['1', '2'] } });
    const marks = ['1', '2'].map((sub) => submission(merged, '4', sub));
    expect(takeBack([merged], marks, { ...WISH, subs: ['2'] })).toEqual({ remove: [marks[1]], add: [] });
    expect(takeBack([merged], marks, { ...WISH, due: '2023-03-20' }).remove).toEqual(marks);
  });

  it('leaves the whole alone where it is a row of its own and a sub-item is meant', () => {
    const mixed = plan([item('4', { subItems: ['1'] }), item('4', { due: '2023-06-20' })]);
    const marks = [submission(mixed, '4', null), submission(mixed, '4', '1')];
    expect(leftAfter([mixed], marks, { subs: ['1'] })).toEqual(['4() 2023-06-20']);
    expect(leftAfter([mixed], marks, { due: '2023-06-20' })).toEqual(['4(1) 2023-03-20']);
  });

  it('looks at every plan of the year, and at no other year', () => {
    const south = plan([item('4', { due: '2023-05-20', owedBy: [NORTH] })], { owner: SOUTH });
    const before = plan([item('4', { due: '2022-03-20' })], { fiscalYear: 2565 });
    const plans = [parted, south, before];
    const marks = [submission(parted, '4', '1'), submission(south, '4', null), submission(before, '4', null)];
    expect(leftAfter(plans, marks, {})).toEqual(['4() 2022-03-20']);
    expect(leftAfter(plans, marks, { due: '2023-05-20' })).toEqual(['4(1) 2023-03-20', '4() 2022-03-20']);
    expect(leftAfter(plans, marks, { due: '2022-03-20' })).toEqual(['4(1) 2023-03-20', '4() 2023-05-20']);
    expect(() => takeBack(plans, marks.slice(2), WISH)).toThrow(/nothing of that was recorded/);
  });

  it('says what is wrong when nothing of it was recorded', () => {
    expect(() => takeBack([parted], [], WISH)).toThrow(/nothing of that was recorded/);
    expect(() => takeBack([parted], [], { ...WISH, code: '8' })).toThrow(/no activity "8"/);
    const one = submission(parted, '4', '1');
    expect(() => takeBack([parted], [one], { ...WISH, subs: ['2'] })).toThrow(/nothing of that/);
    expect(() => takeBack([parted], [{ ...one, unit: SOUTH }], WISH)).toThrow(/nothing of that/);
  });
});
