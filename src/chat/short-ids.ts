import { createHash } from 'node:crypto';
import { type NamedStep, stepsOfYear } from '../plan/schedule.js';
import type { Item, Plan } from '../plan/types.js';
import { planKey } from '../plan/types.js';
import type { World } from './types.js';

/** Characters of a short id: 36 bits, so that thirty rows fit into the 300 characters of a button. */
const LENGTH = 6;

/** Ids made so far; a list asks for the same few units again and again. */
const made = new Map<string, string>();
const KEPT = 5000;

/** A name for something that stays the same over restarts; Thai names are too long for a button's data. */
export function shortId(name: string): string {
  const cached = made.get(name);
  if (cached) return cached;
  const id = createHash('sha256').update(name).digest('base64url').slice(0, LENGTH);
  if (made.size >= KEPT) made.clear();
  made.set(name, id);
  return id;
}

interface PlanIds {
  id: string;
  items: Map<string, Item | null>;
  idOf: Map<Item, string>;
}

const known = new WeakMap<Plan, PlanIds>();

/** Ids of a plan's rows; two rows that share an id have none, so that a button never opens the wrong row. */
function idsOf(plan: Plan): PlanIds {
  const cached = known.get(plan);
  if (cached) return cached;
  const items = new Map<string, Item | null>();
  const idOf = new Map<Item, string>();
  for (const item of plan.items) {
    const id = shortId(item.key);
    items.set(id, items.has(id) ? null : item);
    idOf.set(item, id);
  }
  const ids = { id: shortId(planKey(plan)), items, idOf };
  known.set(plan, ids);
  return ids;
}

export const planId = (plan: Plan): string => idsOf(plan).id;
export const itemId = (plan: Plan, item: Item): string => idsOf(plan).idOf.get(item) ?? shortId(item.key);

export const planById = (world: World, id: string): Plan | null =>
  world.plans.find((plan) => planId(plan) === id) ?? null;

export const itemById = (plan: Plan, id: string): Item | null => idsOf(plan).items.get(id) ?? null;

export const stepId = ({ timeline, title }: NamedStep): string => shortId(`${timeline}|${title}`);

/** The step that a button names, of the schedules of a plan's year; null when it is gone. */
export const stepById = (world: World, plan: Plan, id: string): NamedStep | null =>
  stepsOfYear(world.plans, plan.fiscalYear).find((step) => stepId(step) === id) ?? null;

export const unitById = (world: World, id: string): string | null =>
  world.units.find(({ name }) => shortId(name) === id)?.name ?? null;
