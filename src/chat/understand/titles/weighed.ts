import { phrasesOf, type Term } from '../text/dictionary.js';
import { comparable } from '../text/grams.js';
import { onceOf } from '../text/once.js';
import { GENERIC } from '../words/generic.js';
import type { TitleMatch } from './match.js';
import type { SaidWord } from './query.js';

/** What an activity explains of the words of a question and what it leaves over, in letters that are no talk. */
export interface Weighed {
  /** In its titles, by words of their own. */
  own: number;
  /** In its titles, by words that any office uses of many subjects. */
  kinds: number;
  /** In its description only. */
  described: number;
  /** Of these, by words of their own. */
  describedOwn: number;
  left: Left;
  /** Letters of words that are no talk and that it does not have, wherever they stand. */
  unknown: number;
  /** The same of words for kinds. */
  unknownKinds: number;
  /** All words are for kinds, and it has them all. */
  onlyKinds: boolean;
  /** A group of words is wholly explained. */
  whole: boolean;
  /** Every group stands in one place of a title or of the description. */
  together: boolean;
}

/** What is left over: right behind what is explained ("ธนาคาร" + "ขยะ"), right before it, or apart from it. */
export interface Left {
  behind: number;
  before: number;
  /** Behind it in the same group of words, with talk between. */
  beyond: number;
  apart: number;
}

/** How many letters of a word stand in titles, and anywhere. */
interface Word extends Term {
  titled: number;
  found: number;
}

/** Letters side by side that are no chance, with talk among them, and that can be a word of their own. */
const STRETCH = 4;
const LONG = 6;
const WORD = 3;

/** Talk that parts what stands on its two sides. */
const PARTS = ['ที่', 'และ', 'เพื่อ', 'สำหรับ', 'อยู่', 'ภายใน', 'เป็น', 'ต้อง', 'คือ', 'ตาม'];
/** Begins what tells of a thing where it stands or on what condition, and makes no other thing of it. */
const TELLS_OF_IT = new Set(['หน้า', 'หลัง', 'ตรง', 'ข้าง', 'ถ้า', 'หาก', 'แล้ว', 'ไม่', 'เพราะ'].map(comparable));
/** Says nothing, and parts no two words of one thing: "ประเมินผล" + "การ" + "สอน". */
const BINDS = new Set(
  [...GENERIC, 'ผล', 'ผู้', 'นัก', 'เรื่อง', 'งาน', 'ของ', 'เด็ก', 'ใหม่']
    .filter((word) => !PARTS.includes(word))
    .map(comparable),
);

/** Of each letter how long the stretch around it is that one of the texts has; 0 of a stretch too short to tell. */
function stretchesIn(text: string, texts: readonly string[], least: number): number[] {
  const lengths = new Array<number>(text.length).fill(0);
  const stands = (from: number, to: number): boolean => {
    const letters = text.slice(from, to);
    return texts.some((one) => one.includes(letters));
  };
  for (let from = 0, to = 0; from + least <= text.length; from++) {
    const known = to;
    if (to < from + least && stands(from, from + least)) to = from + least;
    if (to < from + least) continue;
    while (to < text.length && stands(from, to + 1)) to++;
    for (let at = from; to > known && at < to; at++) lengths[at] = Math.max(lengths[at]!, to - from);
  }
  return lengths;
}

/** Of each word how many letters lie in a stretch that is no chance, or as the word that a text has; less than half is chance, and so is the inside of one ("ทะเบียน" of "ระเบียบ"). */
function coverOf(words: readonly Term[], texts: readonly string[]): number[] {
  const whole = words.map((word) => word.text).join('');
  const stretches = stretchesIn(whole, texts, Math.min(STRETCH, whole.length));
  let at = 0;
  return words.map(({ text, isTalk }) => {
    const least = Math.min(isTalk ? LONG : STRETCH, whole.length);
    const inText = stretches.slice(at, at + text.length).map((length) => length >= least);
    const covered = inText[0] || inText.at(-1) ? inText.filter(Boolean).length : 0;
    at += text.length;
    if (!isTalk && text.length >= WORD && texts.some((one) => one.includes(text))) return text.length;
    return covered < text.length / 2 ? 0 : covered;
  });
}

function wordsIn(phrase: readonly Term[], { activity: { titles, text } }: TitleMatch): Word[] {
  const [titled, anywhere] = [coverOf(phrase, titles), coverOf(phrase, [text])];
  return phrase.map((term, at) => ({
    ...term,
    titled: titled[at]!,
    found: Math.max(titled[at]!, anywhere[at]!),
  }));
}

