import type { messagingApi } from '@line/bot-sdk';
import { CALL_LIMITS } from '../../src/line/limits.js';
import { flexMessage, textMessage } from './bubble.js';
import type { FlexBubble } from './flex.js';
import { fitting } from './paging.js';
import type { NextStep } from './quick-replies.js';

/** What a template draws: the answer in short, its cards (none: the words alone are sent), next steps. */
export interface Drawn {
  alt: string;
  cards: FlexBubble[];
  steps: NextStep[];
}

/**
 * Answers as LINE messages. Cards of several answers share a carousel while they fit; next steps stand on the
 * last message, where LINE shows them. What would not fit into five messages is left out, so templates page first.
 */
export function toMessages(drawn: Drawn[]): messagingApi.Message[] {
  const alt = drawn.map((one) => one.alt).join('\n');
  const steps = distinctSteps(drawn.flatMap((one) => one.steps));
  const words = drawn.filter((one) => one.cards.length === 0).map((one) => one.alt);
  const carousels = split(drawn.flatMap((one) => one.cards));
  const parts = [...(words.length > 0 ? [words.join('\n')] : []), ...carousels].slice(
    0,
    CALL_LIMITS.messages,
  );
  return parts.map((part, index) => {
    const last = index === parts.length - 1 ? steps : [];
    return typeof part === 'string' ? textMessage(part, last) : flexMessage(alt, part, last);
  });
}

function split(cards: FlexBubble[]): FlexBubble[][] {
  const carousels: FlexBubble[][] = [];
  for (let rest = cards; rest.length > 0; ) {
    const count = Math.max(1, fitting(rest));
    carousels.push(rest.slice(0, count));
    rest = rest.slice(count);
  }
  return carousels;
}

/** Several answers offer the same step once. */
export function distinctSteps(steps: NextStep[]): NextStep[] {
  return [...new Map(steps.map((step) => [step.label, step])).values()];
}
