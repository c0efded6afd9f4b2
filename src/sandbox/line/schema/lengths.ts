/** How LINE counts a text: UTF-16 units, or grapheme clusters for what people read on buttons and templates. */
export type LengthUnit = 'utf16' | 'grapheme';

export interface LineLength {
  min: number;
  max: number;
  unit: LengthUnit;
}

const segmenter = new Intl.Segmenter('th', { granularity: 'grapheme' });

export function lengthOf(text: string, unit: LengthUnit): number {
  if (unit === 'utf16') return text.length;
  let count = 0;
  for (const _ of segmenter.segment(text)) count += 1;
  return count;
}

export function fitsLength(text: string, { min, max, unit }: LineLength): boolean {
  // Graphemes are never more than UTF-16 units, so most texts need no segmenting.
  if (text.length <= max && (unit === 'utf16' || text.length === 0 || min <= 1)) return text.length >= min;
  const length = lengthOf(text, unit);
  return length >= min && length <= max;
}
