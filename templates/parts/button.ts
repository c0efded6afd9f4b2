import type { messagingApi } from '@line/bot-sdk';
import { GRAPHEME_LIMITS } from '../../src/line/limits.js';
import { colour } from './colours.js';
import { clip } from './words.js';

export type Postback = messagingApi.PostbackAction & { type: 'postback' };

/** A tap that comes back to us; `said` is what the reader's own bubble shows after the tap. */
export function postback(label: string, data: string, said = label): Postback {
  return {
    type: 'postback',
    label: clip(label, GRAPHEME_LIMITS.labelFlex),
    data,
    displayText: clip(said, GRAPHEME_LIMITS.displayText),
  };
}

export type ButtonStyle = 'primary' | 'secondary' | 'link';

/** A button of a card: one primary at most, the rest links. */
export function button(action: messagingApi.Action, style: ButtonStyle = 'link'): messagingApi.FlexButton {
  return {
    type: 'button',
    action,
    style,
    height: 'sm',
    scaling: true,
    adjustMode: 'shrink-to-fit',
    ...(style === 'secondary' ? { color: colour.accentSoft } : { color: colour.accent }),
  };
}
