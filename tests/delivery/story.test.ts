import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Outbox } from '../../src/delivery/outbox.js';
import type { Step } from '../../src/delivery/sender.js';
import type { Delivery } from '../../src/delivery/types.js';
import type { LineClient } from '../../src/line/client.js';
import type { Outcome } from '../../src/line/status-table.js';
import type { Store } from '../../src/store/store.js';
import { testStore } from '../helpers/store.js';
import { accepted, chatId, draft, HOUR, OUTCOMES, testClock, testOutbox } from './helpers.js';

/**
 * Stories of one delivery: faults of LINE, deaths at a step, moved clocks, changed content, a left chat, a person's
 * retry, two processes. LINE is a model here that knows retry keys for 24 hours of true time and nothing else.
 */
let store: Store;
let serial = 0;

beforeAll(async () => {
  store = await testStore();
});

afterAll(() => store.close());

const FAULTS = ['doubt', 'timeout', 'rate', 'quota', 'token', 'bad', 'notInChat', 'unreachable'] as const;
const STEPS: Step[] = ['claimed', 'key stored', 'sent', 'accepted', 'recorded'];

type Event =
  | { do: 'look'; process: 0 | 1 }
  | { do: 'answer'; fault: (typeof FAULTS)[number]; accepts: boolean }
  | { do: 'die'; step: Step }
  | { do: 'wait'; ms: number }
  | { do: 'back'; ms: number }
  | { do: 'edit' }
  | { do: 'leave' };

const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('look' as const),
      process: fc.constantFrom(0 as const, 1 as const),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      fault: fc.constantFrom(...FAULTS),
      accepts: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('die' as const), step: fc.constantFrom(...STEPS) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      ms: fc.constantFrom(1000, 15_000, 10 * 60_000, HOUR, 5 * HOUR, 23 * HOUR),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('back' as const), ms: fc.constantFrom(60_000, HOUR) }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'edit' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'leave' as const }) },
);

/** What LINE would have shown, and what it was asked. */
function modelLine() {
  const keys = new Map<string, { at: number; body: string }>();
  const answers: { fault: (typeof FAULTS)[number]; accepts: boolean }[] = [];
  const line = {
    trueTime: 0,
    shown: 0,
    keyWithTwoBodies: false,
    answers,
    async push(body: string, key: string, mayGo?: () => boolean): Promise<Outcome> {
      if (mayGo && !mayGo()) return OUTCOMES.heldBack;
      const answer = answers.shift();
      const before = keys.get(key);
      if (before && before.body !== body) line.keyWithTwoBodies = true;
      const known = before && line.trueTime - before.at < 24 * HOUR;
      const mayAccept =
        !answer || (answer.accepts && (answer.fault === 'doubt' || answer.fault === 'timeout'));
      if (mayAccept && !known) {
        line.shown += 1;
        keys.set(key, { at: line.trueTime, body });
      }
      if (answer) return OUTCOMES[answer.fault];
      return accepted(known ? { acceptedRequestId: 'first' } : {});
    },
  };
  return line satisfies Pick<LineClient, 'push'>;
}

/** Plays a story to its end and gives what LINE showed and what kamnot says of it. */
async function play(story: Event[]): Promise<{ shown: number; keyWithTwoBodies: boolean; fate: Delivery }> {
  serial += 1;
  const clock = testClock();
  const line = modelLine();
  const chat = chatId(serial);
  const key = `story|${serial}`;
  let [edits, left, dies] = [0, false, null as Step | null];
  const open = (): Outbox =>
    testOutbox({ store, clock }, line, {
      providers: { reminder: async () => ({ messages: [{ type: 'text', text: `ฉบับที่ ${edits}` }] }) },
      audienceOpen: async () => new Map(left ? [[chat, 'the chat is gone']] : []),
      random: () => 0.5,
      onStep: (step) => {
        if (step !== dies) return;
        dies = null;
        throw new Error(`dies when ${step}`);
      },
    });
  const processes = [open(), open()] as const;
  const window = { from: '2024-03-13T08:00:00+07:00', until: '2024-03-16T18:00:00+07:00' };
  await processes[0].enqueue([draft(serial, { key, window })]);
  const wait = (ms: number) => {
    clock.advance(ms);
    line.trueTime += ms;
  };
  const acts: { [name in Event['do']]: (one: Extract<Event, { do: name }>) => unknown } = {
    look: (one) => processes[one.process].drain(),
    answer: (one) => line.answers.push(one),
    die: (one) => {
      dies = one.step;
    },
    wait: (one) => wait(one.ms),
    back: (one) => clock.advance(-one.ms),
    edit: () => {
      edits += 1;
    },
    leave: () => {
      left = true;
    },
  };
  for (const one of story) await (acts[one.do] as (one: Event) => unknown)(one);
  dies = null;
  for (let looks = 0; looks < 200; looks += 1) {
    await processes[0].drain();
    const fate = (await store.deliveries.get(key)) as Delivery;
    if (!['planned', 'sending', 'waiting'].includes(fate.status)) return { ...line, fate };
    wait(HOUR);
  }
  throw new Error('the story has no end');
}

test('whatever happens, a chat hears it once at most, and the record never says otherwise', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 25 }), async (story) => {
      const { shown, keyWithTwoBodies, fate } = await play(story);
      expect({ status: fate.status, shown, keyWithTwoBodies }).toEqual({
        status: fate.status,
        shown: fate.status === 'sent' ? 1 : fate.status === 'unknown' ? Math.min(shown, 1) : 0,
        keyWithTwoBodies: false,
      });
    }),
    { numRuns: Number(process.env['STORY_RUNS'] ?? 60) },
  );
}, 600_000);
