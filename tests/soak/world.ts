import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { type Clock, createClock } from '../../src/clock.js';
import type { Step } from '../../src/delivery/sender.js';
import type { DeliveryStatus } from '../../src/delivery/types.js';
import { asset } from '../../src/paths.js';
import { type FaultRule, type StandInLine, startStandInLine } from '../../src/sandbox/line/index.js';
import { type TestHome, testHome } from '../helpers/store.js';

/** What the child tells of each delivery at the end. */
export interface Fate {
  key: string;
  chatId: string;
  status: DeliveryStatus;
  attempts: number;
  reason: string | null;
}

export interface Kill {
  step?: Step;
  /** At the n-th time the step is reached; default 1. */
  nth?: number;
  /** At any step with this probability. */
  chance?: number;
}

export type End = { killed: true } | { killed: false; fates: Fate[] };

const TOKEN = 'soak-token';
export const WINDOW = { from: '2024-03-13T08:00:00+07:00', until: '2024-03-13T18:00:00+07:00' };
const START = '2024-03-13T12:00:00+07:00';
const CHILD = asset('tests/soak/outbox-process.mjs');

const userId = (number: number): string => `U${number.toString(16).padStart(32, '0')}`;

/**
 * Real processes, a stand-in LINE, one store, and one time for all of them that moves only when everybody waits.
 * Real time of LINE never goes back; ours may (`setBack`).
 */
export class World {
  readonly line: StandInLine;
  readonly chatIds: string[];
  readonly #home: TestHome;
  readonly #time = { offset: 0, civilShift: Date.parse(START) - Date.now() };
  readonly #idle = new Map<ChildProcess, number>();
  readonly #running = new Set<ChildProcess>();
  readonly #lineTime: { ahead: number };

  private constructor(line: StandInLine, chats: number, lineTime: { ahead: number }) {
    this.line = line;
    this.#lineTime = lineTime;
    this.#home = testHome();
    this.chatIds = Array.from({ length: chats }, (_, number) => userId(number));
    for (const id of this.chatIds) line.addUser({ id });
  }

  static async open(chats: number, options: { faults?: FaultRule[]; seed?: number } = {}): Promise<World> {
    if (!existsSync(asset('dist/src/delivery/outbox.js'))) throw new Error('run npm run build first');
    const lineTime = { ahead: 0 };
    const real = () => Date.now() + lineTime.ahead;
    const clock: Clock = createClock(new Date(START), real);
    const line = await startStandInLine({
      clock,
      channel: { accessTokens: [TOKEN] },
      quota: { type: 'none' },
      seed: options.seed ?? 1,
      ...(options.faults && { faults: options.faults }),
    });
    return new World(line, chats, lineTime);
  }

  /** Starts a process and sees it to its end, which may be its death. */
  async process(seed: number, kill: Kill | null, more: { leaseMs?: number } = {}): Promise<End> {
    const job = {
      home: this.#home.config,
      origin: this.line.origin,
      token: TOKEN,
      time: this.#time,
      seed,
      kill: kill && { nth: 1, ...kill },
      leaseMs: more.leaseMs ?? 15_000,
      timeoutMs: 400,
      chats: this.chatIds.length,
      window: WINDOW,
    };
    const child = fork(CHILD, [JSON.stringify(job)], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    this.#running.add(child);
    let fates: Fate[] | null = null;
    child.on('message', (message: { idle?: number; done?: Fate[] }) => {
      if (message.done) fates = message.done;
      if (message.idle !== undefined) this.#rests(child, message.idle);
    });
    const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
    this.#running.delete(child);
    this.#idle.delete(child);
    this.#advance();
    if (signal === 'SIGKILL') return { killed: true };
    if (code !== 0 || fates === null) throw new Error(`the process ended with ${code ?? signal}`);
    return { killed: false, fates };
  }

  /** The machines' clock is put back; LINE's is not. */
  setBack(ms: number): void {
    this.#time.offset -= ms;
  }

  /** Accepted pushes by chat. */
  accepted(): Map<string, number> {
    const counts = new Map<string, number>();
    for (const { to } of this.line.ledger)
      counts.set(to[0] as string, (counts.get(to[0] as string) ?? 0) + 1);
    return counts;
  }

  /** Everything that was accepted when nothing may go. */
  outsideWindow(): number {
    const [from, until] = [Date.parse(WINDOW.from), Date.parse(WINDOW.until)];
    return this.line.ledger.filter(({ civilAt }) => civilAt.getTime() < from || civilAt.getTime() > until)
      .length;
  }

  async close(): Promise<void> {
    for (const child of this.#running) child.kill('SIGKILL');
    await this.line.close();
    await this.#home.remove();
  }

  #rests(child: ChildProcess, ms: number): void {
    this.#idle.set(child, ms);
    this.#advance();
  }

  /** When every process waits, the time of the earliest has come. */
  #advance(): void {
    if (this.#idle.size === 0 || this.#idle.size < this.#running.size) return;
    const ms = Math.min(...this.#idle.values());
    this.#time.offset += ms;
    this.#lineTime.ahead += ms;
    const waiting = [...this.#idle.keys()];
    this.#idle.clear();
    for (const child of waiting) child.send(this.#time);
  }
}
