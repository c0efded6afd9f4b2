import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createIntake, type Intake } from '../../src/line/intake.js';
import { createLog } from '../../src/log.js';
import type { Store } from '../../src/store/store.js';
import { type TestClock, testClock } from '../delivery/helpers.js';
import { silentLog, testStore } from '../helpers/store.js';
import { envelope, GROUP, groupSource, SECRET, sign, textEvent, USER } from './helpers.js';

let store: Store;
let clock: TestClock;
let intake: Intake;
let stored: number;

beforeEach(async () => {
  store = await testStore();
  clock = testClock();
  stored = 0;
  intake = createIntake({
    store,
    secret: SECRET,
    clock,
    log: silentLog,
    onStored: () => {
      stored += 1;
    },
  });
});

afterEach(() => store.close());

const receive = (raw: Buffer) => intake.receive(raw, sign(raw));
const all = () => store.events.claim('test', clock.real(), 1000, 100);

describe('signature and envelope', () => {
  test("LINE's published test vector is accepted", async () => {
    const body = '{"destination":"U8e742f61d673b39c7fff3cecb7536ef0","events":[]}';
    const published = createIntake({
      store,
      secret: '8c570fa6dd201bb328f1c1eac23a96d8',
      clock,
      log: silentLog,
    });
    expect(
      await published.receive(Buffer.from(body), 'GhRKmvmHys4Pi8DxkF4+EayaH0OqtJtaZxgTD9fMDLs='),
    ).toEqual({ status: 200 });
  });

  test.each([
    ['missing', undefined],
    ['empty', ''],
    ['of another secret', sign(envelope(), 'another secret')],
    ['no base64', 'ลายเซ็น'],
    ['too long', `${sign(envelope())}${'A'.repeat(1000)}`],
  ])('401 when the signature is %s', async (_name, signature) => {
    expect(await intake.receive(envelope(), signature)).toMatchObject({ status: 401 });
  });

  test('401 when one byte of the body differs', async () => {
    const raw = envelope(textEvent('สวัสดี'));
    const signature = sign(raw);
    raw[raw.length - 3] = (raw[raw.length - 3] as number) ^ 1;
    expect(await intake.receive(raw, signature)).toMatchObject({ status: 401 });
  });

  test('emoji as escapes verify by the raw bytes', async () => {
    const raw = Buffer.from(
      `{"events":[${JSON.stringify(textEvent('x')).replace('"x"', '"\\uD83E\\uDD28"')}]}`,
    );
    expect(await receive(raw)).toEqual({ status: 200 });
    expect(await all()).toMatchObject([{ payload: { message: { text: '🤨' } } }]);
  });

  test('413 over 1 MB, before the signature is looked at', async () => {
    expect(await intake.receive(Buffer.alloc(1024 * 1024 + 1, 32), undefined)).toMatchObject({ status: 413 });
  });

  test.each(['', 'hello', 'null', '[]', '{}', '{"events":{}}', '"events"'])(
    '400 for the signed body %j',
    async (text) => {
      expect(await receive(Buffer.from(text))).toMatchObject({ status: 400 });
    },
  );

  test('an empty list of events, as the console sends to verify, is 200', async () => {
    expect(await receive(envelope())).toEqual({ status: 200 });
    expect(stored).toBe(0);
  });
});

