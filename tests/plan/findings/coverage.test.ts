import { describe, expect, it } from 'vitest';
import { planOf, TITLE, table } from '../helpers.js';
import { brief, row } from '../table-rows.js';

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
    ['พวกเรา', 'สำนักทดสอบ', 'confirm'],
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
