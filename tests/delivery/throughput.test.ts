import { expect, test } from 'vitest';
import { accepted, draft, OUTCOMES, sceneOfEachTest, testOutbox } from './helpers.js';

const scene = sceneOfEachTest();

const drafts = (count: number) => Array.from({ length: count }, (_, number) => draft(number));

test('a wave larger than what is held at a time goes out whole, each once', async () => {
  const sent: string[] = [];
  const line = {
    async push(body: string) {
      sent.push(JSON.parse(body).to);
      return accepted();
    },
  };
  const outbox = testOutbox(scene, line);
  let left = 1500;
  const done = new Promise<void>((resolve) => {
    outbox.onSettled(() => {
      left -= 1;
      if (left === 0) resolve();
    });
  });
  await outbox.enqueue(drafts(1500));
  outbox.start();
  await done;
  await outbox.stop();
  expect(new Set(sent).size).toBe(1500);
  expect(sent).toHaveLength(1500);
});

test('chats that hang do not hold up the others', async () => {
  const hanging: (() => void)[] = [];
  let quick = 0;
  let seen: () => void = () => undefined;
  const done = new Promise<void>((resolve) => {
    seen = () => quick + hanging.length === 300 && resolve();
  });
  const line = {
    async push(body: string) {
      if (Number.parseInt(JSON.parse(body).to.slice(-4), 16) % 10 === 0) {
        await new Promise<void>((resolve) => {
          hanging.push(resolve);
          seen();
        });
        return OUTCOMES.timeout;
      }
      quick += 1;
      seen();
      return accepted();
    },
  };
  const slots = { quick: 5, most: 100, slowAfterMs: 5 };
  const outbox = testOutbox(scene, line, { slots });
  await outbox.enqueue(drafts(300));
  outbox.start();
  await done;
  expect([quick, hanging.length]).toEqual([270, 30]);
  for (const finish of hanging) finish();
  await outbox.stop();
  expect(await scene.store.deliveries.counts()).toMatchObject({ sent: 270, planned: 30, sending: 0 });
});

test('a person who waits in the queue of another process is seen by wake', async () => {
  const outbox = testOutbox(scene, { push: async () => accepted() }, { pollMs: 60_000 });
  outbox.start();
  const settled = new Promise((resolve) => outbox.onSettled(resolve));
  await scene.store.deliveries.plan(drafts(1), {
    civil: '2024-03-13T12:00:00+07:00',
    real: scene.clock.real(),
  });
  outbox.wake();
  expect(await settled).toMatchObject({ status: 'sent' });
  await outbox.stop();
});
