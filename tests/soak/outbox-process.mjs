/**
 * One kamnot process as far as deliveries go, on the compiled code: a real process, because it is killed for real.
 * Talks with its parent by messages; the parent owns the time. Started with one JSON argument (`Job`).
 */
import { createAudience } from '../../dist/src/delivery/audience.js';
import { createOutbox } from '../../dist/src/delivery/outbox.js';
import { createLineClient } from '../../dist/src/line/client.js';
import { longLivedToken } from '../../dist/src/line/token.js';
import { createLog } from '../../dist/src/log.js';
import { seeded } from '../../dist/src/sandbox/line/random.js';
import { openStore } from '../../dist/src/store/open.js';

const job = JSON.parse(process.argv[2]);
const log = createLog('silent');
let { offset, civilShift } = job.time;
const real = () => Date.now() + offset;
const clock = { real, now: () => new Date(real() + civilShift) };
const random = seeded(job.seed);
let steps = 0;

/** The end comes at a named step, at the n-th time it is reached; or at any step with a small probability. */
function onStep(step) {
  steps += 1;
  const named = job.kill?.step === step && --job.kill.nth === 0;
  if (named || random() < (job.kill?.chance ?? 0)) process.kill(process.pid, 'SIGKILL');
}

const store = await openStore(job.home, log, { as: 'service' });
const line = createLineClient({
  baseUrl: job.origin,
  dataBaseUrl: job.origin,
  token: longLivedToken(job.token),
  clock,
  log,
  timeoutMs: job.timeoutMs,
});
const text = (delivery) => `เตือนส่งงานของ ${delivery.chatId.slice(-4)} ค่ะ`;
const outbox = createOutbox({
  store,
  line,
  clock,
  log,
  providers: { reminder: async (delivery) => ({ messages: [{ type: 'text', text: text(delivery) }] }) },
  audienceOpen: createAudience(store),
  leaseMs: job.leaseMs,
  pollMs: 20,
  random,
  onStep,
});

/** Everything that is due is sent; then the parent hears when the next is due, and moves the time when all wait. */
async function work() {
  await outbox.enqueue(Array.from({ length: job.chats }, (_, number) => draftOf(number)));
  for (;;) {
    await outbox.drain();
    const all = await store.deliveries.list();
    const open = all.filter(
      ({ status }) => status === 'planned' || status === 'waiting' || status === 'sending',
    );
    if (open.length === 0) return all;
    const next = Math.min(
      ...open.map((one) => (one.status === 'sending' ? one.leaseUntil : one.nextAttemptAt)),
    );
    await advanced(next);
  }
}

function draftOf(number) {
  const chatId = `U${number.toString(16).padStart(32, '0')}`;
  return {
    key: `reminder|${chatId}|2024-03-13`,
    chatId,
    kind: 'reminder',
    urgency: 'deadline',
    subject: { date: '2024-03-13' },
    window: job.window,
  };
}

const advanced = (next) =>
  new Promise((resolve) => {
    process.once('message', (time) => {
      offset = time.offset;
      civilShift = time.civilShift;
      resolve();
    });
    process.send({ idle: Math.max(1, next - real()) });
  });

const all = await work();
process.send({
  done: all.map(({ key, chatId, status, attempts, reason }) => ({ key, chatId, status, attempts, reason })),
  steps,
});
await line.close();
await store.close();
process.disconnect();
