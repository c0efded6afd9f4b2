import { afterEach, describe, expect, test } from 'vitest';
import type { Step } from '../../src/delivery/sender.js';
import { World } from '../soak/world.js';

const CHATS = 6;
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

const WITHIN_MS = 120_000;

describe('kill -9 at a step, then a restart', () => {
  test.each(STEPS)(
    '%s, at number %i',
    async (step, nth) => {
      world = await World.open(CHATS);
      expect(await world.process(1, { step, nth }, LEASE)).toEqual({ killed: true });
      const end = await world.process(2, null, LEASE);
      if (end.killed) throw new Error('nobody killed the second process');
      expect(end.fates.map(({ status }) => status)).toEqual(Array(CHATS).fill('sent'));
      expect([...world.accepted().values()]).toEqual(Array(CHATS).fill(1));
      expect(world.line.violations).toEqual([]);
    },
    WITHIN_MS,
  );
});
