/** LINE counts labels in grapheme clusters and texts in UTF-16 units (line-platform.md 5). */
const segmenter = new Intl.Segmenter('th', { granularity: 'grapheme' });

/** Cuts to `max` graphemes, the last one an ellipsis; never splits a vowel or tone from its consonant. */
export function clip(words: string, max: number): string {
  if (words.length <= max) return words;
  const kept: string[] = [];
  for (const { segment } of segmenter.segment(words)) {
    if (kept.length === max) return `${kept.slice(0, -1).join('').trimEnd()}…`;
    kept.push(segment);
  }
  return words;
}

/** Cuts to `max` UTF-16 units at a grapheme boundary, the last one an ellipsis. */
export function clipUnits(words: string, max: number): string {
  if (words.length <= max) return words;
  let kept = '';
  for (const { segment } of segmenter.segment(words)) {
    if (kept.length + segment.length > max - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** Bytes of a value as LINE receives it. */
export const jsonBytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));
