import type { FoundDate } from '../../thai/dates/types.js';
import { findDates } from '../../thai/dates.js';
import { NUMBER_WORDS } from '../../thai/digits.js';
import { type CodeMention, loneNumber, takeCodes, takeSubs } from './codes.js';
import { saysHandedIn } from './completion.js';
import type { Context } from './context.js';
import { anyOf } from './lexicon.js';
import { NOT_NUMBERS } from './light.js';
import { takeNegated } from './negation.js';
import { mainDates, type PeriodSlot, periodOf } from './periods.js';
import { Sheet } from './sheet.js';
import { takeUnit, type UnitSlot } from './units.js';
import { CUES, type CueName } from './words/cues.js';
import { OUTSIDE } from './words/outside.js';

/** What a question says, before anything is decided. */
export interface Slots {
  codes: CodeMention[];
  /** Sub-items named without an activity. */
  subs: string[];
  /** The only thing said is this number, which is no code. */
  loneNumber: string | null;
  period: PeriodSlot | null;
  impossible: FoundDate | null;
  unit: UnitSlot;
  cues: ReadonlySet<CueName>;
  handedIn: boolean;
  outside: boolean;
  /** The words left for titles. */
  words: string;
  text: string;
}

const cuePatterns = Object.entries(CUES).map(([name, words]) => [name as CueName, anyOf(words)] as const);
const outsideWords = anyOf(OUTSIDE);

const spokenNumber = new RegExp(
  `(?<=ข้อที่|ข้อ|หลักสูตรที่|คอร์สที่|อันที่|โครงการที่|กิจกรรมที่|รายการที่|ตัวที่)\\s*(?:${NUMBER_WORDS.map(([word]) => word).join('|')})(?![\\u0E31\\u0E34-\\u0E3A\\u0E47-\\u0E4E])`,
  'gu',
);
const digits = new Map(NUMBER_WORDS);

/** "หลักสูตรที่สอง" as "หลักสูตรที่ 2". */
const digitsForWords = (text: string): string =>
  text.replace(spokenNumber, (word) => ` ${digits.get(word.trim()) ?? word}`);

function takeDates(sheet: Sheet, context: Context): FoundDate[] {
  const found = findDates(sheet.rest, { today: context.today, fiscalYear: context.plan.fiscalYear });
  for (const { index, length, weak } of found) if (!weak) sheet.take({ from: index, to: index + length });
  return found;
}

function hasOutside(text: string): boolean {
  outsideWords.lastIndex = 0;
  return outsideWords.test(text);
}

function cuesIn(text: string): Set<CueName> {
  const cues = new Set<CueName>();
  for (const [name, pattern] of cuePatterns) {
    pattern.lastIndex = 0;
    if (pattern.test(text)) cues.add(name);
  }
  return cues;
}

/**
 * Reads the slots, each recogniser taking what it understood:
 * 1. Numbers that are no codes. 2. The unit, which may hold "ของเรา" inside a negation and a digit beside a month.
 * 3. What is negated. 4. Dates. 5. Codes and sub-items. 6. Cues, on the text without these.
 * @param text as `lightly` leaves it
 */
export function readSlots(text: string, context: Context): Slots {
  const sheet = new Sheet(digitsForWords(text));
  sheet.takeAll(NOT_NUMBERS);
  const unit = takeUnit(sheet, context.world.units);
  const said = sheet.rest;
  takeNegated(sheet);
  const dates = takeDates(sheet, context);
  const strong = mainDates(dates);
  const codes = takeCodes(sheet, context.index.book);
  const subs = takeSubs(sheet).flatMap((one) => one.subs);
  return {
    codes,
    subs,
    loneNumber: codes.length === 0 ? loneNumber(sheet) : null,
    impossible: strong.find((date) => date.impossible) ?? null,
    period: periodOf(
      strong.filter((date) => !date.weak && !date.impossible),
      context.today,
      context.plan.fiscalYear,
    ),
    unit,
    cues: cuesIn(sheet.rest),
    handedIn: saysHandedIn(said),
    outside: hasOutside(sheet.text),
    words: sheet.rest,
    text: sheet.text,
  };
}
