import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '../../errors.js';
import { type Place, type Serving, type ServingLog, serve } from './serving.js';
import type { Ask, Told } from './thread.js';

/** The thread that `thread.ts` starts. It ends by itself once the store is closed. */
const port = parentPort;
if (!port) throw new Error('this file is a thread of the store, not a program');

const tell = (told: Told) => port.postMessage(told);
const logAt =
  (level: keyof ServingLog) =>
  (fields: object, text: string): void =>
    tell({ told: 'log', level, fields, text });
const log = { debug: logAt('debug'), error: logAt('error') } as ServingLog;

try {
  const serving = await serve(workerData as Place, log, () => tell({ told: 'yield' }));
  port.on('message', (question: Ask) => void answer(serving, question));
  tell({ told: 'done' });
} catch (error) {
  tell(error instanceof Refusal ? { told: 'refused', message: error.message } : { told: 'failed', error });
}

async function answer(serving: Serving, question: Ask): Promise<void> {
  if (question.ask === 'quiet') await serving.quiet(question.ms, question.most);
  else await serving.close();
  tell({ told: 'done' });
  if (question.ask === 'close') port?.close();
}
