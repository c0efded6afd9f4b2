import { NUMBER_WORDS } from '../digits.js';
import { WORDS, type WordKind } from './lexicon.js';
import { MONTH_FORMS } from './month-forms.js';
import { readDigits } from './numbers.js';
import { SEASON_FORMS } from './seasons.js';

export type TokenKind =
  | WordKind
  | 'num'
  | 'date'
  | 'month'
  | 'season'
  | 'dash'
  | 'comma'
  | 'slash'
  | 'apostrophe';

/** A date word, number or mark in the folded text; `text` stands for everything between. */
export interface Token {
  kind: TokenKind;
  /** Number, month 1-12, weekday, offset of days, part or season index; by kind. */
  value: number;
  start: number;
  end: number;
  /** No space before it. */
  tight: boolean;
  confidence: 'firm' | 'weak' | 'needy';
  /** Number words (`ยี่สิบ`) and Latin words need other neighbours than digits and Thai. */
  spelled: boolean;
  latin: boolean;
  /** A weekday said with วัน. */
  prefixed: boolean;
  /** A number that belongs to a noun (`ข้อ 5`) or to a code (`7(1)`). */
  owned: boolean;
  owns: number;
  counts: boolean;
  /** `date` only. */
  month: number;
  yearDigits: string | null;
  dotted: boolean;
}

interface Entry {
  form: string;
  kind: TokenKind;
  value: number;
  confidence: 'firm' | 'weak' | 'needy';
  not: RegExp | null;
  abbreviated: boolean;
  spelled: boolean;
  owns: number;
  counts: boolean;
}

const plain = {
  value: 0,
  confidence: 'firm',
  not: null,
  abbreviated: false,
  spelled: false,
  owns: -1,
  counts: false,
} as const;

const ENTRIES: readonly Entry[] = [
  ...WORDS.flatMap(({ forms, ...word }) =>
    forms.split('|').map((form): Entry => ({ ...plain, ...word, form })),
  ),
  ...MONTH_FORMS.map(({ month, ...form }): Entry => ({ ...plain, ...form, kind: 'month', value: month })),
  ...SEASON_FORMS.map(([form, value]): Entry => ({ ...plain, kind: 'season', value, form })),
  ...NUMBER_WORDS.map(([form, value]): Entry => ({ ...plain, kind: 'num', value, form, spelled: true })),
];

const isLatin = (form: string): boolean => /^[a-z]/.test(form);

const LATIN = new Map(ENTRIES.filter(({ form }) => isLatin(form)).map((entry) => [entry.form, entry]));

const pairKey = (text: string, at: number): number => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);

/** Thai entries by their first two letters, longest first. */
const THAI = new Map<number, Entry[]>();
for (const entry of ENTRIES.filter(({ form }) => !isLatin(form)).sort(
  (a, b) => b.form.length - a.form.length,
)) {
  const key = pairKey(entry.form, 0);
  const list = THAI.get(key);
  if (list) list.push(entry);
  else THAI.set(key, [entry]);
}

const FIRST_THAI = 0x0e01;
const latinWord = /[a-z]+/y;
const MARKS: Readonly<Record<string, TokenKind>> = {
  '-': 'dash',
  ',': 'comma',
  '/': 'slash',
  "'": 'apostrophe',
  '&': 'and',
  '+': 'and',
};

function token(kind: TokenKind, start: number, end: number): Token {
  return {
    kind,
    value: 0,
    start,
    end,
    tight: true,
    confidence: 'firm',
    spelled: false,
    latin: false,
    prefixed: false,
    owned: false,
    owns: -1,
    counts: false,
    month: 0,
    yearDigits: null,
    dotted: false,
  };
}

function ofEntry(entry: Entry, start: number, latin: boolean): Token {
  const made = token(entry.kind, start, start + entry.form.length);
  made.value = entry.value;
  made.confidence = entry.confidence;
  made.spelled = entry.spelled;
  made.latin = latin;
  made.prefixed = latin || entry.form.startsWith('วัน');
  made.owns = entry.owns;
  made.counts = entry.counts;
  return made;
}

/** The longest Thai entry at a position that its guards allow. */
function thaiEntryAt(text: string, at: number, afterText: boolean): Entry | null {
  const list = THAI.get(pairKey(text, at));
  if (!list) return null;
  for (const entry of list) {
    if (!text.startsWith(entry.form, at)) continue;
    if (entry.not) {
      entry.not.lastIndex = at + entry.form.length;
      if (entry.not.test(text)) continue;
    }
    // An abbreviation must not begin inside another one, nor a two-letter one inside a word.
    if (entry.abbreviated && afterText && (entry.confidence === 'needy' || text[at - 1] === '.')) continue;
    return entry;
  }
  return null;
}

