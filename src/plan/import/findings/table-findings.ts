import type { Finding } from '../../types.js';
import type { Draft, ReadActivity } from '../items/combine.js';
import { datedTwice, doubledCodes } from '../items/doubled-codes.js';
import { repeatFindings } from '../items/repeated-rows.js';
import type { Document } from '../read/document.js';
import type { PlanRowSource } from '../rows/plan-rows.js';
import type { StatedRounds } from '../summary/rounds.js';
import type { LocatedTimeline } from '../summary/timelines.js';
import { canonicalFindings } from './canonical-findings.js';
import { columnFindings } from './column-findings.js';
import { rowFindings, unreadTables } from './coverage.js';
import { dateDoubts, placesOf } from './date-doubts.js';
import { emptyBelowUnits } from './empty-cells.js';
import { activityFindings, explicitFindings, type FindingContext, maker } from './findings.js';

/** What was read of the tables of a document. */
export interface TablesRead {
  document: Document;
  rows: readonly PlanRowSource[];
  read: readonly ReadActivity[];
  drafts: readonly Draft[];
  /** Every row says in columns of its own what it is. */
  explicit: boolean;
}

/** What a person should look at in the items of the tables, and in how these were read: columns, and rows that came to nothing. */
export function tableFindings(
  { document, rows, read, drafts, explicit }: TablesRead,
  { stated, timelines }: { stated: StatedRounds; timelines: readonly LocatedTimeline[] },
  context: FindingContext,
): Finding[] {
  const make = maker(context);
  const steps = timelines.flatMap((timeline) => timeline.steps);
  const linesOf = (places: readonly { line: number }[]): Set<number> =>
    new Set(places.map(({ line }) => line));
  const elsewhere = { rounds: linesOf(stated.rounds), steps: linesOf(steps) };
  const ofItems = explicit
    ? explicitFindings(drafts, context)
    : read.flatMap((one) => activityFindings(one, context));
  const ofRows = explicit
    ? canonicalFindings(rows, drafts, make)
    : [
        ...emptyBelowUnits(read, make),
        ...datedTwice(
          read.map((one) => one.drafts),
          make,
        ),
        ...columnFindings(rows, read, context.fiscalYear, make),
        ...rowFindings(rows, read, context.fiscalYear, make),
      ];
  return [
    ...ofItems,
    ...doubledCodes(drafts, make),
    ...repeatFindings(drafts, make),
    ...ofRows,
    ...dateDoubts(placesOf(rows, [...stated.rounds, ...steps]), context.fiscalYear, make),
    ...unreadTables(document, { rows, ...elsewhere, fiscalYear: context.fiscalYear }, make),
  ];
}
