import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/plan/types.js';
import { importText, planOf, TITLE, table } from './helpers.js';

const brief = (items: readonly Item[]): unknown[] => items.map(({ code, due, until }) => [code, due, until]);
const rowsOf = async (rows: string[][], header?: string[]): Promise<unknown[]> =>
  brief((await planOf(`${TITLE}\n\n${table(rows, header)}`)).items);

const row = (code: string, activity: string, output: string, due: string): string[] => [
  code,
  activity,
  output,
  '',
  due,
  'สำนักทดสอบ',
];

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

describe('the column of the hand-in', () => {
  const work = '1 ตุลาคม 2565 - 31 มกราคม 2566';

  it.each([
    ['ระยะเวลาดำเนินการ', 'กำหนดส่งรายงาน'],
    ['ระยะเวลา', 'ส่งภายใน'],
    ['วันที่ดำเนินการ', 'วันส่งผลงาน'],
    ['กำหนดเวลาดำเนินงาน', 'วันครบกำหนด'],
    ['วัน เดือน ปี', 'กำหนดส่ง'],
  ])('is not %s beside %s, in any order', async (period, handIn) => {
    const header = ['ลำดับ', 'โครงการ', period, handIn, 'ผู้รับผิดชอบ'];
    const cells = ['1', 'ก', work, '20 มีนาคม 2566', 'สำนักทดสอบ'];
    const swapped = ([a, b, c, d, e]: string[]): string[] => [a!, b!, d!, c!, e!];
    expect(await rowsOf([cells], header)).toEqual([['1', '2023-03-20', null]]);
    expect(await rowsOf([swapped(cells)], swapped(header))).toEqual([['1', '2023-03-20', null]]);
  });

  it('is no end of the work', async () => {
    const header = ['ลำดับ', 'โครงการ', 'วันเริ่มต้น', 'วันสิ้นสุด', 'กำหนดส่ง', 'ผู้รับผิดชอบ'];
    const rows = [
      ['1', 'ก', '1 ม.ค. 66', '31 ม.ค. 66', '20 มี.ค. 66', 'สำนักทดสอบ'],
      ['2', 'ข', '1 ม.ค. 66', '30 มิ.ย. 66', '', 'สำนักทดสอบ'],
    ];
    const { items, findings } = await planOf(`${TITLE}\n\n${table(rows, header)}`);
    expect(brief(items)).toEqual([
      ['1', '2023-03-20', null],
      ['2', null, null],
    ]);
    expect(findings.map(({ kind, severity, source }) => [kind, severity, source.line])).toEqual([
      ['other', 'info', 5],
      ['missing-due', 'confirm', 6],
    ]);
  });

  it('may be several', async () => {
    const header = ['ลำดับ', 'โครงการ', 'กำหนดส่ง รอบ 6 เดือน', 'กำหนดส่ง รอบ 12 เดือน', 'ผู้รับผิดชอบ'];
    expect(await rowsOf([['1', 'ก', '20 มี.ค. 66', '20 ก.ย. 66', 'สำนักทดสอบ']], header)).toEqual([
      ['1', '2023-03-20', null],
      ['1', '2023-09-20', null],
    ]);
  });

  it('may have its heading in two lines', async () => {
    const header = ['ลำดับ', 'โครงการ', 'กำหนดการ', '', '', 'ผู้รับผิดชอบ'];
    const rows = [
      ['', '', 'เริ่มต้น', 'สิ้นสุด', 'ส่งรายงาน', ''],
      ['1', 'ก', '1 ม.ค. 66', '31 ม.ค. 66', '20 มี.ค. 66', 'สำนักทดสอบ'],
    ];
    expect(await rowsOf(rows, header)).toEqual([['1', '2023-03-20', null]]);
  });

  it.each([
    ['in two lines', ['ลำดับ', 'โครงการ', 'ระยะเวลาดำเนินการ', '', 'ผู้รับผิดชอบ'], ['', '', 'เริ่มต้น', 'สิ้นสุด', '']],
    ['in two columns', ['ลำดับ', 'โครงการ', 'วันเริ่มต้น', 'วันสิ้นสุด', 'ผู้รับผิดชอบ'], ['', '', '', '', '']],
  ])('is asked about where only a period is given, %s', async (_, header, second) => {
    const rows = [second, ['1', 'ก', '1 ม.ค. 66', '20 มี.ค. 66', 'สำนักทดสอบ']];
    const { items, findings } = await planOf(`${TITLE}\n\n${table(rows, header)}`);
    expect(brief(items)).toEqual([['1', '2023-01-01', '2023-03-20']]);
    expect(findings.filter(({ severity }) => severity === 'confirm')).toMatchObject([
      { kind: 'other', message: expect.stringContaining('no column says when to hand in') },
    ]);
  });

  it('is a round of its own, in one line or two', async () => {
    const one = ['ลำดับ', 'โครงการ', 'รอบที่ 1', 'รอบที่ 2', 'ผู้รับผิดชอบ'];
    const two = ['ลำดับ', 'โครงการ', 'กำหนดส่ง', '', 'ผู้รับผิดชอบ'];
    const row = ['1', 'ก', '20 มี.ค. 66', '20 ก.ย. 66', 'สำนักทดสอบ'];
    const expected = [
      ['1', '2023-03-20', null],
      ['1', '2023-09-20', null],
    ];
    expect(await rowsOf([row], one)).toEqual(expected);
    expect(await rowsOf([['', '', 'รอบที่ 1', 'รอบที่ 2', ''], row], two)).toEqual(expected);
  });

  it('is asked about where a date stands below no heading that is known', async () => {
    const header = ['ลำดับ', 'โครงการ', 'กำหนดส่ง', '', 'ผู้รับผิดชอบ'];
    const rows = [['1', 'ก', '20 มี.ค. 66', '20 ก.ย. 66', 'สำนักทดสอบ']];
    const { findings } = await planOf(`${TITLE}\n\n${table(rows, header)}`);
    expect(findings.map(({ severity, source }) => [severity, source.line])).toEqual([['confirm', 5]]);
  });

  it('needs no question where the cells say that they are hand-ins', async () => {
    const header = ['ลำดับ', 'โครงการ', 'ระยะเวลาดำเนินการ', 'ผู้รับผิดชอบ'];
    const rows = [['1', 'ก', 'ส่งวันที่ 20 มี.ค. 66', 'สำนักทดสอบ']];
    expect((await planOf(`${TITLE}\n\n${table(rows, header)}`)).findings).toEqual([]);
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

describe('a whole row without a number', () => {
  const whole = (code: string, activity: string): string[] => row(code, activity, '', '20 มีนาคม 2566');
  const read = async (rows: string[][]): Promise<unknown[]> => {
    const { items, findings } = await planOf(`${TITLE}\n\n${table(rows)}`);
    return [
      items.map(({ code, title }) => `${code} ${title}`),
      findings.map(({ severity, source }) => [severity, source.line]),
    ];
  };

  it.each([
    [['1', '', '3'], '2'],
    [['1.1', '', '1.3'], '1.2'],
    [['1', '', '', '4'], '2'],
  ])(
    'has the number that is missing between those beside it, and is asked about: %j',
    async (codes, number) => {
      const rows = codes.map((code, at) => whole(code, `ซ้อม ${'กขคง'[at]}`));
      const [items, asked] = await read(rows);
      expect(items).toHaveLength(codes.length);
      expect(items).toContain(`${number} ซ้อม ข`);
      expect(asked).toEqual(codes.flatMap((code, at) => (code === '' ? [['confirm', 5 + at]] : [])));
    },
  );

  it.each([[['1', '', '2']], [['1', '']], [['1', '', '4']]])(
    'is asked about where no number is missing, or more are: %j',
    async (codes) => {
      const [, asked] = await read(codes.map((code, at) => whole(code, `ซ้อม ${'กขค'[at]}`)));
      expect(asked).toEqual([['confirm', 6]]);
    },
  );

  it('is asked about where it has a unit alone, or a date alone', async () => {
    const unit = row('', 'วงใหญ่', '', '');
    const date = ['', 'วงใหญ่', '', '', '20 มิถุนายน 2566', ''];
    for (const middle of [unit, date])
      expect((await read([whole('1', 'ซ้อม'), middle, whole('2', 'ล้าง')]))[1]).toContainEqual(['confirm', 6]);
  });

  it('may lack its date', async () => {
    const rows = [whole('1', 'ซ้อม'), row('', 'วงใหญ่', '', ''), whole('3', 'ล้าง')];
    const [items, asked] = await read(rows);
    expect(items).toEqual(['1 ซ้อม', '2 วงใหญ่', '3 ล้าง']);
    expect(asked).toEqual([
      ['confirm', 6],
      ['confirm', 6],
    ]);
  });

  it('goes on where it has sub-items, or the row before no date', async () => {
    const silent = [
      [row('1', 'ซ้อม', '', ''), whole('', 'วงใหญ่'), whole('2', 'ล้าง')],
      [row('1', 'ซ้อม', '', ''), whole('', '(1) วงใหญ่'), whole('', '(2) วงเล็ก'), whole('2', 'ล้าง')],
    ];
    for (const rows of silent) expect((await read(rows))[1]).toEqual([]);
  });

  it('that counts the rows above is no part of any', async () => {
    const total = ['', 'รวม 2 กิจกรรม', '', '', '', ''];
    expect(await read([whole('1', 'ซ้อม'), whole('2', 'ล้าง'), total])).toEqual([['1 ซ้อม', '2 ล้าง'], []]);
  });
});

describe('a row that became no item, or part of another', () => {
  const whole = (code: string): string[] => row(code, 'โครงการต้นไม้', '', '20 มีนาคม 2566');
  const short = async (rows: string[][]): Promise<unknown[]> =>
    (await planOf(`${TITLE}\n\n${table(rows)}`)).findings.map(({ severity, source }) => [
      severity,
      source.line,
    ]);

  it.each([
    ['above the first number', [row('', 'โครงการก่อน', '', '20 มีนาคม 2566'), whole('1')], [['error', 5]]],
    ['with a number that cannot be read', [whole('1'), row('ก-2', 'โครงการหลัง', '', '')], [['confirm', 6]]],
    [
      'without a number that looks like an activity of its own',
      [row('1', 'โครงการก่อน', '', ''), row('', 'ต่อ', '', ''), row('', 'โครงการหลัง', '', '20 มิถุนายน 2566')],
      [['confirm', 7]],
    ],
    ['with the next number in another form', [whole('1'), row('2)', 'โครงการหลัง', '', '')], [['confirm', 6]]],
    ['without a title', [row('1', '', '', '20 มีนาคม 2566')], [['confirm', 5]]],
    ['that adds up money', [whole('1'), ['รวมทั้งสิ้น', '', '25,000 บาท', '', '', '']], []],
    ['that goes on', [row('1', 'โครงการก่อน', '', ''), row('', 'และหลัง', '', '20 มิถุนายน 2566')], []],
  ])('%s', async (_, rows, expected) => expect(await short(rows)).toEqual(expected));

  it.each([
    ['ใครทำ', 'สำนักทดสอบ', 'confirm'],
    ['งบประมาณ', '5,000', 'info'],
  ])('or that no unit owes, beside a column %s', async (heading, cell, severity) => {
    const text = `${TITLE}\n\n${table([['1', 'ก', '20 มีนาคม 2566', cell]], ['ลำดับ', 'โครงการ', 'กำหนดส่ง', heading])}`;
    expect((await planOf(text)).findings.map((one) => [one.kind, one.severity])).toEqual([
      ['unknown-unit', severity],
    ]);
  });

  it('in a table that is read by its cells', async () => {
    const other = table(
      [['1', 'โครงการต้นไม้', '20 มีนาคม 2566', 'สำนักทดสอบ']],
      ['ลำดับ', 'โครงการ', 'ช่วงทำ', 'ใคร'],
    );
    const { items, findings } = await planOf(`${TITLE}\n\n${table([whole('2')])}\n\nอีกส่วน\n\n${other}`);
    expect(brief(items)).toEqual([
      ['2', '2023-03-20', null],
      ['1', '2023-03-20', null],
    ]);
    expect(findings).toMatchObject([{ severity: 'confirm', source: { line: 11 } }]);
  });
});

describe('a recurrence', () => {
  const header = ['ลำดับ', 'โครงการ', 'ระยะเวลา', 'กำหนดส่ง', 'ผู้รับผิดชอบ'];
  const read = async (period: string, due: string): Promise<unknown[]> => {
    const rows = [['1', 'ก', period, due, 'สำนักทดสอบ']];
    const { items, findings } = await planOf(`${TITLE}\n\n${table(rows, header)}`);
    return [
      items.map((one) => [one.due, one.recurrence]),
      findings.map(({ kind, severity }) => `${kind} ${severity}`).sort(),
    ];
  };

  it('in the column of the period is the hand-in’s, where that has nothing', async () => {
    const told = 'other info';
    expect(await read('ทุกไตรมาส', '')).toEqual([[[null, 'quarterly']], ['missing-due info', told]]);
    expect(await read('ทุกไตรมาส', '-')).toEqual([[[null, 'quarterly']], ['missing-due info', told]]);
    expect(await read('5 - 9 พ.ค. 66', '')).toEqual([[[null, null]], ['missing-due confirm', told]]);
  });

  it('there beside a date of the hand-in is told', async () => {
    expect(await read('ทุกเดือน', '20 มี.ค. 66')).toEqual([
      [['2023-03-20', null]],
      ['other info', 'other info'],
    ]);
    expect(await read('ม.ค. 66', '20 มี.ค. 66')).toEqual([[['2023-03-20', null]], ['other info']]);
  });

  it('whose dates are all given is each of them', async () => {
    const dates = ['30 ธ.ค. 65', '31 มี.ค. 66', '30 มิ.ย. 66', '29 ก.ย. 66'];
    expect(await read('', `ทุกไตรมาส (${dates.join(', ')})`)).toEqual([
      ['2022-12-30', '2023-03-31', '2023-06-30', '2023-09-29'].map((date) => [date, null]),
      [],
    ]);
  });
});
