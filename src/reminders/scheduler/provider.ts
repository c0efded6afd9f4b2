import type { ContentProvider } from '../../delivery/types.js';
import type { Log } from '../../log.js';
import { renderReminder } from '../content.js';
import { createReader, type ReminderStore } from './reader.js';

/** Content of deliveries of kind `reminder`: today's state at the moment of sending. */
export function createReminderContent(store: ReminderStore, log: Log): ContentProvider {
  const read = createReader(store, log);
  return async (delivery) => {
    const { state, agenda } = await read();
    return renderReminder(delivery, state, agenda);
  };
}
