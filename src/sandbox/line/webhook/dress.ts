import { createHmac } from 'node:crypto';
import { type Random, shuffled } from '../random.js';
import type { PostOptions } from '../types.js';

/** The webhook body as text: property order, unknown properties and escapes as asked. */
export function bodyText(envelope: unknown, options: PostOptions, random: Random): string {
  let value = envelope;
  if (options.unknownProperties) value = withUnknown(value);
  if (options.shuffle) value = inDisorder(value, random);
  const json = JSON.stringify(value);
  const escaped = (options.escapeEmoji ?? true) ? escapeNonBmp(json) : json;
  return options.rewriteBody ? options.rewriteBody(escaped) : escaped;
}

/** Base64 of HMAC-SHA256 over the exact bytes. */
export function sign(secret: string, body: Buffer): string {
  return createHmac('sha256', secret).update(body).digest('base64');
}

/** Headers of the POST in the spelling asked for; the signature may be wrong or missing. */
export function headersFor(secret: string, body: Buffer, options: PostOptions): Record<string, string> {
  const headers: Record<string, string> = {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': 'LineBotWebhook/2.0',
  };
  const signature = options.signature ?? 'valid';
  if (signature === 'valid') headers['x-line-signature'] = sign(secret, body);
  else if (signature === 'wrong') headers['x-line-signature'] = sign(`${secret}-not`, body);
  else if (signature !== 'missing') headers['x-line-signature'] = signature;
  const spell = SPELLINGS[options.headerCase ?? 'lower'];
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [spell(name), value]));
}

const SPELLINGS = {
  lower: (name: string) => name,
  upper: (name: string) => name.toUpperCase(),
  mixed: (name: string) => name.replace(/[a-z]+/g, (word) => word.charAt(0).toUpperCase() + word.slice(1)),
};

/** LINE writes characters outside the BMP as two `\uXXXX` escapes, so that re-made JSON has other bytes. */
function escapeNonBmp(json: string): string {
  return json.replace(/[\ud800-\udfff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).toUpperCase()}`);
}

function withUnknown(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withUnknown);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, withUnknown(inner)]);
  return { ...Object.fromEntries(entries), addedLater: { nested: [1, null, 'new'] } };
}

function inDisorder(value: unknown, random: Random): unknown {
  if (Array.isArray(value)) return value.map((inner) => inDisorder(inner, random));
  if (value === null || typeof value !== 'object') return value;
  const entries = shuffled(random, Object.entries(value));
  return Object.fromEntries(entries.map(([key, inner]) => [key, inDisorder(inner, random)]));
}
