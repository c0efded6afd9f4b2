import type { AnnouncedActivity } from '../src/announcements/announced.js';
import { whenShort, whenWords } from './announcement-words.js';
import { itemList, type ListView } from './item-list.js';
import {
  card,
  clip,
  colour,
  column,
  type Drawn,
  type FlexBubble,
  type FlexComponent,
  header,
  separator,
  text,
} from './parts/index.js';
import { type StepView, scheduleCard, stepWords } from './schedule.js';

export interface ActivitiesView {
  heading: string;
  empty: string;
  steps: StepView[];
  /** Activities that were announced, by day. */
  announced: AnnouncedActivity[];
  /** Rows of the plan that take place or are reached then; null: none. */
  events: ListView | null;
}

const STEPS = 12;

/** What takes place: announced activities, steps of the plan's schedules, and its events. */
export function activities(view: ActivitiesView): Drawn {
  const events = view.events ? itemList(view.events) : null;
  const announced = view.announced.slice(0, STEPS);
  const shown = view.steps.slice(0, STEPS);
  if (announced.length === 0 && shown.length === 0 && !events)
    return { alt: `${view.heading}\n${view.empty}`, cards: [], steps: [] };
  const told = announced.map(
    ({ title, when, place }) => `${whenShort(when)}: ${clip(title, 80)}${place ? ` ${clip(place, 60)}` : ''}`,
  );
  const words = shown.map(stepWords);
  return {
    alt: [view.heading, ...told, ...words, ...(events ? [events.alt] : [])].join('\n'),
    cards: [
      ...(announced.length > 0 ? [announcedCard(view.heading, announced)] : []),
      ...(shown.length > 0 ? [scheduleCard(view.heading, shown)] : []),
      ...(events?.cards ?? []),
    ],
    steps: events?.steps ?? [],
  };
}

/** When and where of what was announced. */
function announcedCard(heading: string, announced: AnnouncedActivity[]): FlexBubble {
  const body: FlexComponent[] = announced.flatMap(({ title, when, place }, index) => [
    ...(index > 0 ? [separator('md')] : []),
    column(
      [
        text(whenWords(when), { weight: 'bold', color: colour.accent }),
        text(clip(title, 160)),
        ...(place ? [text(clip(place, 120), { size: 'xs', color: colour.muted })] : []),
      ],
      { margin: 'md', spacing: 'xs' },
    ),
  ]);
  return card({ header: header(`${announced.length} กิจกรรมที่ประกาศแล้ว`, heading), body });
}