const isKnown = (word: Word | undefined): boolean => word !== undefined && word.found > 0;

/** Whether what follows these words is still of the name that they began: "ทุนการศึกษา|ต่อ|ต่างประเทศ". */
const goesOnWithName = (before: readonly Word[]): boolean =>
  before.some(isKnown) && !TELLS_OF_IT.has(before.at(-1)!.text);

/**
 * What is left over of a phrase: stretches of words between those that are explained or talk. A kind said otherwise is no
 * loss, nor is what talk apart from the name goes on with ("OIT ขึ้นเว็บ…").
 */
function leftOver(words: readonly Word[]): Left {
  const linked = words.filter(({ text }) => !BINDS.has(text));
  const left: Left = { behind: 0, before: 0, beyond: 0, apart: 0 };
  for (let from = 0, to = 0; from < linked.length; from = to + 1) {
    let letters = 0;
    for (to = from; to < linked.length; to++) {
      const { text, found, isTalk, isKind } = linked[to]!;
      if (isTalk || found === text.length) break;
      letters += isKind ? 0 : text.length - found;
    }
    if (letters < WORD) continue;
    if (linked.slice(Math.max(0, from - 1), to).some(isKnown)) left.behind += letters;
    else if (isKnown(linked[to])) left.before += letters;
    else if (goesOnWithName(linked.slice(0, from))) left.beyond += letters;
    else if (from === 0 || words.some(isKnown)) left.apart += letters;
  }
  return left;
}

const lettersOf = (words: readonly Word[], count: (word: Word) => number): number =>
  words.reduce((sum, word) => sum + (word.isTalk ? 0 : count(word)), 0);

/** Joins two things that may stand apart: "แผน…กับคำสั่ง…". */
const JOINT = 'กับ';

/** What stands between joints. */
function sidesOf(words: readonly Word[]): Word[][] {
  const sides: Word[][] = [[]];
  for (const word of words) {
    if (word.text === JOINT) sides.push([]);
    else sides.at(-1)!.push(word);
  }
  return sides;
}

/** Whether the words, without talk around them, stand side by side in a title or in the description. */
function standTogether(words: readonly Word[], { activity: { titles, text } }: TitleMatch): boolean {
  const isTelling = ({ isTalk, found }: Word): boolean => !isTalk && found > 0;
  const [first, last] = [words.findIndex(isTelling), words.findLastIndex(isTelling)];
  if (first < 0) return true;
  const between = words.slice(first, last + 1);
  const letters = between.map((word) => word.text).join('');
  return [...titles, text].some((one) => one.includes(letters));
}

const isWhole = (words: readonly Word[]): boolean =>
  words.every(({ text, found }) => found === text.length) && lettersOf(words, ({ found }) => found) >= WORD;

/** All matches of one question have the same words. */
const phrasesSaid = onceOf((said: readonly SaidWord[]) => phrasesOf(said.map(({ written }) => written)));

/** What an activity explains of what is said, letter by letter as it stands in its titles, and what it does not. */
export const weighed = onceOf((match: TitleMatch): Weighed => {
  const phrases = phrasesSaid(match.said).map((one) => wordsIn(one, match));
  const all = phrases.flat();
  const left = phrases.map(leftOver);
  const sum = (place: keyof Left): number => left.reduce((letters, one) => letters + one[place], 0);
  return {
    own: lettersOf(all, ({ titled, isKind }) => (isKind ? 0 : titled)),
    kinds: lettersOf(all, ({ titled, isKind }) => (isKind ? titled : 0)),
    described: lettersOf(all, ({ titled, found }) => (titled > 0 ? 0 : found)),
    describedOwn: lettersOf(all, ({ titled, found, isKind }) => (titled > 0 || isKind ? 0 : found)),
    unknown: lettersOf(all, ({ text, found, isKind }) => (isKind ? 0 : text.length - found)),
    unknownKinds: lettersOf(all, ({ text, found, isKind }) => (isKind ? text.length - found : 0)),
    left: { behind: sum('behind'), before: sum('before'), beyond: sum('beyond'), apart: sum('apart') },
    onlyKinds: all.every(({ text, isKind, found }) => isKind && found === text.length),
    whole: phrases.some(isWhole),
    together: phrases.flatMap(sidesOf).every((words) => standTogether(words, match)),
  };
});
