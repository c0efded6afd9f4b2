import { expect, it } from 'vitest';
import { itemsOf } from '../helpers.js';

const duesOf = async (due: string, outcome = '') =>
  (await itemsOf([{ due, outcome, who: 'กองช่าง' }])).map((one) => [one.due, one.until]);

it.each([
  'เลื่อนจาก 20 มี.ค. 66 เป็น 27 มี.ค. 66',
  'เดิม 20 มี.ค. 66 เลื่อนเป็น 27 มี.ค. 66',
  '27 มี.ค. 66 (เดิม 20 มี.ค. 66)',
  '20 มี.ค. 66 (ขยายถึง 27 มี.ค. 66)',
  '20 มี.ค. 66 เลื่อนเป็นวันที่ 27 มี.ค. 66',
])('a day that was put off is no due date: %s', async (due) =>
  expect(await duesOf(due)).toEqual([['2023-03-27', null]]),
);

it('nor is it one in another column', async () =>
  expect(await duesOf('27 มี.ค. 66', 'เลื่อนจาก 20-มี.ค.-66')).toEqual([['2023-03-27', null]]));

it.each([
  ['จากวันที่ 20 มี.ค. 66 ถึง 27 มี.ค. 66', [['2023-03-20', '2023-03-27']]],
  ['ใช้แผนเดิม ส่ง 20 มี.ค. 66', [['2023-03-20', null]]],
  ['เลื่อนจาก 5-6 มี.ค. 66 เป็น 12-13 มี.ค. 66', [['2023-03-12', '2023-03-13']]],
  ['เลื่อนไปวันที่ 27 มี.ค. 66', [['2023-03-27', null]]],
])('is told from other days: %s', async (due, dues) => expect(await duesOf(due)).toEqual(dues));
