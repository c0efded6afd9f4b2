import { bangkok, type Clock, civilDate } from '../clock.js';
import type { LineClient } from '../line/client.js';
import type { Outcome } from '../line/status-table.js';
import type { Log } from '../log.js';
import type { Store } from '../store/store.js';
import { ASSUMED_MEMBERS, costOfWave, type Members, type WaveCost } from './members.js';
import { createQuotaAlerts, type QuotaAlerts } from './quota-alerts.js';
import type { QuotaGate } from './quota-gate.js';
import {
  forecast,
  type QuotaFigures,
  type QuotaView,
  readLimit,
  readUsed,
  viewOf,
  whyWait,
} from './quota-policy.js';

export interface QuotaReport {
  limit: number | 'unlimited';
  used: number;
  /** Null: no limit. */
  left: number | null;
  reserve: number;
  /** Messages by the end of the month. */
  forecast: number;
  /** Figures are assumed because LINE's answer is missing or makes no sense. */
  assumed: boolean;
}

export interface Quota extends QuotaGate, Pick<QuotaAlerts, 'onAlert'> {
  report(): Promise<QuotaReport>;
  /** What a push to each of these chats would cost together, before it goes. */
  costOfWave(chatIds: string[]): Promise<WaveCost>;
}

export interface QuotaOptions {
  line: Pick<LineClient, 'quota' | 'consumption'>;
  members: Members;
  store: Pick<Store, 'settings'>;
  clock: Clock;
  log: Log;
  /** What deadline reminders will still cost this month; absent: a fifth of the limit is kept for them. */
  expected?: () => Promise<number>;
  /** What announcements will still cost this month: forecast, but nothing is kept back for them; absent: nothing. */
  announced?: () => Promise<number>;
}

/** Last known figures, in the settings under `quota`. */
interface Remembered extends QuotaFigures {
  month: string;
  ours: number;
}

const REFRESH_MS = 60_000;
/** After LINE said the month is used up nothing is tried for this long. */
const GONE_MS = 10 * 60_000;

export function createQuota(options: QuotaOptions): Quota {
  const { line, members, clock, log, store } = options;
  const alerts = createQuotaAlerts(log);
  let view: QuotaView | null = null;
  let viewed = { at: Number.NEGATIVE_INFINITY, month: '' };
  let looking: Promise<QuotaView> | null = null;
  let goneAt = Number.NEGATIVE_INFINITY;
  /** Accepted since the last look, and on its way now. */
  let accepted = 0;
  let onItsWay = 0;

  /** Since a time of real time; of the future is what a clock that was set back knows nothing of. */
  const isWithin = (ms: number, since: number): boolean => {
    const age = clock.real() - since;
    return age >= 0 && age < ms;
  };

  const monthOf = () => civilDate(clock.now()).slice(0, 7);

  async function current(): Promise<QuotaView> {
    if (view && isWithin(REFRESH_MS, viewed.at) && viewed.month === monthOf()) return view;
    looking ??= look().finally(() => {
      looking = null;
    });
    return looking;
  }

  /** 1. Ask LINE. 2. Fill gaps from what was known this month. 3. Remember. 4. Tell organizers what they must know. */
  async function look(): Promise<QuotaView> {
    const month = monthOf();
    const [limit, used] = await Promise.all([line.quota(), line.consumption()]);
    const figures = {
      limit: limit.ok ? readLimit(limit.value) : null,
      used: used.ok ? readUsed(used.value) : null,
    };
    const stored = await store.settings.get<Remembered>('quota');
    const sameMonth = stored?.month === month;
    const known = { limit: stored?.limit ?? null, used: sameMonth ? (stored?.used ?? null) : null };
    const ours = (sameMonth ? (stored?.ours ?? 0) : 0) + accepted;
    const expected = options.expected ? await options.expected() : null;
    view = viewOf(figures, known, ours, expected);
    viewed = { at: clock.real(), month };
    accepted = 0;
    if (view.assumed)
      log.warn({ figures }, "LINE's quota answer is missing or makes no sense; a small quota is assumed");
    await store.settings.set('quota', { month, limit: figures.limit ?? known.limit, used: view.used, ours });
    const ahead = await forecastNow(view.used, expected);
    await alerts.tell({ month, view, before: stored?.limit ?? null, forecast: ahead });
    return view;
  }

  async function forecastNow(used: number, reminders: number | null): Promise<number> {
    const today = bangkok(clock.now());
    const announced = options.announced ? await options.announced() : 0;
    const expected = reminders === null ? null : reminders + announced;
    return forecast(used, expected, today.date(), today.daysInMonth());
  }

  return {
    async admit(delivery) {
      const now = await current();
      const unlimited = now.limit === 'unlimited';
      const counted = await members.count(delivery.chatId, !unlimited);
      if (unlimited) return { cost: counted };
      if (isWithin(GONE_MS, goneAt)) return { wait: "LINE says the month's quota is used up" };
      const cost = counted ?? ASSUMED_MEMBERS;
      // A reminder is not held back by a guess: LINE, asked with it, refuses exactly what is too much.
      const isGuess = counted === null || now.assumed;
      const mayTry = isGuess && delivery.urgency === 'deadline';
      const wait = mayTry ? null : whyWait(now, accepted + onItsWay, cost, delivery.urgency);
      if (wait !== null) return { wait };
      onItsWay += cost;
      return { cost };
    },
    settled(cost: number | null, outcome: Outcome | null) {
      onItsWay = Math.max(0, onItsWay - (cost ?? 0));
      if (outcome?.kind === 'accepted' || outcome?.kind === 'in-doubt') accepted += cost ?? 0;
      if (outcome?.kind !== 'quota-gone') return;
      goneAt = clock.real();
      viewed = { ...viewed, at: Number.NEGATIVE_INFINITY };
    },
    async report() {
      const { limit, used: seen, reserve, assumed } = await current();
      const used = seen + accepted;
      const expected = options.expected ? await options.expected() : null;
      const left = limit === 'unlimited' ? null : Math.max(0, limit - used);
      return { limit, used, left, reserve, forecast: await forecastNow(used, expected), assumed };
    },
    costOfWave: (chatIds) => costOfWave(members, chatIds),
    onAlert: alerts.onAlert,
  };
}
