import { describe, expect, it } from 'vitest';
import { itemsOf } from '../helpers.js';

const dueOf = async (due: string) =>
  (await itemsOf([{ due, who: 'กองช่าง' }])).map(({ due: day, recurrence }) => [day, recurrence]);

describe('a day that is counted within a month', () => {
  it.each([
    ['วันศุกร์สุดท้ายของเดือนมีนาคม 2566', '2023-03-31'],
    ['ภายในวันศุกร์สุดท้ายของเดือน เม.ย. 66', '2023-04-28'],
    ['วันจันทร์แรกของเดือนพฤษภาคม 2566', '2023-05-01'],
    ['วันอังคารแรก ของ มิ.ย. 66', '2023-06-06'],
    ['ศุกร์ที่ 2 ของเดือน มี.ค. 66', '2023-03-10'],
    ['ส่งวันพฤหัสบดีที่ 3 ของเดือนสิงหาคม 2566', '2023-08-17'],
    ['วันอาทิตย์สุดท้ายของเดือนธันวาคม 2565', '2022-12-25'],
  ])('%s is %s', async (due, day) => expect(await dueOf(due)).toEqual([[day, null]]));

  it.each([
    ['a fifth that there is not', 'วันพุธที่ 5 ของเดือนเมษายน 2566'],
    ['a working day, which holidays tell', 'วันทำการสุดท้ายของเดือนกันยายน 2566'],
    ['the first working day', 'ภายในวันทำการแรกของเดือนเมษายน 2566'],
    ['the first days of a month', 'ต้นเดือนพฤษภาคม 2566'],
    ['the middle of one', 'กลางเดือนสิงหาคม 2566'],
    ['days before the end of the year', 'ก่อนสิ้นปีงบประมาณ 15 วัน'],
    ['as many days as a year may have', 'ก่อนสิ้นปีงบประมาณ 30 วัน'],
    ['the month that it begins in', 'เริ่ม ธ.ค. 65'],
    ['all of the year', 'ตลอดปีงบประมาณ'],
    ['days before a day', 'ก่อนวันที่ 20 มี.ค. 66 อย่างน้อย 7 วัน'],
    ['days before what is on a day', 'ก่อนการประชุมวันที่ 20 มี.ค. 66 7 วัน'],
  ])('is not made up: %s', async (_, due) => expect(await dueOf(due)).toEqual([[null, null]]));

  it.each([
    ['ทุกเดือน ในวันศุกร์สุดท้ายของเดือน', [[null, 'monthly']]],
    ['วันศุกร์ที่ 3 มี.ค. 66', [['2023-03-03', null]]],
    ['ก่อน 20 มี.ค. 66 จำนวน 2 ชุด', [['2023-03-19', null]]],
    ['สิ้นปีงบประมาณ', [['2023-09-30', null]]],
    ['ทุก 2 เดือน (เริ่ม ธ.ค. 65)', [[null, 'every-2-months']]],
    ['ปลายเดือน ก.ค. 66', [['2023-07-31', null]]],
  ])('is told from other days: %s', async (due, rows) => expect(await dueOf(due)).toEqual(rows));
});
