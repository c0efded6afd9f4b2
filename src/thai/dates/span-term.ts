import type { Grain, Parsed, SpanTerm, Term } from './types.js';

/** A term that is resolved already: day numbers, both inclusive. */
export const spanTerm = (
  start: number,
  end: number,
  grain: Grain,
  rest: Partial<SpanTerm> = {},
): SpanTerm => ({
  kind: 'span',
  start,
  end,
  grain,
  approximate: false,
  closing: false,
  ...rest,
});

/** A term that counts by itself. */
export const firm = (term: Term, next: number): Parsed => ({ term, next, confidence: 'firm' });
