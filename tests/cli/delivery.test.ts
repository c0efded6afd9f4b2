import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Delivery } from '../../src/delivery/types.js';
import { createLog } from '../../src/log.js';
import { openStore } from '../../src/store/open.js';
import { kamnot, kamnotJson, tempDir } from '../helpers/process.js';

const dir = tempDir();
const env = { DATA_DIR: dir, KAMNOT_NOW: '2024-03-13T12:00:00+07:00' };
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
  const store = await openStore({ mongodbUri: null, dataDir: `${dir}/sandbox` }, createLog('silent'));
  await store.deliveries.plan([draft('one'), draft('two')], at);
  await store.deliveries.recordSkipped(draft('three'), 'everything is handed in', at);
  await store.deliveries.claim('test', 1, 1000, 1);
  const fields: Partial<Delivery> = { status: 'sent', lineRequestId: 'r-1', attempts: 1, sentAt: at.civil };
  await store.deliveries.update('one', 'test', fields);
  await store.close();
});

afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('kamnot delivery list', () => {
  test('prints every delivery in the words of the contract', async () => {
    expect(await kamnotJson(['delivery', 'list'], env)).toEqual([
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
    const skipped = await kamnotJson<{ key: string }[]>(['delivery', 'list', '--status', 'skipped'], env);
    expect(skipped.map(({ key }) => key)).toEqual(['three']);
    const wrong = await kamnot(['delivery', 'list', '--status', 'lost', '--json'], env);
    expect([wrong.code, wrong.stdout]).toEqual([2, '']);
    expect(wrong.stderr).toContain('planned, sending, waiting, sent, failed, skipped, unknown');
  });
});

describe('kamnot delivery retry', () => {
  test('plans a skipped one again', async () => {
    expect(await kamnotJson(['delivery', 'retry', 'three'], env)).toMatchObject({
      status: 'planned',
      reason: null,
    });
  });

  test('refuses what was sent, and still prints the record', async () => {
    const refused = await kamnot(['delivery', 'retry', 'one', '--json'], env);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('not sent twice');
    expect(JSON.parse(refused.stdout)).toMatchObject({ key: 'one', status: 'sent' });
  });

  test('a key that does not exist is refused, a missing one is wrong usage', async () => {
    const unknown = await kamnot(['delivery', 'retry', 'nobody'], env);
    expect([unknown.code, unknown.stderr]).toEqual([1, expect.stringContaining('kamnot delivery list')]);
    expect((await kamnot(['delivery', 'retry'], env)).code).toBe(2);
  });
});

test('a refused retry shows the delivery as the list does', async () => {
  const sent = (await kamnotJson<{ key: string }[]>(['delivery', 'list', '--status', 'sent'], env))[0];
  const refused = await kamnot(['delivery', 'retry', 'one', '--json'], env);
  expect([refused.code, JSON.parse(refused.stdout)]).toEqual([1, sent]);
});
