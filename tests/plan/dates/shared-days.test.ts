import { expect, it } from 'vitest';
import { itemsOf } from '../helpers.js';

const duesOf = async (due: string) => (await itemsOf([{ due, who: 'กองช่าง' }])).map((one) => one.due);

it.each([
  'วันที่ 5 ของเดือน ม.ค. เม.ย. และ ก.ค. 66',
  'ภายในวันที่ 5 ม.ค./เม.ย./ก.ค. 66',
  '5 ม.ค., เม.ย. และเดือนกรกฎาคม 2566',
])('a day is that of all months behind it: %s', async (due) =>
  expect(await duesOf(due)).toEqual(['2023-01-05', '2023-04-05', '2023-07-05']),
);

it.each([
  ['5 ม.ค. 66 และ เม.ย. 66', ['2023-01-05', '2023-04-30']],
  ['สิ้นเดือน ม.ค. และ ก.พ. 66', ['2023-01-31', '2023-02-28']],
  ['5 ม.ค. และ 6 เม.ย. 66', ['2023-01-05', '2023-04-06']],
  ['31 ม.ค. และ ก.พ. 66', ['2023-01-31', '2023-02-28']],
])('is told from days and months of their own: %s', async (due, dues) =>
  expect(await duesOf(due)).toEqual(dues),
);
