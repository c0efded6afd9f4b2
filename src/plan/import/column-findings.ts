import type { Finding } from '../types.js';
import type { ReadActivity } from './combine.js';
import { type Claim, saysHandIn } from './due-cell.js';
import type { Make } from './findings.js';
import type { PlanRowSource } from './plan-rows.js';

/**
 * What a person should look at in the choice of the columns, once for all rows under the same headings.
 * 1. Columns of dates that are none of a hand-in.
 * 2. No column that says when to hand in: a period of work is taken for it, or a day whose cell does not say so.
 */
export function columnFindings(
  rows: readonly PlanRowSource[],
  read: readonly ReadActivity[],
  make: Make,
): Finding[] {
  const groups = new Map<string, PlanRowSource[]>();
  for (const source of rows) {
    const key = source.columns.headings.join('\n');
    groups.set(key, [...(groups.get(key) ?? []), source]);
  }
  return [...groups.values()].flatMap((group) => [...passedOver(group, make), ...unsaid(group, read, make)]);
}

const names = (group: readonly PlanRowSource[], indices: readonly number[]): string =>
  indices.map((index) => `"${group[0]!.columns.headings[index]}"`).join(', ');

function passedOver(group: readonly PlanRowSource[], make: Make): Finding[] {
  const { columns, row } = group[0]!;
  const { due, passedOver: others } = columns.dates;
  const filled = others.filter((index) => group.some(({ whole }) => whole[index]?.trim()));
  if (filled.length === 0) return [];
  const message = `the dates to hand in are those of ${names(group, due)}; those of ${names(group, filled)} are not`;
  return [make('other', 'info', null, row.line, message)];
}

function unsaid(group: readonly PlanRowSource[], read: readonly ReadActivity[], make: Make): Finding[] {
  const { says, due, until } = group[0]!.columns.dates;
  if (says !== 'period' && says !== 'end') return [];
  const lines = new Set(group.map(({ row }) => row.line));
  const claims = read
    .flatMap((one) => one.claims.due)
    .filter((claim) => lines.has(claim.line) && claim.kind === 'submission' && claim.due !== null)
    .filter(({ words }) => !saysHandIn(words));
  if (claims.length === 0) return [];
  const about = names(group, [...due, ...until]);
  const message = `no column says when to hand in: ${claims.length} date(s) of ${about} are taken for it`;
  const severity = says === 'end' || claims.some(isPeriod) ? 'confirm' : 'info';
  return [make('other', severity, null, claims[0]!.line, message)];
}

const isPeriod = ({ until, grain }: Claim): boolean => until !== null || grain === 'month';
