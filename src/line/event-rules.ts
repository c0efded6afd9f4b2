import type { StoredEvent } from '../store/event-store.js';

type Known = Omit<StoredEvent, 'payload'>;

export type Verdict = 'wanted' | 'unwanted' | 'later';

/**
 * Whether an event is still to be handled, given everything stored about the same LINE message.
 * - A message that was unsent is not answered.
 * - The largest timestamp wins when a message and its edits wait together.
 * - An edit counts only while no earlier text was acted on: a command must not run twice. `later`: another process
 *   is at work on an earlier text, and only its end tells.
 * - A message itself is measured by edits alone: what makes an event the same one is its `webhookEventId`.
 */
export function verdictOn(event: StoredEvent, others: readonly Known[]): Verdict {
  if (event.type !== 'message' && event.type !== 'messageEdited') return 'wanted';
  const rest = others.filter(({ id }) => id !== event.id);
  if (rest.some(({ type }) => type === 'unsend')) return 'unwanted';
  const isVersion = (type: string): boolean =>
    type === 'messageEdited' || (type === 'message' && event.type === 'messageEdited');
  const versions = rest.filter(({ type }) => isVersion(type));
  if (versions.some(({ status, letGo }) => status === 'handled' && !letGo)) return 'unwanted';
  if (versions.some(({ timestamp }) => timestamp > event.timestamp)) return 'unwanted';
  return versions.some(({ status }) => status === 'working') ? 'later' : 'wanted';
}
