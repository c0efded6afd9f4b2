import { expect } from 'vitest';
import { answerTo } from '../../src/chat/answer.js';
import type { Answer, Intent, Understanding, World } from '../../src/chat/types.js';
import { checkMessages } from '../../src/line/validate-message.js';
import type { Item } from '../../src/plan/types.js';
import { type Asking, plan, question, understood, world } from './fixtures.js';

export const sample = plan();
export const of = (code: string): Item[] => sample.items.filter((one) => one.code === code);

/** Answers to an understanding, and checks on the way that LINE would take the messages. */
export function tell(
  fields: Partial<Understanding> & { intent: Intent },
  asking: Asking = {},
  data: World = world([sample]),
): Answer {
  const answered = answerTo([understood({ plan: sample, ...fields })], question(asking), data);
  expect(checkMessages(answered.messages)).toEqual([]);
  return answered;
}

/** Everything that a reader sees, as one text. */
export const said = (answered: Answer): string => JSON.stringify(answered.messages);
/** What the notification says. */
export const alt = ({ messages }: Answer): string => {
  const first = messages[0]!;
  return first.type === 'flex' ? first.altText : first.type === 'text' ? (first.text ?? '') : '';
};
