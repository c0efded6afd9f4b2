import { describe, expect, it } from 'vitest';
import { importText, planOf, TITLE, table } from '../helpers.js';

const ROWS = [
  ['1', 'ปลูกต้นไม้', 'ป่า 3 ไร่', '20 ม.ค. 66', 'สำนักทดสอบ'],
  ['2', 'ล้างถนน', 'ถนน', '20 มี.ค. 66', 'สำนักทดลอง'],
];
const EXPECTED = [
  ['1', '2023-01-20', 'สำนักทดสอบ'],
  ['2', '2023-03-20', 'สำนักทดลอง'],
];

/** Items, timelines and the findings that ask. */
async function read(text: string, name?: string) {
  const { plan } = await importText(text, {}, name);
  return {
    items: plan.items.map(({ code, due, owedBy }) => [code, due, owedBy.join('+')]),
    titles: plan.items.map(({ title }) => title),
    timelines: plan.timelines.length,
    asked: plan.findings.filter(({ severity }) => severity === 'confirm').map(({ message }) => message),
  };
}

const underHeading = (header: string[], rows: string[][]) => read(`${TITLE}\n\n${table(rows, header)}`);

describe('a heading in two lines', () => {
  const page = (top: string, between = '', lower = ['ผลผลิต', 'กำหนดส่ง']): string => {
    const cells = (row: string[]): string => row.map((cell) => `<td>${cell}</td>`).join('');
    const heading = `<tr><th rowspan=2>ลำดับ</th><th rowspan=2>กิจกรรม</th><th colspan=2>${top}</th><th rowspan=2>ผู้รับผิดชอบ</th></tr>`;
    const second = `<tr><th>${lower.join('</th><th>')}</th></tr>`;
    const rows = ROWS.map((row) => `<tr>${cells(row)}</tr>`).join('');
    return `<p>${TITLE}</p><table>${heading}${second}${between}${rows}</table>`;
  };

  it.each(['การดำเนินการ', 'เป้าหมาย', 'ตัวชี้วัดและเวลา', 'กำหนดเวลา', 'ผลที่ได้และกำหนดเวลา', 'สิ่งที่ต้องทำ'])(
    'whose upper cell says %s',
    async (top) => {
      const found = await read(page(top), 'plan.html');
      expect(found).toMatchObject({ items: EXPECTED, timelines: 0, asked: [] });
      const measure = '<tr><td colspan=5>มาตรการที่ 1 ปลูกฝัง</td></tr>';
      expect(await read(page(top, measure), 'plan.html')).toMatchObject({ items: EXPECTED, asked: [] });
    },
  );

  it('of a sheet, where merged cells are empty', async () => {
    const lines = [
      ['แผนของสำนักทดสอบ ปีงบประมาณ 2566', '', '', '', ''],
      ['ลำดับ', 'กิจกรรม', 'การดำเนินการ', '', 'ผู้รับผิดชอบ'],
      ['', '', 'ผลผลิต', 'กำหนดส่ง', ''],
      ...ROWS,
    ];
    const found = await read(lines.map((line) => line.join(',')).join('\n'), 'plan.csv');
    expect(found).toMatchObject({ items: EXPECTED, timelines: 0, asked: [] });
  });

  it('of a text, where the upper cell stands over each of its columns', async () => {
    const second = ['ลำดับ', 'กิจกรรม', 'ผลผลิต', 'กำหนดส่ง', 'ผู้รับผิดชอบ'];
    const first = ['ลำดับ', 'กิจกรรม', 'การดำเนินการ', 'การดำเนินการ', 'ผู้รับผิดชอบ'];
    expect(await underHeading(first, [second, ...ROWS])).toMatchObject({ items: EXPECTED, asked: [] });
  });
});

