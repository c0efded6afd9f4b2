import type { Activity } from './title-index.js';

/** Fewer letters of a title in a row are chance. */
const PIECE = 5;
/** Words that every title may begin with, "โครงการ" among them, and no more. */
const BEFORE = 12;
/** Shorter words are in titles of activities and sub-items alike. */
const ENOUGH = 12;

/** How many letters two texts have in common from these places on. */
function common(one: string, from: number, other: string, at: number): number {
  let length = 0;
  while (from + length < one.length && one[from + length] === other[at + length]) length++;
  return length;
}

/** Where the longest beginning of what is left of the words stands in a title, and how long it is. */
function longestPiece(
  words: string,
  from: number,
  title: string,
  after: number,
): { at: number; length: number } {
  let best = { at: -1, length: 0 };
  for (let at = after; at < title.length; at++) {
    const length = common(words, from, title, at);
    if (length > best.length) best = { at, length };
  }
  return best;
}

/**
 * Whether a title is said from its beginning on, in its order, with some of its words left out: "โครงการปลูกต้นไม้ที่ดี" of
 * "โครงการปลูกและดูแลต้นไม้ที่ดีเพื่อชุมชน".
 */
function opensInPieces(words: string, title: string): boolean {
  let after = 0;
  for (let from = 0; from < words.length; ) {
    const { at, length } = longestPiece(words, from, title, after);
    if (length < PIECE || (from === 0 && at > BEFORE)) return false;
    from += length;
    after = at + length;
  }
  return true;
}

const headsOf = ({ titles, parts }: Activity): string[] => {
  const own = parts.map(({ title }) => title);
  return titles.filter((title) => !own.includes(title));
};

/** Whether the words are an activity's own title with some left out of its middle: "คัดเลือกดีเด่น" of "คัดเลือกข้าราชการดีเด่น". */
export function shortensHead(activity: Activity, words: readonly { text: string }[]): boolean {
  const said = words.map(({ text }) => text).join('');
  if (said.length < ENOUGH) return false;
  return headsOf(activity).some((title) => !title.includes(said) && opensInPieces(said, title));
}

/** Whether the words are an activity's own title, shortened, and no sub-item's: then all its sub-items are meant. */
export function namesHead(activity: Activity, words: readonly { text: string }[]): boolean {
  const said = words.map(({ text }) => text).join('');
  if (said.length < ENOUGH || activity.parts.length === 0) return false;
  const opened = (title: string): boolean => opensInPieces(said, title);
  return headsOf(activity).some(opened) && !activity.parts.some(({ title }) => opened(title));
}
