import type { Token, TokenKind } from './tokens.js';

const CHAIN = new Set<TokenKind>(['dash', 'comma', 'and', 'to', 'slash']);
const TIGHT_CHAIN = new Set<TokenKind>(['dash', 'to']);

/**
 * Marks numbers that are no days:
 * 1. `(1)` and `7(1)`: codes.
 * 2. After a noun (with or without ที่): its number, up to what the noun can own.
 * 3. Numbers chained to an owned one (`ข้อ 3-6`, `ข้อ 1, 2`), unless a month follows the last of a loose chain.
 */
export function markOwned(tokens: Token[], text: string): Token[] {
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
