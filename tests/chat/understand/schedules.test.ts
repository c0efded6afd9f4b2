import { describe, expect, it } from 'vitest';
import type { World } from '../../../src/chat/types.js';
import { understand } from '../../../src/chat/understand/index.js';
import type { Plan } from '../../../src/plan/types.js';
import { type Asking, askOne, questionFrom, shown } from './asking.js';
import { MINE, PLAN, THEIRS, WORLD } from './small-plan.js';

const ELECTION = {
  title: 'กรอบการเลือกอาสาสมัครดีเด่น ปี 2567',
  steps: [
    { title: 'เปิดรับสมัครอาสาสมัคร', from: '2024-01-08', to: '2024-01-19' },
    { title: 'ลงคะแนนทางออนไลน์', from: '2024-03-04', to: '2024-03-08' },
    { title: 'แจ้งวันเยี่ยมชมผลงาน', from: null, to: '2024-04-01' },
    { title: 'เยี่ยมชมผลงาน', from: '2024-04-22', to: '2024-04-26' },
  ],
};

/** A briefing that counts rounds and has schedules, beside no rows at all. */
const BRIEFING: Plan = {
  ...PLAN,
  owner: THEIRS,
  items: [],
  rounds: [
    { due: '2024-02-15', items: 0, statedCount: 7 },
    { due: '2024-05-20', items: 0, statedCount: 4 },
    { due: '2024-08-10', items: 0, statedCount: 2 },
  ],
  timelines: [ELECTION],
};
const BRIEFED: World = { ...WORLD, plans: [BRIEFING] };
const BESIDE: World = { ...WORLD, plans: [{ ...PLAN, timelines: [ELECTION] }] };

const stepsOf = (world: World, text: string): string[] =>
  (askOne(world, text).steps ?? []).map(({ title }) => title);

describe.each([
  ['a document of schedules alone', BRIEFED],
  ['a plan with rows and schedules', BESIDE],
])('steps of schedules by title, of %s', (_, world) => {
  it.each([
    ['ลงคะแนนวันไหน', 'ลงคะแนนทางออนไลน์', ['2024-03-04', '2024-03-08']],
    ['รับสมัครอาสาเมื่อไหร่คะ', 'เปิดรับสมัครอาสาสมัคร', ['2024-01-08', '2024-01-19']],
    ['แจ้งวันเยี่ยมชมภายในวันไหน', 'แจ้งวันเยี่ยมชมผลงาน', ['2024-04-01', '2024-04-01']],
    ['ใครลงคะแนนออนไลน์', 'ลงคะแนนทางออนไลน์', ['2024-03-04', '2024-03-08']],
    ['ลงคะแนนออนไลน์แล้วค่ะ', 'ลงคะแนนทางออนไลน์', ['2024-03-04', '2024-03-08']],
  ])('%s', (text, title, period) => {
    expect(askOne(world, text)).toMatchObject({ intent: 'lookup', items: [], period });
    expect(stepsOf(world, text)).toEqual([title]);
  });

  it('shows all steps of a schedule that is named itself', () => {
    expect(stepsOf(world, 'กรอบการเลือกอาสาสมัครดีเด่นมีอะไรบ้าง')).toHaveLength(4);
  });

  it('asks back between two steps', () => {
    const answer = askOne(world, 'เยี่ยมชมวันไหน');
    expect(answer.intent).toBe('clarify');
    expect(answer.steps?.map(({ title }) => title)).toContain('เยี่ยมชมผลงาน');
  });
});

it('answers a step and a row that are asked for in one breath', () => {
  const answer = askOne(BESIDE, 'ลงคะแนนทางออนไลน์ กับ ขุดลอกคลอง วันไหน');
  expect(shown(answer)).toEqual(['1.1@02-15']);
  expect(answer.steps?.map(({ title }) => title)).toEqual(['ลงคะแนนทางออนไลน์']);
});

describe('rounds by their place', () => {
  type Case = [text: string, rows: string[], period: string, place: [number, number], asking?: Asking];
  const cases: Case[] = [
    ['รอบ 3 ส่งวันไหน', ['2(2)@05-20', '3@05-20', '4@05-20'], '2024-05-20', [3, 4]],
    ['รอบที่สองมีอะไรบ้าง', ['2(1)@03-31'], '2024-03-31', [2, 4]],
    ['รอบแรกวันไหน', ['1.1@02-15', '1.2@02-15'], '2024-02-15', [1, 4]],
    ['รอบสุดท้ายวันไหนคะ', ['5@08-10', '8(1,2)@08-10'], '2024-08-10', [4, 4]],
    ['รอบสุดท้ายของสำนักน้ำ 2', ['2(2)@05-20'], '2024-05-20', [2, 2]],
    ['รอบที่แล้วส่งอะไรไป', ['2(1)@03-31'], '2024-03-31', [2, 4], { at: '2024-04-20' }],
  ];
  it.each(cases)('%s', (text, rows, date, [nth, of], asking) => {
    const answer = askOne(WORLD, text, asking);
    expect(answer).toMatchObject({ period: [date, date], round: { nth, of, date } });
    expect(shown(answer).sort()).toEqual(rows);
  });

  it('count those that a document only counts', () => {
    expect(askOne(BRIEFED, 'รอบ 2 วันไหน')).toMatchObject({
      intent: 'list',
      items: [],
      period: ['2024-05-20', '2024-05-20'],
      round: { nth: 2, of: 3 },
    });
  });

  it('are not found beyond the last', () => {
    expect(askOne(WORLD, 'รอบ 9 ส่งวันไหน')).toMatchObject({
      intent: 'notfound',
      note: { kind: 'no-such-round', of: 4 },
    });
  });

  it.each(['รอบ 15 ก.พ. มีอะไรบ้าง', 'รอบ 15/2'])('%s is a date', (text) => {
    const [answer] = understand(questionFrom(text, { unit: MINE }), WORLD);
    expect(answer).toMatchObject({ period: ['2024-02-15', '2024-02-15'] });
    expect(answer!.round).toBeUndefined();
  });
});
