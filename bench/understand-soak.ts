/**
 * 100,000 random strings against a plan of 500 items: no throw, no mark, no unknown row. Prints the seed; exits 1 with
 * the string that broke it. FUZZ_SEED and FUZZ_COUNT repeat or lengthen a run.
 *   npm run bench dist/bench/understand-soak.js
 */
import { fuzz } from '../tests/chat/understand/fuzz.js';
import { syntheticPlan, syntheticWorld } from '../tests/chat/understand/synthetic-plan.js';

const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000);
const count = Number(process.env['FUZZ_COUNT'] ?? 100_000);
const started = process.hrtime.bigint();
const wrong = fuzz(syntheticWorld(syntheticPlan(500)), seed, count);
const seconds = Number(process.hrtime.bigint() - started) / 1e9;
console.log(
  wrong ?? `${count} strings, seed ${seed}: no throw, no mark, no unknown row in ${seconds.toFixed(0)} s`,
);
process.exitCode = wrong ? 1 : 0;
