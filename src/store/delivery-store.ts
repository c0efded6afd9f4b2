import type { Delivery, DeliveryDraft, DeliveryStatus } from '../delivery/types.js';

/** Who claims a delivery, and until when (real milliseconds). */
export interface Holder {
  leaseOwner: string;
  leaseUntil: number;
}

/** Records of what is sent, each under its key; claimed by one process at a time. */
export interface DeliveryStore {
  /** Inserts drafts whose key is new as `planned`, or as claimed by a holder; returns the keys that were new. */
  plan(drafts: DeliveryDraft[], at: { civil: string; real: number }, holder?: Holder): Promise<string[]>;
  /** Records an occurrence that will not be sent, with its reason; an existing key is left alone. */
  recordSkipped(
    draft: DeliveryDraft,
    reason: string,
    at: { civil: string; real: number },
    status?: 'skipped' | 'unknown',
  ): Promise<boolean>;
  /**
   * Claims up to `limit` due deliveries (of `keys` only, when given) by conditional update; each row is won by one
   * claimer. Deadlines first, low urgency last.
   */
  claim(owner: string, realNow: number, leaseMs: number, limit: number, keys?: string[]): Promise<Delivery[]>;
  /** Changes a delivery only while `owner` holds it. False: another process got there first. */
  update(key: string, owner: string, fields: Partial<Delivery>): Promise<boolean>;
  renew(owner: string, keys: string[], leaseUntil: number): Promise<number>;
  /** Gives claimed, unsent deliveries back (graceful stop). */
  release(owner: string): Promise<number>;
  get(key: string): Promise<Delivery | null>;
  list(filter?: { status?: DeliveryStatus; chatId?: string; keys?: string[] }): Promise<Delivery[]>;
  /**
   * Operator's retry: back to `planned` under the rules of the state table, with a window open until `until`
   * (civil ISO) at least. Null: no such delivery. @throws Refusal when its state allows no retry.
   */
  retry(key: string, at: { real: number; until: string }): Promise<Delivery | null>;
  counts(): Promise<Record<DeliveryStatus, number>>;
  /** Makes claimable what has become due and what a dead process held (expired leases). Returns how many. */
  promote(realNow: number): Promise<number>;
  /**
   * Makes everything that waits for its time claimable now (the civil clock was moved, the quota changed), of `keys`
   * only when given.
   */
  promoteAll(keys?: string[]): Promise<number>;
  /** Claims deliveries of a chat that wait for a reply token (status `waiting`). */
  claimForReply(
    chatId: string,
    owner: string,
    realNow: number,
    leaseMs: number,
    limit: number,
  ): Promise<Delivery[]>;
  /** The real clock was set back by `ms`: moves leases, next attempts and retry key ages along. */
  shiftClock(ms: number): Promise<void>;
  /** Frees every claim; `openStore` calls it when this process has just started the embedded engine. */
  voidLeases(): Promise<number>;
  /**
   * Removes records, final ones only: for rehearsals that begin anew and for people who are forgotten, because a key
   * that is forgotten may be sent again.
   */
  forget(keys: string[]): Promise<number>;
  /**
   * Closes records of another version, which no claim would ever find, as `failed` with the reason; a damaged one of
   * this version is closed by the claim that meets it. Returns how many.
   */
  closeUnreadable(): Promise<number>;
}
