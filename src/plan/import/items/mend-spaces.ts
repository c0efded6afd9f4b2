import type { Document } from '../read/document.js';

/** A space or line break between two Thai letters, with the run of letters on either side. */
const GAP = /([\u0E01-\u0E3A\u0E40-\u0E4E]+)[ \n](?=([\u0E01-\u0E3A\u0E40-\u0E4E]+))/g;
/** Two words belong together when they stand joined this often, and this many times as often as apart. */
const LEAST_JOINED = 3;
const TIMES_APART = 3;
/** Fewer letters than this come together by chance. */
const SHORTEST = 5;
/** A document with fewer broken places was typed with its spaces on purpose, and is left as it is. */
const LEAST_BROKEN = 20;

const words = new Intl.Segmenter('th', { granularity: 'word' });

/**
 * Narrow columns read by OCR leave spaces within Thai phrases (`องค์ ความรู้`). The document itself tells which:
 * 1. Around each gap, take the last word before it and the first word after it.
 * 2. The gap is a break when the document has the two words joined far more often than apart; words of a list
 *    (`พอเพียง วินัย`) stand apart more often.
 * 3. Close the breaks, if the document has so many that its columns must have made them.
 * @param document in the working form
 * @returns what closes the breaks of a text of this document
 */
export function spaceMender(document: Document): (text: string) => string {
  const all = textOf(document);
  const isBroken = breakFinder(all);
  const broken = [...all.matchAll(GAP)].filter(([, left, right]) => isBroken(left!, right!)).length;
  if (broken < LEAST_BROKEN) return (text) => text;
  return (text) =>
    text.replace(GAP, (gap, left: string, right: string) => (isBroken(left, right) ? left : gap));
}

const textOf = ({ blocks }: Document): string =>
  blocks
    .flatMap((block) => (block.kind === 'text' ? [block.text] : block.rows.flatMap(({ cells }) => cells)))
    .join('\u2029');

function breakFinder(all: string): (left: string, right: string) => boolean {
  const known = new Map<string, boolean>();
  const edges = new Map<string, Edges>();
  return (left, right) => {
    const { last } = edgesOf(left, edges);
    const { first } = edgesOf(right, edges);
    const pair = `${last} ${first}`;
    const before = known.get(pair);
    if (before !== undefined) return before;
    const broken = last.length + first.length >= SHORTEST && isJoined(all, last, first);
    known.set(pair, broken);
    return broken;
  };
}

function isJoined(all: string, last: string, first: string): boolean {
  const joined = count(all, last + first);
  if (joined < LEAST_JOINED) return false;
  return joined >= (count(all, `${last} ${first}`) + count(all, `${last}\n${first}`)) * TIMES_APART;
}

/** How often words stand in a text, none within another. */
function count(text: string, words: string): number {
  let times = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) times++;
  return times;
}

/** The first and last word of a run of letters. */
interface Edges {
  first: string;
  last: string;
}

/** A run stands beside two gaps, and is asked for again where they are closed: its edges are kept. */
function edgesOf(run: string, known: Map<string, Edges>): Edges {
  const before = known.get(run);
  if (before) return before;
  const found = [...words.segment(run)].map(({ segment }) => segment);
  const edges = { first: found[0]!, last: found.at(-1)! };
  known.set(run, edges);
  return edges;
}
