import type { SandboxChat, SandboxMessage } from '../view.js';
import { say, sendTap } from './api.js';
import { el } from './dom.js';
import { drawMessage, drawQuickReplies } from './message.js';
import { type Action, isSafeLink, type Tap } from './tap.js';

/** One chat: its messages, its quick replies, its keyboard. */
export class ChatPanel {
  readonly element: HTMLElement;
  readonly #list = el('ol', { class: 'messages', 'aria-live': 'polite' });
  readonly #quick = el('div', { class: 'quick-row' });
  readonly #notice = el('p', { class: 'notice', role: 'status' });
  readonly #input: HTMLInputElement;
  readonly #mention: HTMLInputElement;
  #lastDay = '';
  readonly #shown = new Set<string>();

  constructor(readonly chat: SandboxChat) {
    const group = chat.kind === 'group';
    this.#input = el('input', {
      class: 'say',
      type: 'text',
      autocomplete: 'off',
      maxlength: '5000',
      'aria-label': `พิมพ์ใน ${chat.name}`,
      placeholder: group ? 'พิมพ์คุยในกลุ่ม…' : 'ถามกำหนดส่งได้เลย…',
    });
    this.#mention = el('input', { type: 'checkbox', id: `mention-${chat.id}`, checked: '' });
    this.element = el(
      'section',
      { class: 'panel', 'data-chat': chat.id, 'aria-label': chat.name },
      this.#header(),
      this.#list,
      this.#notice,
      this.#quick,
      this.#form(group),
    );
    for (const message of chat.messages) this.add(message);
  }

  add(message: SandboxMessage): void {
    if (this.#shown.has(message.id)) {
      this.#list
        .querySelector(`[data-id="${CSS.escape(message.id)}"]`)
        ?.replaceWith(drawMessage(message, this.#tap));
      return;
    }
    this.#shown.add(message.id);
    if (message.day !== this.#lastDay) this.#list.append(el('li', { class: 'day' }, message.day));
    this.#lastDay = message.day;
    this.#list.append(drawMessage(message, this.#tap));
    this.#quick.replaceChildren(...drawQuickReplies(message, this.#tap));
    this.#showFromItsTop();
  }

  /** The newest message at the bottom; one taller than the panel from its top, where the answer stands. */
  #showFromItsTop(): void {
    const newest = this.#list.lastElementChild as HTMLElement | null;
    if (!newest) return;
    const top = newest.offsetTop - this.#list.offsetTop - 8;
    this.#list.scrollTop = Math.min(this.#list.scrollHeight, top);
  }

  fill(text: string): void {
    this.#input.value = text;
    this.#input.focus();
  }

  #header(): HTMLElement {
    const { name, speaksFor, members, kind } = this.chat;
    return el(
      'header',
      {},
      el('h2', {}, name),
      el('p', {}, kind === 'group' ? `${speaksFor} · ${members} คน` : speaksFor),
    );
  }

  #form(group: boolean): HTMLElement {
    const mention =
      group &&
      el(
        'label',
        { class: 'mention', for: this.#mention.id, title: 'ในกลุ่ม บอตตอบเฉพาะเมื่อถูกเรียกชื่อ' },
        this.#mention,
        '@กำหนด',
      );
    const form = el(
      'form',
      {},
      mention,
      this.#input,
      el('button', { type: 'submit', 'aria-label': 'ส่ง' }, '➤'),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const text = this.#input.value.trim();
      if (!text) return;
      this.#input.value = '';
      this.#run(say(this.chat.id, text, group && this.#mention.checked));
    });
    return form;
  }

  readonly #tap: Tap = (action: Action) => {
    if (action.type === 'uri') {
      if (isSafeLink(action.uri)) window.open(action.uri, '_blank', 'noopener,noreferrer');
      return;
    }
    if (action.type === 'clipboard') {
      this.#run(navigator.clipboard.writeText(action.clipboardText).then(() => ({})));
      return;
    }
    this.#run(sendTap(this.chat.id, action));
  };

  #run(work: Promise<object>): void {
    this.#notice.textContent = '';
    work.catch((error: Error) => {
      this.#notice.textContent = `ส่งไม่สำเร็จ: ${error.message}`;
    });
  }
}
