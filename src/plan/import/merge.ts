import type { Finding, Plan } from '../types.js';
import { formerSubItems } from './former-sub-items.js';
import { makeRounds } from './summary/rounds.js';

/**
 * What is stored after importing `next` over `stored` (same fiscal year and owner).
 * A document replaces the parts that it has and leaves the others: a briefing with counts and timelines does not
 * wipe the rows of a plan, nor the plan the timelines of a briefing. Findings go with their part.
 */
export function mergePlans(stored: Plan | null, next: Plan): Plan {
  if (!stored) return next;
  const keepsItems = next.items.length === 0;
  const items = keepsItems ? stored.items : next.items;
  const states = next.rounds.some(({ statedCount }) => statedCount !== null);
  const counted = (states ? next : stored).rounds.flatMap(({ due, statedCount }) =>
    statedCount === null ? [] : [{ due, count: statedCount }],
  );
  const timelines = next.timelines.length > 0 ? next.timelines : stored.timelines;
  const former = formerSubItems(stored, items);
  const keptParts = keepsItems || timelines !== next.timelines || (!states && counted.length > 0);
  return {
    ...next,
    items,
    rounds: makeRounds(items, counted),
    timelines,
    ...(Object.keys(former).length > 0 ? { formerSubItems: former } : {}),
    handInRules: next.handInRules.length > 0 ? next.handInRules : stored.handInRules,
    findings: keptParts ? union(next.findings, stored.findings) : next.findings,
  };
}

function union(first: readonly Finding[], second: readonly Finding[]): Finding[] {
  const seen = new Set(first.map(findingKey));
  return [...first, ...second.filter((finding) => !seen.has(findingKey(finding)))];
}

/** Two findings are one when they say the same of the same text, wherever the text moved to. */
const findingKey = ({ kind, code, source, message }: Finding): string =>
  JSON.stringify([kind, code, source.text, message]);

/** Findings that a person must accept before storing; those accepted with the stored plan are not asked again. */
export function blockingFindings(stored: Plan | null, next: Plan): Finding[] {
  const accepted = new Set(stored?.findings.map(findingKey));
  return next.findings.filter(
    (finding) => finding.severity === 'confirm' && !accepted.has(findingKey(finding)),
  );
}
