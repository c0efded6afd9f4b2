import { COUNT_LIMITS, FLEX_BYTES } from '../../src/line/limits.js';
import type { FlexBubble } from './flex.js';
import { jsonBytes } from './words.js';

/** Room for the message around the cards and for a button that is added to the last one. */
const MARGIN_BYTES = 4096;

/** A run of things of one group (one date), cut where a card is full. */
export interface Chunk<T> {
  /** 0 for the first chunk of the group; more when the group goes on from the card before. */
  part: number;
  rows: T[];
}

/** Cuts `rows` into runs of at most `size`. */
export function chunks<T>(rows: T[], size: number): Chunk<T>[] {
  const count = Math.ceil(rows.length / size);
  return Array.from({ length: count }, (_, part) => ({
    part,
    rows: rows.slice(part * size, (part + 1) * size),
  }));
}

const measured = new WeakMap<FlexBubble, number>();

/** Measuring is the dearest part of a long answer, and a card is measured by its list and by the message. */
function bytesOf(bubble: FlexBubble): number {
  const known = measured.get(bubble);
  if (known !== undefined) return known;
  const bytes = jsonBytes(bubble);
  measured.set(bubble, bytes);
  return bytes;
}

/** How many of `bubbles`, from the first, LINE takes as one carousel. */
export function fitting(bubbles: FlexBubble[]): number {
  let bytes = 0;
  for (const [index, bubble] of bubbles.slice(0, COUNT_LIMITS.flexBubbles).entries()) {
    const size = bytesOf(bubble);
    bytes += size;
    if (size > FLEX_BYTES.bubble - MARGIN_BYTES || bytes > FLEX_BYTES.carousel - MARGIN_BYTES) return index;
  }
  return Math.min(bubbles.length, COUNT_LIMITS.flexBubbles);
}

/** Rows with one key, in the order of their first row. */
export function grouped<T>(rows: T[], keyOf: (row: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups];
}
