import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import type net from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { Refusal } from '../../errors.js';
import type { Log } from '../../log.js';
import type { Home } from '../reach.js';
import { type As, isLock, type Lock, type Owner, tryLock } from './lock.js';
import type { Serving } from './serving.js';
import { connectTo, socketOfFolder, socketPath, uriOf } from './socket.js';
import { askToYield } from './yield.js';

const STEP_MS = 50;
/** Opening gives up after this many steps: a second service is refused within 3 s. */
const OPEN_STEPS = 50;
/** A leaving owner serves others until they have been quiet for so long, at most so long; then one takes over. */
const QUIET_MS = { service: 200, command: 1000 } as const;
const LEAVE_MOST_MS = { service: 2000, command: 5000 } as const;
/** A process that lost its owner waits this long for another one before it takes the folder itself. */
const PATIENCE_STEPS = 6;

/** An embedded store without a file, for tests and rehearsals. */
export async function openMemoryHome(log: Log): Promise<Home> {
  const socket = socketPath(randomUUID());
  const { serve } = await import('./serving.js');
  const serving = await serve({ folder: null, socket }, log, () => {});
  const unanswered = (cause: unknown) =>
    new Refusal('The store in memory does not answer: start again', { cause });
  return { uri: uriOf(socket), fresh: true, unanswered, close: () => serving.close() };
}

/**
 * The embedded store of a data folder: served by this process, or by the one that owns the folder already.
 * @throws Refusal when a service is to start beside another one, or the folder or its file cannot be used.
 */
export async function openFolderHome(folder: string, as: As, log: Log): Promise<Home> {
  const home = new FolderHome(folder, as, log);
  await home.open();
  return home;
}

interface Served {
  serving: Serving;
  lock: Lock;
}

/**
 * States: serving (this process owns the folder) or following (it watches a connection to the owner).
 * A follower whose owner goes away takes the folder itself, under the same socket, so its driver finds it again.
 */
class FolderHome implements Home {
  #socket: string;
  #owner: Owner | null = null;
  #served: Served | null = null;
  #watch: net.Socket | null = null;
  #closed = false;
  fresh = false;

  constructor(
    private readonly folder: string,
    private readonly as: As,
    private readonly log: Log,
  ) {
    this.#socket = usable(folder, () => {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      return socketOfFolder(folder);
    });
  }

  get uri(): string {
    return uriOf(this.#socket);
  }

  async open(): Promise<void> {
    for (let step = 0; ; step++) {
      const owner = await this.#tryServe();
      this.fresh = owner === null && step === 0;
      if (owner === null) return;
      if (this.as === 'service' && owner.as === 'service') throw inUse(this.folder, owner);
      this.#owner = owner;
      this.#socket = owner.socket;
      if (this.as === 'command' && (await this.#tryFollow())) return;
      if (this.as === 'service') await askToYield(uriOf(owner.socket));
      if (step >= OPEN_STEPS)
        throw this.as === 'service' ? inUse(this.folder, owner) : unreachable(this.folder, owner);
      await delay(STEP_MS);
    }
  }

  unanswered(cause: unknown): Refusal {
    return this.#owner ? unreachable(this.folder, this.#owner, cause) : slow(this.folder, cause);
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#watch?.destroy();
    await this.#served?.serving.quiet(QUIET_MS[this.as], LEAVE_MOST_MS[this.as]);
    await this.#leave();
  }

  /** Serves the folder if nobody else does. Gives its owner otherwise. */
  async #tryServe(): Promise<Owner | null> {
    const lock = usable(this.folder, () => tryLock(this.folder, this.as, this.#socket));
    if (!isLock(lock)) return lock;
    try {
      this.#served = { serving: await this.#serve(), lock };
      return null;
    } catch (error) {
      lock.release();
      throw error;
    }
  }

  /** A service is asked by many at a time and has a thread for its store; a command is over before that would pay. */
  async #serve(): Promise<Serving> {
    const place = { folder: this.folder, socket: this.#socket };
    const onYield = () => void this.#handOver();
    if (this.as === 'command') {
      const { serve } = await import('./serving.js');
      return serve(place, this.log, onYield);
    }
    const { serveInThread } = await import('./thread.js');
    return serveInThread(place, this.log, onYield);
  }

  async #tryFollow(): Promise<boolean> {
    this.#watch = await connectTo(this.#socket);
    this.#watch?.on('error', () => {}).once('close', () => void this.#refollow());
    return this.#watch !== null;
  }

  /** Finds the next owner, or becomes it. */
  async #refollow(): Promise<void> {
    this.#watch = null;
    try {
      for (let step = 0; !this.#closed; step++) {
        if (await this.#tryFollow()) return;
        if (step >= PATIENCE_STEPS && (await this.#tryServe()) === null) break;
        await delay(STEP_MS);
      }
      if (this.#closed) await this.#leave();
    } catch (err) {
      this.log.error({ err }, 'the store lost its owner and could not be opened again');
    }
  }

  /** A service wants the folder that this command owns. */
  async #handOver(): Promise<void> {
    if (this.as === 'service' || this.#closed) return;
    await this.#leave();
    await this.#refollow();
  }

  async #leave(): Promise<void> {
    const served = this.#served;
    this.#served = null;
    if (!served) return;
    await served.serving.close();
    served.lock.release();
  }
}

function inUse(folder: string, owner: Owner): Refusal {
  const remedy = 'stop that process, or set DATA_DIR to another folder';
  return new Refusal(
    `DATA_DIR ${folder} is in use by a kamnot ${owner.as} (process ${owner.pid}): ${remedy}`,
  );
}

function unreachable(folder: string, { as, pid }: Owner, cause?: unknown): Refusal {
  return new Refusal(
    `The kamnot ${as} (process ${pid}) that has DATA_DIR ${folder} does not answer: if it was stopped, continue it (kill -CONT ${pid}), else restart it`,
    { cause },
  );
}

const slow = (folder: string, cause: unknown): Refusal =>
  new Refusal(`The store in DATA_DIR ${folder} does not answer in time: the machine is busy, try again`, {
    cause,
  });

function usable<T>(folder: string, use: () => T): T {
  try {
    return use();
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    const code = (cause as NodeJS.ErrnoException).code ?? String(cause);
    throw new Refusal(
      `DATA_DIR ${folder} cannot be written (${code}): give this user the right to write there, or set DATA_DIR to another folder`,
      { cause },
    );
  }
}
