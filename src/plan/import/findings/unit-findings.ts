import type { Finding } from '../../types.js';
import type { ReadActivity } from '../items/combine.js';
import { nearlyEqual } from '../unit-names.js';
import type { Misread } from '../units/misread-units.js';
import type { Part } from '../units/responsible.js';
import { type FindingContext, type Make, maker } from './findings.js';

/**
 * Units of the responsible cell that a person should look at.
 * 1. A cell, or a sub-item in it, that names people alone, or a supporter alone, or nobody.
 * 2. A name that cannot be read, or is a unit's only because it stands where units stand.
 * 3. A name that goes on from another's, or nearly equals it.
 */
export function unitFindings(
  { activity, responsibility: { parts, empty } }: ReadActivity,
  context: FindingContext,
  make: Make,
): Finding[] {
  const first = activity.cells.get('responsible')?.[0]?.line ?? activity.line;
  const unknown = (line: number, message: string): Finding =>
    make('unknown-unit', 'confirm', activity.code, line, message);
  if (!empty && !parts.some(({ role }) => role === 'main'))
    return [unknown(first, 'the responsible cell names no unit that can be read')];
  const nobody = parts.filter(
    (part) => part.unit.kind === 'vague' && !parts.some((one) => isUnitFor(one, part)),
  );
  const names = new Map(
    parts.filter(({ unit }) => unit.kind === 'unit').map((part) => [part.unit.name, part]),
  );
  return [
    ...nobody.map(({ line, unit }) => unknown(line, `${unit.name} names no unit: nobody owes it`)),
    ...parts
      .filter(({ unit }) => unit.kind === 'unread')
      .map(({ line, unit, subs }) => unknown(line, unreadMessage(unit.name, subs))),
    ...[...names].flatMap(([name, { unit, line }]) => {
      const doubt = context.unitDoubts.get(name);
      if (doubt) return [unknown(line, doubt)];
      if (!unit.sure)
        return [unknown(line, `${name} is taken for a unit because it stands among those responsible`)];
      const part = context.units.find((one) => one !== name && name.startsWith(one));
      if (part && GOES_ON.test(name.slice(part.length)))
        return [unknown(line, `${name} may be ${part} and words about it`)];
      const near = nearlyEqual(
        name,
        context.units.filter((one) => one !== name),
      );
      return near ? [unknown(first, `${name} is nearly ${near}: one of them may be misread`)] : [];
    }),
  ];
}

/** Names that were read as those of the units they look like or begin. */
export const misreadFindings = (misread: readonly Misread[], context: FindingContext): Finding[] =>
  misread.map(({ code, line, written, name }) =>
    maker(context)(
      'unknown-unit',
      'confirm',
      code,
      line,
      `${written} is read as ${name}: ${
        written.endsWith('ฯ') ? 'no other begins so' : 'they differ in what a scan mistakes'
      }`,
    ),
  );

/** Words that stand behind a unit rather than in its name. */
const GOES_ON = /^\s?(?:สนับสนุน|ร่วม|ส่ง|จัด|ดำเนิน|รายงาน|เป็น|ติดต่อ|ประสาน|ครั้ง|รอบ|ปี|ทำ|แจ้ง|รวบรวม|สรุป)/;

const unreadMessage = (text: string, subs: readonly string[] | null): string =>
  text === ''
    ? `the responsible cell names nobody for sub-items ${subs?.join(', ')}`
    : `"${text}" in the responsible cell cannot be read as a unit`;

/** Whether a part says who does what a vague part leaves open. */
const isUnitFor = (one: Part, vague: Part): boolean =>
  one.role === vague.role &&
  (one.unit.kind === 'unit' || one.unit.kind === 'parent' || one.unit.kind === 'all') &&
  (one.subs === null || String(one.subs) === String(vague.subs));
