import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kamnot, kamnotJson } from '../helpers/process.js';
import { type Office, openOffice } from './office.js';

interface DeliveryRow {
  key: string;
  chatId: string;
  status: string;
}

let office: Office;

beforeAll(async () => {
  office = await openOffice('2024-03-13T08:29:50+07:00');
});

afterAll(() => office.close());

describe('the real process, a week before the first round', () => {
  it('pushes the reminder into both groups at half past eight and not before', async () => {
    for (const group of [office.unitGroup, office.clubGroup]) {
      const entry = await office.line.waitFor(({ method, to }) => method === 'push' && to[0] === group);
      expect(entry.civilAt.getTime()).toBeGreaterThanOrEqual(Date.parse('2024-03-13T08:30:00+07:00'));
      expect(entry.retryKey).toMatch(/^[0-9a-f-]{36}$/);
      expect(JSON.stringify(entry.messages)).toContain('20 มีนาคม 2567');
    }
  });

  it('answers a question in the 1:1 chat with the date', async () => {
    const result = await office.line.sendText(office.user, office.user, 'รอบ 20 มีนาคม มีอะไรบ้าง');
    expect(result.status).toBe(200);
    const reply = await office.line.waitForReply(result);
    expect(reply.cost).toBe(0);
    expect(JSON.stringify(reply.messages)).toMatch(/20 มี\.ค\. 67|20 มีนาคม 2567/);
  });

  it('keeps quiet in a group until it is mentioned', async () => {
    const before = office.line.ledger.length;
    const chatter = await office.line.sendText(office.unitGroup, office.user, 'รอบ 20 มีนาคม เหนื่อยมาก');
    const asked = await office.line.sendText(office.unitGroup, office.user, 'ของเราเหลืออะไรบ้าง', {
      mention: true,
    });
    expect([chatter.status, asked.status]).toEqual([200, 200]);
    const reply = await office.line.waitForReply(asked);
    expect(office.line.ledger.slice(before)).toEqual([reply]);
  });

  it('shows at once what a command changes beside the running service', async () => {
    const rows = await kamnotJson<DeliveryRow[]>(['delivery', 'list'], office.env);
    expect(
      rows
        .filter((row) => row.status === 'sent')
        .map((row) => row.chatId)
        .sort(),
    ).toEqual([office.clubGroup, office.unitGroup].sort());
    await kamnotJson(['alias', 'add', '1.1', 'งานแปลกประหลาดมาก'], office.env);
    const asked = await office.line.sendText(office.user, office.user, 'งานแปลกประหลาดมาก ส่งวันไหน');
    const reply = await office.line.waitForReply(asked);
    expect(JSON.stringify(reply.messages)).toContain('1.1');
  });

  it('refuses a second service on the same folder and names the first', async () => {
    const second = await kamnot(['serve'], { ...office.env, PORT: '0' });
    expect(second.code).toBe(1);
    expect(second.stderr).toContain(String(office.service.pid));
  });

  it('sends nothing twice after a kill and a restart on the same day', async () => {
    const pushes = () => office.line.ledger.filter((entry) => entry.method === 'push').length;
    const before = pushes();
    await office.service.kill();
    await office.restart({ KAMNOT_NOW: '2024-03-13T09:15:00+07:00' });
    const asked = await office.line.sendText(office.user, office.user, 'help');
    await office.line.waitForReply(asked);
    expect(pushes()).toBe(before);
    expect(office.line.violations).toEqual([]);
  });

  it('ends within ten seconds and with 0 on SIGTERM', async () => {
    const { code } = await office.service.stop();
    expect(code).toBe(0);
    await office.restart();
  });
});

describe('odd webhooks', () => {
  it.each([
    ['wrong signature', { signature: 'wrong' as const }, 401],
    ['missing signature', { signature: 'missing' as const }, 401],
    ['not JSON', { rewriteBody: () => 'not json' }, 400],
    ['signed null', { rewriteBody: () => 'null' }, 400],
    ['no events list', { rewriteBody: () => '{"destination":"U0"}' }, 400],
    [
      'events that are no objects',
      { rewriteBody: () => '{"destination":"U0","events":[1,null,"x",{}]}' },
      200,
    ],
    ['the empty verification request', { rewriteBody: () => '{"destination":"U0","events":[]}' }, 200],
    ['over 1 MB', { rewriteBody: () => JSON.stringify({ events: [], pad: 'ก'.repeat(400_000) }) }, 413],
  ])('%s', async (_name, options, status) => {
    const result = await office.line.post([], options);
    expect(result.status).toBe(status);
  });

  it('lives on', async () => {
    expect((await fetch(`${office.service.url}/healthz`)).status).toBe(200);
    const asked = await office.line.sendText(office.user, office.user, '🎉'.repeat(2_000));
    expect((await office.line.waitForReply(asked)).messages.length).toBeGreaterThan(0);
  });
});