function latinAt(text: string, at: number): Token {
  latinWord.lastIndex = at;
  const word = latinWord.exec(text)![0];
  const digit = text.charCodeAt(at + word.length);
  // "Q3" is the only letter that carries a number.
  if (word === 'q' && digit >= 0x31 && digit <= 0x34) return token('quarter', at, at + 1);
  const entry = LATIN.get(word);
  return entry ? ofEntry(entry, at, true) : token('text', at, at + word.length);
}

function digitsAt(text: string, at: number): Token[] {
  return readDigits(text, at).map((part) => {
    const made = token(part.kind, part.start, part.end);
    if (part.kind === 'num') made.value = part.value;
    if (part.kind !== 'date') return made;
    const { day, month, yearDigits, dotted } = part;
    return { ...made, value: day, month, yearDigits, dotted };
  });
}

/** The tokens at a non-space position; null where nothing of interest begins. */
function readAt(text: string, at: number, afterText: boolean): Token[] | null {
  const code = text.charCodeAt(at);
  if (code >= 0x30 && code <= 0x39) return digitsAt(text, at);
  if (code >= 0x61 && code <= 0x7a) return [latinAt(text, at)];
  if (code >= FIRST_THAI) {
    const entry = thaiEntryAt(text, at, afterText);
    return entry && [ofEntry(entry, at, false)];
  }
  const mark = MARKS[text[at]!];
  return mark ? [token(mark, at, at + 1)] : null;
}

/**
 * Cuts a folded text into tokens:
 * 1. Spaces separate and are not kept, but a token knows whether one stood before it.
 * 2. What is of no interest joins the `text` token that it touches.
 * 3. English ordinals (`20th`) lose their ending.
 * 4. Numbers owned by nouns and codes are marked.
 */
export function lex(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let tight = false;
  while (at < text.length) {
    if (text.charCodeAt(at) === 0x20) {
      at++;
      tight = false;
      continue;
    }
    const previous = tight ? tokens[tokens.length - 1] : undefined;
    const touchesText = previous?.kind === 'text';
    const read = readAt(text, at, touchesText);
    const first = read?.[0];
    const end = read ? read[read.length - 1]!.end : at + 1;
    if (touchesText && (!first || first.kind === 'text')) previous.end = end;
    else if (!read) tokens.push({ ...token('text', at, end), tight });
    else if (!(previous?.kind === 'num' && isOrdinalEnding(text, first!))) {
      first!.tight = tight;
      tokens.push(...read);
    }
    at = end;
    tight = true;
  }
  return markOwned(tokens, text);
}

function isOrdinalEnding(text: string, { kind, start, end }: Token): boolean {
  return kind === 'text' && /^(?:st|nd|rd|th)$/.test(text.slice(start, end));
}

const CHAIN = new Set<TokenKind>(['dash', 'comma', 'and', 'to', 'slash']);
const TIGHT_CHAIN = new Set<TokenKind>(['dash', 'to']);

/**
 * Marks numbers that are no days:
 * 1. `(1)` and `7(1)`: codes.
 * 2. After a noun (with or without ที่): its number, up to what the noun can own.
 * 3. Numbers chained to an owned one (`ข้อ 3-6`, `ข้อ 1, 2`), unless a month follows the last of a loose chain.
 */
function markOwned(tokens: Token[], text: string): Token[] {
  for (let i = 0; i < tokens.length; i++) {
    const at = tokens[i]!;
    if (at.kind !== 'num' && at.kind !== 'date') continue;
    const after = text[at.end];
    if (after === '(' || (after === ')' && text[at.start - 1] === '(')) at.owned = true;
    const before = tokens[i - 1]?.kind === 'at' ? tokens[i - 2] : tokens[i - 1];
    const monthFollows = tokens[i + 1]?.kind === 'month';
    if (before?.kind === 'noun' && (before.owns >= at.value || (before.owns === 0 && !monthFollows)))
      at.owned = true;
    const link = tokens[i - 1];
    if (link && CHAIN.has(link.kind) && tokens[i - 2]?.owned) {
      at.owned = at.kind === 'num' && (TIGHT_CHAIN.has(link.kind) || !monthFollows);
    }
  }
  return tokens;
}
