import type { messagingApi } from '@line/bot-sdk';
import type { ClockMove, SandboxState, ServerEvent } from '../view.js';

const base = new URL('.', document.baseURI).pathname;

async function post<T>(path: string, body: unknown): Promise<T> {
  const response = await fetch(`${base}api/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error ?? `${response.status}`);
  return answer as T;
}

export async function loadState(): Promise<SandboxState> {
  const response = await fetch(`${base}api/state`);
  if (!response.ok) throw new Error(`${response.status}`);
  return (await response.json()) as SandboxState;
}

export const say = (chatId: string, text: string, mention: boolean) =>
  post<object>('say', { chatId, text, mention });

export const sendTap = (chatId: string, action: messagingApi.Action, params?: object) =>
  post<object>('tap', { chatId, action, params });

export const becomeOrganizer = () => post<object>('organizer', {});

export const moveClock = (move: 'day' | 'next') => post<ClockMove>('clock', { move });

/** Calls `onEvent` for everything that happens; the browser reconnects by itself, `onReconnect` reloads what was missed. */
export function listen(onEvent: (event: ServerEvent) => void, onReconnect: () => void): void {
  const source = new EventSource(`${base}api/events`);
  let wasOpen = false;
  source.addEventListener('open', () => {
    if (wasOpen) onReconnect();
    wasOpen = true;
  });
  source.addEventListener('message', (event) => onEvent(JSON.parse(event.data) as ServerEvent));
}
