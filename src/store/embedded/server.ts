import { chmodSync } from 'node:fs';
import net from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { isHello, run, type Session } from './commands.js';
import { Cursors } from './cursors.js';
import type { Engine } from './engine.js';
import { CommandError } from './refused.js';
import type { ServingLog } from './serving.js';
import { type Doc, Framing, type Request, readRequest, writeReply } from './wire.js';

const STEP_MS = 5;

/** Serves the engine's commands on a Unix socket. */
export class Server {
  readonly #server: net.Server;
  readonly #sockets = new Set<net.Socket>();
  #working = 0;
  #lastUsed = performance.now();

  constructor(
    private readonly engine: Engine,
    private readonly log: ServingLog,
    private readonly onYield: () => void,
  ) {
    this.#server = net.createServer((socket) => this.#accept(socket));
  }

  /** Resolves when nobody is connected, nobody asked for anything for `ms`, or `most` ms have passed. */
  async quiet(ms: number, most: number): Promise<void> {
    const start = performance.now();
    const over = () => performance.now() - start > most || performance.now() - this.#lastUsed > ms;
    while (this.#sockets.size > 0 && !over()) await delay(STEP_MS);
  }

  listen(path: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(path, () => {
        chmodSync(path, 0o600);
        resolve();
      });
    });
  }

  /** Stops listening, lets the commands that were received be answered, then drops the connections. */
  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    for (const socket of this.#sockets) socket.pause();
    while (this.#working > 0) await new Promise((resolve) => setImmediate(resolve));
    for (const socket of this.#sockets) socket.destroySoon();
    await closed;
  }

  #accept(socket: net.Socket): void {
    const framing = new Framing();
    const session: Session = { engine: this.engine, cursors: new Cursors(), onYield: this.onYield };
    this.#sockets.add(socket);
    this.#lastUsed = performance.now();
    socket.on('close', () => this.#sockets.delete(socket));
    socket.on('error', (err) => this.log.debug({ err }, 'a store connection broke'));
    socket.on('data', (chunk: Buffer) => {
      try {
        for (const message of framing.push(chunk)) void this.#answer(socket, session, readRequest(message));
      } catch (err) {
        this.log.error({ err }, 'a store connection sent what is no message; it is closed');
        socket.destroy();
      }
    });
  }

  async #answer(socket: net.Socket, session: Session, request: Request): Promise<void> {
    this.#working += 1;
    if (!isHello(request.command)) this.#lastUsed = performance.now();
    try {
      const reply = await this.#reply(session, request);
      if (!request.silent && !socket.destroyed) socket.write(writeReply(request, reply));
    } finally {
      this.#working -= 1;
    }
  }

  async #reply(session: Session, request: Request): Promise<Doc> {
    try {
      const reply = this.#run(session, request);
      await this.engine.settled();
      return reply;
    } catch (error) {
      return failure(error as CommandError);
    }
  }

  #run(session: Session, { command }: Request): Doc {
    try {
      return { ...run(command, session), ok: 1 };
    } catch (error) {
      if (error instanceof CommandError) return failure(error);
      this.log.error({ err: error }, 'the built-in store failed');
      return failure(new CommandError(1, 'InternalError', 'internal error of the built-in store'));
    }
  }
}

function failure({ code, codeName, message: errmsg, detail }: CommandError): Doc {
  return { ok: 0, errmsg, code, codeName, ...detail };
}
