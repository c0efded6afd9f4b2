import type { Message } from '../../chat/types.js';
import type { Clock } from '../../clock.js';
import { civilDate } from '../../clock.js';
import { createAudience } from '../../delivery/audience.js';
import { createOutbox, type Outbox } from '../../delivery/outbox.js';
import type { QuotaGate } from '../../delivery/quota-gate.js';
import type { ContentProvider, Delivery } from '../../delivery/types.js';
import type { LineClient } from '../../line/client.js';
import type { Log } from '../../log.js';
import type { Store } from '../../store/store.js';
import type { Agenda } from '../agenda.js';
import { missedDays } from '../due.js';
import { readLastTick, recordTick } from '../scheduler/last-tick.js';
import { type Planned, planDue } from '../scheduler/plan-due.js';
import { createReminderContent } from '../scheduler/provider.js';
import { createReader, type Read, type Reading } from '../scheduler/reader.js';
import type { Due } from '../types.js';
import { momentOf } from '../window.js';
import { dryRun, type Report } from './dry-run.js';
import { dueAt } from './due-at.js';
import { reportSkip } from './report.js';
import { recordsOf, reportDay } from './report-day.js';

export interface RunOptions {
  store: Store;
  line: LineClient;
  log: Log;
  /** Its civil time is the moment that is played; it runs on from there. */
  clock: Clock;
  quota?: QuotaGate;
}

/**
 * Runs the reminder job once and sees its pushes through.
 * 1. What is due at the clock's time. 2. Planned under its keys, as the service does it, and sent by an outbox of its
 * own. 3. Pushes that had a record already are seen through. 4. Reported with what became of each push.
 */
export async function runReminders(options: RunOptions, catchUp: boolean): Promise<Report> {
  const { store, clock, log } = options;
  const at = clock.now();
  const read = createReader(store, log);
  const reading = await read();
  const { recordable, ...due } = await dueAt(store, reading, at, catchUp);
  if (!recordable) return dryRun(store, reading, at, catchUp);
  const said = new Map<string, Message[]>();
  const outbox = outboxOf(options, read, said);
  const planned = await planAndSend(outbox, options, due, reading.agenda, at).finally(() => outbox.stop());
  await noteTick(store, reading, at, catchUp);
  const records = await recordsOf(store, reading, civilDate(at));
  return {
    deliveries: reportDay(due.due, records, reading, said),
    skipped: planned.skipped.map(reportSkip),
  };
}

/** `said` receives the messages that were made of each push at the moment of sending. */
function outboxOf(
  { store, line, clock, log, quota }: RunOptions,
  read: Read,
  said: Map<string, Message[]>,
): Outbox {
  const content = createReminderContent(read);
  const reminder: ContentProvider = async (delivery, now) => {
    const made = await content(delivery, now);
    if ('messages' in made) said.set(delivery.key, made.messages);
    return made;
  };
  const audienceOpen = createAudience(store);
  const parts = { store, line, clock, log, providers: { reminder }, audienceOpen };
  return createOutbox({ ...parts, ...(quota ? { quota } : {}) });
}

async function planAndSend(
  outbox: Outbox,
  { store, clock }: RunOptions,
  due: Due,
  agenda: Agenda,
  now: Date,
): Promise<Planned> {
  const deliveries = { ...store.deliveries, plan: outbox.dispatch };
  const planned = await planDue(deliveries, due, agenda, { now, real: clock.real() });
  let keys = due.due.map(({ key }) => key);
  for (let turn = 0; keys.length > 0 && turn < TURNS; turn++) {
    if (turn > 0) await store.deliveries.promoteAll(keys);
    keys = (await outbox.see(keys)).filter((one) => isPutBack(one, clock.now())).map(({ key }) => key);
  }
  return planned;
}

/** A service whose clock shows another day takes an older record too, and puts it back; one of the turns is ours. */
const TURNS = 50;

/** Put back because its window was not open on another process's clock, though it is on this one's. */
const isPutBack = ({ status, attempts, reason, window }: Delivery, now: Date): boolean =>
  status === 'planned' &&
  attempts === 0 &&
  reason === null &&
  Date.parse(window.from) <= now.getTime() &&
  now.getTime() <= Date.parse(window.until);

/** Recorded as a tick of the service is, unless that would forget something that was missed before it. */
async function noteTick(store: Store, { agenda }: Reading, at: Date, catchUp: boolean): Promise<void> {
  const lastTick = await readLastTick(store.settings);
  if (lastTick !== null && Date.parse(lastTick) > at.getTime()) return;
  const date = civilDate(at);
  const isCaughtUp = catchUp && momentOf(at, date, agenda.policy, agenda.calendar) === 'open';
  if (isCaughtUp || missedDays(agenda, lastTick, date).length === 0) await recordTick(store.settings, at);
}
