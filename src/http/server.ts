import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';
import { Refusal } from '../errors.js';

export interface Listening {
  port: number;
  /** Stops accepting, lets running requests end for a moment, then cuts what is left. */
  close(): Promise<void>;
}

/** Longer than a slow mobile uplink needs for 1 MB, short enough that hanging clients do not pile up. */
const REQUEST_TIMEOUT_MS = 15_000;

/** Milliseconds for requests under way; the sandbox page's stream of events would never end by itself. */
const CLOSE_GRACE_MS = 1_000;

/** @throws Refusal when the port is taken or may not be used. */
export async function listen(
  app: Express,
  port: number,
  host: string,
  graceMs = CLOSE_GRACE_MS,
): Promise<Listening> {
  const server = createServer(app);
  server.requestTimeout = REQUEST_TIMEOUT_MS;
  server.headersTimeout = REQUEST_TIMEOUT_MS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenRefusal(error, port, host)));
    server.listen(port, host, resolve);
  });
  return { port: (server.address() as AddressInfo).port, close: () => closeServer(server, graceMs) };
}

function listenRefusal(error: NodeJS.ErrnoException, port: number, host: string): Error {
  const remedy = 'stop the other program or set PORT to a free one, e.g. PORT=3001';
  if (error.code === 'EADDRINUSE')
    return new Refusal(`PORT ${port} is in use on ${host}: ${remedy}`, { cause: error });
  if (error.code === 'EACCES')
    return new Refusal(`PORT ${port} may not be used by this user: choose one above 1023`, { cause: error });
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new Refusal(`HOST ${host} is no address of this machine: use 127.0.0.1 or 0.0.0.0`, {
      cause: error,
    });
  }
  return error;
}

function closeServer(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
