/**
 * Thinking time per question, with a plan of 500 items and with one of 57, beside two baselines in the same run:
 * `normalise` of the same texts, and a search of the same titles by the plainest method (a scan of
 * every title for the question's 3-grams). Prints memory and the time to build an index too.
 * Then what floods of text take, the worst of them named.
 *   npm run bench dist/bench/understand.js
 */
import { readFileSync } from 'node:fs';
import type { Question, World } from '../src/chat/types.js';
import { understand } from '../src/chat/understand/index.js';
import { operatorActor } from '../src/people/actor.js';
import { normalise } from '../src/thai/normalise.js';
import { FLOODS } from '../tests/chat/understand/floods.js';
import { syntheticPlan, syntheticWorld, UNITS } from '../tests/chat/understand/synthetic-plan.js';

const texts = readFileSync('tests/questions/plan-2566.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => (JSON.parse(line) as { text: string }).text);
const LONG = `สวัสดีค่ะ ขอสอบถามหน่อยนะคะ ${texts.slice(0, 20).join(' ')}`;

const question = (text: string): Question => ({
  text,
  at: new Date('2024-02-12T10:00:00+07:00'),
  chat: { kind: 'group', chatId: null, unit: UNITS[0]!, strong: false, approved: true, mentioned: true },
  actor: operatorActor,
  memory: null,
});

interface Timing {
  median: number;
  p99: number;
  /** Every single call counted, whatever else the machine was doing. */
  rawP99: number;
}

const RUNS = 11;
/** After so many rounds the compiler's own threads, whose time counts as the process's, have come to rest. */
const WARM_UP = 12;
const sorted = (numbers: number[]): number[] => numbers.sort((a, b) => a - b);
const at = (numbers: number[], share: number): number =>
  Math.round(numbers[Math.min(numbers.length - 1, Math.floor(numbers.length * share))]!);

/** What a question costs in processor time of the whole process, whatever else the machine does; microseconds. */
function cpuOf(run: () => unknown): number {
  const before = process.cpuUsage();
  for (let round = 0; round < RUNS; round++) run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / RUNS;
}

/** Each question's processor time over its runs after a warm-up, then the distribution over the questions. */
function time(run: (text: string) => unknown): Timing {
  for (let round = 0; round < WARM_UP; round++) for (const text of texts) run(text);
  const single: number[] = [];
  const each = texts.map((text) =>
    cpuOf(() => {
      const before = process.hrtime.bigint();
      run(text);
      single.push(Number(process.hrtime.bigint() - before) / 1000);
    }),
  );
  return { median: at(sorted(each), 0.5), p99: at(sorted(each), 0.99), rawP99: at(sorted(single), 0.99) };
}

function scan(world: World): (text: string) => number {
  const titles = world.plans[0]!.items.map((item) => normalise(item.title));
  return (text) => {
    const words = normalise(text);
    let best = 0;
    for (const title of titles) {
      let hits = 0;
      for (let at = 0; at + 3 <= words.length; at++) if (title.includes(words.slice(at, at + 3))) hits++;
      best = Math.max(best, hits);
    }
    return best;
  };
}

/** The flood that takes the longest, the quickest of some runs counted for each. */
function worstFlood(world: World): string {
  const taken = FLOODS.map(([what, text]) => {
    const runs = Array.from({ length: 3 }, () => {
      const before = process.hrtime.bigint();
      understand(question(text), world);
      return Number(process.hrtime.bigint() - before) / 1e6;
    });
    return { what, ms: Math.min(...runs) };
  });
  const { what, ms } = taken.sort((a, b) => b.ms - a.ms)[0]!;
  return `of ${taken.length} floods of text the worst, ${what}: ${ms.toFixed(1)} ms`;
}

const heap = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
};

const base = time(normalise);
console.log(`normalise alone: median ${base.median} us, p99 ${base.p99} us`);
for (const size of [57, 500]) {
  const world = syntheticWorld(syntheticPlan(size));
  const before = heap();
  const start = process.hrtime.bigint();
  understand(question(texts[0]!), world);
  const build = Number(process.hrtime.bigint() - start) / 1e6;
  const grown = heap() - before;
  const thinking = time((text) => understand(question(text), world));
  const plain = time(scan(world));
  console.log(
    `${size} items: understand median ${thinking.median} us, p99 ${thinking.p99} us (single calls p99 ${thinking.rawP99} us) ` +
      `(${(thinking.median / base.median).toFixed(1)}x normalise, ${(thinking.median / plain.median).toFixed(2)}x a plain scan of ` +
      `the titles: median ${plain.median} us, p99 ${plain.p99} us); index built in ${build.toFixed(0)} ms, ${grown.toFixed(1)} MB`,
  );
  const long = process.hrtime.bigint();
  understand(question(LONG), world);
  console.log(
    `  a message of ${LONG.length} characters: ${(Number(process.hrtime.bigint() - long) / 1e6).toFixed(1)} ms`,
  );
  console.log(`  ${worstFlood(world)}`);
}
