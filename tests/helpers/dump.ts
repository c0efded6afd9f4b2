import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import mongoose from 'mongoose';
import type { TestHome } from './store.js';

/** Every byte that a closed store keeps, one letter a byte: its files, or all documents of its database. */
export async function everythingIn({ config }: TestHome): Promise<string> {
  if (config.mongodbUri) return documentsOf(config.mongodbUri);
  const files = readdirSync(config.dataDir, { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  );
  return files.map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'latin1')).join('\n');
}

async function documentsOf(uri: string): Promise<string> {
  const connection = await mongoose.createConnection(uri).asPromise();
  try {
    const collections = await connection.listCollections();
    const all = await Promise.all(
      collections.map(({ name }) => connection.collection(name).find().toArray()),
    );
    return Buffer.from(JSON.stringify(all)).toString('latin1');
  } finally {
    await connection.destroy();
  }
}
