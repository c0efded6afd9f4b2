import { afterEach, expect, test } from 'vitest';
import type { Step } from '../../src/delivery/sender.js';
import { World } from '../soak/world.js';

const CHATS = 30;
/** On MongoDB the claims of the dead last until their lease ends. */
const LEASE = { leaseMs: 2000 };
let world: World | null = null;

afterEach(async () => {
  await world?.close();
  world = null;
});

/** `nth`: which delivery dies, so that some are done, some under way, some not begun. */
const STEPS: [Step, number][] = [
  ['planned', 1],
  ['claimed', 4],
  ['key stored', 4],
  ['sent', 4],
  ['accepted', 4],
  ['recorded', 4],
];

test('kill -9 at each step, restart after restart: every chat once', async () => {
  world = await World.open(CHATS);
  for (const [life, [step, nth]] of STEPS.entries()) {
    expect(await world.process(life, { step, nth }, LEASE), step).toEqual({ killed: true });
  }
  const end = await world.process(STEPS.length, null, LEASE);
  if (end.killed) throw new Error('nobody killed the last process');
  expect(end.fates.map(({ status }) => status)).toEqual(Array(CHATS).fill('sent'));
  expect([...world.accepted().values()]).toEqual(Array(CHATS).fill(1));
  expect(world.line.violations).toEqual([]);
});
