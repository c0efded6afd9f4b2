import { longestFirst } from '../text/lexicon.js';
import { ABBREVIATIONS, OFFICES } from '../words/abbreviations.js';

const offices = new Set(Object.keys(OFFICES));
const fullOf = new Map(
  Object.entries({ ...ABBREVIATIONS, ...OFFICES }).map(([full, letters]) => [letters, full] as const),
);
const written = longestFirst(fullOf.keys());
const dotted = written.map((letters) => `${[...letters].join('\\.?')}\\.`).join('|');
/** So many consonants together stand in no word. */
const NO_WORD = 4;
const anywhere = written.filter(({ length }) => length >= NO_WORD).join('|');
/** With its dot an abbreviation may stand right beside other words; without one its letters stand in many words, unless it is long. */
const abbreviation = new RegExp(
  `(?<![ก-ฮ]\\.)(?:${dotted})|${anywhere}|(?<![\\p{L}\\p{M}.])(?:${written.join('|')})(?![\\p{L}\\p{M}.])`,
  'gu',
);

const meantBy = (found: string): string => fullOf.get(found.replaceAll('.', ''))!;

/** A text with office abbreviations written out: "รพ.คุณธรรม" as "โรงพยาบาลคุณธรรม". */
export const inFull = (text: string): string => text.replace(abbreviation, meantBy);

/** The words that texts have as letters only: there it is the letters that tell. */
export function onlyAbbreviated(texts: readonly string[]): ReadonlySet<string> {
  const found = texts.flatMap((text) => text.match(abbreviation) ?? []).map(meantBy);
  return new Set(found.filter((full) => !texts.some((text) => text.includes(full))));
}

/** Letters beside an abbreviation by which a title is known to have both. */
const BESIDE = 4;

/** What joins a thing to whose it is. */
const WHOSE = /\s*(?:ของ|ที่|ใน)?\s*$/u;

/** What titles have of abbreviations. */
export interface Written {
  /** Words that they have as letters only. */
  abbreviated: ReadonlySet<string>;
  /** Whether one has these letters side by side. */
  isTitle: (letters: string) => boolean;
}

/**
 * The abbreviations of a question as the titles have them.
 * 1. Where these abbreviate it too, it stays. 2. A word that they have is written out. 3. Of an office, only where they
 *    have it beside what stands beside it here: elsewhere it says whose something is, and goes.
 */
export function asWritten(text: string, { abbreviated, isTitle }: Written): string {
  return text.replace(abbreviation, (found, at: number) => {
    const full = meantBy(found);
    if (abbreviated.has(full) || !isTitle(full)) return found;
    if (!offices.has(full)) return full;
    const behind = text
      .slice(at + found.length)
      .trimStart()
      .slice(0, BESIDE);
    const before = text.slice(0, at).replace(WHOSE, '').slice(-BESIDE);
    const belongs = (behind !== '' && isTitle(full + behind)) || (before !== '' && isTitle(before + full));
    return belongs ? full : ' ';
  });
}
