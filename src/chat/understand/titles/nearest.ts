/** A stretch of a text, and what the slips cost by which a word is away from it. */
export interface Stretch {
  letters: string;
  cost: number;
}

/** Slips near one another cost no more than this in all: beyond it is another word in the middle of this one. */
const ASTRAY = 2;
/** What a right letter takes off it. */
const BACK = 0.6;
/** A word begins and ends as it should, but for a slip of sound or mark at its beginning and of a letter at its end. */
const AT_START = 1.5;
const AT_END = 1;
const LETTER = 1;
/** A mark left out or taken for another, a letter doubled or of the same sound is half a slip. */
const HALF = 0.5;

/** Vowel marks, tones and the silencer: what fingers leave out, double and take for another first. */
const MARKS = 'ะัาำิีึืฺุูๅ็่้๊๋์ํ๎';
/** Consonants that people who write by ear take for each other, beyond what `comparable` folds. */
const OF_ONE_SOUND = ['ถฐธทฑฒ', 'ดฎตฏ', 'ซส', 'ญย', 'ลรฬ', 'ภพผ', 'คฆข', 'ชฌฉ'];

/** What the letters of a group have in common, by their place in the Thai block of Unicode; 0 of all others. */
const THAI = 0x0e00;
const MARK = 1;
const sounds = new Uint8Array(0x80);
[MARKS, ...OF_ONE_SOUND].forEach((group, at) => {
  for (const letter of group) sounds[letter.charCodeAt(0) - THAI] = MARK + at;
});

/** @param letter as a UTF-16 code unit */
const soundOf = (letter: number): number => sounds[letter - THAI] ?? 0;
const costOf = (letter: number): number => (soundOf(letter) === MARK ? HALF : LETTER);

function swapCost(typed: number, meant: number): number {
  const sound = soundOf(typed);
  return sound > 0 && sound === soundOf(meant) ? HALF : LETTER;
}

/** How each beginning of the word is best read up to one place of the text. */
class Column {
  readonly costs: Float64Array;
  /** Where in the text each reading begins. */
  readonly froms: Int32Array;
  /** Cost of the slips nearby; letters that are right after them make up for it. */
  readonly astray: Float64Array;
  /** The longest beginning that is still within the limit. */
  reached = 0;

  constructor(length: number) {
    this.costs = new Float64Array(length + 1);
    this.froms = new Int32Array(length + 1);
    this.astray = new Float64Array(length + 1);
  }

  /** Nothing of the word is read before a place of the text. */
  begin(from: number): void {
    this.costs.fill(Number.POSITIVE_INFINITY);
    this.costs[0] = 0;
    this.froms[0] = from;
    this.astray[0] = AT_START;
    this.reached = 0;
  }

  /** Goes on from a reading with a slip, where that is cheaper than what is known. */
  slip(at: number, { costs, froms, astray }: Column, from: number, slip: number): void {
    const cost = costs[from]! + slip;
    if (cost >= this.costs[at]! || astray[from]! + slip > ASTRAY) return;
    this.costs[at] = cost;
    this.froms[at] = froms[from]!;
    this.astray[at] = astray[from]! + slip;
  }

  /** Goes on from a reading with a letter that is right. */
  right(at: number, { costs, froms, astray }: Column, back: number): void {
    this.costs[at] = costs[at - 1]!;
    this.froms[at] = froms[at - 1]!;
    this.astray[at] = Math.max(0, astray[at - 1]! - back);
  }
}

/** The readings up to the next letter of the text; beginnings that no slip within the limit leads to are left out. */
function readOn(
  word: string,
  [earlier, last, next]: readonly [Column, Column, Column],
  { text, to, limit }: { text: string; to: number; limit: number },
): void {
  const meant = text.charCodeAt(to - 1);
  const before = text.charCodeAt(to - 2);
  const left = costOf(meant);
  const far = Math.max(last.reached + 1, earlier.reached + 2);
  next.begin(to);
  for (let at = 1; at <= word.length && (at <= far || next.reached === at - 1); at++) {
    const typed = word.charCodeAt(at - 1);
    const previous = word.charCodeAt(at - 2);
    if (typed === meant) next.right(at, last, left === HALF ? 0 : BACK);
    else next.slip(at, last, at - 1, swapCost(typed, meant));
    next.slip(at, next, at - 1, typed === previous ? HALF : costOf(typed));
    next.slip(at, last, at, left);
    if (at > 1 && typed === before && previous === meant) next.slip(at, earlier, at - 2, LETTER);
    if (next.costs[at]! <= limit) next.reached = at;
  }
}

/**
 * The stretch of a text that is nearest to a word by letters left out, put in, taken for another or swapped with the next
 * (Sellers' search, cut off where slips cost more than the limit). Null where every stretch is further away than the limit.
 * @param limit what all slips together may cost; a letter costs 1, a mark half
 */
export function nearest(word: string, text: string, limit: number): Stretch | null {
  const end = word.length;
  let columns: [Column, Column, Column] = [new Column(end), new Column(end), new Column(end)];
  for (const column of columns) column.begin(0);
  let best: { cost: number; from: number; to: number } | null = null;
  for (let to = 1; to <= text.length; to++) {
    readOn(word, columns, { text, to, limit });
    const [earlier, last, next] = columns;
    const cost = next.costs[end]!;
    if (next.astray[end]! <= AT_END && cost <= limit && cost < (best?.cost ?? Number.POSITIVE_INFINITY))
      best = { cost, from: next.froms[end]!, to };
    columns = [last, next, earlier];
  }
  return best && { letters: text.slice(best.from, best.to), cost: best.cost };
}
