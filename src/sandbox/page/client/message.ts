import type { messagingApi } from '@line/bot-sdk';
import type { SandboxMessage } from '../view.js';
import { el } from './dom.js';
import { drawContainer } from './flex/bubble.js';
import { labelOf, type Tap } from './tap.js';
import { drawTemplate } from './template.js';

/** One message of a chat as LINE shows it, with a line that says what it cost. */
export function drawMessage(message: SandboxMessage, tap: Tap): HTMLElement {
  const line = el('li', { class: `message ${message.from}`, 'data-id': message.id });
  if (message.from === 'bot') line.append(el('img', { class: 'avatar', src: 'bot.svg', alt: 'กำหนด' }));
  const column = el('div', { class: 'column' }, content(message, tap), meta(message));
  line.append(column);
  return line;
}

function content(message: SandboxMessage, tap: Tap): HTMLElement {
  if (message.state === 'unsent') return el('p', { class: 'gone' }, 'ยกเลิกข้อความแล้ว');
  const shown = message.content as messagingApi.Message;
  switch (shown.type) {
    case 'text':
      return el('p', { class: 'bubble-text' }, shown.text);
    case 'textV2':
      return el('p', { class: 'bubble-text' }, substituted(shown));
    case 'flex':
      return drawContainer(shown.contents, tap);
    case 'template':
      return drawTemplate(shown.template, tap);
    case 'image':
      return el('img', { class: 'picture', src: shown.previewImageUrl, alt: 'รูปภาพ' });
    default:
      return el('p', { class: 'bubble-text' }, `[${message.content.type}]`);
  }
}

function substituted(message: messagingApi.TextMessageV2): string {
  return message.text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = message.substitution?.[name];
    if (value?.type !== 'mention') return whole;
    const mentionee = (value as messagingApi.MentionSubstitutionObject).mentionee;
    return mentionee.type === 'all' ? '@All' : '@สมาชิก';
  });
}

function meta(message: SandboxMessage): HTMLElement {
  const line = el('div', { class: 'meta' }, el('time', {}, message.time));
  if (message.state === 'edited') line.append(el('span', {}, 'แก้ไขแล้ว'));
  if (message.cost !== null) {
    const free = message.cost === 0;
    line.append(
      el(
        'span',
        { class: free ? 'cost free' : 'cost' },
        free ? 'ตอบกลับ ไม่ใช้โควตา' : `ใช้โควตา ${message.cost} ข้อความ`,
      ),
    );
  }
  return line;
}

/** The quick replies of the last message, as LINE shows them above the keyboard. */
export function drawQuickReplies(message: SandboxMessage | undefined, tap: Tap): HTMLElement[] {
  if (message?.from !== 'bot' || !('quickReply' in message.content)) return [];
  const items = message.content.quickReply?.items ?? [];
  return items.flatMap((item) => {
    const action = item.action;
    if (!action) return [];
    const button = el('button', { type: 'button', class: 'quick' }, labelOf(action));
    button.addEventListener('click', () => tap(action));
    return [button];
  });
}
