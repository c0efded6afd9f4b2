import { YIELD } from './wire.js';

/** Asks a command that owns the folder to hand it over; it may just have ended, which is as good. */
export async function askToYield(uri: string): Promise<void> {
  const { default: mongoose } = await import('mongoose');
  try {
    const connection = await mongoose.createConnection(uri, { serverSelectionTimeoutMS: 500 }).asPromise();
    await connection.db?.command({ [YIELD]: 1 });
    await connection.close();
  } catch {
    return;
  }
}
