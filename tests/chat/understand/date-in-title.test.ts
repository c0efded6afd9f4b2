import { describe } from 'vitest';
import { checkIn } from './checking.js';
import { ITEMS, row, worldOf } from './small-plan.js';

const OLD = { 1: 'รดน้ำดำหัวคนเรือรุ่นเก๋าเนื่องในวันสงกรานต์', 2: 'ร้องเพลงเรือทุกเช้า' };
const PIER = worldOf([
  ...ITEMS,
  row({ code: '31', subs: ['1'], title: 'รักษาขนบชาวเรือ', subTitles: OLD, due: '2024-04-05' }),
  row({ code: '31', subs: ['2'], title: 'รักษาขนบชาวเรือ', subTitles: OLD, due: '2024-08-10' }),
]);

describe('a feast said beside the activity whose title has it', () => {
  checkIn(PIER)([
    ['ที่รดน้ำดำหัวคนแก่ๆช่วงสงกรานต์อะครับ ในแผนให้ส่งวันไหน', 'lookup', ['31(1)@04-05']],
    ['รดน้ำดำหัวคนแก่ๆ เดือนเมษา ส่งวันไหน', 'clarify', ['31(1)@04-05']],
    ['ช่วงสงกรานต์ต้องส่งอะไรบ้าง', 'list', []],
  ]);
});

describe('a quarter said of an activity that reports by the quarter', () => {
  const reports = worldOf([
    row({ code: '1', title: 'แผนอนุรักษ์คลองบูรณาการ', due: '2024-03-20' }),
    row({ code: '2', title: 'รายงานรายไตรมาสตามแผนอนุรักษ์คลองบูรณาการ', due: '2024-07-30' }),
    row({ code: '3', title: 'ทาสีสะพาน', due: '2024-05-20' }),
  ]);
  checkIn(reports)([
    ['รายงานไตรมาส 3 ตามแผนอนุรักษ์คลอง ส่งเมื่อไหร่', 'lookup', ['2@07-30']],
    ['ไตรมาส 3 ต้องส่งอะไรบ้าง', 'list', ['3@05-20']],
  ]);
});
