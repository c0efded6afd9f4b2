import type { Finding } from '../../types.js';
import type { ReadActivity } from '../items/combine.js';
import type { Make } from './findings.js';

/**
 * Hand-ins that nobody owes because the responsible cell is empty, below an activity of the same heading (`1.1`, `1.2`)
 * or the same number whose cell names units. A sheet and a text do not tell a cell that was merged over both from one
 * that was left empty, so that nobody is given them and a person is asked.
 */
export const emptyBelowUnits = (read: readonly ReadActivity[], make: Make): Finding[] =>
  read.flatMap((one, index) => {
    const { activity, drafts } = one;
    const unowed = drafts.some(({ kind, owedBy }) => kind === 'submission' && owedBy.length === 0);
    const above = read.slice(0, index).findLast((other) => areTogether(one, other) && namesUnits(other));
    if (!unowed || !isBlank(one) || !above) return [];
    const message = `the responsible cell is empty below that of ${above.activity.code}: nobody owes it; where one cell stands for both, write its units in each row`;
    return [make('unknown-unit', 'confirm', activity.code, activity.line, message)];
  });

const isBlank = ({ responsibility }: ReadActivity): boolean => responsibility.text.trim() === '';

const namesUnits = ({ responsibility }: ReadActivity): boolean =>
  responsibility.parts.some(({ role, unit }) => role === 'main' && unit.kind === 'unit');

function areTogether({ activity: { code } }: ReadActivity, { activity: other }: ReadActivity): boolean {
  const heading = code.slice(0, code.lastIndexOf('.') + 1);
  return other.code === code || (heading !== '' && other.code.replace(/\d+$/, '') === heading);
}
