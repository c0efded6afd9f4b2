import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../src/errors.js';
import { decodeText } from '../../../src/plan/import/read/decode.js';
import { fragmentText } from '../../../src/plan/import/read/html.js';
import { brokenText, needsParser } from '../../../src/plan/import/read/markup.js';
import { LARGEST_FILE, readDocument } from '../../../src/plan/import/read/read.js';
import { readText } from '../../../src/plan/import/read/text.js';
import { importText, TITLE, table } from '../helpers.js';
import { zip } from '../variants/render.js';

const refusal = async (name: string, bytes: Buffer): Promise<string> => {
  const error = await readDocument(name, bytes).then(
    () => null,
    (one: unknown) => one,
  );
  expect(error).toBeInstanceOf(Refusal);
  return (error as Refusal).message;
};

describe('files that cannot be read', () => {
  it('says what to do about each', async () => {
    expect(await refusal('plan.pdf', Buffer.from('%PDF-1.7'))).toContain(
      '.pdf cannot be imported; save the plan as .txt',
    );
    expect(await refusal('plan', Buffer.from('x'))).toContain('without an ending');
    expect(await refusal('plan.txt', Buffer.from(''))).toContain('is empty');
    expect(await refusal('plan.csv', Buffer.from(' \r\n\t \n'))).toContain('is empty');
    expect(await refusal('plan.txt', Buffer.from([1, 2, 3, 0, 255, 254, 9]))).toContain('binary data');
    expect(await refusal('plan.md', Buffer.alloc(1500, 0))).toContain('binary data');
    expect(await refusal('plan.txt', Buffer.from('text\u0000with zero'))).toContain('binary data');
    expect(await refusal('plan.md', Buffer.alloc(64, 0xff))).toContain('binary data');
    const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512)]);
    expect(await refusal('plan.xlsx', ole)).toContain('password');
    expect(await refusal('plan.docx', ole)).toContain('password');
    expect(await refusal('plan.xlsx', Buffer.from('ลำดับ,กิจกรรม'))).toContain('not a workbook');
    expect(await refusal('plan.docx', Buffer.from('PK\u0003\u0004 no zip at all'))).toContain('damaged');
    expect(await refusal('plan.xlsx', zip({ 'hello.txt': 'x' }))).toContain('damaged');
    expect(await refusal('plan.txt', Buffer.alloc(LARGEST_FILE + 1, 0x61))).toContain('the limit is 20 MB');
  });

  it.each([
    ['plan.xls', '<html><body><table>', 'a web page: name it .html'],
    ['plan.xlsx', '\uFEFF<!DOCTYPE html>', 'a web page, whatever its name says: name it .html'],
    ['plan.pdf', '%PDF-1.7', 'save it as .docx, or save its text as .txt'],
    ['plan.txt', '%PDF-1.7', 'a PDF, whatever its name says'],
    ['plan.doc', '{\\rtf1 }', 'open it in Word and save it as .docx'],
    ['plan.docx', zip({ 'xl/workbook.xml': 'x' }), 'name it .xlsx'],
    ['plan.csv', zip({ 'word/document.xml': 'x' }), 'name it .docx'],
  ])('tells what %s is that is something else', async (name, content, remedy) => {
    expect(await refusal(name, Buffer.from(content))).toContain(remedy);
  });

  it('tells of a document of pictures alone', async () => {
    const page = '<html><body><img src="scan.png"></body></html>';
    await expect(importText(page, {}, 'plan.html')).rejects.toThrow(/OCR/);
  });

  it.each([
    ['prose', 'แผนของสำนักทดสอบ ประจำปีงบประมาณ 2566\n\nไม่มีตารางเลย ส่งวันที่ 20 มีนาคม 2566'],
    [
      'a table of something else',
      table([['1', 'รับของ', '5', '', '', '']], ['ที่', 'ของ', 'จำนวน', '', '', '']),
    ],
    ['a heading without rows', `${TITLE}\n\n${table([])}`],
    ['a list of steps without dates', `${TITLE}\n\nขั้นตอน\n\n1. คิด\n2. ทำ\n3. รายงาน`],
  ])('refuses %s', async (_, text) => {
    await expect(importText(text)).rejects.toThrow(/holds no plan|no activity/);
  });

  it('asks for the year or the owner when the document names none', async () => {
    const rows = table([['1', 'กิจกรรม', '', '', 'ส่งทุกเดือน', '']]);
    await expect(importText(rows)).rejects.toThrow(/--year/);
    await expect(importText(rows, { year: 2566 })).rejects.toThrow(/--owner/);
    const { plan } = await importText(rows, { year: 2566, owner: 'สำนักทดสอบ' });
    expect([plan.fiscalYear, plan.owner, plan.items.length]).toEqual([2566, 'สำนักทดสอบ', 1]);
  });
});

