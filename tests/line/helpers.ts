import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export const SECRET = 'a-channel-secret';
export const BOT = `U${'b'.repeat(32)}`;
export const USER = `U${'1'.repeat(32)}`;
export const GROUP = `C${'2'.repeat(32)}`;

export const sign = (raw: Buffer, secret = SECRET): string =>
  createHmac('sha256', secret).update(raw).digest('base64');

export const envelope = (...events: unknown[]): Buffer =>
  Buffer.from(JSON.stringify({ destination: BOT, events }));

let serial = 0;
/** A text message event as LINE sends it. */
export function textEvent(text: string, fields: Record<string, unknown> = {}) {
  serial += 1;
  const number = String(serial).padStart(6, '0');
  return {
    type: 'message',
    mode: 'active',
    timestamp: 1_767_582_000_000 + serial,
    source: { type: 'user', userId: USER },
    webhookEventId: `01EVENT${number}`,
    deliveryContext: { isRedelivery: false },
    replyToken: `token-${number}`,
    message: { type: 'text', id: `4000${number}`, quoteToken: 'quote', text },
    ...fields,
  };
}

export const groupSource = { type: 'group', groupId: GROUP, userId: USER };

export interface TinyServer {
  origin: string;
  requests: { method: string; url: string; headers: IncomingMessage['headers']; body: string }[];
  close(): Promise<void>;
}

type Answer = (request: TinyServer['requests'][number], response: ServerResponse) => void;

/** A server that answers every request by the function; for faults that the stand-in LINE does not have. */
export async function tinyServer(answer: Answer): Promise<TinyServer> {
  const requests: TinyServer['requests'] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const seen = {
      method: request.method ?? '',
      url: request.url ?? '',
      headers: request.headers,
      body: Buffer.concat(chunks).toString(),
    };
    requests.push(seen);
    answer(seen, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
