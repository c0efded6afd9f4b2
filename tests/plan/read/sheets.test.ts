import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import writeSheets from 'write-excel-file/node';
import { importPlan } from '../../../src/plan/import/import-plan.js';
import type { Plan } from '../../../src/plan/types.js';
import { HOLIDAYS, planOf, TITLE, table } from '../helpers.js';

describe('the explicit sheet', () => {
  const header = [
    'ลำดับ',
    'ข้อย่อย',
    'โครงการ',
    'ประเภท',
    'กำหนดส่ง',
    'ถึงวันที่',
    'ความถี่',
    'ผู้รับผิดชอบ',
    'คะแนน',
    'มาตรการ',
  ];
  const cells = (given: Record<string, string>): string[] =>
    header.map((name) => ({ ลำดับ: '1', โครงการ: 'ก', กำหนดส่ง: '20 มี.ค. 66', ...given })[name] ?? '');

  it.each([
    ['a row without a number', { ลำดับ: '' }, 'error'],
    ['a number that is none', { ลำดับ: '1ก' }, 'error'],
    ['an unknown kind', { ประเภท: 'อื่น ๆ' }, 'confirm'],
    ['an unknown recurrence', { ความถี่: 'ทุกวัน' }, 'confirm'],
    ['points without a number', { คะแนน: 'สวย = มาก' }, 'confirm'],
    ['sub-items that are none', { ข้อย่อย: 'ทั้งหมด' }, 'confirm'],
    ['an end that is no date', { ถึงวันที่: 'ภายหลัง' }, 'confirm'],
    ['a measure without a number', { มาตรการ: 'หนึ่ง' }, 'confirm'],
  ])('tells of %s', async (_, given, severity) => {
    const { findings } = await planOf(`${TITLE}\n\n${table([cells({ ลำดับ: '100' }), cells(given)], header)}`);
    expect(findings.map((one) => [one.severity, one.source.line])).toEqual([[severity, 6]]);
  });

  it('has numbers of three digits', async () => {
    const { items } = await planOf(
      `${TITLE}\n\n${table([cells({ ลำดับ: '๑๐๐' }), cells({ ลำดับ: '101' })], header)}`,
    );
    expect(items.map(({ code }) => code)).toEqual(['100', '101']);
  });
});

describe('cells merged over several rows of a workbook', () => {
  const cell = (value: string, rowSpan?: number) => ({
    value,
    type: String,
    ...(rowSpan ? { rowSpan } : {}),
  });
  const heading = ['ลำดับ', 'โครงการ', 'กำหนดส่ง', 'ผู้รับผิดชอบ'].map((text) => cell(text));

  async function workbook(rows: (ReturnType<typeof cell> | null)[][]): Promise<Plan> {
    const sheets = [
      { sheet: 'หน้าแรก', data: [[cell('ปก')]] },
      { sheet: 'แผน', data: [[cell(TITLE), null, null, null], heading, ...rows] },
    ];
    const bytes = await writeSheets(sheets).toBuffer();
    return (await importPlan('plan.xlsx', bytes, { knownUnits: [], holidays: HOLIDAYS })).plan;
  }

  it('hold for every activity beside them', async () => {
    const { items } = await workbook([
      [cell('1'), cell('ก'), cell('20 มี.ค. 66', 2), cell('สำนักหนึ่ง', 3)],
      [cell('2'), cell('ข'), null, null],
      [cell('3'), cell('ค'), cell('20 มิ.ย. 66'), null],
      [cell('4'), cell('ง'), cell('20 มิ.ย. 66'), null],
    ]);
    expect(items.map(({ code, due, owedBy }) => [code, due, owedBy.join()])).toEqual([
      ['1', '2023-03-20', 'สำนักหนึ่ง'],
      ['2', '2023-03-20', 'สำนักหนึ่ง'],
      ['3', '2023-06-20', 'สำนักหนึ่ง'],
      ['4', '2023-06-20', ''],
    ]);
  });

  it('stand once where they are of one activity', async () => {
    const { items } = await workbook([
      [cell('1', 2), cell('ก\n(1) ข\n(2) ค', 2), cell('(1) ส่ง 20 มี.ค. 66'), cell('สำนักหนึ่ง', 2)],
      [null, null, cell('(2) ส่ง 20 มิ.ย. 66'), null],
    ]);
    expect(items.map(({ title, subItems, due }) => [title, subItems.join(), due])).toEqual([
      ['ก', '1', '2023-03-20'],
      ['ก', '2', '2023-06-20'],
    ]);
  });
});

describe('a hidden sheet', () => {
  it('is not read', async () => {
    const sheet = (name: string, code: string) => ({
      sheet: name,
      data: [
        ['ลำดับ', 'กิจกรรม', 'กำหนดส่ง', 'ผู้รับผิดชอบ'],
        [code, 'ปลูกต้นไม้', '20 มี.ค. 66', 'กองช่าง'],
      ].map((row) => row.map((value) => ({ value }))),
    });
    const whole = await writeSheets([sheet('plan', '1'), sheet('draft', '99')]).toBuffer();
    const files = unzipSync(whole);
    const workbook = strFromU8(files['xl/workbook.xml']!);
    files['xl/workbook.xml'] = strToU8(workbook.replace(/(<sheet [^>]*name="draft")/, '$1 state="hidden"'));
    const options = { owner: 'กองช่าง', year: 2566, knownUnits: [], holidays: [] };
    const codes = async (bytes: Buffer): Promise<string[]> =>
      (await importPlan('plan.xlsx', bytes, options)).plan.items.map(({ code }) => code);
    expect(await codes(whole)).toEqual(['1', '99']);
    expect(await codes(Buffer.from(zipSync(files)))).toEqual(['1']);
  });
});
