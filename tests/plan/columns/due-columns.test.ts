import { describe, expect, it } from 'vitest';
import { planOf, TITLE, table } from '../helpers.js';
import { brief, rowsOf } from '../table-rows.js';

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

  it.each(['วันที่ส่งจริง', 'วันที่ส่งจริง (ผล)', 'กำหนดส่ง (ผล)', 'วันดำเนินการจริง', 'วันที่ส่งแล้ว'])(
    'is not when it was handed in: %s',
    async (done) => {
      const header = ['ลำดับ', 'โครงการ', 'กำหนดส่ง (แผน)', done, 'ผู้รับผิดชอบ'];
      const rows = [
        ['1', 'ก', '20 มีนาคม 2566', '25 มีนาคม 2566', 'สำนักทดสอบ'],
        ['2', 'ข', 'ทุกเดือน', '5 ม.ค. 66', 'สำนักทดสอบ'],
      ];
      expect(brief((await planOf(`${TITLE}\n\n${table(rows, header)}`)).items)).toEqual([
        ['1', '2023-03-20', null],
        ['2', null, null],
      ]);
    },
  );

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
