import type { AnnouncedActivity } from '../src/announcements/announced.js';
import { whenShort, whenWords } from './announcement-words.js';
import { countWords, itemList, type ListView } from './item-list.js';
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
import { STEPS, type StepView, scheduleCard, stepsCounted, stepWords } from './schedule.js';

export interface ActivitiesView {
  heading: string;
  empty: string;
  steps: StepView[];
  /** Activities that were announced, by day. */
  announced: AnnouncedActivity[];
  /** Rows of the plan that take place or are reached then; null: none. */
  events: ListView | null;
}

/** What takes place: announced activities, steps of the plan's schedules, and its events. */
export function activities(view: ActivitiesView): Drawn {
  const events = view.events ? itemList(view.events) : null;
  const { announced, steps } = view;
  if (announced.length === 0 && steps.length === 0 && !events)
    return { alt: `${view.heading}\n${view.empty}`, cards: [], steps: [] };
  const told = announced
    .slice(0, STEPS)
    .map(
      ({ title, when, place }) =>
        `${whenShort(when)}: ${clip(title, 80)}${place ? ` ${clip(place, 60)}` : ''}`,
    );
  const words = steps.slice(0, STEPS).map(stepWords);
  return {
    alt: [view.heading, ...told, ...words, ...(events ? [events.alt] : [])].join('\n'),
    cards: [
      ...withAnnounced(view.heading, announced, [
        ...(steps.length > 0
          ? [{ bubble: scheduleCard(view.heading, steps), counted: stepsCounted(steps) }]
          : []),
        ...(events?.cards ?? []).map((bubble) => ({ bubble, counted: countWords(view.events!.count) })),
      ]),
    ],
    steps: events?.steps ?? [],
  };
}

/** As many stand above the rows of another card; more make a card of their own. */
const ABOVE = 4;

/**
 * What was announced comes first. In a carousel all cards are as tall as the tallest, so that a card of few rows would
 * be nearly empty: few stand above the rows of the next card, `counted` in words.
 */
function withAnnounced(
  heading: string,
  announced: AnnouncedActivity[],
  cards: { bubble: FlexBubble; counted: string }[],
): FlexBubble[] {
  const bubbles = cards.map(({ bubble }) => bubble);
  if (announced.length === 0) return bubbles;
  const [next] = cards;
  const shared = announced.length <= ABOVE ? next?.bubble.body : undefined;
  const rows = announcedRows(announced);
  const below = shared
    ? [
        separator('lg'),
        text(next!.counted, { size: 'xs', color: colour.muted, margin: 'lg' }),
        ...shared.contents,
      ]
    : [];
  const first: FlexBubble = {
    ...(shared ? next!.bubble : {}),
    ...card({ header: header(`${announced.length} กิจกรรมที่ประกาศแล้ว`, heading), body: [...rows, ...below] }),
  };
  return [first, ...(shared ? bubbles.slice(1) : bubbles)];
}

/** When and where of what was announced. */
const announcedRows = (announced: AnnouncedActivity[]): FlexComponent[] =>
  announced
    .slice(0, STEPS)
    .flatMap(({ title, when, place }, index) => [
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
