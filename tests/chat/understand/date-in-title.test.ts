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
