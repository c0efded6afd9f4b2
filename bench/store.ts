/**
 * What the embedded store costs: opening and memory with nothing and with 20,000 deliveries in it, each in a fresh
 * process, and writes a second. Baselines of the same run: the empty store, and one synced SQLite transaction a
 * write without anything above it.
 *   npm run bench dist/bench/store.js
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import sqlite from 'node-sqlite3-wasm';
import type { DeliveryDraft } from '../src/delivery/types.js';
import { createLog } from '../src/log.js';
import { openStore } from '../src/store/open.js';
import type { Store } from '../src/store/store.js';

const DELIVERIES = 20_000;
const WRITES = 2_000;
const PARALLEL = 50;
const SETTLE_MS = 3_000;
const AT = { civil: '2024-03-13T08:30:00+07:00', real: 1 };

interface Figures {
  openMs: number;
  /** Processor time of opening: tells what the wall clock of a busy machine does not. */
  openCpuMs: number;
  startMs: number;
  rssMb: number;
}

const open = (dataDir: string): Promise<Store> =>
  openStore({ mongodbUri: null, dataDir }, createLog('warn'), { as: 'service' });

function draft(number: number): DeliveryDraft {
  const chatId = `C${number.toString(16).padStart(32, '0')}`;
  return {
    key: `reminder|${chatId}|2024-03-13`,
    chatId,
    kind: 'reminder',
    urgency: 'deadline',
    subject: { date: '2024-03-13', audience: 'unit', unit: 'สำนักงานตัวอย่างที่มีชื่อยาวพอประมาณ' },
    window: { from: '2024-03-13T08:30:00+07:00', until: '2024-03-13T18:00:00+07:00' },
  };
}

/** In a fresh process: opens, waits until the dust has settled, prints its figures. */
async function measureHere(dataDir: string): Promise<void> {
  const before = performance.now();
  const cpuBefore = process.cpuUsage();
  const store = await open(dataDir);
  const openMs = performance.now() - before;
  const { user, system } = process.cpuUsage(cpuBefore);
  const openCpuMs = (user + system) / 1000;
  const startMs = performance.now();
  await delay(SETTLE_MS);
  process.stdout.write(
    JSON.stringify({ openMs, openCpuMs, startMs, rssMb: process.memoryUsage().rss / 2 ** 20 }),
  );
  await store.close();
}

function measure(dataDir: string): Figures {
  const self = fileURLToPath(import.meta.url);
  return JSON.parse(execFileSync(process.execPath, [self, dataDir], { encoding: 'utf8' })) as Figures;
}

async function writesPerSecond(lanes: number, write: (lane: number, n: number) => unknown): Promise<number> {
  const before = performance.now();
  await Promise.all(
    Array.from({ length: lanes }, async (_, lane) => {
      for (let n = 0; n < WRITES / lanes; n++) await write(lane, n);
    }),
  );
  return (WRITES / (performance.now() - before)) * 1000;
}

async function bareSqlite(folder: string): Promise<number> {
  const database = new sqlite.Database(join(folder, 'bare.sqlite'));
  database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  database.exec('CREATE TABLE bare (id TEXT PRIMARY KEY, value TEXT)');
  const statement = database.prepare('INSERT OR REPLACE INTO bare VALUES (?, ?)');
  const rate = await writesPerSecond(1, (lane, n) => statement.run([`${lane}`, `${n}`]));
  statement.finalize();
  database.close();
  return rate;
}

async function compare(folder: string): Promise<void> {
  const [emptyDir, fullDir] = [join(folder, 'empty'), join(folder, 'full')];
  await (await open(emptyDir)).close();
  const store = await open(fullDir);
  const planned = performance.now();
  await store.deliveries.plan(
    Array.from({ length: DELIVERIES }, (_, n) => draft(n)),
    AT,
  );
  const planMs = performance.now() - planned;
  const one = await writesPerSecond(1, (lane, n) => store.settings.set(`lane ${lane}`, n));
  const many = await writesPerSecond(PARALLEL, (lane, n) => store.settings.set(`lane ${lane}`, n));
  await store.close();
  const bare = await bareSqlite(folder);
  const [empty, full] = [measure(emptyDir), measure(fullDir)];
  const row = (name: string, value: number, unit: string, base: number) =>
    console.log(`${name.padEnd(44)} ${value.toFixed(0).padStart(7)} ${unit}  x${(value / base).toFixed(2)}`);
  row('open, empty store', empty.openMs, 'ms', empty.openMs);
  row(`open, ${DELIVERIES} deliveries (bar: 1000 ms)`, full.openMs, 'ms', empty.openMs);
  row('open, empty store, processor time', empty.openCpuMs, 'ms', empty.openCpuMs);
  row(`open, ${DELIVERIES} deliveries, processor time`, full.openCpuMs, 'ms', empty.openCpuMs);
  row(`process start to open, ${DELIVERIES} deliveries`, full.startMs, 'ms', empty.startMs);
  row('idle memory, empty store', empty.rssMb, 'MB', empty.rssMb);
  row(`idle memory, ${DELIVERIES} deliveries`, full.rssMb, 'MB', empty.rssMb);
  row(`plan ${DELIVERIES} deliveries`, planMs, 'ms', planMs);
  row('bare SQLite, one synced write after another', bare, '/s', bare);
  row('store, one write after another', one, '/s', bare);
  row(`store, ${PARALLEL} writes at a time`, many, '/s', bare);
}

const [given] = process.argv.slice(2);
if (given) {
  await measureHere(given);
} else {
  const folder = mkdtempSync(join(tmpdir(), 'kamnot-bench-'));
  await compare(folder);
  rmSync(folder, { recursive: true, force: true });
}
