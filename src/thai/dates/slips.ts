import type { WordEntry, WordKind } from './lexicon.js';

/** Kinds of words whose letters are left out in haste and that nothing else is like then. */
const SLIPPED: readonly WordKind[] = [
  'relative-day',
  'week',
  'month-unit',
  'quarter',
  'fiscal-year',
  'half',
  'last',
  'past',
  'coming',
  'ahead',
  'weekday',
  'weekend',
];
/** Words of these kinds are drawn out at their end: "เดือนน". */
const DRAWN_OUT: readonly WordKind[] = ['month-unit', 'last'];
/** Shorter words become others without their tone ("ต้น", "ตน"). */
const LONG = 5;
const TONE = /[\u0E47-\u0E4C]/g;
const ENDS_IN_CONSONANT = /[ก-ฮ]$/;
const GOES_ON = /[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/y;

/** The form without one of its tone marks, or the mark of a silent letter: "ทีแล้ว", "ที่แลว". */
function* unmarked(form: string): Generator<string> {
  for (const { index } of form.matchAll(TONE)) yield form.slice(0, index) + form.slice(index + 1);
}

/** @returns the word as it is mistyped, with what it means; null where no form of it is */
export function slipsOf(word: WordEntry): WordEntry | null {
  const forms = word.forms.split('|').filter((form) => form.length >= LONG && /^[ก-๎]/.test(form));
  const slips = SLIPPED.includes(word.kind) ? forms.flatMap((form) => [...unmarked(form)]) : [];
  const drawn = DRAWN_OUT.includes(word.kind)
    ? forms.filter((form) => ENDS_IN_CONSONANT.test(form)).map((form) => form + form.at(-1))
    : [];
  const all = [...new Set([...slips, ...drawn])].filter((form) => !forms.includes(form));
  return all.length === 0 ? null : { not: GOES_ON, ...word, forms: all.join('|') };
}
