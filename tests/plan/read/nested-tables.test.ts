import { describe, expect, it } from 'vitest';
import { importText } from '../helpers.js';

const HEAD = ['ลำดับ', 'กิจกรรม', 'ผลผลิต', 'กำหนดส่ง', 'ผู้รับผิดชอบ'];
const cell = (text: string): string => `<td>${text}</td>`;
const table = (rows: string[][]): string =>
  `<table>${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</table>`;

async function rowsOf(body: string): Promise<unknown[]> {
  const html = `<h1>แผนของสำนักทดสอบ ประจำปีงบประมาณ พ.ศ. 2566</h1>${body}`;
  const { plan } = await importText(html, {}, 'plan.html');
  return plan.items.map((one) => [[one.code, ...one.subItems].join(' '), one.due, one.owedBy.join()]);
}

describe('a table within a cell of a plan', () => {
  it('with a heading says each row with its column’s heading', async () => {
    const dues = table([
      ['ครั้งที่', 'วันส่ง'],
      ['1', '20 มี.ค. 66'],
      ['2', '20 มิ.ย. 66'],
    ]);
    expect(
      await rowsOf(
        table([HEAD, ['1', 'อบรม', '', dues, 'กองคลัง'], ['2', 'ประกวด', '', '21 ก.ค. 66', 'กองช่าง']]),
      ),
    ).toEqual([
      ['1 1', '2023-03-20', 'กองคลัง'],
      ['1 2', '2023-06-20', 'กองคลัง'],
      ['2', '2023-07-21', 'กองช่าง'],
    ]);
  });

  it('without one is lines of the cell', async () => {
    const subs = table([
      ['1)', 'สำรวจ'],
      ['2)', 'สรุป'],
    ]);
    expect(
      await rowsOf(table([HEAD, ['1', `อบรม${subs}`, '', '1) 20 มี.ค. 66<br>2) 20 มิ.ย. 66', 'กองคลัง']])),
    ).toEqual([
      ['1 1', '2023-03-20', 'กองคลัง'],
      ['1 2', '2023-06-20', 'กองคลัง'],
    ]);
  });
});

describe('a table that only places another', () => {
  it.each([
    ['in its one cell', (inner: string) => table([[inner]])],
    ['beside a menu', (inner: string) => table([['หน้าแรก', inner]])],
  ])('%s leaves it a table of its own', async (_, placed) =>
    expect(await rowsOf(placed(table([HEAD, ['1', 'อบรม', '', '20 มี.ค. 66', 'กองคลัง']])))).toEqual([
      ['1', '2023-03-20', 'กองคลัง'],
    ]),
  );
});
