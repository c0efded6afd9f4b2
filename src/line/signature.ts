import { validateSignature } from '@line/bot-sdk';

/** Base64 of 32 bytes: 43 characters and one `=`. */
const SHAPE = /^[A-Za-z0-9+/]{43}=$/;

/**
 * Whether `signature` (header `x-line-signature`) is LINE's for the raw body bytes; constant-time.
 * The shape is looked at first: the SDK decodes base64 leniently, and a wrong shape needs no hashing.
 */
export function signatureFits(raw: Buffer, secret: string, signature: string | undefined): boolean {
  return signature !== undefined && SHAPE.test(signature) && validateSignature(raw, secret, signature);
}
