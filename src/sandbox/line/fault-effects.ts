import type { ServerResponse } from 'node:http';
import type { Answer } from './call.js';
import { LineError, TEXT } from './errors.js';
import type { Fault, FaultKind } from './fault-types.js';

const HANG_MS = 120_000;
const SLOW_MS = 3_000;

/** What a fault does before anything is accepted: an error LINE answers with. */
const REFUSALS: Partial<Record<FaultKind, () => LineError>> = {
  error: () => new LineError(500, TEXT.internal),
  unauthorized: () => new LineError(401, TEXT.invalidToken),
  'rate-limit': () => new LineError(429, TEXT.rateLimit),
  'monthly-limit': () => new LineError(429, TEXT.monthlyLimit),
  conflict: () => new LineError(409, TEXT.retryKeyAccepted),
};

/** What a fault puts in the place of an accepted call's answer. */
const SPOILED: Partial<Record<FaultKind, Answer>> = {
  'accept-error': { status: 500, json: { message: TEXT.internal } },
  garbage: { bytes: Buffer.from('<html>OK'), headers: { 'content-type': 'text/html' } },
  empty: { bytes: Buffer.alloc(0) },
};

export const PROXY_ERROR: Answer = {
  status: 503,
  bytes: Buffer.from('<html><body>Service Unavailable</body></html>'),
  headers: { 'content-type': 'text/html' },
};

/** How long a call is held before its answer (or its end), in milliseconds of real time. */
export function delayOf(fault: Fault | null): number {
  if (fault?.kind === 'slow') return fault.delayMs ?? SLOW_MS;
  if (fault?.kind === 'hang' || fault?.kind === 'accept-hang') return fault.delayMs ?? HANG_MS;
  return fault?.delayMs ?? 0;
}

/** @throws LineError for faults that are refusals. */
export function refuseBy(fault: Fault | null): void {
  const refusal = fault ? REFUSALS[fault.kind]?.() : undefined;
  if (refusal) throw refusal;
}

/** True for faults that end the call without an answer, before or after acceptance. */
export const isCut = (fault: Fault | null, when: 'before' | 'after'): boolean => {
  const kinds = when === 'before' ? ['drop', 'hang'] : ['accept-drop', 'accept-hang'];
  return fault !== null && kinds.includes(fault.kind);
};

export const spoil = (fault: Fault | null, answer: Answer): Answer =>
  (fault && SPOILED[fault.kind]) ?? answer;

/** Ends the connection as a broken network does. */
export function cut(response: ServerResponse): void {
  response.socket?.resetAndDestroy();
}
