import { describe, expect, it } from 'vitest';
import { itemsOf, planOf, TITLE, table } from '../helpers.js';

const who = async (cell: string, others: string[] = []): Promise<string[]> => {
  const rows = [cell, ...others].map((one, at) => ({ code: String(at + 1), due: '20 มี.ค. 66', who: one }));
  return (await itemsOf(rows))
    .filter(({ code }) => code === '1')
    .map(({ due, owedBy }) => `${due} ${owedBy.join('+')}`);
};

describe('the name of a unit', () => {
  it.each([
    ['กลุ่มงานหอจดหมายเหตุ ๓', 'กลุ่มงานหอจดหมายเหตุ ๓'],
    ['สำนักหอสมุดและหอจดหมายเหตุ', 'สำนักหอสมุดและหอจดหมายเหตุ'],
    ['สำนักหมายเหตุและบันทึก', 'สำนักหมายเหตุและบันทึก'],
    ['กองคลังหมายเหตุ ส่งเล่ม', 'กองคลัง'],
    ['กองรถโดยสาร', 'กองรถโดยสาร'],
    ['สำนัก\nละคร', 'สำนักละคร'],
    ['กองคลัง\nสำนัก\nละคร', 'กองคลัง+สำนักละคร'],
    ['กลุ่มงาน\nกองคลัง', 'กองคลัง'],
  ])('%j is %s', async (cell, expected) => expect(await who(cell)).toEqual([`2023-03-20 ${expected}`]));

  it('with two numbers is no date, and is asked about', async () => {
    const rows = [['1', 'ก', '', '', '20 มี.ค. 66', 'กองบริการ 1/2']];
    const { items, findings } = await planOf(`${TITLE}\n\n${table(rows)}`);
    expect(items.map(({ due, owedBy }) => [due, owedBy])).toEqual([['2023-03-20', ['กองบริการ ๑/๒']]]);
    expect(findings.map(({ kind, severity }) => [kind, severity])).toEqual([['unknown-unit', 'confirm']]);
  });

  it('may still have a date behind it', async () => {
    expect(await who('กองคลัง ส่งวันที่ 5/4')).toContain('2023-04-05 กองคลัง');
    expect(await who('กองคลัง 5/4/2566')).toContain('2023-04-05 กองคลัง');
  });
});
