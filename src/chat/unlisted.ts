import type { UnlistedView } from '../../templates/unlisted.js';
import type { CivilDate } from '../clock.js';
import { type UnlistedRound, unlistedRounds } from '../plan/unlisted-rounds.js';
import type { Planned } from './intents/part.js';
import type { Scene } from './scene.js';
import type { Period } from './types.js';

/** What the year's documents say of a period without listing rows; nothing where only certain rows were asked for. */
export function unlistedIn(scene: Scene, understood: Planned, period: Period): UnlistedView {
  if (understood.limits?.length || understood.yearTold) return { rounds: [], steps: [] };
  return { rounds: roundsIn(scene, understood, period), steps: stepsIn(scene, understood, period) };
}

/** The nearest round on or after a day of which only the count is known. */
export const nextUnlisted = (
  scene: Scene,
  understood: Planned,
  from: CivilDate,
  to = '9999-12-31',
): UnlistedRound | null =>
  understood.limits?.length ? null : (roundsIn(scene, understood, [from, to])[0] ?? null);

function roundsIn({ world }: Scene, { plan }: Planned, [from, to]: Period): UnlistedRound[] {
  return unlistedRounds(world.plans).filter(
    (round) => round.plan.fiscalYear === plan.fiscalYear && round.due >= from && round.due <= to,
  );
}

/** Steps of timelines that touch the period, the earliest first; they are nobody's own, so a unit's list has none. */
function stepsIn({ world }: Scene, { plan, unit }: Planned, [from, to]: Period): UnlistedView['steps'] {
  if (unit !== null) return [];
  return world.plans
    .filter(({ fiscalYear }) => fiscalYear === plan.fiscalYear)
    .flatMap(({ timelines }) => timelines.flatMap(({ steps }) => steps))
    .flatMap((step) => {
      const first = step.from ?? step.to;
      const last = step.to ?? step.from;
      if (first === null || last === null || last < from || first > to) return [];
      return [{ title: step.title, from: step.from, to: last, first }];
    })
    .sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
}
