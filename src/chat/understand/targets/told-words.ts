import { normalise } from '../../../thai/normalise.js';
import type { Context } from '../context.js';
import { phrasesOf, type Term } from '../text/dictionary.js';
import { comparable } from '../text/grams.js';
import { blank, GONE } from '../text/sheet.js';
import type { Activity } from '../titles/title-index.js';
import { soughtWords } from '../titles/title-words.js';
import { GENERIC } from '../words/generic.js';
import { ASKERS_OWN, DONE_IN_PART, OF_ANY_PART, OF_ONE_PART, WHO_TOLD } from '../words/told-parts.js';

/** Letters of a word below which it is a piece of another. */
const WORD = 3;
/** Letters that words before the activity's title must have to be about it. */
const BEFORE = 8;

/** The dictionary cuts this one word in two. */
const NAMES = [comparable('ราย'), comparable('ชื่อ')] as const;

/** The words of a text as a dictionary cuts them. */
export function termsIn(text: string): Term[] {
  const terms = phrasesOf(normalise(text).split(' ')).flat();
  return terms.flatMap((term, at) => {
    if (term.text === NAMES[0] && terms[at + 1]?.text === NAMES[1]) return [];
    const joined = term.text === NAMES[1] && terms[at - 1]?.text === NAMES[0];
    return [joined ? { ...term, text: NAMES.join('') } : term];
  });
}

const setOf = (list: readonly string[]): ReadonlySet<string> => new Set(list.map(comparable));
const ofOne = setOf(OF_ONE_PART);
const ofAny = setOf(OF_ANY_PART);
/** What any office says of anything. */
const generic = setOf(GENERIC);

/** Whether it is the name of what one sub-item hands in, which a title may say in another form. */
export const isOfOnePart = (word: string): boolean => ofOne.has(word);

const mustDo = new RegExp(`ต้อง(?=${DONE_IN_PART.join('|')})`, 'gu');
const whoTold = new RegExp(`^\\s*${comparable(WHO_TOLD)}`, 'u');
const askersOwn = new RegExp(ASKERS_OWN, 'u');
const GAP = new RegExp(`[\\s${GONE}]+`, 'u');

/** The words of a message beside the activity's own: those that may tell its rows apart, and of talk those of any office. */
export interface Said {
  telling: string[];
  office: string[];
}

const isTelling = ({ text, isTalk }: Term): boolean => !isTalk || ofOne.has(text);

/** Words without a space between, and what of them is the activity's. */
interface Group {
  /** Those that its own titles have not. */
  beside: Term[];
  /** Its own titles have one of them. */
  isNamed: boolean;
  /** All that is no talk stands somewhere in the activity. */
  isOfIt: boolean;
}

function groupOf(context: Context, written: string, { own, all }: { own: string; all: string }): Group {
  const typed = comparable(written);
  const isTeller = (word: string): boolean => whoTold.test(typed.slice(typed.indexOf(word) + word.length));
  const terms = termsIn(soughtWords(context, written.replace(mustDo, blank))).filter(
    ({ text }) => text.length >= WORD && !ofAny.has(text),
  );
  return {
    beside: terms.filter(({ text }) => !own.includes(text) && !isTeller(text)),
    isNamed: terms.some(({ text, isTalk }) => !isTalk && own.includes(text)),
    isOfIt: !askersOwn.test(written) && terms.every((term) => !isTelling(term) || all.includes(term.text)),
  };
}

/**
 * The words of a message that may tell the rows of an activity apart: neither talk nor words of its own title. They count
 * beside that title and behind it, before it only when much is said, and never in talk of other things.
 * @param own the activity's own titles in one piece
 */
export function wordsBeside(context: Context, text: string, { text: all }: Activity, own: string): Said {
  const groups = text
    .split(GAP)
    .filter((written) => written !== '')
    .map((written) => groupOf(context, written, { own, all }));
  const named = groups.findIndex(({ isNamed }) => isNamed);
  const letters = (terms: Term[]): number =>
    terms.filter(isTelling).reduce((sum, term) => sum + term.text.length, 0);
  const about = groups.filter(
    ({ isNamed, isOfIt, beside }, at) => isNamed || (isOfIt && (at > named || letters(beside) >= BEFORE)),
  );
  const words = about.flatMap(({ beside }) => beside);
  const textsOf = (some: Term[]): string[] => [...new Set(some.map((term) => term.text))];
  return {
    telling: textsOf(words.filter(isTelling)),
    office: textsOf(words.filter((term) => !isTelling(term) && generic.has(term.text))),
  };
}
