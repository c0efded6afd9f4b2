/** Whether the schedule is alive, for `/readyz` and the metrics. */
export interface Heartbeat {
  /** Real time (milliseconds) of the last evaluation that came to its end; null: none yet. */
  readonly lastEvaluatedAt: number | null;
  /** Evaluations that should have happened since the start and did not. */
  readonly missedTicks: number;
  /** An evaluation has come to its end. */
  beat(): void;
  /** Null while the schedule is alive, else why it is not, in plain words. */
  trouble(): string | null;
}

/** Missing for this long, the schedule counts as stopped: several evaluations in a row have failed. */
const SILENT_MS = 30_000;

/** @param everyMs how often an evaluation should happen, milliseconds of real time */
export function createHeartbeat(real: () => number, everyMs: number): Heartbeat {
  let last: number | null = null;
  let missed = 0;
  return {
    get lastEvaluatedAt() {
      return last;
    },
    get missedTicks() {
      return missed;
    },
    beat() {
      const now = real();
      if (last !== null) missed += Math.max(0, Math.round((now - last) / everyMs) - 1);
      last = now;
    },
    trouble() {
      if (last === null) return 'the schedule has not been evaluated yet';
      const silent = real() - last;
      return silent > SILENT_MS
        ? `the schedule was last evaluated ${Math.round(silent / 1000)} seconds ago`
        : null;
    },
  };
}
