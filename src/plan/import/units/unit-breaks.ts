import type { Role } from '../columns/columns.js';
import type { Activity, Segment } from '../rows/activities.js';
import { HEAD, type KnownUnit, MORE_UNITS, officialName, STOP, STOP_WORD } from '../unit-names.js';
import { type CellContext, cellTokens } from './responsible-tokens.js';
import { closeSeam, type Evidence, gatherEvidence, judgeSeam, seamsIn, unitsIn } from './unit-seams.js';

const UNIT_COLUMNS: readonly Role[] = ['responsible', 'supporters'];

/** The activities with the names of their units mended. */
export interface MendedUnits {
  activities: Activity[];
  /** By name: why a person should look at it. */
  doubts: ReadonlyMap<string, string>;
}

/**
 * Narrow columns break a name over two lines, and flattened cells leave two names with a space between them. The
 * names that stand unbroken in the document's cells tell which:
 * 1. A line break is closed where the first line ends with the word that begins a name (สำนัก) and the second goes on.
 * 2. A line break, or an "และ" that stands apart, is closed where both its sides are one name; see `judgeSeam`.
 * 3. What a page break cut apart is put together by the same rule.
 * 4. A space within a name that stands nowhere else becomes a comma where both its sides are units.
 */
export function mendUnitCells(activities: readonly Activity[], context: Context): MendedUnits {
  const cells = activities.flatMap((activity) =>
    UNIT_COLUMNS.flatMap((role) => (activity.cells.get(role) ?? []).map(({ text }) => joinBegun(text))),
  );
  const names = new Set(cells.flatMap((text) => unbroken(text, context)));
  const evidence = gatherEvidence(cells, context);
  const doubts = new Map<string, string>();
  const mend = (text: string): string =>
    partNames(joinSeams(joinBegun(text), evidence, context, doubts), names, context.known);
  const mended = activities.map((activity) => ({
    ...activity,
    cells: new Map(
      [...activity.cells].map(([role, segments]) => [
        role,
        UNIT_COLUMNS.includes(role)
          ? joinPages(segments, evidence, context).map((one) => ({ ...one, text: mend(one.text) }))
          : segments,
      ]),
    ),
  }));
  return { activities: mended, doubts };
}

type Context = Pick<CellContext, 'fiscalYear' | 'known'>;

const unbroken = (text: string, context: Context): string[] =>
  cellTokens(text, 0, { ...context, subs: [] }).flatMap((token) =>
    token.kind === 'unit' && token.unit.sure && !/[ก-๎] [ก-๎]/.test(text.slice(token.at, token.end))
      ? [token.unit.name]
      : [],
  );

const BEGUN = new RegExp(`((?:^|\\s)${HEAD})\\n(?=(?!${MORE_UNITS}|${STOP}|${STOP_WORD})[ก-ฮเ-ไ][ก-๎])`, 'gm');

const joinBegun = (text: string): string => text.replace(BEGUN, '$1 ');

/** Closes the seams that lie within a name, one after another: a name may go over several. Adds to the doubts. */
function joinSeams(cell: string, evidence: Evidence, context: Context, doubts: Map<string, string>): string {
  let text = cell;
  let from = 0;
  for (;;) {
    const seam = seamsIn(text, context).find(({ at }) => at >= from);
    if (!seam) return text;
    const { isOne, doubtful } = judgeSeam(seam, evidence, context);
    if (isOne) text = closeSeam(text, seam);
    if (isOne && doubtful)
      doubts.set(seam.joined, `${seam.joined} is read as one unit, over the end of a line or "และ"`);
    else if (doubtful) doubts.set(seam.unit, `${seam.unit} may go on with "${seam.behind}"`);
    from = isOne ? seam.at : seam.end;
  }
}

/** A name that a page break cut is put together above it, where that is certain. */
function joinPages(segments: readonly Segment[], evidence: Evidence, context: Context): Segment[] {
  const joined: Segment[] = [];
  for (const segment of segments) {
    const above = joined.at(-1);
    const parts = above && joinCut(above.text, segment.text, evidence, context);
    if (parts) joined.splice(-1, 1, { ...above, text: parts[0] }, { ...segment, text: parts[1] });
    else joined.push(segment);
  }
  return joined;
}

/** Both texts with the name that goes over their border in the first, or null where none certainly does. */
function joinCut(
  above: string,
  below: string,
  evidence: Evidence,
  context: Context,
): [string, string] | null {
  const text = `${above}\n${below}`;
  const seam = seamsIn(text, context).find(({ at, end }) => at <= above.length && end > above.length);
  if (!seam) return null;
  const { isOne, doubtful } = judgeSeam(seam, evidence, context);
  if (!isOne || doubtful) return null;
  const end = seam.end + seam.behind.length;
  const whole = text.slice(0, seam.at) + seam.joint + text.slice(seam.end, end);
  return [whole, text.slice(end).trimStart()];
}

function partNames(text: string, names: ReadonlySet<string>, known: readonly KnownUnit[]): string {
  const letters = text.split('');
  for (const { index, end, name } of unitsIn(text, known)) {
    if (names.has(name)) continue;
    for (let at = index; at < end; at++) {
      const sides = [text.slice(index, at), text.slice(at + 1, end)];
      if (text[at] === ' ' && sides.every((side) => names.has(officialName(side, known)))) letters[at] = ',';
    }
  }
  return letters.join('');
}
