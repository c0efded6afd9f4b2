import { describe, expect, it } from 'vitest';
import { type HandInWish, resolveHandIn } from '../../src/people/hand-in.js';
import { handedIn } from '../../src/people/handed-in.js';
import { handedInRows } from '../../src/people/handed-in-rows.js';
import { takeBack } from '../../src/people/take-back.js';
import type { Item, Plan } from '../../src/plan/types.js';
import { item, NORTH, plan, submission } from '../chat/fixtures.js';

const WISH: HandInWish = { code: '4', subs: [], due: null, unit: NORTH, on: '2023-03-01' };
const MARCH = '2023-03-20';
const SEPTEMBER = '2023-09-19';

const first = item('4', { due: MARCH, handIn: '1' });
const second = item('4', { due: SEPTEMBER, handIn: '2' });
const rounds = plan([first, second]);

/** The marks that `kamnot submission mark` makes of a wish. */
const marksOf = (of: Plan, wish: Partial<HandInWish> = {}) =>
  resolveHandIn([of], { ...WISH, ...wish }).map(({ plan: _plan, ...part }) => ({
    ...submission(of, part.code, part.sub),
    ...part,
  }));

const standings = (of: Plan, marks: ReturnType<typeof marksOf>) =>
  of.items.map((one) => handedIn(of, marks).standing(one, NORTH));

describe('several hand-ins of one code', () => {
  it('are handed in by themselves when one is named by its date', () => {
    expect(standings(rounds, marksOf(rounds, { due: MARCH }))).toEqual(['done', 'open']);
    expect(standings(rounds, marksOf(rounds, { due: SEPTEMBER }))).toEqual(['open', 'done']);
    expect(standings(rounds, marksOf(rounds))).toEqual(['done', 'done']);
  });

  it('are told apart in every sub-item', () => {
    const parted = plan([first, second].map((one) => ({ ...one, subItems: ['1', '2'] })));
    expect(standings(parted, marksOf(parted, { due: SEPTEMBER, subs: ['1'] }))).toEqual(['open', 'partly']);
    expect(standings(parted, marksOf(parted, { subs: ['1'] }))).toEqual(['partly', 'partly']);
  });

  it('are the activities that have one number, too, with rounds of their own', () => {
    const twice = plan([
      item('4', { due: MARCH }),
      item('4', { due: '2023-04-20', handIn: '#2.1' }),
      item('4', { due: SEPTEMBER, handIn: '#2.2' }),
    ]);
    expect(standings(twice, marksOf(twice, { due: MARCH }))).toEqual(['done', 'open', 'open']);
    expect(standings(twice, marksOf(twice, { due: SEPTEMBER }))).toEqual(['open', 'open', 'done']);
    expect(standings(twice, marksOf(twice))).toEqual(['done', 'done', 'done']);
  });

  it('are one where the dates conflict', () => {
    const conflict = plan([item('4', { due: MARCH }), item('4', { due: SEPTEMBER })]);
    expect(standings(conflict, marksOf(conflict, { due: MARCH }))).toEqual(['done', 'done']);
  });

  it('keep their marks when the dates move', () => {
    const marks = marksOf(rounds, { due: SEPTEMBER });
    const moved = plan([
      { ...first, due: '2023-04-10' },
      { ...second, due: '2023-08-31' },
    ]);
    expect(standings(moved, marks)).toEqual(['open', 'done']);
    expect(standings(plan([second, first]), marks)).toEqual(['done', 'open']);
  });

  it('take a mark from before there were several for the first', () => {
    const before = [submission(rounds, '4', null)];
    expect(standings(rounds, before)).toEqual(['done', 'open']);
    const halves: Item[] = [item('4', { handIn: '12' }), item('4', { handIn: '6' })];
    expect(standings(plan(halves), before)).toEqual(['open', 'done']);
    const twice = plan([item('4', { handIn: '#2' }), item('4')]);
    expect(standings(twice, before)).toEqual(['open', 'done']);
    const half = plan([item('4'), second]);
    expect(standings(half, before)).toEqual(['done', 'open']);
  });

  it('keep a mark when a file names no rounds any more, and not for another round', () => {
    const march = marksOf(rounds, { due: MARCH });
    expect(standings(plan([item('4', { due: '2023-05-20' })]), march)).toEqual(['done']);
    expect(standings(plan([second]), march)).toEqual(['open']);
    expect(standings(plan([{ ...first, due: '2023-05-20' }]), march)).toEqual(['done']);
    expect(standings(plan([item('4', { handIn: '#2' })]), march)).toEqual(['open']);
  });

  it('go by the whole where there is one alone, however the plan labels it', () => {
    const quarter = plan([item('4', { handIn: '2' })]);
    const marks = marksOf(quarter);
    expect(marks[0]).not.toHaveProperty('handIn');
    expect(standings(plan([item('4', { handIn: '3' })]), marks)).toEqual(['done']);
  });

  it('are listed and taken back one by one', () => {
    const marks = marksOf(rounds);
    const listed = (left: typeof marks) => handedInRows([rounds], left).map(({ due }) => due);
    expect(listed(marks)).toEqual([MARCH, SEPTEMBER]);
    const { remove, add } = takeBack([rounds], marks, { ...WISH, due: SEPTEMBER });
    expect([remove, add]).toEqual([[marks[1]], []]);
    expect(takeBack([rounds], marks, WISH).remove).toEqual(marks);
    expect(() => takeBack([rounds], [marks[0]!], { ...WISH, due: SEPTEMBER })).toThrow(/nothing of that/);
    const before = [submission(rounds, '4', null)];
    expect(takeBack([rounds], before, { ...WISH, due: MARCH }).remove).toEqual(before);
    expect(() => takeBack([rounds], before, { ...WISH, due: SEPTEMBER })).toThrow(/nothing of that/);
  });

  it('leave the others alone when a sub-item of one is taken back from a mark of the whole', () => {
    const parted = plan([first, second].map((one) => ({ ...one, subItems: ['1', '2'] })));
    const marks = ['1', '2'].map((handIn) => ({ ...submission(parted, '4', null), handIn }));
    const taken = takeBack([parted], marks, { ...WISH, due: SEPTEMBER, subs: ['2'] });
    expect(taken).toEqual({ remove: [marks[1]], add: [{ ...marks[1], sub: '1' }] });
  });
});
