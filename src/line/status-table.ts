/** Why LINE certainly did not take a request and never will. */
export type RefusalCause =
  | 'bad-request'
  | 'reply-token'
  | 'not-in-chat'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'gone'
  | 'too-large'
  | 'media-type'
  | 'other';

/** Why we do not know whether LINE took a request. */
export type DoubtCause = 'server-error' | 'timeout' | 'reset' | 'unreadable' | 'redirect' | 'request-timeout';

/** Why a request never left. */
export type NotSentCause = 'unreachable' | 'no-token' | 'held-back';

export interface Accepted {
  kind: 'accepted';
  requestId: string | null;
  /** Set when an earlier attempt under the same retry key had been accepted (409). */
  acceptedRequestId: string | null;
  sentMessageIds: string[];
  body: unknown;
}

/** Everything but success. `detail` is LINE's own message, cut, safe to show (it names properties, not people). */
export type Failure = { status: number | null; requestId: string | null; detail: string } & (
  | { kind: 'refused'; cause: RefusalCause }
  | { kind: 'unauthorized' }
  | { kind: 'rate-limited' }
  | { kind: 'quota-gone' }
  | { kind: 'in-doubt'; cause: DoubtCause }
  | { kind: 'not-sent'; cause: NotSentCause }
);

export type Outcome = Accepted | Failure;

/** LINE's answer as it came over the wire. */
export interface LineAnswer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** No answer came. `sent`: bytes of the request may have reached LINE. */
export interface LineSilence {
  silence: 'timeout' | 'reset' | 'unreachable';
  sent: boolean;
  detail: string;
}

type Verdict =
  | { kind: 'accepted' }
  | { kind: 'refused'; cause: RefusalCause }
  | { kind: 'unauthorized' | 'rate-limited' | 'quota-gone' }
  | { kind: 'in-doubt'; cause: DoubtCause };

interface Row {
  from: number;
  to?: number;
  /** Looked for in the body's text. */
  text?: RegExp;
  /** `x-line-accepted-request-id` must be present. */
  acceptedId?: true;
  /** The body must (not) be JSON. */
  readable?: boolean;
  verdict: Verdict;
}

const refused = (cause: RefusalCause): Verdict => ({ kind: 'refused', cause });
const inDoubt = (cause: DoubtCause): Verdict => ({ kind: 'in-doubt', cause });

/**
 * From LINE's answers to ours; the first row that fits decides.
 * Source: https://developers.line.biz/en/reference/messaging-api/#status-codes and
 * https://developers.line.biz/en/docs/messaging-api/retrying-api-request/.
 * Surprises: 409 is success only with the accepted id; both 429s differ by text alone; a 2xx that cannot be read
 * may have been accepted; LINE says "don't retry 4xx", yet a rate 429 accepted nothing and may be repeated.
 */
const STATUS_TABLE: readonly Row[] = [
  { from: 200, to: 299, readable: true, verdict: { kind: 'accepted' } },
  { from: 200, to: 299, readable: false, verdict: inDoubt('unreadable') },
  { from: 300, to: 399, verdict: inDoubt('redirect') },
  { from: 400, text: /invalid reply token/i, verdict: refused('reply-token') },
  { from: 400, text: /failed to send messages/i, verdict: refused('not-in-chat') },
  { from: 400, verdict: refused('bad-request') },
  { from: 401, verdict: { kind: 'unauthorized' } },
  { from: 403, verdict: refused('forbidden') },
  { from: 404, verdict: refused('not-found') },
  { from: 408, verdict: inDoubt('request-timeout') },
  { from: 409, acceptedId: true, verdict: { kind: 'accepted' } },
  { from: 409, verdict: refused('conflict') },
  { from: 410, verdict: refused('gone') },
  { from: 413, verdict: refused('too-large') },
  { from: 415, verdict: refused('media-type') },
  { from: 429, text: /monthly limit/i, verdict: { kind: 'quota-gone' } },
  { from: 429, verdict: { kind: 'rate-limited' } },
  { from: 400, to: 499, verdict: refused('other') },
  { from: 500, to: 599, verdict: inDoubt('server-error') },
  { from: 0, to: 999, verdict: inDoubt('server-error') },
];

const DETAIL_LENGTH = 300;

/** Reads LINE's answer by the table. */
export function classifyAnswer(answer: LineAnswer): Outcome {
  const json = parse(answer.body);
  const acceptedId = header(answer, 'x-line-accepted-request-id');
  const row = STATUS_TABLE.find((candidate) => fits(candidate, answer, json, acceptedId)) as Row;
  const requestId = header(answer, 'x-line-request-id');
  if (row.verdict.kind === 'accepted') {
    return {
      kind: 'accepted',
      requestId,
      acceptedRequestId: acceptedId,
      sentMessageIds: sentIds(json),
      body: json,
    };
  }
  return { ...row.verdict, status: answer.status, requestId, detail: detailOf(answer, json) };
}

/** What the absence of an answer means: a request that never left is safe to repeat, any other may have arrived. */
export function classifySilence(silence: LineSilence): Failure {
  const base = { status: null, requestId: null, detail: silence.detail.slice(0, DETAIL_LENGTH) };
  if (!silence.sent) return { ...base, kind: 'not-sent', cause: 'unreachable' };
  return { ...base, kind: 'in-doubt', cause: silence.silence === 'timeout' ? 'timeout' : 'reset' };
}

function fits(row: Row, answer: LineAnswer, json: unknown, acceptedId: string | null): boolean {
  if (answer.status < row.from || answer.status > (row.to ?? row.from)) return false;
  if (row.text && !row.text.test(answer.body)) return false;
  if (row.acceptedId && acceptedId === null) return false;
  return row.readable === undefined || row.readable === (json !== undefined);
}

/** The body as a JSON object; undefined when it is none (LINE answers `{}` at least). */
function parse(body: string): unknown {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function header(answer: LineAnswer, name: string): string | null {
  const value = answer.headers[name];
  return (Array.isArray(value) ? value[0] : value) || null;
}

function sentIds(json: unknown): string[] {
  const sent = (json as { sentMessages?: { id?: unknown }[] } | undefined)?.sentMessages;
  return Array.isArray(sent) ? sent.map((message) => String(message?.id ?? '')) : [];
}

function detailOf(answer: LineAnswer, json: unknown): string {
  const error = json as
    | { message?: unknown; details?: { message?: string; property?: string }[] }
    | undefined;
  if (typeof error?.message !== 'string') return `HTTP ${answer.status} without LINE's error message`;
  const details = Array.isArray(error.details)
    ? error.details.map((one) => `${one?.property ?? ''}: ${one?.message ?? ''}`)
    : [];
  return [error.message, ...details].join('; ').slice(0, DETAIL_LENGTH);
}
