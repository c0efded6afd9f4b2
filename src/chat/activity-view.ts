import { whenShort } from '../../templates/announcement-words.js';
import { CARD_ROWS } from '../../templates/item-card.js';
import { clip, grouped } from '../../templates/parts/index.js';
import type { ActivityView } from '../../templates/views.js';
import { deadlineOf } from '../plan/deadline.js';
import { type Item, type Plan, planKey } from '../plan/types.js';
import { rowView } from './item-view.js';
import { ownerOf } from './list-view.js';
import { encodeTap } from './postback.js';
import { byDate } from './rows.js';
import type { Scene } from './scene.js';
import { planId } from './short-ids.js';

/** More cards than these are a list: a reader swipes through a few cards, not through twenty. */
const CARDS = 6;

const distinct = (words: string[]): string[] => [...new Set(words)];

/** The rows by activity, or null when they are too many for cards. */
export function activitiesOf(items: Item[]): Item[][] | null {
  const groups = grouped(items, ({ code }) => code).map(([, rows]) => byDate(rows));
  return groups.length <= CARDS && groups.every((rows) => rows.length <= CARD_ROWS) ? groups : null;
}

/**
 * One activity with the rows asked about. The rules of a briefing for the same year count for every row, but they are
 * shown where somebody asks what to hand in: on every card they push the date out of sight.
 */
export function activityView(
  scene: Scene,
  plan: Plan,
  rows: Item[],
  unit: string | null,
  withRules = false,
): ActivityView {
  const first = rows[0]!;
  const dates = distinct(rows.flatMap((row) => (row.kind === 'submission' ? (deadlineOf(row) ?? []) : [])));
  const points = new Map(
    rows.flatMap((row) => row.points).map((one) => [`${one.for}|${one.points}`, one] as const),
  );
  return {
    code: first.code,
    title: first.title,
    fiscalYear: plan.fiscalYear,
    owner: ownerOf(scene.world, plan),
    rows: rows.map((item) => rowView(scene, plan, item, unit)),
    supporters: distinct(rows.flatMap(({ supporters }) => supporters)),
    points: [...points.values()],
    requirements: distinct(rows.flatMap(({ requirements }) => requirements)),
    rules: withRules ? rulesOf(scene, plan) : [],
    announced: announcedFor(scene, plan, first.code),
    sameDay: dates.length === 1 ? sameDayTap(plan, dates[0]!) : null,
  };
}

/** `26 มี.ค. 67 09.00 น. อบรมจริยธรรม`: what people can come to for it, from today on. */
function announcedFor({ world, today }: Scene, plan: Plan, code: string): string[] {
  const isOf = (link: { plan: string; code: string }) => link.plan === planKey(plan) && link.code === code;
  return (world.announced ?? [])
    .filter(({ planItems, when }) => when.to >= today && planItems.some(isOf))
    .slice(0, 3)
    .map(({ title, when }) => `${whenShort(when)} ${clip(title, 80)}`);
}

export function rulesOf(scene: Scene, plan: Plan): string[] {
  const ofYear = scene.world.plans.filter(({ fiscalYear }) => fiscalYear === plan.fiscalYear);
  return distinct(ofYear.flatMap(({ handInRules }) => handInRules.map(({ text }) => text)));
}

const sameDayTap = (plan: Plan, date: string): string =>
  encodeTap({ verb: 'due', plan: planId(plan), from: date, to: date, unit: null, offset: 0 });
