import type { webhook } from '@line/bot-sdk';
import { textOnly } from '../../../templates/small-talk.js';
import { announcementMessage, announcementPicture } from '../../announcements/chat/message.js';
import { addressedMessage } from '../../line/addressed.js';
import { answer } from '../answer.js';
import { answerCommand } from '../commands.js';
import { tapInText } from '../confirm-word.js';
import { type Desk, replyWith, type Visit, visitOf } from '../desk.js';
import { isMiss, noteMiss } from '../misses.js';
import { nextSteps } from '../next-steps.js';
import { sceneOf } from '../scene.js';
import type { Reply } from '../types.js';
import { replyToTap } from './tap.js';

/** A written question. In groups only when it addresses the bot; nothing else is read, kept or answered. */
export async function onMessage(desk: Desk, event: webhook.MessageEvent): Promise<Reply | null> {
  const inPrivate = event.source?.type === 'user';
  // Webhooks change without notice: a message event that carries no message says nothing to us.
  if (!event.message) return null;
  if (event.message.type !== 'text') return inPrivate ? answerOther(desk, event) : null;
  const said = addressedMessage(event.message as webhook.TextMessageContent);
  if (!inPrivate && !said.addressed) return null;
  const visit = await visitOf(desk, event, said.text);
  if (!visit) return null;
  const tap = tapInText(said.text);
  if (tap) return replyToTap(desk, visit, tap);
  const command = await answerCommand(desk, visit);
  if (command) return replyWith(command, visit, true);
  return (await announcementMessage(desk, visit, answerText)) ?? answerText(desk, visit);
}

async function answerText(desk: Desk, visit: Visit): Promise<Reply | null> {
  const { chatId, kind } = visit.chat;
  const answered = answer(visit.question, visit.world);
  if (answered.memory) await desk.store.memories.set(chatId, answered.memory, desk.clock.real());
  if (answered.silent) return null;
  if (isMiss(answered)) await noteMiss(desk.store, visit.question.text);
  return { messages: answered.messages, matters: kind === 'user' };
}

/** A picture, a sticker, a file: only words are understood. */
async function answerOther(desk: Desk, event: webhook.MessageEvent): Promise<Reply | null> {
  const visit = await visitOf(desk, event, '');
  if (!visit) return null;
  const pictured =
    event.message.type === 'image' ? await announcementPicture(desk, visit, event.message.id) : null;
  if (pictured) return pictured;
  return replyWith(textOnly(nextSteps(sceneOf(visit.question, visit.world))), visit);
}
