import type { messagingApi } from '@line/bot-sdk';
import { el } from '../dom.js';
import { makeTappable, type Tap } from '../tap.js';
import { colour, spacing, textSize } from './tokens.js';

/** A Flex text: cut with an ellipsis on one line unless `wrap` is set, exactly as LINE does. */
export function drawText(text: messagingApi.FlexText, tap: Tap): HTMLElement {
  const element = el('p', { class: `flex-text${text.wrap ? ' wrap' : ''}` });
  if (text.contents?.length) for (const span of text.contents) element.append(drawSpan(span));
  else element.textContent = text.text ?? '';
  letter(element, text);
  if (text.align) element.style.textAlign = text.align;
  if (text.gravity)
    element.style.alignSelf = { top: 'flex-start', center: 'center', bottom: 'flex-end' }[text.gravity] ?? '';
  const gap = spacing(text.lineSpacing);
  if (gap !== null) element.style.lineHeight = `calc(1.4em + ${gap})`;
  if (text.wrap && text.maxLines) {
    element.classList.add('clamp');
    element.style.setProperty('-webkit-line-clamp', String(text.maxLines));
  }
  if (text.action) makeTappable(element, text.action, tap);
  return element;
}

function drawSpan(span: messagingApi.FlexSpan): HTMLElement {
  const element = el('span', {}, span.text ?? '');
  letter(element, span);
  return element;
}

interface Lettering {
  size?: string | undefined;
  color?: string | undefined;
  weight?: string | undefined;
  style?: string | undefined;
  decoration?: string | undefined;
}

function letter(element: HTMLElement, font: Lettering): void {
  const size = textSize(font.size);
  if (size !== null) element.style.fontSize = size;
  const ink = colour(font.color);
  if (ink) element.style.color = ink;
  if (font.weight === 'bold') element.style.fontWeight = '700';
  if (font.style === 'italic') element.style.fontStyle = 'italic';
  if (font.decoration && font.decoration !== 'none') element.style.textDecoration = font.decoration;
}
