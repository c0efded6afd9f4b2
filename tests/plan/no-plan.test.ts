import { expect, it } from 'vitest';
import { planOf, TITLE, table } from './helpers.js';

const MONTHS = ['ต.ค.', 'พ.ย.', 'ธ.ค.', 'ม.ค.'];
const ofMonths = (months: string[]): string =>
  table(
    [
      ['1', 'อบรม', '■', '', '', '', 'กองคลัง'],
      ['2', 'ประกวด', '', '✓', '✓', '', 'กองช่าง'],
    ],
    ['ลำดับ', 'กิจกรรม', ...months, 'ผู้รับผิดชอบ'],
  );

it.each([
  [MONTHS],
  [MONTHS.map((month) => `${month} 66`)],
  [['ไตรมาส 1', 'ไตรมาส 2', 'ไตรมาส 3', 'ไตรมาส 4']],
])('marks in columns %j are no dates, and the refusal says what to add', async (months) =>
  expect(planOf(`${TITLE}\n\n${ofMonths(months)}`)).rejects.toThrow(/months .* as columns.* กำหนดส่ง/),
);

it('numbers with letters are refused by name', async () =>
  expect(planOf(`${TITLE}\n\n${table([['A1', 'อบรม', '', '', '20 มี.ค. 66', 'กองคลัง']])}`)).rejects.toThrow(
    /A1 is none.*number the activities 1, 2/,
  ));

it('months beside a due column do no harm', async () => {
  const rows = [
    ['1', 'อบรม', '■', '', '', '', '20 มี.ค. 66', 'กองคลัง'],
    ['2', 'ประกวด', '', '■', '■', '', 'ทุกเดือน', 'กองช่าง'],
  ];
  const header = ['ลำดับ', 'กิจกรรม', ...MONTHS, 'กำหนดส่ง', 'ผู้รับผิดชอบ'];
  const { items } = await planOf(`${TITLE}\n\n${table(rows, header)}`);
  expect(items.map(({ code, due, recurrence }) => [code, due, recurrence])).toEqual([
    ['1', '2023-03-20', null],
    ['2', null, 'monthly'],
  ]);
});
