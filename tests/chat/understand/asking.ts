import type { Memory, Question, Understanding, World } from '../../../src/chat/types.js';
import { understand } from '../../../src/chat/understand/index.js';
import { operatorActor } from '../../../src/people/actor.js';

export interface Asking {
  at?: string;
  /** Unit of a group; without it a 1:1 chat. */
  unit?: string;
  /** Unit of the person in a 1:1 chat. */
  own?: string;
  mentioned?: boolean;
  memory?: Memory;
}

/** A question of the given text, asked in a unit's group or in a 1:1 chat. */
export function questionFrom(
  text: string,
  { at = '2024-02-12', unit, own, mentioned = true, memory }: Asking = {},
): Question {
  return {
    text,
    at: new Date(`${at}T10:00:00+07:00`),
    chat: {
      kind: unit ? 'group' : 'user',
      chatId: null,
      unit: unit ?? own ?? null,
      strong: false,
      approved: true,
      mentioned,
    },
    actor: operatorActor,
    memory: memory ?? null,
  };
}

/** Asks and returns the only understanding; fails when there are several. */
export function askOne(world: World, text: string, asking?: Asking): Understanding {
  const answers = understand(questionFrom(text, asking), world);
  if (answers.length !== 1) throw new Error(`expected one understanding of ${text}, got ${answers.length}`);
  return answers[0]!;
}

/** Rows as `code(subs)@due`, short enough to read in a failed test. */
export const shown = ({ items }: Understanding): string[] =>
  items.map(
    (item) =>
      `${item.code}${item.subItems.length > 0 ? `(${item.subItems})` : ''}@${item.due?.slice(5) ?? '-'}`,
  );
