import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createIds } from '../../../src/sandbox/line/ids.js';
import { seeded, shuffled } from '../../../src/sandbox/line/random.js';
import { fitsLength, lengthOf } from '../../../src/sandbox/line/schema/lengths.js';
import { isLineUrl } from '../../../src/sandbox/line/schema/urls.js';

test.each([
  ['กำหนด', 5, 4],
  ['กำหนดส่งเอกสารวันที่ ๕', 22, 17],
  ['กำหนดส่งที่ใกล้ที่สุด', 21, 13],
  ['🤨', 2, 1],
  ['', 0, 0],
])('%s has %i UTF-16 units and %i graphemes', (text, units, graphemes) => {
  expect([lengthOf(text, 'utf16'), lengthOf(text, 'grapheme')]).toEqual([units, graphemes]);
});

test('the short cut of fitsLength never changes its answer', () => {
  const text = fc
    .array(fc.constantFrom('ก', 'ิ', '่', 'a', '🤨', '👨‍👩‍👧', ' '), { maxLength: 12 })
    .map((parts) => parts.join(''));
  const unit = fc.constantFrom('utf16' as const, 'grapheme' as const);
  fc.assert(
    fc.property(text, unit, fc.nat(3), fc.nat(12), (words, how, min, max) => {
      const length = lengthOf(words, how);
      expect(fitsLength(words, { min, max, unit: how })).toBe(length >= min && length <= max);
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  ['https://example.com/a?b=%E0%B8%81', false, true],
  ['http://example.com', false, true],
  ['http://example.com', true, false],
  ['https://example.com/ กำหนด', false, false],
  ['https://example.com/a b', false, false],
  ['https:///nohost', true, false],
  ['tel:+6621234567', false, true],
  ['line://ti/p/@kamnot', false, true],
  ['data:text/html,hi', false, false],
  ['', false, false],
])('%j as link (https only: %s): %s', (url, https, good) => {
  expect(isLineUrl(url, { max: 1_000, https })).toBe(good);
});

test('event ids sort by time and are never twice the same', () => {
  const ids = createIds(seeded(3), 3);
  const made = Array.from({ length: 500 }, (_, i) => ids.ulid(1_700_000_000_000 + i * 7));
  expect(made.toSorted()).toEqual(made);
  expect(new Set(made).size).toBe(500);
});

test('shuffling keeps every value', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.nat(), (values, seed) => {
      expect(shuffled(seeded(seed), values).toSorted()).toEqual(values.toSorted());
    }),
  );
});
