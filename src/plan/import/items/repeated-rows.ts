import type { Finding } from '../../types.js';
import type { Make } from '../findings/findings.js';
import type { Draft } from './combine.js';
import { bareTitle } from './doubled-codes.js';

/** What makes two rows one: all but where they stand, who supports, what is handed in and what it counts. */
const sameness = (draft: Draft): string => {
  const { code, subItems, kind, due, until, recurrence, responsible, owedBy, handIn } = draft;
  const title = bareTitle(draft.title);
  return JSON.stringify([code, title, subItems, kind, due, until, recurrence, responsible, owedBy, handIn]);
};

const union = <T>(some: readonly T[], more: readonly T[]): T[] => {
  const known = new Set(some.map((one) => JSON.stringify(one)));
  return [...some, ...more.filter((one) => !known.has(JSON.stringify(one)))];
};

/** Rows that a document has twice, once, with what each of them says (CONTRACT 4: one per code, sub-items, date, unit). */
export function withoutRepeats(drafts: readonly Draft[]): Draft[] {
  const rows = new Map<string, Draft>();
  for (const draft of drafts) {
    const key = sameness(draft);
    const known = rows.get(key);
    rows.set(key, known ? together(known, draft) : draft);
  }
  return [...rows.values()];
}

const together = (first: Draft, again: Draft): Draft => ({
  ...first,
  supporters: union(first.supporters, again.supporters),
  subItemTitles: union(first.subItemTitles, again.subItemTitles),
  points: union(first.points, again.points),
  requirements: union(first.requirements, again.requirements),
});

/** Tells of every row that stands twice. */
export function repeatFindings(drafts: readonly Draft[], make: Make): Finding[] {
  const first = new Map<string, Draft>();
  return drafts.flatMap((draft) => {
    const known = first.get(sameness(draft));
    if (!known) first.set(sameness(draft), draft);
    const message = `the row stands in line ${known?.line} already: it is stored once`;
    return known ? [make('other', 'info', draft.code, draft.line, message)] : [];
  });
}
