import type { CivilDate } from '../clock.js';
import { addDays, bangkok, instantAt } from '../clock.js';
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
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** An announcement without a date is summed up after this many days, whatever days they are. */
const QUIET_DAYS = 3;

/** When an activity is over; without a time of day, at the end of office hours. */
export const endOf = ({ to, end }: When): Date => instantAt(to, end ?? WITHOUT_END);

const startOf = ({ from, start }: When): Date => instantAt(from, start ?? '08:30');

/**
 * Everything that follows a sent announcement, with its time. Pure.
 * 1. The day before, at nine; before a day off on the working day before it, counted again when it is sent.
 * 2. An hour before, where the time is known. 3. Thanks after its end. 4. The summary to the organizer.
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
  const end = endOf(when);
  const dayBefore = instantAt(dayBeforeOf(when.from, holidays), DAY_BEFORE_AT);
  const hour: FollowUp[] = when.start
    ? [{ kind: 'hour', date: when.from, at: new Date(start.getTime() - HOUR_MS), until: start }]
    : [];
  return [
    { kind: 'day', date: when.from, at: dayBefore, until: new Date(start.getTime() - HOUR_MS) },
    ...hour,
    { kind: 'thanks', date: when.to, at: end, until: new Date(end.getTime() + 2 * DAY_MS) },
    { kind: 'summary', date: when.to, at: end, until: new Date(end.getTime() + 7 * DAY_MS) },
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
