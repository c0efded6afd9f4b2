import { expect, test } from 'vitest';
import { isStillWanted } from '../../src/line/event-rules.js';
import type { StoredEvent } from '../../src/store/store.js';

let serial = 0;
const event = (type: string, timestamp: number, status: StoredEvent['status'] = 'stored'): StoredEvent => {
  serial += 1;
  return {
    id: `e${serial}`,
    payload: {},
    type,
    chatId: 'C1',
    messageId: 'm1',
    timestamp,
    repliedAt: null,
    receivedAt: timestamp,
    status,
    leaseOwner: null,
    leaseUntil: null,
    attempts: 1,
  };
};

test.each<[string, StoredEvent, StoredEvent[], boolean]>([
  ['a message alone', event('message', 1), [], true],
  ['a message that was unsent', event('message', 1), [event('unsend', 2)], false],
  ['a message that was edited before we came to it', event('message', 1), [event('messageEdited', 2)], false],
  ['an edit of a message that waits', event('messageEdited', 2), [event('message', 1)], true],
  [
    'an edit of a message that was answered',
    event('messageEdited', 2),
    [event('message', 1, 'handled')],
    false,
  ],
  ['an edit of a message at work', event('messageEdited', 2), [event('message', 1, 'working')], false],
  ['an edit that came alone', event('messageEdited', 2), [], true],
  ['the older of two edits', event('messageEdited', 2), [event('messageEdited', 3)], false],
  ['the newer of two edits, out of order', event('messageEdited', 3), [event('messageEdited', 2)], true],
  [
    'a second edit after the first was answered',
    event('messageEdited', 3),
    [event('messageEdited', 2, 'handled')],
    false,
  ],
  ['an unsend', event('unsend', 2), [event('message', 1, 'handled')], true],
  ['a button', event('postback', 2), [event('message', 1, 'handled')], true],
])('%s', (_name, one, others, wanted) => {
  expect(isStillWanted(one, [one, ...others])).toBe(wanted);
});
