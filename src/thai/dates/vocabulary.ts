import { NUMBER_WORDS } from '../digits.js';
import { WORDS, type WordEntry } from './lexicon.js';
import { MONTH_FORMS } from './month-forms.js';
import { SEASON_FORMS } from './seasons.js';
import { slipsOf } from './slips.js';
import { type Token, type TokenKind, token } from './tokens.js';

/** One written form and the token it makes. */
export interface Entry {
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

const written = ({ forms, ...word }: WordEntry): Entry[] =>
  forms.split('|').map((form): Entry => ({ ...plain, ...word, form }));

const CORRECT: readonly Entry[] = [
  ...WORDS.flatMap(written),
  ...MONTH_FORMS.map(({ month, ...form }): Entry => ({ ...plain, ...form, kind: 'month', value: month })),
  ...SEASON_FORMS.map(([form, value]): Entry => ({ ...plain, kind: 'season', value, form })),
  ...NUMBER_WORDS.map(([form, value]): Entry => ({ ...plain, kind: 'num', value, form, spelled: true })),
];
const correct = new Set(CORRECT.map(({ form }) => form));
const SLIPS = WORDS.map(slipsOf)
  .filter((word) => word !== null)
  .flatMap(written)
  .filter(({ form }) => !correct.has(form));

const ENTRIES: readonly Entry[] = [...CORRECT, ...SLIPS];

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

/** The entry of a whole Latin word. */
export const latinEntry = (word: string): Entry | null => LATIN.get(word) ?? null;

/** The token that an entry makes at a position. */
export function tokenOf(entry: Entry, start: number, latin: boolean): Token {
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

/** A vowel or tone mark there belongs to the letter before, which then begins another syllable: "สิงหามี" holds no "สิงหาม". */
function isCut(text: string, end: number): boolean {
  const code = text.charCodeAt(end);
  const last = text.charCodeAt(end - 1);
  const isMark = code === 0x0e31 || (code >= 0x0e34 && code <= 0x0e39);
  return isMark && last >= 0x0e01 && last <= 0x0e2e;
}

/** Before an abbreviation with its dot, what asks for the time that follows (`ส่งอะไรบ้างกค.`). */
const ASKS_BEFORE = /(?:บ้าง|มั่ง|กำหนด|ส่ง|เฉพาะ|ว่า|เสร็จ|ครบ|ทัน|อยู่|ดิว|อะไร|ให้ได้)$/;
const LONGEST_BEFORE = 6;

/** Right behind an abbreviation: its year (`ส่งมีค66`). */
const ITS_YEAR = /(?:25)?[5-9]\d(?!\d)/y;

/** An abbreviation must not begin inside another one, nor a two-letter one inside a word, unless its year or what stands before says what it is. */
function isInside({ form, confidence }: Entry, text: string, at: number): boolean {
  if (text[at - 1] === '.') return true;
  if (confidence !== 'needy') return false;
  if (form.endsWith('.') && ASKS_BEFORE.test(text.slice(Math.max(0, at - LONGEST_BEFORE), at))) return false;
  ITS_YEAR.lastIndex = at + form.length;
  return !ITS_YEAR.test(text);
}

/** The longest Thai entry at a position that its guards allow. */
export function thaiEntryAt(text: string, at: number, afterText: boolean): Entry | null {
  const list = THAI.get(pairKey(text, at));
  if (!list) return null;
  for (const entry of list) {
    if (!text.startsWith(entry.form, at) || isCut(text, at + entry.form.length)) continue;
    if (entry.not) {
      entry.not.lastIndex = at + entry.form.length;
      if (entry.not.test(text)) continue;
    }
    if (entry.abbreviated && afterText && isInside(entry, text, at)) continue;
    return entry;
  }
  return null;
}
