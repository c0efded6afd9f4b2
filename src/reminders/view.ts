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
import type { Plan } from '../plan/types.js';
import type { ClubRound, DatedOccasion, Occurrence, OwnRound, PlanItem } from './types.js';

/** A push as its template wants it: dates seen from the day of sending, rows with the data of their buttons. */
export function reminderView(
  { unit, date, own, club, occasions }: Occurrence,
  holidays: Holiday[],
): ReminderView {
  return {
    own: unit === null ? [] : own.map((round) => unitRound(round, unit, date, holidays)),
    club: club.map((round) => clubRound(round, date, holidays)),
    occasions: occasions.map(occasionView),
  };
}

function unitRound(round: OwnRound, unit: string, date: CivilDate, holidays: Holiday[]): UnitRoundView {
  const mark = markTap(round.rows, unit);
  return {
    unit,
    due: roundDue(round, date, holidays),
    rows: round.rows.map(rowView),
    mark: mark && fitsButton(mark) ? encodeTap(mark) : null,
    all: encodeTap(roundTap(round.due, round.rows[0]!.plan, shortId(unit))),
  };
}

function clubRound(round: ClubRound, date: CivilDate, holidays: Holiday[]): ClubRoundView {
  return {
    due: roundDue(round, date, holidays),
    rows: round.unowed.map(rowView),
    codes: round.rows.map(({ item }) => item.code),
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

const rowView = ({ plan, item }: PlanItem): ReminderRowView => ({
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

const occasionView = (occasion: DatedOccasion): OccasionView => ({
  kind: occasion.kind,
  label: occasionLabel(occasion),
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
