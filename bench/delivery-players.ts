import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Message } from '../src/chat/types.js';
import { createClock } from '../src/clock.js';
import { createAudience } from '../src/delivery/audience.js';
import { carriedContent } from '../src/delivery/carried-content.js';
import { createOutbox, type Outbox } from '../src/delivery/outbox.js';
import type { DeliveryDraft } from '../src/delivery/types.js';
import { keepHeapSmall } from '../src/heap.js';
import { createLineClient } from '../src/line/client.js';
import { createIntake } from '../src/line/intake.js';
import { createReplier } from '../src/line/replier.js';
import { longLivedToken } from '../src/line/token.js';
import { createWorker } from '../src/line/worker.js';
import { createLog } from '../src/log.js';
import { openStore } from '../src/store/open.js';

/**
 * The processes of bench/delivery.ts: the stand-in LINE, kamnot, and the SDK in a loop. They report by message. Each
 * loads what it needs alone, so that kamnot's memory is kamnot's.
 */
const PUSHES = Number(process.env['PUSHES']);
export const LATENCY_MS = 60;
/** People who ask, each again so long after the answer; enough answers for a 99th percentile to be one. */
const ASKERS = 5;
const QUESTION_EVERY_MS = 100;
const WARM_UP = 5;
const MOST_ANSWER_MS = 20_000;
const SDK_MS = Number(process.env['SDK_MS'] ?? 5_000);
const TOKEN = 'bench-token';
const SECRET = 'bench-secret';

const userId = (number: number): string => `U${number.toString(16).padStart(32, '0')}`;

const row = (number: number) => ({
  type: 'box' as const,
  layout: 'horizontal' as const,
  contents: [
    { type: 'text' as const, text: `${number}.1`, size: 'sm' as const, flex: 1 },
    { type: 'text' as const, text: 'ส่งรายงานผลการดำเนินงานตามแผน', size: 'sm' as const, flex: 4, wrap: true },
  ],
});

const card: Message = {
  type: 'flex',
  altText: 'เหลืออีก 7 วัน ครบกำหนด 20 มี.ค. 2567: 8 รายการค่ะ',
  contents: {
    type: 'bubble',
    body: { type: 'box', layout: 'vertical', contents: [1, 2, 3, 4, 5, 6, 7, 8].map(row) },
  },
};

export interface Figures {
  [name: string]: number;
}

