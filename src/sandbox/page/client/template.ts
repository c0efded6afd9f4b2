import type { messagingApi } from '@line/bot-sdk';
import { el } from './dom.js';
import { labelOf, makeTappable, type Tap } from './tap.js';

/** Buttons and confirm templates; the others are named, not drawn (kamnot sends Flex instead). */
export function drawTemplate(template: messagingApi.Template, tap: Tap): HTMLElement {
  if (template.type !== 'buttons' && template.type !== 'confirm')
    return el('p', { class: 'bubble-text' }, `[${template.type}]`);
  const shown = template as messagingApi.ButtonsTemplate | messagingApi.ConfirmTemplate;
  const card = el('article', { class: 'flex-bubble template' });
  if ('title' in shown && shown.title) card.append(el('h3', {}, shown.title));
  card.append(el('p', {}, shown.text));
  for (const action of shown.actions) {
    const button = el('button', { type: 'button', class: 'flex-button link md' }, labelOf(action));
    makeTappable(button, action, tap);
    card.append(button);
  }
  return card;
}
