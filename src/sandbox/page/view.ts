import type { messagingApi } from '@line/bot-sdk';

/** What the page shows; plain JSON between the sandbox's routes and its browser code. */
export interface SandboxState {
  /** ISO instant of the sandbox's clock. */
  now: string;
  /** The civil date and time in Thai words. */
  nowText: string;
  chats: SandboxChat[];
  quota: { limit: number | null; used: number; month: string };
  /** Which message goes next by itself and when, in Thai words; null when nothing is ahead. */
  nextReminder: string | null;
  /** What to try: questions made from the loaded plan, and for an organizer an announcement. */
  examples: string[];
  /** The person at the keyboard may announce. */
  organizer: boolean;
}

export interface SandboxChat {
  id: string;
  kind: 'user' | 'group';
  name: string;
  /** What the chat speaks for, in Thai words. */
  speaksFor: string;
  /** People in it, without the bot. */
  members: number;
  messages: SandboxMessage[];
}

export interface SandboxMessage {
  id: string;
  chatId: string;
  /** Who said it: the bot, the person at the keyboard, or somebody else in the group. */
  from: 'bot' | 'me' | 'other';
  /** Bangkok wall clock `HH:mm` and the day in Thai words. */
  time: string;
  day: string;
  content: messagingApi.Message | { type: string; text?: string };
  state: 'shown' | 'edited' | 'unsent';
  /** Messages this push took of the month's quota; 0 for a reply (free), null for what people say. */
  cost: number | null;
}

export interface ClockMove {
  state: SandboxState;
  /** What the move caused, for the page's one-line report. */
  pushes: { chat: string; cost: number }[];
}

export type ServerEvent =
  | { type: 'message'; message: SandboxMessage }
  | { type: 'state'; state: SandboxState };
