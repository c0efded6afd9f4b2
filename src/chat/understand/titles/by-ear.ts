import { normalise } from '../../../thai/normalise.js';
import { closedGaps, inPlace } from '../text/in-place.js';
import { longestFirst } from '../text/lexicon.js';
import { CONSONANTS, LETTER_NAMES, VOWELS } from '../words/latin-sounds.js';

const either = (table: Readonly<Record<string, unknown>>): string =>
  longestFirst(Object.keys(table)).join('|');

const consonant = new RegExp(`^(?:${either(CONSONANTS)})`, 'u');
const vowel = new RegExp(`^(?:${either(VOWELS)})`, 'u');

/** One sound of a word: a consonant, and the vowel behind it; at the beginning there may be no consonant. */
interface Sound {
  consonant: string;
  vowel: string;
}

/** Read with the vowel that its letter has too: "ce", "ci", "cy". */
const SOFT = /^c[eiy]$/u;
const DOUBLED = /([bcdfghjklmnpqrstvwxz])\1/gu;
const BEGINS_WITH_VOWEL = /^[aeiouy]/u;
/** Often left out behind another consonant at the end: "podcast". */
const OFTEN_SILENT = /^[tdsk]e?$/u;

/** A vowel with an "r" is one only where no other vowel follows: "er" in "farmer", not in "zero". */
function vowelOf(rest: string): string {
  const [own = ''] = vowel.exec(rest) ?? [];
  return own.endsWith('r') && BEGINS_WITH_VOWEL.test(rest.slice(own.length)) ? own.slice(0, -1) : own;
}

/** The sounds of a Latin word; null where a letter has none. */
function soundsOf(word: string): Sound[] | null {
  const sounds: Sound[] = [];
  let rest = word.replace(DOUBLED, '$1');
  while (rest !== '') {
    const [found = ''] = consonant.exec(rest) ?? [];
    rest = rest.slice(SOFT.test(found) ? 1 : found.length);
    const own = vowelOf(rest);
    if (found === '' && own === '') return null;
    rest = rest.slice(own.length);
    sounds.push({ consonant: found, vowel: own });
  }
  return sounds;
}

/** Marks of tone and shortness, and the silencer: they change no sound that is compared. */
const MARKS = '็่้๊๋์';
/** So many letters and marks may stand behind a consonant. */
const BEHIND = 4;

const letterOf = ({ consonant: sound }: Sound): string => (sound === '' ? 'อ' : CONSONANTS[sound]!);

/** A consonant with no vowel of its own. */
const bare = (one: Sound): string => `${letterOf(one)}[${MARKS}]{0,2}`;

/** Whether a sound is often left out: an "r" behind a vowel, some consonants behind another at the end. */
function isLeftOut({ consonant: sound, vowel: own }: Sound, at: number, all: readonly Sound[]): boolean {
  const before = all[at - 1];
  if (before === undefined) return false;
  if (before.vowel !== '') return sound === 'r' && own === '';
  return at === all.length - 1 && OFTEN_SILENT.test(sound + own);
}

/** A consonant and its vowel, which must be written before it, before the consonants with it, or behind; a last "e" may be silent. */
function voiced(one: Sound, cluster: string, isLast: boolean): string {
  const letter = letterOf(one);
  const [lead, behind] = VOWELS[one.vowel]!;
  const rest = `[${behind}${MARKS}]{0,${BEHIND}}`;
  const ways = new Set([`${cluster}${letter}[${MARKS}]{0,2}[${behind}]${rest}`]);
  if (lead !== '') ways.add(`[${lead}]${cluster}${letter}${rest}`).add(`${cluster}[${lead}]${letter}${rest}`);
  if (isLast && one.vowel === 'e') ways.add(`${cluster}${letter}${rest}`);
  return `(?:${[...ways].join('|')})`;
}

/** Thai spellings of one sound among those of its word; a consonant before another that has a vowel is spelled with that one. */
function spelled(one: Sound, at: number, all: readonly Sound[]): string {
  const [before, next] = [all[at - 1], all[at + 1]];
  const optional = (pattern: string, index: number): string =>
    isLeftOut(all[index]!, index, all) ? `(?:${pattern})?` : pattern;
  if (one.vowel === '') return next && next.vowel !== '' ? '' : optional(bare(one), at);
  const cluster = before?.vowel === '' ? optional(bare(before), at - 1) : '';
  const doubled = before !== undefined && before.vowel !== '' ? `(?:${letterOf(one)}์?)?` : '';
  return doubled + optional(voiced(one, cluster, next === undefined), at);
}

/** Fewer consonants are like too many Thai words. */
const OF_WORD = 4;
const OF_PHRASE = 3;
/** Letters of an abbreviation that is said by their names. */
const ABBREVIATION = /^[a-z]{3,5}$/u;

const lettersNamed = (word: string): string => [...word].map((letter) => LETTER_NAMES[letter]).join('[ .]?');
const NAMED = `(?:${Object.values(LETTER_NAMES).join('|')})`;

