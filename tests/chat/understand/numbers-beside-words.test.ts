import { describe } from 'vitest';
import { checkIn } from './checking.js';
import { ITEMS, row, worldOf } from './small-plan.js';

const HARBOUR = worldOf([
  ...ITEMS,
  row({ code: '1.4', subs: ['1'], title: 'รายงานระดับน้ำรายไตรมาส', due: '2024-01-30' }),
  row({ code: '1.4', subs: ['2'], title: 'รายงานระดับน้ำรายไตรมาส', due: '2024-04-30' }),
  row({ code: '1.6', subs: ['1', '2'], title: 'ทาสีราวสะพาน', due: '2024-06-28' }),
  row({ code: '31', title: 'ผลการดำเนินงานของเรือขุด', subs: ['1', '4'], due: '2024-07-30' }),
]);

describe('a number of the plan beside words that others are called by', () => {
  checkIn(HARBOUR)([
    ['รายงานรายไตรมาส 1.6 (1) ได้คะแนนเท่าไหร่', 'points', ['1.6(1,2)@06-28']],
    ['รายงานไตรมาส 1.6 ส่งวันไหน', 'lookup', ['1.6(1,2)@06-28']],
    ['รายงานประจำปี 4 ใครรับผิดชอบ', 'responsible', ['4@05-20']],
    ['กิจกรรม ๑.๑ ภาพถ่าย ส่งวันไหน', 'lookup', ['1.1@02-15']],
    ['รายงานรายไตรมาส 2 ข้อย่อย 1 ส่งวันไหน', 'lookup', ['2(1)@03-31']],
    ['ผลการดำเนินงาน ข้อ 4 ส่งวันไหน', 'lookup', ['4@05-20']],
    ['บันทึกข้อความ 2(1) ใครรับผิดชอบ', 'responsible', ['2(1)@03-31']],
  ]);
});
