import { readFile } from 'node:fs/promises';
import { bangkok, type Clock, type MovableClock } from '../clock.js';
import type { Config } from '../config.js';
import { asset } from '../paths.js';
import type { Plan } from '../plan/types.js';
import type { Store } from '../store/store.js';
import { type Cast, castFor } from './cast.js';
import { publishLine } from './published-line.js';
import { rewind } from './rewind.js';
import { type Sandbox, startSandbox } from './sandbox.js';

export { attachSandbox } from './attach.js';
export { sandboxRoutes } from './routes.js';

/** The plan that the project carries: own words, the real dates of FY 2567's rounds. */
const SAMPLE_PLAN = 'src/sandbox/sample/plan-2567.md';

/**
 * The stand-in LINE with its people, and a plan to ask about.
 * 1. What an earlier rehearsal did later than now has not happened yet.
 * 2. An empty sandbox imports the sample plan. 3. The unit that owes most gets a working group. 4. Groups are bound.
 */
export async function openSandbox(parts: {
  config: Config;
  store: Store;
  clock: MovableClock;
}): Promise<Sandbox> {
  const { config, store, clock } = parts;
  if (config.now === null) await rewind(store, clock.now());
  const plans = await store.plans.all();
  const plan = plans.at(-1) ?? (await importSample(store, clock));
  const cast = castFor(busiestUnit(plan));
  await bindGroups(store, cast, clock);
  const sandbox = await startSandbox(cast, clock);
  await publishLine(store.settings, sandbox.line);
  return sandbox;
}

async function importSample(store: Store, clock: Clock): Promise<Plan> {
  const { importPlan } = await import('../plan/import/import-plan.js');
  const file = asset(SAMPLE_PLAN);
  const [bytes, knownUnits, holidays] = await Promise.all([
    readFile(file),
    store.units.all(),
    store.holidays.all(),
  ]);
  const { plan, units } = await importPlan(SAMPLE_PLAN, bytes, { knownUnits, holidays });
  for (const unit of units) await store.units.add(unit.name, unit.aliases);
  await store.plans.save(plan, bangkok(clock.now()).format());
  return plan;
}

/** The owner when it owes anything, else the unit with the most rows. */
function busiestUnit(plan: Plan): string | null {
  const owed = new Map<string, number>();
  for (const unit of plan.items.flatMap((item) => item.owedBy)) owed.set(unit, (owed.get(unit) ?? 0) + 1);
  if (owed.has(plan.owner)) return plan.owner;
  return [...owed].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

/** A group that somebody bound otherwise keeps its binding. */
async function bindGroups(store: Store, cast: Cast, clock: Clock): Promise<void> {
  const boundAt = bangkok(clock.now()).format();
  for (const { id, name, unit, strong, members } of cast.groups) {
    const known = await store.chats.get(id);
    const binding = known?.boundAt ? {} : { unit, strong, approved: true, boundAt };
    await store.chats.set(id, { kind: 'group', label: name, active: true, members, ...binding });
  }
}
