import { toArabicDigits } from '../../thai/digits.js';
import { repairMarks } from '../../thai/normalise.js';

const TAG = /<\/?[a-zA-Z][^<>]{0,200}>/g;
const BREAK_TAG = /<\s*(?:br|\/p|\/div|\/li)\s*\/?>/gi;
// biome-ignore lint/suspicious/noControlCharactersInRegex: pasted text may carry them, LINE shows them as boxes
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;

/**
 * Pasted words as they may be shown: marks repaired, Arabic digits, markup and control characters gone, no blank
 * lines in a row.
 */
export function clean(text: string): string {
  const plain = text.replace(BREAK_TAG, '\n').replace(TAG, '').replace(CONTROL, '');
  return toArabicDigits(repairMarks(plain.replace(/\r\n?/g, '\n')))
    .split('\n')
    .map((line) => line.replace(/[ \t\u3000]+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
