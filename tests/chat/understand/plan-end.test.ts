import { describe } from 'vitest';
import type { World } from '../../../src/chat/types.js';
import { checkIn } from './checking.js';
import { ITEMS, PLAN, row, WORLD } from './small-plan.js';

const title = 'ตรวจความแข็งแรงของเขื่อน';
const DAM: World = {
  ...WORLD,
  plans: [
    {
      ...PLAN,
      items: [
        ...ITEMS,
        row({ code: '41', title, due: '2024-07-30' }),
        row({ code: '41', title, due: '2024-09-16', kind: 'milestone' }),
        row({ code: '41', title, due: '2024-09-20', kind: 'milestone' }),
        row({ code: '42', title: 'เขียนเล่มสิ้นสุดแผนงานเขื่อน', due: '2024-07-30' }),
        row({ code: '42', title: 'เขียนเล่มสิ้นสุดแผนงานเขื่อน', due: '2024-09-20', kind: 'milestone' }),
      ],
    },
  ],
};

describe('the end of an activity that the plan tells beside what is handed in', () => {
  checkIn(DAM)([
    ['41 สิ้นสุดแผนวันไหนคะ', 'lookup', ['41@09-20']],
    ['ข้อ 41 แผนสิ้นสุดเมื่อไหร่', 'lookup', ['41@09-20']],
    ['ข้อ 41 ส่งวันไหน', 'lookup', ['41@07-30', '41@09-16', '41@09-20']],
    ['ข้อ 42 สิ้นสุดแผนวันไหน', 'lookup', ['42@07-30', '42@09-20']],
    ['1.1 สิ้นสุดแผนวันไหน', 'lookup', ['1.1@02-15']],
  ]);
});
