import { blankDates, findWrittenDates } from '../dates/written-dates.js';
import { type KnownUnit, MORE_UNITS, type NamedUnit, officialName, STOP, STOP_WORD } from '../unit-names.js';
import { ENTRY_HEAD, isAct, isHeaded, isPeople, readUnitCell } from './unit-entries.js';

/** A place where the name of a unit may go on, or another begin: a line ends there, or "และ" stands apart. */
export interface Seam {
  /** What lies between both sides: positions in the text. */
  at: number;
  end: number;
  joint: 'และ' | '';
  /** The unit before it, and the words behind. */
  unit: string;
  behind: string;
  /** The name, if both sides are one. */
  joined: string;
  /** What the words behind begin with. `plain`: with nothing that tells. */
  kind: 'plain' | 'act' | 'people' | 'unit';
  /** The name before it is of several words with spaces between, as in a list. */
  lists: boolean;
}

/** What the cells of a document tell of the names in them. */
export interface Evidence {
  /** Names that stand whole in some cell, without a seam. */
  whole: ReadonlySet<string>;
  /** In how many cells a name stands that is joined over a seam. */
  joined: ReadonlyMap<string, number>;
}

/** One name, or two sides; where nothing tells for certain, in doubt. */
export interface Verdict {
  isOne: boolean;
  doubtful: boolean;
}

interface Context {
  fiscalYear: number;
  known: readonly KnownUnit[];
}

const GAP = /^(?:\s+และ\s*|และ\s+|[ \t]*\n\s*)(?=[ก-ฮเ-ไ][ก-๎])/;
const BEHIND = /^[^\n,;/()|+●•]+/;
/** Words that go on with no name: roles, acts with their object, times, a word that always begins another. */
const NO_NAME = new RegExp(`^(?:${STOP}|${STOP_WORD}|${MORE_UNITS})|\\d|ที่เกี่ยวข้อง|ในสังกัด|ทุก`);
/** Longer words are a sentence. */
const LONGEST_BEHIND = 50;

export const unitsIn = (text: string, known: readonly KnownUnit[]): NamedUnit[] =>
  readUnitCell(text, known).filter(({ kind }) => kind === 'unit');

/** The seams of a cell, in order. */
export function seamsIn(text: string, { fiscalYear, known }: Context): Seam[] {
  const rest = blankDates(text, findWrittenDates(text, fiscalYear));
  return unitsIn(rest, known).flatMap((unit) => {
    const gap = GAP.exec(rest.slice(unit.end))?.[0];
    if (gap === undefined || !unit.sure || !isHeaded(unit.name)) return [];
    const end = unit.end + gap.length;
    const behind = BEHIND.exec(rest.slice(end))?.[0].trim() ?? '';
    const joint = gap.includes('และ') ? 'และ' : '';
    if (behind.length > LONGEST_BEHIND || NO_NAME.test(behind)) return [];
    const before = rest.slice(unit.index, unit.end) + joint;
    const joined = unitsIn(before + behind, known)[0];
    if (!joined?.sure || joined.index > 0 || joined.end <= before.length) return [];
    const lists = / /.test(rest.slice(unit.index, unit.end));
    const sides = { unit: unit.name, behind, joined: joined.name };
    return [{ at: unit.end, end, joint, ...sides, kind: kindOf(unit.name, behind), lists }];
  });
}

/** These go on with the work that they are about: กลุ่มบริหาร|งานบุคคล. */
const WORKS_AT = /(?:บริหาร|ประสาน|สนับสนุน)$/;

function kindOf(unit: string, behind: string): Seam['kind'] {
  if (WORKS_AT.test(unit) && behind.startsWith('งาน')) return 'plain';
  if (isHeaded(behind)) return 'unit';
  if (isPeople(behind)) return 'people';
  return isAct(behind) ? 'act' : 'plain';
}

export const closeSeam = (text: string, { at, end, joint }: Seam): string =>
  text.slice(0, at) + joint + text.slice(end);

/** Reads all cells for what they tell of the names in them: as if every seam lay within a name. */
export function gatherEvidence(cells: readonly string[], context: Context): Evidence {
  const whole = new Set(context.known.map(({ name }) => name));
  const joined = new Map<string, number>();
  for (const cell of cells) {
    const names = new Set<string>();
    let text = cell;
    for (let seam = nextSeam(text, context); seam; seam = nextSeam(text, context)) {
      names.add(seam.joined);
      text = closeSeam(text, seam);
    }
    for (const name of names) joined.set(name, (joined.get(name) ?? 0) + 1);
    for (const { name } of unitsIn(text, context.known)) if (!names.has(name)) whole.add(name);
  }
  return { whole, joined };
}

/** The first seam, lists of units aside: one to a line. */
const nextSeam = (text: string, context: Context): Seam | undefined =>
  seamsIn(text, context).find(({ kind, joint }) => kind !== 'unit' || joint !== '');

const ONE: Verdict = { isOne: true, doubtful: false };
const TWO: Verdict = { isOne: false, doubtful: false };

/**
 * Whether both sides of a seam are one name.
 * 1. The whole name stands without a seam elsewhere, or is a known unit's: one.
 * 2. The words behind are a unit elsewhere, alone or with the kind of the unit before them: two.
 * 3. What goes on with a name that stands nowhere by itself is part of it; for certain where several cells have it so.
 * 4. What begins another unit, or an act, or people, is doubtful even then, and alone no part of the name, unless it
 *    ends a list ("ติดตาม และประเมินผล").
 */
export function judgeSeam(seam: Seam, { whole, joined }: Evidence, { known }: Context): Verdict {
  const { unit, behind, kind, joint } = seam;
  if (whole.has(seam.joined)) return ONE;
  const head = FIRST_WORD.exec(unit)?.[0] ?? '';
  if ([behind, head + behind].some((name) => whole.has(officialName(name, known)))) return TWO;
  const recurs = (joined.get(seam.joined) ?? 0) > 1;
  const complete = whole.has(unit);
  if (kind === 'plain') return { isOne: recurs || !complete, doubtful: complete || !recurs };
  if (complete) return TWO;
  if (kind === 'unit') return { isOne: false, doubtful: joint !== '' && recurs };
  const endsList = kind === 'act' && joint !== '' && seam.lists;
  return { isOne: recurs || endsList, doubtful: recurs || endsList || (kind === 'people' && joint !== '') };
}

const FIRST_WORD = new RegExp(`^${ENTRY_HEAD}`);
