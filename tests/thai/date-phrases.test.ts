import { expect, test } from 'vitest';
import { isLocked, PHRASES } from './date-phrases.js';
import { inNotation } from './notation.js';

const seen = PHRASES.filter((phrase) => !isLocked(phrase));

test.each(seen)('$text ($today)', ({ text, expected, today, fiscalYear }) => {
  expect(inNotation(text, today, fiscalYear)).toBe(expected);
});
