import type { messagingApi } from '@line/bot-sdk';
import { el } from '../dom.js';
import type { Tap } from '../tap.js';
import { drawBox } from './box.js';
import { drawButton } from './button.js';
import { drawText } from './text.js';
import { colour, spacing, textSize } from './tokens.js';

export type Layout = 'vertical' | 'horizontal' | 'baseline';

/** Draws one Flex component as LINE lays it out inside a box of this layout. */
export function drawComponent(component: messagingApi.FlexComponent, layout: Layout, tap: Tap): HTMLElement {
  switch (component.type) {
    case 'box':
      return place(drawBox(component, tap), component, layout);
    case 'text':
      return place(drawText(component, tap), component, layout);
    case 'button':
      return place(drawButton(component, tap), component, layout);
    case 'separator':
      return separator(component, layout);
    case 'filler':
      return place(el('span', { class: 'flex-filler' }), { ...component, flex: component.flex ?? 1 }, layout);
    case 'image':
      return place(image(component), component, layout);
    case 'icon':
      return place(icon(component), { ...component, flex: 0 }, layout);
    default:
      return el('span', { class: 'flex-unknown' }, component.type);
  }
}

interface Placed {
  flex?: number | undefined;
  margin?: string | undefined;
  position?: string | undefined;
  offsetTop?: string | undefined;
  offsetStart?: string | undefined;
  offsetEnd?: string | undefined;
  offsetBottom?: string | undefined;
}

/** Share of the line, margin to the one before, and offsets: what a component's place in its box decides. */
function place(element: HTMLElement, component: Placed, layout: Layout): HTMLElement {
  const share = component.flex ?? (layout === 'vertical' ? 0 : 1);
  element.style.flex = share > 0 ? `${share} 0 0` : '0 0 auto';
  if (layout === 'vertical') element.style.flexBasis = 'auto';
  const margin = spacing(component.margin);
  if (margin !== null)
    element.style.setProperty(layout === 'vertical' ? 'margin-top' : 'margin-left', margin);
  if (component.position === 'absolute') element.style.position = 'absolute';
  for (const [side, value] of [
    ['top', component.offsetTop],
    ['left', component.offsetStart],
    ['right', component.offsetEnd],
    ['bottom', component.offsetBottom],
  ] as const) {
    const offset = spacing(value);
    if (offset !== null) element.style.setProperty(side, offset);
  }
  return element;
}

function separator(component: messagingApi.FlexSeparator, layout: Layout): HTMLElement {
  const element = el('span', { class: `flex-separator ${layout}` });
  const line = colour(component.color);
  if (line) element.style.borderColor = line;
  return place(element, { margin: component.margin, flex: 0 }, layout);
}

function image(component: messagingApi.FlexImage): HTMLElement {
  const element = el('img', {
    class: 'flex-image',
    src: /^https:/.test(component.url) ? component.url : '',
    alt: '',
  });
  const [width, height] = (component.aspectRatio ?? '1:1').split(':');
  element.style.aspectRatio = `${Number(width)} / ${Number(height)}`;
  element.style.objectFit = component.aspectMode === 'cover' ? 'cover' : 'contain';
  element.style.width =
    component.size && /^\d/.test(component.size)
      ? component.size
      : component.size === 'full'
        ? '100%'
        : '90px';
  return element;
}

function icon(component: messagingApi.FlexIcon): HTMLElement {
  const element = el('img', {
    class: 'flex-icon',
    src: /^https:/.test(component.url) ? component.url : '',
    alt: '',
  });
  element.style.height = textSize(component.size) ?? '16px';
  return element;
}
