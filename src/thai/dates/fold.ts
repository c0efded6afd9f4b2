const THAI_DIGIT_ZERO = 0x0e50;
const NIKHAHIT = 0x0e4d;
const SARA_AA = 0x0e32;
const SARA_AM = 0x0e33;
const SARA_E = 0x0e40;
const SARA_AE = 0x0e41;

const isTone = (code: number): boolean => code >= 0x0e48 && code <= 0x0e4c;
const isVowelMark = (code: number): boolean =>
  code === 0x0e31 || (code >= 0x0e34 && code <= 0x0e3a) || code === 0x0e47;
const isDropped = (code: number): boolean =>
  (code >= 0x200b && code <= 0x200f) || code === 0x2060 || code === 0xfeff || code === 0xad;

/** A text in the form the date words are written in, with the way back to the raw positions. */
export interface Folded {
  text: string;
  /** `raw[i]` is the raw index of folded unit `i`; one more entry marks the end. */
  raw: Int32Array;
}

function foldUnit(code: number): number {
  if (code >= THAI_DIGIT_ZERO && code <= THAI_DIGIT_ZERO + 9) return code - THAI_DIGIT_ZERO + 0x30;
  if (code >= 0x41 && code <= 0x5a) return code + 32;
  if (code === 0xa0 || code === 0x202f || (code >= 0x09 && code <= 0x0d)) return 0x20;
  if ((code >= 0x2010 && code <= 0x2015) || code === 0x2212 || code === 0x7e) return 0x2d;
  if (code === 0x2018 || code === 0x2019 || code === 0xb4 || code === 0x60) return 0x27;
  return code;
}

/**
 * Folds a raw text for the date grammar: digits Arabic, lower case, one kind of dash, space and apostrophe,
 * marks repaired as in `normalise`, but position by position, so that every find can be cut from the raw text.
 */
export function fold(raw: string): Folded {
  const out = new Uint16Array(raw.length);
  const positions = new Int32Array(raw.length + 1);
  let size = 0;
  for (let at = 0; at < raw.length; at++) {
    const code = foldUnit(raw.charCodeAt(at));
    if (isDropped(code)) continue;
    const last = size > 0 ? out[size - 1]! : 0;
    if (code === last && (isTone(code) || isVowelMark(code))) continue;
    if (code === SARA_E && last === SARA_E) {
      out[size - 1] = SARA_AE;
    } else if (code === SARA_AA && last === NIKHAHIT) {
      out[size - 1] = SARA_AM;
    } else if (code === SARA_AA && isTone(last) && size > 1 && out[size - 2] === NIKHAHIT) {
      out[size - 2] = last;
      out[size - 1] = SARA_AM;
    } else if ((isVowelMark(code) && isTone(last)) || (isTone(code) && last === SARA_AM)) {
      out[size - 1] = code;
      positions[size] = at;
      out[size++] = last;
    } else {
      positions[size] = at;
      out[size++] = code;
    }
  }
  positions[size] = raw.length;
  let text = '';
  for (let at = 0; at < size; at += 4096) text += textOf(out.subarray(at, Math.min(size, at + 4096)));
  return { text, raw: positions };
}

/** Without spreading, which walks the list by an iterator and takes ten times as long. */
const textOf = (units: Uint16Array): string => String.fromCharCode.apply(null, units as unknown as number[]);
