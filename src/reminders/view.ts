import type { ReminderView } from '../../templates/reminder.js';
import type {
  ClubRoundView,
  OccasionView,
  ReminderRowView,
  UnitRoundView,
} from '../../templates/reminder-views.js';
import type { DueView } from '../../templates/views.js';
import { dueView } from '../chat/due-view.js';
import { partWords } from '../chat/item-view.js';
import { encodeTap, fitsButton, type Tap } from '../chat/postback.js';
import { itemId, planId, shortId } from '../chat/short-ids.js';
import type { CivilDate } from '../clock.js';
import type { Holiday } from '../people/types.js';
import { handInWindow } from '../plan/deadline.js';
import { type Plan, planKey } from '../plan/types.js';
import type { ClubRound, DatedOccasion, Occurrence, OwnRound, PlanItem } from './types.js';

/** A push as its template wants it: dates seen from the day of sending, rows with the data of their buttons. */
export function reminderView(occurrence: Occurrence, holidays: Holiday[]): ReminderView {
  const { unit, date, own, club, occasions } = occurrence;
  const drawing = { date, holidays, ownerOf: ownerIn(occurrence) };
  return {
    own: unit === null ? [] : own.map((round) => unitRound(round, unit, drawing)),
    club: club.map((round) => clubRound(round, drawing)),
    occasions: occasions.map((occasion) => occasionView(occasion, drawing)),
  };
}

/** What every part of a push is drawn with. */
interface Drawing {
  date: CivilDate;
  holidays: Holiday[];
  /** Whose a plan is, where the push is of several; else null. */
  ownerOf(plan: Plan): string | null;
}

/** Owners are told where a push is of several plans; the year too where they are of one owner. */
function ownerIn({ own, club, occasions }: Occurrence): Drawing['ownerOf'] {
  const rows = [...own, ...club].flatMap((round) => round.rows);
  const plans = new Set([...rows, ...occasions.flatMap(({ row }) => row ?? [])].map(({ plan }) => plan));
  const isShared = (owner: string): boolean => [...plans].filter((plan) => plan.owner === owner).length > 1;
  return ({ owner, fiscalYear }) => {
    if (plans.size < 2) return null;
    return isShared(owner) ? `${owner} ปี ${fiscalYear}` : owner;
  };
}

function unitRound(round: OwnRound, unit: string, { date, holidays, ownerOf }: Drawing): UnitRoundView {
  const mark = markTap(round.rows, unit);
  return {
    unit,
    due: roundDue(round, date, holidays),
    rows: round.rows.map((row) => rowView(row, ownerOf(row.plan))),
    mark: mark && fitsButton(mark) ? encodeTap(mark) : null,
    all: encodeTap(roundTap(round.due, round.rows[0]!.plan, shortId(unit))),
  };
}

function clubRound(round: ClubRound, { date, holidays, ownerOf }: Drawing): ClubRoundView {
  return {
    due: roundDue(round, date, holidays),
    rows: round.unowed.map((row) => rowView(row, ownerOf(row.plan))),
    activities: round.rows.map(({ plan, item }) => `${planKey(plan)}|${item.code}`),
    owners: [...new Set(round.rows.flatMap(({ plan }) => ownerOf(plan) ?? []))],
    units: round.units,
    statedCount: round.counted?.statedCount ?? null,
    all: encodeTap(roundTap(round.due, round.counted?.plan ?? round.rows[0]!.plan, null)),
    progress: encodeTap({ verb: 'progress', unit: null }),
  };
}

/** A round has one date, whatever window a row of it may be handed in. */
function roundDue({ due }: OwnRound, date: CivilDate, holidays: Holiday[]): DueView {
  return dueView({ kind: 'submission', due, until: null }, date, holidays)!;
}

const rowView = ({ plan, item }: PlanItem, owner: string | null): ReminderRowView => ({
  owner,
  code: item.code,
  part: partWords(item.subItems),
  title: item.subItemTitles.length === 1 ? item.subItemTitles[0]!.title : item.title,
  window: handInWindow(item),
  open: itemTap({ plan, item }),
});

const itemTap = ({ plan, item }: PlanItem): string =>
  encodeTap({ verb: 'item', plan: planId(plan), rows: [{ id: itemId(plan, item), subs: [] }] });

/** One button marks rows of one plan; rows of several plans are marked one by one from their cards. */
function markTap(rows: PlanItem[], unit: string): Tap | null {
  const { plan } = rows[0]!;
  if (rows.some((row) => row.plan !== plan)) return null;
  const taps = rows.map(({ item }) => ({ id: itemId(plan, item), subs: [] }));
  return { verb: 'ask-mark', plan: planId(plan), unit: shortId(unit), rows: taps };
}

const roundTap = (due: CivilDate, plan: Plan, unit: string | null): Tap => ({
  verb: 'due',
  plan: planId(plan),
  from: due,
  to: due,
  unit,
  offset: 0,
});

const occasionView = (occasion: DatedOccasion, { ownerOf }: Drawing): OccasionView => ({
  kind: occasion.kind,
  label: occasionLabel(occasion),
  owner: occasion.row && ownerOf(occasion.row.plan),
  every: occasion.duty?.every ?? null,
  title: occasion.title,
  from: occasion.from,
  to: occasion.to,
  by: occasion.by,
  daysLeft: occasion.daysLeft,
  open: occasion.row ? itemTap(occasion.row) : null,
});

function occasionLabel({ row, duty, timeline }: DatedOccasion): string {
  const code = row?.item.code ?? duty?.code;
  return code ? `ข้อ ${code}` : timeline;
}
