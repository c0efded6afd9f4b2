import { addDays, bangkok, type CivilDate, DAY_MS, HOUR_MS, instantAt } from '../clock.js';
import type { Holiday } from '../people/types.js';
import { workingDayOnOrBefore } from '../thai/working-days.js';
import type { Announcement, When } from './types.js';

/** What is said of an announcement after it was sent. */
export type FollowUpKind = 'day' | 'hour' | 'thanks' | 'summary';

export interface FollowUp {
  kind: FollowUpKind;
  /** The date it is about; part of the key, so that a moved activity is reminded of anew. */
  date: CivilDate;
  /** Civil instants. */
  at: Date;
  until: Date;
}

const DAY_BEFORE_AT = '09:00';
const WITHOUT_END = '16:30';
/** An activity whose end nobody said lasts so long at least, however late it starts. */
const LEAST_MS = 2 * HOUR_MS;
/** What looks back waits for the morning rather than ring at night. Bangkok wall clock. */
const MORNING = '08:30';
const EVENING = '18:00';
/** The summary counts the answers once nobody can change them, and after people were thanked. */
const SUMMARY_AFTER_MS = 15 * 60_000;
/** An announcement without a date is summed up after this many days, whatever days they are. */
const QUIET_DAYS = 3;

/** When an activity is over: at its end; else after office hours of its last day, never before it can be over. */
export function endOf({ to, start, end }: When): Date {
  if (end !== null && (start === null || end > start)) return instantAt(to, end);
  const officeEnds = instantAt(to, WITHOUT_END).getTime();
  return new Date(
    start === null ? officeEnds : Math.max(officeEnds, instantAt(to, start).getTime() + LEAST_MS),
  );
}

const startOf = ({ from, start }: When): Date => instantAt(from, start ?? MORNING);

/** The same instant by day, else the next morning. */
function byDay(instant: Date): Date {
  const [date, time] = bangkok(instant).format('YYYY-MM-DD HH:mm:ss').split(' ') as [CivilDate, string];
  if (time < MORNING) return instantAt(date, MORNING);
  return time > `${EVENING}:00` ? instantAt(addDays(date, 1), MORNING) : instant;
}

/**
 * Everything that follows a sent announcement, with its time. Pure.
 * 1. The day before, at nine; before a day off on the working day before it, counted again when it is sent.
 * 2. An hour before, where the time is known. 3. Thanks after its end, by day. 4. Then the summary to the organizer.
 * What lies before the announcement itself was sent is left out: it has just been said.
 */
export function followUps({ published, cancelledAt }: Announcement, holidays: Holiday[]): FollowUp[] {
  if (!published || cancelledAt !== null) return [];
  const { when } = published.content;
  const told = new Date(published.at);
  const all = when ? ofActivity(when, holidays) : [ofNews(told)];
  return all.filter(({ at }) => at > told);
}

function ofActivity(when: When, holidays: Holiday[]): FollowUp[] {
  const start = startOf(when);
  const thanks = byDay(endOf(when));
  const summary = byDay(new Date(thanks.getTime() + SUMMARY_AFTER_MS));
  const dayBefore = instantAt(dayBeforeOf(when.from, holidays), DAY_BEFORE_AT);
  const hour: FollowUp[] = when.start
    ? [{ kind: 'hour', date: when.from, at: new Date(start.getTime() - HOUR_MS), until: start }]
    : [];
  return [
    { kind: 'day', date: when.from, at: dayBefore, until: new Date(start.getTime() - HOUR_MS) },
    ...hour,
    { kind: 'thanks', date: when.to, at: thanks, until: new Date(thanks.getTime() + 2 * DAY_MS) },
    { kind: 'summary', date: when.to, at: summary, until: new Date(summary.getTime() + 7 * DAY_MS) },
  ];
}

function ofNews(told: Date): FollowUp {
  const date = addDays(bangkok(told).format('YYYY-MM-DD'), QUIET_DAYS);
  const at = instantAt(date, DAY_BEFORE_AT);
  return { kind: 'summary', date, at, until: new Date(at.getTime() + 7 * DAY_MS) };
}

/** The day before, or the last working day before it when that is a day off. */
const dayBeforeOf = (date: CivilDate, holidays: Holiday[]): CivilDate =>
  workingDayOnOrBefore(addDays(date, -1), holidays);
