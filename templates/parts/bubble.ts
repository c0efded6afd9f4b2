import type { messagingApi } from '@line/bot-sdk';
import { COUNT_LIMITS, UTF16_LIMITS } from '../../src/line/limits.js';
import { colour } from './colours.js';
import { column, type FlexBox, type FlexBubble, type FlexComponent } from './flex.js';
import { type NextStep, quickReplies } from './quick-replies.js';
import { clipUnits } from './words.js';

/** A card. Every card has one width, because the bubbles of a carousel must agree. */
export function card(parts: {
  header: FlexBox;
  body: FlexComponent[];
  footer?: FlexComponent[];
}): FlexBubble {
  const footer = parts.footer ?? [];
  return {
    type: 'bubble',
    size: 'mega',
    header: parts.header,
    body: column(parts.body, { paddingAll: '16px' }),
    ...(footer.length > 0 ? { footer: column(footer, { spacing: 'sm', paddingAll: '12px' }) } : {}),
    styles: { footer: { separator: true, separatorColor: colour.line } },
  };
}

/**
 * Cards as one LINE message. `alt` is the whole answer in short: it is the notification and the chat list's line.
 * @throws Error when there is no card or more than LINE takes: paging comes before this.
 */
export function flexMessage(alt: string, cards: FlexBubble[], steps: NextStep[] = []): messagingApi.Message {
  const [first, ...rest] = cards;
  if (!first || cards.length > COUNT_LIMITS.flexBubbles) {
    throw new Error(`a Flex message needs 1 to ${COUNT_LIMITS.flexBubbles} bubbles, got ${cards.length}`);
  }
  const quickReply = quickReplies(steps);
  return {
    type: 'flex',
    altText: clipUnits(alt, UTF16_LIMITS.altText),
    contents: rest.length === 0 ? first : { type: 'carousel', contents: cards },
    ...(quickReply ? { quickReply } : {}),
  };
}

/** Plain words as one LINE message. */
export function textMessage(words: string, steps: NextStep[] = []): messagingApi.Message {
  const quickReply = quickReplies(steps);
  return { type: 'text', text: clipUnits(words, UTF16_LIMITS.text), ...(quickReply ? { quickReply } : {}) };
}
