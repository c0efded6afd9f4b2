import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import writeSheets from 'write-excel-file/node';
import { importPlan } from '../../../src/plan/import/import-plan.js';
import { zip } from '../variants/render.js';

const HEADING = ['ลำดับ', 'กิจกรรม', 'กำหนดส่ง', 'ผู้รับผิดชอบ'];
/** What stands between tildes is struck out. */
const ROWS = [
  ['1', 'ล้างท่อ', '~20 มี.ค. 66~ 27 มี.ค. 66', 'กองประปา'],
  ['2', 'ล้างถัง', '20 มี.ค. 66', '~กองคลัง~ กองช่าง'],
  ['3', '~ล้างถนน~', '~20 มี.ค. 66~', '~กองช่าง~'],
  ['4', 'ทาสี', '20 มิ.ย. 66', 'กองช่าง'],
];
const EXPECTED = [
  ['1', '2023-03-27', 'กองประปา'],
  ['2', '2023-03-20', 'กองช่าง'],
  ['4', '2023-06-20', 'กองช่าง'],
];

async function read(name: string, bytes: Buffer) {
  const options = { owner: 'กองประปา', year: 2566, knownUnits: [], holidays: [] };
  const { items, findings } = (await importPlan(name, bytes, options)).plan;
  expect(findings.filter(({ message }) => /struck out/.test(message)).length).toBeGreaterThan(0);
  return items.map(({ code, due, owedBy }) => [code, due, owedBy.join()]);
}

const struckBy = (open: string, close: string) => (text: string) =>
  text.replace(/~([^~]+)~/g, `${open}$1${close}`);

describe('what is struck out is not read', () => {
  it('in Markdown', async () => {
    const lines = [HEADING, HEADING.map(() => '---'), ...ROWS.map((row) => row.map(struckBy('~~', '~~')))];
    const text = lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
    expect(await read('plan.md', Buffer.from(text))).toEqual(EXPECTED);
  });

  it.each([
    ['<s>', '</s>'],
    ['<del>', '</del>'],
    ['<strike><b>', '</b></strike>'],
    ['<span style="text-decoration: line-through">', '</span>'],
    ['<del><s>', '</s></del>'],
  ])('in HTML: %s', async (open, close) => {
    const rows = [HEADING, ...ROWS].map(
      (row) => `<td>${row.map(struckBy(open, close)).join('</td><td>')}</td>`,
    );
    const html = `<table><tr>${rows.join('</tr><tr>')}</tr></table><s>20 มี.ค. 66</s>`;
    expect(await read('plan.html', Buffer.from(html))).toEqual(EXPECTED);
  });

  it('in HTML cells and rows by their style', async () => {
    const cells = (row: string[], style = ''): string =>
      `<tr><td${style}>${row.map((cell) => cell.replace(/~[^~]+~ |~/g, '')).join(`</td><td${style}>`)}</td></tr>`;
    const style = ' style="text-decoration:line-through"';
    const [one, two, three, four] = ROWS.map((row, at) => cells(row, at === 2 ? style : ''));
    const html = `<table>${cells(HEADING)}${one}${two}${three}${four}<tr${style}><td>5</td><td>ก</td><td>1 มี.ค. 66</td><td>กองช่าง</td></tr></table>`;
    expect(await read('plan.html', Buffer.from(html))).toEqual(EXPECTED);
  });

  it('in Word', async () => {
    const run = (text: string, at: number): string =>
      `<w:r>${at % 2 ? '<w:rPr><w:strike/></w:rPr>' : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`;
    const cell = (text: string): string =>
      `<w:tc><w:tcPr/><w:p>${text.split('~').map(run).join('')}</w:p></w:tc>`;
    const rows = [HEADING, ...ROWS].map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('');
    const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const bytes = zip({
      '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
      '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
      'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:tbl>${rows}</w:tbl></w:body></w:document>`,
    });
    expect(await read('plan.docx', bytes)).toEqual(EXPECTED);
  });

  it("in the runs of a workbook's cells", async () => {
    const data = [HEADING, ...ROWS].map((row) => row.map((value) => ({ value })));
    const files = unzipSync(await writeSheets([{ sheet: 'plan', data }]).toBuffer());
    const strings = strFromU8(files['xl/sharedStrings.xml']!);
    const run = (text: string, at: number): string =>
      text && `<r>${at % 2 ? '<rPr><strike/></rPr>' : ''}<t xml:space="preserve">${text}</t></r>`;
    const marked = strings.replace(/<t[^>]*>([^<]*~[^<]*)<\/t>/g, (_, text: string) =>
      text.split('~').map(run).join(''),
    );
    expect(marked).not.toBe(strings);
    files['xl/sharedStrings.xml'] = strToU8(marked);
    expect(await read('plan.xlsx', Buffer.from(zipSync(files)))).toEqual(EXPECTED);
  });

  it('in whole cells of a workbook, dates among them', async () => {
    const struck = { textDecoration: { strikethrough: true } };
    const cells = (row: (string | Date)[], style = {}) =>
      row.map((value) => ({ value, ...(value instanceof Date ? { format: 'yyyy-mm-dd' } : {}), ...style }));
    const data = [
      cells(HEADING),
      cells(['1', 'ล้างท่อ', new Date('2023-03-27'), 'กองประปา']),
      cells(['3', 'ล้างถนน', new Date('2023-03-20'), 'กองช่าง'], struck),
      [...cells(['4', 'ทาสี']), ...cells([new Date('2023-06-20')], struck), ...cells(['กองช่าง'])],
    ];
    const bytes = await writeSheets([{ sheet: 'plan', data }]).toBuffer();
    expect(await read('plan.xlsx', bytes)).toEqual([
      ['1', '2023-03-27', 'กองประปา'],
      ['4', null, 'กองช่าง'],
    ]);
  });
});
