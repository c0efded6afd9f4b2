import { randomInt } from 'node:crypto';

/** Letters and digits that are not mistaken for one another when read aloud; 31 of them: a code has almost 40 bits. */
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ2345679';
const LENGTH = 8;
/** Wider than the alphabet: a letter that no code has is a mistyped code, not talk. */
const SHAPE = /^[A-Z2-9]{8}$/;

/** The letters of a new code. */
export const drawLetters = (): string =>
  Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');

/** The letters as they are told: `ABCD-2345`. */
export const asTold = (letters: string): string =>
  `${letters.slice(0, LENGTH / 2)}-${letters.slice(LENGTH / 2)}`;

/** The letters of a typed code without what people add or change; null when it cannot be one. */
export function readLetters(text: string): string | null {
  const letters = text.toUpperCase().replace(/[\s\-–—.]+/g, '');
  return SHAPE.test(letters) ? letters : null;
}
