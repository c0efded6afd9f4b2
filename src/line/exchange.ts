import type { Dispatcher } from 'undici';
// The rest of undici, which nothing here needs, takes 9 MB and a twentieth of the start.
import Pool from 'undici/lib/dispatcher/pool.js';
import type { LineAnswer, LineSilence } from './status-table.js';

/** Connections to one origin: 5-8 times quicker than the SDK's fetch, and can be timed out. */
export { Pool };

export interface HttpRequest {
  method: 'GET' | 'POST' | 'DELETE';
  path: string;
  headers: Record<string, string>;
  body?: string | Buffer;
}

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

/**
 * One request on the pool's lowest level: without the streams and signals of `request`, it costs half as much.
 * Never rejects.
 * @param timeoutMs for all of it, in milliseconds of real time
 */
export function exchange(
  pool: Pool,
  { method, path, headers, body }: HttpRequest,
  timeoutMs: number,
): Promise<LineAnswer | LineSilence> {
  return new Promise((resolve) => {
    pool.dispatch({ method, path, headers, body }, new Exchange(timeoutMs, resolve));
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
