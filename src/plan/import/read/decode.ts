import { Refusal } from '../../../errors.js';

/** Control characters that no text document holds. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells binary from text
const BINARY = /[\x00-\x08\x0e-\x1a\x1c-\x1f]/;
/** Share of letters that must be Thai before bytes that are no UTF-8 are taken for the old Thai code page. */
const MOSTLY_THAI = 0.3;

/**
 * Bytes of a text file to a string: UTF-8, UTF-16 with its mark, or windows-874, the code page that older
 * Thai Excel saves CSV in.
 * @throws Refusal when the bytes are no text
 */
export function decodeText(bytes: Uint8Array, fileName: string): string {
  const text = utf16(bytes) ?? utf8(bytes) ?? thaiCodePage(bytes);
  if (text === null || BINARY.test(text.slice(0, 100_000))) {
    throw new Refusal(
      `${fileName} is no text: it holds binary data. Save the plan as .txt, .md, .html, .csv, .xlsx or .docx and import that`,
    );
  }
  return text.replace(/^\uFEFF/, '');
}

function utf16(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return null;
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function thaiCodePage(bytes: Uint8Array): string | null {
  if (bytes.includes(0)) return null;
  const text = new TextDecoder('windows-874').decode(bytes);
  const letters = text.match(/[\p{L}\p{M}]/gu)?.length ?? 0;
  const thai = text.match(/[\u0E01-\u0E4E]/g)?.length ?? 0;
  return thai > letters * MOSTLY_THAI ? text : null;
}
