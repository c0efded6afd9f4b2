import { describe, expect, it } from 'vitest';
import { answer } from '../../../src/chat/answer.js';
import type { World } from '../../../src/chat/types.js';
import { choosePlans } from '../../../src/chat/understand/choose-plan.js';
import { understand } from '../../../src/chat/understand/index.js';
import type { Plan } from '../../../src/plan/types.js';
import { askOne, questionFrom, shown } from './asking.js';
import { MINE, PLAN, row, THEIRS, WORLD } from './small-plan.js';

const theirs: Plan = {
  ...PLAN,
  owner: THEIRS,
  items: [
    row({ code: '1.1', title: 'ขุดลอกคลองสายรอง', due: '2024-02-20', owedBy: [THEIRS] }),
    row({ code: '9', title: 'แข่งพายเรือ', due: '2024-06-10', owedBy: [THEIRS] }),
  ],
};
const nextYear: Plan = {
  ...PLAN,
  fiscalYear: 2568,
  items: [row({ code: '1.1', title: 'ขุดลอกคลองรอบใหม่', due: '2025-02-10' })],
};
const both: World = { ...WORLD, plans: [theirs, PLAN] };

describe('plans of several owners', () => {
  it("goes to the plan of the chat's unit", () => {
    expect(shown(askOne(both, '1.1 ส่งวันไหน', { unit: MINE }))).toEqual(['1.1@02-15']);
    expect(shown(askOne(both, '1.1 ส่งวันไหน', { unit: THEIRS }))).toEqual(['1.1@02-20']);
  });

  it('goes to the plan of the unit named', () => {
    const answers = understand(questionFrom('สำนักน้ำ 2 เดือนกุมภาต้องส่งอะไร', { unit: MINE }), both);
    expect(answers.map((one) => [one.plan?.owner, ...shown(one)])).toEqual([
      [THEIRS, '1.1@02-20'],
      [MINE, '1.2@02-15'],
    ]);
  });

  it('names the owners and counts their plans together', () => {
    const said = JSON.stringify(answer(questionFrom('เดือนกุมภาต้องส่งอะไรบ้าง'), both).messages);
    expect(said).toContain('รวม 3 รายการ จาก 2 แผน');
    for (const owner of [MINE, THEIRS]) expect(said).toContain(`แผนของ ${owner}`);
    expect(JSON.stringify(answer(questionFrom('9 ส่งวันไหน'), both).messages)).toContain(`แผนของ ${THEIRS}`);
  });

  it('tells the steps of the year once', () => {
    const steps = [{ title: 'ตรวจเยี่ยมริมคลอง', from: '2024-02-05', to: '2024-02-06' }];
    const planned: World = {
      ...both,
      plans: [theirs, { ...PLAN, timelines: [{ title: 'การตรวจ', steps }] }],
    };
    const [first, ...more] = JSON.stringify(
      answer(questionFrom('เดือนกุมภาต้องส่งอะไรบ้าง'), planned).messages.map((message) =>
        message.type === 'flex' ? message.altText : '',
      ),
    ).split('ตรวจเยี่ยมริมคลอง');
    expect([first !== undefined, more.length]).toEqual([true, 1]);
  });

  it('takes the nearest of their dates as the next', () => {
    const { items, period } = answer(questionFrom('รอบหน้าวันไหน'), both);
    expect(period).toEqual(['2024-02-15', '2024-02-15']);
    expect(items.map(([, , due]) => due)).toEqual(['2024-02-15', '2024-02-15']);
  });

  it('shows the progress of each', () => {
    const answers = understand(questionFrom('ส่งไปถึงไหนแล้ว'), both);
    expect(answers.map((one) => [one.intent, one.plan?.owner])).toEqual([
      ['progress', THEIRS],
      ['progress', MINE],
    ]);
  });

  it('answers from every plan when no unit decides', () => {
    const answers = understand(questionFrom('1.1 ส่งวันไหน'), both);
    expect(answers.map((one) => [one.plan?.owner, ...shown(one)])).toEqual([
      [THEIRS, '1.1@02-20'],
      [MINE, '1.1@02-15'],
    ]);
  });

  it("looks into another owner's plan for what its own does not have", () => {
    expect(shown(askOne(both, 'แข่งพายเรือส่งวันไหน', { unit: MINE }))).toEqual(['9@06-10']);
    expect(askOne(both, 'ข้อ 77', { unit: MINE })).toMatchObject({ intent: 'notfound', note: { code: '77' } });
  });
});

describe('plans of several years', () => {
  const years: World = { ...WORLD, plans: [PLAN, nextYear] };

  it('goes to the year that contains the day of asking, else to the latest', () => {
    expect(shown(askOne(years, '1.1 ส่งวันไหน', { at: '2024-02-01' }))).toEqual(['1.1@02-15']);
    expect(shown(askOne(years, '1.1 ส่งวันไหน', { at: '2024-11-01' }))).toEqual(['1.1@02-10']);
    expect(choosePlans(years.plans, '2030-01-01', null).first).toEqual([nextYear]);
  });

  it('goes to the year asked about when that plan is known', () => {
    expect(shown(askOne(years, 'ก.พ. 68 ต้องส่งอะไรบ้าง', { at: '2024-02-01' }))).toEqual(['1.1@02-10']);
  });
});

describe('the index of a plan', () => {
  it('follows aliases that organizers change', () => {
    const before = askOne(WORLD, 'งานถ้วยทองคำ ส่งวันไหน');
    const aliases = [...WORLD.aliases, { text: 'งานถ้วยทองคำ', code: '5' }];
    const after = askOne({ ...WORLD, aliases }, 'งานถ้วยทองคำ ส่งวันไหน');
    expect([before.items.length, shown(after)]).toEqual([0, ['5@08-10']]);
  });

  it('shows the rows of the plan as it is now, not as it was when indexed', () => {
    askOne(WORLD, '1.1 ส่งวันไหน');
    const moved = {
      ...PLAN,
      items: PLAN.items.map((item) => (item.code === '1.1' ? { ...item, due: '2024-02-28' } : item)),
    };
    expect(shown(askOne({ ...WORLD, plans: [moved] }, 'ขุดลอกคลอง ส่งวันไหน'))).toEqual(['1.1@02-28']);
  });
});
