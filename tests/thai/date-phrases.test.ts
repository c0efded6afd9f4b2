import { expect, test } from 'vitest';
import { isLocked, PHRASES } from './date-phrases.js';
import { inNotation } from './notation.js';

const seen = PHRASES.filter((phrase) => !isLocked(phrase));

test.each(seen)('$text ($today)', ({ text, expected, today, fiscalYear }) => {
  expect(inNotation(text, today, fiscalYear)).toBe(expected);
});

test('of the locked half at least 97 percent are right', () => {
  const locked = PHRASES.filter(isLocked);
  const right = locked.filter(
    ({ text, expected, today, fiscalYear }) => inNotation(text, today, fiscalYear) === expected,
  );
  expect(locked.length).toBeGreaterThanOrEqual(75);
  expect(right.length / locked.length).toBeGreaterThanOrEqual(0.97);
});
