import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startService } from '../../src/main.js';
import type { StandInLine } from '../../src/sandbox/line/index.js';
import type { Service } from '../../src/service.js';
import { Engine } from '../../src/store/embedded/engine.js';
import { Server } from '../../src/store/embedded/server.js';
import { socketPath, uriOf } from '../../src/store/embedded/socket.js';
import { openStore } from '../../src/store/open.js';
import type { Store } from '../../src/store/store.js';
import { silentLog } from '../helpers/store.js';
import { item, plan, unitChat } from '../reminders/fixtures.js';
import { FillingFile } from '../store/filling-file.js';
import { openChannel } from './office.js';

/** The whole service over a database that can go away, and whose disk can be full. */
const NOW = '2023-03-14T09:00:00+07:00';

const path = socketPath(randomUUID());
let file: FillingFile;
let engine: Engine;
let database: Server;
let line: StandInLine;
let env: Record<string, string>;
let service: Service;

function disk(full: boolean): void {
  file.full = full;
}

async function openDatabase(): Promise<void> {
  database = new Server(engine, silentLog, () => {});
  await database.listen(path);
}

async function inStore(work: (store: Store) => Promise<unknown>): Promise<void> {
  const store = await openStore({ mongodbUri: uriOf(path), dataDir: '' }, silentLog);
  await work(store);
  await store.close();
}

beforeEach(async () => {
  file = new FillingFile();
  engine = new Engine(file, silentLog);
  await openDatabase();
  ({ line, env } = await openChannel(NOW));
});

afterEach(async () => {
  await service.stop();
  await line.close();
  await database.close();
});

async function start(): Promise<void> {
  const here = { PORT: '0', HOST: '127.0.0.1', MONGODB_URI: uriOf(path), LOG_LEVEL: 'silent' };
  service = await startService({ ...env, ...here });
  line.setWebhook(`${service.url}/webhook`);
}

const readiness = async () => {
  const response = await fetch(`${service.url}/readyz`);
  return { status: response.status, ...((await response.json()) as { reasons: string[] }) };
};

async function untilReady(): Promise<void> {
  while ((await readiness()).status !== 200);
}

describe('the whole service', () => {
  it.each([
    {
      trouble: 'a full disk',
      begin: async () => disk(true),
      end: async () => disk(false),
      reason: 'the store cannot write: its disk is full',
    },
    {
      trouble: 'a database that is away',
      begin: () => database.close(),
      end: openDatabase,
      reason: 'the store does not answer',
    },
  ])(
    'acknowledges nothing, says why, and answers what comes again: $trouble',
    async ({ begin, end, reason }) => {
      const user = line.addUser({ friend: true });
      await start();
      await untilReady();
      await begin();
      const refused = await line.sendText(user.id, user.id, 'สวัสดี');
      expect(refused.status).toBe(503);
      expect(await readiness()).toMatchObject({ status: 503, reasons: [reason] });
      expect((await fetch(`${service.url}/healthz`)).status).toBe(200);

      await end();
      await untilReady();
      const [again] = await line.redeliverFailed();
      expect(again?.status).toBe(200);
      await line.waitForReply(refused);
      const asked = await line.sendText(user.id, user.id, 'สวัสดี');
      expect(asked.status).toBe(200);
      await line.waitForReply(asked);
      // The write that was given up may have come through when the store was back: its event is answered once even so.
      expect(line.ledger).toHaveLength(2);
      expect(line.violations).toEqual([]);
    },
  );

  it('tells the organizers, once, that it was down on a day of sending', async () => {
    const organizer = line.addUser({ friend: true });
    await inStore(async (store) => {
      await store.plans.save(plan([item({ code: '1', due: '2023-03-20' })]), '2022-10-01T09:00:00+07:00');
      const { chatId, ...chat } = unitChat();
      await store.chats.set(chatId, chat);
      await store.roles.grant({ userId: organizer.id, role: 'organizer', unit: null });
      await store.settings.set('reminders.lastTick', '2023-03-10T17:00:00+07:00');
    });
    await start();
    await line.waitForSent(organizer.id, 1);
    await service.stop();
    await start();
    await untilReady();
    const told = line.ledger.filter(({ to }) => to.includes(organizer.id));
    expect(told).toHaveLength(1);
    expect(JSON.stringify(told[0]?.messages)).toContain('13 มี.ค. 66');
  });
});
