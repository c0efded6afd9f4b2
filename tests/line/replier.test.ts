import type { webhook } from '@line/bot-sdk';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Reply } from '../../src/chat/types.js';
import { carriedContent } from '../../src/delivery/carried-content.js';
import type { Outbox } from '../../src/delivery/outbox.js';
import { createReplier } from '../../src/line/replier.js';
import type { Outcome } from '../../src/line/status-table.js';
import type { StoredEvent } from '../../src/store/event-store.js';
import type { Store } from '../../src/store/store.js';
import {
  accepted,
  draft,
  HOUR,
  hello,
  OUTCOMES,
  scriptedLine,
  type TestClock,
  testClock,
  testOutbox,
} from '../delivery/helpers.js';
import { silentLog, testStore } from '../helpers/store.js';
import { textEvent, USER } from './helpers.js';

let store: Store;
let clock: TestClock;
let outbox: Outbox;
let replies: { token: string; texts: string[] }[];
let answers: Outcome[];
let pushes: ReturnType<typeof scriptedLine>;

beforeEach(async () => {
  store = await testStore();
  clock = testClock();
  pushes = scriptedLine();
  const providers = {
    answer: carriedContent,
    notice: carriedContent,
    reminder: async () => ({ messages: [hello] }),
  };
  outbox = testOutbox({ store, clock }, pushes, { providers });
  replies = [];
  answers = [];
});

afterEach(() => store.close());

const event = textEvent('รอบหน้า') as unknown as webhook.Event;
const answer: Reply = { messages: [{ type: 'text', text: 'คำตอบค่ะ' }], matters: true };

function stored(fields: Partial<StoredEvent> = {}): StoredEvent {
  return {
    id: 'event-1',
    payload: event,
    type: 'message',
    chatId: USER,
    messageId: '1',
    timestamp: clock.real(),
    receivedAt: clock.real(),
    repliedAt: null,
    letGo: false,
    status: 'working',
    leaseOwner: 'me',
    leaseUntil: clock.real() + 1000,
    attempts: 1,
    ...fields,
  };
}

const line = {
  async reply(token: string, messages: Reply['messages']): Promise<Outcome> {
    replies.push({ token, texts: messages.map((message) => (message as { text: string }).text) });
    return answers.shift() ?? accepted();
  },
};

const reply = (one: StoredEvent, what = answer, note = async () => true) =>
  createReplier({ line, outbox, clock, log: silentLog, pauseMs: 0 }).reply(one, event, what, note);

const fates = async () =>
  (await store.deliveries.list()).map(({ key, status, reason }) => [key, status, reason]);

describe('while the token lives', () => {
  test('replies, and pushes nothing', async () => {
    expect(await reply(stored())).toBe('replied');
    expect(replies).toEqual([{ token: expect.stringMatching(/^token-/), texts: ['คำตอบค่ะ'] }]);
    expect(await fates()).toEqual([]);
  });

  test('notes the reply before the call, and leaves it when the event went to another process', async () => {
    expect(await reply(stored(), answer, async () => false)).toBe('lost-claim');
    expect(replies).toEqual([]);
  });

  test.each([
    ['a slower pace', OUTCOMES.rate],
    ['an unreachable LINE', OUTCOMES.unreachable],
    ['a refused access token', OUTCOMES.token],
  ])('repeats after %s', async (_name, outcome) => {
    answers = [outcome, outcome];
    expect(await reply(stored())).toBe('replied');
    expect(replies).toHaveLength(3);
  });

  test('in doubt, a dead token at the second try says that the first arrived', async () => {
    answers = [OUTCOMES.timeout, OUTCOMES.deadToken];
    expect(await reply(stored())).toBe('replied');
    expect(await fates()).toEqual([]);
  });

  test('in doubt to the end: recorded as unknown, never pushed', async () => {
    answers = [OUTCOMES.timeout, OUTCOMES.doubt, OUTCOMES.rate];
    expect(await reply(stored())).toBe('unknown');
    expect(await fates()).toEqual([
      ['answer|event-1', 'unknown', expect.stringContaining('did not say clearly')],
    ]);
  });

  test('certainly not taken to the end: pushed when it matters', async () => {
    answers = [OUTCOMES.rate, OUTCOMES.rate, OUTCOMES.rate];
    expect(await reply(stored())).toBe('pushed');
  });

  test('refused for its content: dropped with the reason', async () => {
    answers = [OUTCOMES.bad];
    expect(await reply(stored())).toBe('dropped');
    expect(await fates()).toEqual([['answer|event-1', 'skipped', 'LINE refused the reply: a detail']]);
  });
});

