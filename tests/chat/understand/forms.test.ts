import { describe } from 'vitest';
import { checkIn } from './checking.js';
import { ITEMS, row, worldOf } from './small-plan.js';

const OFFICE = worldOf([
  ...ITEMS,
  row({ code: '31', title: 'ประเมินผลการควบคุมเรือของท่า (แบบ ปค. 5)', due: '2024-08-21' }),
  row({
    code: '33',
    subs: ['1'],
    title: 'ความโปร่งใสของคลัง',
    subTitles: { 1: 'ทะเบียนพัสดุ', 2: 'สรุปรายเดือน (กค.4)' },
    due: '2024-06-05',
  }),
  row({
    code: '33',
    subs: ['2'],
    title: 'ความโปร่งใสของคลัง',
    subTitles: { 1: 'ทะเบียนพัสดุ', 2: 'สรุปรายเดือน (กค.4)' },
    due: '2024-07-05',
  }),
  row({ code: '32', title: 'เผยแพร่ผลการซื้อเชือก (แบบ สขร.1)', due: '2024-09-05' }),
]);

describe('an official form that a title names', () => {
  checkIn(OFFICE)([
    ...['ปค 5 ส่งเมื่อไหร่คับ', 'ปค.5 ส่งวันไหน', 'แบบ ปค. ๕ ส่งวันไหนคะ', 'ปค5 กำหนดส่งวันไหน'].map(
      (text): [string, 'lookup', string[]] => [text, 'lookup', ['31@08-21']],
    ),
    ['สขร 1 ส่งวันไหน', 'lookup', ['32@09-05']],
    ['กค 4 ส่งวันไหน', 'lookup', ['33(2)@07-05']],
    ['ข้อ 5 ส่งวันไหน', 'lookup', ['5@08-10']],
    ['ปค 5 กับ 5 ส่งวันไหน', 'lookup', ['31@08-21', '5@08-10']],
    ['ปค. 5 ใครรับผิดชอบ', 'responsible', ['31@08-21']],
  ]);
});
