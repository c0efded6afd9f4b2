import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createClock } from '../../src/clock.js';
import type { Delivery, DeliveryDraft } from '../../src/delivery/types.js';
import { openStore } from '../../src/store/open.js';
import { kamnotJson } from '../helpers/process.js';
import { silentLog } from '../helpers/store.js';
import { type Office, openOffice } from './office.js';

const NOW = '2024-03-13T08:29:52+07:00';

let office: Office;

beforeAll(async () => {
  // Two groups get a reminder. LINE is silent about both, and has taken one of them.
  office = await openOffice(NOW, [{ match: { path: '/message/push' }, schedule: ['hang', 'accept-hang'] }]);
});

afterAll(() => office.close());

const UNTIL = { timeout: 60_000, interval: 50 };
const calls = () => Object.values(office.line.faults.injected).reduce((sum, count) => sum + count, 0);
const accepted = () =>
  office.line.ledger.filter(({ method }) => method === 'push').map(({ to }) => to[0] as string);

/** Something else to send, planned beside the running service. */
async function plan(draft: DeliveryDraft): Promise<void> {
  const store = await openStore({ mongodbUri: null, dataDir: office.env['DATA_DIR'] as string }, silentLog);
  const now = createClock(new Date(NOW));
  await store.deliveries.plan([draft], { civil: NOW, real: now.real() });
  await store.close();
}

describe('a service that is stopped while LINE hangs', () => {
  it('begins nothing new, ends with 0 before LINE does, and sends each message once after a restart', async () => {
    await vi.waitFor(() => expect(calls()).toBe(2), UNTIL);
    const stopped = office.service.stop();
    await plan({
      key: 'notice|hanging',
      chatId: office.user,
      kind: 'notice',
      urgency: 'deadline',
      subject: { messages: [{ type: 'text', text: 'hello' }] },
      window: { from: NOW, until: '2024-03-13T18:00:00+07:00' },
    });
    const { code } = await stopped;
    expect(code).toBe(0);
    expect(accepted()).toHaveLength(1);
    const left = await kamnotJson<Delivery[]>(['delivery', 'list'], office.env);
    expect(left.map(({ chatId, status, attempts }) => [chatId, status, attempts]).sort()).toEqual(
      [
        [office.unitGroup, 'planned', 1],
        [office.clubGroup, 'planned', 1],
        [office.user, 'planned', 0],
      ].sort(),
    );

    await office.restart();
    const everyone = [office.unitGroup, office.clubGroup, office.user].sort();
    await vi.waitFor(async () => {
      const now = await kamnotJson<Delivery[]>(['delivery', 'list', '--status', 'sent'], office.env);
      expect(now.map(({ chatId }) => chatId).sort()).toEqual(everyone);
    }, UNTIL);
    expect(accepted().sort()).toEqual(everyone);
    expect(office.line.violations).toEqual([]);
  });
});
