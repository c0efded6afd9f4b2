import type { messagingApi } from '@line/bot-sdk';
import { el } from '../dom.js';
import { labelOf, makeTappable, type Tap } from '../tap.js';
import { colour } from './tokens.js';

export function drawButton(button: messagingApi.FlexButton, tap: Tap): HTMLElement {
  const style = button.style ?? 'link';
  const element = el(
    'button',
    { type: 'button', class: `flex-button ${style} ${button.height ?? 'md'}` },
    labelOf(button.action),
  );
  const paint = colour(button.color);
  if (paint) element.style.setProperty(style === 'link' ? 'color' : 'background-color', paint);
  makeTappable(element, button.action, tap);
  return element;
}
