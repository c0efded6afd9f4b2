import type { webhook } from '@line/bot-sdk';
import { Refusal } from '../../errors.js';
import type { ChatMessage, LedgerEntry, Message } from './types.js';

/** What stands in each chat, as its people see it; listeners hear of each line that appears or changes. */
export class Timeline {
  private readonly chats = new Map<string, ChatMessage[]>();
  private readonly byId = new Map<string, ChatMessage>();
  private readonly listeners = new Set<(message: ChatMessage) => void>();

  in(chatId: string): ChatMessage[] {
    return this.chats.get(chatId) ?? [];
  }

  find(messageId: string): ChatMessage | undefined {
    return this.byId.get(messageId);
  }

  /** @throws Refusal for a message that never was, or is no user's. */
  needOfUser(messageId: string): ChatMessage {
    const message = this.byId.get(messageId);
    if (!message || message.from === 'bot') {
      throw new Refusal(
        `no message ${messageId} of a user: take the id from messagesIn(chat) or from its event`,
      );
    }
    return message;
  }

  said(chatId: string, userId: string, content: webhook.MessageContent, at: Date): void {
    this.put({
      id: content.id,
      chatId,
      from: userId,
      at,
      content,
      notification: content.type === 'text' ? content.text : String(content.type),
      seen: true,
      state: 'shown',
      entry: null,
    });
  }

  sent(entry: LedgerEntry, chatId: string, seen: boolean): void {
    entry.messages.forEach((content, i) => {
      this.put({
        id: entry.sentMessages[i]?.id ?? `${entry.seq}.${i}`,
        chatId,
        from: 'bot',
        at: entry.civilAt,
        content,
        notification: notificationOf(content),
        seen,
        state: 'shown',
        entry,
      });
    });
  }

  /** Tells listeners about a line whose text or state has changed. */
  changed(message: ChatMessage): void {
    for (const listener of [...this.listeners]) listener(message);
  }

  listen(listener: (message: ChatMessage) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private put(message: ChatMessage): void {
    const chat = this.chats.get(message.chatId);
    if (chat) chat.push(message);
    else this.chats.set(message.chatId, [message]);
    this.byId.set(message.id, message);
    this.changed(message);
  }
}

/** The line of text a phone shows for a message without opening the chat. */
function notificationOf(message: Message): string {
  if ('altText' in message) return message.altText;
  return 'text' in message ? message.text : message.type;
}
