import { expect, it } from 'vitest';
import { itemsOf } from '../helpers.js';

const read = async (activity: string, due: string, who: string, code = '4') =>
  (await itemsOf([{ code, activity, due, who }])).map((item) => [
    item.code,
    item.subItems.join(),
    item.due,
    item.owedBy.join(),
  ]);

it('parts of the own number in the cell are sub-items', async () =>
  expect(
    await read(
      'อบรม\n4.1 เชิญวิทยากร\n4.2 จัดทำเอกสาร\n4.3 ประเมิน',
      '4.1 ส่ง 1 ก.พ. 66\n4.2 และ 4.3 ส่ง 1 มี.ค. 66',
      '4.1 กองกลาง\n4.2 กองคลัง\n4.3 กองช่าง',
    ),
  ).toEqual([
    ['4', '1', '2023-02-01', 'กองกลาง'],
    ['4', '2', '2023-03-01', 'กองคลัง'],
    ['4', '3', '2023-03-01', 'กองช่าง'],
  ]));

it.each([
  ['of another number', 'อบรม\n3.1 เชิญวิทยากร\n3.2 จัดทำเอกสาร'],
  ['within a sentence', 'อบรมตามข้อ 4.1 และ 4.2'],
  ['one alone', 'อบรม\n4.1 เชิญวิทยากร'],
])('but not %s', async (_, activity) =>
  expect(await read(activity, '1 ก.พ. 66', 'กองกลาง')).toEqual([['4', '', '2023-02-01', 'กองกลาง']]),
);

it('leaves a time of day', async () =>
  expect(
    await read('อบรม\n9.1 เช้า\n9.2 บ่าย', '9.1 ส่ง 1 ก.พ. 66 เวลา 9.2 น.\n9.2 ส่ง 2 ก.พ. 66', 'กองกลาง', '9'),
  ).toEqual([
    ['9', '1', '2023-02-01', 'กองกลาง'],
    ['9', '2', '2023-02-02', 'กองกลาง'],
  ]));
