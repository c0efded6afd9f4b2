import { describe, expect, it } from 'vitest';
import { importPlan } from '../../../src/plan/import/import-plan.js';
import { readDocument } from '../../../src/plan/import/read/read.js';
import { zip } from '../variants/render.js';

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface Paragraph {
  text: string;
  list?: number;
  level?: number;
  style?: string;
}

const paragraph = (one: string | Paragraph): string => {
  const { text, list, level = 0, style } = typeof one === 'string' ? ({ text: one } as Paragraph) : one;
  const styled = style ? `<w:pStyle w:val="${style}"/>` : '';
  const numbered =
    list === undefined ? '' : `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
  return `<w:p><w:pPr>${styled}${numbered}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
};
const row = (cells: (string | Paragraph | (string | Paragraph)[])[]): string =>
  `<w:tr>${cells.map((cell) => `<w:tc><w:tcPr/>${(Array.isArray(cell) ? cell : [cell]).map(paragraph).join('')}</w:tc>`).join('')}</w:tr>`;

const level = (index: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const NUMBERING = `<?xml version="1.0"?><w:numbering ${NAMESPACE}>
  <w:abstractNum w:abstractNumId="0">${level(0, 'thaiNumbers', '%1.')}${level(1, 'decimal', '%1.%2')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '(%1)')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="2">${level(0, 'bullet', '•')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:start w:val="4"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum>
  ${[0, 1, 2, 3].map((one) => `<w:num w:numId="${one + 1}"><w:abstractNumId w:val="${one}"/></w:num>`).join('')}
  <w:num w:numId="5"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
</w:numbering>`;
const STYLES = `<?xml version="1.0"?><w:styles ${NAMESPACE}><w:style w:type="paragraph" w:styleId="Counted"><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style></w:styles>`;

function word(body: string): Buffer {
  const part = (name: string): string =>
    `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml"/>`;
  return zip({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>${part('numbering')}${part('styles')}</Types>`,
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${OFFICE}/numbering" Target="numbering.xml"/><Relationship Id="r2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0"?><w:document ${NAMESPACE}><w:body>${body}</w:body></w:document>`,
    'word/numbering.xml': NUMBERING,
    'word/styles.xml': STYLES,
  });
}

const counted = (text: string, list: number, below = 0): Paragraph => ({ text, list, level: below });
const texts = async (body: string): Promise<string[]> =>
  (await readDocument('plan.docx', word(body))).blocks.flatMap((block) =>
    block.kind === 'text' ? [block.text] : block.rows.flatMap(({ cells }) => cells),
  );

describe('the numbers that Word counts by itself', () => {
  it('are read as Word shows them', async () => {
    const body = [
      counted('เรื่องแรก', 1),
      counted('ย่อยหนึ่ง', 1, 1),
      counted('ย่อยสอง', 1, 1),
      counted('เรื่องหลัง', 1),
      counted('ย่อยหนึ่ง', 1, 1),
      counted('ข้อ', 2),
      counted('ข้อ', 2),
      counted('ข้อใหม่', 5),
      { text: 'ตามแบบ', style: 'Counted' },
      counted('จุด', 3),
      'ธรรมดา',
    ];
    expect(await texts(body.map(paragraph).join(''))).toEqual([
      '1. เรื่องแรก',
      '1.1 ย่อยหนึ่ง',
      '1.2 ย่อยสอง',
      '2. เรื่องหลัง',
      '2.1 ย่อยหนึ่ง',
      '(1) ข้อ',
      '(2) ข้อ',
      '(1) ข้อใหม่',
      '4) ตามแบบ',
      '● จุด',
      'ธรรมดา',
    ]);
  });

  it('number the activities and sub-items of a plan', async () => {
    const heading = row(['ลำดับ', 'กิจกรรม', 'ผู้รับผิดชอบ', 'กำหนดส่ง']);
    const rows = [
      row([counted('', 1), 'ปลูกต้นไม้', 'กองช่าง', '20 ม.ค. 66']),
      row([
        counted('', 1),
        ['ล้างถนน', counted('กวาด', 2), counted('ฉีดน้ำ', 2)],
        'กองคลัง',
        ['(1) 20 มี.ค. 66', '(2) 20 มิ.ย. 66'],
      ]),
    ];
    const body = `${paragraph('แผนของกองช่าง ปีงบประมาณ 2566')}<w:tbl><w:tblPr/>${heading}${rows.join('')}</w:tbl>`;
    const { plan } = await importPlan('plan.docx', word(body), { knownUnits: [], holidays: [] });
    expect(plan.items.map(({ code, subItems, due }) => [code, subItems.join(), due])).toEqual([
      ['1', '', '2023-01-20'],
      ['2', '1', '2023-03-20'],
      ['2', '2', '2023-06-20'],
    ]);
    expect(plan.items[1]!.subItemTitles).toEqual([{ sub: '1', title: 'กวาด' }]);
  });
});
