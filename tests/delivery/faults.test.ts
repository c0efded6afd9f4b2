import { describe, expect, test } from 'vitest';
import { retryKeyOf } from '../../src/delivery/retry-key.js';
import {
  accepted,
  chatId,
  DAYS,
  draft,
  HOUR,
  hello,
  OUTCOMES,
  only,
  type ScriptedLine,
  sceneOfEachTest,
  scriptedLine,
  testOutbox,
} from './helpers.js';

const scene = sceneOfEachTest();

/** One delivery, whose content changes between its two attempts. */
async function sendTwice(line: ScriptedLine, [first, second]: [string, string]): Promise<void> {
  let text = first;
  const providers = { reminder: async () => ({ messages: [{ type: 'text' as const, text }] }) };
  const outbox = testOutbox(scene, line, { providers });
  await outbox.enqueue([draft(1)]);
  await outbox.drain();
  text = second;
  scene.clock.advance(1000);
  await outbox.drain();
}

describe('outcomes that are repeated', () => {
  test.each(['doubt', 'timeout', 'rate', 'token', 'unreachable'] as const)(
    '%s: the same key and the same bytes, after a pause, until LINE accepts',
    async (name) => {
      const line = scriptedLine(OUTCOMES[name], OUTCOMES[name]);
      const outbox = testOutbox(scene, line);
      await outbox.enqueue([draft(1)]);
      await outbox.drain();
      expect(await only(scene.store)).toMatchObject({
        status: 'planned',
        attempts: 1,
        inDoubt: name === 'doubt' || name === 'timeout',
      });
      scene.clock.advance(999);
      await outbox.drain();
      expect(line.calls).toHaveLength(1);
      scene.clock.advance(1);
      await outbox.drain();
      scene.clock.advance(5000);
      await outbox.drain();
      expect(line.calls).toHaveLength(3);
      expect(new Set(line.calls.map(({ body }) => body)).size).toBe(1);
      expect(new Set(line.calls.map(({ retryKey }) => retryKey))).toEqual(
        new Set([retryKeyOf(draft(1).key, 0)]),
      );
      expect(await only(scene.store)).toMatchObject({ status: 'sent', attempts: 3, reason: null });
    },
  );

  test('409 with the id of an earlier attempt is recorded as sent with both ids', async () => {
    const line = scriptedLine(
      OUTCOMES.timeout,
      accepted({ requestId: 'second', acceptedRequestId: 'first' }),
    );
    const outbox = testOutbox(scene, line);
    await outbox.enqueue([draft(1)]);
    await outbox.drain();
    scene.clock.advance(1000);
    await outbox.drain();
    expect(await only(scene.store)).toMatchObject({
      status: 'sent',
      lineRequestId: 'second',
      acceptedRequestId: 'first',
    });
  });

  test('in doubt, the bytes stay although the content has changed meanwhile', async () => {
    const line = scriptedLine(OUTCOMES.timeout);
    await sendTwice(line, ['เหลือ 7 รายการ', 'เหลือ 6 รายการ']);
    expect(line.calls[1]).toEqual(line.calls[0]);
  });

  test('certainly not accepted, changed content goes under a new key', async () => {
    const line = scriptedLine(OUTCOMES.rate);
    await sendTwice(line, ['เหลือ 7 รายการ', 'เหลือ 6 รายการ']);
    expect(line.calls.map(({ retryKey }) => retryKey)).toEqual([
      retryKeyOf(draft(1).key, 0),
      retryKeyOf(draft(1).key, 1),
    ]);
    expect(line.calls[1]?.body).toContain('เหลือ 6 รายการ');
  });

  test('in doubt and pointless meanwhile: unknown, and nothing is said', async () => {
    const line = scriptedLine(OUTCOMES.timeout);
    let done = false;
    const providers = {
      reminder: async () => (done ? { skip: 'everything is handed in' } : { messages: [hello] }),
    };
    const outbox = testOutbox(scene, line, { providers });
    await outbox.enqueue([draft(1)]);
    await outbox.drain();
    done = true;
    scene.clock.advance(1000);
    await outbox.drain();
    expect(line.calls).toHaveLength(1);
    expect(await only(scene.store)).toMatchObject({
      status: 'unknown',
      reason: expect.stringContaining('everything is handed in'),
    });
  });

  test('stops 23 hours after the first attempt as unknown', async () => {
    const line = scriptedLine(...Array(60).fill(OUTCOMES.doubt));
    const outbox = testOutbox(scene, line);
    await outbox.enqueue([draft(1, DAYS)]);
    for (let minutes = 0; minutes < 25 * 60; minutes += 10) {
      await outbox.drain();
      scene.clock.advance(10 * 60_000);
    }
    const delivery = await only(scene.store);
    expect(delivery).toMatchObject({ status: 'unknown', reason: expect.stringContaining('23 hours') });
    expect(line.calls.length).toBeGreaterThan(20);
    const callsThen = line.calls.length;
    scene.clock.advance(10 * HOUR);
    await outbox.drain();
    expect(line.calls).toHaveLength(callsThen);
  });
});

