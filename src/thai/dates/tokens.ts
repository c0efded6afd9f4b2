import type { WordKind } from './lexicon.js';

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

/** A token of a kind with nothing else known. */
export function token(kind: TokenKind, start: number, end: number): Token {
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
