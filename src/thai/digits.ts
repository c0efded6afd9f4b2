/** Which digits a text shows: `arab` in chat, `thai` in official exports. */
export type Numerals = 'arab' | 'thai';

const THAI_ZERO = 0x0e50;

/** Thai digits to Arabic; everything else, length included, stays. */
export function toArabicDigits(text: string): string {
  return text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - THAI_ZERO));
}

/** Arabic digits to Thai; everything else, length included, stays. */
export function toThaiDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(THAI_ZERO + Number(digit)));
}

/** The text with its digits as wanted. */
export function withNumerals(text: string, numerals: Numerals): string {
  return numerals === 'thai' ? toThaiDigits(text) : text;
}

const UNITS = ['', 'หนึ่ง', 'สอง', 'สาม', 'สี่', 'ห้า', 'หก', 'เจ็ด', 'แปด', 'เก้า'] as const;
const TENS = ['', 'สิบ', 'ยี่สิบ', 'สามสิบ'] as const;

/** Spoken and misspelt variants beside the regular words. */
const SPOKEN: Readonly<Record<string, number>> = {
  นึง: 1,
  สิบหนึ่ง: 11,
  ยี่สิบหนึ่ง: 21,
  สามสิบหนึ่ง: 31,
  ยีสิบ: 20,
  เจด: 7,
  แปต: 8,
};

function regularWord(value: number): string {
  const unit = value % 10;
  const ten = TENS[Math.floor(value / 10)]!;
  return ten + (unit === 1 && ten !== '' ? 'เอ็ด' : UNITS[unit]!);
}

/** Number words for 1-39, longest first, as `[word, value]`. */
export const NUMBER_WORDS: readonly (readonly [string, number])[] = [
  ...Array.from({ length: 39 }, (_, index) => [regularWord(index + 1), index + 1] as const),
  ...Object.entries(SPOKEN),
].sort((a, b) => b[0].length - a[0].length);

const VALUE_OF_WORD = new Map(NUMBER_WORDS);

/** The number that a whole Thai word names (`สามสิบเอ็ด` is 31), else null. */
export function numberOfWord(word: string): number | null {
  return VALUE_OF_WORD.get(word) ?? null;
}

/** A number in digits of either kind or as a word, else null. */
export function parseNumber(text: string): number | null {
  const plain = toArabicDigits(text.trim());
  return /^\d+$/.test(plain) ? Number(plain) : numberOfWord(plain);
}
