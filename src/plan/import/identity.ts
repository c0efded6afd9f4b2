import { fiscalYearOf } from '../../clock.js';
import { unitKey } from '../../people/units.js';
import { findWrittenDates } from './dates/written-dates.js';
import type { Document } from './read/document.js';
import { findUnits, type KnownUnit, type NamedUnit, ORGANISATION, officialName } from './unit-names.js';
import { ENTRY_HEAD, readUnitCell } from './units/unit-entries.js';

const YEAR_WORDS = /ปีงบประมาณ\s*(?:พ\.?\s?ศ\.?\s*)?(\d{4}|\d{2})(?!\d)/g;
const ANY_YEAR = /(?:พ\.?\s?ศ\.?|ประจำปี)\s*(25\d{2})(?!\d)/g;
/** Years that a plan may be of (Buddhist era). */
const FIRST_YEAR = 2540;
const LAST_YEAR = 2640;

/** A line of text, or a table row; `isRow` where more of it is filled than a label and its value. */
export interface DocumentLine {
  line: number;
  text: string;
  isRow: boolean;
}

/** All text of a document, line by line. */
export function documentLines(document: Document): DocumentLine[] {
  return document.blocks.flatMap((block) =>
    block.kind === 'text'
      ? [{ line: block.line, text: block.text, isRow: false }]
      : block.rows.map(({ line, cells }) => ({
          line,
          text: cells.join('\n'),
          isRow: cells.filter((cell) => cell.trim()).length > 2,
        })),
  );
}

/** The fiscal year (Buddhist era) that a document names most often; where it names none, that of its dates. */
export function findFiscalYear(lines: readonly { text: string }[]): number | null {
  const text = lines.map((line) => line.text).join('\n');
  const named = [...text.matchAll(YEAR_WORDS)].map(([, digits]) => buddhist(digits!));
  const any = [...text.matchAll(ANY_YEAR)].map(([, digits]) => Number(digits));
  const dated = (): number[] =>
    findWrittenDates(text, mostFrequent(any) ?? 2567).map(({ from }) => fiscalYearOf(from));
  return (
    mostFrequent(named.filter(plausible)) ?? mostFrequent(dated().filter(plausible)) ?? mostFrequent(any)
  );
}

const buddhist = (digits: string): number => (digits.length === 2 ? 2500 + Number(digits) : Number(digits));
export const plausible = (year: number): boolean => year >= FIRST_YEAR && year <= LAST_YEAR;

function mostFrequent(values: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? null;
}

const OWN = /(?:ของ|จัดทำโดย|หน่วยงาน\s*:|เจ้าของแผน\s*:)\s*$/;
/** Behind these stands the office that the owner belongs to. */
const ABOVE = /(?:สังกัด|ภายใต้|ขึ้นตรงต่อ)\s*$/;
/** The title of a document stands within this many lines. */
const TITLE_LINES = 8;
/** Beside these the name of a whole organisation may be the owner's. */
const TITLE_NAME = new RegExp(
  `(?:${ORGANISATION}|คณะ(?!กรรม|ทำงาน|รัฐมนตรี|อนุ)|ภาควิชา|แผนก|สถานี|อำเภอ)[ก-๎]{2,}(?: (?:แห่ง)?[ก-๎]*(?:เขต|ที่) ?\\d+)?`,
  'g',
);

/**
 * Whose plan it is.
 * 1. What the title labels as such (`หน่วยงาน: …`).
 * 2. The unit that the title calls the plan's own (`ของสำนัก…`), or names; an organisation only where it names no unit.
 * 3. A section that the title names beside such a unit, where the rows name the section more often.
 * 4. Else the first unit that the text calls the plan's own.
 */
export function findOwner(lines: readonly DocumentLine[], known: readonly KnownUnit[]): string | null {
  const title = titleLines(lines);
  const units = title.flatMap((text) => unitsOf(text, known));
  const organisations = title.flatMap(organisationsOf).sort((a, b) => rank(a.name) - rank(b.name));
  const own = ({ text, index }: Naming): boolean => OWN.test(text.slice(0, index));
  const first =
    title.flatMap((text) => labelled(text, known))[0] ??
    units.find((one) => own(one) && !one.isParent) ??
    title.flatMap(ownSection)[0] ??
    sectionOr(
      units.find(({ isParent }) => !isParent),
      title,
      lines,
    ) ??
    organisations.find(own) ??
    organisations[0] ??
    lines.flatMap(({ text }) => unitsOf(text, known)).find(own) ??
    units[0];
  return first?.name ?? null;
}

/** `แผนของหอสมุดกลาง มหาวิทยาลัย…`: nothing else goes on behind a name that is the plan's own. */
const OWN_SECTION = new RegExp(
  `ของ\\s?(?!ส่วนราชการ|หน่วยงาน)(${ENTRY_HEAD}[ก-๎]{3,})(?=\\s+(?:${ORGANISATION}|คณะ|สำนักงาน)|\\s*$|\\s+(?:ประจำ)?ปีงบ)`,
  'g',
);

