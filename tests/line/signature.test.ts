import { createHmac } from 'node:crypto';
import { validateSignature } from '@line/bot-sdk';
import { describe, expect, it } from 'vitest';
import { signatureFits } from '../../src/line/signature.js';
import { seeded } from '../../src/sandbox/line/random.js';
import { SEED } from '../helpers/seed.js';

const BODY = Buffer.from('{"destination":"U8e742f61d673b39c7fff3cecb7536ef0","events":[]}');
const SECRET = '8c570fa6dd201bb328f1c1eac23a96d8';
const SIGNATURE = 'GhRKmvmHys4Pi8DxkF4+EayaH0OqtJtaZxgTD9fMDLs=';

describe('signatureFits', () => {
  it("accepts LINE's own example", () => {
    expect(signatureFits(BODY, SECRET, SIGNATURE)).toBe(true);
  });

  it.each([
    ['none', undefined],
    ['empty', ''],
    ['another secret', createHmac('sha256', 'other').update(BODY).digest('base64')],
    ['hex', createHmac('sha256', SECRET).update(BODY).digest('hex')],
    ['unpadded', SIGNATURE.slice(0, -1)],
    ['twice', SIGNATURE + SIGNATURE],
    ['with a space', ` ${SIGNATURE.slice(1)}`],
    ['Thai', 'ก'.repeat(44)],
  ])('refuses %s', (_name, signature) => {
    expect(signatureFits(BODY, SECRET, signature)).toBe(false);
  });

  it('refuses a body of which one byte changed', () => {
    const changed = Buffer.from(BODY);
    changed[5] = (changed[5] ?? 0) ^ 1;
    expect(signatureFits(changed, SECRET, SIGNATURE)).toBe(false);
  });

  it("agrees with the SDK's own over random bodies", () => {
    const next = seeded(SEED);
    for (let size = 0; size < 200; size += 7) {
      const body = Buffer.from(Array.from({ length: size }, () => 256 * next()));
      const right = createHmac('sha256', SECRET).update(body).digest('base64');
      const wrong = createHmac('sha256', 'another secret').update(body).digest('base64');
      for (const signature of [right, wrong]) {
        expect(signatureFits(body, SECRET, signature)).toBe(validateSignature(body, SECRET, signature));
      }
    }
  });
});
