import type { CivilDate } from '../../clock.js';
import type { Plan } from '../../plan/types.js';
import type { Question, World } from '../types.js';
import type { PlanIndex } from './plan-index.js';

/** What one reading of a question works with. */
export interface Context {
  question: Question;
  world: World;
  plan: Plan;
  index: PlanIndex;
  today: CivilDate;
}