describe('text', () => {
  it('knows UTF-8, UTF-16 and the old Thai code page', () => {
    expect(decodeText(Buffer.from('\uFEFFแผน'), 'a')).toBe('แผน');
    expect(decodeText(Buffer.from('\uFEFFแผน', 'utf16le'), 'a')).toBe('แผน');
    expect(decodeText(Buffer.from([0xe1, 0xbc, 0xb9, 0x20, 0xf2, 0xf0]), 'a')).toBe('แผน ๒๐');
  });

  it('reads tab-separated rows, pipe rows and HTML tables with their lines', async () => {
    const text =
      'หัวเรื่อง\n\nก\tข\n<p>ค</p>\t<ul><li>ง</li><li>จ</li></ul>\n\n| a | b |\n|---|---|\n| c | d\\|e |\n<table><tr><td rowspan="2">x</td><td>y</td></tr>\n<tr><td>z</td></tr></table>\n**ท้าย**';
    expect((await readText(text)).blocks).toEqual([
      { kind: 'text', line: 1, text: 'หัวเรื่อง' },
      {
        kind: 'table',
        rows: [
          { line: 3, cells: ['ก', 'ข'] },
          { line: 4, cells: ['ค', '● ง\n● จ'] },
        ],
      },
      {
        kind: 'table',
        rows: [
          { line: 6, cells: ['a', 'b'] },
          { line: 8, cells: ['c', 'd|e'] },
        ],
      },
      {
        kind: 'table',
        rows: [
          { line: 9, cells: ['x', 'y'] },
          { line: 10, cells: ['', 'z'], covered: new Map([[0, 1]]) },
        ],
      },
      { kind: 'text', line: 11, text: 'ท้าย' },
    ]);
  });

  it('joins a row whose list goes on in the next line', async () => {
    const {
      blocks: [block],
    } = await readText('1\t<ul><li>ก</li>\n<li>ข</li></ul>\tค');
    expect(block).toEqual({ kind: 'table', rows: [{ line: 1, cells: ['1', '● ก\n● ข', 'ค'] }] });
  });

  it('reads line breaks alone as the parser of HTML would', () => {
    const piece = fc.constantFrom(
      'ก',
      'x',
      '1',
      '●',
      '-',
      '.',
      ' ',
      '\t',
      '\n',
      '\u00a0',
      '<br>',
      '<BR />',
      '<br/>',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
        (text) => {
          expect(needsParser(text)).toBe(false);
          expect(brokenText(text)).toBe(fragmentText(text));
        },
      ),
    );
    expect(['a<br>&amp;', 'a<b>', 'a < b'].map(needsParser)).toEqual([true, true, true]);
  });

  it('keeps numbers that HTML lists only imply', () => {
    expect(fragmentText('<ol><li>ก</li><li>ข</li></ol>')).toBe('1. ก\n2. ข');
    expect(fragmentText('<ul><li>● ก</li><li>- ข</li></ul>')).toBe('● ก\n- ข');
    expect(fragmentText('ก &amp; ข<br>ค<script>x</script>')).toBe('ก & ข\nค');
  });
});
