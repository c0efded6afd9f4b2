import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { parseJson, readBody } from './body.js';
import type { Answer, Call } from './call.js';
import { LineError, notFound, TEXT } from './errors.js';
import { cut, delayOf, isCut, PROXY_ERROR, refuseBy, spoil } from './fault-effects.js';
import type { Fault } from './fault-types.js';
import type { Platform } from './platform.js';
import { DEFAULT_RATE } from './rates.js';
import { createRouter, type Matched } from './router.js';
import { ROUTES } from './routes.js';

type Exchange = { request: IncomingMessage; response: ServerResponse; requestId: string };

/** The HTTP side of the platform, for api.line.me and api-data.line.me alike. */
export function createLineServer(platform: Platform): Server {
  const route = createRouter(ROUTES);
  const server = createServer((request, response) => {
    void serve(platform, route, { request, response, requestId: randomUUID() });
  });
  server.keepAliveTimeout = 60_000;
  return server;
}

/**
 * 1. Read the body and find the route.
 * 2. Wait as long as latency and fault say; a fault may end the call before anything is accepted.
 * 3. Handle it: token, rate, body, rules, acceptance.
 * 4. A fault may spoil the answer of an accepted call or cut the connection.
 */
async function serve(
  platform: Platform,
  route: ReturnType<typeof createRouter>,
  exchange: Exchange,
): Promise<void> {
  const { request, response, requestId } = exchange;
  try {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://line');
    const raw = await readBody(request);
    const matched = route(request.method ?? '', pathname);
    count(platform, matched, request.method ?? '');
    noteRetryKey(platform, matched, exchange, raw);
    const fault = matched ? faultOf(platform, matched, raw) : null;
    await pause(platform.latency() + (fault?.kind.startsWith('accept-') ? 0 : delayOf(fault)));
    if (isCut(fault, 'before')) return cut(response);
    if (fault?.kind === 'unavailable') return write(platform, exchange, PROXY_ERROR);
    const answer = await answerTo(platform, matched, fault, {
      method: request.method ?? '',
      path: pathname,
      query: searchParams,
      headers: request.headers,
      raw,
      text: raw.toString('utf8'),
      requestId,
    });
    if (isCut(fault, 'after')) {
      await pause(delayOf(fault));
      return cut(response);
    }
    write(platform, exchange, spoil(fault, answer));
  } catch (error) {
    write(platform, exchange, refusal(error));
  }
}

type Incoming = Omit<Call, 'params' | 'body' | 'access'>;

async function answerTo(
  platform: Platform,
  matched: Matched | null,
  fault: Fault | null,
  incoming: Incoming,
): Promise<Answer> {
  if (!matched) throw notFound();
  const { route, params } = matched;
  refuseBy(fault);
  const access = route.open
    ? { own: true, until: null }
    : platform.accessTokens.authenticate(incoming.headers.authorization);
  platform.rates.take(`${route.method} ${route.template}`, route.rate ?? DEFAULT_RATE);
  let body: unknown = null;
  if (route.schema) {
    body = parseJson(incoming.headers['content-type'], incoming.raw, incoming.text);
    platform.validate(route.schema, body, incoming.raw.length);
  }
  return route.handler(platform, { ...incoming, params, body, access });
}

function refusal(error: unknown): Answer {
  if (error instanceof LineError) return { status: error.status, json: error.body(), headers: error.headers };
  return { status: 500, json: { message: `${TEXT.internal}: ${String(error)}` } };
}

function write(platform: Platform, { response, requestId }: Exchange, answer: Answer): void {
  const { status = 200, json, bytes, headers } = answer;
  platform.stats.byStatus[status] = (platform.stats.byStatus[status] ?? 0) + 1;
  // A string goes out in one write with the headers, a Buffer in two.
  const payload = bytes ?? JSON.stringify(json);
  response.writeHead(status, {
    'content-type': 'application/json',
    ...headers,
    'content-length': Buffer.byteLength(payload),
    'x-line-request-id': requestId,
  });
  response.end(payload);
}

function faultOf(platform: Platform, { route }: Matched, raw: Buffer): Fault | null {
  const to = () => {
    try {
      return String((JSON.parse(raw.toString('utf8')) as { to?: unknown }).to);
    } catch {
      return undefined;
    }
  };
  return platform.faults.next({ method: route.method, template: route.template, to });
}

/** Attempts count from the first one on, also those that a fault swallows. */
function noteRetryKey(
  { retryKeys }: Platform,
  matched: Matched | null,
  { request, requestId }: Exchange,
  raw: Buffer,
): void {
  const key = request.headers['x-line-retry-key'];
  if (matched?.route.retryKey && typeof key === 'string')
    retryKeys.seen(key, request.url ?? '', raw, requestId);
}

function count({ stats }: Platform, matched: Matched | null, method: string): void {
  const key = matched ? `${method} ${matched.route.template}` : `${method} (unknown)`;
  stats.requests += 1;
  stats.byRoute[key] = (stats.byRoute[key] ?? 0) + 1;
}

function pause(ms: number): Promise<void> | undefined {
  return ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms).unref()) : undefined;
}
