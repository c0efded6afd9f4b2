import type { PlanDiff } from '../../plan/import/diff.js';
import type { Finding, Plan } from '../../plan/types.js';

interface Shown extends Plan {
  diff: PlanDiff;
  stored: boolean;
}

const MARK = { error: 'error  ', confirm: 'confirm', info: 'info   ' } as const;

/** The human output of `plan import`: what was read, what changed, what to look at. */
export function summary(result: Shown, { dryRun }: { dryRun?: boolean }): string {
  const { diff, items, timelines, rounds, findings } = result;
  const dated = items.filter(({ due }) => due !== null).length;
  const lines = [
    `Plan of ${result.owner}, fiscal year ${result.fiscalYear}`,
    `  ${items.length} rows (${dated} with a date) of ${new Set(items.map(({ code }) => code)).size} activities, ${timelines.length} timelines`,
    ...rounds.map(
      ({ due, items: rows, statedCount }) =>
        `  round ${due}: ${rows} rows${statedCount === null ? '' : `, stated ${statedCount}`}`,
    ),
    `  ${diff.added} added, ${diff.changed} changed, ${diff.removed} removed, ${diff.unchanged} unchanged`,
    ...section(findings),
    result.stored ? 'Stored.' : dryRun ? 'Dry run: nothing stored.' : 'Nothing stored.',
  ];
  return lines.join('\n');
}

const ORDER = ['error', 'confirm', 'info'] as const;

function section(findings: readonly Finding[]): string[] {
  if (findings.length === 0) return [];
  const sorted = ORDER.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  return [
    `Findings (${findings.length}):`,
    ...sorted.map(
      ({ severity, kind, code, source, message }) =>
        `  ${MARK[severity]} line ${source.line} ${kind}${code ? ` (${code})` : ''}: ${message}`,
    ),
  ];
}
