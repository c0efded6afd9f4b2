import { literal } from '../../../literal.js';
import { toArabicDigits } from '../../../thai/digits.js';
import type { Role } from '../columns/columns.js';
import { looksLike } from '../prepare/look-alikes.js';
import type { Activity } from '../rows/activities.js';
import { findUnits, HEAD, type KnownUnit, type NamedUnit, ORGANISATION } from '../unit-names.js';
import { readUnitCell } from './unit-entries.js';

/** A name that a scan wrote for another, or that is cut short: as it is written, and whose it is. */
export interface Misread {
  /** Null for the owner's in the title. */
  code: string | null;
  line: number;
  written: string;
  name: string;
}

/** What tells which names are a unit's. */
export interface NameContext {
  owner: string;
  known: readonly KnownUnit[];
  /** All text of the document. */
  text: string;
}

const UNIT_COLUMNS: readonly Role[] = ['responsible', 'supporters', 'owedBy', 'due'];
/** Said so often, a name is a unit's. */
const OFTEN = 2;
/** So many times as often as the name that is taken for a misreading. */
const TIMES = 2;
/** Two places may have names that look alike: เวียงคำ, เวียงดำ. */
const OF_A_PLACE = new RegExp(`^${ORGANISATION}|สาขา(?!วิชา)|เขต|อำเภอ|ตำบล|จังหวัด|ชุมชน|บ้าน`);
/** More than the word that many names begin with is left. */
const SHORTENED = new RegExp(`^${HEAD}[ก-๎]{3,}ฯ$`);
/** A letter that stands alone tells units apart, as a figure does: ฝ่าย ก. */
const LETTER_ALONE = /(?:^|[\s.])[ก-ฮ](?=[\s.]|$)/;

/** The activities with the names in their cells read right, and which were not. */
export interface ReadRight {
  activities: Activity[];
  misread: Misread[];
}

/**
 * Reads names that a scan damaged, or that end in ฯ, as those of the units they look like or begin.
 * 1. Gather the names of all cells, and how often the document says each; the owner and known units count as said often.
 * 2. A name is misread that looks like exactly one other, which is said often, and twice as often: see `whoseName`.
 * 3. Put that name in its place. What spaces part (`กอง คลัง`) needs no more: names are compared without them.
 */
export function readMisreadUnits(activities: readonly Activity[], context: NameContext): ReadRight {
  const names = [...cellNames(activities, context.known)];
  const whose = new Map<string, string>();
  for (const { written } of names.flat()) {
    const name = whose.has(written) ? null : whoseName(written, names, context);
    if (name !== null) whose.set(written, name);
  }
  const misread: Misread[] = [];
  if (whose.size === 0) return { activities: [...activities], misread };
  return { activities: activities.map((activity) => mended(activity, whose, misread)), misread };
}

/** The owner's name as the cells have it, where the title's is damaged: theirs is said often, and twice as often. */
export function ownerAsSaid(
  titled: string,
  activities: readonly Activity[],
  context: Omit<NameContext, 'owner'>,
): string {
  const { known, text } = context;
  if (known.some(({ name }) => name === titled)) return titled;
  const names = new Set([...cellNames(activities, known)].flat().map(({ name }) => name));
  const said = timesSaid(titled, text);
  const alike = [...names].filter(
    (name) =>
      name !== titled && looksLike(name, titled) && timesSaid(name, text) > Math.max(OFTEN, TIMES * said - 1),
  );
  return alike.length === 1 ? alike[0]! : titled;
}

/** A name as it is written, and as it is read. */
interface Written {
  written: string;
  name: string;
}

/** The names of each cell. */
function* cellNames(activities: readonly Activity[], known: readonly KnownUnit[]): Iterable<Written[]> {
  for (const { cells } of activities)
    for (const role of UNIT_COLUMNS)
      for (const { text } of cells.get(role) ?? []) {
        const units = role === 'due' ? findUnits(text, known) : readUnitCell(text, known);
        yield units
          .filter(isNamed)
          .map(({ index, end, name }) => ({ written: text.slice(index, end), name }));
      }
}

const isNamed = ({ kind }: NamedUnit): boolean => kind === 'unit' || kind === 'unread' || kind === 'parent';

/**
 * The unit that a name is the damaged name of, or null.
 * 1. A known unit's name is its own, and one that stands beside the other in a cell is another unit's.
 * 2. Of the names that it looks like, exactly one is said often enough. Names of places must be known for that.
 */
function whoseName(written: string, cells: readonly Written[][], context: NameContext): string | null {
  const { known, owner } = context;
  const own = cells.flat().find((one) => one.written === written)!.name;
  if (LETTER_ALONE.test(written) || known.some(({ name }) => name === own) || own === owner) return null;
  const others = new Set([owner, ...known.map(({ name }) => name), ...cells.flat().map(({ name }) => name)]);
  const alike = [...others].filter(
    (name) =>
      name !== own &&
      (cutsShort(own, name) || (looksLike(name, own) && isSaidMore(name, own, context))) &&
      !cells.some((cell) => [name, own].every((one) => cell.some((two) => two.name === one))),
  );
  const right = alike.filter(
    (name) => !alike.some((one) => one !== name && looksLike(one, name) && isSaidMore(one, name, context)),
  );
  return right.length === 1 ? right[0]! : null;
}

/** `สำนักเผยแพร่ฯ` is the unit whose name begins so. */
const cutsShort = (short: string, name: string): boolean =>
  short.endsWith('ฯ') && name.startsWith(short.slice(0, -1)) && SHORTENED.test(short);

function isSaidMore(name: string, than: string, { owner, known, text }: NameContext): boolean {
  const isUnits = name === owner || known.some((one) => one.name === name);
  if (!isUnits && OF_A_PLACE.test(name)) return false;
  const said = timesSaid(name, text) + (isUnits ? OFTEN : 0);
  return said >= OFTEN && said >= TIMES * timesSaid(than, text);
}

const closed = (text: string): string => toArabicDigits(text).replace(/\s+/g, '');

const timesSaid = (name: string, text: string): number => closed(text).split(closed(name)).length - 1;

/** An activity with the names in its cells put right. Adds those that were not to `misread`. */
function mended(activity: Activity, whose: ReadonlyMap<string, string>, misread: Misread[]): Activity {
  const words = [...whose.keys()].sort((a, b) => b.length - a.length).map(literal);
  const pattern = new RegExp(words.join('|'), 'g');
  const cells = [...activity.cells].map(([role, segments]) => {
    if (!UNIT_COLUMNS.includes(role)) return [role, segments] as const;
    const read = segments.map((segment) => ({
      ...segment,
      text: segment.text.replace(pattern, (written) => {
        const name = whose.get(written)!;
        misread.push({ code: activity.code, line: segment.line, written, name });
        return name;
      }),
    }));
    return [role, read] as const;
  });
  return { ...activity, cells: new Map(cells) };
}
