import { describe, expect, it } from 'vitest';
import { importText, planOf, TITLE, table } from '../helpers.js';

const HEADER = ['ข้อ', 'กิจกรรม', 'ผู้รับผิดชอบ', 'กำหนดส่งรายงาน'];
const ROWS = [
  ['1', 'อบรมพนักงาน', 'กองคลัง', '20 มี.ค. 66'],
  ['2', 'ประกาศนโยบาย', 'กองช่าง', '20 มิ.ย. 66'],
];
const EXPECTED = [
  ['1', '2023-03-20', 'กองคลัง'],
  ['2', '2023-06-20', 'กองช่าง'],
];

const rowsOf = (items: Awaited<ReturnType<typeof planOf>>['items']): unknown[] =>
  items.map(({ code, due, owedBy }) => [code, due, owedBy.join()]);

describe('signatures below the rows of a plan', () => {
  it('are no part of its last row', async () => {
    const signed = [
      ['', '', 'ลงชื่อ', 'ผู้อำนวยการ'],
      ['', '', '', 'วันที่ 1 ต.ค. 65'],
    ];
    const { items, findings } = await planOf(`${TITLE}\n\n${table([...ROWS, ...signed], HEADER)}`);
    expect(rowsOf(items)).toEqual(EXPECTED);
    expect(findings.filter(({ severity }) => severity === 'confirm')).toEqual([]);
  });

  it('end with the next number', async () => {
    const signed = ['', '', '(ลงชื่อ)......', ''];
    const { items } = await planOf(`${TITLE}\n\n${table([ROWS[0]!, signed, ROWS[1]!], HEADER)}`);
    expect(rowsOf(items)).toEqual(EXPECTED);
  });

  it('are text beside a table that spaces align', async () => {
    const line = (cells: string[]): string =>
      cells
        .map((cell) => cell.padEnd(24))
        .join('')
        .trimEnd();
    const below = `${' '.repeat(40)}(ลงชื่อ) ...........\n${' '.repeat(43)}ตำแหน่ง ปลัด`;
    const text = [TITLE, '', line(HEADER), ...ROWS.map(line), '', below].join('\n');
    expect(rowsOf((await importText(text, {}, 'plan.txt')).plan.items)).toEqual(EXPECTED);
  });

  it('nor is a note about them', async () => {
    const note = ['หมายเหตุ', 'แผนปรับเมื่อ 1 พ.ย. 65', '', ''];
    const { items } = await planOf(`${TITLE}\n\n${table([...ROWS, note], HEADER)}`);
    expect(rowsOf(items)).toEqual(EXPECTED);
  });

  it('are not what an activity is about', async () => {
    const { items } = await planOf(
      `${TITLE}\n\n${table([['1', 'ลงชื่อเข้าร่วมโครงการ', 'กองคลัง', '20 มี.ค. 66'], ROWS[1]!], HEADER)}`,
    );
    expect(rowsOf(items)).toEqual(EXPECTED);
  });
});
