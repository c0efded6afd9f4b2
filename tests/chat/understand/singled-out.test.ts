import { describe, expect, it } from 'vitest';
import type { World } from '../../../src/chat/types.js';
import { askOne, shown } from './asking.js';
import { ITEMS, PLAN, row, WORLD } from './small-plan.js';

const TITLE = 'ยกย่องคนรักคลอง';
const PARTS = { 1: 'เสนอรายชื่อคนในชุมชน', 2: 'ส่งผลงานของผู้ถูกเสนอชื่อ', 3: 'พิธีมอบเสื้อ' };
const PRAISED: World = {
  ...WORLD,
  plans: [
    {
      ...PLAN,
      items: [
        ...ITEMS,
        row({ code: '9', subs: ['1'], title: TITLE, subTitles: PARTS, due: '2024-02-15' }),
        row({ code: '9', subs: ['2'], title: TITLE, subTitles: PARTS, due: '2024-05-20' }),
        row({ code: '9', subs: ['3'], title: TITLE, subTitles: PARTS, due: '2024-08-10' }),
      ],
    },
  ],
};

describe('which sub-items of an activity the words single out', () => {
  it.each([
    ['เสนอชื่อคนรักคลองวันไหน', ['9(1)@02-15']],
    ['ยกย่องคนรักคลอง ตรงพิธีมอบเสื้อ วันไหน', ['9(3)@08-10']],
    ['พิธีมอบเสื้อ ในข้อ 9 ครับ กำหนดส่งวันไหน', ['9(3)@08-10']],
    ['ข้อ 9 พิธีมอบเสื้อ วันไหน', ['9(3)@08-10']],
    ['ข้อ 9 ยกย่องคนรักคลอง วันไหน', ['9(1)@02-15', '9(2)@05-20', '9(3)@08-10']],
    ['ข้อ 9 พิธีมอบเสื้อได้กี่คะแนน', ['9(1)@02-15', '9(2)@05-20', '9(3)@08-10']],
    ['คนรักคลอง ส่งผลงาน วันไหน', ['9(2)@05-20']],
    ['คนรักคลอง ต้องส่งผลงานวันไหน', ['9(2)@05-20']],
    ['ยกย่องคนรักคลองต้องส่งผลงานวันไหนคะ', ['9(2)@05-20']],
    ['ยกย่องคนรักคลอง ต้องส่งวันไหน', ['9(1)@02-15', '9(2)@05-20', '9(3)@08-10']],
  ])('%s', (text, rows) => {
    expect(shown(askOne(PRAISED, text))).toEqual(rows);
  });
});
