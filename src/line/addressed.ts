import type { webhook } from '@line/bot-sdk';

/** Invisible characters that phones put in front of text. */
const LEADING_NOISE = /^[\s\u200b-\u200f\u2060\ufeff]+/;
/** `/` (also full width) or the Latin name, which a Thai letter may follow at once; กำหนด addresses nobody. */
const CALL = /^(?:[/／]+|@?kamnot(?![a-z0-9_]))[\s,:：]*/i;

interface Mention {
  index: number;
  length: number;
  isSelf: boolean;
}

/** What was said to the bot: whether it was addressed, and the text without mention and call sign. */
export interface Addressed {
  addressed: boolean;
  text: string;
}

/** A text alone, as `kamnot ask --group` gives it. */
export function addressedText(text: string): Addressed {
  const trimmed = text.replace(LEADING_NOISE, '');
  const rest = trimmed.replace(CALL, '');
  return { addressed: rest !== trimmed, text: rest.trim() };
}

/**
 * A text message in a group or room: a mention with `isSelf`, a leading `/`, or the Latin name `kamnot` (CONTRACT 6).
 * Mentions are cut by index and length (UTF-16 units) from right to left, never by pattern: display names hold
 * spaces, digits and Thai. Mentions of other people are cut too; they are names and no part of a question.
 */
export function addressedMessage(message: webhook.TextMessageContent): Addressed {
  const mentions = readMentions(message);
  const self = mentions.some((mention) => mention.isSelf);
  const text = mentions
    .sort((a, b) => b.index - a.index)
    .reduce(
      (rest, { index, length }) => `${rest.slice(0, index)} ${rest.slice(index + length)}`,
      message.text,
    );
  const called = addressedText(text);
  return { addressed: self || called.addressed, text: called.text };
}

function readMentions(message: webhook.TextMessageContent): Mention[] {
  const mentionees: unknown = message.mention?.mentionees;
  if (!Array.isArray(mentionees)) return [];
  return mentionees
    .filter((one) => Number.isInteger(one?.index) && Number.isInteger(one?.length) && one.length > 0)
    .map((one) => ({ index: one.index, length: one.length, isSelf: one.isSelf === true }));
}

/** Whether an event is meant for the bot. Talk of a group that is not must not be written or logged anywhere. */
export function isAddressed(event: webhook.Event): boolean {
  if (event.type !== 'message' && (event.type as string) !== 'messageEdited') return true;
  if (event.source?.type === 'user') return true;
  const { message } = event as webhook.MessageEvent;
  if (message?.type !== 'text') return false;
  const text = message as webhook.TextMessageContent;
  return typeof text.text === 'string' && addressedMessage(text).addressed;
}

/** The chat an event came from: group, room, else the user; null when LINE names none. */
export function chatOf(event: webhook.Event): string | null {
  const source = event.source as Partial<Record<'groupId' | 'roomId' | 'userId', string>> | undefined;
  return source?.groupId ?? source?.roomId ?? source?.userId ?? null;
}
