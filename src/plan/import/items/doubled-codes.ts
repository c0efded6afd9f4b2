import type { Finding } from '../../types.js';
import { instalmentIn, withoutInstalments } from '../dates/instalments.js';
import type { Make } from '../findings/findings.js';
import type { Draft } from './combine.js';

/** Rows of one number and one title, but for the part that the title names. */
interface SameTitle {
  title: string;
  drafts: Draft[];
}

/** What a title is compared by: spaces, the mark of a page break and the part that it names are nothing of its own. */
export const bareTitle = (title: string): string => withoutInstalments(title).replace(/\(ต่อ\)|\s+/g, '');

/** All rows by number, and those of a number by title, in the order of the document. */
function byCode(drafts: readonly Draft[]): Map<string, SameTitle[]> {
  const codes = new Map<string, SameTitle[]>();
  for (const draft of drafts) {
    const activities = codes.get(draft.code) ?? [];
    codes.set(draft.code, activities);
    const title = bareTitle(draft.title);
    const known = title === '' ? activities.at(-1) : activities.find((one) => one.title === title);
    if (known) known.drafts.push(draft);
    else activities.push({ title, drafts: [draft] });
  }
  return codes;
}

/**
 * Tells apart what is handed in by itself under one number.
 * 1. Rows with one title that names another part in each (`รายงาน รอบที่ 1`, `รายงาน รอบที่ 2`) are these parts.
 * 2. Rows with another title are another activity, unless no sub-item, nor the whole, is in both.
 */
export function labelHandIns(drafts: readonly Draft[]): void {
  for (const activities of byCode(drafts).values()) {
    for (const [at, activity] of activities.entries()) {
      const earlier = activities.slice(0, at);
      const other = earlier.some((one) => shareParts(one.drafts, activity.drafts));
      for (const draft of activity.drafts) {
        const part = draft.handIn ?? partInTitle(draft, activity.drafts);
        const labels = [...(other ? [`#${at + 1}`] : []), ...(part === null ? [] : [part])];
        if (labels.length > 0) draft.handIn = labels.join('.');
      }
    }
  }
}

const partInTitle = (draft: Draft, alike: readonly Draft[]): string | null =>
  alike.some(({ title }) => title !== draft.title) ? instalmentIn(draft.title) : null;

const shareParts = (some: readonly Draft[], others: readonly Draft[]): boolean =>
  some.some((one) =>
    others.some((other) => isHandIn(one) && isHandIn(other) && meet(one.subItems, other.subItems)),
  );

const isHandIn = ({ kind }: Draft): boolean => kind === 'submission';

/** Numbers that several activities have. */
export const doubledCodes = (drafts: readonly Draft[], make: Make): Finding[] =>
  [...byCode(drafts)].flatMap(([code, activities]) => {
    const [first, second] = activities;
    if (!first || !second) return [];
    const titles = activities.map(({ drafts: [one] }) => `"${one!.title.slice(0, 60)}"`).join(', ');
    const message = `${activities.length} activities have the number ${code}: ${titles}; each is handed in by itself: number them apart if they are several`;
    return [make('other', 'confirm', code, second.drafts[0]!.line, message)];
  });

/** One number and title with another date in a later row, and nothing that tells two hand-ins apart. */
export const datedTwice = (groups: readonly (readonly Draft[])[], make: Make): Finding[] =>
  groups.flatMap((drafts, at) =>
    drafts.flatMap((draft) => {
      const twin = groups.slice(0, at).flatMap((earlier) => earlier.filter((one) => conflict(one, draft)))[0];
      const message = `${twin?.due} and ${draft.due} are both given for the same thing`;
      return twin ? [make('conflicting-dues', 'confirm', draft.code, draft.line, message)] : [];
    }),
  );

const conflict = (one: Draft, other: Draft): boolean =>
  one.code === other.code &&
  one.handIn === other.handIn &&
  isHandIn(one) &&
  isHandIn(other) &&
  meet(one.subItems, other.subItems) &&
  one.due !== null &&
  other.due !== null &&
  one.due !== other.due &&
  one.impossible === null &&
  other.impossible === null &&
  meet(one.owedBy, other.owedBy);

/** Whether two lists of units or of parts share one, or both name none: somebody owes both, or nobody either. */
export const meet = (some: readonly string[], others: readonly string[]): boolean =>
  (some.length === 0 && others.length === 0) || some.some((one) => others.includes(one));
