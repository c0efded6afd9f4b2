import { describe, expect, it } from 'vitest';
import { importPlan } from '../../../src/plan/import/import-plan.js';
import { HOLIDAYS } from '../helpers.js';
import { zip } from '../variants/render.js';

type Cell = string | { text: string; rows?: number; columns?: number };
const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const HEADER = ['ลำดับ', 'กิจกรรม', 'ผลผลิต', 'กำหนดส่ง', 'ผู้รับผิดชอบ'];

const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** A Word table; a cell of several rows stands in its first row and is left out of the others. */
function wordTable(rows: Cell[][]): string {
  const held: number[] = [];
  const xml = rows.map((row) => {
    const rest = [...row];
    let line = '';
    for (let column = 0; column < HEADER.length; ) {
      if ((held[column] ?? 0) > 0) {
        held[column]! -= 1;
        line += `<w:tc><w:tcPr><w:vMerge/></w:tcPr>${paragraph('')}</w:tc>`;
        column += 1;
        continue;
      }
      const next = rest.shift() ?? '';
      const { text, rows: down = 1, columns = 1 } = typeof next === 'string' ? { text: next } : next;
      held[column] = down - 1;
      const merge = down > 1 ? '<w:vMerge w:val="restart"/>' : '';
      line += `<w:tc><w:tcPr><w:gridSpan w:val="${columns}"/>${merge}</w:tcPr>${text.split('\n').map(paragraph).join('')}</w:tc>`;
      column += columns;
    }
    return `<w:tr>${line}</w:tr>`;
  });
  return `<w:tbl><w:tblPr/>${xml.join('')}</w:tbl>`;
}

async function rowsOf(rows: Cell[][]): Promise<unknown[]> {
  const body = `${paragraph('แผนของสำนักทดสอบ ประจำปีงบประมาณ พ.ศ. 2566')}${wordTable([HEADER, ...rows])}`;
  const bytes = zip({
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="${NAMESPACE}"><w:body>${body}</w:body></w:document>`,
  });
  const { plan } = await importPlan('plan.docx', bytes, { knownUnits: [], holidays: HOLIDAYS });
  return [
    ...plan.items.map((one) => [[one.code, ...one.subItems].join(' '), one.due, one.owedBy.join('+')]),
    ...plan.findings.filter(({ severity }) => severity === 'confirm').map(({ kind }) => kind),
  ];
}

const MARCH = '20 มี.ค. 66';
const JUNE = '20 มิ.ย. 66';

describe('merged cells of a Word table', () => {
  it('a date or unit over several activities is each one’s', async () => {
    expect(
      await rowsOf([
        ['1', 'เรื่องแรก', '', { text: MARCH, rows: 2 }, { text: 'กองคลัง', rows: 3 }],
        ['2', 'เรื่องหลัง', ''],
        ['3', 'เรื่องท้าย', '', JUNE],
        ['4', 'เรื่องอื่น', '', JUNE, 'กองช่าง'],
      ]),
    ).toEqual([
      ['1', '2023-03-20', 'กองคลัง'],
      ['2', '2023-03-20', 'กองคลัง'],
      ['3', '2023-06-20', 'กองคลัง'],
      ['4', '2023-06-20', 'กองช่าง'],
    ]);
  });

  it('an activity over several rows has a date and a unit in each', async () => {
    const over = (text: string): Cell => ({ text, rows: 2 });
    expect(
      await rowsOf([
        [{ text: 'ด้านที่ 1 เรื่อง', columns: 5 }],
        [over('1'), over('เรื่องแรก'), over(''), MARCH, 'กองคลัง'],
        [JUNE, 'หน่วยตรวจสอบภายใน'],
        [over('2'), over('เรื่องหลัง'), over(''), over(MARCH), 'กองคลัง'],
        ['กองช่าง'],
      ]),
    ).toEqual([
      ['1', '2023-03-20', 'กองคลัง'],
      ['1', '2023-06-20', 'หน่วยตรวจสอบภายใน'],
      ['2', '2023-03-20', 'กองคลัง+กองช่าง'],
    ]);
  });

  const over = (text: string, rows: number): Cell => ({ text, rows });

  it('a date over the rows of some sub-items is that of each', async () => {
    expect(
      await rowsOf([
        [over('1', 4), 'เรื่องแรก', '', '', ''],
        ['(1) ปลูก', '', over(MARCH, 2), 'กองคลัง'],
        ['(2) รด', '', 'กองช่าง'],
        ['(3) เก็บ', '', JUNE, 'กองช่าง'],
        ['2', 'เรื่องอื่น', '', JUNE, 'กองคลัง'],
      ]),
    ).toEqual([
      ['1 1', '2023-03-20', 'กองคลัง'],
      ['1 2', '2023-03-20', 'กองช่าง'],
      ['1 3', '2023-06-20', 'กองช่าง'],
      ['2', '2023-06-20', 'กองคลัง'],
    ]);
  });

  it('a unit over the rows of some sub-items owes each', async () => {
    expect(
      await rowsOf([
        [over('1', 4), 'เรื่องแรก', '', '', ''],
        ['(1) ปลูก', '', MARCH, over('กองคลัง', 2)],
        ['(2) รด', '', JUNE],
        ['(3) เก็บ', '', JUNE, 'กองช่าง'],
      ]),
    ).toEqual([
      ['1 1', '2023-03-20', 'กองคลัง'],
      ['1 2', '2023-06-20', 'กองคลัง'],
      ['1 3', '2023-06-20', 'กองช่าง'],
    ]);
  });

  it('a date over all rows of an activity leaves each sub-item its unit', async () => {
    expect(
      await rowsOf([
        [over('1', 3), 'เรื่องแรก', '', over(MARCH, 3), ''],
        ['(1) ปลูก', '', 'กองคลัง'],
        ['(2) รด', '', 'กองช่าง'],
        [over('2', 2), 'เรื่องหลัง\n(1) ปลูก', '', over(JUNE, 2), 'กองคลัง'],
        ['(2) รด', '', 'กองช่าง'],
      ]),
    ).toEqual([
      ['1 1', '2023-03-20', 'กองคลัง'],
      ['1 2', '2023-03-20', 'กองช่าง'],
      ['2 1', '2023-06-20', 'กองคลัง'],
      ['2 2', '2023-06-20', 'กองช่าง'],
    ]);
  });
});
