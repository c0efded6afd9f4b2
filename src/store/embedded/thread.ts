import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Refusal } from '../../errors.js';
import { asset } from '../../paths.js';
import type { Place, Serving, ServingLog } from './serving.js';

/** What the thread is asked; it answers each with `done`, in order. */
export type Ask = { ask: 'quiet'; ms: number; most: number } | { ask: 'close' };

/** What came of opening the store, or of a question. */
export type Answer =
  | { told: 'done' }
  | { told: 'refused'; message: string }
  | { told: 'failed'; error: unknown };

/** All that the thread tells. */
export type Told =
  | Answer
  | { told: 'yield' }
  | { told: 'log'; level: keyof ServingLog; fields: object; text: string };

/** Compiled code also for tests, which run from the sources: a thread starts from a file that node can read. */
const MAIN = asset('dist/src/store/embedded/thread-main.js');

/** Megabytes for young objects; V8 by itself takes 48. */
const YOUNG_MB = 24;

/**
 * Serves the folder in a thread of its own, so that a wave's writes hold up neither calls nor answers. The driver of
 * this thread reaches it through the socket, as any other process does. It lives and dies with this process.
 * @throws Refusal as `serve` does
 */
export async function serveInThread(place: Place, log: ServingLog, onYield: () => void): Promise<Serving> {
  const thread = new Worker(MAIN, {
    workerData: place,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  });
  const asked: ((answer: Answer) => void)[] = [];
  const answered = () => new Promise<Answer>((resolve) => asked.push(resolve));
  const ask = async (question: Ask) => {
    thread.postMessage(question);
    await answered();
  };

  thread.on('message', (told: Told) => {
    if (told.told === 'yield') onYield();
    else if (told.told === 'log') log[told.level](told.fields, told.text);
    else asked.shift()?.(told);
  });
  // Nobody expected it, and without its store the process is of no use: it ends as by any such error of its own.
  thread.on('error', (error) => {
    throw error;
  });

  const opened = await answered();
  if (opened.told === 'refused') throw new Refusal(opened.message);
  if (opened.told === 'failed') throw opened.error;
  return {
    quiet: (ms, most) => ask({ ask: 'quiet', ms, most }),
    async close() {
      const ended = once(thread, 'exit');
      await ask({ ask: 'close' });
      await ended;
    },
  };
}
