import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClock } from '../../src/clock.js';
import { createContentReader } from '../../src/line/content.js';
import { longLivedToken } from '../../src/line/token.js';
import { type StandInLine, startStandInLine } from '../../src/sandbox/line/index.js';

let line: StandInLine;
let user: string;
beforeAll(async () => {
  line = await startStandInLine({ clock: createClock(), channel: { accessTokens: ['good', 'newer'] } });
  user = line.addUser({ friend: true }).id;
});
afterAll(() => line.close());

/** Sends bytes in the 1:1 chat and gives the id of the message. */
async function sent(bytes: Buffer): Promise<string> {
  await line.sendImage(user, user, bytes);
  return line.messagesIn(user).at(-1)!.id;
}

const reader = (token = longLivedToken('good')) => createContentReader({ dataBaseUrl: line.origin, token });

describe('what somebody sent', () => {
  it('is read byte for byte up to the limit', async () => {
    const bytes = Buffer.alloc(1000, 7);
    expect(await reader()(await sent(bytes), 1000)).toEqual({ bytes });
  });

  it('is refused over the limit', async () => {
    expect(await reader()(await sent(Buffer.alloc(1001)), 1000)).toEqual({ refused: 'size' });
  });

  it('is gone when LINE does not know it, or cannot be reached', async () => {
    expect(await reader()('123456', 1000)).toEqual({ refused: 'gone' });
    const nowhere = createContentReader({ dataBaseUrl: 'http://127.0.0.1:1', token: longLivedToken('good') });
    expect(await nowhere('123456', 1000)).toEqual({ refused: 'gone' });
  });

  it('is asked for again with a new token after a 401', async () => {
    const token = { get: async () => 'bad', refresh: async () => 'newer', close: async () => undefined };
    expect(await reader(token)(await sent(Buffer.from('x')), 10)).toEqual({ bytes: Buffer.from('x') });
    expect(await reader(longLivedToken('bad'))(await sent(Buffer.from('x')), 10)).toEqual({
      refused: 'gone',
    });
  });
});
