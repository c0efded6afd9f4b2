import { describe, expect, test } from 'vitest';
import { call, push, stand } from './helpers.js';
import { REFUSED_FLEX } from './refused-flex.js';
import { REFUSED_MESSAGES } from './refused-messages.js';
import { textPart } from './samples.js';
import { TAKEN_MESSAGES } from './taken-messages.js';

describe('messages', () => {
  test.each(TAKEN_MESSAGES)('takes %s', async (_, list) => {
    const line = await stand();
    const answer = await push(line, line.addUser().id, list);
    expect([answer.status, answer.json.details]).toEqual([200, undefined]);
  });

  test.each([...REFUSED_MESSAGES, ...REFUSED_FLEX])('refuses %s', async (_, list, property, wording) => {
    const line = await stand();
    const answer = await push(line, line.addUser().id, list);
    expect(answer.status).toBe(400);
    if (wording) {
      expect(answer.json.message).toMatch(/^The request body has \d+ error\(s\)$/);
      expect(answer.json.details).toContainEqual({ property, message: expect.stringMatching(wording) });
    } else {
      expect(answer.json.message).toBe(
        `The property, ${property}, in the request body is invalid (line: -, column: -)`,
      );
    }
    expect(line.ledger).toHaveLength(0);
  });

  test('counts every error of a body', async () => {
    const line = await stand();
    const answer = await push(line, line.addUser().id, [{ type: 'text' }, textPart({ text: '' })]);
    expect(answer.json.message).toBe('The request body has 2 error(s)');
    expect(answer.json.details?.map(({ property }) => property)).toEqual([
      'messages[0].text',
      'messages[1].text',
    ]);
  });

  test('takes unknown properties, as LINE does, when strictness is off', async () => {
    const line = await stand({ strictUnknownProperties: false });
    expect((await push(line, line.addUser().id, [textPart({ bold: true })])).status).toBe(200);
  });

  test('the validate endpoints check and send nothing', async () => {
    const line = await stand();
    for (const kind of ['reply', 'push', 'multicast', 'narrowcast', 'broadcast']) {
      const path = `/v2/bot/message/validate/${kind}`;
      expect((await call(line, path, { messages: [textPart()] })).status).toBe(200);
      expect((await call(line, path, { messages: [textPart({ text: '' })] })).status).toBe(400);
    }
    expect(line.ledger).toHaveLength(0);
  });
});
