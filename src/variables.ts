import { parseInstant, whyNoInstant } from './clock.js';

/** What a variable of the environment must be, and the remedy where it is not, which never prints a secret. */
interface Rule {
  holds: (value: string) => boolean;
  remedy: string | ((value: string) => string);
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

const origin = (name: string): Rule => ({
  holds: (value) => {
    const url = urlOf(value);
    return url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search;
  },
  remedy: `${name} must be an origin such as https://api.line.me, without a path: the LINE SDK drops a path silently`,
});

const fromConsole = (name: string, page: string): Rule => ({
  holds: (value) => /^[\x21-\x7e]+$/.test(value),
  remedy: `${name} has a space or a character outside ASCII: copy it again from the console, "${page}"`,
});

const RULES: Record<string, Rule> = {
  PORT: {
    holds: (value) => /^\d{1,5}$/.test(value) && Number(value) <= 65_535,
    remedy: 'PORT must be a whole number from 0 to 65535, e.g. PORT=3000',
  },
  LINE_API_BASE_URL: origin('LINE_API_BASE_URL'),
  LINE_DATA_API_BASE_URL: origin('LINE_DATA_API_BASE_URL'),
  MONGODB_URI: {
    holds: (value) => /^mongodb(\+srv)?:\/\/./.test(value),
    remedy: 'MONGODB_URI must start with mongodb:// or mongodb+srv://; leave it empty for the built-in store',
  },
  PUBLIC_URL: {
    holds: (value) => /^https?:$/.test(urlOf(value)?.protocol ?? ''),
    remedy: 'PUBLIC_URL must be a full address such as https://kamnot.example.go.th',
  },
  LOG_LEVEL: {
    holds: (value) => LOG_LEVELS.includes(value),
    remedy: `LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}`,
  },
  KAMNOT_NOW: {
    holds: (value) => parseInstant(value) !== null,
    remedy: (value) => `KAMNOT_NOW ${whyNoInstant(value)}; remove it for real time`,
  },
  LINE_CHANNEL_SECRET: fromConsole('LINE_CHANNEL_SECRET', 'Basic settings'),
  LINE_CHANNEL_ACCESS_TOKEN: fromConsole('LINE_CHANNEL_ACCESS_TOKEN', 'Messaging API'),
  LINE_CHANNEL_ID: {
    holds: (value) => /^\d+$/.test(value),
    remedy: 'LINE_CHANNEL_ID must be digits only: copy it from the console, "Basic settings"',
  },
};

/** A remedy for every variable that cannot be used as it is. */
export function remediesFor(given: Record<string, string>): string[] {
  return Object.entries(RULES).flatMap(([name, { holds, remedy }]) => {
    const value = given[name];
    if (value === undefined || holds(value)) return [];
    return [typeof remedy === 'string' ? remedy : remedy(value)];
  });
}

function urlOf(value: string): URL | null {
  try {
    return new URL(value);
  } catch {
    return null;
  }
}
