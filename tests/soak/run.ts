import type { FaultKind } from '../../src/sandbox/line/index.js';
import { seeded } from '../../src/sandbox/line/random.js';
import { onMongodb } from '../helpers/store.js';
import { type End, type Fate, World } from './world.js';

export interface RunOptions {
  seed: number;
  chats: number;
  /** How often a process is killed before one is left alone to the end. */
  kills: number;
}

export interface RunResult {
  statuses: Record<string, number>;
  killed: number;
  faults: number;
  /** What must not be; empty when all is well. */
  faulty: string[];
}

/** Every way in which LINE may fail a push, before and after it has taken it. */
const FAULTS: (FaultKind | { kind: FaultKind; delayMs: number })[] = [
  'error',
  'drop',
  'accept-error',
  'accept-drop',
  'garbage',
  'empty',
  'rate-limit',
  'monthly-limit',
  'unauthorized',
  'unavailable',
  'conflict',
  { kind: 'hang', delayMs: 1000 },
  { kind: 'accept-hang', delayMs: 1000 },
];

/**
 * One seeded run: 1. processes (up to three on MongoDB, one on the embedded store) work while 20 % of LINE's answers
 * are faults, and are killed at random steps; in between the machines' clock is put back by an hour once.
 * 2. One process is left alone until nothing is open. 3. The ledger is compared with what kamnot believes.
 */
export async function run({ seed, chats, kills }: RunOptions): Promise<RunResult> {
  const random = seeded(seed);
  const world = await World.open(chats, { seed, faults: [{ random: { rate: 0.2, kinds: FAULTS, seed } }] });
  try {
    const lanes = onMongodb ? 1 + Math.floor(random() * 3) : 1;
    let killed = 0;
    const lane = async (number: number) => {
      for (let life = 0; life < kills; life += 1) {
        const kill = { chance: random() / (chats / 2) };
        const end: End = await world.process(seed * 1000 + number * 100 + life, kill);
        if (!end.killed) return;
        killed += 1;
        if (number === 0 && life === 1) world.setBack(3_600_000);
      }
    };
    await Promise.all(Array.from({ length: lanes }, (_, number) => lane(number)));
    const end = await world.process(seed, null);
    if (end.killed) throw new Error('nobody killed the last process');
    return { ...judge(world, end.fates), killed, faults: sum(Object.values(world.line.faults.injected)) };
  } finally {
    await world.close();
  }
}

const sum = (numbers: number[]): number => numbers.reduce((total, each) => total + each, 0);

function judge(world: World, fates: Fate[]): Pick<RunResult, 'statuses' | 'faulty'> {
  const accepted = world.accepted();
  const statuses: Record<string, number> = {};
  for (const { status } of fates) statuses[status] = (statuses[status] ?? 0) + 1;
  const faulty = fates.flatMap((fate) => wrong(fate, accepted.get(fate.chatId) ?? 0));
  if (fates.length !== world.chatIds.length)
    faulty.push(`${fates.length} records of ${world.chatIds.length}`);
  if (world.outsideWindow() > 0) faulty.push(`${world.outsideWindow()} accepted outside the window`);
  faulty.push(...world.line.violations.map(({ kind }) => kind));
  return { statuses, faulty };
}

/** The states' promises: `sent` once, `failed` and `skipped` never, `unknown` at most once, nothing else at the end. */
function wrong({ chatId, status, reason }: Fate, times: number): string[] {
  const promise: Partial<Record<Fate['status'], number[]>> = {
    sent: [1],
    failed: [0],
    skipped: [0],
    unknown: [0, 1],
  };
  if (promise[status]?.includes(times)) return [];
  return [`…${chatId.slice(-4)} is ${status} (${reason}) and was accepted ${times} times`];
}
