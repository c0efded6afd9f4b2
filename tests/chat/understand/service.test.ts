import { describe, expect, it } from 'vitest';
import { askOne, shown } from './asking.js';
import { row, worldOf } from './small-plan.js';

const PARK = worldOf([
  row({ code: '1', title: 'สำรวจความพึงพอใจของผู้มาเยี่ยมสวนสัตว์', due: '2024-05-20' }),
  row({ code: '2', title: 'ปรับปรุงระบบจองคิวชมสวนสัตว์', due: '2024-08-10' }),
]);

describe('how the public is served', () => {
  it.each(['ผู้มาเยี่ยมสวนสัตว์จองคิวยังไงคะ', 'มาเยี่ยมสวนสัตว์ได้วันไหนบ้างครับ', 'เข้าเยี่ยมสวนสัตว์ได้ถึงกี่โมง'])(
    'is asked of no row: %s',
    (text) => {
      const { intent, items } = askOne(PARK, text);
      expect({ intent, items }).toEqual({ intent: 'outofscope', items: [] });
    },
  );

  it.each([
    ['สำรวจความพึงพอใจของผู้มาเยี่ยมสวนสัตว์ส่งวันไหน', '1@05-20'],
    ['ระบบจองคิวชมสวนสัตว์ส่งวันไหน', '2@08-10'],
    ['ระบบจองคิวชมสวนสัตว์ใครรับผิดชอบ', '2@08-10'],
  ])('is what a row may be about: %s', (text, found) => {
    expect(shown(askOne(PARK, text))).toEqual([found]);
  });
});
