import type { SandboxState } from '../view.js';
import { becomeOrganizer, listen, loadState } from './api.js';
import { ChatPanel } from './chat-panel.js';
import { ClockBar } from './clock-bar.js';
import { byId, el } from './dom.js';

const panels = new Map<string, ChatPanel>();
const tabs = byId<HTMLElement>('tabs');
const board = byId<HTMLElement>('board');
const bar = new ClockBar(show);
/** Messages come in bursts; what they changed is asked for once after them. */
const QUIET_MS = 300;
let refreshing = 0;
let shownExamples = '';

/** On a phone one chat is seen at a time; a dot marks the others' news. */
function select(chatId: string): void {
  for (const tab of tabs.children) {
    const chosen = tab.getAttribute('data-chat') === chatId;
    tab.setAttribute('aria-selected', String(chosen));
    if (chosen) tab.classList.remove('news');
  }
  for (const [id, panel] of panels) panel.element.classList.toggle('selected', id === chatId);
}

function addChat(chat: SandboxState['chats'][number]): void {
  const panel = new ChatPanel(chat);
  panels.set(chat.id, panel);
  board.append(panel.element);
  const tab = el(
    'button',
    { type: 'button', role: 'tab', 'data-chat': chat.id, 'aria-selected': 'false' },
    chat.name,
  );
  tab.addEventListener('click', () => select(chat.id));
  tabs.append(tab);
}

function show(state: SandboxState): void {
  bar.show(state);
  for (const chat of state.chats) {
    const panel = panels.get(chat.id);
    if (panel) for (const message of chat.messages) panel.add(message);
    else addChat(chat);
  }
  if (!board.querySelector('.selected') && state.chats[0]) select(state.chats[0].id);
}

function showExamples({ examples, organizer }: SandboxState): void {
  const key = JSON.stringify([organizer, examples]);
  if (key === shownExamples) return;
  shownExamples = key;
  const chips = examples.map((text) => {
    const chip = el('button', { type: 'button', title: text }, text);
    chip.addEventListener('click', () => {
      const chosen = board.querySelector('.selected')?.getAttribute('data-chat') ?? '';
      panels.get(chosen)?.fill(text);
    });
    return chip;
  });
  byId<HTMLElement>('examples').replaceChildren(...(organizer ? [] : [organizerButton()]), ...chips);
}

/** Announcing needs a role: the button says a one-time code in the 1:1 chat, as an office's first organizer does. */
function organizerButton(): HTMLElement {
  const button = el('button', { type: 'button', id: 'organizer', class: 'role' }, 'ลองเป็นผู้ดูแลแผน');
  button.addEventListener('click', () => {
    button.disabled = true;
    const [own] = panels.keys();
    if (own) select(own);
    becomeOrganizer().catch(problem);
  });
  return button;
}

async function reload(): Promise<void> {
  const state = await loadState();
  show(state);
  showExamples(state);
}

/** A message may have scheduled an announcement, taken of the quota or made an organizer. */
function refreshSoon(): void {
  clearTimeout(refreshing);
  refreshing = window.setTimeout(() => void reload().catch(problem), QUIET_MS);
}

function problem(error: Error): void {
  byId<HTMLElement>('report').textContent = `ติดต่อบริการไม่ได้: ${error.message}`;
}

board.addEventListener('focusin', (event) => {
  const chat = (event.target as Element).closest('.panel')?.getAttribute('data-chat');
  if (chat) select(chat);
});

listen(
  (event) => {
    if (event.type === 'state') return show(event.state);
    panels.get(event.message.chatId)?.add(event.message);
    refreshSoon();
    const tab = tabs.querySelector(`[data-chat="${CSS.escape(event.message.chatId)}"]`);
    if (tab?.getAttribute('aria-selected') === 'false') tab.classList.add('news');
  },
  () => void reload().catch(problem),
);
reload().catch(problem);
