import { expect, it } from 'vitest';
import { itemsOf } from '../helpers.js';

const rowsOf = async (due: string) =>
  (await itemsOf([{ activity: 'อบรม\n1) เสนอชื่อ\n2) คัดเลือก\n3) ประกาศ', due, who: 'กองช่าง' }])).map(
    ({ subItems, due: day }) => [subItems.join(), day],
  );

it.each([
  '1) 20 ม.ค. 66\n2) ต้นเดือนกุมภาพันธ์ 2566\n3) 20 มี.ค. 66',
  '1) 20 ม.ค. 66 2) ยังไม่กำหนด 3) 20 มี.ค. 66',
  'ข้อ 1) ส่ง 20 ม.ค. 66 ข้อ 2) สัปดาห์แรกของเดือนกุมภาพันธ์ 2566 ข้อ 3) ส่ง 20 มี.ค. 66',
  '1) 20 ม.ค. 66\n2) รอผลข้อ 1\n3) 20 มี.ค. 66',
  '1) 20 ม.ค. 66\n2) -\n3) 20 มี.ค. 66',
  '1) 20 ม.ค. 66\n2) ภายใน 15 วันหลังเสนอชื่อ\n3) 20 มี.ค. 66',
])('a sub-item whose time is no date does not get the date of the next: %s', async (due) =>
  expect(await rowsOf(due)).toEqual([
    ['1', '2023-01-20'],
    ['3', '2023-03-20'],
    ['2', null],
  ]),
);

it.each([
  '1) - 2) ส่ง 20 มี.ค. 66 3) ส่ง 20 มิ.ย. 66',
  '1) และ 2) ส่ง 20 มี.ค. 66 3) ส่ง 20 มิ.ย. 66',
  '1) รายชื่อ 2) ผลคัดเลือก ส่ง 20 มี.ค. 66\n3) ส่ง 20 มิ.ย. 66',
  'ข้อ 1) แบบรายงานรอบ 6 เดือน ข้อ 2) แบบสรุป ส่ง 20 มี.ค. 66\nข้อ 3) ส่ง 20 มิ.ย. 66',
])('sub-items named before one date share it: %s', async (due) =>
  expect(await rowsOf(due)).toEqual([
    ['1,2', '2023-03-20'],
    ['3', '2023-06-20'],
  ]),
);
