import type { StoredEvent } from '../store/store.js';

type Known = Omit<StoredEvent, 'payload'>;

/**
 * Whether an event is still to be handled, given everything stored about the same LINE message.
 * - A message that was unsent is not answered.
 * - An edit counts only while the first text was not handled: a command must not run twice, and the largest
 *   timestamp wins when edits arrive out of order.
 */
export function isStillWanted(event: StoredEvent, others: readonly Known[]): boolean {
  if (event.type !== 'message' && event.type !== 'messageEdited') return true;
  const rest = others.filter(({ id }) => id !== event.id);
  if (rest.some(({ type }) => type === 'unsend')) return false;
  const versions = rest.filter(({ type }) => type === 'message' || type === 'messageEdited');
  return !versions.some((other) => other.status !== 'stored' || other.timestamp > event.timestamp);
}
