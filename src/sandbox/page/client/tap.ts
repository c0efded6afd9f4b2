import type { messagingApi } from '@line/bot-sdk';

export type Action = messagingApi.Action;

/** What the page does when something is tapped; given by the chat panel. */
export type Tap = (action: Action) => void;

const SAFE_LINK = /^(https?|line|tel):/i;

export const labelOf = (action: Action): string => ('label' in action && action.label) || '';

/** LINE opens only these schemes; anything else is drawn but dead. */
export const isSafeLink = (uri: string | undefined): boolean => uri !== undefined && SAFE_LINK.test(uri);

export function makeTappable(element: HTMLElement, action: Action, tap: Tap): void {
  element.classList.add('tappable');
  if (element.tagName !== 'BUTTON') {
    element.setAttribute('role', 'button');
    element.setAttribute('tabindex', '0');
    if (!element.textContent) element.setAttribute('aria-label', labelOf(action));
    element.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') element.click();
    });
  }
  element.addEventListener('click', (event) => {
    event.stopPropagation();
    tap(action);
  });
}
