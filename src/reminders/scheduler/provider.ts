import type { ContentProvider } from '../../delivery/types.js';
import { renderReminder } from '../content.js';
import type { Read } from './reader.js';

/** Content of deliveries of kind `reminder`: today's state at the moment of sending. */
export function createReminderContent(read: Read): ContentProvider {
  return async (delivery) => {
    const { state, agenda } = await read();
    return renderReminder(delivery, state, agenda);
  };
}