describe('a heading in other words', () => {
  it.each([
    ['ตัวชี้วัด', 'กำหนดส่งรายงาน', 'ผู้รับผิดชอบ'],
    ['หัวข้อ', 'กำหนดส่ง', 'ผู้รับผิดชอบ'],
    ['ภารกิจ', 'กำหนดการ', 'สำนัก/กลุ่ม'],
    ['แนวทาง', 'เวลา', 'ผู้รับผิดชอบ'],
    ['กิจกรรม', 'วันสุดท้ายของการส่ง', 'ผู้รับผิดชอบ'],
    ['กิจกรรม', 'กำหนดส่ง', 'หน่วยงาน'],
    ['เรื่อง', 'ส่งเมื่อ', 'หน่วยงานหลัก'],
  ])('is read without a question: %s, %s, %s', async (what, when, who) => {
    const header = ['ลำดับ', what, 'ผลผลิต', when, who];
    const found = await underHeading(header, ROWS);
    expect(found).toMatchObject({ items: EXPECTED, timelines: 0, asked: [] });
    expect(found.titles).toEqual(['ปลูกต้นไม้', 'ล้างถนน']);
  });

  it.each([
    ['หัวข้อ', 'วันที่แล้วเสร็จ', 'ผู้รับผิดชอบ'],
    ['กิจกรรม', 'เมื่อไร', 'ผู้รับผิดชอบ'],
    ['กิจกรรม', 'กำหนดส่ง', 'ใคร'],
    ['ทำอะไร', 'เมื่อไร', 'ใคร'],
  ])('is read by what the cells hold, and asked about: %s, %s, %s', async (what, when, who) => {
    const found = await underHeading(['ลำดับ', what, 'ผลผลิต', when, who], ROWS);
    expect(found).toMatchObject({ items: EXPECTED, timelines: 0 });
    expect(found.asked).toHaveLength(1);
    expect(found.asked[0]).toMatch(/taken for/);
  });

  it('is told where nothing says which of two dates is the hand-in', async () => {
    const rows = [
      ['1', 'ปลูกต้นไม้', '5 ม.ค. 66', '20 ม.ค. 66', 'สำนักทดสอบ'],
      ['2', 'ล้างถนน', '5 มี.ค. 66', '20 มี.ค. 66', 'สำนักทดลอง'],
    ];
    const text = `${TITLE}\n\n${table(rows, ['ลำดับ', 'ทำอะไร', 'ก', 'ข', 'ใคร'])}`;
    await expect(planOf(text)).rejects.toThrow(/"ก", "ข".*กำหนดส่ง/);
    const first = table([['7', 'กิจกรรม', '', '', '20 มีนาคม 2566', 'สำนักทดสอบ']]);
    const found = await read(`${TITLE}\n\n${first}\n\nอีกส่วน\n\n${text.split('\n\n')[1]}`);
    expect(found).toMatchObject({ items: [['7', '2023-03-20', 'สำนักทดสอบ']], timelines: 0 });
    expect(found.asked).toHaveLength(1);
  });

  it('of a second table as wide as the first is not read by the heading of the first', async () => {
    const first = table(
      [['7', 'กวาดลาน', 'ลาน', '20 มิ.ย. 66', 'สำนักทดสอบ']],
      ['ลำดับ', 'กิจกรรม', 'ผลผลิต', 'กำหนดส่ง', 'ผู้รับผิดชอบ'],
    );
    const turned = ROWS.map(([code, what, output, when, who]) => [code!, what!, who!, output!, when!]);
    const second = table(turned, ['ลำดับ', 'หัวข้อ', 'ใคร', 'ผลผลิต', 'เมื่อไร']);
    const found = await read(`${TITLE}\n\n${first}\n\nอีกส่วน\n\n${second}`);
    expect(found.items).toEqual([['7', '2023-06-20', 'สำนักทดสอบ'], ...EXPECTED]);
    expect(found.asked).toHaveLength(1);
  });

  it.each(['ส่งที่', 'สถานที่ส่ง', 'หน่วยรับเอกสาร', 'หน่วยตรวจสอบ'])(
    'leaves it open who owes where units stand only below %s',
    async (who) => {
      const found = await underHeading(['ลำดับ', 'กิจกรรม', 'ผลผลิต', 'กำหนดส่ง', who], ROWS);
      expect(found.items.map(([, , owedBy]) => owedBy)).toEqual(['', '']);
      expect(found.asked).toHaveLength(1);
    },
  );

  it('of a table of something else ends the plan', async () => {
    const plan = table([['7', 'กวาดลาน', 'กองช่าง', '20 มิ.ย. 66']], ['ลำดับ', 'กิจกรรม', 'ผู้รับผิดชอบ', 'กำหนดส่ง']);
    const other = table([['1', 'ต้นไม้', '5', '500']], ['ลำดับ', 'รายการ', 'จำนวน', 'เงิน']);
    const found = await read(`${TITLE}\n\n${plan}\n\nงบประมาณ\n\n${other}`);
    expect(found).toMatchObject({ items: [['7', '2023-06-20', 'กองช่าง']], titles: ['กวาดลาน'], asked: [] });
  });

  it('needs not to be there', async () => {
    const found = await read(`${TITLE}\n\n${ROWS.map((row) => row.join('\t')).join('\n')}`, 'plan.txt');
    expect(found).toMatchObject({ items: EXPECTED, timelines: 0 });
    expect(found.asked).toHaveLength(1);
  });
});

