import { peopleControl } from './control-people.js';
import { asFunction, type Platform } from './platform.js';
import type { StandInLine } from './types.js';
import { replyTo, waitUntil } from './waits.js';

type Part<K extends keyof StandInLine> = Pick<StandInLine, K>;

/** The hands that tests and the sandbox page hold the stand-in with. */
export function createControl(platform: Platform, origin: string, close: () => Promise<void>): StandInLine {
  return Object.assign(
    {
      origin,
      channel: platform.channel,
      faults: platform.faults,
      violations: platform.violations,
      event: platform.events,
      stats: platform.stats,
      ledger: platform.ledger.entries,
      posts: platform.poster.results,
      close,
    },
    peopleControl(platform),
    webhookControl(platform),
    ledgerControl(platform),
    accountControl(platform),
  );
}

function webhookControl({
  poster,
}: Platform): Part<'setWebhook' | 'post' | 'redeliver' | 'redeliverFailed' | 'duplicate' | 'idle'> {
  const redeliver: StandInLine['redeliver'] = (result, options) => {
    const events = Array.isArray(result) ? result : result.events;
    const again = events.map((event) => ({ ...event, deliveryContext: { isRedelivery: true } }));
    return poster.post(again, options);
  };
  return {
    setWebhook: (url) => {
      poster.url = url;
    },
    post: (events, options) => poster.post(events, options),
    redeliver,
    async redeliverFailed() {
      const delivered = new Set(
        poster.results
          .filter(({ outcome }) => outcome === 'ok')
          .flatMap(({ events }) => events.map((event) => event.webhookEventId)),
      );
      const seen = new Set<string>();
      const again = [];
      for (const result of [...poster.results]) {
        const id = result.events[0]?.webhookEventId;
        if (result.outcome === 'ok' || !id || seen.has(id) || delivered.has(id)) continue;
        seen.add(id);
        again.push(await redeliver(result));
      }
      return again;
    },
    duplicate: (result) => poster.send(result.events, result.body, result.headers),
    idle: () => poster.idle(),
  };
}

function ledgerControl({
  ledger,
  timeline,
}: Platform): Part<'messagesIn' | 'onMessage' | 'onAccepted' | 'waitFor' | 'waitForSent' | 'waitForReply'> {
  return {
    messagesIn: (chatId) => [...timeline.in(chatId)],
    onMessage: (listener) => timeline.listen(listener),
    onAccepted: (listener) => ledger.listen(listener),
    waitFor: (predicate, options) =>
      waitUntil(ledger, 'an accepted call that fits', () => ledger.entries.find(predicate), options),
    waitForSent: (chatId, count = 1, options) => {
      const enough = () => (ledger.to(chatId).length >= count ? [...ledger.to(chatId)] : undefined);
      return waitUntil(ledger, `${count} accepted call(s) to one chat`, enough, options);
    },
    waitForReply: (to, options) => replyTo(ledger, to, options),
  };
}

type Account =
  | 'setQuota'
  | 'addUsage'
  | 'usage'
  | 'usageByMonth'
  | 'setVerified'
  | 'setLatency'
  | 'setRateScale'
  | 'revokeTokens'
  | 'addAccessToken'
  | 'addForeignToken';

function accountControl(platform: Platform): Part<Account> {
  const { quota, rates, accessTokens } = platform;
  return {
    setQuota: (plan) => {
      quota.plan = plan;
    },
    addUsage: (messages) => quota.add(messages),
    usage: () => quota.used(),
    usageByMonth: () => Object.fromEntries(quota.byMonth),
    setVerified: (verified) => {
      platform.verified = verified;
    },
    setLatency: (latency) => {
      platform.latency = asFunction(latency);
    },
    setRateScale: (scale) => {
      rates.scale = scale;
    },
    revokeTokens: () => accessTokens.revokeAll(),
    addAccessToken: (token) => accessTokens.add(token),
    addForeignToken: (token) => accessTokens.add(token, false),
  };
}
