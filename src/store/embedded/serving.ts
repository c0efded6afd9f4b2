import { rmSync } from 'node:fs';
import type { Log } from '../../log.js';
import { Engine } from './engine.js';
import { StoreFile } from './file.js';
import { Server } from './server.js';

/** What serving says of itself. */
export type ServingLog = Pick<Log, 'debug' | 'error'>;

export interface Place {
  /** Data folder, whose lock the caller holds; null: in memory only. */
  folder: string | null;
  /** Path of the Unix socket; a left-over of a dead process is replaced. */
  socket: string;
}

/** An engine that answers on its socket. */
export interface Serving {
  /** Resolves when nobody is connected, nobody asked for anything for `ms`, or `most` ms have passed. */
  quiet(ms: number, most: number): Promise<void>;
  /** Answers what was received, then closes socket and file. */
  close(): Promise<void>;
}

/**
 * Opens the store's file and serves it in this thread.
 * @param onYield a service asks for the folder (`yield.ts`)
 * @throws Refusal when the file cannot be used
 */
export async function serve(place: Place, log: ServingLog, onYield: () => void): Promise<Serving> {
  const engine = new Engine(place.folder === null ? new StoreFile(null) : StoreFile.in(place.folder), log);
  const server = new Server(engine, log, onYield);
  try {
    rmSync(place.socket, { force: true });
    await server.listen(place.socket);
  } catch (error) {
    engine.close();
    throw error;
  }
  return {
    quiet: (ms, most) => server.quiet(ms, most),
    async close() {
      await server.close();
      engine.close();
    },
  };
}
