/**
 * Bounds the calls in flight. A call that takes longer than `slowAfterMs` gives its place to the next and counts
 * among the slow ones, so that a few chats that hang do not hold up all others.
 */
export interface Slots {
  run<T>(work: () => Promise<T>): Promise<T>;
  readonly inFlight: number;
}

export interface SlotsOptions {
  /**
   * Quick calls at a time. 130 to 160 fill LINE's 2,000/s at 60 ms (reference/field.md 8); more, since a call keeps
   * its place while it waits for its pace and for a busy event loop.
   */
  quick?: number;
  /** All calls at a time. */
  most?: number;
  /** Milliseconds of real time. */
  slowAfterMs?: number;
}

export function createSlots({ quick = 240, most = 640, slowAfterMs = 500 }: SlotsOptions = {}): Slots {
  const queue: (() => void)[] = [];
  let fast = 0;
  let slow = 0;

  function next(): void {
    while (queue.length > 0 && fast < quick && fast + slow < most) {
      fast += 1;
      queue.shift()?.();
    }
  }

  async function run<T>(work: () => Promise<T>): Promise<T> {
    await new Promise<void>((go) => {
      queue.push(go);
      next();
    });
    let isSlow = false;
    const timer = setTimeout(() => {
      isSlow = true;
      fast -= 1;
      slow += 1;
      next();
    }, slowAfterMs);
    try {
      return await work();
    } finally {
      clearTimeout(timer);
      if (isSlow) slow -= 1;
      else fast -= 1;
      next();
    }
  }

  return {
    run,
    get inFlight() {
      return fast + slow;
    },
  };
}
