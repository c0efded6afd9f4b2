import { extname } from 'node:path';
import { Refusal } from '../../../errors.js';
import { contentKind } from './content-kind.js';
import { decodeText } from './decode.js';
import { createCollector, type Document } from './document.js';
import { readText } from './text.js';

/** Largest plan file, in bytes. A real plan is under 1 MB. */
export const LARGEST_FILE = 20 * 1024 * 1024;

type Reader = (bytes: Buffer, fileName: string) => Promise<Document>;

/** Each format's library is loaded when a file of it comes: together they cost a fifth of a second at start. */
const readers: Readonly<Record<string, Reader>> = {
  '.txt': async (bytes, name) => readText(decodeText(bytes, name)),
  '.md': async (bytes, name) => readText(decodeText(bytes, name)),
  '.csv': async (bytes, name) => (await import('./csv.js')).readCsv(decodeText(bytes, name)),
  '.html': async (bytes, name) => readWholeHtml(decodeText(bytes, name)),
  '.xlsx': (bytes, name) =>
    office(bytes, name, 'a workbook', async (file) => (await import('./office.js')).readXlsx(file)),
  '.docx': (bytes, name) =>
    office(bytes, name, 'a Word document', async (file) => (await import('./office.js')).readDocx(file)),
};
const ALIASES: Readonly<Record<string, string>> = { '.htm': '.html', '.markdown': '.md', '.text': '.txt' };

export const FORMATS = Object.keys(readers);

/**
 * Reads the bytes of a plan file of any supported format.
 * @param fileName decides the format by its ending; only its last part is shown in messages
 * @throws Refusal when the file is empty, too large, of another format, protected or damaged
 */
export async function readDocument(fileName: string, bytes: Buffer): Promise<Document> {
  const written = extname(fileName).toLowerCase();
  const ending = ALIASES[written] ?? written;
  const reader = readers[ending];
  const kind = contentKind(bytes);
  if (!reader) {
    const named = ending ? `files ending in ${ending}` : 'files without an ending';
    const remedy = kind ? `. It is ${kind.what}: ${kind.remedy}` : '';
    throw new Refusal(
      `${fileName}: ${named} cannot be imported; save the plan as ${FORMATS.join(', ')}${remedy}`,
    );
  }
  if (bytes.length > LARGEST_FILE) throw tooLarge(fileName, bytes.length);
  if (bytes.every(isBlank)) {
    throw new Refusal(`${fileName} is empty: export the plan again and import that file`);
  }
  if (kind && !kind.endings.includes(ending))
    throw new Refusal(`${fileName} is ${kind.what}, whatever its name says: ${kind.remedy} and import that`);
  return reader(bytes, fileName);
}

/** Spaces and line breaks; other control characters make a file binary, not empty. */
const isBlank = (byte: number): boolean => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);

export function tooLarge(fileName: string, size: number): Refusal {
  const megabytes = (value: number) => Math.round(value / 1024 / 1024);
  return new Refusal(
    `${fileName} has ${megabytes(size)} MB; the limit is ${megabytes(LARGEST_FILE)} MB. Import the plan's text without pictures`,
  );
}

async function readWholeHtml(content: string): Promise<Document> {
  const { readHtml } = await import('./html.js');
  const collector = createCollector();
  readHtml(content, collector);
  return collector.done();
}

/** Word and Excel files are zip archives; with a password they are wrapped in an OLE container instead. */
async function office(
  bytes: Buffer,
  fileName: string,
  what: string,
  read: (bytes: Buffer) => Promise<Document>,
): Promise<Document> {
  if (bytes.subarray(0, 4).toString('hex') === 'd0cf11e0') {
    throw new Refusal(
      `${fileName} is protected by a password (or saved by Office 97-2003): remove the password, save it as ${extname(fileName)} again and import that`,
    );
  }
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK') {
    throw new Refusal(`${fileName} is not ${what}, whatever its name says: export the plan again`);
  }
  try {
    return await read(bytes);
  } catch (cause) {
    throw new Refusal(`${fileName} is damaged and cannot be read as ${what}: export the plan again`, {
      cause,
    });
  }
}
