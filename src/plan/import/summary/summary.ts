import type { Item, Plan } from '../../types.js';
import type { Document } from '../read/document.js';
import type { PlanTables } from '../rows/plan-rows.js';
import { findHandInRules } from './hand-in-rules.js';
import { paragraphs } from './paragraphs.js';
import { findStatedRounds, type Line, makeRounds, type StatedRounds } from './rounds.js';
import { findTimelines, type LocatedTimeline } from './timelines.js';

/** What stands outside the tables of activities. */
export interface Summary {
  text: Line[];
  stated: StatedRounds;
  timelines: LocatedTimeline[];
}

/** @param tables those of a plan @param fiscalYear Buddhist era; completes dates without a year */
export function readSummary(document: Document, tables: PlanTables['tables'], fiscalYear: number): Summary {
  const text = paragraphs(document, tables);
  return { text, stated: findStatedRounds(text, fiscalYear), timelines: findTimelines(text, fiscalYear) };
}

/** The parts of a plan that come from there. */
export function partsOf(
  { text, stated, timelines }: Summary,
  items: readonly Item[],
): Pick<Plan, 'rounds' | 'timelines' | 'handInRules'> {
  return {
    rounds: makeRounds(items, stated.rounds),
    timelines: timelines.map(({ title, steps }) => ({
      title,
      steps: steps
        .filter(({ impossible }) => !impossible)
        .map(({ title: step, from, to }) => ({ title: step, from, to })),
    })),
    handInRules: findHandInRules(text),
  };
}
