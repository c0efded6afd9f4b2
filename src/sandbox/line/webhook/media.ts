import type { webhook } from '@line/bot-sdk';
import type { Ids } from '../ids.js';

type Kind = 'image' | 'video' | 'audio' | 'file' | 'sticker' | 'location';
const provider = { contentProvider: { type: 'line' } };

/** What each kind of message carries besides its id. */
const CARRIES: Record<Kind, (options: { bytes?: Buffer; fileName?: string }) => Record<string, unknown>> = {
  image: () => provider,
  video: () => ({ ...provider, duration: 5_000 }),
  audio: () => ({ ...provider, duration: 5_000 }),
  file: ({ bytes, fileName }) => ({ fileName: fileName ?? 'file.bin', fileSize: bytes?.length ?? 0 }),
  sticker: () => ({ packageId: '446', stickerId: '1988', stickerResourceType: 'STATIC' }),
  location: () => ({ title: 'Office', address: 'Bangkok', latitude: 13.77, longitude: 100.51 }),
};
const QUOTABLE: Kind[] = ['image', 'video', 'sticker'];

export function mediaContent(
  ids: Ids,
  kind: Kind,
  options: { bytes?: Buffer; fileName?: string },
): webhook.MessageContent {
  return {
    type: kind,
    id: ids.message(),
    ...(QUOTABLE.includes(kind) && { quoteToken: `quote.${ids.token()}` }),
    markAsReadToken: `read.${ids.token()}`,
    ...CARRIES[kind](options),
  } as unknown as webhook.MessageContent;
}
