import type { Item } from '../../types.js';
import type { Prepared } from '../prepare/prepare.js';
import type { Draft } from './combine.js';
import { withKeys } from './item-key.js';
import { spaceMender } from './mend-spaces.js';
import { withoutRepeats } from './repeated-rows.js';

/**
 * The rows as they are stored.
 * 1. Leave out those with a date that is none, and what stands twice.
 * 2. Close the breaks that columns left in their words; a table that says everything in columns (`explicit`) was typed.
 * 3. Give each its source and its identity.
 */
export function storedItems(
  drafts: readonly Draft[],
  explicit: boolean,
  { document, textAt }: Pick<Prepared, 'document' | 'textAt'>,
): Item[] {
  const kept = withoutRepeats(drafts.filter(({ impossible }) => impossible === null));
  const mend = explicit ? asWritten : spaceMender(document);
  return withKeys(kept.map((draft) => toItem(mendWords(draft, mend), textAt)));
}

const asWritten = (text: string): string => text;

/** What people read of a row, with the breaks of its columns closed. */
function mendWords(draft: Draft, mend: (text: string) => string): Draft {
  return {
    ...draft,
    title: mend(draft.title),
    subItemTitles: draft.subItemTitles.map(({ sub, title }) => ({ sub, title: mend(title) })),
    points: draft.points.map(({ for: what, points }) => ({ for: mend(what), points })),
    requirements: draft.requirements.map(mend),
  };
}

function toItem(
  { line, impossible: _impossible, grain: _grain, ...draft }: Draft,
  textAt: (line: number) => string,
): Omit<Item, 'key'> {
  return { ...draft, source: { line, text: textAt(line) } };
}
