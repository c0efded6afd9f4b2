import { describe, expect, test } from 'vitest';
import type { QuotaGate } from '../../src/delivery/quota-gate.js';
import type { Delivery } from '../../src/delivery/types.js';
import { draft, HOUR, OUTCOMES, sceneOfEachTest, scriptedLine, testOutbox } from './helpers.js';

const scene = sceneOfEachTest();
const COST = 7;

/** A gate that lets everything pass and keeps the books: what is set aside, and what counts as sent. */
function books() {
  const kept = { aside: 0, sent: 0 };
  const quota: QuotaGate = {
    async admit() {
      kept.aside += COST;
      return { cost: COST };
    },
    settled(cost, outcome) {
      kept.aside -= cost ?? 0;
      if (outcome?.kind === 'accepted' || outcome?.kind === 'in-doubt') kept.sent += cost ?? 0;
    },
  };
  return { kept, quota };
}

/** The scene with a store that takes no body and key. */
function thatStoresNone(fails: () => Promise<boolean>) {
  const deliveries = {
    ...scene.store.deliveries,
    update: (key: string, owner: string, fields: Partial<Delivery>) =>
      fields.retryKey ? fails() : scene.store.deliveries.update(key, owner, fields),
  };
  return { ...scene, store: { ...scene.store, deliveries } };
}

describe('what a push would cost is given back', () => {
  test.each([
    ['another process has it now', async () => false],
    ['the store is away', () => Promise.reject(new Error('no answer'))],
  ])('when it cannot be stored that it goes: %s', async (_why, fails) => {
    const { kept, quota } = books();
    const line = scriptedLine();
    const outbox = testOutbox(thatStoresNone(fails), line, { quota });
    await outbox.enqueue([draft(1)]);
    await outbox.runOnce();
    expect(line.calls).toEqual([]);
    expect(kept).toEqual({ aside: 0, sent: 0 });
  });
});

test('a push that is repeated in doubt counts once', async () => {
  const { kept, quota } = books();
  const line = scriptedLine(OUTCOMES.timeout, OUTCOMES.timeout);
  const outbox = testOutbox(scene, line, { quota });
  await outbox.enqueue([draft(1)]);
  for (let look = 0; look < 3; look += 1) {
    await outbox.drain();
    scene.clock.advance(HOUR / 2);
  }
  expect(line.calls).toHaveLength(3);
  expect(kept).toEqual({ aside: 0, sent: COST });
});
