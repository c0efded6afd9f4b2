import { describe, expect, it } from 'vitest';
import { importText, planOf, TITLE, table } from '../helpers.js';
import { brief, row, rowsOf } from '../table-rows.js';

describe('a row is data', () => {
  const around = (middle: string[]): string[][] => [
    row('1', 'โครงการต้นไม้', '', '20 มีนาคม 2566'),
    middle,
    row('3', 'โครงการสายน้ำ', '', '20 มิถุนายน 2566'),
  ];

  it.each([
    ['an output that speaks of time', row('2', 'โครงการถาม', 'ตอบภายในกำหนดเวลา', ''), null],
    ['a day without a year', row('2', 'โครงการถาม', 'รายงาน', 'ภายในวันที่ 7 เมษายน'), '2023-04-07'],
    ['a recurrence', row('2', 'โครงการถาม', 'รายงาน', 'ทุกเดือน ภายในวันที่ 5'), null],
    ['words of a heading alone', row('2', 'กิจกรรม', 'ผลผลิต', 'กำหนดส่งภายหลัง'), null],
  ])('with a number and %s', async (_, middle, due) => {
    const text = `${TITLE}\n\n${table(around(middle))}`;
    const expected = [
      ['1', '2023-03-20', null],
      ['2', due, null],
      ['3', '2023-06-20', null],
    ];
    expect(brief((await planOf(text)).items)).toEqual(expected);
    const cells = (line: string[]): string => `<tr>${line.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    const heading = ['ลำดับ', 'กิจกรรม', 'ผลผลิต', 'ผลลัพธ์', 'กำหนดส่ง', 'ผู้รับผิดชอบ'];
    const html = `<p>${TITLE}</p><table>${[heading, ...around(middle)].map(cells).join('')}</table>`;
    expect(brief((await importText(html, {}, 'plan.html')).plan.items)).toEqual(expected);
  });

  it('without a number that goes on with an activity', async () => {
    const rows = [
      row('1', 'โครงการต้นไม้', 'รายงาน', '20 มีนาคม 2566'),
      row('', 'กิจกรรมปลูก', 'เสร็จตามกำหนดเวลา', ''),
    ];
    const { items } = await planOf(`${TITLE}\n\n${table(rows)}`);
    expect(items.map(({ title, requirements }) => [title, requirements])).toEqual([
      ['โครงการต้นไม้ กิจกรรมปลูก', ['รายงาน เสร็จตามกำหนดเวลา']],
    ]);
  });

  it('and no heading that is repeated, nor a row that counts the columns', async () => {
    const header = ['ลำดับ', 'โครงการ', 'กำหนดส่ง (ปีงบประมาณ พ.ศ. 2566)', 'ผู้รับผิดชอบ'];
    const rows = [
      ['(1)', '(2)', '(3)', '(4)'],
      ['1', 'ก', '20 มีนาคม 2566', 'สำนักทดสอบ'],
      header,
      ['2', 'ข', '20 มิถุนายน 2566', 'สำนักทดสอบ'],
    ];
    expect(await rowsOf(rows, header)).toEqual([
      ['1', '2023-03-20', null],
      ['2', '2023-06-20', null],
    ]);
  });
});

describe('an activity in two columns', () => {
  it('has both, and the sub-items of the second', async () => {
    const header = ['ลำดับ', 'โครงการ', 'วัตถุประสงค์โครงการ', 'กิจกรรม', 'กำหนดส่ง', 'ผู้รับผิดชอบ'];
    const rows = [
      ['1', 'โครงการหนึ่ง', 'เพื่อการ', 'ปลูกป่า', '20 มี.ค. 66', 'สำนักทดสอบ'],
      ['2', '', '', '(1) อบรม\n(2) รณรงค์', '(1) 20 มี.ค. 66\n(2) 20 มิ.ย. 66', 'สำนักทดสอบ'],
    ];
    const { items } = await planOf(`${TITLE}\n\n${table(rows, header)}`);
    expect(items.map(({ code, title, subItems, due }) => [code, title, subItems.join(), due])).toEqual([
      ['1', 'โครงการหนึ่ง ปลูกป่า', '', '2023-03-20'],
      ['2', '', '1', '2023-03-20'],
      ['2', '', '2', '2023-06-20'],
    ]);
  });
});

it('a number again without a title goes on with the activity, its units too', async () => {
  const plan = await planOf(
    `${TITLE}\n\n${table([
      ['1', 'ตรวจงาน', 'ผลตรวจ', '', '20 มี.ค. 66', 'กองช่าง/กองคลัง'],
      ['1 (ต่อ)', '', 'รายงานผล', '', '20 มิ.ย. 66', ''],
      ['2', 'อบรม', '', '', '21 มิ.ย. 66', 'กองช่าง'],
    ])}`,
  );
  expect(plan.items.map(({ code, title, due, owedBy }) => [code, title, due, owedBy.join()])).toEqual([
    ['1', 'ตรวจงาน', '2023-03-20', 'กองช่าง,กองคลัง'],
    ['1', 'ตรวจงาน', '2023-06-20', 'กองช่าง,กองคลัง'],
    ['2', 'อบรม', '2023-06-21', 'กองช่าง'],
  ]);
});

describe('the number of an activity', () => {
  const numbered = (codes: string[]): Promise<unknown[]> =>
    rowsOf(codes.map((code) => row(code, `โครงการ ${code}`, '', '20 มีนาคม 2566')));

  it.each([
    [
      ['98', '99', '100', '101'],
      ['98', '99', '100', '101'],
    ],
    [
      ['99.', '100.', '๑๐๑.'],
      ['99', '100', '101'],
    ],
    [
      ['1)', '2)', '3)'],
      ['1', '2', '3'],
    ],
    [
      ['(1)', '(2)', '(๓)'],
      ['1', '2', '3'],
    ],
    [
      ['ข้อ 1', 'ข้อ 2'],
      ['1', '2'],
    ],
  ])('%j is %j', async (codes, expected) =>
    expect((await numbered(codes)).map((one) => (one as string[])[0])).toEqual(expected),
  );
});
