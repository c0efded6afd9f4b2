/**
 * How many pushes a second the stand-in LINE takes, so that benchmarks of kamnot measure kamnot.
 * The stand-in runs in this process, the load in a child. Baseline of the same run: a bare node:http server that
 * reads the body and answers a constant.
 *   npm run bench dist/bench/stand-in-line.js
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { Pool } from 'undici';
import { createClock } from '../src/clock.js';
import { startStandInLine } from '../src/sandbox/line/index.js';

const PUSHES = 30_000;
const WARM_UP = 3_000;
const CONNECTIONS = 64;

const CARD = {
  type: 'flex',
  altText: 'ข้อ 1.7 ครบกำหนด 20 มี.ค. 2567 เหลืออีก 7 วัน',
  contents: {
    type: 'bubble',
    body: {
      type: 'box',
      layout: 'vertical',
      contents: Array.from({ length: 8 }, (_, i) => ({
        type: 'box',
        layout: 'horizontal',
        contents: [
          { type: 'text', text: `รายการที่ ${i + 1}`, size: 'sm', color: '#555555', flex: 1, wrap: true },
          { type: 'text', text: 'ส่งรายงานผลการดำเนินงาน', size: 'sm', flex: 3, wrap: true },
        ],
      })),
    },
    footer: {
      type: 'box',
      layout: 'vertical',
      contents: [
        {
          type: 'button',
          action: { type: 'postback', label: 'ส่งแล้ว', data: 'mark=1.7', displayText: 'ส่งแล้ว' },
        },
      ],
    },
  },
};

interface Load {
  origin: string;
  chats: string[];
  token: string;
}

async function drive({ origin, chats, token }: Load): Promise<number> {
  const pool = new Pool(origin, { connections: CONNECTIONS });
  let next = 0;
  const worker = async (until: number) => {
    for (let i = next++; i < until; i = next++) {
      const key = `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`;
      const answer = await pool.request({
        path: '/v2/bot/message/push',
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${token}`,
          'x-line-retry-key': key,
        },
        body: JSON.stringify({ to: chats[i % chats.length], messages: [CARD] }),
      });
      const text = await answer.body.text();
      if (answer.statusCode !== 200) throw new Error(`${answer.statusCode} ${text}`);
    }
  };
  const run = (until: number) => Promise.all(Array.from({ length: CONNECTIONS }, () => worker(until)));
  await run(WARM_UP);
  next = WARM_UP;
  const started = performance.now();
  await run(WARM_UP + PUSHES);
  const seconds = (performance.now() - started) / 1_000;
  await pool.close();
  return PUSHES / seconds;
}

async function measure(load: Load): Promise<{ rate: number; cpu: number }> {
  const child = fork(fileURLToPath(import.meta.url), ['load']);
  const before = process.cpuUsage();
  child.send(load);
  const [rate] = (await once(child, 'message')) as [number];
  const { user, system } = process.cpuUsage(before);
  child.kill();
  return { rate, cpu: (user + system) / 1_000 / (PUSHES + WARM_UP) };
}

async function main(): Promise<void> {
  const bare = createServer((request, response) => {
    request.on('data', () => undefined);
    request.on('end', () => response.end('{"sentMessages":[{"id":"1"}]}'));
  });
  bare.listen(0, '127.0.0.1');
  await once(bare, 'listening');
  const origin = `http://127.0.0.1:${(bare.address() as AddressInfo).port}`;
  const baseline = await measure({ origin, chats: ['C0'], token: 'any' });
  bare.close();

  const line = await startStandInLine({
    clock: createClock(),
    rateScale: Number.POSITIVE_INFINITY,
    quota: { type: 'none' },
  });
  const members = Array.from({ length: 20 }, () => line.addUser());
  const groups = Array.from({ length: 500 }, () => line.createGroup({ members }));
  for (const group of groups) await line.invite(group.id);
  const chats = groups.map(({ id }) => id);
  const own = await measure({ origin: line.origin, chats, token: line.channel.accessTokens[0] as string });
  await line.close();

  const print = (name: string, { rate, cpu }: { rate: number; cpu: number }) =>
    console.log(`${name}: ${Math.round(rate)} pushes/s, ${cpu.toFixed(3)} ms of processor each`);
  print('bare node:http', baseline);
  print('stand-in LINE ', own);
  console.log(`ratio: ${(own.rate / baseline.rate).toFixed(2)} of the bare server`);
}

if (process.argv[2] === 'load') {
  process.once('message', async (load: Load) => {
    process.send?.(await drive(load));
  });
} else {
  await main();
}
