import { DAY_MS, HOUR_MS } from '../clock.js';

/**
 * Every limit of LINE that kamnot relies on, with the page that states it. Nothing else in the code repeats a figure.
 * Pages: https://developers.line.biz/en/reference/messaging-api/ (REF), https://developers.line.biz/en/docs/ (DOC).
 */

/** Request bodies and calls. REF#send-push-message, REF#request-body-and-content-length. */
export const CALL_LIMITS = {
  messages: 5,
  bodyBytes: 2 * 1024 * 1024,
  multicastTargets: 500,
} as const;

/** Lengths in UTF-16 units (`text.length`). DOC messaging-api/text-character-count. */
export const UTF16_LIMITS = {
  text: 5000,
  altText: 1500,
  postbackData: 300,
  uri: 1000,
  clipboardText: 1000,
  imageUrl: 2000,
  senderName: 20,
} as const;

/** Lengths in grapheme clusters. DOC messaging-api/text-character-count, REF#action-objects. */
export const GRAPHEME_LIMITS = {
  displayText: 300,
  messageActionText: 300,
  fillInText: 300,
  labelTemplate: 20,
  labelImageCarousel: 12,
  labelQuickReply: 20,
  labelFlex: 40,
  labelRichMenu: 20,
  buttonsTitle: 40,
  buttonsText: 160,
  buttonsTextWithTitle: 60,
  confirmText: 240,
  carouselTitle: 40,
  carouselText: 120,
  carouselTextWithTitle: 60,
  chatBarText: 14,
  richMenuName: 300,
} as const;

/** Counts. REF#quick-reply, REF#f-carousel, REF#buttons, REF#confirm, REF#carousel, REF#text-message-v2. */
export const COUNT_LIMITS = {
  quickReplyItems: 13,
  flexBubbles: 12,
  buttonsActions: 4,
  confirmActions: 2,
  carouselColumns: 10,
  carouselActions: 3,
  imageCarouselColumns: 10,
  mentions: 20,
  emojis: 20,
  substitutions: 100,
  richMenuAreas: 20,
} as const;

/** JSON sizes of Flex containers, bytes of UTF-8. REF#bubble, REF#f-carousel. */
export const FLEX_BYTES = { bubble: 30 * 1024, carousel: 50 * 1024 } as const;

/** Schemes of a uri action. REF#uri-action. */
export const URI_SCHEMES = ['http', 'https', 'line', 'tel'] as const;

/** Ids. REF#source-user and its neighbours. */
export const CHAT_ID = /^[CRU][0-9a-f]{32}$/;

/** Webhooks. LINE states no largest body; 1 MB is ours (CONTRACT 3). DOC messaging-api/receiving-messages. */
export const WEBHOOK = { bodyBytes: 1024 * 1024, answerWithinMs: 2000 } as const;

/** A reply token lives one minute from receipt; we stop ten seconds earlier. REF#send-reply-message. */
export const REPLY_TOKEN_MS = { life: 60_000, useWithin: 50_000 } as const;

/** A retry key blocks for 24 h from its first request; we stop an hour earlier. DOC messaging-api/retrying-api-request. */
export const RETRY_KEY_MS = { life: DAY_MS, useWithin: 23 * HOUR_MS } as const;

/** Calls per channel, method and path template. REF#rate-limits. The first row that fits counts. */
export const RATES: readonly { method: string; path: RegExp; calls: number; perMs: number }[] = [
  { method: 'POST', path: /^\/v2\/bot\/message\/multicast$/, calls: 200, perMs: 1000 },
  { method: 'POST', path: /^\/v2\/bot\/message\/(narrowcast|broadcast)$/, calls: 60, perMs: HOUR_MS },
  { method: 'POST', path: /^\/v2\/bot\/chat\/loading\/start$/, calls: 100, perMs: 1000 },
  { method: 'POST', path: /^\/v2\/bot\/richmenu$/, calls: 100, perMs: HOUR_MS },
  { method: 'DELETE', path: /^\/v2\/bot\/richmenu\/[^/]+$/, calls: 100, perMs: HOUR_MS },
  { method: 'GET', path: /^\/v2\/bot\/richmenu\/list$/, calls: 10, perMs: 1000 },
  { method: 'POST', path: /^\/oauth2\/v3\/token$/, calls: 370, perMs: 1000 },
  { method: '*', path: /./, calls: 2000, perMs: 1000 },
];

/** Free plan of LINE OA in Thailand (third-party figure): what we assume while LINE's quota answer is unusable. */
export const SMALLEST_PLAN = 300;

const graphemes = new Intl.Segmenter('th', { granularity: 'grapheme' });

/** Number of grapheme clusters, as LINE counts labels. กำหนด is 5 UTF-16 units and 4 graphemes. */
export function graphemeCount(text: string): number {
  let count = 0;
  for (const _ of graphemes.segment(text)) count += 1;
  return count;
}
