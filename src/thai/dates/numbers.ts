/** What a run of digits in a text is: numbers with separators between, a numeric date, or something else (code, time, phone). */
export type DigitPart =
  | { kind: 'num'; value: number; start: number; end: number }
  | { kind: 'dash' | 'comma' | 'slash'; start: number; end: number }
  | {
      kind: 'date';
      day: number;
      month: number;
      yearDigits: string | null;
      dotted: boolean;
      start: number;
      end: number;
    }
  | { kind: 'text'; start: number; end: number };

const chunk = /\d+(?:[./:,-]\d+)*/y;
const dayMonthYear = /^(\d{1,2})([./-])(\d{1,2})\2(\d{2}|\d{4})$/;
const yearMonthDay = /^(\d{4})([./-])(\d{1,2})\2(\d{1,2})$/;
const dayMonth = /^(\d{1,2})\/(\d{1,2})$/;
/** Days up to 39 are read as days, so that 32 can be called impossible. */
export const MAX_WRITTEN_DAY = 39;

const isDayMonth = (day: number, month: number): boolean =>
  day >= 1 && day <= MAX_WRITTEN_DAY && month >= 1 && month <= 12;

function readDate(text: string, start: number): DigitPart | null {
  const end = start + text.length;
  const dmy = dayMonthYear.exec(text);
  if (dmy && isDayMonth(+dmy[1]!, +dmy[3]!)) {
    return {
      kind: 'date',
      day: +dmy[1]!,
      month: +dmy[3]!,
      yearDigits: dmy[4]!,
      dotted: dmy[2] === '.',
      start,
      end,
    };
  }
  const ymd = yearMonthDay.exec(text);
  if (ymd && isDayMonth(+ymd[4]!, +ymd[3]!)) {
    return { kind: 'date', day: +ymd[4]!, month: +ymd[3]!, yearDigits: ymd[1]!, dotted: false, start, end };
  }
  const dm = dayMonth.exec(text);
  if (dm && isDayMonth(+dm[1]!, +dm[2]!)) {
    return { kind: 'date', day: +dm[1]!, month: +dm[2]!, yearDigits: null, dotted: false, start, end };
  }
  return null;
}

const SEPARATORS = { '-': 'dash', ',': 'comma', '/': 'slash' } as const;

/** The chunk cut at one separator; null when a piece is neither a number nor a date. */
function split(
  text: string,
  start: number,
  separator: keyof typeof SEPARATORS,
  maxDigits: number,
): DigitPart[] | null {
  const pieces = text.split(separator);
  if (pieces.length < 2) return null;
  const parts: DigitPart[] = [];
  let at = start;
  for (const piece of pieces) {
    if (at > start) parts.push({ kind: SEPARATORS[separator], start: at - 1, end: at });
    const end = at + piece.length;
    const read = readDate(piece, at);
    if (read) parts.push(read);
    else if (/^\d+$/.test(piece) && piece.length <= maxDigits)
      parts.push({ kind: 'num', value: +piece, start: at, end });
    else return null;
    at = end + 1;
  }
  return parts;
}

/**
 * Reads the run of digits at a position:
 * 1. Digits alone are a number (five or more: something else).
 * 2. D/M/Y, D-M-Y, D.M.Y, Y-M-D and D/M are dates.
 * 3. Two pieces joined by a dash, or several by commas or a slash, are numbers or dates with the separator between.
 * 4. Everything else (1.7, 13.30, 4,520, 081-234-5678) is no date.
 */
export function readDigits(text: string, at: number): DigitPart[] {
  chunk.lastIndex = at;
  const found = chunk.exec(text)![0];
  if (/^\d+$/.test(found)) {
    const kind = found.length <= 4 ? 'num' : 'text';
    return kind === 'num'
      ? [{ kind, value: +found, start: at, end: at + found.length }]
      : [{ kind, start: at, end: at + found.length }];
  }
  const date = readDate(found, at);
  if (date) return [date];
  const dashes = found.split('-').length - 1;
  return (
    (dashes === 1 ? split(found, at, '-', 4) : null) ??
    split(found, at, ',', 2) ??
    split(found, at, '/', 4) ?? [{ kind: 'text', start: at, end: at + found.length }]
  );
}
