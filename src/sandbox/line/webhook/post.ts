import type { Agent } from 'undici';
import type { Random } from '../random.js';
import type { ReplyTokens } from '../reply-tokens.js';
import type { Channel, PostOptions, StandInLineOptions, WebhookEvent, WebhookResult } from '../types.js';
import { bodyText, headersFor } from './dress.js';

/** LINE waits this long for the webhook's answer. */
const TIMEOUT_MS = 2_000;

/** Posts events to the webhook and remembers what became of each POST. */
export class Poster {
  readonly results: WebhookResult[] = [];
  private readonly inFlight = new Set<Promise<WebhookResult>>();
  private agent: Agent | null = null;
  private readonly timeoutMs: number;
  url: string | null;

  constructor(
    private readonly channel: Channel,
    private readonly random: Random,
    private readonly replyTokens: ReplyTokens,
    options: StandInLineOptions,
  ) {
    this.url = options.webhook ?? null;
    this.timeoutMs = options.webhookTimeoutMs ?? TIMEOUT_MS;
  }

  /** Signs and posts; never throws for what the other side does. */
  post(events: WebhookEvent[], options: PostOptions = {}, url = this.url): Promise<WebhookResult> {
    const envelope = { destination: this.channel.botUserId, events };
    const body = Buffer.from(bodyText(envelope, options, this.random));
    const headers = headersFor(this.channel.secret, body, options);
    return this.send(events, body, headers, url);
  }

  /** The bytes and headers as they are given. */
  send(
    events: WebhookEvent[],
    body: Buffer,
    headers: Record<string, string>,
    url = this.url,
  ): Promise<WebhookResult> {
    for (const event of events) this.replyTokens.delivered(event);
    const sending = this.exchange(events, body, headers, url).then((result) => {
      this.inFlight.delete(sending);
      this.results.push(result);
      return result;
    });
    this.inFlight.add(sending);
    return sending;
  }

  /** Resolves when no POST is under way. */
  async idle(): Promise<void> {
    while (this.inFlight.size > 0) await Promise.all(this.inFlight);
  }

  async close(): Promise<void> {
    await this.agent?.destroy();
  }

  private async exchange(
    events: WebhookEvent[],
    body: Buffer,
    headers: Record<string, string>,
    url: string | null,
  ): Promise<WebhookResult> {
    const started = performance.now();
    const result = (
      status: number | null,
      outcome: WebhookResult['outcome'],
      answer = '',
    ): WebhookResult => ({
      status,
      outcome,
      events,
      body,
      headers,
      answer,
      tookMs: performance.now() - started,
    });
    if (url === null) return result(null, 'no-target');
    const signal = AbortSignal.timeout(this.timeoutMs);
    try {
      const undici = await import('undici');
      this.agent ??= new undici.Agent({ connections: 64 });
      const answer = await undici.request(url, {
        ...{ method: 'POST', body, headers, signal },
        dispatcher: this.agent,
      });
      const text = await answer.body.text();
      const ok = answer.statusCode >= 200 && answer.statusCode < 300;
      return result(answer.statusCode, ok ? 'ok' : 'error-status', text);
    } catch {
      return result(null, signal.aborted ? 'timeout' : 'unreachable');
    }
  }
}
