import { describe, expect, it } from 'vitest';
import { importText, planOf } from '../helpers.js';

const TITLE = '          แผนส่งเสริมคุณธรรม สำนักทดสอบ ปีงบประมาณ พ.ศ. 2566';
const WIDTHS = [8, 30, 22, 30];
const NOT_WIDE = /[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/g;

/** A line as a PDF's text has it: columns side by side, marks above and below letters without room of their own or with. */
const line = (cells: string[], wide = false): string =>
  cells
    .map((cell, at) => {
      const room = wide ? cell.length : cell.replace(NOT_WIDE, '').length;
      return cell + ' '.repeat(Math.max(2, WIDTHS[at]! - room));
    })
    .join('')
    .trimEnd();

const HEADING = ['ลำดับ', 'กิจกรรม', 'กำหนดส่ง', 'ผู้รับผิดชอบ'];
const PAGE = [
  HEADING,
  ['1', 'ประชุมคณะทำงาน', '20 ธ.ค. 65', 'กองคลัง'],
  ['2', 'จัดทำคู่มือฉบับย่อ', '15 ม.ค. 66', 'กองช่าง'],
  ['', 'และเผยแพร่', '', 'และกองคลัง'],
  ['3', 'สำรวจความพึงพอใจ', '1 - 30 มิ.ย. 66', 'กองช่าง'],
];
const NEXT = [HEADING, ['4', 'สรุปผล', '15 ก.ย. 66', 'กองคลัง']];
const FOOT = `${' '.repeat(95)}หน้า 1`;

const rowsOf = async (text: string) =>
  (await planOf(text)).items.map(({ code, title, due, owedBy }) => [code, title, due, owedBy.join('+')]);
const EXPECTED = [
  ['1', 'ประชุมคณะทำงาน', '2022-12-20', 'กองคลัง'],
  ['2', 'จัดทำคู่มือฉบับย่อ และเผยแพร่', '2023-01-15', 'กองช่าง+กองคลัง'],
  ['3', 'สำรวจความพึงพอใจ', '2023-06-01', 'กองช่าง'],
  ['4', 'สรุปผล', '2023-09-15', 'กองคลัง'],
];

describe('a table whose columns spaces align', () => {
  it.each([false, true])('is read over its pages, marks taking room: %s', async (wide) => {
    const text = [
      TITLE,
      ...PAGE.map((cells) => line(cells, wide)),
      FOOT,
      '',
      TITLE,
      ...NEXT.map((cells) => line(cells, wide)),
      'หมายเหตุ ส่งที่กองคลัง',
    ];
    expect(await rowsOf(text.join('\n'))).toEqual(EXPECTED);
  });

  it('is refused, and not read in part, where words stand below no cell', async () => {
    const text = [TITLE, ...PAGE.map((cells) => line(cells)), `${' '.repeat(25)}ที่อื่น`];
    await expect(importText(text.join('\n'), {}, 'plan.txt')).rejects.toThrow(/holds no plan/);
  });

  it('is refused where two cells run into one', async () => {
    const text = [
      TITLE,
      ...PAGE.map((cells) => line(cells)),
      '4       เรื่องที่ยาวมากกว่าช่องของมันเองถึงวันที่ 20 มี.ค. 66  กองช่าง',
    ];
    await expect(importText(text.join('\n'), {}, 'plan.txt')).rejects.toThrow(/holds no plan/);
  });
});
