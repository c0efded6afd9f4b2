import { describe, expect, test } from 'vitest';
import { createPace } from '../../src/line/pace.js';

const PUSH = ['POST', '/v2/bot/message/push'] as const;

/** When calls that all want to go at once get their start, on a time that only the pace's own waiting moves. */
async function startTimes(calls: number, path: readonly [string, string], share = 1, slowFirst = false) {
  let now = 0;
  const sleepers: { at: number; wake: () => void }[] = [];
  const sleep = (ms: number) =>
    new Promise<void>((wake) => {
      sleepers.push({ at: now + ms, wake });
    });
  const pace = createPace({ share, monotonic: () => now, sleep });
  const times: number[] = [];
  if (slowFirst) pace.slowDown(...path);
  const all = Promise.all(
    Array.from({ length: calls }, () => pace.take(...path).then(() => times.push(now))),
  );
  await Promise.resolve();
  for (const { at, wake } of sleepers.sort((a, b) => a.at - b.at)) {
    now = at;
    wake();
    await Promise.resolve();
    await Promise.resolve();
  }
  await all;
  return times;
}

function mostInAnySecond(times: number[]): number {
  let most = 0;
  let first = 0;
  for (const [last, time] of times.entries()) {
    while ((times[first] as number) <= time - 1000) first += 1;
    most = Math.max(most, last - first + 1);
  }
  return most;
}

describe('the pace', () => {
  test('2,000 pushes a second and no burst past it', async () => {
    const times = await startTimes(5000, PUSH);
    expect(mostInAnySecond(times)).toBeLessThanOrEqual(2000 + 40 + 2);
    expect(times.at(-1)).toBeGreaterThan(2400);
    expect(times.at(-1)).toBeLessThan(2600);
  });

  test('with our share it stays below what LINE allows in any second', async () => {
    expect(mostInAnySecond(await startTimes(5000, PUSH, 0.965))).toBeLessThan(2000);
  });

  test('other endpoints by their own limits', async () => {
    const times = await startTimes(500, ['POST', '/v2/bot/message/multicast']);
    expect(mostInAnySecond(times)).toBeLessThanOrEqual(205);
    expect((await startTimes(21, ['GET', '/v2/bot/richmenu/list'])).at(-1)).toBeGreaterThan(1900);
  });

  test('endpoints do not wait for one another, ids in the path make no new endpoint', async () => {
    let now = 0;
    let slept = false;
    const sleep = async () => {
      slept = true;
    };
    const pace = createPace({ share: 1, monotonic: () => now, sleep });
    const one = `/v2/bot/group/C${'1'.repeat(32)}/members/count`;
    const other = `/v2/bot/group/C${'2'.repeat(32)}/members/count`;
    for (let call = 0; call < 20; call += 1) {
      await pace.take('GET', one);
      await pace.take('GET', other);
    }
    await pace.take(...PUSH);
    now = 1;
    await pace.take(...PUSH);
    expect(slept).toBe(false);
    for (let call = 0; call < 3; call += 1) await pace.take('GET', one);
    expect(slept).toBe(true);
  });

  test('after a 429 the rate halves and comes back within half a minute', async () => {
    const slowed = await startTimes(2000, PUSH, 1, true);
    expect(mostInAnySecond(slowed)).toBeLessThan(1150);
  });
});
