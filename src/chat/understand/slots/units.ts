import { literal } from '../../../literal.js';
import type { Unit } from '../../../people/types.js';
import { unitKey } from '../../../people/units.js';
import { UNIT_KIND } from '../../../plan/import/unit-names.js';
import { NUMBER_WORDS } from '../../../thai/digits.js';
import { anyOf } from '../text/lexicon.js';
import { Sheet, type Span } from '../text/sheet.js';
import { PARTICLE } from '../words/particles.js';
import {
  AFTER_UNIT,
  EVERYONE,
  OURS,
  OURS_LOOSELY,
  UNIT_ASKS,
  UNIT_CONTINUES,
  UNIT_SHORT,
  UNIT_SORTS,
  WHOLE,
} from '../words/units.js';

/** Whose rows a question is limited to. */
export interface UnitSlot {
  /** "ของเรา": the chat's unit. `loosely`: "เราต้องส่ง…", which may be said of anybody. */
  ours: false | 'clearly' | 'loosely';
  /** "ทั้งแผน", "ไม่ใช่แค่ของเรา". */
  everyone: boolean;
  named: string | null;
  /** Words that look like a unit nobody knows. */
  unknown: string | null;
}

interface UnitPattern {
  name: string;
  pattern: RegExp;
}

const loosely = (key: string): string => [...key].map(literal).join('[\\s.]*');

/** "สำนักกรรมาธิการสอง" for "สำนักกรรมาธิการ 2". */
const spokenNumber = (key: string): string =>
  key.replace(/\d+$/, (digits) => NUMBER_WORDS.find(([, value]) => value === Number(digits))?.[0] ?? digits);

/** Of "สำนักงานที่ดินสาขาบึงงาม", what tells it from the others of its office. */
const BRANCH = /(?<=.{3})(?:สาขา(?!วิชา)|อำเภอ|วิทยาเขต)[\u0E01-\u0E4E]{3,}$/u;

/** Spellings of a unit's name that people use: abbreviated, without สำนัก when a number tells it apart, its branch alone. */
function spellings(key: string): string[] {
  const short = Object.entries(UNIT_SHORT).reduce(
    (text, [long, abbreviation]) => text.replace(long, abbreviation),
    key,
  );
  const numbered = /\d$/.test(key);
  const said = numbered ? [spokenNumber(key)] : [];
  const bare = numbered ? [key, short].map((one) => one.replace(/^สำนัก(?:งาน)?/, '')) : [];
  const branch = BRANCH.exec(key)?.[0] ?? key;
  return [...new Set([key, short, ...said, ...bare, branch])].filter((one) => one.length > 2);
}

const patterns = new WeakMap<Unit[], UnitPattern[]>();

function patternsOf(units: Unit[]): UnitPattern[] {
  let made = patterns.get(units);
  if (!made) {
    made = units
      .flatMap(({ name, aliases }) =>
        [name, ...aliases].flatMap((one) => spellings(unitKey(one))).map((key) => ({ name, key })),
      )
      .sort((a, b) => b.key.length - a.key.length)
      .map(({ name, key }) => ({ name, pattern: new RegExp(`${loosely(key)}(?!\\s?\\d)`, 'gu') }));
    patterns.set(units, made);
  }
  return made;
}

const ours = anyOf(OURS);
const oursLoosely = anyOf(OURS_LOOSELY);
const everyone = anyOf(EVERYONE);
/** "ทั้งแผนของเรา" is still ours. */
const WHOLE_PLAN = 'ทั้งแผน';
/** Names that start like a unit; `ฯ` shortens ("สำนักนโยบายฯ"). */
const unitLike = new RegExp(`(?:${UNIT_SORTS.join('|')})([\\u0E01-\\u0E4E]{3,})(\\s*\\d{1,2})?`, 'gu');
/** Letters after the word for its kind that the written part of a shortened name must share with the full one. */
const MIN_SHARED = 3;
const SORT = new RegExp(`^${UNIT_KIND}`, 'u');
/** After a shortened name nothing goes on that could be more of a name. */
const ENDS = new RegExp(`^(?:$|[\\s\\uE000ฯ?]|${PARTICLE})`, 'u');
const OFFICE = 'สำนักงาน';
/** Share of a name's letters that may be mistyped or left out. */
const MISTYPED = 0.15;

const unitAsks = new RegExp(`^[\\u0E01-\\u0E4E]{2,}?(?:${anyOf(UNIT_ASKS).source})`, 'u');
const unitNameEnds = new RegExp(`(?<=.{5})(?:${anyOf(AFTER_UNIT).source})[^\\n]*$`, 'u');

const digitsIn = (text: string): string => text.replace(/\D/g, '');

/** The fewest edits that turn the name into a beginning of the text, and how long that beginning is (Sellers). */
function closestStart(text: string, name: string): { edits: number; length: number } {
  const width = Math.min(text.length, name.length + 4);
  let row = Array.from({ length: width + 1 }, (_, at) => at);
  for (let n = 1; n <= name.length; n++) {
    const above = row;
    row = [n];
    for (let at = 1; at <= width; at++) {
      const swap = above[at - 1]! + (name[n - 1] === text[at - 1] ? 0 : 1);
      row.push(Math.min(swap, above[at]! + 1, row[at - 1]! + 1));
    }
  }
  const edits = Math.min(...row);
  return { edits, length: row.lastIndexOf(edits) };
}

/** The beginning of a text, longer by the digits that a number there goes on with: "1" of "12" is no 1. */
const withWholeNumber = (text: string, length: number): string =>
  text.slice(0, length) + (/^\d+/.exec(text.slice(length))?.[0] ?? '');

