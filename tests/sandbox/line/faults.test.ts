import { expect, test } from 'vitest';
import type { FaultKind, FaultRule } from '../../../src/sandbox/line/index.js';
import { call, push, type Stand, stand } from './helpers.js';

async function withUser(faults: FaultRule[] = []): Promise<{ line: Stand; to: string }> {
  const line = await stand({ faults, quota: { type: 'none' } });
  return { line, to: line.addUser().id };
}

const outcome = (line: Stand, to: string) =>
  push(line, to).then(
    ({ status }) => status,
    () => 'cut' as const,
  );

test.each([
  ['error', 500, 0],
  ['drop', 'cut', 0],
  ['hang', 'cut', 0],
  ['accept-error', 500, 1],
  ['accept-drop', 'cut', 1],
  ['accept-hang', 'cut', 1],
  ['garbage', 200, 1],
  ['empty', 200, 1],
  ['slow', 200, 1],
  ['unauthorized', 401, 0],
  ['rate-limit', 429, 0],
  ['monthly-limit', 429, 0],
  ['conflict', 409, 0],
  ['unavailable', 503, 0],
] as const)('%s: the caller sees %s, the ledger %i', async (kind, seen, accepted) => {
  const { line, to } = await withUser();
  line.faults.once({ kind, delayMs: 5 });
  expect(await outcome(line, to)).toBe(seen);
  expect(line.ledger).toHaveLength(accepted);
  expect(line.faults.injected).toEqual({ [kind]: 1 });
  expect(await outcome(line, to)).toBe(200);
});

test('the answers that mislead: no JSON, no body, a 409 without the accepted id', async () => {
  const { line, to } = await withUser([{ schedule: ['garbage', 'empty', 'conflict'] }]);
  expect((await push(line, to)).text).toBe('<html>OK');
  expect((await push(line, to)).text).toBe('');
  expect((await push(line, to)).headers.has('x-line-accepted-request-id')).toBe(false);
});

test('an accepting fault does not turn a refusal into an acceptance', async () => {
  const { line } = await withUser([{ always: 'accept-error' }]);
  expect(await outcome(line, `U${'0'.repeat(32)}`)).toBe(400);
});

test('a schedule speaks call by call, then is used up', async () => {
  const { line, to } = await withUser([{ schedule: ['error', null, 'rate-limit'] }]);
  const seen = [];
  for (let i = 0; i < 5; i++) seen.push(await outcome(line, to));
  expect(seen).toEqual([500, 200, 429, 200, 200]);
});

test('a rule speaks of the calls it names', async () => {
  const { line, to } = await withUser();
  const other = line.addUser().id;
  line.faults.add({ match: { path: '/message/push', to: other }, always: 'error', times: 2 });
  const stop = line.faults.add({ match: { method: 'GET' }, always: 'unauthorized' });
  expect([await outcome(line, to), await outcome(line, other), await outcome(line, other)]).toEqual([
    200, 500, 500,
  ]);
  expect(await outcome(line, other)).toBe(200);
  expect((await call(line, '/v2/bot/info')).status).toBe(401);
  stop();
  expect((await call(line, '/v2/bot/info')).status).toBe(200);
});

test('faults by seed are the same in every run and as frequent as asked', async () => {
  const kinds: FaultKind[] = ['error', 'accept-error', 'rate-limit'];
  const run = async (seed: number) => {
    const { line, to } = await withUser([{ random: { rate: 0.2, kinds, seed } }]);
    const seen = [];
    for (let i = 0; i < 100; i++) seen.push(await outcome(line, to));
    const injected = Object.values(line.faults.injected).reduce((sum, count) => sum + count, 0);
    return { seen: seen.join(), injected };
  };
  const [one, same, other] = [await run(7), await run(7), await run(8)];
  expect(one).toEqual(same);
  expect(other.seen).not.toBe(one.seen);
  expect(one.injected).toBeGreaterThan(8);
  expect(one.injected).toBeLessThan(36);
});

test('clearing brings peace', async () => {
  const { line, to } = await withUser([{ always: 'error' }]);
  expect(await outcome(line, to)).toBe(500);
  line.faults.clear();
  expect(await outcome(line, to)).toBe(200);
});

test('latency is drawn anew for every answer', async () => {
  const { line, to } = await withUser();
  let asked = 0;
  line.setLatency(() => {
    asked += 1;
    return 1;
  });
  await outcome(line, to);
  await outcome(line, to);
  expect(asked).toBe(2);
});
