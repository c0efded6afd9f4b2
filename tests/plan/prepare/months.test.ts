import { expect, it } from 'vitest';
import { mendMonths } from '../../../src/plan/import/prepare/months.js';
import { rowsOf } from '../table-rows.js';

it.each([
  ['15 มีนาตม 66', '15 มีนาคม 66'],
  ['15 กัน ยายน 66', '15 กันยายน 66'],
  ['15 กรกฎาดม 66', '15 กรกฎาคม 66'],
  ['เดือนเมษายม', 'เดือนเมษายน'],
  ['15 กุมภวพันธ์ และ', '15 กุมภาพันธ์ และ'],
])('reads %s as %s', (damaged, right) => expect(mendMonths(damaged)).toBe(right));

it.each(['15 มีนาคม 66', '3 ครั้ง', 'ผู้เข้าร่วม 15 คน', 'มีนาตม', '15 ม.ค. 66', '5 มกรามีนาคม'])(
  'leaves %s',
  (text) => expect(mendMonths(text)).toBe(text),
);

it('is done in the cells of a plan', async () =>
  expect(await rowsOf([['1', 'ล้างท่อ', '', '', 'ส่ง ๒๐ กันยายม ๖๖', 'กองประปา']])).toEqual([
    ['1', '2023-09-20', null],
  ]));