/** Two letters by their names, no others beside them: "ไอที" is not in "ไอทีเอ". */
const pairPattern = (pair: string): string => `(?<!${NAMED})${lettersNamed(pair)}(?!${NAMED})`;

/** How many consonants are always heard. */
const heardIn = (sounds: readonly Sound[]): number =>
  sounds.filter((one, at) => one.consonant !== '' && !isLeftOut(one, at, sounds)).length;

/** How one word is spelled in Thai letters, and how many of its consonants are always heard. */
interface Spelled {
  pattern: string;
  heard: number;
}

function bySound(word: string): Spelled | null {
  const sounds = soundsOf(word);
  return sounds && { pattern: sounds.map(spelled).join(''), heard: heardIn(sounds) };
}

const byNames = (pair: string): Spelled => ({ pattern: lettersNamed(pair), heard: pair.length });

/**
 * Thai spellings of Latin words side by side: by their sounds, of a short one also by its letters; null when there is none that is sure.
 * @param pairs words of two letters that are said by their letters
 */
function earPattern(phrase: string, pairs: ReadonlySet<string>): string | null {
  if (pairs.has(phrase)) return pairPattern(phrase);
  const words = phrase.split(' ').map((word) => (pairs.has(word) ? byNames(word) : bySound(word)));
  const known = words.filter((word) => word !== null);
  const heard = known.reduce((sum, word) => sum + word.heard, 0);
  const isSure = known.length === words.length && heard >= (words.length > 1 ? OF_PHRASE : OF_WORD);
  const ways = isSure ? [known.map(({ pattern }) => pattern).join('\\s*')] : [];
  if (ABBREVIATION.test(phrase)) ways.push(lettersNamed(phrase));
  return ways.length > 0 ? ways.join('|') : null;
}

/** The Latin words of a plan's titles, as they sound. */
export interface ByEar {
  heard: RegExp;
  /** What each group of the pattern stands for. */
  phrases: readonly string[];
}

const PHRASE = /[a-z]+(?: [a-z]+)*/gu;
/** More words side by side are said one by one. */
const FEW = 4;

/** Every run of words of a phrase. */
function runsOf(phrase: string): string[] {
  const words = phrase.split(' ');
  return words.flatMap((_, from) =>
    words.slice(from, from + FEW).map((_word, length) => words.slice(from, from + length + 1).join(' ')),
  );
}

/** Two capitals: small ones are a word ("do"), which stands in too many Thai ones. */
const PAIR = /(?<![A-Za-z])[A-Z]{2}(?![A-Za-z])/gu;

/** @param titles as they are written */
export function byEar(titles: readonly string[]): ByEar {
  const runs = new Set(titles.flatMap((title) => normalise(title).match(PHRASE) ?? []).flatMap(runsOf));
  const pairs = new Set(titles.flatMap((title) => title.match(PAIR) ?? []).map((pair) => pair.toLowerCase()));
  const found = [...runs]
    .map((phrase) => ({ phrase, pattern: earPattern(phrase, pairs) }))
    .filter(({ pattern }) => pattern !== null)
    .sort((a, b) => b.phrase.length - a.phrase.length);
  const groups = found.map(({ pattern }) => `(${pattern})`).join('|') || '(?!)';
  return {
    heard: new RegExp(`(?<![เแโไใ])(?:${groups})(?![ะ-ฺๅ็-์])`, 'gu'),
    phrases: found.map(({ phrase }) => phrase),
  };
}

/** A text with Latin words in the place of Thai letters that sound like them and that the plan has not itself. */
export function latinFor(
  text: string,
  { heard, phrases }: ByEar,
  isKnown: (written: string) => boolean,
): string {
  return text.replace(heard, (found, ...groups: (string | undefined)[]) => {
    const phrase = phrases[groups.slice(0, phrases.length).findIndex((group) => group !== undefined)];
    return phrase === undefined || isKnown(found) ? found : ` ${phrase} `;
  });
}

/** A shorter word is like too many others. */
const UNHEARD = /(?<![a-z])[a-z]{5,}(?![a-z])/gu;

/** More Latin words are English talk; each costs a look at all titles. */
const FEW_UNHEARD = 3;

/**
 * A text with Thai letters in the place of Latin words that the plan has not, as its titles spell what sounds like them.
 * @param titles as they are compared, in one piece
 */
export function thaiFor(text: string, titles: string, isKnown: (written: string) => boolean): string {
  const unheard = text.match(UNHEARD) ?? [];
  if (unheard.length === 0 || unheard.length > FEW_UNHEARD) return text;
  const put = text.replace(UNHEARD, (word) => {
    const sound = isKnown(word) ? null : bySound(word);
    if (sound === null || sound.heard < OF_WORD) return word;
    const [thai] = new RegExp(`(?<![เแโไใ])${sound.pattern}(?![ะ-ฺๅ็-์])`, 'u').exec(titles) ?? [];
    return thai === undefined ? word : inPlace(thai, word);
  });
  return closedGaps(put);
}