describe('a heading that crosses two things', () => {
  const read = async (header: string[], rows: string[][]) => {
    const { items, findings } = await planOf(`${TITLE}\n\n${table(rows, header)}`);
    return [
      items.map((one) => [one.code, one.due, one.owedBy.join('+')]),
      findings.filter(({ severity }) => severity === 'confirm').map(({ message }) => message),
    ];
  };

  it('quarters as columns of dates', async () => {
    const header = ['ลำดับ', 'กิจกรรม', 'ผู้รับผิดชอบ', 'กำหนดส่ง', '', '', ''];
    const rows = [
      ['', '', '', 'ไตรมาส 1', 'ไตรมาส 2', 'ไตรมาส 3', 'ไตรมาสที่ 4'],
      ['1', 'ปลูก', 'กองช่าง', '20 ธ.ค. 65', '', '', ''],
      ['2', 'รด', 'กองคลัง', '', '20 มี.ค. 66', '', '20 ก.ย. 66'],
    ];
    expect(await read(header, rows)).toEqual([
      [
        ['1', '2022-12-20', 'กองช่าง'],
        ['2', '2023-03-20', 'กองคลัง'],
        ['2', '2023-09-20', 'กองคลัง'],
      ],
      [],
    ]);
  });

  it.each([
    ['1 - 5 มี.ค. 66', '2023-03-01', '2023-03-05'],
    ['ภายในวันที่ 5 มี.ค. 66', '2023-03-05', null],
    ['5/3/66', '2023-03-05', null],
    ['มี.ค. 66', '2023-03-31', null],
    ['5, 8 มี.ค. 66', '2023-03-05', null],
  ])('and such columns hold any form of date: %s', async (date, due, until) => {
    const rounds = ['กำหนดส่ง รอบ 6 เดือน', 'กำหนดส่ง รอบ 12 เดือน'];
    const units = ['กำหนดส่ง กองช่าง', 'กำหนดส่ง กองคลัง'];
    for (const pair of [rounds, units]) {
      const header = ['ลำดับ', 'กิจกรรม', ...pair, 'หมายเหตุ'];
      const { items } = await planOf(`${TITLE}\n\n${table([['1', 'ปลูก', date, '-', '']], header)}`);
      expect(items[0]).toMatchObject({ due, until });
    }
  });

  it('units as columns of dates, each of which owes by its own', async () => {
    const header = ['ลำดับ', 'กิจกรรม', 'กำหนดส่ง', '', 'ผลผลิต'];
    const rows = [
      ['', '', 'กองช่าง', 'กองคลัง', ''],
      ['1', 'ปลูก', '20 มี.ค. 66', '20 มิ.ย. 66', ''],
      ['2', 'รด', '20 มี.ค. 66', '', ''],
      ['3', 'เก็บ', '20 มี.ค. 66', '20 มี.ค. 66', ''],
      ['4', 'กวาด', '-', '20 มิ.ย. 66', ''],
    ];
    expect(await read(header, rows)).toEqual([
      [
        ['1', '2023-03-20', 'กองช่าง'],
        ['1', '2023-06-20', 'กองคลัง'],
        ['2', '2023-03-20', 'กองช่าง'],
        ['3', '2023-03-20', 'กองช่าง+กองคลัง'],
        ['4', '2023-06-20', 'กองคลัง'],
      ],
      [],
    ]);
  });
});

describe('a table of steps', () => {
  const steps = [
    ['1', 'รับสมัคร', '5 ม.ค. 66'],
    ['2', 'ประกาศผล', '20 ม.ค. 66'],
  ];

  it('stays a timeline', async () => {
    const found = await underHeading(['ลำดับ', 'ขั้นตอน', 'ระยะเวลา'], steps);
    expect(found).toMatchObject({ items: [], timelines: 1, asked: [] });
  });

  it.each([
    [['ลำดับ', 'ขั้นตอน', 'ระยะเวลา', 'ผู้ดำเนินการ'], 'สำนักทดสอบ'],
    [['ลำดับ', 'เหตุการณ์', 'วันที่', 'หมายเหตุ'], '-'],
  ])('is asked about where it may be a plan: %j', async (header, last) => {
    const rows = steps.map((row) => [...row, last]);
    const found = await underHeading(header, rows);
    expect(found).toMatchObject({ items: [], timelines: 1 });
    expect(found.asked).toHaveLength(1);
  });
});

describe('a heading of every column in other words', () => {
  it.each([
    ['เลขข้อ', 'มาตรการ/กิจกรรม', 'ผลที่ได้', 'ปฏิทินการส่ง', 'เจ้าของเรื่อง'],
    ['รหัสงาน', 'แผนงาน', 'สิ่งส่งมอบ', 'วันปิดรับ', 'หน่วยงานผู้ปฏิบัติ'],
    ['หมายเลข', 'สิ่งที่จะทำ', 'ชิ้นงาน', 'เส้นตาย', 'ผู้ดูแล'],
    ['ID', 'กิจกรรม', 'เอกสารแนบ', 'ห้วงเวลา', 'ผู้ดำเนินงาน'],
    ['ที่', 'เรื่อง', 'สิ่งที่ส่ง', 'ว/ด/ป ส่ง', 'หน่วยงานที่ดูแล'],
    ['ที่', 'เรื่อง', 'ผลงานที่ส่ง', 'รอบรายงาน', 'ใครทำ'],
    ['ที่', 'เรื่อง', 'ชิ้นงาน', 'ต้องเสร็จภายใน', 'ผู้รายงาน'],
  ])('%s | %s | %s | %s | %s', async (...header) =>
    expect(await underHeading(header, ROWS)).toMatchObject({ items: EXPECTED, timelines: 0 }),
  );
});
