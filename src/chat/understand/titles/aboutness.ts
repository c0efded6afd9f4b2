/** A title of this many letters is neither short nor long. */
const USUAL_LENGTH = 60;
/** How much a long title that holds the words among many others is less about them. */
const LENGTH_WEIGHT = 0.4;

/**
 * How much the best of some titles is about the words of a question, 0 to about 1.3: the share of their letter triples inside the
 * best window of twice their length (tells "แผน…ความเสี่ยง" from a title that holds both words far apart), more
 * for a short title.
 */
export function aboutness(words: readonly string[]): (titles: readonly string[]) => number {
  const query = words.join('');
  const triples = new Set<string>();
  for (let at = 0; at + 3 <= query.length; at++) triples.add(query.slice(at, at + 3));
  const about = (title: string, least: number): number => {
    const share = Math.min(1, densest(title, triples, 2 * query.length) / triples.size);
    const length = (USUAL_LENGTH / Math.max(title.length, 20)) ** LENGTH_WEIGHT;
    if (share * length * (1 + IN_ORDER) <= least) return 0;
    const whole = 1 + IN_ORDER * spelledShare(words, title);
    const subject = title.includes(`ตาม${query.slice(0, LONG_WORD)}`) ? REFERRED : 1;
    return share * length * whole * subject;
  };
  return (titles) =>
    triples.size === 0 ? 0 : titles.reduce((best, title) => Math.max(best, about(title, best)), 0);
}

/**
 * How much of the words stands in the title in order, 0..1, word by word; of a run-together word its beginning or its
 * end. A part counts for much less than the whole.
 */
function spelledShare(words: readonly string[], title: string): number {
  const all = words.reduce((sum, word) => sum + word.length, 0);
  const worth = (word: string): number => word.length * (spelledPart(word, title) / word.length) ** PARTLY;
  return words.reduce((sum, word) => sum + worth(word), 0) / all;
}

/** The longest beginning or end of the word that the title spells out, in letters. */
function spelledPart(word: string, title: string): number {
  const opens = title.includes(word.slice(0, 2));
  for (let length = word.length; length >= LONG_WORD; length -= length > 2 * LONG_WORD ? 2 : 1) {
    if (opens && spelledIn(word.slice(0, length), title)) return length;
    if (length < word.length && spelledIn(word.slice(-length), title)) return length;
  }
  return 0;
}

/** Most triples found within any stretch of a title. */
function densest(title: string, triples: Set<string>, span: number): number {
  const hits: number[] = [];
  for (let at = 0; at + 3 <= title.length; at++) if (triples.has(title.slice(at, at + 3))) hits.push(at);
  let most = 0;
  for (let from = 0, to = 0; to < hits.length; to++) {
    while (hits[to]! - hits[from]! > span) from++;
    most = Math.max(most, to - from + 1);
  }
  return most;
}

/** Whether all letters stand in the title in this order, with few others between ("แผนความเสี่ยง" in "แผนบริหารความเสี่ยง"). */
export function spelledIn(query: string, title: string): boolean {
  const { length } = query;
  const opening = query.slice(0, 2);
  const last = title.length - length;
  for (
    let start = title.indexOf(opening);
    start >= 0 && start <= last;
    start = title.indexOf(opening, start + 1)
  ) {
    const end = Math.min(title.length, start + STRETCH * length);
    let matched = 0;
    for (let at = start; at < end && matched < length; at++) {
      if (title.charCodeAt(at) === query.charCodeAt(matched)) matched++;
    }
    if (matched === length) return true;
  }
  return false;
}

/** A text spells a word out when the letters stand in it within a stretch this much longer than the word. */
const STRETCH = 1.7;
/** How much more a title is about words that it has wholly and in order. */
const IN_ORDER = 0.8;
const PARTLY = 3;
/** A title that only refers to the words ("รายงานตามแผนบูรณาการ") is about something else. */
const REFERRED = 0.5;
/** Letters below which a spelling in order says nothing. */
const LONG_WORD = 6;
