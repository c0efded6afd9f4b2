import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onClose } from './helpers.js';

export interface Received {
  method: string;
  /** Header names as they came over the wire. */
  rawHeaders: string[];
  headers: IncomingMessage['headers'];
  body: Buffer;
  json: { destination: string; events: Record<string, unknown>[] };
}

export interface Receiver {
  url: string;
  got: Received[];
  /** Status of the next answers; null leaves them hanging. */
  status: number | null;
  close(): Promise<void>;
}

/** A webhook that keeps what it gets. */
export async function receiver(): Promise<Receiver> {
  const self: Receiver = { url: '', got: [], status: 200, close: async () => undefined };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    self.got.push({
      method: request.method ?? '',
      rawHeaders: request.rawHeaders,
      headers: request.headers,
      body,
      json: JSON.parse(body.toString('utf8')),
    });
    if (self.status !== null) response.writeHead(self.status).end('seen');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  self.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`;
  self.close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  onClose(self);
  return self;
}
