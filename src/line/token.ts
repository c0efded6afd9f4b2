import type { Clock } from '../clock.js';
import { Refusal } from '../errors.js';
import { exchange, Pool } from './exchange.js';

/** Where the channel access token comes from. */
export interface TokenSource {
  get(): Promise<string>;
  /**
   * LINE refused `stale` with 401: another token if there can be one, else null.
   * Calls that met the 401 together share one refresh.
   */
  refresh(stale: string): Promise<string | null>;
  close(): Promise<void>;
}

/** A long-lived token never changes while the process runs. */
export function longLivedToken(token: string): TokenSource {
  return { get: async () => token, refresh: async () => null, close: async () => undefined };
}

export interface StatelessTokenOptions {
  channelId: string;
  channelSecret: string;
  /** Origin of the LINE API. */
  baseUrl: string;
  clock: Clock;
}

const USE_FOR_MS = 12 * 60_000;
const TIMEOUT_MS = 10_000;

/**
 * Stateless tokens: 15 minutes of life, no limit of number, cannot be revoked; used for 12 minutes of real time.
 * https://developers.line.biz/en/reference/messaging-api/#issue-stateless-channel-access-token
 * @throws Refusal when LINE refuses id and secret; Error when it cannot be reached.
 */
export function statelessToken(options: StatelessTokenOptions): TokenSource {
  const pool = new Pool(options.baseUrl, { connections: 1, connect: { timeout: TIMEOUT_MS } });
  let current: { token: string; from: number } | null = null;
  let issuing: Promise<string> | null = null;

  const isFresh = (now: number) => current !== null && now >= current.from && now < current.from + USE_FOR_MS;

  function issueOnce(): Promise<string> {
    issuing ??= issue(pool, options)
      .then((token) => {
        current = { token, from: options.clock.real() };
        return token;
      })
      .finally(() => {
        issuing = null;
      });
    return issuing;
  }

  return {
    get: async () => (isFresh(options.clock.real()) ? (current as { token: string }).token : issueOnce()),
    refresh: async (stale) => (current && current.token !== stale ? current.token : issueOnce()),
    close: () => pool.close(),
  };
}

async function issue(pool: Pool, options: StatelessTokenOptions): Promise<string> {
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: options.channelId,
    client_secret: options.channelSecret,
  });
  const answer = await exchange(
    pool,
    {
      method: 'POST',
      path: '/oauth2/v3/token',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: form.toString(),
    },
    TIMEOUT_MS,
  );
  if ('silence' in answer) throw new Error(`LINE issued no token (${answer.detail})`);
  const { status, body } = answer;
  if (status >= 400 && status < 500 && status !== 429) {
    throw new Refusal(
      `LINE issued no token (${status}): check LINE_CHANNEL_ID and LINE_CHANNEL_SECRET in the console, "Basic settings"`,
    );
  }
  const token = readToken(body);
  if (status !== 200 || token === null) throw new Error(`LINE issued no token (${status})`);
  return token;
}

function readToken(text: string): string | null {
  try {
    const token = (JSON.parse(text) as { access_token?: unknown }).access_token;
    return typeof token === 'string' && token !== '' ? token : null;
  } catch {
    return null;
  }
}