describe('outcomes that end it', () => {
  test.each(['bad', 'notInChat'] as const)(
    '%s: failed with what LINE said, the others go on',
    async (name) => {
      const line = scriptedLine(OUTCOMES[name]);
      const outbox = testOutbox(scene, line, { slots: { quick: 1, most: 1 } });
      await outbox.enqueue([draft(1), draft(2)]);
      await outbox.drain();
      expect(await scene.store.deliveries.get(draft(1).key)).toMatchObject({
        status: 'failed',
        reason: 'LINE refused it: a detail',
        lineRequestId: 'request-2',
        body: null,
      });
      expect(await scene.store.deliveries.get(draft(2).key)).toMatchObject({ status: 'sent' });
    },
  );

  test('a refusal after a doubtful attempt is unknown: the first may have arrived', async () => {
    const line = scriptedLine(OUTCOMES.timeout, OUTCOMES.notInChat);
    const outbox = testOutbox(scene, line);
    await outbox.enqueue([draft(1)]);
    await outbox.drain();
    scene.clock.advance(1000);
    await outbox.drain();
    expect(await only(scene.store)).toMatchObject({ status: 'unknown', inDoubt: true });
  });

  test('a group that LINE says we are not in becomes inactive; a person does not', async () => {
    await scene.store.chats.set(chatId(1), { kind: 'group', active: true });
    await scene.store.chats.set(chatId(2, 'U'), { kind: 'user', active: true });
    const outbox = testOutbox(scene, scriptedLine(OUTCOMES.notInChat, OUTCOMES.notInChat));
    await outbox.enqueue([draft(1), draft(2, { chatId: chatId(2, 'U') })]);
    await outbox.drain();
    expect((await scene.store.chats.get(chatId(1)))?.active).toBe(false);
    expect((await scene.store.chats.get(chatId(2, 'U')))?.active).toBe(true);
  });
});

describe('quota', () => {
  test('a monthly 429 waits without burning an attempt, and is skipped when its time ends', async () => {
    const line = scriptedLine(...Array(100).fill(OUTCOMES.quota));
    const outbox = testOutbox(scene, line);
    await outbox.enqueue([draft(1)]);
    await outbox.drain();
    expect(await only(scene.store)).toMatchObject({ status: 'waiting', attempts: 0, inDoubt: false });
    scene.clock.advance(10 * 60_000);
    await outbox.drain();
    expect(line.calls).toHaveLength(2);
    scene.clock.advance(6 * HOUR);
    await outbox.drain();
    expect(await only(scene.store)).toMatchObject({
      status: 'skipped',
      reason: expect.stringContaining('quota'),
    });
  });

  test('a gate that says wait makes no call; an attempt in doubt passes it', async () => {
    let open = true;
    const quota = {
      admit: async () => (open ? { cost: 7 } : { wait: 'nothing left' }),
      settled: () => undefined,
    };
    const line = scriptedLine(OUTCOMES.timeout);
    const outbox = testOutbox(scene, line, { quota });
    await outbox.enqueue([draft(1)]);
    await outbox.drain();
    open = false;
    await outbox.enqueue([draft(2)]);
    scene.clock.advance(1000);
    await outbox.drain();
    expect(await scene.store.deliveries.get(draft(1).key)).toMatchObject({ status: 'sent', cost: 7 });
    expect(await scene.store.deliveries.get(draft(2).key)).toMatchObject({
      status: 'waiting',
      reason: 'nothing left',
    });
    expect(line.calls).toHaveLength(2);
  });
});
