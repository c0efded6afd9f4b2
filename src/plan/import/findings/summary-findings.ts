import type { CivilDate } from '../../../clock.js';
import type { Finding, Item } from '../../types.js';
import { countFindings, planCountFindings, type StatedRounds } from '../summary/rounds.js';
import type { Summary } from '../summary/summary.js';
import type { LocatedTimeline } from '../summary/timelines.js';
import { type FindingContext, maker, outsideYear } from './findings.js';

/** What a person should look at in the schedules, and in the rounds that a document states: their days and counts. */
export function summaryFindings(
  { text, stated, timelines }: Summary,
  items: readonly Item[],
  context: FindingContext,
): Finding[] {
  const ofPlan = items.length > 0 && stated.rounds.length === 0;
  return [
    ...timelineFindings(timelines, context),
    ...roundFindings(stated, context),
    ...countFindings(stated, items),
    ...(ofPlan ? planCountFindings(text, items, context.fiscalYear) : []),
  ];
}

function timelineFindings(timelines: readonly LocatedTimeline[], context: FindingContext): Finding[] {
  const make = maker(context);
  return timelines.flatMap(({ steps }) =>
    steps.flatMap(({ line, from, to, title, impossible }) => {
      if (impossible)
        return [make('other', 'error', null, line, `no such date: ${impossible}; the step is left out`)];
      const dates = [...new Set([from, to])].filter((date): date is CivilDate => date !== null);
      const found = outsideYear({ code: null, line, dates }, context, make);
      if (to === null) found.push(make('other', 'info', null, line, `the step has no date: ${title}`));
      return found;
    }),
  );
}

function roundFindings({ rounds, impossible }: StatedRounds, context: FindingContext): Finding[] {
  const make = maker(context);
  return [
    ...rounds.flatMap(({ due, line }) => outsideYear({ code: null, line, dates: [due] }, context, make)),
    ...impossible.map(({ line, reason }) =>
      make('other', 'error', null, line, `no such date: ${reason}; the round is left out`),
    ),
  ];
}
