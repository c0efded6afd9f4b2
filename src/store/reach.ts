import type { Config } from '../config.js';
import { Refusal } from '../errors.js';
import type { Log } from '../log.js';
import { openFolderHome } from './embedded/home.js';
import type { As } from './embedded/lock.js';

/** Where the data is, however it is reached. */
export interface Home {
  uri: string;
  /** This process has just started the engine with nobody before it: what a dead process held is free. */
  fresh: boolean;
  /** Why nobody answers under `uri`, and what to do about it; `cause` is what the driver says. */
  unanswered(cause: unknown): Refusal;
  /** To be called when this process's own connections are closed. */
  close(): Promise<void>;
}

/**
 * Reaches the data: MongoDB when `mongodbUri` is set, else the embedded store of `dataDir`, which it starts.
 * Loads no driver: a thread of the embedded store may start while that is loaded.
 * @throws Refusal when `dataDir` cannot be used, its file is damaged, or another service has it (the message names
 * the process id).
 */
export async function reachHome(
  { mongodbUri: uri, dataDir }: Pick<Config, 'mongodbUri' | 'dataDir'>,
  log: Log,
  as: As,
): Promise<Home> {
  if (uri) return { uri, fresh: false, unanswered: noDatabase, close: async () => {} };
  return openFolderHome(dataDir, as, log);
}

function noDatabase(cause: unknown): Refusal {
  const problem = cause instanceof Error ? cause.message : String(cause);
  return new Refusal(
    `The database cannot be reached (${withoutCredentials(problem)}): check MONGODB_URI and that the server runs, or remove MONGODB_URI for the built-in store`,
    { cause },
  );
}

const withoutCredentials = (text: string): string => text.replaceAll(/\/\/[^@/\s]*@/g, '//');
