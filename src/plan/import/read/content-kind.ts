/** What the bytes of a file are, whatever its name says. */
export interface ContentKind {
  what: string;
  /** The endings of names that fit; none: no such file is read. */
  endings: readonly string[];
  remedy: string;
}

const TEXTS = ['.txt', '.md', '.csv', '.html'];
/** The beginning of a file is enough to tell what it is. */
const BEGINNING = 1024;

const KINDS: readonly (ContentKind & { is: (bytes: Buffer, start: string) => boolean })[] = [
  {
    what: 'a PDF',
    endings: [],
    remedy: 'open it in Word and save it as .docx, or save its text as .txt',
    is: (_, start) => start.startsWith('%PDF'),
  },
  {
    what: 'rich text',
    endings: [],
    remedy: 'open it in Word and save it as .docx',
    is: (_, start) => start.startsWith('{\\rtf'),
  },
  {
    what: 'a workbook',
    endings: ['.xlsx'],
    remedy: 'name it .xlsx',
    is: (bytes, start) => start.startsWith('PK') && bytes.includes('xl/workbook.xml'),
  },
  {
    what: 'a Word document',
    endings: ['.docx'],
    remedy: 'name it .docx',
    is: (bytes, start) => start.startsWith('PK') && bytes.includes('word/document.xml'),
  },
  {
    what: 'a web page',
    endings: TEXTS,
    remedy: 'name it .html',
    is: (_, start) => /^(?:\uFEFF|\s)*<(?:!doctype html|html|table|meta|head|body)\b/i.test(start),
  },
];

/** What the bytes of a file are, or null where they do not tell. */
export function contentKind(bytes: Buffer): ContentKind | null {
  const start = bytes.subarray(0, BEGINNING).toString('utf8');
  return KINDS.find(({ is }) => is(bytes, start)) ?? null;
}
