import type { messagingApi } from '@line/bot-sdk';
import { clip } from './words.js';

/** LINE shows at most 13 quick replies, labels of 20 graphemes, and only those of the last message. */
const MOST = 13;
const LABEL = 20;

/** A next step: `data` comes back as a postback, `say` is sent as the reader's own message. */
export type NextStep = { label: string } & ({ data: string } | { say: string });

export function quickReplies(steps: NextStep[]): messagingApi.QuickReply | undefined {
  if (steps.length === 0) return undefined;
  return { items: steps.slice(0, MOST).map((step) => ({ type: 'action', action: action(step) })) };
}

function action(step: NextStep): messagingApi.Action {
  const label = clip(step.label, LABEL);
  if ('data' in step) return { type: 'postback', label, data: step.data, displayText: step.label };
  return { type: 'message', label, text: step.say };
}
