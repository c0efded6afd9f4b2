import type { Item } from '../../types.js';
import { type Claims, collectClaims, uncovered } from '../dates/claims.js';
import type { Claim } from '../dates/due-cell.js';
import type { Activity } from '../rows/activities.js';
import { letteredSubItems, numberLetters } from '../sub-items/lettered-sub-items.js';
import { sortSubs } from '../sub-items/scopes.js';
import { type ActivityText, bracketNumbers, bracketParts, readActivityText } from '../sub-items/sub-items.js';
import type { KnownUnit } from '../unit-names.js';
import { type Responsibility, readResponsibility } from '../units/responsible.js';
import { displayed, type Who, whoFinder } from '../units/who.js';
import { type PointsReading, readPoints, type ScopedPoints, withoutPoints } from './award-points.js';
import { type Requirement, readRequirements } from './requirements.js';

/** What the whole document tells about reading one activity. */
export interface PlanContext {
  fiscalYear: number;
  owner: string;
  known: readonly KnownUnit[];
  /** Set by `--all-units`: who owes what is addressed to every unit. */
  everyUnit: readonly string[] | null;
}

export type Draft = Omit<Item, 'key' | 'source'> & {
  line: number;
  impossible: string | null;
  grain: 'day' | 'month';
};

/** An activity read: its rows, and what the findings need. */
export interface ReadActivity {
  activity: Activity;
  drafts: Draft[];
  claims: Claims;
  points: PointsReading;
  responsibility: Responsibility;
  /** How many sub-items letters count; 0: none. */
  lettered: number;
}

/**
 * One activity to its rows.
 * 1. Read sub-items, responsible units and dates.
 * 2. Sub-items that no date covers, or an activity without any date, become a claim without a date.
 * 3. A unit with a date of its own gets its own claim; the others share the column's.
 * 4. Split each hand-in by who is responsible for its sub-items.
 * 5. Give points and requirements to the rows they are for.
 */
export function readActivity(source: Activity, context: PlanContext): ReadActivity {
  const activity = bracketNumbers(bracketParts(numberLetters(source)));
  const text = readActivityText(activity);
  const subs = text.subItems.map(({ sub }) => sub);
  const responsibility = readResponsibility(activity, { ...context, subs });
  const claims = collectClaims({ ...context, activity, text, responsibility });
  const all = [...claims.due, ...undated(activity, claims, subs, responsibility), ...claims.elsewhere];
  const who = whoFinder(activity, responsibility, context);
  const own = ownDates(responsibility, all, subs, who);
  const shared = all.flatMap((claim) => splitByWho(claim, subs, (sub) => who(sub, claim)));
  const drafts = merge([...shared, ...own]).map((row) => toDraft(activity, text, row));
  const points = readPoints(activity, text);
  givePoints(drafts, points.points, context.owner);
  giveRequirements(drafts, readRequirements(activity, text));
  return { activity, drafts, claims, points, responsibility, lettered: letteredSubItems(source) };
}

function undated(activity: Activity, claims: Claims, subs: string[], { parts }: Responsibility): Claim[] {
  if (claims.dateless.length > 0) return [withoutDate(activity, [], claims.dateless)];
  const handIns = [...claims.due, ...claims.elsewhere].filter(({ kind }) => kind !== 'milestone');
  const withOwnDate = parts.some(({ claim }) => claim !== null);
  const open = uncovered(handIns, subs);
  const whole = handIns.some((claim) => claim.subs.length === 0) || withOwnDate;
  if (whole || (handIns.length > 0 && open.length === 0)) return [];
  return [withoutDate(activity, handIns.length > 0 ? open : [], [])];
}

const withoutDate = ({ line }: Activity, subs: string[], units: string[]): Claim => ({
  subs,
  due: null,
  until: null,
  recurrence: null,
  kind: 'submission',
  line,
  words: '',
  part: null,
  impossible: null,
  grain: 'day',
  units,
});

interface Row extends Who {
  claim: Claim;
  subs: string[];
}

