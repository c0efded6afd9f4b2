import type { webhook } from '@line/bot-sdk';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ChatHandler } from '../../src/chat/types.js';
import { createIntake } from '../../src/line/intake.js';
import type { Replier } from '../../src/line/replier.js';
import { createWorker, type Worker, type WorkerOptions } from '../../src/line/worker.js';
import type { Store } from '../../src/store/store.js';
import { type TestClock, testClock } from '../delivery/helpers.js';
import { silentLog, testStore } from '../helpers/store.js';
import { envelope, GROUP, groupSource, SECRET, sign, textEvent } from './helpers.js';

let store: Store;
let clock: TestClock;
let handled: string[];
let replied: string[];

beforeEach(async () => {
  store = await testStore();
  clock = testClock();
  handled = [];
  replied = [];
});

afterEach(() => store.close());

const textOf = (event: webhook.Event): string =>
  (event as unknown as { message?: { text?: string } }).message?.text ?? event.type;

const echo: ChatHandler = async (event) => {
  handled.push(textOf(event));
  return { messages: [{ type: 'text', text: 'ค่ะ' }], matters: true };
};

const replier: Replier = {
  async reply(_stored, event, _reply, note) {
    if (!(await note())) return 'lost-claim';
    replied.push(textOf(event));
    return 'replied';
  },
};

const workerWith = (more: Partial<WorkerOptions> = {}): Worker =>
  createWorker({ store, handle: echo, replier, clock, log: silentLog, pollMs: 20, ...more });

async function receive(...events: unknown[]): Promise<void> {
  const intake = createIntake({ store, secret: SECRET, clock, log: silentLog });
  const raw = envelope(...events);
  expect(await intake.receive(raw, sign(raw))).toEqual({ status: 200 });
}

describe('each event once', () => {
  test('handled, answered, emptied', async () => {
    const event = textEvent('รอบหน้า');
    await receive(event);
    await workerWith().drain();
    expect([handled, replied]).toEqual([['รอบหน้า'], ['รอบหน้า']]);
    expect(await store.events.ofMessage(event.message.id)).toMatchObject([
      { status: 'handled', chatId: null },
    ]);
    expect(await store.events.waiting()).toBe(0);
  });

  test('a redelivery after the answer, and a duplicate before it, are answered once', async () => {
    const event = textEvent('ครั้งเดียว');
    await receive(event);
    await receive(event);
    await workerWith().drain();
    await receive({ ...event, deliveryContext: { isRedelivery: true } });
    await workerWith().drain();
    expect(replied).toEqual(['ครั้งเดียว']);
  });

  test('several workers on one store share the events', async () => {
    const events = Array.from({ length: 60 }, (_, number) =>
      textEvent(`${number}`, { source: { type: 'user', userId: `U${String(number).padStart(32, '0')}` } }),
    );
    await receive(...events);
    await Promise.all([workerWith().drain(), workerWith().drain(), workerWith().drain()]);
    expect([...replied].sort()).toEqual(events.map(({ message }) => message.text).sort());
  });

  test('events of one chat are handled in the order of their timestamps', async () => {
    const events = [1, 2, 3, 4].map((number) => textEvent(`${number}`));
    await receive(...[...events].reverse());
    let running = 0;
    const handle: ChatHandler = async (event) => {
      expect(running).toBe(0);
      running += 1;
      await Promise.resolve();
      running -= 1;
      return echo(event);
    };
    await workerWith({ handle }).drain();
    expect(handled).toEqual(['1', '2', '3', '4']);
  });
});

