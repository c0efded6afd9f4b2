/**
 * What goes wrong with one API call.
 * - `error`: 500 before anything was accepted.
 * - `drop`: the connection is cut before anything was accepted.
 * - `hang`: no answer, nothing accepted; cut after `delayMs` (default 120 s).
 * - `accept-error`, `accept-drop`, `accept-hang`: accepted, then 500, cut, or silence.
 * - `garbage`: accepted, then 200 with a body that is no JSON.
 * - `empty`: accepted, then 200 with no body.
 * - `slow`: an ordinary answer after `delayMs` (default 3 s).
 * - `unauthorized`: 401. `rate-limit`, `monthly-limit`: the two 429s.
 * - `conflict`: 409 without `x-line-accepted-request-id`, which is no success.
 * - `unavailable`: 503 with an HTML body, as a proxy answers.
 */
export type FaultKind =
  | 'error'
  | 'drop'
  | 'hang'
  | 'accept-error'
  | 'accept-drop'
  | 'accept-hang'
  | 'garbage'
  | 'empty'
  | 'slow'
  | 'unauthorized'
  | 'rate-limit'
  | 'monthly-limit'
  | 'conflict'
  | 'unavailable';

export interface Fault {
  kind: FaultKind;
  /** Milliseconds of real time, for `slow` and the hangs. */
  delayMs?: number;
}

/** Which calls a rule speaks of; all given parts must fit. Default: every call. */
export interface FaultMatch {
  method?: string;
  /** Path template or its end, e.g. `/message/push`. */
  path?: string;
  /** Chat id in the body's `to`. */
  to?: string;
}

/**
 * Rules are asked in order; the first that fits the call and is not used up decides (also to let it pass).
 * - `schedule`: one fault (or null: none) for each fitting call in turn, then the rule is used up.
 * - `always`: every fitting call, or the next `times`.
 * - `random`: with probability `rate` one of `kinds`, drawn from the stand-in's seed.
 */
export type FaultRule = { match?: FaultMatch } & (
  | { schedule: (Fault | FaultKind | null)[] }
  | { always: Fault | FaultKind; times?: number }
  | { random: { rate: number; kinds: (Fault | FaultKind)[]; seed?: number } }
);

export interface FaultControl {
  /** Adds a rule behind the others; returns the way to remove it. */
  add(rule: FaultRule): () => void;
  /** The next fitting call, once. */
  once(fault: Fault | FaultKind, match?: FaultMatch): void;
  clear(): void;
  /** Faults injected so far, per kind. */
  readonly injected: Partial<Record<FaultKind, number>>;
}
