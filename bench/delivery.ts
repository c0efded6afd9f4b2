/**
 * A wave of 10,000 pushes through the outbox on the embedded store, against the stand-in LINE at 60 ms that enforces
 * 2,000 calls a second; people ask questions meanwhile. Beside it, in the same run, the baseline: @line/bot-sdk in a
 * loop, one at a time and fifty at a time.
 *   npm run bench dist/bench/delivery.js
 * With KAMNOT_TEST_MONGODB_URI (as .ci/mongo-wire/start.sh prints it) a second wave goes through that server. It has
 * 2,000 pushes: mongo-java-server looks at every row for each conditional update, so a push costs it more the more
 * rows there are. PUSHES, MONGODB_PUSHES and SDK_MS (of the baseline) change the sizes.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import mongoose from 'mongoose';
import { type Figures, LATENCY_MS, playKamnot, playLine, playSdk } from './delivery-players.js';

const PUSHES = Number(process.env['PUSHES'] ?? 10_000);
const MONGODB_PUSHES = Number(process.env['MONGODB_PUSHES'] ?? 2_000);
const MONGODB_URI = process.env['KAMNOT_TEST_MONGODB_URI'];

const self = fileURLToPath(import.meta.url);
const start = (pushes: number, ...args: string[]) =>
  fork(self, args, {
    stdio: 'inherit',
    env: { ...process.env, PUSHES: String(pushes) },
    execArgv: args[0] === 'kamnot' ? process.execArgv : [],
  });
type Child = ReturnType<typeof start>;

/** The child's next message. @throws Error when it ends first. */
async function heard<T>(child: Child): Promise<T> {
  const ended = once(child, 'exit').then(() =>
    Promise.reject(new Error('a process of the benchmark has ended')),
  );
  const [message] = await Promise.race([once(child, 'message'), ended]);
  ended.catch(() => undefined);
  return message as T;
}

async function measureKamnot(pushes: number, mongodbUri = ''): Promise<Figures> {
  const line = start(pushes, 'line');
  const { origin } = await heard<{ origin: string }>(line);
  const kamnot = start(pushes, 'kamnot', origin, mongodbUri);
  const { webhook } = await heard<{ webhook: string }>(kamnot);
  line.send({ webhook });
  await heard(line);
  kamnot.send('go');
  const ours = await heard<Figures>(kamnot);
  line.send({ report: true });
  const theirs = await heard<Figures>(line);
  kamnot.send('end');
  await once(kamnot, 'exit');
  line.kill();
  return { ...ours, ...theirs };
}

/** In a database of its own, which is dropped. */
async function measureOnMongodb(uri: string): Promise<Figures> {
  const own = new URL(uri);
  own.pathname = `/kamnot-bench-${process.pid}`;
  try {
    return await measureKamnot(MONGODB_PUSHES, own.href);
  } finally {
    const connection = await mongoose.createConnection(own.href).asPromise();
    await connection.dropDatabase();
    await connection.close();
  }
}

async function measureSdk(lanes: number): Promise<Figures> {
  const line = start(PUSHES, 'line');
  const { origin } = await heard<{ origin: string }>(line);
  const sdk = start(PUSHES, 'sdk', origin, String(lanes));
  const figures = await heard<Figures>(sdk);
  await once(sdk, 'exit');
  line.kill();
  return figures;
}

const n = (value: unknown, digits = 0) => Number(value).toFixed(digits);
const perSecond = (k: Figures) => (Number(k['accepted']) / Number(k['spanMs'])) * 1000;

function show(home: string, pushes: number, k: Figures): void {
  console.log(`${home}: ${pushes} pushes, LINE at ${LATENCY_MS} ms enforcing 2,000/s`);
  console.log(`planning             ${n(k['planMs'])} ms`);
  console.log(
    `kamnot               ${n(perSecond(k))}/s sustained, ${n(k['sendMs'])} ms in all, ${n(k['cpuPerPushUs'])} us CPU a push, event loop busy ${n(Number(k['loopBusy']) * 100)} %`,
  );
  console.log(
    `accepted             ${k['accepted']} in ${k['chats']} chats, recorded ${k['sent']}, 429s ${k['tooMany']}`,
  );
  console.log(`memory at most       ${n(k['peakMb'])} MB`);
  console.log(
    `answers meanwhile    ${k['answers']}, p50 ${n(k['answerP50'])} ms, p99 ${n(k['answerP99'])} ms (LINE's ${LATENCY_MS} ms included)`,
  );
}

async function compare(): Promise<void> {
  const embedded = await measureKamnot(PUSHES);
  show('Embedded store', PUSHES, embedded);
  const waves = [{ home: 'embedded store', rate: perSecond(embedded) }];
  if (MONGODB_URI) {
    const mongodb = await measureOnMongodb(MONGODB_URI);
    show('MongoDB wire', MONGODB_PUSHES, mongodb);
    waves.push({ home: 'MongoDB wire', rate: perSecond(mongodb) });
  } else console.log('MongoDB wire: not measured, KAMNOT_TEST_MONGODB_URI is not set');
  for (const lanes of [1, 50]) {
    const sdk = await measureSdk(lanes);
    const ratios = waves.map(({ home, rate }) => `${n(rate / Number(sdk['perSecond']), 1)} (${home})`);
    console.log(
      `SDK, ${String(lanes).padStart(2)} at a time   ${n(sdk['perSecond'])}/s, ${n(sdk['cpuPerPushUs'])} us CPU a push   ratio ${ratios.join(', ')}`,
    );
  }
}

const [role, origin = '', detail = ''] = process.argv.slice(2);
if (role === 'line') await playLine();
else if (role === 'kamnot') await playKamnot(origin, detail || null);
else if (role === 'sdk') await playSdk(origin, Number(detail));
else await compare();
