import { withoutGeneric } from '../titles/informative.js';
import { GOES_ON } from '../words/goes-on.js';
import { KINDS } from '../words/kinds.js';
import { POLITE } from '../words/wrappers.js';
import { comparable } from './grams.js';
import { GONE } from './sheet.js';

/** A word as a dictionary cuts it, spelled as it is compared. */
export interface Term {
  text: string;
  /** Any plan and any question say it. */
  isTalk: boolean;
  /** Any office uses it of many subjects. */
  isKind: boolean;
}

const thai = new Intl.Segmenter('th', { granularity: 'word' });
const LATIN = /^[a-z]+$/u;
/** Compared as one word that begins like no other (`comparable`), and days that are named after somebody. */
const ONE_WORD = /(สำนักงาน|วัน(?:เด็ก|ครู|แม่|พ่อ))/u;

const anyOf = (list: readonly string[]): RegExp => new RegExp(`^(?:${list.map(comparable).join('|')})$`, 'u');
/** Shorter ones are letters of other words. */
const POLITE_WORD = 3;
const goesOn = anyOf([...GOES_ON, ...POLITE.filter(({ length }) => length >= POLITE_WORD)]);
const kind = anyOf(KINDS);

const cut = (written: string): string[] =>
  written
    .split(ONE_WORD)
    .flatMap((part) =>
      ONE_WORD.test(part) ? [part] : [...thai.segment(part)].map(({ segment }) => segment),
    );

/** Where a dictionary cuts a normalised text, its beginning and its end among them. */
export const cutsOf = (text: string): ReadonlySet<number> =>
  new Set([...[...thai.segment(text)].map(({ index }) => index), text.length]);

function termsOf(words: readonly string[]): Term[] {
  const texts = words.map(comparable);
  const bare = LATIN.test(texts[0]!) ? texts.map(withoutGeneric).join('') : withoutGeneric(texts.join(''));
  let at = 0;
  return texts.map((text) => {
    const letters = [...bare.slice(at, at + text.length)];
    at += text.length;
    const isKind = kind.test(text);
    const generic = letters.filter((letter) => letter === GONE).length > text.length / 2;
    return { text, isKind, isTalk: !isKind && (generic || goesOn.test(text)) };
  });
}

/** Groups of normalised words, each as a dictionary cuts it; Latin words beside one another are one name. */
export function phrasesOf(groups: readonly string[]): Term[][] {
  const phrases: string[][] = [];
  groups.forEach((written, at) => {
    const joins = LATIN.test(written) && LATIN.test(groups[at - 1] ?? '');
    if (joins) phrases.at(-1)!.push(written);
    else phrases.push(cut(written));
  });
  return phrases.map(termsOf);
}

/** Letters of normalised words that are no talk: what they say of a subject. */
export const subjectLetters = (words: string): number =>
  phrasesOf(words.split(' ').filter((word) => word !== ''))
    .flat()
    .reduce((sum, { text, isTalk }) => sum + (isTalk ? 0 : text.length), 0);
