import { describe, expect, it } from 'vitest';
import { asTold, drawLetters, readLetters } from '../../src/people/one-time-letters.js';

describe('the letters of a one-time code', () => {
  it('are read as they were drawn and told, and none is mistaken for another', () => {
    for (let time = 0; time < 200; time += 1) {
      const letters = drawLetters();
      expect(readLetters(asTold(letters))).toBe(letters);
      expect(letters).not.toMatch(/[^A-Z2-9]|[IO8]/);
    }
  });

  it.each([
    ['abcd-2345', 'ABCD2345'],
    ['ABCD 2345', 'ABCD2345'],
    ['ABCD–2345', 'ABCD2345'],
    ['ABCD-234', null],
    ['ABCD-23456', null],
    ['กขคง-2345', null],
    ['', null],
    ['A'.repeat(5000), null],
  ])('%s reads as %s', (text, letters) => {
    expect(readLetters(text)).toBe(letters);
  });
});
