import type { Finding } from '../../types.js';
import type { Claim } from '../dates/due-cell.js';
import type { ReadActivity } from '../items/combine.js';
import { meet } from '../items/doubled-codes.js';
import { disjoint } from '../units/due-units.js';
import type { Responsibility } from '../units/responsible.js';
import type { Make } from './findings.js';

/** Two dates for the same thing, and the source line of the second. */
interface Pair {
  line: number;
  one: string | null;
  other: string | null;
}

/**
 * Two dates for the same thing:
 * 1. a sub-item (or the whole) with two hand-in dates in the due column,
 * 2. a report elsewhere that is due on another day than the column says,
 * 3. a column's date that no unit of the row has.
 */
export function conflictingDues({ activity, claims, responsibility }: ReadActivity, make: Make): Finding[] {
  const handIns = claims.due.filter(
    ({ kind, due, impossible }) => kind === 'submission' && due !== null && !impossible,
  );
  const pairs = [
    ...givenTwice(handIns),
    ...reportedElsewhere(handIns, claims.elsewhere),
    ...ofNoUnit(handIns, responsibility),
  ];
  return pairs.map(({ line, one, other }) => {
    const message = `${one} and ${other} are both given for the same thing`;
    return make('conflicting-dues', 'confirm', activity.code, line, message);
  });
}

const givenTwice = (handIns: readonly Claim[]): Pair[] =>
  handIns.flatMap((claim, index) => {
    const twin = handIns
      .slice(0, index)
      .find((one) => one.due !== claim.due && areForTheSame(one, claim) && !areInstalments(one, claim));
    return twin ? [{ line: claim.line, one: twin.due, other: claim.due }] : [];
  });

const reportedElsewhere = (handIns: readonly Claim[], elsewhere: readonly Claim[]): Pair[] =>
  elsewhere.flatMap((claim) => {
    const reported = /ส่ง|รายงาน/.test(claim.words) && !/ร้อยละ|%/.test(claim.words);
    const against = handIns.find(
      (one) => areForTheSame(one, claim) && one.due !== claim.due && !areInstalments(one, claim),
    );
    return reported && against ? [{ line: claim.line, one: against.due, other: claim.due }] : [];
  });

function ofNoUnit(handIns: readonly Claim[], { parts }: Responsibility): Pair[] {
  const owning = parts.filter(({ role, unit }) => role === 'main' && unit.kind === 'unit');
  const own = owning.flatMap(({ claim }) => claim ?? []);
  if (own.length === 0 || own.length < owning.length) return [];
  return handIns
    .filter(({ due }) => !own.some((claim) => claim.due === due))
    .map(({ line, due }) => ({ line, one: due, other: own[0]!.due }));
}

/** `ครั้งที่ 1 ส่ง …` and `ครั้งที่ 2 ส่ง …` are two parts of one thing, each with a date of its own. */
const areInstalments = (a: Claim, b: Claim): boolean =>
  a.part !== null && b.part !== null && a.part !== b.part;

/** Whether two dates are for the same sub-items (or both for the whole) and may be for the same unit. */
const areForTheSame = (one: Claim, other: Claim): boolean =>
  meet(one.subs, other.subs) && !disjoint(one.units, other.units);
