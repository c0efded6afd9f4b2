import { expect, test } from 'vitest';
import { push, sdk, stand } from './helpers.js';

test('a push through the SDK reaches the group', async () => {
  const line = await stand();
  const users = [line.addUser(), line.addUser(), line.addUser()];
  const group = line.createGroup({ members: users });
  await line.invite(group.id);
  const answer = await sdk(line).pushMessage({ to: group.id, messages: [{ type: 'text', text: 'สวัสดี' }] });
  expect(answer.sentMessages).toHaveLength(1);
  expect(line.ledger[0]).toMatchObject({ method: 'push', to: [group.id], cost: 3 });
  expect(line.messagesIn(group.id).map((m) => m.notification)).toEqual(['สวัสดี']);
  expect((await push(line, 'C'.padEnd(33, '0'))).json.message).toBe('Failed to send messages');
});
