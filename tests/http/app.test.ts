import { afterEach, describe, expect, it } from 'vitest';
import { createApp } from '../../src/http/app.js';
import { type Listening, listen } from '../../src/http/server.js';
import type { Receive } from '../../src/http/webhook.js';
import { createLog } from '../../src/log.js';

const silent = createLog('silent');
let open: Listening[] = [];

async function start(
  receive: Receive = async () => ({ status: 200 }),
  reasons: string[] = [],
): Promise<string> {
  const app = createApp({
    receive,
    readiness: async () => reasons,
    metricsText: async () => 'up 1\n',
    sandbox: null,
    log: silent,
  });
  const server = await listen(app, 0, '127.0.0.1');
  open.push(server);
  return `http://127.0.0.1:${server.port}`;
}

afterEach(async () => {
  await Promise.all(open.map((server) => server.close()));
  open = [];
});

describe('POST /webhook', () => {
  it('hands over the very bytes and the signature, whatever the content type', async () => {
    const seen: { body: Buffer; signature: string | undefined }[] = [];
    const url = await start(async (body, signature) => {
      seen.push({ body, signature });
      return { status: 200 };
    });
    const text = '{ "events":[],\r\n"x":"\\uD83E\\uDD28 ก" }';
    const answer = await fetch(`${url}/webhook`, {
      method: 'POST',
      body: text,
      headers: { 'X-LINE-Signature': 'sig', 'content-type': 'text/weird' },
    });
    expect(answer.status).toBe(200);
    expect(seen).toEqual([{ body: Buffer.from(text), signature: 'sig' }]);
  });

  it('answers 413 over 1 MB before anything reads the body', async () => {
    let called = false;
    const url = await start(async () => {
      called = true;
      return { status: 200 };
    });
    const answer = await fetch(`${url}/webhook`, { method: 'POST', body: Buffer.alloc(1024 * 1024 + 1) });
    expect(answer.status).toBe(413);
    expect(called).toBe(false);
  });

  it('passes on the status of the intake', async () => {
    for (const status of [400, 401, 413, 503] as const) {
      const url = await start(async () => ({ status, reason: 'why' }));
      const answer = await fetch(`${url}/webhook`, { method: 'POST', body: '{}' });
      expect([answer.status, await answer.json()]).toEqual([status, { error: 'why' }]);
    }
  });

  it('hands over an empty body as empty bytes', async () => {
    const sizes: number[] = [];
    const url = await start(async (body) => {
      sizes.push(body.length);
      return { status: 400 };
    });
    await fetch(`${url}/webhook`, { method: 'POST' });
    expect(sizes).toEqual([0]);
  });

  it('never leaks an error of ours or of LINE', async () => {
    const url = await start(async () => {
      throw Object.assign(new Error('secret words'), { status: 429, body: 'secret' });
    });
    const answer = await fetch(`${url}/webhook`, { method: 'POST', body: '{}' });
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain('secret');
  });

  it('says that it wants POST', async () => {
    expect((await fetch(`${await start()}/webhook`)).status).toBe(405);
  });
});

describe('health', () => {
  it('lives', async () => {
    expect((await fetch(`${await start()}/healthz`)).status).toBe(200);
  });

  it('is ready without reasons and 503 with them', async () => {
    expect((await fetch(`${await start()}/readyz`)).status).toBe(200);
    const answer = await fetch(`${await start(undefined, ['the store does not answer'])}/readyz`);
    expect([answer.status, await answer.json()]).toEqual([
      503,
      { ready: false, reasons: ['the store does not answer'] },
    ]);
  });

  it('shows metrics as Prometheus text', async () => {
    const answer = await fetch(`${await start()}/metrics`);
    expect(answer.headers.get('content-type')).toContain('text/plain');
    expect(await answer.text()).toBe('up 1\n');
  });

  it('answers unknown and malformed paths in one line', async () => {
    const url = await start();
    expect((await fetch(`${url}/nothing`)).status).toBe(404);
    expect((await fetch(`${url}/%E0%A4%A`)).status).toBeLessThan(500);
  });
});

describe('listen', () => {
  it('cuts what does not end by itself when it closes', async () => {
    const app = createApp({
      receive: () => new Promise(() => undefined),
      readiness: async () => [],
      metricsText: async () => '',
      sandbox: null,
      log: silent,
    });
    const server = await listen(app, 0, '127.0.0.1', 1);
    const hanging = fetch(`http://127.0.0.1:${server.port}/webhook`, { method: 'POST', body: '{}' });
    await fetch(`http://127.0.0.1:${server.port}/healthz`);
    await Promise.all([expect(hanging).rejects.toThrow(), server.close()]);
  });

  it('names the remedy when the port is taken', async () => {
    const url = new URL(await start());
    const app = createApp({
      receive: async () => ({ status: 200 }),
      readiness: async () => [],
      metricsText: async () => '',
      sandbox: null,
      log: silent,
    });
    await expect(listen(app, Number(url.port), '127.0.0.1')).rejects.toThrow(
      /PORT \d+ is in use .* set PORT to a free one/,
    );
  });
});
