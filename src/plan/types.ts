import type { CivilDate } from '../clock.js';

/** What a plan row asks for (CONTRACT 4). Only `submission` rows are handed in and counted. */
export type ItemKind = 'submission' | 'milestone' | 'event';
export type Recurrence = 'quarterly' | 'monthly' | 'every-2-months';

/** Where something stood in the imported document; `text` is redacted (no credentials, no personal names). */
export interface SourceRef {
  line: number;
  text: string;
}

export interface Points {
  /** What the points are given for, as the plan words it. */
  for: string;
  points: number;
}

/** One row of the plan: one per (code, sub-items, date, responsible). */
export interface Item {
  /** Identity without the date (DESIGN 12): code, sub-items, who owes it, ordinal; see `itemKey`. */
  key: string;
  /** The plan's own number in Arabic digits: `14`, `1.7`. */
  code: string;
  /** Numbered sub-items that the row covers; empty for the whole activity. */
  subItems: string[];
  title: string;
  /** Titles of all numbered sub-items of this row's activity that the row covers. */
  subItemTitles: { sub: string; title: string }[];
  /** Number of the measure (มาตรการ). */
  measure: number | null;
  kind: ItemKind;
  due: CivilDate | null;
  until: CivilDate | null;
  recurrence: Recurrence | null;
  responsible: string[];
  supporters: string[];
  /** Units that must hand it in; "ของเรา", reminders and progress go by it. */
  owedBy: string[];
  points: Points[];
  /** What to hand in: the plan's outputs and outcomes, one phrase each. */
  requirements: string[];
  source: SourceRef;
  /**
   * Which of several hand-ins of its code the row is, as the plan labels it: `2` of รอบที่ 2, `#2` of the second
   * activity that has the number; absent: the plan does not say. Dates that conflict are one hand-in.
   */
  handIn?: string;
}

export interface Round {
  due: CivilDate;
  /** Number of submission rows due that day. */
  items: number;
  /** Count that a summary document states for the round. */
  statedCount: number | null;
}

export interface TimelineStep {
  title: string;
  /** Null where the document says only "by". */
  from: CivilDate | null;
  to: CivilDate | null;
}

export interface Timeline {
  title: string;
  steps: TimelineStep[];
}

export type FindingKind =
  | 'missing-due'
  | 'conflicting-dues'
  | 'outside-fiscal-year'
  | 'non-working-day'
  | 'unreadable-points'
  | 'unknown-unit'
  | 'count-mismatch'
  | 'credential-removed'
  | 'personal-name-removed'
  | 'other';

/** What a person should look at after an import. `confirm` blocks storing until accepted; `error` rows are left out. */
export interface Finding {
  kind: FindingKind;
  severity: 'info' | 'confirm' | 'error';
  code: string | null;
  source: SourceRef;
  message: string;
}

/** General rules for handing in (channel, form) that a briefing states for every item. */
export interface HandInRule {
  text: string;
}

/** One fiscal year's plan of one owner; keyed by both. */
export interface Plan {
  /** Buddhist era. */
  fiscalYear: number;
  owner: string;
  items: Item[];
  rounds: Round[];
  timelines: Timeline[];
  handInRules: HandInRule[];
  /** By code: sub-items of earlier files of an activity that is one whole row now; absent: none. */
  formerSubItems?: Record<string, string[]>;
  findings: Finding[];
}

/** What identifies a row in answers: code, sub-items, due date. */
export type PlanRow = [code: string, subItems: string[], due: CivilDate | null];

export const planKey = (plan: Pick<Plan, 'fiscalYear' | 'owner'>): string =>
  `${plan.fiscalYear}|${plan.owner}`;

export const planRow = (item: Item): PlanRow => [item.code, item.subItems, item.due];
