import { crc32 } from 'node:zlib';
import papaparse from 'papaparse';
import writeSheets from 'write-excel-file/node';
import type { Random } from './random.js';

/** A document before it is given a format: paragraphs and tables. */
export type Piece = { text: string } | { table: string[][] };

export const FORMATS = ['txt', 'md', 'csv', 'html', 'xlsx', 'docx'] as const;
export type Format = (typeof FORMATS)[number];

export async function render(pieces: readonly Piece[], format: Format, random: Random): Promise<Buffer> {
  if (format === 'xlsx') return xlsx(pieces);
  if (format === 'docx') return docx(pieces);
  const text = { txt, md, csv, html }[format](pieces, random);
  return Buffer.from(text);
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** As OCR gives it: tab-separated rows whose cells are HTML fragments. */
function txt(pieces: readonly Piece[], random: Random): string {
  const cell = (text: string): string => {
    if (!text.includes('\n')) return random.chance(0.3) && text ? `<p>${escaped(text)}</p>` : escaped(text);
    const lines = text.split('\n');
    const listed = lines.every((line) => /^[●-]/.test(line));
    if (listed)
      return `<ul style="list-style-type: none"> ${lines.map((line) => `<li>${escaped(line)}</li>`).join(' ')} </ul>`;
    return lines.map((line) => `<p>${escaped(line)}</p>`).join(' ');
  };
  return pieces
    .map((piece) =>
      'text' in piece
        ? `${piece.text}\n`
        : `${piece.table.map((row) => row.map(cell).join('\t')).join('\n')}\n`,
    )
    .join('\n');
}

function md(pieces: readonly Piece[]): string {
  const row = (cells: string[]): string =>
    `| ${cells.map((cell) => escaped(cell).replaceAll('|', '\\|').replaceAll('\n', '<br>')).join(' | ')} |`;
  return pieces
    .map((piece) => {
      if ('text' in piece) return `${piece.text}\n`;
      const [head, ...rest] = piece.table;
      return `${[row(head!), row(head!.map(() => '---')), ...rest.map(row)].join('\n')}\n`;
    })
    .join('\n');
}

function csv(pieces: readonly Piece[]): string {
  const rows = pieces.flatMap((piece) => ('text' in piece ? [[piece.text]] : piece.table));
  return `\uFEFF${papaparse.unparse(rows)}`;
}

function html(pieces: readonly Piece[], random: Random): string {
  const cell = (text: string): string =>
    random.chance(0.5)
      ? text
          .split('\n')
          .map((line) => `<p>${escaped(line)}</p>`)
          .join('')
      : escaped(text).replaceAll('\n', '<br/>');
  const body = pieces.map((piece) =>
    'text' in piece
      ? `<p>${escaped(piece.text)}</p>`
      : `<table>\n${piece.table.map((row) => `<tr>${row.map((one) => `<td>${cell(one)}</td>`).join('')}</tr>`).join('\n')}\n</table>`,
  );
  return `<!doctype html><html><head><title>x</title></head><body>\n${body.join('\n')}\n</body></html>`;
}

function xlsx(pieces: readonly Piece[]): Promise<Buffer> {
  const rows = pieces.flatMap((piece) => ('text' in piece ? [[piece.text]] : piece.table));
  const data = rows.map((row) => row.map((value) => (value ? { value, type: String } : null)));
  return writeSheets([{ sheet: 'แผน', data }]).toBuffer();
}

/** The least that Word and mammoth accept. */
function docx(pieces: readonly Piece[]): Buffer {
  const run = (line: string): string =>
    `<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`;
  const cell = (text: string): string => `<w:tc><w:tcPr/>${text.split('\n').map(run).join('')}</w:tc>`;
  const body = pieces.map((piece) =>
    'text' in piece
      ? run(piece.text)
      : `<w:tbl><w:tblPr/>${piece.table.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>${run('')}`,
  );
  const document = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body.join('')}</w:body></w:document>`;
  const types =
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
  const rels =
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
  return zip({ '[Content_Types].xml': types, '_rels/.rels': rels, 'word/document.xml': document });
}

/** A zip archive of stored (uncompressed) files. */
export function zip(files: Readonly<Record<string, string>>): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [path, content] of Object.entries(files)) {
    const name = Buffer.from(path);
    const data = Buffer.from(content);
    const fields = Buffer.alloc(22);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt32LE(crc32(data), 10);
    fields.writeUInt32LE(data.length, 14);
    fields.writeUInt32LE(data.length, 18);
    const lengths = Buffer.alloc(4);
    lengths.writeUInt16LE(name.length, 0);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), fields, lengths, name, data]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    centrals.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), fields, lengths, tail, name]));
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write('504b0506', 0, 'hex');
  end.writeUInt16LE(centrals.length, 8);
  end.writeUInt16LE(centrals.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, central, end]);
}
