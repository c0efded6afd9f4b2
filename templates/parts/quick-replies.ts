import type { messagingApi } from '@line/bot-sdk';
import { COUNT_LIMITS, GRAPHEME_LIMITS } from '../../src/line/limits.js';
import { clip } from './words.js';

/** A next step: `data` comes back as a postback, `say` is sent as the reader's own message. */
export type NextStep = { label: string } & ({ data: string } | { say: string });

/** Steps as quick replies; LINE shows those of the last message only. */
export function quickReplies(steps: NextStep[]): messagingApi.QuickReply | undefined {
  if (steps.length === 0) return undefined;
  return {
    items: steps
      .slice(0, COUNT_LIMITS.quickReplyItems)
      .map((step) => ({ type: 'action', action: action(step) })),
  };
}

function action(step: NextStep): messagingApi.Action {
  const label = clip(step.label, GRAPHEME_LIMITS.labelQuickReply);
  if ('data' in step) return { type: 'postback', label, data: step.data, displayText: step.label };
  return { type: 'message', label, text: step.say };
}
