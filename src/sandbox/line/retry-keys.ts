import { createHash } from 'node:crypto';
import { DAY_MS } from '../../clock.js';
import { LineError, TEXT } from './errors.js';
import type { LedgerEntry, Violation } from './types.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const LIFE_MS = DAY_MS;

interface Known {
  /** Of path and body: a retry must be the same call. */
  digest: string;
  /** `real()` of the first request. */
  since: number;
  accepted: LedgerEntry | null;
}

/**
 * Keys of the channel. A key blocks from acceptance until 24 h after its first request; refused and failed
 * calls do not use it up. A changed body under one key, and a key used again after its life, are recorded as
 * violations: LINE would send twice without a word.
 */
export class RetryKeys {
  private readonly known = new Map<string, Known>();

  constructor(
    private readonly real: () => number,
    private readonly violations: Violation[],
  ) {}

  /**
   * Notes an attempt, whatever becomes of it.
   * 1. A key never seen, or past its life, begins a new life.
   * 2. Within its life the call must be the same as the first.
   */
  seen(key: string, path: string, body: Buffer, requestId: string): void {
    const digest = createHash('sha1').update(path).update('\n').update(body).digest('base64');
    const id = key.toLowerCase();
    const known = this.known.get(id);
    const alive = known !== undefined && this.real() - known.since < LIFE_MS;
    if (!alive) {
      if (known?.accepted) this.report('retry-key-reused-after-24h', requestId, key);
      this.known.set(id, { digest, since: this.real(), accepted: null });
    } else if (known.digest !== digest) {
      this.report('retry-key-body-changed', requestId, key);
    }
  }

  /** @throws LineError 400 for a key that is no UUID, 409 for a key that was accepted. */
  check(key: string): void {
    if (!UUID.test(key)) throw new LineError(400, TEXT.retryKeyInvalid);
    const known = this.known.get(key.toLowerCase());
    if (known?.accepted) throw accepted(known.accepted);
  }

  accept(key: string, entry: LedgerEntry): void {
    const known = this.known.get(key.toLowerCase());
    if (known) known.accepted = entry;
  }

  private report(kind: Violation['kind'], requestId: string, key: string): void {
    this.violations.push({ kind, requestId, detail: `retry key ${key}` });
  }
}

function accepted(entry: LedgerEntry): LineError {
  const extra = entry.method === 'push' ? { sentMessages: entry.sentMessages } : {};
  const headers = { 'x-line-accepted-request-id': entry.requestId };
  return new LineError(409, TEXT.retryKeyAccepted, [], headers, extra);
}
