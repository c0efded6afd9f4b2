import type { LedgerEntry } from './types.js';

/** Every accepted call in order, found by chat and by reply token, with promises for those to come. */
export class Ledger {
  readonly entries: LedgerEntry[] = [];
  private readonly byChat = new Map<string, LedgerEntry[]>();
  private readonly listeners = new Set<(entry: LedgerEntry) => void>();

  add(entry: LedgerEntry): void {
    this.entries.push(entry);
    for (const chatId of entry.to) {
      const chat = this.byChat.get(chatId);
      if (chat) chat.push(entry);
      else this.byChat.set(chatId, [entry]);
    }
    for (const listener of [...this.listeners]) listener(entry);
  }

  to(chatId: string): LedgerEntry[] {
    return this.byChat.get(chatId) ?? [];
  }

  listen(listener: (entry: LedgerEntry) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
