import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Delivery } from '../../src/delivery/types.js';
import { type CommandHome, openCommandHome } from './home.js';

let home: CommandHome;
const CHAT = `C${'1'.repeat(32)}`;
const at = { civil: '2024-03-13T08:30:00.000+07:00', real: 1 };

const draft = (key: string) => ({
  key,
  chatId: CHAT,
  kind: 'notice' as const,
  urgency: 'normal' as const,
  subject: {},
  window: { from: '2024-03-13T08:00:00+07:00', until: '2024-03-13T18:00:00+07:00' },
});

beforeAll(async () => {
  home = await openCommandHome('2024-03-13T12:00:00+07:00');
  await home.inside(async ({ deliveries }) => {
    await deliveries.plan([draft('one'), draft('two')], at);
    await deliveries.recordSkipped(draft('three'), 'everything is handed in', at);
    await deliveries.claim('test', 1, 1000, 1);
    const fields: Partial<Delivery> = { status: 'sent', lineRequestId: 'r-1', attempts: 1, sentAt: at.civil };
    await deliveries.update('one', 'test', fields);
  });
});
afterAll(() => home.remove());

describe('kamnot delivery list', () => {
  test('prints every delivery in the words of the contract', async () => {
    expect((await home.json(['delivery', 'list'])).value).toEqual([
      {
        key: 'one',
        chatId: CHAT,
        status: 'sent',
        attempts: 1,
        reason: null,
        lineRequestId: 'r-1',
        acceptedRequestId: null,
        plannedAt: at.civil,
        sentAt: at.civil,
      },
      expect.objectContaining({ key: 'three', status: 'skipped', reason: 'everything is handed in' }),
      expect.objectContaining({ key: 'two', status: 'planned', attempts: 0, sentAt: null }),
    ]);
  });

  test('--status keeps one state, an unknown word is refused with the words there are', async () => {
    expect((await home.json(['delivery', 'list', '--status', 'skipped'])).value).toMatchObject([
      { key: 'three' },
    ]);
    const wrong = await home.json(['delivery', 'list', '--status', 'lost']);
    expect([wrong.code, wrong.value]).toEqual([2, undefined]);
    expect(wrong.stderr).toContain('planned, sending, waiting, sent, failed, skipped, unknown');
  });
});

describe('kamnot delivery retry', () => {
  test('plans a skipped one again', async () => {
    expect((await home.json(['delivery', 'retry', 'three'])).value).toMatchObject({
      status: 'planned',
      reason: null,
    });
  });

  test('refuses what was sent, and still prints the record as the list does', async () => {
    const sent = (await home.json(['delivery', 'list', '--status', 'sent'])).value as Delivery[];
    const refused = await home.process(['delivery', 'retry', 'one', '--json']);
    expect([refused.code, JSON.parse(refused.stdout)]).toEqual([1, sent[0]]);
    expect(refused.stderr).toContain('not sent twice');
  });

  test('a key that does not exist is refused, a missing one is wrong usage', async () => {
    const unknown = await home.run(['delivery', 'retry', 'nobody']);
    expect([unknown.code, unknown.stderr]).toEqual([1, expect.stringContaining('kamnot delivery list')]);
    expect((await home.run(['delivery', 'retry'])).code).toBe(2);
  });
});