/** A unit whose name the text starts with, but for a few letters. Numbers in names must be right. */
function mistyped(text: string, units: Unit[]): { name: string; length: number } | null {
  const near = units
    .map(({ name }) => ({ name, key: unitKey(name), ...closestStart(text, unitKey(name)) }))
    .filter(({ key, edits }) => edits <= MISTYPED * key.length)
    .filter(({ key, length }) => digitsIn(key) === digitsIn(withWholeNumber(text, length)))
    .sort((a, b) => a.edits - b.edits);
  return near[0] && near[0].edits < (near[1]?.edits ?? Number.POSITIVE_INFINITY) ? near[0] : null;
}

function shortened(text: string, units: Unit[]): { name: string; length: number } | null {
  const found = units
    .map(({ name }) => ({ name, key: unitKey(name), length: sharedStart(text, unitKey(name)) }))
    .filter(({ key, length }) => length >= (SORT.exec(key)?.[0].length ?? 0) + MIN_SHARED)
    .filter(({ key, length }) => digitsIn(key) === '' && !/^\p{M}/u.test(key.slice(length)))
    .filter(({ length }) => ENDS.test(text.slice(length)) || UNIT_CONTINUES.test(text.slice(length)));
  return found.length === 1 ? found[0]! : null;
}

/** Letters that both texts begin with; a vowel written before its consonant belongs to what follows. */
function sharedStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  return /[เ-ไ]$/u.test(a.slice(0, at)) ? at - 1 : at;
}

function takeNamed(sheet: Sheet, units: Unit[]): string | null {
  let named: string | null = null;
  for (const { name, pattern } of patternsOf(units)) {
    if (sheet.takeAll(pattern).length > 0) named ??= name;
  }
  return named;
}

/** Whether units of this name are told apart by numbers: then another number is a unit too, only an unknown one. */
function isNumberedLike(name: string, units: Unit[]): boolean {
  const key = unitKey(name);
  return units.some((unit) => unitKey(unit.name).replace(/^สำนัก|\d+$/g, '') === key);
}

/** A shortened name is taken; one that fits no unit is reported as unknown and left for the titles. */
function takeUnitLike(sheet: Sheet, units: Unit[]): { named: string | null; unknown: string | null } {
  let unknown: string | null = null;
  unitLike.lastIndex = 0;
  for (const m of [...sheet.rest.matchAll(unitLike)]) {
    if (UNIT_CONTINUES.test(m[1]!)) continue;
    const known = mistyped(m[0], units) ?? shortened(m[0], units);
    if (known) {
      sheet.take({ from: m.index, to: m.index + known.length });
      return { named: known.name, unknown: null };
    }
    if (m[2] && isNumberedLike(m[1]!, units)) sheet.take({ from: m.index, to: m.index + m[0].length });
    if (unitAsks.test(m[1]!) || m[0].startsWith(OFFICE)) continue;
    unknown ??= m[0].replace(unitNameEnds, '').trim();
  }
  return { named: null, unknown };
}

const US = 'เรา';
const OF_US = new RegExp(`(?<run>[ก-๎]{4,24})(?:ของ)?(?:พวก)?${US}`, 'gu');
const KIND_LETTERS = 4;
const wholeOffice = new RegExp(`^${WHOLE}`, 'u');

/** "เรือนจำเรา" where a unit is called "เรือนจำ…": a word that no list of kinds has. */
function takeOursByName(sheet: Sheet, units: Unit[]): boolean {
  if (!sheet.rest.includes(US)) return false;
  for (const { 0: words, index, groups } of sheet.rest.matchAll(OF_US)) {
    const run = groups!['run']!;
    for (let from = 0; from <= run.length - KIND_LETTERS; from++) {
      const kind = run.slice(from);
      if (wholeOffice.test(kind) || !units.some(({ name }) => name.startsWith(kind))) continue;
      sheet.take({ from: index + from, to: index + words.length });
      return true;
    }
  }
  return false;
}

/**
 * Takes what says whose rows are meant: "ไม่ใช่แค่ของเรา" and "ทั้งแผน" first, since they contain or override
 * "ของเรา"; then names of units, by full name, alias, abbreviation or beginning.
 * @param units all known units; compared by `unitKey`
 */
export function takeUnit(sheet: Sheet, units: Unit[]): UnitSlot {
  const wide = sheet.takeAll(everyone).map(([words]) => words);
  const clearly = sheet.takeAll(ours).length > 0 || takeOursByName(sheet, units);
  const named = takeNamed(sheet, units);
  const like = named ? { named, unknown: null } : takeUnitLike(sheet, units);
  const loose = !clearly && sheet.has(oursLoosely);
  const all = wide.length > 0 && !(clearly && wide.every((words) => words === WHOLE_PLAN));
  return {
    everyone: all,
    named: all ? null : like.named,
    unknown: like.unknown,
    ours: all ? false : clearly ? 'clearly' : loose ? 'loosely' : false,
  };
}

/** A unit named in a text; UTF-16 offsets, end exclusive. */
interface Named extends Span {
  name: string;
}

/** Units that a text names, in full or shortened, in their order. */
export function namedUnits(text: string, units: Unit[]): Named[] {
  const sheet = new Sheet(text);
  const found: Named[] = [];
  for (const { name, pattern } of patternsOf(units))
    for (const { 0: words, index: from } of sheet.takeAll(pattern))
      found.push({ name, from, to: from + words.length });
  for (let before = sheet.rest; ; before = sheet.rest) {
    const { named } = takeUnitLike(sheet, units);
    if (!named) return found.sort((a, b) => a.from - b.from);
    const from = [...before].findIndex((letter, at) => letter !== sheet.rest[at]);
    const to =
      before.length - [...before].reverse().findIndex((letter, at) => letter !== sheet.rest.at(-1 - at));
    found.push({ name: named, from, to });
  }
}
