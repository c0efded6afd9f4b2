import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { Refusal } from '../../src/errors.js';
import { openStore } from '../../src/store/open.js';
import type { Store } from '../../src/store/store.js';
import { onMongodb, silentLog } from '../helpers/store.js';
import { startWorker } from './workers.js';

/** The embedded home of a data folder: who owns it, who follows, and what happens when they go. */
let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'kamnot-home-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

async function open(as: 'service' | 'command', folder = dataDir): Promise<Store> {
  const store = await openStore({ mongodbUri: null, dataDir: folder }, silentLog, { as });
  let open = true;
  const close = async () => {
    if (open) await store.close();
    open = false;
  };
  onTestFinished(close);
  return { ...store, close };
}

const names = async (store: Store) => (await store.units.all()).map(({ name }) => name);
const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error as Refusal,
  );

/** Repeats what may fail while the folder changes hands. */
const eventually = (work: () => Promise<unknown>) => vi.waitFor(work, { timeout: 60_000, interval: 1 });

describe.skipIf(onMongodb)('a second service', () => {
  it('is refused with the process id, under any name of the folder', async () => {
    const first = startWorker('hold', dataDir, 'service');
    onTestFinished(first.kill);
    await first.line(1);
    const other = `${dataDir}-link`;
    symlinkSync(dataDir, other);
    onTestFinished(() => rmSync(other));
    for (const folder of [dataDir, other]) {
      const refusal = await refusalOf(open('service', folder));
      expect(refusal).toBeInstanceOf(Refusal);
      expect(refusal?.message).toContain(`process ${first.child.pid}`);
    }
  });

  it('starts when the first was killed, whatever that left behind', async () => {
    const first = startWorker('hold', dataDir, 'service');
    first.child.stdin.write('สำนัก ก\n');
    await first.line(2);
    await first.kill();
    expect(readdirSync(dataDir)).toEqual(expect.arrayContaining(['kamnot.sqlite.lock', 'owner.1']));
    const second = await open('service');
    expect(await names(second)).toEqual(['สำนัก ก']);
    expect(readdirSync(dataDir).filter((name) => name.startsWith('owner.'))).toEqual(['owner.2']);
  });

  it('is not held up by an owner whose process id somebody else has now', async () => {
    const stranger = { pid: process.pid, started: 'another boot:1', as: 'service', socket: '/nowhere' };
    writeFileSync(join(dataDir, 'owner.3'), JSON.stringify(stranger));
    expect(await names(await open('service'))).toEqual([]);
  });

  it('loses against exactly one of many that start at once', async () => {
    const workers = Array.from({ length: 4 }, () => startWorker('hold', dataDir, 'service'));
    onTestFinished(async () => void (await Promise.all(workers.map((worker) => worker.kill()))));
    const first = await Promise.all(workers.map((worker) => worker.line(1)));
    expect(first.filter((line) => line === 'open').length).toBe(1);
    expect(first.filter((line) => line.startsWith('Refusal:')).length).toBe(3);
  });

  it('starts after a graceful stop; nothing but the data is left', async () => {
    const first = await open('service');
    await first.units.add('สำนัก ก', []);
    await first.close();
    expect(readdirSync(dataDir)).toEqual(['kamnot.sqlite']);
    expect(await names(await open('service'))).toEqual(['สำนัก ก']);
  });
});

