import { describe, expect, it } from 'vitest';
import { askOne, shown } from './asking.js';
import { row, worldOf } from './small-plan.js';

const AT = '2024-02-12';
const CAMP = row({ code: '1', title: 'ค่ายเยาวชนรักษ์คลอง', due: '2024-03-15' });
const world = worldOf([
  CAMP,
  row({ code: '2', title: 'ติดป้ายเตือนน้ำลึก', due: '2024-02-08' }),
  row({ code: '3', title: 'แข่งเรือพายชุมชน', due: '2024-02-22' }),
]);

describe('the day on which an activity is held is no period', () => {
  it.each([
    ['ค่ายเยาวชนที่จัดไปเมื่ออาทิตย์ก่อน ต้องส่งรายงานภายในวันไหนคะ', '1@03-15'],
    ['สวัสดีค่ะ ค่ายเยาวชนที่เราเพิ่งจัดเมื่อวันที่ 8 ก.พ. ส่งวันไหนคะ', '1@03-15'],
    ['แข่งเรือที่จะจัดอาทิตย์หน้า ต้องส่งวันไหน', '3@02-22'],
    ['จัดค่ายเยาวชนไปเมื่อวานค่ะ ต้องส่งรายงานวันไหน', '1@03-15'],
  ])('%s', (text, shows) => {
    const answer = askOne(world, text, { at: AT });
    expect([answer.intent, shown(answer)]).toEqual(['lookup', [shows]]);
  });

  it.each([
    ['ที่ต้องส่งอาทิตย์ก่อนมีอะไรบ้าง', '2@02-08'],
    ['อาทิตย์ก่อนครบกำหนดเรื่องไหนบ้าง', '2@02-08'],
  ])('%s asks for the period', (text, shows) => {
    const answer = askOne(world, text, { at: AT });
    expect([answer.period, shown(answer)]).toEqual([['2024-02-05', '2024-02-11'], [shows]]);
  });
});
