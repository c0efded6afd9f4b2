import { expect, test } from 'vitest';
import { type Verdict, verdictOn } from '../../src/line/event-rules.js';
import type { StoredEvent } from '../../src/store/event-store.js';

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
    letGo: false,
    receivedAt: timestamp,
    status,
    leaseOwner: null,
    leaseUntil: null,
    attempts: 1,
  };
};

const letGo = (one: StoredEvent): StoredEvent => ({ ...one, letGo: true });

test.each<[string, StoredEvent, StoredEvent[], Verdict]>([
  ['a message alone', event('message', 1), [], 'wanted'],
  ['a message that was unsent', event('message', 1), [event('unsend', 2)], 'unwanted'],
  [
    'a message that was edited before we came to it',
    event('message', 1),
    [event('messageEdited', 2)],
    'unwanted',
  ],
  ['an edit of a message that waits', event('messageEdited', 2), [event('message', 1)], 'wanted'],
  [
    'an edit of a message that was answered',
    event('messageEdited', 2),
    [event('message', 1, 'handled')],
    'unwanted',
  ],
  ['an edit of a message at work', event('messageEdited', 2), [event('message', 1, 'working')], 'later'],
  [
    'an edit of a message that was let go',
    event('messageEdited', 2),
    [letGo(event('message', 1, 'handled'))],
    'wanted',
  ],
  ['an edit that came alone', event('messageEdited', 2), [], 'wanted'],
  ['the older of two edits', event('messageEdited', 2), [event('messageEdited', 3)], 'unwanted'],
  ['the newer of two edits, out of order', event('messageEdited', 3), [event('messageEdited', 2)], 'wanted'],
  [
    'a second edit after the first was answered',
    event('messageEdited', 3),
    [event('messageEdited', 2, 'handled')],
    'unwanted',
  ],
  // 2026-11-20: what is not an edit is known by its webhookEventId alone, whatever its message id.
  ['another message under a known id', event('message', 3), [event('message', 2, 'handled')], 'wanted'],
  ['a message beside a later one under its id', event('message', 1), [event('message', 2)], 'wanted'],
  [
    'a message after its edit was answered',
    event('message', 1),
    [event('messageEdited', 2, 'handled')],
    'unwanted',
  ],
  [
    'a message while its edit is at work',
    event('message', 1),
    [event('messageEdited', 2, 'working')],
    'unwanted',
  ],
  ['an unsend', event('unsend', 2), [event('message', 1, 'handled')], 'wanted'],
  ['a button', event('postback', 2), [event('message', 1, 'handled')], 'wanted'],
])('%s', (_name, one, others, wanted) => {
  expect(verdictOn(one, [one, ...others])).toBe(wanted);
});