describe('what is stored', () => {
  test('a 1:1 message is at rest before the answer', async () => {
    expect(await receive(envelope(textEvent('รอบหน้าวันไหน')))).toEqual({ status: 200 });
    expect(stored).toBe(1);
    expect(await all()).toMatchObject([
      { type: 'message', chatId: USER, payload: { message: { text: 'รอบหน้าวันไหน' } } },
    ]);
  });

  test('the same event twice, in one POST or two, is stored once', async () => {
    const event = textEvent('ซ้ำ');
    const again = { ...event, deliveryContext: { isRedelivery: true } };
    await receive(envelope(event, again));
    await receive(envelope(again));
    expect(await store.events.waiting()).toBe(1);
    expect(stored).toBe(1);
  });

  test('an event without an id is known by its content', async () => {
    const { webhookEventId: _id, ...event } = textEvent('ไม่มีเลข');
    await receive(envelope(event));
    await receive(envelope({ ...event, deliveryContext: { isRedelivery: true } }));
    expect(await store.events.waiting()).toBe(1);
  });

  test.each<[string, unknown]>([
    ['null', null],
    ['a number', 7],
    ['no type', { webhookEventId: 'x' }],
    ['an unknown type', { ...textEvent('x'), type: 'hologram' }],
    ['no source', { ...textEvent('x'), source: undefined }],
    ['a source without ids', { ...textEvent('x'), source: { type: 'group' } }],
    ['standby', { ...textEvent('x'), mode: 'standby' }],
    ['a group message without content', { ...textEvent('x'), source: groupSource, message: undefined }],
    [
      'a group message whose text is no text',
      { ...textEvent('x'), source: groupSource, message: { type: 'text', text: 5 } },
    ],
  ])('%s is answered 200 and not stored, its neighbours are', async (_name, odd) => {
    expect(await receive(envelope(odd, textEvent('ปกติ')))).toEqual({ status: 200 });
    expect(await store.events.waiting()).toBe(1);
  });

  test('an odd timestamp does not lose the event', async () => {
    await receive(envelope(textEvent('x', { timestamp: 'yesterday' })));
    expect(await all()).toMatchObject([{ timestamp: clock.real() }]);
  });

  test('lists of members are not kept', async () => {
    await receive(
      envelope({
        ...textEvent(''),
        type: 'memberJoined',
        source: { type: 'group', groupId: GROUP },
        joined: { members: [{ type: 'user', userId: USER }] },
      }),
    );
    const [event] = await all();
    expect(event?.type).toBe('memberJoined');
    expect(JSON.stringify(event?.payload)).not.toContain(USER);
  });
});

describe('talk of a group that is not addressed to the bot', () => {
  const unaddressed = [
    textEvent('พรุ่งนี้ส่งงานกำหนดไหนนะ', { source: groupSource }),
    textEvent('กำหนด ส่งเมื่อไหร่', { source: groupSource }),
    textEvent('ส่งให้ kamnot แล้ว', { source: groupSource }),
    {
      ...textEvent('x', { source: groupSource }),
      message: { type: 'image', id: '1', contentProvider: { type: 'line' } },
    },
    { ...textEvent('แก้แล้ว', { source: groupSource }), type: 'messageEdited' },
  ];

  test('is neither stored nor logged', async () => {
    const lines: string[] = [];
    const log = createLog('trace');
    const spied = Object.assign(Object.create(log), {
      ...Object.fromEntries(
        ['info', 'warn', 'error', 'debug', 'trace'].map((level) => [
          level,
          (...args: unknown[]) => lines.push(JSON.stringify(args)),
        ]),
      ),
    });
    const watched = createIntake({ store, secret: SECRET, clock, log: spied });
    const raw = envelope(...unaddressed);
    expect(await watched.receive(raw, sign(raw))).toEqual({ status: 200 });
    expect(await store.events.waiting()).toBe(0);
    expect(lines).toEqual([]);
  });

  test('a mention of the bot, a slash, its name and a button are stored', async () => {
    const mention = textEvent('@กำหนด รอบหน้า', { source: groupSource });
    const isSelf = { mention: { mentionees: [{ index: 0, length: 6, type: 'user', isSelf: true }] } };
    await receive(
      envelope(
        { ...mention, message: { ...mention.message, ...isSelf } },
        textEvent('/รอบหน้า', { source: groupSource }),
        textEvent('Kamnot รอบหน้า', { source: groupSource }),
        {
          ...textEvent('', { source: { type: 'group', groupId: GROUP } }),
          type: 'postback',
          postback: { data: 'x' },
        },
      ),
    );
    expect(await store.events.waiting()).toBe(4);
  });
});

describe('a store that is down', () => {
  test('503, so that LINE redelivers', async () => {
    const broken = {
      events: { ...store.events, insertNew: async () => Promise.reject(new Error('disk full')) },
    };
    const down = createIntake({ store: broken, secret: SECRET, clock, log: silentLog });
    const raw = envelope(textEvent('x'));
    expect(await down.receive(raw, sign(raw))).toMatchObject({ status: 503 });
  });

  test('503 when it does not answer in time', async () => {
    const silent = { events: { ...store.events, insertNew: () => new Promise<string[]>(() => undefined) } };
    const down = createIntake({ store: silent, secret: SECRET, clock, log: silentLog, storeWithinMs: 5 });
    const raw = envelope(textEvent('x'));
    expect(await down.receive(raw, sign(raw))).toMatchObject({ status: 503 });
  });
});
