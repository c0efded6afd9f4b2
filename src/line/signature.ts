import { createHmac, timingSafeEqual } from 'node:crypto';

/** Base64 of 32 bytes: 43 characters and one `=`. */
const SHAPE = /^[A-Za-z0-9+/]{43}=$/;

/**
 * Whether `signature` (header `x-line-signature`) is LINE's for the raw body bytes; constant-time.
 * https://developers.line.biz/en/docs/messaging-api/verify-webhook-signature/
 * The SDK has the same function, but loading the SDK for it costs a quarter of a second of every start; kamnot takes
 * the SDK's types, and a test holds this beside the SDK's own.
 */
export function signatureFits(raw: Buffer, secret: string, signature: string | undefined): boolean {
  if (signature === undefined || !SHAPE.test(signature)) return false;
  const expected = createHmac('sha256', secret).update(raw).digest();
  return timingSafeEqual(expected, Buffer.from(signature, 'base64'));
}
