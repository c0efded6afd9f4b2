import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Engine } from '../../src/store/embedded/engine.js';
import { openStore } from '../../src/store/open.js';
import { silentLog } from '../helpers/store.js';
import { FillingFile } from './filling-file.js';

describe('a batch that the disk refuses', () => {
  it('leaves memory as it was before, refuses all its commands, and the next one is written again', async () => {
    const file = new FillingFile();
    const engine = new Engine(file, silentLog);
    const rows = engine.collection('rows');
    rows.createIndex(['n'], true);
    for (const n of [1, 2, 3]) rows.insert({ _id: `r${n}`, n });
    await engine.settled();

    file.full = true;
    rows.insert({ _id: 'r4', n: 4 });
    rows.update({ filter: { _id: 'r1' }, update: { $set: { n: 10 } }, upsert: false }, false);
    rows.update({ filter: { _id: 'r1' }, update: { $set: { n: 11 } }, upsert: false }, false);
    rows.remove({ filter: { _id: 'r2' } });
    await expect(engine.settled()).rejects.toMatchObject({ code: 14031 });
    expect(rows.find({ filter: {}, sort: { _id: 1 } })).toEqual([1, 2, 3].map((n) => ({ _id: `r${n}`, n })));
    expect(rows.find({ filter: { n: { $gte: 10 } } })).toEqual([]);
    await expect(engine.settled()).resolves.toBeUndefined();

    file.full = false;
    rows.insert({ _id: 'r4', n: 10 });
    rows.remove({ filter: { _id: 'r2' } });
    await engine.settled();
    expect(file.written).toEqual(['+r1', '+r2', '+r3', '+r4', '-r2']);
  });
});

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('a batch that is written and not synced yet', () => {
  function start() {
    const file = new FillingFile();
    file.syncs = [];
    const rows = new Engine(file, silentLog);
    return { file, syncs: file.syncs, engine: rows, rows: rows.collection('rows') };
  }

  it('is acknowledged to nobody; what comes meanwhile goes together in the next one', async () => {
    const { file, syncs, engine, rows } = start();
    const told: string[] = [];
    const change = (id: string) => {
      rows.insert({ _id: id });
      void engine.settled().then(() => told.push(id));
    };
    change('a');
    await turn();
    change('b');
    change('c');
    void engine.settled().then(() => told.push('read'));
    await turn();
    expect(file.written).toEqual(['+a']);
    expect(told).toEqual([]);
    syncs[0]?.done();
    await turn();
    await turn();
    expect(told).toEqual(['a']);
    expect(file.written).toEqual(['+a', '+b', '+c']);
    syncs[1]?.done();
    await turn();
    expect(told).toEqual(['a', 'b', 'c', 'read']);
  });

  it('is refused with everything after it when the sync fails: nobody knows what the disk has', async () => {
    const { file, syncs, engine, rows } = start();
    rows.insert({ _id: 'a' });
    const first = engine.settled();
    await turn();
    rows.insert({ _id: 'b' });
    const second = engine.settled();
    syncs[0]?.failed(new Error('EIO'));
    await expect(first).rejects.toThrow('restart kamnot');
    await expect(second).rejects.toThrow('EIO');
    await turn();
    await expect(engine.settled()).rejects.toThrow('could not sync');
    expect(file.written).toEqual(['+a']);
  });
});

const folder = mkdtempSync(join(tmpdir(), 'kamnot-full-'));
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder]).status === 0;

describe('a full disk', () => {
  it.skipIf(!mounted)(
    'loses nothing that was acknowledged and recovers when there is space (needs mount)',
    async () => {
      onTestFinished(() => {
        spawnSync('umount', [folder]);
        rmSync(folder, { recursive: true, force: true });
      });
      const config = { mongodbUri: null, dataDir: folder };
      let store = await openStore(config, silentLog, { as: 'service' });
      const filler = join(folder, 'filler');
      spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=64k']);
      const kept: number[] = [];
      let refused: unknown = null;
      for (let n = 0; refused === null && n < 200; n++) {
        refused = await store.settings.set(`s${n}`, 'x'.repeat(20_000)).then(
          () => kept.push(n) && null,
          (error: unknown) => error,
        );
      }
      expect(refused).toBeInstanceOf(mongoose.mongo.MongoServerError);
      expect((refused as Error).message).toContain('could not write');
      const values = () => Promise.all(kept.map((n) => store.settings.get<string>(`s${n}`)));
      expect((await values()).every((value) => value?.length === 20_000)).toBe(true);

      writeFileSync(filler, '');
      await store.settings.set('again', 'there is space');
      await store.close();
      store = await openStore(config, silentLog, { as: 'service' });
      expect(await store.settings.get('again')).toBe('there is space');
      expect((await values()).every((value) => value?.length === 20_000)).toBe(true);
      await store.close();
    },
  );
});
