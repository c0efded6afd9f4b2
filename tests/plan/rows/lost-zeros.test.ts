import { describe, expect, it } from 'vitest';
import writeSheets from 'write-excel-file/node';
import { importPlan } from '../../../src/plan/import/import-plan.js';
import { lostZeros } from '../../../src/plan/import/rows/lost-zeros.js';
import type { Plan } from '../../../src/plan/types.js';
import { TITLE } from '../helpers.js';

const UP_TO_NINE = Array.from({ length: 9 }, (_, at) => `1.${at + 1}`);

/** The numbers as they are meant, of rows that are nothing but their numbers. */
const meant = (codes: string[]): string[] => {
  const rows = codes.map((code) => ({ code }));
  const found = lostZeros(rows, ({ code }) => code);
  return rows.map((row) => found.get(row) ?? row.code);
};

describe('a number that lost its last zero', () => {
  it.each([
    ['behind a nine', [...UP_TO_NINE, '1.1', '1.11'], [...UP_TO_NINE, '1.10', '1.11']],
    ['at the end', [...UP_TO_NINE, '1.1', '2.1'], [...UP_TO_NINE, '1.10', '2.1']],
    ['in all its rows', ['1.9', '1.1', '1.1', '1.11'], ['1.9', '1.10', '1.10', '1.11']],
    ['twice', ['1.9', '1.1', '1.19', '1.2', '1.21'], ['1.9', '1.10', '1.19', '1.20', '1.21']],
  ])('has it again %s', (_, codes, expected) => expect(meant(codes)).toEqual(expected));

  it.each([
    ['the count begins again', ['1.9', '1.1', '1.2', '1.3']],
    ['no nine stands before it', ['1.8', '1.1', '1.11']],
    ['the list is another', ['1.9', '2.1', '2.2']],
    ['it is of three parts', ['1.2.9', '1.2.1']],
  ])('is none where %s', (_, codes) => expect(meant(codes)).toEqual(codes));
});

async function workbook(header: string[], rows: (string | number)[][]): Promise<Plan> {
  const data = [[TITLE], header, ...rows].map((row) =>
    row.map((value) => ({ value, type: typeof value === 'number' ? Number : String })),
  );
  const bytes = await writeSheets([{ sheet: 'แผน', data }]).toBuffer();
  return (await importPlan('plan.xlsx', bytes, { knownUnits: [], holidays: [] })).plan;
}

const asked = ({ findings }: Plan) =>
  findings
    .filter(({ message }) => message.includes('last zero'))
    .map(({ code, severity }) => [code, severity]);

describe('a workbook with numbers for codes', () => {
  const numbers = [...UP_TO_NINE.map(Number), 1.1, 1.11];

  it('has 1.10 behind 1.9, and asks', async () => {
    const rows = numbers.map((code, at) => [code, `เรื่องที่ ${at}`, 'ส่ง 20 มีนาคม 2566', 'กองคลัง']);
    const plan = await workbook(['ลำดับ', 'กิจกรรม', 'กำหนดส่ง', 'ผู้รับผิดชอบ'], rows);
    expect(plan.items.map(({ code }) => code)).toEqual([...UP_TO_NINE, '1.10', '1.11']);
    expect(asked(plan)).toEqual([['1.10', 'confirm']]);
  });

  it('has it in the explicit sheet, too', async () => {
    const rows = numbers.map((code, at) => [code, '', `เรื่องที่ ${at}`, '20 มี.ค. 66', 'กองคลัง']);
    const plan = await workbook(['ลำดับ', 'ข้อย่อย', 'กิจกรรม', 'กำหนดส่ง', 'ผู้รับผิดชอบ'], rows);
    expect(plan.items.map(({ code }) => code)).toEqual([...UP_TO_NINE, '1.10', '1.11']);
    expect(asked(plan)).toEqual([['1.10', 'confirm']]);
  });

  it('reads what a formula adds up as the cell shows it', async () => {
    const plan = await workbook(
      ['ลำดับ', 'กิจกรรม', 'กำหนดส่ง', 'ผู้รับผิดชอบ'],
      [[1.1 + 0.2, 'รายงาน', 'ส่ง 20 มีนาคม 2566', 'กองคลัง']],
    );
    expect(plan.items.map(({ code }) => code)).toEqual(['1.3']);
  });
});
