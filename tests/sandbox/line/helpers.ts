import { LineBotClient } from '@line/bot-sdk';
import { afterEach } from 'vitest';
import { type Clock, createClock } from '../../../src/clock.js';
import {
  type StandInLine,
  type StandInLineOptions,
  startStandInLine,
} from '../../../src/sandbox/line/index.js';

export const TOKEN = 'stand-in-access-token';
const REAL_START = Date.UTC(2024, 2, 12, 2, 0, 0);

/** A clock whose real time moves only by hand. */
function handClock(start = REAL_START): Clock & { pass(ms: number): void } {
  let real = start;
  const clock = createClock(new Date(start), () => real);
  return {
    ...clock,
    pass: (ms) => {
      real += ms;
    },
  };
}

type TestClock = ReturnType<typeof handClock>;
export type Stand = StandInLine & { clock: TestClock };

const open: { close(): Promise<void> }[] = [];

/** A stand-in that is closed after the test, and waits for a busy machine's webhook longer than LINE does. */
export async function stand(options: Partial<StandInLineOptions> = {}): Promise<Stand> {
  const clock = handClock();
  const line = await startStandInLine({ clock, webhookTimeoutMs: 60_000, ...options });
  open.push(line);
  return Object.assign(line, { clock });
}

export function onClose(thing: { close(): Promise<void> }): void {
  open.push(thing);
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((thing) => thing.close()));
});

export interface Reply {
  status: number;
  headers: Headers;
  text: string;
  json: Record<string, unknown> & {
    message?: string;
    details?: { message: string; property: string }[];
    sentMessages?: { id: string; quoteToken?: string }[];
  };
}

interface CallOptions {
  token?: string | null;
  headers?: Record<string, string>;
  method?: string;
  raw?: string | Uint8Array<ArrayBuffer>;
}

/** One HTTP call as a client without a library makes it. */
export async function call(
  line: StandInLine,
  path: string,
  body?: unknown,
  options: CallOptions = {},
): Promise<Reply> {
  const { token = TOKEN, headers = {}, raw } = options;
  const sent = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  const answer = await fetch(line.origin + path, {
    method: options.method ?? (sent === undefined ? 'GET' : 'POST'),
    headers: {
      ...(token !== null && { authorization: `Bearer ${token}` }),
      ...(sent !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    body: sent,
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, json: parse(text) };
}

function parse(text: string): Reply['json'] {
  try {
    return JSON.parse(text) as Reply['json'];
  } catch {
    return {};
  }
}

export const text = (words = 'สวัสดีค่ะ') => ({ type: 'text', text: words });

export const push = (line: StandInLine, to: string, messages: unknown[] = [text()], headers = {}) =>
  call(line, '/v2/bot/message/push', { to, messages }, { headers });

export const reply = (line: StandInLine, replyToken: string, messages: unknown[] = [text()], headers = {}) =>
  call(line, '/v2/bot/message/reply', { replyToken, messages }, { headers });

/** The SDK's client against the stand-in. */
export function sdk(line: StandInLine): LineBotClient {
  return LineBotClient.fromChannelAccessToken({
    channelAccessToken: TOKEN,
    apiBaseURL: line.origin,
    dataApiBaseURL: line.origin,
  });
}
