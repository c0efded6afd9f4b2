export interface CoalesceOptions {
  /** Items of one batch. */
  most?: number;
  /** What to wait for behind a batch of so many items, in which the next one grows, unless that is full already. */
  pause?: (size: number) => Promise<unknown> | undefined;
}

/**
 * Turns many single writes that are asked for at about the same time into few batches: one round trip and one
 * flush to disk for all of them. A batch starts as soon as the one before is done; nobody waits for a timer.
 * `flush` gives one result per item, in order; when it throws, every item of the batch fails with it.
 */
export function coalesce<I, O>(
  flush: (items: I[]) => Promise<O[]>,
  { most = 100, pause = () => undefined }: CoalesceOptions = {},
): (item: I) => Promise<O> {
  let queue: { item: I; done: (result: O) => void; failed: (error: unknown) => void }[] = [];
  let running = false;

  async function run(): Promise<void> {
    running = true;
    await new Promise<void>((resolve) => setImmediate(resolve));
    while (queue.length > 0) {
      const batch = queue.splice(0, most);
      try {
        const results = await flush(batch.map(({ item }) => item));
        batch.forEach(({ done }, at) => {
          done(results[at] as O);
        });
      } catch (error) {
        for (const { failed } of batch) failed(error);
      }
      if (queue.length < most) await pause(batch.length);
    }
    queue = [];
    running = false;
  }

  return (item) =>
    new Promise<O>((done, failed) => {
      queue.push({ item, done, failed });
      if (!running) void run();
    });
}
