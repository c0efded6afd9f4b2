import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseInstant } from './clock.js';
import { Refusal } from './errors.js';
import { remediesFor } from './variables.js';

export type Env = Record<string, string | undefined>;

export interface LineConfig {
  channelSecret: string;
  /** Long-lived token; null: stateless tokens are fetched with id and secret. */
  accessToken: string | null;
  channelId: string | null;
}

export interface Config {
  /** Null: sandbox mode. */
  line: LineConfig | null;
  sandbox: boolean;
  port: number;
  host: string;
  lineApiBaseUrl: string;
  lineDataApiBaseUrl: string;
  /** Null: the embedded file store in `dataDir`. In sandbox mode a database of its own on that server. */
  mongodbUri: string | null;
  /** Folder of this mode's data: `DATA_DIR`, or `DATA_DIR/sandbox` in sandbox mode. */
  dataDir: string;
  publicUrl: string;
  logLevel: string;
  /** Instant the clock starts at; null: real time (or the sandbox's own start). */
  now: Date | null;
}

/** Every default, in one place; `.env.example` repeats them with one line of why. */
const DEFAULTS = {
  PORT: '3000',
  LINE_API_BASE_URL: 'https://api.line.me',
  LINE_DATA_API_BASE_URL: 'https://api-data.line.me',
  DATA_DIR: './data',
  LOG_LEVEL: 'info',
};

type Values = Record<string, string> & typeof DEFAULTS;

/**
 * Environment in, typed configuration out. An empty variable counts as unset.
 * @throws Refusal with one message naming every unusable variable and its remedy; values are never printed.
 */
export function readConfig(env: Env = process.env): Config {
  const given = Object.entries(env).filter((entry): entry is [string, string] => Boolean(entry[1]?.trim()));
  const values: Values = { ...DEFAULTS, ...Object.fromEntries(given) };
  const remedies = remediesFor(values);
  if (remedies.length > 0) throw new Refusal(remedies.join('\n'));
  if (values.KAMNOT_NOW && values.NODE_ENV === 'production') {
    throw new Refusal(
      'KAMNOT_NOW is refused when NODE_ENV=production: remove KAMNOT_NOW, it is for rehearsals and tests',
    );
  }
  const line = lineConfig(values);
  const sandbox = line === null;
  const port = Number(values.PORT);
  return {
    line,
    sandbox,
    port,
    host: values.HOST ?? (sandbox ? '127.0.0.1' : '0.0.0.0'),
    lineApiBaseUrl: values.LINE_API_BASE_URL,
    lineDataApiBaseUrl: values.LINE_DATA_API_BASE_URL,
    mongodbUri: values.MONGODB_URI
      ? sandbox
        ? sandboxDatabase(values.MONGODB_URI)
        : values.MONGODB_URI
      : null,
    dataDir: sandbox ? join(resolve(values.DATA_DIR), 'sandbox') : resolve(values.DATA_DIR),
    publicUrl: (values.PUBLIC_URL ?? `http://localhost:${port}`).replace(/\/$/, ''),
    logLevel: values.LOG_LEVEL,
    now: values.KAMNOT_NOW ? parseInstant(values.KAMNOT_NOW) : null,
  };
}

/** The same server, a database of its own: sandbox data never mixes with real data (CONTRACT 2). */
function sandboxDatabase(uri: string): string {
  const [, server = uri, name = '', options = ''] =
    /^(mongodb(?:\+srv)?:\/\/[^/?]+)\/?([^?]*)(\?.*)?$/.exec(uri) ?? [];
  return `${server}/${name || 'kamnot'}_sandbox${options}`;
}

function lineConfig(values: Values): LineConfig | null {
  const { LINE_CHANNEL_SECRET: secret, LINE_CHANNEL_ACCESS_TOKEN: token, LINE_CHANNEL_ID: id } = values;
  if (!secret && !token && !id) return null;
  if (!secret) {
    throw new Refusal(
      'LINE_CHANNEL_SECRET is missing: copy it from the LINE Developers console, "Basic settings", or remove every LINE_CHANNEL_* variable to start the sandbox',
    );
  }
  if (!token && !id) {
    throw new Refusal(
      'LINE_CHANNEL_ACCESS_TOKEN or LINE_CHANNEL_ID is missing: set one of them beside LINE_CHANNEL_SECRET (the id is enough, kamnot then fetches short tokens itself)',
    );
  }
  return { channelSecret: secret, accessToken: token ?? null, channelId: id ?? null };
}

/** Makes the data folder. @throws Refusal when it cannot be written. */
export function ensureDataDir(config: Config): void {
  try {
    makeFolder(config.dataDir);
    accessSync(config.dataDir, constants.W_OK);
  } catch (cause) {
    throw new Refusal(
      `DATA_DIR ${config.dataDir} cannot be written: give this user the right to write there, or set DATA_DIR to another folder`,
      { cause },
    );
  }
}

/** Level by level: where the system says "no such file" of an existing parent (/proc), node's own way never ends. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
