import type { Clock } from '../clock.js';
import type { Log } from '../log.js';
import { exchange, Pool } from './exchange.js';
import type { Pace } from './pace.js';
import { classifyAnswer, classifySilence, type Outcome } from './status-table.js';
import type { TokenSource } from './token.js';

export interface LineRequest {
  method: 'GET' | 'POST' | 'DELETE';
  path: string;
  /** Exact bytes; a JSON text unless `contentType` says otherwise. */
  body?: string | Buffer;
  contentType?: string;
  retryKey?: string;
  /** Asked right before the bytes leave, after any wait for the pace; false: the call is not made. */
  mayGo?: () => boolean;
}

export interface Transport {
  /** One call, timed out, paced, repeated once with a new token after a 401. Never throws. */
  call(request: LineRequest): Promise<Outcome>;
  close(): Promise<void>;
}

export interface TransportOptions {
  baseUrl: string;
  token: TokenSource;
  pace: Pace;
  clock: Clock;
  log: Log;
  /** Open connections at most; each carries one call at a time. */
  connections: number;
  /** Whole call, milliseconds of real time. */
  timeoutMs: number;
}

const CONNECT_MS = 3_000;

const HELD_BACK: Outcome = {
  kind: 'not-sent',
  cause: 'held-back',
  status: null,
  requestId: null,
  detail: 'held back before the call',
};

/** HTTP to one LINE origin. */
export function createTransport(options: TransportOptions): Transport {
  const { token, pace, clock, log, timeoutMs } = options;
  const pool = new Pool(options.baseUrl, {
    connections: options.connections,
    connect: { timeout: Math.min(CONNECT_MS, timeoutMs) },
    // Each call has a timer for all of it.
    headersTimeout: 0,
    bodyTimeout: 0,
  });

  async function attempt(request: LineRequest, bearer: string): Promise<Outcome> {
    await pace.take(request.method, request.path);
    if (request.mayGo && !request.mayGo()) return HELD_BACK;
    const startedAt = clock.real();
    const answer = await exchange(pool, { ...request, headers: headersOf(request, bearer) }, timeoutMs);
    const outcome = 'silence' in answer ? classifySilence(answer) : classifyAnswer(answer);
    if (outcome.kind === 'rate-limited') pace.slowDown(request.method, request.path);
    logCall(log, request, outcome, clock.real() - startedAt);
    return outcome;
  }

  async function call(request: LineRequest): Promise<Outcome> {
    try {
      const bearer = await token.get();
      const first = await attempt(request, bearer);
      if (first.kind !== 'unauthorized') return first;
      const other = await token.refresh(bearer);
      return other === null ? first : await attempt(request, other);
    } catch (error) {
      return { kind: 'not-sent', cause: 'no-token', status: null, requestId: null, detail: reasonOf(error) };
    }
  }

  return { call, close: () => pool.destroy() };
}

function headersOf(request: LineRequest, bearer: string): Record<string, string> {
  const headers: Record<string, string> = { authorization: `Bearer ${bearer}` };
  if (request.body !== undefined) headers['content-type'] = request.contentType ?? 'application/json';
  if (request.retryKey) headers['x-line-retry-key'] = request.retryKey;
  return headers;
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** LINE keeps no logs for us: request id, endpoint and status are ours to keep; never bodies or ids of chats. */
function logCall(log: Log, request: LineRequest, outcome: Outcome, ms: number): void {
  const path = request.path.replace(/[CRU][0-9a-f]{32}/g, '{id}');
  const fields = { method: request.method, path, outcome: outcome.kind, requestId: outcome.requestId, ms };
  if (outcome.kind === 'accepted') log.debug(fields, 'LINE accepted');
  else log.warn({ ...fields, status: outcome.status }, 'LINE did not accept');
}
