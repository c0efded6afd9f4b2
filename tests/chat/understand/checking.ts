import { expect, it } from 'vitest';
import type { Intent, World } from '../../../src/chat/types.js';
import { type Asking, askOne, shown } from './asking.js';

/** A question, what is meant by it, and the rows that answer it, as `shown` writes them. */
export type Case = [text: string, intent: Intent, rows: string[], asking?: Asking];

/** Makes one test of each question, asked in this world. */
export const checkIn =
  (world: World) =>
  (cases: Case[]): void => {
    it.each(cases)('%s', (text, intent, rows, asking) => {
      const answer = askOne(world, text, asking);
      expect({ intent: answer.intent, rows: shown(answer).sort() }).toEqual({
        intent,
        rows: [...rows].sort(),
      });
    });
  };
