import { readDigits } from './numbers.js';
import { markOwned } from './owned-numbers.js';
import { type Token, type TokenKind, token } from './tokens.js';
import { latinEntry, thaiEntryAt, tokenOf } from './vocabulary.js';

const FIRST_THAI = 0x0e01;
const latinWord = /[a-z]+/y;
const MARKS: Readonly<Record<string, TokenKind>> = {
  '-': 'dash',
  ',': 'comma',
  '/': 'slash',
  "'": 'apostrophe',
  '&': 'and',
  '+': 'and',
};

function latinAt(text: string, at: number): Token {
  latinWord.lastIndex = at;
  const word = latinWord.exec(text)![0];
  const digit = text.charCodeAt(at + word.length);
  // "Q3" is the only letter that carries a number.
  if (word === 'q' && digit >= 0x31 && digit <= 0x34) return token('quarter', at, at + 1);
  const entry = latinEntry(word);
  return entry ? tokenOf(entry, at, true) : token('text', at, at + word.length);
}

function digitsAt(text: string, at: number): Token[] {
  return readDigits(text, at).map((part) => {
    const made = token(part.kind, part.start, part.end);
    if (part.kind === 'num') made.value = part.value;
    if (part.kind !== 'date') return made;
    const { day, month, yearDigits, dotted } = part;
    return { ...made, value: day, month, yearDigits, dotted };
  });
}

/** The tokens at a non-space position; null where nothing of interest begins. */
function readAt(text: string, at: number, afterText: boolean): Token[] | null {
  const code = text.charCodeAt(at);
  if (code >= 0x30 && code <= 0x39) return digitsAt(text, at);
  if (code >= 0x61 && code <= 0x7a) return [latinAt(text, at)];
  if (code >= FIRST_THAI) {
    const entry = thaiEntryAt(text, at, afterText);
    return entry && [tokenOf(entry, at, false)];
  }
  const mark = MARKS[text[at]!];
  return mark ? [token(mark, at, at + 1)] : null;
}

/**
 * Cuts a folded text into tokens:
 * 1. Spaces separate and are not kept, but a token knows whether one stood before it.
 * 2. What is of no interest joins the `text` token that it touches.
 * 3. English ordinals (`20th`) lose their ending.
 * 4. Numbers owned by nouns and codes are marked.
 */
export function lex(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let tight = false;
  while (at < text.length) {
    if (text.charCodeAt(at) === 0x20) {
      at++;
      tight = false;
      continue;
    }
    const previous = tight ? tokens[tokens.length - 1] : undefined;
    const touchesText = previous?.kind === 'text';
    const read = readAt(text, at, touchesText);
    const first = read?.[0];
    const end = read ? read[read.length - 1]!.end : at + 1;
    if (touchesText && (!first || first.kind === 'text')) previous.end = end;
    else if (!read) tokens.push({ ...token('text', at, end), tight });
    else if (!(previous?.kind === 'num' && isOrdinalEnding(text, first!))) {
      first!.tight = tight;
      tokens.push(...read);
    }
    at = end;
    tight = true;
  }
  return markOwned(tokens, text);
}

function isOrdinalEnding(text: string, { kind, start, end }: Token): boolean {
  return kind === 'text' && /^(?:st|nd|rd|th)$/.test(text.slice(start, end));
}