const ownSection = (text: string): Pick<Naming, 'name'>[] =>
  [...text.matchAll(OWN_SECTION)]
    .map(([, raw]) => ({ name: officialName(nameEnd(raw!), []) }))
    .filter(({ name }) => !WISH.test(name) && !ORGANISED.test(name));

/** Words that begin the name of a section, and common words as well. */
const SECTION = /(?<![ก-๎])(?:ส่วน|งาน|หน่วย)[ก-๎]{3,}/g;
const LEAST_NAMED = 2;

/** The section of the title that the rows name often, and more often than the unit beside it; else that unit. */
function sectionOr(
  unit: Naming | undefined,
  title: readonly string[],
  lines: readonly DocumentLine[],
): Pick<Naming, 'name'> | undefined {
  const entries = lines.flatMap(({ isRow, text }) => (isRow ? text.split('\n') : []));
  const named = ({ name }: Pick<Naming, 'name'>): number =>
    entries.filter((entry) => unitKey(entry) === unitKey(name)).length;
  const least = Math.max(LEAST_NAMED, unit ? named(unit) + 1 : 0);
  const sections = title.flatMap((text) => [...text.matchAll(SECTION)].map(([name]) => ({ name })));
  return sections.find((one) => named(one) >= least) ?? unit;
}

/** What stands behind a label is the owner, whatever its name begins with. */
function labelled(text: string, known: readonly KnownUnit[]): NamedUnit[] {
  const value = /^\s*(?:หน่วยงาน|เจ้าของแผน)\s*:\s*(\S[^\n]*)/.exec(text)?.[1] ?? '';
  return readUnitCell(value, known).filter(({ kind }) => kind === 'unit' || kind === 'parent');
}

/** Organisations that the title names beside the owner: the owner is one of their units. */
export function findParents(lines: readonly DocumentLine[], owner: string): KnownUnit[] {
  const title = titleLines(lines);
  const units = title.flatMap((text) => unitsOf(text, [])).filter(({ isParent }) => isParent);
  const names = [...title.flatMap(organisationsOf), ...units].map(({ name }) => name);
  return [...new Set(names)]
    .filter((name) => name !== owner)
    .map((name) => ({ name, aliases: shortForms(name), parent: true }));
}

const ABBREVIATIONS: readonly (readonly [long: string, short: string])[] = [
  ['โรงพยาบาล', 'รพ.'],
  ['โรงเรียน', 'รร.'],
  ['มหาวิทยาลัย', 'ม.'],
  ['จังหวัด', 'จ.'],
  ['เทศบาลนคร', 'ทน.'],
  ['เทศบาลเมือง', 'ทม.'],
  ['เทศบาลตำบล', 'ทต.'],
  ['องค์การบริหารส่วนจังหวัด', 'อบจ.'],
  ['องค์การบริหารส่วนตำบล', 'อบต.'],
];

/** How a cell may call the one organisation of the plan: รพ.…, or its kind alone. */
function shortForms(name: string): string[] {
  return ABBREVIATIONS.filter(([long]) => name.startsWith(long)).flatMap(([long, short]) => [
    short + name.slice(long.length),
    long,
    `${long}ฯ`,
  ]);
}

interface Naming {
  text: string;
  index: number;
  name: string;
  isParent: boolean;
}

const titleLines = (lines: readonly DocumentLine[]): string[] =>
  lines
    .slice(0, TITLE_LINES)
    .filter(({ isRow }) => !isRow)
    .map(({ text }) => text);

const unitsOf = (text: string, known: readonly KnownUnit[]): Naming[] =>
  findUnits(text, known)
    .filter(({ kind }) => kind !== 'all')
    .map(({ index, name, kind }) => ({
      text,
      index,
      name,
      isParent: kind === 'parent' || rank(name) > 0 || ABOVE.test(text.slice(0, index)),
    }));

const organisationsOf = (text: string): Naming[] =>
  [...text.matchAll(TITLE_NAME)]
    .map((match) => ({
      text,
      index: match.index,
      name: officialName(nameEnd(match[0]), []),
      isParent: false,
    }))
    .filter(({ name }) => !WISH.test(name));

const ORGANISED = new RegExp(`^${ORGANISATION}`);
/** What a plan wants to become (โรงเรียนสุจริต) is no organisation's name. */
const WISH = /(?:คุณธรรม|สุจริต|โปร่งใส|ต้นแบบ|สีขาว|สีเขียว)$/;
/** A name ends before the words of a title that follow it. */
const nameEnd = (name: string): string => name.replace(/(?:ประจำปี|ปีงบประมาณ|พ\.ศ)[\s\S]*$/, '');
/** Organisations stand behind those that may be part of them (คณะ… มหาวิทยาลัย…). */
const rank = (name: string): number => (/^(?:จังหวัด|กระทรวง|กรม|มหาวิทยาลัย)/.test(name) ? 1 : 0);
