import type { Drawn } from '../../../templates/parts/index.js';
import type { Item, Plan } from '../../plan/types.js';
import type { Scene } from '../scene.js';
import type { Intent, Period, Understanding } from '../types.js';

/** The answer to one question of a message. */
export interface Part {
  intent: Intent;
  drawn: Drawn;
  /** The plan rows that the answer shows. */
  items: Item[];
  period: Period | null;
  /** Rows handed in and rows owed, where that was counted. */
  count?: { done: number; total: number };
}

/** An understanding that is about a plan. */
export type Planned = Understanding & { plan: Plan };

/** One file per intent: what was understood in, the answer out. Pure. */
export type Answering = (scene: Scene, understood: Planned) => Part;
