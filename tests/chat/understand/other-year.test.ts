import { describe, expect, it } from 'vitest';
import type { World } from '../../../src/chat/types.js';
import type { Plan } from '../../../src/plan/types.js';
import { askOne, shown } from './asking.js';
import { ITEMS, PLAN, row, WORLD } from './small-plan.js';

const MAPPED: World = {
  ...WORLD,
  plans: [{ ...PLAN, items: [...ITEMS, row({ code: '18', title: 'แผนที่น้ำท่วม 2565', due: '2024-06-10' })] }],
};

describe('an activity of a year that no plan has', () => {
  it.each([
    ['1.1 ของปีงบ 2566 ส่งวันไหน', 2566],
    ['1.1 ปีงบประมาณ 68 ส่งวันไหน', 2568],
    ['ขุดลอกคลองของปี 65 ต้องส่งวันไหน', 2565],
    ['ปีที่แล้ว 1.1 ส่งเมื่อไหร่', 2566],
    ['มุมจริยธรรมปีหน้า ส่งวันไหน', 2568],
    ['ปีหน้า 5 ส่งวันไหน', 2568],
    ['4 ปีหน้าส่งวันไหน', 2568],
    ['ข้อ 99 ปี 68 ส่งวันไหน', 2568],
    ['อนุรักษ์ปลาไทยปี 2566 ใครรับผิดชอบ', 2566],
    ['ซ่อมประตูระบายน้ำ ปี 2025 ส่งเมื่อไหร่', 2568],
  ])("%s: not this year's dates", (text, fiscalYear) => {
    const answer = askOne(WORLD, text);
    expect([answer.intent, shown(answer), answer.note]).toEqual([
      'notfound',
      [],
      { kind: 'no-plan-of', fiscalYear },
    ]);
  });

  it.each([
    ['1.1 ปี 67 ส่งวันไหน', '1.1@02-15'],
    ['1.1 ปี 2024 ส่งวันไหน', '1.1@02-15'],
    ['1.1 เดือน ก.พ. 67 ส่งวันไหน', '1.1@02-15'],
    ['1.1 ส่งวันไหน เหมือนปีที่แล้วไหม', '1.1@02-15'],
    ['ปีที่แล้วไม่ได้ทำ 1.1 ปีนี้ส่งวันไหน', '1.1@02-15'],
    ['ปีที่แล้วส่งงานช้ามาก ข้อ 1.1 ส่งวันไหนคะ', '1.1@02-15'],
    ['ตามระเบียบปี 2560 ข้อ 1.1 ส่งวันไหน', '1.1@02-15'],
    ['ตามหนังสือที่ 12/2568 ข้อ 1.1 ส่งวันไหน', '1.1@02-15'],
    ['แผนที่น้ำท่วม 2565 ส่งวันไหน', '18@06-10'],
    ['แผนที่น้ำท่วมปี 2565 ส่งวันไหน', '18@06-10'],
  ])("%s: the year is the plan's, or no year that is asked for", (text, rows) => {
    expect(shown(askOne(MAPPED, text))).toEqual([rows]);
  });
});

describe('a year by the calendar', () => {
  const at = '2023-11-20';
  const early: World = {
    ...WORLD,
    plans: [{ ...PLAN, items: [...ITEMS, row({ code: '9', title: 'ลอยกระทง', due: '2023-11-27' })] }],
  };

  it("is the plan's own where rows are due in it", () => {
    expect(shown(askOne(early, 'ปีหน้า 1.1 ส่งวันไหน', { at }))).toEqual(['1.1@02-15']);
    expect(shown(askOne(early, '9 ปี 66 ส่งวันไหน', { at }))).toEqual(['9@11-27']);
  });

  it('is another where none are', () => {
    expect(askOne(early, '1.1 ปี 66 ส่งวันไหน', { at }).note).toEqual({ kind: 'no-plan-of', fiscalYear: 2566 });
    expect(askOne(early, 'ปีงบหน้า 1.1 ส่งวันไหน', { at }).note).toEqual({
      kind: 'no-plan-of',
      fiscalYear: 2568,
    });
  });
});

describe('plans of several years', () => {
  const last: Plan = {
    ...PLAN,
    fiscalYear: 2566,
    items: [row({ code: '1.1', title: 'ขุดลอกคลองสายใน', due: '2023-03-10' })],
  };
  const years: World = { ...WORLD, plans: [last, PLAN] };

  it.each(['ปีที่แล้ว 1.1 ส่งวันไหน', '1.1 ของปีงบ 2566 ส่งวันไหน', 'ขุดลอกคลองสายในปี 66 ส่งวันไหน'])(
    '%s: the plan of that year answers',
    (text) => {
      const answer = askOne(years, text);
      expect([answer.plan?.fiscalYear, shown(answer)]).toEqual([2566, ['1.1@03-10']]);
    },
  );

  it('counts "last year" from the day of asking where the plan is an old one', () => {
    expect(shown(askOne(WORLD, 'ปีที่แล้ว 1.1 ส่งวันไหน', { at: '2025-02-12' }))).toEqual(['1.1@02-15']);
  });
});
