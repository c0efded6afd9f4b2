import { afterEach, beforeEach, expect, it } from 'vitest';
import { seeded } from '../../src/sandbox/line/random.js';
import { SEED } from '../helpers/seed.js';
import { type TestHome, testHome } from '../helpers/store.js';
import { startWorker } from './workers.js';

/** kill -9 in the midst of concurrent writes: what was acknowledged is there, what was not may be. */
const ROUNDS = 4;
let home: TestHome;
beforeEach(() => {
  home = testHome();
});
afterEach(() => home.remove());

interface Acknowledged {
  /** Lane and number, e.g. `3-17`. */
  set: Map<string, number>;
  marked: Set<string>;
  undone: Set<string>;
}

function read(lines: string[]): Acknowledged {
  const found: Acknowledged = { set: new Map(), marked: new Set(), undone: new Set() };
  for (const [lane = '', what, number] of lines.map((line) => line.split(' '))) {
    if (what === 'set') found.set.set(lane, Number(number));
    if (what === 'mark') found.marked.add(`${lane}-${number}`);
    if (what === 'undo') found.undone.add(`${lane}-${number}`);
  }
  return found;
}

it('keeps every acknowledged write through kill -9, round after round', async () => {
  const next = seeded(SEED);
  const all: string[] = [];
  // A lane's last mark may have been undone by a write that nobody was told of.
  const inDoubt = new Set<string>();
  for (let round = 0; round < ROUNDS; round++) {
    const worker = startWorker('lanes', JSON.stringify(home.config), String(round * 1_000_000));
    await worker.line(20 + Math.floor(next() * 250));
    await worker.kill();
    all.push(...worker.lines);
    const { set } = read(worker.lines);
    for (const [lane, number] of set) inDoubt.add(`${lane}-${number}`);
    await check(read(all), set, inDoubt, `seed ${SEED}, round ${round}`);
  }
});

async function check(
  { marked, undone }: Acknowledged,
  set: Map<string, number>,
  inDoubt: Set<string>,
  where: string,
): Promise<void> {
  const store = await home.open('service');
  const present = new Set((await store.submissions.all('p')).map(({ code }) => code));
  for (const [lane, number] of set) {
    expect([number, number + 1], where).toContain(await store.settings.get<number>(`lane ${lane}`));
  }
  for (const code of marked) {
    if (!undone.has(code) && !inDoubt.has(code)) expect(present.has(code), `${code}, ${where}`).toBe(true);
  }
  for (const code of undone) expect(present.has(code), `${code} undone, ${where}`).toBe(false);
  expect(Number.parseInt(await store.revision(), 10), where).toBeGreaterThanOrEqual(
    marked.size + undone.size,
  );
  await store.close();
}
