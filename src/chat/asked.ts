import { parseInstant, whyNoInstant } from '../clock.js';
import { Refusal } from '../errors.js';
import { addressedText } from '../line/addressed.js';
import { operatorActor } from '../people/actor.js';
import type { ChatKind, Unit } from '../people/types.js';
import { requireUnit } from '../people/units.js';
import type { Answer, Question } from './types.js';

/** A question as `kamnot ask` is given it (CONTRACT 4). */
export interface Asked {
  text: string;
  at: Date;
  kind: ChatKind;
  unit: string | null;
  strong: boolean;
  mentioned: boolean;
}

const KINDS: ChatKind[] = ['user', 'group', 'room'];

/** A line of `ask --stdin`, read. `now` is used where the line names no time. @throws Refusal */
export function readAsked(given: Record<string, unknown>, now: Date): Asked {
  const { text, at } = given;
  if (typeof text !== 'string') throw new Refusal('"text" is missing: it holds the question as a string');
  const chat = (typeof given['chat'] === 'object' ? given['chat'] : null) as Record<string, unknown> | null;
  const kind = (chat?.['kind'] ?? 'user') as ChatKind;
  if (!KINDS.includes(kind)) throw new Refusal(`"chat.kind" must be one of ${KINDS.join(', ')}`);
  const unit = chat?.['unit'] ?? null;
  if (unit !== null && typeof unit !== 'string') throw new Refusal('"chat.unit" must be the name of a unit');
  return {
    text,
    at: at === undefined || at === null ? now : readInstant(at),
    kind,
    unit,
    strong: chat?.['strong'] === true,
    mentioned: chat?.['mentioned'] === true,
  };
}

function readInstant(value: unknown): Date {
  const instant = typeof value === 'string' ? parseInstant(value) : null;
  if (instant) return instant;
  throw new Refusal(`"at" ${whyNoInstant(String(value))}`);
}

/**
 * What was asked as the chat would ask it, with the operator's right to see. The chat's unit is matched like every
 * unit name; one that nobody knows is refused, because it would be told that it owes nothing.
 * @throws Refusal with the nearest names
 */
export function questionOf(asked: Asked, units: Unit[]): Question {
  const said = addressedText(asked.text);
  const unit = asked.unit === null ? null : requireUnit(asked.unit, units).name;
  return {
    text: said.text,
    at: asked.at,
    chat: {
      kind: asked.kind,
      chatId: null,
      unit,
      strong: asked.strong,
      approved: true,
      mentioned: asked.kind === 'user' || asked.mentioned || said.addressed,
    },
    actor: operatorActor,
    memory: null,
  };
}

/** What `ask --json` prints of an answer. */
export const shownAnswer = (id: unknown, { intent, items, period, silent, messages }: Answer) => ({
  id: id ?? null,
  intent,
  items,
  period,
  silent,
  messages,
});
