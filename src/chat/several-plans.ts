import { morePlans, planTotal } from '../../templates/item-list.js';
import { type Drawn, distinctSteps } from '../../templates/parts/index.js';
import { progressTotal } from '../../templates/progress.js';
import type { Part } from './intents/part.js';
import { ownerOf } from './list-view.js';
import type { Scene } from './scene.js';
import type { Understanding } from './types.js';

/** The answer to one question, with what was understood of it. */
export interface Answered {
  understood: Understanding;
  part: Part;
}

/** More plans than these side by side help nobody. */
const SHOWN = 3;

/**
 * One question answered from several plans of a year, made one answer.
 * 1. Of what comes next in each, the nearest is next; of counts, those with nothing to count are left out.
 * 2. How much they are together stands first, over all of them.
 * 3. More plans than help are counted, and said to be more.
 * Answers to different questions, or from one plan, stay as they are.
 */
export function together(scene: Scene, answered: Answered[]): { shown: Answered[]; lead: Drawn[] } {
  const plans = new Set(answered.map(({ understood }) => understood.plan));
  const intents = new Set(answered.map(({ part }) => part.intent));
  if (plans.size < 2 || plans.size < answered.length || intents.size > 1)
    return { shown: answered, lead: [] };
  const told = nearest(counting(answered));
  const rest = told.length - SHOWN;
  const lead = [...total(scene, told), ...(rest > 0 ? [morePlans(rest)] : [])];
  return { shown: told.slice(0, SHOWN), lead };
}

/** Of lists over several plans of a year, only the first tells what the year's documents say beside their rows. */
export function yearToldOnce(understood: readonly Understanding[]): Understanding[] {
  const told = new Set<string>();
  return understood.map((one) => {
    const year = `${one.intent} ${one.plan?.fiscalYear} ${one.period} ${one.unit}`;
    const again = one.intent === 'list' && told.has(year);
    told.add(year);
    return again ? { ...one, yearTold: true } : one;
  });
}

function nearest(answered: Answered[]): Answered[] {
  if (answered[0]?.part.intent !== 'next') return answered;
  const [first] = answered.flatMap(({ part }) => part.period?.[0] ?? []).sort();
  return first === undefined
    ? answered.slice(0, 1)
    : answered.filter(({ part }) => part.period?.[0] === first);
}

/** Of progress, only where there is something to count; the first where there is nothing anywhere. */
function counting(answered: Answered[]): Answered[] {
  if (!answered.every(({ part }) => part.count !== undefined)) return answered;
  const counted = answered.filter(({ part }) => part.count!.total > 0);
  return counted.length > 0 ? counted : answered.slice(0, 1);
}

function total(scene: Scene, answered: Answered[]): Drawn[] {
  if (answered.length < 2) return [];
  const counts = answered.flatMap(({ understood, part }) =>
    part.count && understood.plan
      ? [{ caption: ownerOf(scene.world, understood.plan) ?? understood.plan.owner, ...part.count }]
      : [],
  );
  if (counts.length === answered.length) return [progressTotal(counts)];
  const lists = answered.every(({ part }) => part.intent === 'list' || part.intent === 'overdue');
  const rows = answered.reduce((sum, { part }) => sum + part.items.length, 0);
  return lists ? [planTotal({ rows, plans: answered.length })] : [];
}

/** The same as the answer to one tap. */
export function joined(scene: Scene, answered: Answered[]): Part | null {
  const { shown, lead } = together(scene, answered);
  const [first] = shown;
  if (!first || shown.length + lead.length === 1) return first?.part ?? null;
  const drawn = [...lead, ...shown.map(({ part }) => part.drawn)];
  return {
    ...first.part,
    items: shown.flatMap(({ part }) => part.items),
    drawn: {
      alt: drawn.map(({ alt }) => alt).join('\n'),
      cards: drawn.flatMap(({ cards }) => cards),
      steps: distinctSteps(drawn.flatMap(({ steps }) => steps)),
    },
  };
}
