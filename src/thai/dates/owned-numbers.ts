import type { Token, TokenKind } from './tokens.js';

const CHAIN = new Set<TokenKind>(['dash', 'comma', 'and', 'to', 'slash']);
const TIGHT_CHAIN = new Set<TokenKind>(['dash', 'to']);

/** A greater number before a closing bracket is a year ("ส่ง 20 มี.ค. 66)"). */
const LAST_OF_LIST = 31;

/** `2)` of "1) รอบ 6 เดือน 2) รอบ 12 เดือน": counts a list, where no bracket that it closes stands open before it. */
function countsList({ kind, value, start, end }: Token, text: string): boolean {
  if (kind !== 'num' || text[end] !== ')' || value > LAST_OF_LIST) return false;
  return text.lastIndexOf('(', start) <= text.lastIndexOf(')', start);
}

/** Months of which a round may consist; "รอบ 20 เดือน 6" is a day. */
const ROUND_MONTHS: readonly number[] = [3, 6, 9, 12];

/** `6` of "รอบ 6 เดือน 2. …", before another number: how long the round is. */
const isLengthOfRound = (tokens: readonly Token[], i: number): boolean =>
  tokens[i - 1]?.kind === 'round' &&
  tokens[i + 1]?.kind === 'month-unit' &&
  tokens[i + 2]?.kind === 'num' &&
  ROUND_MONTHS.includes(tokens[i]!.value);

/** `2` of "รอบ 6 เดือน 2. รอบ 12 เดือน". */
const countsRounds = (tokens: readonly Token[], i: number, text: string): boolean =>
  text[tokens[i]!.end] === '.' && i > 1 && isLengthOfRound(tokens, i - 2);

const LENGTHS = new Set<TokenKind>(['day', 'week', 'month-unit']);

/** `10` of "งาน10-25 มิถุนายน", `2` of "งาน 2 เดือนข้างหน้า". */
const isFirstOfDays = (tokens: readonly Token[], i: number): boolean =>
  (LENGTHS.has(tokens[i + 1]?.kind ?? 'text') && tokens[i + 2]?.kind === 'ahead') ||
  (tokens[i + 1]?.kind === 'dash' && tokens[i + 2]?.kind === 'num' && tokens[i + 3]?.kind === 'month');

/**
 * Marks numbers that are no days:
 * 1. `(1)`, `7(1)` and `1)`: codes and places in a list; "รอบ 6 เดือน": a length.
 * 2. After a noun (with or without ที่): its number, up to what the noun can own.
 * 3. Numbers chained to an owned one (`ข้อ 3-6`, `ข้อ 1, 2`), unless a month follows the last of a loose chain.
 */
export function markOwned(tokens: Token[], text: string): Token[] {
  for (let i = 0; i < tokens.length; i++) {
    const at = tokens[i]!;
    if (at.kind !== 'num' && at.kind !== 'date') continue;
    const after = text[at.end];
    if (after === '(' || (after === ')' && text[at.start - 1] === '(')) at.owned = true;
    if (countsList(at, text) || isLengthOfRound(tokens, i) || countsRounds(tokens, i, text)) at.owned = true;
    const before = tokens[i - 1]?.kind === 'at' ? tokens[i - 2] : tokens[i - 1];
    const monthFollows = tokens[i + 1]?.kind === 'month';
    const opensDays = monthFollows || isFirstOfDays(tokens, i);
    if (before?.kind === 'noun' && (before.owns >= at.value || (before.owns === 0 && !opensDays)))
      at.owned = true;
    const link = tokens[i - 1];
    if (link && CHAIN.has(link.kind) && tokens[i - 2]?.owned) {
      at.owned = at.kind === 'num' && (TIGHT_CHAIN.has(link.kind) || !monthFollows);
    }
  }
  return tokens;
}
