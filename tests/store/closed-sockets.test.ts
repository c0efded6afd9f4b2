import { randomUUID } from 'node:crypto';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type net from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { Engine } from '../../src/store/embedded/engine.js';
import { StoreFile } from '../../src/store/embedded/file.js';
import { Server } from '../../src/store/embedded/server.js';
import { socketPath, uriOf } from '../../src/store/embedded/socket.js';
import { openStore } from '../../src/store/open.js';
import { silentLog } from '../helpers/store.js';

/** Collects the sockets that this process opens from now on. */
function ownSockets(): net.Socket[] {
  const sockets: net.Socket[] = [];
  const collect = (message: unknown) => sockets.push((message as { socket: net.Socket }).socket);
  subscribe('net.client.socket', collect);
  onTestFinished(() => void unsubscribe('net.client.socket', collect));
  return sockets;
}

/** The moment at which Node has ended the socket because its other side went, and nobody has been told yet. */
const ended = (socket: net.Socket) => new Promise<void>((resolve) => void socket.once('finish', resolve));

it('a command sent in the very moment its server goes fails, and the next ones go on', async () => {
  const engine = new Engine(new StoreFile(null), silentLog);
  const path = socketPath(randomUUID());
  const first = new Server(engine, silentLog, () => {});
  await first.listen(path);
  const sockets = ownSockets();
  const store = await openStore({ mongodbUri: uriOf(path), dataDir: '' }, silentLog);

  const commands = sockets.map((socket) => ended(socket).then(() => store.units.add('during', [])));
  expect(commands.length).toBeGreaterThan(1);
  await first.close();
  const second = new Server(engine, silentLog, () => {});
  await second.listen(path);
  const outcomes = await Promise.allSettled(commands);
  expect(outcomes.map(({ status }) => status)).toContain('rejected');
  expect(await store.units.add('after', [])).toEqual({ name: 'after', aliases: [] });
  await store.close();
  await second.close();
});
