import type { messagingApi } from '@line/bot-sdk';
import { addDays, civilDate, instantAt, type MovableClock } from '../clock.js';
import { Refusal } from '../errors.js';
import { formatMonth } from '../thai/format.js';
import { type Cast, colleagues } from './cast.js';
import { type LedgerEntry, type StandInLine, startStandInLine } from './line/index.js';
import type { NextMessage } from './next-message.js';
import type { ClockMove, SandboxState, ServerEvent } from './page/view.js';
import { chatViews, messageView, nowText } from './view.js';

/** LINE's free plan: the first to be felt. */
const MONTHLY_QUOTA = 300;
/** A day moved by hand lands after the morning's reminders. */
const MORNING = '09:00';

/** What the sandbox asks of the service around it. */
export interface SandboxService {
  /** Plans and sends everything that is due at the clock's time, then resolves. */
  settle(): Promise<void>;
  /** The next moment a message would go by itself, looking ahead from the clock's time. */
  nextReminder(): Promise<NextMessage | null>;
  /** What to try, made from the loaded plan. */
  examples(): Promise<string[]>;
  /** May the person at the keyboard announce? */
  isOrganizer(): Promise<boolean>;
  /** A one-time code that makes the person at the keyboard an admin. */
  organizerCode(): Promise<string>;
}

export interface Sandbox {
  readonly line: StandInLine;
  readonly cast: Cast;
  attach(service: SandboxService): void;
  state(): Promise<SandboxState>;
  say(chatId: string, text: string, mention: boolean): Promise<void>;
  tap(chatId: string, action: unknown): Promise<void>;
  /** Says a one-time code in the 1:1 chat, as an office's first organizer does. */
  becomeOrganizer(): Promise<void>;
  moveClock(step: 'day' | 'next'): Promise<ClockMove>;
  subscribe(listener: (event: ServerEvent) => void): () => void;
  close(): Promise<void>;
}

/** Starts the stand-in LINE with the cast's people in it. */
export async function startSandbox(cast: Cast, clock: MovableClock): Promise<Sandbox> {
  const line = await startStandInLine({
    clock,
    channel: { displayName: 'กำหนด' },
    quota: { type: 'limited', value: MONTHLY_QUOTA },
  });
  await populate(line, cast);
  return createSandbox(line, cast, clock);
}

/** Everybody is there before the webhook is set, so that no greeting meets an empty page. */
async function populate(line: StandInLine, cast: Cast): Promise<void> {
  line.addUser({ id: cast.me.id, displayName: cast.me.name, friend: true });
  for (const group of cast.groups) {
    const members = colleagues(group);
    for (const id of members) line.addUser({ id, friend: false });
    line.createGroup({ id: group.id, name: group.name, members: [cast.me.id, ...members] });
    await line.invite(group.id);
  }
}

function createSandbox(line: StandInLine, cast: Cast, clock: MovableClock): Sandbox {
  let service: SandboxService | null = null;
  const attached = (): SandboxService => {
    if (!service) throw new Refusal('the service is still starting');
    return service;
  };
  const knownChat = (chatId: string): string => {
    if (chatId !== cast.me.id && !line.group(chatId)) throw new Refusal('no such chat in the sandbox');
    return chatId;
  };

  async function state(): Promise<SandboxState> {
    const next = await attached().nextReminder();
    return {
      now: clock.now().toISOString(),
      nowText: nowText(clock),
      chats: chatViews(line, cast),
      quota: { limit: MONTHLY_QUOTA, used: line.usage(), month: formatMonth(civilDate(clock.now())) },
      nextReminder: next?.text ?? null,
      examples: await attached().examples(),
      organizer: await attached().isOrganizer(),
    };
  }

  async function moveClock(step: 'day' | 'next'): Promise<ClockMove> {
    const before = line.ledger.length;
    clock.moveTo(await target(step));
    await attached().settle();
    const pushes = line.ledger.slice(before).filter((entry) => entry.method === 'push');
    return { state: await state(), pushes: pushes.map(pushView) };
  }

  async function target(step: 'day' | 'next'): Promise<Date> {
    if (step === 'day') return instantAt(addDays(civilDate(clock.now()), 1), MORNING);
    const next = await attached().nextReminder();
    if (!next) throw new Refusal('no reminder is ahead');
    return next.at;
  }

  const pushView = (entry: LedgerEntry) => ({
    chat: cast.groups.find((group) => group.id === entry.to[0])?.name ?? 'แชตส่วนตัว',
    cost: entry.cost,
  });

  return {
    line,
    cast,
    attach: (given) => {
      service = given;
    },
    state,
    async say(chatId, text, mention) {
      if (!text.trim()) throw new Refusal('nothing was typed');
      await line.sendText(knownChat(chatId), cast.me.id, text, { mention });
    },
    async tap(chatId, action) {
      await line.tap(knownChat(chatId), cast.me.id, action as messagingApi.Action);
    },
    async becomeOrganizer() {
      if (await attached().isOrganizer()) return;
      await line.sendText(cast.me.id, cast.me.id, `รหัส ${await attached().organizerCode()}`);
    },
    moveClock,
    subscribe: (listener) =>
      line.onMessage((message) => listener({ type: 'message', message: messageView(message, cast) })),
    close: () => line.close(),
  };
}
