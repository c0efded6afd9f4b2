const segmenter = new Intl.Segmenter('th', { granularity: 'grapheme' });

/** Number of user-perceived characters; LINE counts labels in them. */
export function graphemeCount(text: string): number {
  let count = 0;
  for (const _ of segmenter.segment(text)) count++;
  return count;
}

/** The text cut to at most `max` graphemes, the ellipsis included; never between a letter and its marks. */
export function truncateGraphemes(text: string, max: number, ellipsis = '…'): string {
  if (text.length <= max) return text;
  const keep = Math.max(0, max - graphemeCount(ellipsis));
  let count = 0;
  let end = 0;
  for (const { index } of segmenter.segment(text)) {
    if (count === keep) end = index;
    count += 1;
    if (count > max) return text.slice(0, end).trimEnd() + ellipsis;
  }
  return text;
}

/** The text cut to at most `max` UTF-16 units (LINE counts message text so), the ellipsis included, grapheme-safe. */
export function truncateUnits(text: string, max: number, ellipsis = '…'): string {
  if (text.length <= max) return text;
  const room = max - ellipsis.length;
  let end = 0;
  for (const { index, segment } of segmenter.segment(text.slice(0, max))) {
    if (index + segment.length > room) break;
    end = index + segment.length;
  }
  return text.slice(0, end).trimEnd() + ellipsis;
}

const words = new Intl.Segmenter('th', { granularity: 'word' });

/** The text cut to at most `max` graphemes, the ellipsis included, between two words; within one longer than that. */
export function truncateWords(text: string, max: number, ellipsis = '…'): string {
  const cut = truncateGraphemes(text, max, ellipsis);
  if (cut === text) return text;
  const end = cut.length - ellipsis.length;
  const last = words.segment(text).containing(end);
  // Where the cut falls between words `containing` names the word after it, which begins just there.
  const start = last?.index ?? end;
  return start === 0 ? cut : text.slice(0, start).trimEnd() + ellipsis;
}