/** Who supports which of the sub-items makes no rows of their own. */
function splitByWho(claim: Claim, declared: string[], who: (sub: string | null) => Who): Row[] {
  const subs = claim.subs.length > 0 ? claim.subs : claim.kind === 'submission' ? declared : [];
  const groups = new Map<string, Row>();
  for (const sub of subs) {
    const one = who(sub);
    const signature = JSON.stringify([one.responsible, one.owedBy]);
    const group = groups.get(signature);
    if (group) {
      group.subs.push(sub);
      group.supporters = [...new Set([...group.supporters, ...one.supporters])];
    } else groups.set(signature, { claim, subs: [sub], ...one });
  }
  if (groups.size > 1) return [...groups.values()];
  if (claim.subs.length > 0) return [{ ...[...groups.values()][0]!, subs: sortSubs(claim.subs) }];
  return [{ claim, subs: [], ...who(null) }];
}

/** Rows of the units that have a date of their own which the column does not have. */
function ownDates(
  { parts }: Responsibility,
  claims: Claim[],
  declared: string[],
  who: (sub: string | null, claim: Claim) => Who,
): Row[] {
  const rows = new Map<Claim, Row>();
  for (const part of parts) {
    const { claim } = part;
    if (!claim || claims.some(({ due }) => due === claim.due) || part.role !== 'main') continue;
    const subs = part.subs ?? [];
    const sub = subs[0] ?? null;
    if (declared.length === 0 || subs.length > 0 || sub === null) {
      const same = parts.filter((one) => one.claim === claim && one.role === 'main');
      const named = displayed(same);
      const units = same.filter(({ unit }) => unit.kind === 'unit').map(({ unit }) => unit.name);
      const owedBy = [...new Set(units)];
      rows.set(claim, { claim, subs, responsible: named, owedBy, supporters: who(sub, claim).supporters });
    }
  }
  return [...rows.values()];
}

/** One row per (sub-items, date, responsible). */
function merge(rows: Row[]): Row[] {
  const seen = new Set<string>();
  return rows.filter(({ claim, subs, responsible }) => {
    const key = JSON.stringify([subs, claim.due, claim.until, claim.recurrence, responsible]);
    return !seen.has(key) && seen.add(key);
  });
}

function toDraft(activity: Activity, text: ActivityText, { claim, subs, ...who }: Row): Draft {
  const covered = subs.length > 0 ? text.subItems.filter(({ sub }) => subs.includes(sub)) : text.subItems;
  return {
    code: activity.code,
    subItems: subs,
    title: titleOf(text.title),
    subItemTitles: covered.map(({ sub, title }) => ({ sub, title: titleOf(title) })),
    measure: activity.measure,
    kind: claim.kind,
    due: claim.due,
    until: claim.until,
    recurrence: claim.recurrence,
    ...who,
    points: [],
    requirements: [],
    line: claim.line,
    impossible: claim.impossible,
    grain: claim.grain,
    ...(claim.part === null ? {} : { handIn: claim.part }),
  };
}

/** The list that these words announce is not part of the title. */
const ANNOUNCES_LIST = /(?<=\S)(?:\s*(?:อาทิ|เช่น|ได้แก่|ดังนี้|ดังต่อไปนี้|ประกอบด้วย)\s*:?)+$/;

const titleOf = (text: string): string =>
  withoutPoints(text).replace(/\s+/g, ' ').trim().replace(ANNOUNCES_LIST, '');

/** Points that name no sub-item go to the rows that the owner owes; if it owes none, to all. */
function givePoints(drafts: Draft[], points: readonly ScopedPoints[], owner: string): void {
  const handIns = drafts.filter(({ kind }) => kind === 'submission');
  const owners = handIns.filter(({ owedBy }) => owedBy.includes(owner));
  for (const { subs, for: what, points: number } of points) {
    const named = handIns.filter(({ subItems }) => subs?.some((sub) => subItems.includes(sub)));
    const targets = named.length > 0 ? named : owners.length > 0 ? owners : handIns;
    for (const draft of targets) draft.points.push({ for: what || nameFor(draft, subs), points: number });
  }
}

const nameFor = (draft: Draft, subs: string[] | null): string =>
  draft.subItemTitles.find(({ sub }) => subs?.includes(sub))?.title ?? 'คะแนนสำนักดีเด่น';

function giveRequirements(drafts: Draft[], requirements: readonly Requirement[]): void {
  for (const draft of drafts)
    draft.requirements = requirements
      .filter(
        ({ subs }) =>
          !subs || draft.subItems.length === 0 || subs.some((sub) => draft.subItems.includes(sub)),
      )
      .map(({ text }) => text);
}
