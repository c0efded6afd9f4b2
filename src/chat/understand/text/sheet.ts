/** Stands for a consumed character (private use): neither a letter nor a space, so that words on both sides stay apart. */
export const GONE = '\uE000';

/** As many consumed characters as a piece of text has: what replaces it where offsets must stay. */
export const blank = (found: string): string => GONE.repeat(found.length);

/** A piece of the text that a recogniser understood; UTF-16 offsets into the sheet, end exclusive. */
export interface Span {
  from: number;
  to: number;
}

/**
 * The text of one question while it is being read. Every recogniser takes what it understood, so that no
 * later one reads the same characters again (a date's day is no code, a code's digits are no title). Offsets
 * never move: taken characters are blanked, not removed.
 */
export class Sheet {
  #rest: string;
  /** @param text normalised lightly (punctuation kept), see `lightly`. */
  constructor(readonly text: string) {
    this.#rest = text;
  }

  /** The text with everything taken so far blanked. */
  get rest(): string {
    return this.#rest;
  }

  take({ from, to }: Span): void {
    this.#rest = this.#rest.slice(0, from) + GONE.repeat(to - from) + this.#rest.slice(to);
  }

  /** Takes every match of a global pattern and returns the matches. */
  takeAll(pattern: RegExp): RegExpExecArray[] {
    const found: RegExpExecArray[] = [];
    pattern.lastIndex = 0;
    for (let m = pattern.exec(this.#rest); m; m = pattern.exec(this.#rest)) {
      if (m[0] === '') {
        pattern.lastIndex++;
        continue;
      }
      found.push(m);
    }
    for (const m of found) this.take({ from: m.index, to: m.index + m[0].length });
    return found;
  }

  has(pattern: RegExp): boolean {
    pattern.lastIndex = 0;
    return pattern.test(this.#rest);
  }
}
