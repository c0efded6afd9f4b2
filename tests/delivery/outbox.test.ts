import { describe, expect, test } from 'vitest';
import {
  accepted,
  chatId,
  draft,
  HOUR,
  hello,
  OUTCOMES,
  only,
  sceneOfEachTest,
  scriptedLine,
  testOutbox,
} from './helpers.js';

const scene = sceneOfEachTest();

describe('the plain way', () => {
  test('plans, sends with a frozen body and a retry key, and records what LINE said', async () => {
    const line = scriptedLine(accepted({ requestId: 'r-1', sentMessageIds: ['55', '56'] }));
    const outbox = testOutbox(scene, line);
    expect(await outbox.enqueue([draft(1)])).toEqual([draft(1).key]);
    await outbox.drain();
    expect(line.calls).toHaveLength(1);
    expect(JSON.parse(line.calls[0]?.body ?? '')).toEqual({ to: chatId(1), messages: [hello] });
    expect(await only(scene.store)).toMatchObject({
      status: 'sent',
      attempts: 1,
      lineRequestId: 'r-1',
      sentMessageIds: ['55', '56'],
      sentAt: '2024-03-13T12:00:00.000+07:00',
      inDoubt: false,
      body: null,
    });
  });

  test('a key is planned once, however often it is offered', async () => {
    const line = scriptedLine();
    const outbox = testOutbox(scene, line);
    await outbox.enqueue([draft(1), draft(2)]);
    expect(await outbox.enqueue([draft(1), draft(3)])).toEqual([draft(3).key]);
    await outbox.drain();
    expect(await outbox.enqueue([draft(1)])).toEqual([]);
    await outbox.drain();
    expect(line.calls).toHaveLength(3);
  });

  test('deadlines go before other things, low urgency last', async () => {
    const line = scriptedLine();
    const outbox = testOutbox(scene, line, { slots: { quick: 1, most: 1 } });
    await outbox.enqueue([
      draft(1, { urgency: 'low' }),
      draft(2, { urgency: 'normal' }),
      draft(3, { urgency: 'deadline' }),
    ]);
    await outbox.drain();
    expect(line.calls.map(({ body }) => JSON.parse(body).to)).toEqual([chatId(3), chatId(2), chatId(1)]);
  });

  test('the running loop sends what another process planned, and stop ends it', async () => {
    const line = scriptedLine();
    const outbox = testOutbox(scene, line);
    outbox.start();
    const settled = new Promise((resolve) => outbox.onSettled(resolve));
    await scene.store.deliveries.plan([draft(1)], {
      civil: '2024-03-13T12:00:00+07:00',
      real: scene.clock.real(),
    });
    expect(await settled).toMatchObject({ status: 'sent' });
    await outbox.stop();
    expect(outbox.held).toBe(0);
  });
});

describe('content and audience at claim time', () => {
  test('what became pointless is skipped with the reason', async () => {
    const line = scriptedLine();
    const providers = { reminder: async () => ({ skip: 'everything is handed in' }) };
    const outbox = testOutbox(scene, line, { providers });
    await outbox.enqueue([draft(1)]);
    await outbox.drain();
    expect(line.calls).toEqual([]);
    expect(await only(scene.store)).toMatchObject({
      status: 'skipped',
      reason: 'everything is handed in',
      attempts: 0,
    });
  });

  test('a chat that is gone gets nothing', async () => {
    const line = scriptedLine();
    const audienceOpen = async () => new Map([[chatId(1), 'the chat is gone']]);
    const outbox = testOutbox(scene, line, { audienceOpen });
    await outbox.enqueue([draft(1), draft(2)]);
    await outbox.drain();
    expect(line.calls).toHaveLength(1);
    expect(await scene.store.deliveries.get(draft(1).key)).toMatchObject({
      status: 'skipped',
      reason: 'the chat is gone',
    });
  });

  test("a message over LINE's limits fails with the property, the others go on", async () => {
    const line = scriptedLine();
    const providers = {
      reminder: async ({ chatId: to }: { chatId: string }) => ({
        messages: [{ type: 'text' as const, text: to === chatId(1) ? 'ก'.repeat(5001) : 'สั้น' }],
      }),
    };
    const outbox = testOutbox(scene, line, { providers });
    await outbox.enqueue([draft(1), draft(2)]);
    await outbox.drain();
    expect(await scene.store.deliveries.get(draft(1).key)).toMatchObject({
      status: 'failed',
      reason: "the message breaks LINE's limits: messages[0].text has 5001 UTF-16 units, 5000 allowed",
    });
    expect(await scene.store.deliveries.get(draft(2).key)).toMatchObject({ status: 'sent' });
  });

  test('a provider that throws is asked again a minute later', async () => {
    let broken = true;
    const providers = {
      reminder: async () => {
        if (broken) throw new Error('the plan is gone for a moment');
        return { messages: [hello] };
      },
    };
    const outbox = testOutbox(scene, scriptedLine(), { providers });
    await outbox.enqueue([draft(1)]);
    await outbox.drain();
    expect(await only(scene.store)).toMatchObject({
      status: 'planned',
      reason: 'its content could not be made',
      attempts: 0,
    });
    broken = false;
    scene.clock.advance(60_000);
    await outbox.drain();
    expect(await only(scene.store)).toMatchObject({ status: 'sent' });
  });
});

describe('windows', () => {
  test('nothing goes before the window opens', async () => {
    const line = scriptedLine();
    const outbox = testOutbox(scene, line);
    await outbox.enqueue([
      draft(1, { window: { from: '2024-03-13T15:00:00+07:00', until: '2024-03-13T18:00:00+07:00' } }),
    ]);
    await outbox.drain();
    expect(line.calls).toHaveLength(0);
    scene.clock.advance(3 * HOUR);
    await outbox.drain();
    expect(line.calls).toHaveLength(1);
  });

  test('after the window it is skipped and says what held it up', async () => {
    const line = scriptedLine(OUTCOMES.rate);
    const outbox = testOutbox(scene, line);
    await outbox.enqueue([draft(1)]);
    await outbox.drain();
    scene.clock.advance(6 * HOUR + 1000);
    await outbox.drain();
    expect(await only(scene.store)).toMatchObject({
      status: 'skipped',
      reason: 'its time ended at 2024-03-13 18:00 (last: LINE asked for a slower pace: a detail)',
    });
    expect(line.calls).toHaveLength(1);
  });

  test('after the window it is unknown when an attempt may have been accepted', async () => {
    const line = scriptedLine(OUTCOMES.timeout);
    const outbox = testOutbox(scene, line);
    await outbox.enqueue([draft(1)]);
    await outbox.drain();
    scene.clock.advance(7 * HOUR);
    await outbox.drain();
    const delivery = await only(scene.store);
    expect(delivery.status).toBe('unknown');
    expect(delivery.reason).toContain('whether an earlier attempt reached LINE is not known');
    expect(line.calls).toHaveLength(1);
  });
});
