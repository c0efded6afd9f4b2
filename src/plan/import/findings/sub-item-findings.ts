import type { Finding } from '../../types.js';
import type { ReadActivity } from '../items/combine.js';
import { lettersOf } from '../sub-items/lettered-sub-items.js';
import type { UnknownSubs } from '../units/responsible.js';
import type { Make } from './findings.js';

/**
 * What a person should look at in how an activity counts its sub-items.
 * 1. A cell names one that the activity does not have: one of both is misprinted.
 * 2. Letters are stored as numbers.
 */
export function subItemFindings(
  { activity, claims, responsibility, lettered }: ReadActivity,
  make: Make,
): Finding[] {
  const { code, line } = activity;
  const unknown = ({ subs, line: at }: UnknownSubs, cell: string, then: string): Finding => {
    const message = `the ${cell} cell names sub-item ${subs.join(', ')}, which the activity does not have: ${then}`;
    return make('other', 'confirm', code, at, message);
  };
  const letters = `the activity counts its sub-items by letters: ${lettersOf(lettered)} are stored as 1 to ${lettered}`;
  return [
    ...(lettered > 0 ? [make('other', 'info', code, line, letters)] : []),
    ...claims.unknownSubs.map((one) => unknown(one, 'due', 'check which one its date is for')),
    ...responsibility.unknownSubs.map((one) => unknown(one, 'responsible', 'check which one its units do')),
  ];
}