describe('kills and failures', () => {
  test('an event that was claimed by a dead process is taken up when its lease has ended', async () => {
    await receive(textEvent('ค้างอยู่'));
    await store.events.claim('dead', clock.real(), 20_000, 10);
    await workerWith().drain();
    expect(replied).toEqual([]);
    clock.advance(20_000);
    await workerWith().drain();
    expect(replied).toEqual(['ค้างอยู่']);
  });

  test('on a fresh start of the embedded store no lease of a dead process holds', async () => {
    await receive(textEvent('ค้างอยู่'));
    await store.events.claim('dead', clock.real(), 20_000, 10);
    expect(await store.events.voidLeases()).toBe(1);
    await workerWith().drain();
    expect(replied).toEqual(['ค้างอยู่']);
  });

  test('a clock that was set back does not lock events away', async () => {
    await receive(textEvent('เวลาเดินถอยหลัง'));
    await store.events.claim('dead', clock.real(), 20_000, 10);
    clock.advance(-3_600_000);
    await workerWith().drain();
    expect(replied).toEqual(['เวลาเดินถอยหลัง']);
  });

  test('a handler that fails is asked again, and given up in the end; the others go on', async () => {
    await receive(
      textEvent('พัง'),
      textEvent('ดี', { source: groupSource, message: { type: 'text', id: '5', text: '/ดี' } }),
    );
    const handle: ChatHandler = async (event) => {
      if (textOf(event) === 'พัง') {
        handled.push('พัง');
        throw new Error('the store is away');
      }
      return echo(event);
    };
    for (let look = 0; look < 12; look += 1) {
      await workerWith({ handle }).drain();
      clock.advance(20_000);
    }
    expect(handled.filter((text) => text === 'พัง')).toHaveLength(8);
    expect(replied).toEqual(['/ดี']);
    expect(await store.events.waiting()).toBe(0);
  });

  test('a reply that another process took over is not settled by us', async () => {
    await receive(textEvent('แย่งกัน'));
    const stolen: Replier = { reply: async () => 'lost-claim' };
    await workerWith({ replier: stolen }).drain();
    expect(await store.events.waiting()).toBe(1);
  });

  test('stop gives back what was not begun, and ends', async () => {
    await receive(textEvent('ก่อนปิด'));
    const worker = workerWith();
    worker.start();
    await worker.stop();
    await workerWith().drain();
    expect(replied).toEqual(['ก่อนปิด']);
  });
});

describe('unsend, edit, leave', () => {
  const unsend = (messageId: string) => ({
    ...textEvent(''),
    type: 'unsend',
    message: undefined,
    unsend: { messageId },
  });

  test('a message that was unsent before we came to it is not answered, and is emptied', async () => {
    const event = textEvent('เผลอส่ง');
    await receive(event);
    await receive(unsend(event.message.id));
    await workerWith().drain();
    expect(handled).not.toContain('เผลอส่ง');
    expect(JSON.stringify(await store.events.ofMessage(event.message.id))).not.toContain('เผลอส่ง');
  });

  test('an unsend that overtakes its message works as well', async () => {
    const event = textEvent('เผลอส่ง');
    await receive(unsend(event.message.id));
    await workerWith().drain();
    await receive(event);
    await workerWith().drain();
    expect(handled).not.toContain('เผลอส่ง');
  });

  test('an edit of an answered message does not run again; an edit before that replaces it', async () => {
    const first = textEvent('1.7 ส่งไหน');
    const edit = (text: string) => ({
      ...textEvent(text),
      type: 'messageEdited',
      message: { ...first.message, text },
    });
    await receive(first);
    await receive(edit('1.8 ส่งไหน'));
    await workerWith().drain();
    expect(replied).toEqual(['1.8 ส่งไหน']);
    await receive(edit('1.9 ส่งไหน'));
    await workerWith().drain();
    expect(replied).toEqual(['1.8 ส่งไหน']);
  });

  test('after leave, what waits of the chat is let go; other chats are answered', async () => {
    const said = textEvent('/รอบหน้า', { source: groupSource });
    const left = {
      ...textEvent(''),
      type: 'leave',
      message: undefined,
      source: { type: 'group', groupId: GROUP },
    };
    await receive(left, textEvent('คนอื่น'));
    await receive({ ...said, timestamp: 1 });
    await workerWith().drain();
    expect(replied.sort()).toEqual(['leave', 'คนอื่น'].sort());
  });
});
