import type { messagingApi } from '@line/bot-sdk';
import { colour } from './colours.js';

export type FlexBox = messagingApi.FlexBox;
export type FlexText = messagingApi.FlexText;
export type FlexComponent = messagingApi.FlexComponent;
export type FlexBubble = messagingApi.FlexBubble;
export type Action = messagingApi.Action;

/** LINE refuses an empty Flex text, so nothing to say is shown as a dash. */
const NOTHING = '–';

/** Thai text: wraps, grows with the reader's font size, leaves room for stacked vowels. */
export function text(words: string, options: Partial<FlexText> = {}): FlexText {
  return {
    type: 'text',
    text: words.trim() || NOTHING,
    wrap: true,
    scaling: true,
    lineSpacing: '5px',
    size: 'sm',
    color: colour.ink,
    ...options,
  };
}

/** Children under one another. */
export function column(contents: FlexComponent[], options: Partial<FlexBox> = {}): FlexBox {
  return { type: 'box', layout: 'vertical', contents, ...options };
}

/** Children beside one another; for short things only, never for two Thai sentences (thai.md 11). */
export function line(contents: FlexComponent[], options: Partial<FlexBox> = {}): FlexBox {
  return { type: 'box', layout: 'horizontal', contents, ...options };
}

export function separator(margin = 'lg'): messagingApi.FlexSeparator {
  return { type: 'separator', margin, color: colour.line };
}
