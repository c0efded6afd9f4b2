import { type ListView, PAGE_ROWS } from '../../templates/item-list.js';
import type { UnlistedView } from '../../templates/unlisted.js';
import type { Item, Plan } from '../plan/types.js';
import { listRowView } from './item-view.js';
import { encodeTap, type Tap } from './postback.js';
import { byDate } from './rows.js';
import type { Scene } from './scene.js';
import type { World } from './types.js';

/** Which button opens another page of a list: the same question, from another row on. */
export type PageTap = Extract<Tap, { offset: number; plan: string }>;

export interface ListRequest {
  plan: Plan;
  items: Item[];
  /** Whose rows; null: the whole plan. */
  unit: string | null;
  heading: string;
  empty: string;
  /** What the documents say of the same time without rows; absent: nothing. */
  unlisted?: UnlistedView;
  /** The tap of the first page shown; its offset says where the page starts. */
  tap: PageTap;
}

/** Whose rows: a unit's, else the whole plan; with its owner where the year has plans of several. */
export function scopeOf({ world }: Scene, plan: Plan, unit: string | null): string {
  const owner = ownerOf(world, plan);
  const ofPlan = owner === null ? 'ทั้งแผน' : `แผนของ ${owner}`;
  if (unit === null) return ofPlan;
  return owner === null || owner === unit ? unit : `${unit} · ${ofPlan}`;
}

/** The owner of a plan beside which the year has others; null of the only one. */
export const ownerOf = ({ plans }: World, { fiscalYear, owner }: Plan): string | null =>
  plans.filter((plan) => plan.fiscalYear === fiscalYear).length > 1 ? owner : null;

/** A list as its template wants it: sorted by date, only this page's rows worked out. */
export function listView(scene: Scene, request: ListRequest): ListView {
  const { plan, items, unit, tap } = request;
  const sorted = byDate(items);
  return {
    heading: request.heading,
    scope: scopeOf(scene, plan, unit),
    empty: request.empty,
    count: { rows: items.length, activities: new Set(items.map(({ code }) => code)).size },
    rows: sorted
      .slice(tap.offset, tap.offset + PAGE_ROWS)
      .map((item) => listRowView(scene, plan, item, unit)),
    offset: tap.offset,
    page: (offset) => encodeTap({ ...tap, offset }),
    ...(request.unlisted ? { unlisted: request.unlisted } : {}),
  };
}