describe('when the token has died', () => {
  test('an answer that matters is pushed once, under a key of its event', async () => {
    const old = stored();
    clock.advance(50_000);
    expect(await reply(old)).toBe('pushed');
    expect(await reply(old)).toBe('pushed');
    expect(replies).toEqual([]);
    await outbox.drain();
    expect(pushes.calls.map(({ body }) => JSON.parse(body))).toEqual([
      { to: USER, messages: answer.messages },
    ]);
    expect(await store.deliveries.get('answer|event-1')).toMatchObject({ status: 'sent', subject: {} });
  });

  test('LINE may say so first', async () => {
    answers = [OUTCOMES.deadToken];
    expect(await reply(stored())).toBe('pushed');
  });

  test('what does not matter is dropped with a record', async () => {
    const old = stored();
    clock.advance(60_000);
    expect(await reply(old, { ...answer, matters: false })).toBe('dropped');
    expect(await fates()).toEqual([
      ['answer|event-1', 'skipped', expect.stringContaining('not worth a push')],
    ]);
  });

  test('a pushed answer that is half an hour late is not sent', async () => {
    const old = stored();
    clock.advance(50_000);
    await reply(old);
    clock.advance(HOUR);
    await outbox.drain();
    expect(pushes.calls).toEqual([]);
    expect(await store.deliveries.get('answer|event-1')).toMatchObject({ status: 'skipped', subject: {} });
  });
});

describe('after a kill between reply and record', () => {
  test('a dead token means that the reply arrived', async () => {
    answers = [OUTCOMES.deadToken];
    expect(await reply(stored({ repliedAt: clock.real() }))).toBe('replied');
    expect(await fates()).toEqual([]);
  });

  test('a living one means that it did not', async () => {
    expect(await reply(stored({ repliedAt: clock.real() }))).toBe('replied');
    expect(replies).toHaveLength(1);
  });

  test('too late to tell: unknown, never pushed', async () => {
    const old = stored({ repliedAt: clock.real() });
    clock.advance(60_000);
    expect(await reply(old)).toBe('unknown');
    await outbox.drain();
    expect([replies, pushes.calls]).toEqual([[], []]);
  });
});

test("an answer over LINE's limits is not sent and says why", async () => {
  const long: Reply = { messages: [{ type: 'text', text: 'ก'.repeat(5001) }], matters: true };
  expect(await reply(stored(), long)).toBe('dropped');
  expect((await fates())[0]?.[2]).toContain('messages[0].text has 5001');
});

describe('waiting notices ride along', () => {
  const notice = (number: number) =>
    draft(number, {
      key: `notice|${number}`,
      chatId: USER,
      kind: 'notice',
      urgency: 'low',
      subject: { messages: [hello] },
    });

  beforeEach(async () => {
    const gate = { admit: async () => ({ wait: 'the quota is short' }), settled: () => undefined };
    const providers = { notice: carriedContent, answer: carriedContent };
    outbox = testOutbox({ store, clock }, pushes, { quota: gate, providers });
    await outbox.enqueue([notice(1), notice(2)]);
    await outbox.drain();
  });

  test('behind the answer, free, and recorded as sent', async () => {
    expect(await fates()).toEqual([
      ['notice|1', 'waiting', 'the quota is short'],
      ['notice|2', 'waiting', 'the quota is short'],
    ]);
    await reply(stored());
    expect(replies[0]?.texts).toEqual(['คำตอบค่ะ', hello.text, hello.text]);
    expect(await store.deliveries.list({ status: 'sent' })).toMatchObject([
      { key: 'notice|1', via: 'reply', cost: 0 },
      { key: 'notice|2', via: 'reply', cost: 0 },
    ]);
  });

  test('as many as there is room for', async () => {
    await reply(stored(), { ...answer, messages: Array(4).fill(answer.messages[0]) });
    expect(replies[0]?.texts).toHaveLength(5);
    expect(await store.deliveries.counts()).toMatchObject({ sent: 1, waiting: 1 });
  });

  test('a reply that was not taken leaves them waiting', async () => {
    answers = [OUTCOMES.deadToken];
    await reply(stored());
    expect(await store.deliveries.counts()).toMatchObject({ sent: 0, waiting: 2 });
  });

  test('a reply in doubt makes them unknown: a reply cannot be repeated', async () => {
    answers = [OUTCOMES.timeout, OUTCOMES.timeout, OUTCOMES.timeout];
    await reply(stored());
    expect(await store.deliveries.counts()).toMatchObject({ sent: 0, waiting: 0, unknown: 3 });
  });

  test('a kill in the middle of the ride makes it unknown as well', async () => {
    await outbox.rideAlong(USER, 5);
    clock.advance(60_000);
    const restarted = testOutbox({ store, clock }, pushes, { providers: { notice: carriedContent } });
    await restarted.drain();
    expect(await store.deliveries.counts()).toMatchObject({ unknown: 2 });
    expect(pushes.calls).toEqual([]);
  });
});
