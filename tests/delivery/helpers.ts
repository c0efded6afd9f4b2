import { beforeEach, onTestFinished } from 'vitest';
import { createClock, type MovableClock } from '../../src/clock.js';
import { createOutbox, type Outbox, type OutboxOptions } from '../../src/delivery/outbox.js';
import type { Delivery, DeliveryDraft } from '../../src/delivery/types.js';
import type { LineClient } from '../../src/line/client.js';
import type { Outcome } from '../../src/line/status-table.js';
import type { Store } from '../../src/store/store.js';
import { silentLog, testStore } from '../helpers/store.js';

/** Both times stand still until a test moves them. */
export interface TestClock extends MovableClock {
  /** Real and civil time go on (or back) together. */
  advance(ms: number): void;
}

export const NOON = '2024-03-13T12:00:00+07:00';
export const HOUR = 3_600_000;

export function testClock(start = NOON): TestClock {
  let real = Date.parse('2026-01-05T03:00:00Z');
  const clock = createClock(new Date(start), () => real);
  return {
    ...clock,
    advance(ms) {
      real += ms;
    },
  };
}

export interface Scene {
  store: Store;
  clock: TestClock;
}

/** A store of the running test's own, closed when it has ended, and a clock. */
export async function freshScene(): Promise<Scene> {
  const store = await testStore();
  onTestFinished(() => store.close());
  return { store, clock: testClock() };
}

/** Stands for a scene of its own in each test of the file. */
export function sceneOfEachTest(): Scene {
  const scene = {} as Scene;
  beforeEach(async () => {
    Object.assign(scene, await freshScene());
  });
  return scene;
}

/** `C`, `U` or `R` and 32 hex digits. */
export const chatId = (number: number, kind = 'C'): string =>
  `${kind}${number.toString(16).padStart(32, '0')}`;

/** A window of days, so that a delivery outlives waits and lapsed keys. */
export const DAYS = { window: { from: '2024-03-13T08:00:00+07:00', until: '2024-03-20T18:00:00+07:00' } };

export function draft(number: number, fields: Partial<DeliveryDraft> = {}): DeliveryDraft {
  const chat = fields.chatId ?? chatId(number);
  return {
    key: `reminder|${chat}|2024-03-13`,
    chatId: chat,
    kind: 'reminder',
    urgency: 'deadline',
    subject: { date: '2024-03-13' },
    window: { from: '2024-03-13T08:00:00+07:00', until: '2024-03-13T18:00:00+07:00' },
    ...fields,
  };
}

export const accepted = (fields: Partial<Extract<Outcome, { kind: 'accepted' }>> = {}): Outcome => ({
  kind: 'accepted',
  requestId: 'request-1',
  acceptedRequestId: null,
  sentMessageIds: ['1'],
  body: {},
  ...fields,
});

const failed = { status: 500, requestId: 'request-2', detail: 'a detail' } as const;
export const OUTCOMES = {
  doubt: { ...failed, kind: 'in-doubt', cause: 'server-error' },
  timeout: { ...failed, status: null, kind: 'in-doubt', cause: 'timeout' },
  rate: { ...failed, status: 429, kind: 'rate-limited' },
  quota: { ...failed, status: 429, kind: 'quota-gone' },
  token: { ...failed, status: 401, kind: 'unauthorized' },
  bad: { ...failed, status: 400, kind: 'refused', cause: 'bad-request' },
  notInChat: { ...failed, status: 400, kind: 'refused', cause: 'not-in-chat' },
  deadToken: { ...failed, status: 400, kind: 'refused', cause: 'reply-token' },
  unreachable: { ...failed, status: null, kind: 'not-sent', cause: 'unreachable' },
  heldBack: { ...failed, status: null, kind: 'not-sent', cause: 'held-back' },
} as const satisfies Record<string, Outcome>;

/** A LINE whose answers a test scripts; everything else is accepted. */
export interface ScriptedLine extends Pick<LineClient, 'push'> {
  calls: { body: string; retryKey: string }[];
  next: Outcome[];
}

export function scriptedLine(...next: Outcome[]): ScriptedLine {
  const line: ScriptedLine = {
    calls: [],
    next,
    async push(body, retryKey, mayGo) {
      if (mayGo && !mayGo()) return OUTCOMES.heldBack;
      line.calls.push({ body, retryKey });
      return line.next.shift() ?? accepted();
    },
  };
  return line;
}

export const hello = { type: 'text', text: 'ครบกำหนดพรุ่งนี้ค่ะ' } as const;

/** An outbox over a store with everything else in its simplest form. */
export function testOutbox(
  { store, clock }: Scene,
  line: Pick<LineClient, 'push'>,
  more: Partial<OutboxOptions> = {},
): Outbox {
  return createOutbox({
    store,
    line,
    clock,
    log: silentLog,
    providers: { reminder: async () => ({ messages: [hello] }) },
    audienceOpen: async () => new Map(),
    random: () => 1,
    pollMs: 20,
    ...more,
  });
}

export async function only(store: Store): Promise<Delivery> {
  const all = await store.deliveries.list();
  if (all.length !== 1) throw new Error(`${all.length} deliveries, one expected`);
  return all[0] as Delivery;
}
