import { civilDate } from '../../clock.js';
import type { Question, Understanding, World } from '../types.js';
import { choosePlans } from './choose-plan.js';
import { cutListMarks, lightly } from './light.js';
import { indexOf } from './plan-index.js';
import { readQuestion } from './understand.js';

const ADDRESS = /^\s*(?:\/+|kamnot[\s,:]*)\s*/u;

const silent: Understanding = {
  intent: 'silent',
  plan: null,
  items: [],
  period: null,
  unit: null,
  note: null,
};

/**
 * What a message means, against the plans known: slots first, deterministic, nothing worded (DESIGN 8).
 * @param question text with the bot's mention already cut; `at` decides today and the plan
 * @param world plans, units, aliases and submissions; indexes are kept per plan object
 * @returns one understanding per question in the message, at least one; `silent` alone when not addressed
 */
export function understand(question: Question, world: World): Understanding[] {
  if (question.chat.kind !== 'user' && !question.chat.mentioned) return [silent];
  const text = cutListMarks(lightly(question.text)).replace(ADDRESS, '');
  const today = civilDate(question.at);
  const plans = choosePlans(world.plans, today, question.chat.unit);
  if (plans.length === 0) return [{ ...silent, intent: 'notfound', note: { kind: 'no-plan' } }];
  const plan = plans[0]!;
  const aliases = world.aliases;
  return [readQuestion(text, { question, world, plan, index: indexOf(plan, aliases), today })];
}
