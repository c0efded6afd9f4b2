import { GONE, Sheet, type Span } from '../text/sheet.js';
import { BESIDES, CORRECTIONS } from '../words/correction.js';
import { takeCodes } from './codes.js';
import type { Reading } from './exclusion.js';
import { takeUnit } from './units.js';

/** What was meant starts this near to the slip ("เอ๊ย ไม่ใช่ ของ…"). */
const NEAR = 6;
/** Fewer letters after a slip name no title. */
const TITLE = 4;

/** The stretch that a recogniser blanks last in a text; null when it finds nothing. */
function lastTaken(text: string, take: (sheet: Sheet) => void): Span | null {
  const sheet = new Sheet(text);
  take(sheet);
  const to = sheet.rest.lastIndexOf(GONE) + 1;
  if (to === 0) return null;
  let from = to - 1;
  while (from > 0 && sheet.rest[from - 1] === GONE) from--;
  return { from, to };
}

const startsNear = (span: Span | null): boolean => span !== null && span.from <= NEAR;

/** How one kind of thing is found in a text: first near its beginning, or last in it. */
interface Kind {
  near: (text: string) => boolean;
  last: (text: string) => Span | null;
}

function kindsOf({ units, book, datesIn }: Reading): Kind[] {
  const dated = (text: string): Span[] =>
    datesIn(text)
      .filter(({ weak }) => !weak)
      .map(({ index, length }) => ({ from: index, to: index + length }));
  const undated = (text: string): Sheet => {
    const sheet = new Sheet(text);
    for (const span of dated(text)) sheet.take({ ...span });
    return new Sheet(sheet.rest.replaceAll(GONE, ' '));
  };
  const coded = (text: string): Span | null =>
    lastTaken(undated(text).rest, (sheet) => takeCodes(sheet, book));
  const firstCode = (text: string): boolean => takeCodes(undated(text), book).some(({ at }) => at <= NEAR);
  return [
    { near: (text) => startsNear(dated(text)[0] ?? null), last: (text) => dated(text).at(-1) ?? null },
    {
      near: (text) => startsNear(lastTaken(text.slice(0, 60), (sheet) => takeUnit(sheet, units))),
      last: (text) => lastTaken(text, (sheet) => takeUnit(sheet, units)),
    },
    { near: firstCode, last: coded },
  ];
}

/** A slip that ends so may say once more what was not meant: "เอ้ย ไม่ใช่ 20 ส่ง 28". */
const NOT = /ไม่ใช่\s*$/u;

/** "ไม่ใช่ข้อ 12 ค่ะพิมพ์ผิด": what is said not to be meant before the slip is the slip. */
const DENIED = /(?:ไม่ใช่|มิใช่|ไม่เอา|ไม่ได้(?:จะ)?(?:ถาม|หมาย|พูด)(?:ถึง)?)\s*$/u;

const NUMBER = /[\d.]+(?:\(\d+\))*$/u;

/** "20 เอ๊ย 21 ส่งวันไหน พิมพ์ผิด": the last word only says once more that there was a slip. */
const standsBetween = (text: string, { index, 0: { length } }: RegExpExecArray): boolean =>
  text.slice(0, index).trim() !== '' && text.slice(index + length).trim() !== '';

/** Letters at the beginning of a text that say the same again and stand before something else; 0 where it does not. */
function saidAgain(wrong: string, after: string): number {
  const said = NUMBER.exec(wrong.trim())?.[0] ?? wrong.trim();
  const from = after.length - after.trimStart().length;
  const rest = after.slice(from + said.length);
  return after.startsWith(said, from) && !/^[\d.(]/u.test(rest) && rest.trim() !== ''
    ? from + said.length
    : 0;
}

/**
 * Takes what the writer corrected, with the words that correct it: "ข้อ 12 เอ๊ย ข้อ 21 ส่งวันไหน" leaves 21.
 * 1. Find the slip, with something said before and after it. 2. See what is said first after it: a date, a unit, a
 *    number; the last of that kind before it goes. 3. Where it is none of these, no title is looked for before it.
 * @returns from where on titles are looked for; 0 for the whole text
 */
export function takeCorrected(sheet: Sheet, reading: Reading): number {
  CORRECTIONS.lastIndex = 0;
  const slip = [...sheet.rest.matchAll(CORRECTIONS)].findLast((one) => standsBetween(sheet.rest, one));
  if (!slip) return 0;
  const end = slip.index + slip[0].length;
  const [before, after] = [sheet.rest.slice(0, slip.index), sheet.rest.slice(end)];
  if (BESIDES.test(after)) return 0;
  const kinds = kindsOf(reading);
  const kind = kinds.find(({ near }) => near(after));
  const wrong = kind?.last(before) ?? null;
  const again = wrong && NOT.test(slip[0]) ? saidAgain(sheet.rest.slice(wrong.from, wrong.to), after) : 0;
  const titled = !kind && kinds.every(({ last }) => last(before) === null) && after.trim().length >= TITLE;
  const denied = wrong && DENIED.exec(before.slice(0, wrong.from));
  if (wrong) sheet.take({ from: denied?.index ?? wrong.from, to: wrong.to });
  if (wrong || titled) sheet.take({ from: slip.index, to: end + again });
  return titled ? end : 0;
}
