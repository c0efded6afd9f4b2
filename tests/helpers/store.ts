import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import type { Config } from '../../src/config.js';
import { createLog, type Log } from '../../src/log.js';
import { openMemoryHome } from '../../src/store/embedded/home.js';
import { openStore } from '../../src/store/open.js';
import type { Store } from '../../src/store/store.js';

export const silentLog: Log = createLog('silent');

/** A fresh, empty place for data: a database of its own on the server under test, or a temporary folder. */
export interface TestHome {
  config: Pick<Config, 'mongodbUri' | 'dataDir'>;
  /** Opens one more store on the same data. */
  open(as?: 'service' | 'command'): Promise<Store>;
  /** Removes the data; the stores must be closed by then. */
  remove(): Promise<void>;
}

/** Set `KAMNOT_TEST_MONGODB_URI` to run the tests on a MongoDB-wire server instead of the embedded store. */
export const onMongodb = Boolean(process.env['KAMNOT_TEST_MONGODB_URI']);

export function testHome(): TestHome {
  const server = process.env['KAMNOT_TEST_MONGODB_URI'];
  const dataDir = mkdtempSync(join(tmpdir(), 'kamnot-store-'));
  const mongodbUri = server ? databaseUri(server, `test-${randomUUID()}`) : null;
  const config = { mongodbUri, dataDir };
  return {
    config,
    open: (as = 'command') => openStore(config, silentLog, { as }),
    async remove() {
      if (mongodbUri) await dropDatabase(mongodbUri);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A fresh store on the home under test; `close()` removes its data too. */
export async function testStore(): Promise<Store> {
  const home = testHome();
  const store = await home.open();
  const close = async () => {
    await store.close();
    await home.remove();
  };
  return { ...store, close };
}

/** A plain connection to an empty database of the home under test, for what models do below the store. */
export interface TestConnection {
  connection: mongoose.Connection;
  /** Others may connect to it. */
  uri: string;
  close(): Promise<void>;
}

export async function testConnection(): Promise<TestConnection> {
  const server = process.env['KAMNOT_TEST_MONGODB_URI'];
  const home = server
    ? { uri: databaseUri(server, `test-${randomUUID()}`), close: async () => {} }
    : await openMemoryHome(silentLog);
  const connection = await mongoose.createConnection(home.uri, { bufferCommands: false }).asPromise();
  const close = async () => {
    if (server) await connection.dropDatabase();
    await connection.close();
    await home.close();
  };
  return { connection, uri: home.uri, close };
}

function databaseUri(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

async function dropDatabase(uri: string): Promise<void> {
  const connection = await mongoose.createConnection(uri).asPromise();
  await connection.dropDatabase();
  await connection.close();
}