describe.skipIf(onMongodb)('commands', () => {
  it('work beside a running service and see and show changes at once', async () => {
    const service = await open('service');
    await service.units.add('before', []);
    const command = await open('command');
    expect(await names(command)).toEqual(['before']);
    const revision = await service.revision();
    await command.units.add('during', []);
    expect(await names(service)).toEqual(['before', 'during']);
    expect(await service.revision()).not.toBe(revision);
    await command.close();
    expect(await names(service)).toEqual(['before', 'during']);
  });

  it('work alone and leave the data behind', async () => {
    const first = await open('command');
    await first.units.add('ก', []);
    await first.close();
    expect(await names(await open('command'))).toEqual(['ก']);
  });

  it('work many at once', async () => {
    const workers = Array.from({ length: 4 }, () => startWorker('hold', dataDir, 'command'));
    workers.forEach(({ child }, n) => {
      child.stdin.end(`unit ${n}\n`);
    });
    const codes = await Promise.all(workers.map((worker) => worker.ended));
    expect(codes).toEqual(workers.map(() => 0));
    expect(await names(await open('command'))).toEqual(workers.map((_, n) => `unit ${n}`));
  });

  it('go on when the one that owns the folder leaves', async () => {
    const first = await open('command');
    const second = await open('command');
    await second.units.add('before', []);
    await first.close();
    await eventually(() => second.units.add('after', []));
    expect(await names(second)).toEqual(['after', 'before']);
    expect(await names(await open('command'))).toEqual(['after', 'before']);
  });

  it('go on when the owner is killed', async () => {
    const owner = startWorker('hold', dataDir, 'command');
    await owner.line(1);
    const command = await open('command');
    await command.units.add('before', []);
    await owner.kill();
    await eventually(() => command.units.add('after', []));
    expect(await names(command)).toEqual(['after', 'before']);
  });

  it('hand the folder to a service that starts', async () => {
    const command = await open('command');
    await command.units.add('before', []);
    const service = startWorker('hold', dataDir, 'service');
    onTestFinished(service.kill);
    expect(await service.line(1)).toBe('open');
    await eventually(() => command.units.add('after', []));
    expect(await names(command)).toEqual(['after', 'before']);
  });
});

describe('an unusable home is refused in one sentence', () => {
  it('a file that is no store', async () => {
    writeFileSync(join(dataDir, 'kamnot.sqlite'), 'not a database'.repeat(400));
    const refusal = await refusalOf(open('service'));
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal?.message).toContain('kamnot.sqlite');
    expect(readdirSync(dataDir).some((name) => name.startsWith('owner.'))).toBe(false);
  });

  it('a file with a hole in it', async () => {
    const store = await open('service');
    for (let n = 0; n < 40; n++) await store.settings.set(`s${n}`, 'x'.repeat(2000));
    await store.close();
    spawnSync('dd', [
      'if=/dev/zero',
      `of=${join(dataDir, 'kamnot.sqlite')}`,
      'bs=4096',
      'seek=1',
      'count=9',
      'conv=notrunc',
    ]);
    const refusal = await refusalOf(open('service'));
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal?.message).toMatch(/cannot be read/);
  });

  it('a folder that cannot be made', async () => {
    const file = join(dataDir, 'file');
    writeFileSync(file, '');
    const refusal = await refusalOf(open('service', join(file, 'data')));
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal?.message).toMatch(/DATA_DIR .* cannot be written/);
  });

  it('a temporary folder whose name is too long for a socket', async () => {
    const before = process.env['TMPDIR'];
    const long = join(dataDir, 'x'.repeat(120));
    mkdirSync(long);
    process.env['TMPDIR'] = long;
    onTestFinished(() => {
      if (before === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = before;
    });
    const refusal = await refusalOf(open('service'));
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal?.message).toContain('TMPDIR');
  });

  it('a service that was stopped and keeps its folder, by its process id', async () => {
    const stopped = startWorker('hold', dataDir, 'service');
    onTestFinished(stopped.kill);
    await stopped.line(1);
    stopped.child.kill('SIGSTOP');
    const refusal = await refusalOf(open('command'));
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal?.message).toContain(`process ${stopped.child.pid}`);
    expect(refusal?.message).not.toContain('MONGODB_URI');
  });

  it('a MongoDB that does not answer, without its credentials', async () => {
    const mongodbUri = 'mongodb://somebody:hidden@127.0.0.1:1/kamnot?serverSelectionTimeoutMS=100';
    const refusal = await refusalOf(openStore({ mongodbUri, dataDir }, silentLog));
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal?.message).toContain('MONGODB_URI');
    expect(refusal?.message).not.toContain('hidden');
  });
});
