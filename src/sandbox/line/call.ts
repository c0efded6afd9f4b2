import type { IncomingHttpHeaders } from 'node:http';
import type { Access } from './access-tokens.js';
import type { Platform } from './platform.js';
import type { Rate } from './rates.js';
import type { RequestName } from './schema/validate.js';

/** One API call as a handler sees it: authenticated, within its rate, its body parsed and valid. */
export interface Call {
  method: string;
  path: string;
  query: URLSearchParams;
  params: Record<string, string>;
  headers: IncomingHttpHeaders;
  raw: Buffer;
  /** `raw` as text. */
  text: string;
  /** Parsed body of routes with a schema, else null. */
  body: unknown;
  requestId: string;
  access: Access;
}

export interface Answer {
  status?: number;
  json?: unknown;
  bytes?: Buffer;
  headers?: Record<string, string>;
}

/** @throws LineError for everything that LINE refuses. */
export type Handler = (platform: Platform, call: Call) => Answer | Promise<Answer>;

export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** E.g. `/v2/bot/group/{groupId}/summary`. */
  template: string;
  handler: Handler;
  rate?: Rate;
  /** JSON body, checked against this definition. */
  schema?: RequestName;
  /** Takes an `X-Line-Retry-Key`. */
  retryKey?: true;
  /** Answers without a Bearer token (token endpoints). */
  open?: true;
}

export const EMPTY: Answer = { json: {} };
