import type { messagingApi } from '@line/bot-sdk';
import { el } from '../dom.js';
import { makeTappable, type Tap } from '../tap.js';
import { drawComponent } from './component.js';
import { border, colour, spacing } from './tokens.js';

/** A Flex box: direction, spacing, padding, colours, corners, and its own tap. */
export function drawBox(box: messagingApi.FlexBox, tap: Tap): HTMLElement {
  const element = el('div', { class: `flex-box ${box.layout}` });
  const gap = spacing(box.spacing);
  box.contents.forEach((child, index) => {
    const drawn = drawComponent(child, box.layout, tap);
    const ownMargin = 'margin' in child && child.margin !== undefined;
    if (gap !== null && index > 0 && !ownMargin) {
      drawn.style.setProperty(box.layout === 'vertical' ? 'margin-top' : 'margin-left', gap);
    }
    element.append(drawn);
  });
  style(element, box);
  if (box.action) makeTappable(element, box.action, tap);
  return element;
}

function style(element: HTMLElement, box: messagingApi.FlexBox): void {
  const rules: [string, string | null][] = [
    ['padding', spacing(box.paddingAll)],
    ['padding-top', spacing(box.paddingTop)],
    ['padding-bottom', spacing(box.paddingBottom)],
    ['padding-left', spacing(box.paddingStart)],
    ['padding-right', spacing(box.paddingEnd)],
    ['background-color', colour(box.backgroundColor)],
    ['border-color', colour(box.borderColor)],
    ['border-width', border(box.borderWidth)],
    ['border-radius', spacing(box.cornerRadius)],
    ['width', spacing(box.width)],
    ['height', spacing(box.height)],
    ['max-width', spacing(box.maxWidth)],
    ['max-height', spacing(box.maxHeight)],
    ['justify-content', box.justifyContent ?? null],
    ['align-items', box.alignItems ?? null],
  ];
  for (const [name, value] of rules) if (value !== null) element.style.setProperty(name, value);
  if (box.background?.type === 'linearGradient') {
    const { angle, startColor, endColor } = box.background;
    element.style.backgroundImage = `linear-gradient(${Number.parseFloat(angle ?? '0')}deg, ${colour(startColor)}, ${colour(endColor)})`;
  }
}
