/** A LINE event at rest between the 200 and its handling. The payload is removed once handled. */
export interface StoredEvent {
  /** `webhookEventId`, or a hash of the event where it has none. */
  id: string;
  /** Null once handled or dropped. */
  payload: unknown;
  /** LINE's event type. */
  type: string;
  /** Chat the event came from; null once handled. */
  chatId: string | null;
  /** LINE's id of the message it is about, if any. */
  messageId: string | null;
  /** LINE's own time of the event, milliseconds since the epoch. */
  timestamp: number;
  /** Real time at which a reply was tried; null: none so far. */
  repliedAt: number | null;
  /** Closed without being acted on: unsent, superseded by an edit, or of a chat that was left. */
  letGo: boolean;
  /** Real time, milliseconds. */
  receivedAt: number;
  status: 'stored' | 'working' | 'handled';
  leaseOwner: string | null;
  leaseUntil: number | null;
  attempts: number;
}

export type NewEvent = Pick<
  StoredEvent,
  'id' | 'payload' | 'type' | 'chatId' | 'messageId' | 'timestamp' | 'receivedAt'
>;

export interface EventStore {
  /** Inserts events not seen before; returns the ids that were new. Duplicates are not an error. */
  insertNew(events: NewEvent[]): Promise<string[]>;
  /** Up to `limit` unhandled events, oldest first, each won by one claimer only. */
  claim(owner: string, realNow: number, leaseMs: number, limit: number): Promise<StoredEvent[]>;
  settle(id: string, owner: string, letGo?: boolean): Promise<boolean>;
  /** Gives claimed events back (graceful stop). */
  release(owner: string): Promise<number>;
  /** Removes handled events received before `realTime` (LINE may redeliver: see the job `purge-events`). */
  purge(realTime: number): Promise<number>;
  waiting(): Promise<number>;
  /** Notes, before the call, that a reply to this event is tried; a second handling must not push it again. */
  noteReply(id: string, owner: string, realNow: number): Promise<boolean>;
  /** What is stored about one LINE message (its `message`, `messageEdited` and `unsend` events), payloads left out. */
  ofMessage(messageId: string): Promise<Omit<StoredEvent, 'payload'>[]>;
  /** Empties and closes unhandled events of a message that was unsent or edited. Returns how many. */
  dropMessage(messageId: string, exceptId: string): Promise<number>;
  /** Empties and closes unhandled events of a chat that we left, up to an event timestamp (milliseconds). */
  dropChat(chatId: string, until: number): Promise<number>;
  /** Frees every claim; `openStore` calls it when this process has just started the embedded engine. */
  voidLeases(): Promise<number>;
}
