import { type Dispatcher, Pool } from 'undici';
import type { Clock } from '../clock.js';
import type { Log } from '../log.js';
import type { Pace } from './pace.js';
import {
  classifyAnswer,
  classifySilence,
  type LineAnswer,
  type LineSilence,
  type Outcome,
} from './status-table.js';
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

/** Errors of a call whose bytes cannot have reached LINE. */
const NEVER_LEFT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'CERT_HAS_EXPIRED',
]);

const HELD_BACK: Outcome = {
  kind: 'not-sent',
  cause: 'held-back',
  status: null,
  requestId: null,
  detail: 'held back before the call',
};

/** HTTP to one LINE origin: undici's pool is 5-8 times quicker than the SDK's fetch and can be timed out. */
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
    const answer = await send(pool, request, bearer, timeoutMs);
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

/** One request on the pool's lowest level: without the streams and signals of `request`, it costs half as much. */
function send(
  pool: Pool,
  request: LineRequest,
  bearer: string,
  timeoutMs: number,
): Promise<LineAnswer | LineSilence> {
  const { method, path, body } = request;
  return new Promise((resolve) => {
    const exchange = new Exchange(timeoutMs, resolve);
    pool.dispatch({ method, path, body, headers: headersOf(request, bearer) }, exchange);
  });
}

/** Gathers the answer to one request, and ends it when that takes too long. */
class Exchange implements Dispatcher.DispatchHandler {
  readonly #timer: NodeJS.Timeout;
  #controller: Dispatcher.DispatchController | null = null;
  #timedOut = false;
  #status = 0;
  #headers: LineAnswer['headers'] = {};
  #body: Buffer[] = [];

  constructor(
    timeoutMs: number,
    private readonly resolve: (result: LineAnswer | LineSilence) => void,
  ) {
    this.#timer = setTimeout(() => this.#giveUp(), timeoutMs);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#timedOut) this.#giveUp();
  }

  onResponseStart(_: unknown, status: number, headers: LineAnswer['headers']): void {
    this.#status = status;
    this.#headers = headers;
  }

  onResponseData(_: unknown, chunk: Buffer): void {
    this.#body.push(chunk);
  }

  onResponseEnd(): void {
    this.#end({ status: this.#status, headers: this.#headers, body: Buffer.concat(this.#body).toString() });
  }

  onResponseError(_: unknown, error: Error): void {
    this.#end(silenceOf(error, this.#timedOut));
  }

  /** A request that still waits for a connection is ended as soon as it gets one. */
  #giveUp(): void {
    this.#timedOut = true;
    const late = new Error('no answer in time');
    if (this.#controller) this.#controller.abort(late);
    else this.#end(silenceOf(late, true));
  }

  #end(result: LineAnswer | LineSilence): void {
    clearTimeout(this.#timer);
    this.resolve(result);
  }
}

function headersOf(request: LineRequest, bearer: string): Record<string, string> {
  const headers: Record<string, string> = { authorization: `Bearer ${bearer}` };
  if (request.body !== undefined) headers['content-type'] = request.contentType ?? 'application/json';
  if (request.retryKey) headers['x-line-retry-key'] = request.retryKey;
  return headers;
}

function silenceOf(error: unknown, timedOut: boolean): LineSilence {
  const code = codeOf(error);
  if (NEVER_LEFT.has(code)) return { silence: 'unreachable', sent: false, detail: code };
  const timeout = timedOut || /TIMEOUT/.test(code);
  return { silence: timeout ? 'timeout' : 'reset', sent: true, detail: timeout ? 'no answer in time' : code };
}

/** The code of an error, or of the first of several that happy eyeballs gathered. */
function codeOf(error: unknown): string {
  const { code, cause, errors, name } = error as {
    code?: unknown;
    cause?: unknown;
    errors?: unknown[];
    name?: string;
  };
  if (typeof code === 'string') return code;
  if (errors?.length) return codeOf(errors[0]);
  return cause ? codeOf(cause) : (name ?? 'unknown');
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** LINE keeps no logs for us: request id, endpoint and status are ours to keep; never bodies or ids of chats. */
function logCall(log: Log, request: LineRequest, outcome: Outcome, ms: number): void {
  const path = request.path.replace(/[CRU][0-9a-f]{32}/g, '{id}');
  const fields = { method: request.method, path, outcome: outcome.kind, requestId: outcome.requestId, ms };
  if (outcome.kind === 'accepted') log.debug(fields, 'LINE accepted');
  else log.warn({ ...fields, status: outcome.status }, 'LINE did not accept');
}
