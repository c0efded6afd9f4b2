import { randomBytes } from 'node:crypto';
import type { ContentReader } from '../line/content.js';
import type { Picture } from '../store/store.js';
import type { PictureUrl } from './view.js';

/** LINE takes pictures of up to 10 MB. */
export const PICTURE_BYTES = 10 * 1024 * 1024;

export type FetchedPicture = { picture: Picture } | { refused: 'type' | 'size' | 'gone' };

const JPEG = Buffer.from([0xff, 0xd8, 0xff]);
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** What the bytes are, whatever they were said to be; null: neither JPEG nor PNG. */
export function typeOf(bytes: Buffer): Picture['type'] | null {
  if (bytes.subarray(0, JPEG.length).equals(JPEG)) return 'image/jpeg';
  return bytes.subarray(0, PNG.length).equals(PNG) ? 'image/png' : null;
}

/** Fetches what somebody sent in a chat; never more than a picture may have. */
export function createPictureFetch(read: ContentReader) {
  return async (messageId: string): Promise<FetchedPicture> => {
    const content = await read(messageId, PICTURE_BYTES);
    if ('refused' in content) return content;
    const type = typeOf(content.bytes);
    return type ? { picture: { type, bytes: content.bytes } } : { refused: 'type' };
  };
}

/** The address is public, so nobody may guess it. */
export const newPictureId = (): string => randomBytes(18).toString('base64url');

/** LINE fetches pictures over https only. */
export const createPictureUrl =
  (publicUrl: string): PictureUrl =>
  (id) =>
    publicUrl.startsWith('https://') ? `${publicUrl}/pictures/${id}` : null;