const percentile = (values: number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ??
  Number.NaN;

/** The stand-in LINE, with people who ask something now and then from just before the wave is planned. */
export async function playLine(): Promise<void> {
  const { startStandInLine } = await import('../src/sandbox/line/index.js');
  const line = await startStandInLine({
    clock: createClock(),
    channel: { accessTokens: [TOKEN], secret: SECRET },
    quota: { type: 'none' },
    latency: LATENCY_MS,
  });
  for (let number = 0; number <= PUSHES; number += 1) line.addUser({ id: userId(number) });
  const answers: number[] = [];
  let asking = true;
  process.on('message', (message: { webhook?: string; report?: true }) => {
    if (message.webhook) {
      line.setWebhook(message.webhook);
      void warmUp().then(askOn);
    }
    if (!message.report) return;
    asking = false;
    const { byStatus } = line.stats;
    const pushes = line.ledger.filter(({ method }) => method === 'push');
    const times = pushes.map(({ acceptedAt }) => acceptedAt);
    process.send?.({
      accepted: pushes.length,
      chats: new Set(pushes.map(({ to }) => to[0])).size,
      tooMany: byStatus['429'] ?? 0,
      spanMs: Math.max(...times) - Math.min(...times),
      answers: answers.length,
      answerP50: percentile(answers, 0.5),
      answerP99: percentile(answers, 0.99),
    } satisfies Figures);
  });
  async function askOnce(asker: number): Promise<number> {
    const startedAt = performance.now();
    const posted = await line.sendText(userId(asker), userId(asker), 'รอบหน้าวันไหน');
    const answered = line.waitForReply(posted, { timeoutMs: MOST_ANSWER_MS });
    return answered.then(
      () => performance.now() - startedAt,
      () => MOST_ANSWER_MS,
    );
  }
  /** A service that runs has answered before; what its very first answers take is no question of the wave. */
  async function warmUp(): Promise<void> {
    for (let asked = 0; asked < WARM_UP; asked += 1) await askOnce(0);
    process.send?.({ warm: true });
  }
  function askOn(): void {
    for (let asker = 0; asker < ASKERS; asker += 1) void ask(asker);
  }
  async function ask(asker: number): Promise<void> {
    while (asking) {
      answers.push(await askOnce(asker));
      await new Promise((resolve) => setTimeout(resolve, QUESTION_EVERY_MS));
    }
  }
  process.send?.({ origin: line.origin });
}

/** kamnot's own path: plan, claim, freeze, push, record; and a webhook that answers. */
export async function playKamnot(origin: string, mongodbUri: string | null): Promise<void> {
  keepHeapSmall();
  const folder = mkdtempSync(join(tmpdir(), 'kamnot-bench-'));
  const clock = createClock();
  const log = createLog('silent');
  const store = await openStore({ mongodbUri, dataDir: folder }, log, { as: 'service' });
  const token = longLivedToken(TOKEN);
  const line = createLineClient({ baseUrl: origin, dataBaseUrl: origin, token, clock, log });
  const providers = { reminder: async () => ({ messages: [card] }), answer: carriedContent };
  const outbox = createOutbox({ store, line, clock, log, providers, audienceOpen: createAudience(store) });
  const replier = createReplier({ line, outbox, clock, log });
  const handle = async () => ({
    messages: [{ type: 'text' as const, text: 'รอบหน้า 20 มี.ค. ค่ะ' }],
    matters: true,
  });
  const worker = createWorker({ store, handle, replier, clock, log });
  const intake = createIntake({ store, secret: SECRET, clock, log, onStored: worker.wake });
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const answer = await intake.receive(Buffer.concat(chunks), String(request.headers['x-line-signature']));
    response.writeHead(answer.status).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  worker.start();
  process.send?.({ webhook: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook` });
  await once(process, 'message');
  const rss: number[] = [];
  const sampling = setInterval(() => rss.push(process.memoryUsage.rss()), 100);
  const planMs = await plan(outbox);
  let left = PUSHES;
  const done = new Promise<void>((resolve) => {
    outbox.onSettled(() => {
      left -= 1;
      if (left === 0) resolve();
    });
  });
  const started = performance.now();
  const cpu = process.cpuUsage();
  const loop = performance.eventLoopUtilization();
  outbox.start();
  await done;
  const sendMs = performance.now() - started;
  const used = process.cpuUsage(cpu);
  clearInterval(sampling);
  const { sent } = await store.deliveries.counts();
  process.send?.({
    planMs,
    sendMs,
    sent,
    peakMb: Math.max(...rss) / 1e6,
    cpuPerPushUs: (used.user + used.system) / PUSHES,
    loopBusy: performance.eventLoopUtilization(loop).utilization,
  } satisfies Figures);
  await once(process, 'message');
  await Promise.all([worker.stop(), outbox.stop()]);
  server.close();
  await line.close();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
  process.disconnect?.();
}

/** Milliseconds of planning the wave. */
async function plan(outbox: Outbox): Promise<number> {
  const drafts = Array.from({ length: PUSHES }, (_, number) => draftFor(number + 1));
  const started = performance.now();
  await outbox.enqueue(drafts);
  return performance.now() - started;
}

function draftFor(number: number): DeliveryDraft {
  const now = Date.now();
  return {
    key: `reminder|${userId(number)}|2024-03-13`,
    chatId: userId(number),
    kind: 'reminder',
    urgency: 'deadline',
    subject: { date: '2024-03-13', audience: 'unit' },
    window: { from: new Date(now - 60_000).toISOString(), until: new Date(now + 3_600_000).toISOString() },
  };
}

/** The SDK in a loop, `lanes` calls at a time, for five seconds. */
export async function playSdk(origin: string, lanes: number): Promise<void> {
  const { messagingApi } = await import('@line/bot-sdk');
  const client = new messagingApi.MessagingApiClient({ channelAccessToken: TOKEN, baseURL: origin });
  let sent = 0;
  const until = performance.now() + SDK_MS;
  const lane = async () => {
    while (performance.now() < until) {
      sent += 1;
      await client.pushMessage({ to: userId((sent % PUSHES) + 1), messages: [card] });
    }
  };
  const cpu = process.cpuUsage();
  await Promise.all(Array.from({ length: lanes }, lane));
  const used = process.cpuUsage(cpu);
  process.send?.({
    perSecond: sent / (SDK_MS / 1000),
    cpuPerPushUs: (used.user + used.system) / sent,
  } satisfies Figures);
}
