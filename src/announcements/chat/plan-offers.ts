import { understand } from '../../chat/understand/index.js';
import { isActivity } from '../missing.js';
import type { Announcement } from '../types.js';
import { draftContext, type Talk } from './context.js';

/** A row of the plan that an activity may answer. */
export interface PlanOffer {
  code: string;
  title: string;
}

const MOST = 3;

/**
 * Rows of the year's plans that an activity may answer, by its name: read as a question would be, and offered, never
 * linked by themselves. None for news, and none that is linked already.
 */
export function planOffers(talk: Talk, { content }: Announcement): PlanOffer[] {
  const { plans } = draftContext(talk);
  if (!isActivity(content) || plans.length === 0) return [];
  const { question, world } = talk.visit;
  const asked = { ...question, text: content.title, memory: null };
  const found = understand(asked, { ...world, plans }).flatMap(({ items }) => items);
  const fresh = found.filter((item) => content.planItems.every(({ code }) => code !== item.code));
  return [...new Map(fresh.map(({ code, title }) => [code, { code, title }])).values()].slice(0, MOST);
}
