import { describe, expect, it } from 'vitest';
import { askOne, shown } from './asking.js';
import { row, worldOf } from './small-plan.js';

const world = worldOf([
  { ...row({ code: '1', title: 'วัดระดับน้ำ', due: null }), recurrence: 'quarterly' },
  { ...row({ code: '2', title: 'จดหมายข่าวชาวคลอง', due: null }), recurrence: 'monthly' },
  { ...row({ code: '5', title: 'ตรวจเสียงตามสาย', due: '2024-03-29' }), recurrence: 'monthly' },
  row({ code: '6', title: 'ทะเบียนเรือจ้าง', due: null }),
  row({ code: '3', title: 'รายงานรายไตรมาสของสถานีสูบน้ำ', due: '2024-05-20' }),
  row({ code: '4', title: 'ทาสีสะพาน', due: '2024-02-20' }),
]);

describe('what is handed in again and again', () => {
  it.each([
    ['เรื่องที่ต้องรายงานทุกไตรมาสมีอะไรบ้าง', ['1@-']],
    ['เรื่องไหนต้องส่งทุกเดือน', ['2@-', '5@03-29']],
    ['มีกี่เรื่องที่ส่งเป็นรายเดือน', ['2@-', '5@03-29']],
    ['ข้อไหนบ้างที่ส่งตามไตรมาส ไม่ได้บอกวันที่', ['1@-']],
    ['มีอะไรที่ต้องส่งทุกไตรมาสบ้าง', ['1@-']],
    ['มีเรื่องไหนส่งรายเดือนแต่ไม่มีกำหนดวันที่', ['2@-']],
  ])('%s', (text, rows) => {
    const answer = askOne(world, text);
    expect([answer.intent, shown(answer), answer.limits?.[0]?.kind]).toEqual(['list', rows, 'recurring']);
  });

  it('is not what has no date and is handed in but once', () => {
    expect(shown(askOne(world, 'ข้อไหนบ้างไม่มีกำหนดวันที่'))).toEqual(['1@-', '2@-', '6@-']);
  });

  it('is no limit where an activity is called so, or nothing of the kind is in the plan', () => {
    expect(shown(askOne(world, 'รายงานรายไตรมาสของสถานีสูบน้ำ ส่งวันไหน'))).toEqual(['3@05-20']);
    const dated = worldOf([row({ code: '4', title: 'ทาสีสะพาน', due: '2024-02-20' })]);
    expect(askOne(dated, 'ทุกเดือนมีอะไรต้องส่งบ้าง').limits ?? []).toEqual([]);
  });
});
