import type { messagingApi } from '@line/bot-sdk';
import { el } from '../dom.js';
import { makeTappable, type Tap } from '../tap.js';
import { drawBox } from './box.js';
import { drawComponent } from './component.js';
import { bubbleWidth, colour } from './tokens.js';

/** A Flex container: one bubble, or a carousel that scrolls sideways. */
export function drawContainer(container: messagingApi.FlexContainer, tap: Tap): HTMLElement {
  if (container.type === 'carousel') {
    return el(
      'div',
      { class: 'flex-carousel', tabindex: '0' },
      ...container.contents.map((bubble) => drawBubble(bubble, tap)),
    );
  }
  return drawBubble(container, tap);
}

function drawBubble(bubble: messagingApi.FlexBubble, tap: Tap): HTMLElement {
  const element = el('article', { class: `flex-bubble${bubble.footer ? ' has-footer' : ''}` });
  element.style.width = bubbleWidth(bubble.size);
  const blocks = [
    ['header', bubble.header],
    ['hero', bubble.hero],
    ['body', bubble.body],
    ['footer', bubble.footer],
  ] as const;
  for (const [name, component] of blocks) {
    if (!component) continue;
    const drawn =
      component.type === 'box' ? drawBox(component, tap) : drawComponent(component, 'vertical', tap);
    drawn.classList.add(`block-${name}`);
    const paint = colour(bubble.styles?.[name]?.backgroundColor);
    if (paint) drawn.style.backgroundColor = paint;
    if (bubble.styles?.[name]?.separator) drawn.classList.add('has-separator');
    element.append(drawn);
  }
  if (bubble.action) makeTappable(element, bubble.action, tap);
  return element;
}
