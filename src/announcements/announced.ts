import type { CivilDate } from '../clock.js';
import type { Announcement, PlanLink, When } from './types.js';

/** An activity that people were told of and that still takes place. */
export interface AnnouncedActivity {
  id: string;
  title: string;
  when: When;
  place: string | null;
  link: string | null;
  /** Rows of plans that it answers. */
  planItems: PlanLink[];
}

/** The activities among announcements, by day and time. */
export function announcedActivities(all: Announcement[]): AnnouncedActivity[] {
  return all
    .flatMap(({ id, state, published }) => {
      if (state === 'cancelled' || !published?.content.when) return [];
      const { title, when, place, link, planItems } = published.content;
      return [{ id, title, when, place, link, planItems }];
    })
    .sort((a, b) => startKey(a.when).localeCompare(startKey(b.when)));
}

const startKey = ({ from, start }: When): string => `${from} ${start ?? ''}`;

/** Those with a day within the period, both ends inclusive. */
export const announcedIn = (
  activities: AnnouncedActivity[],
  [from, to]: [CivilDate, CivilDate],
): AnnouncedActivity[] => activities.filter(({ when }) => when.from <= to && when.to >= from);
