import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { createWorldCache } from '../../src/chat/world.js';
import { openStore } from '../../src/store/open.js';
import { createRevision } from '../../src/store/revision.js';
import type { Store } from '../../src/store/store.js';
import { silentLog, type TestConnection, testConnection } from '../helpers/store.js';
import { startWorker } from './workers.js';

let home: TestConnection;
let store: Store;
beforeEach(async () => {
  home = await testConnection();
  store = await openStore({ mongodbUri: home.uri, dataDir: '' }, silentLog);
  return async () => {
    await store.close();
    await home.close();
  };
});

/** Another process adds a unit and is killed before it has counted that. */
async function addAndDie(name: string): Promise<void> {
  const worker = startWorker('half', home.uri, name);
  onTestFinished(worker.kill);
  await worker.line(1);
  await worker.kill();
}

describe('a process killed between its write and the count of it', () => {
  it('leaves no cache of another process stale', async () => {
    const world = createWorldCache(store);
    const units = async () => (await world()).units.map(({ name }) => name);
    await store.units.add('first', []);
    expect(await units()).toEqual(['first']);
    await addAndDie('second');
    expect(await units()).toEqual(['first', 'second']);
  });

  it('keeps everybody from keeping anything until somebody counts for it', async () => {
    const before = await store.revision();
    await addAndDie('lost');
    const [first, second] = [await store.revision(), await store.revision()];
    expect(new Set([before, first, second]).size).toBe(3);

    const impatient = createRevision(home.connection, 0);
    await impatient.read();
    await impatient.read();
    const settled = await store.revision();
    expect(settled).not.toBe(before);
    expect(await store.revision()).toBe(settled);
  });
});

describe('a write that is under way', () => {
  it('is kept by nobody, whether it was read before or after it arrived', async () => {
    const [writer, reader] = [createRevision(home.connection), createRevision(home.connection)];
    const before = await reader.read();
    const during: string[] = [];
    await writer.counting(async () => {
      during.push(await reader.read(), await reader.read());
    });
    const after = await reader.read();
    expect(new Set([before, ...during, after]).size).toBe(4);
    expect(await reader.read()).toBe(after);
  });

  it('counts when it fails, since it may have arrived', async () => {
    const revision = createRevision(home.connection);
    const before = await revision.read();
    await expect(revision.counting(() => Promise.reject(new Error('no answer')))).rejects.toThrow(
      'no answer',
    );
    expect(await revision.read()).not.toBe(before);
  });

  it('of a process that only was slow counts again after those who gave it up', async () => {
    const [writer, other] = [createRevision(home.connection), createRevision(home.connection, 0)];
    const seen: string[] = [];
    await writer.counting(async () => {
      await other.read();
      await other.read();
      seen.push(await other.read());
    });
    expect(seen).toEqual(['1']);
    expect(await writer.read()).toBe('2');
  });
});
