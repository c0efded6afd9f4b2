import type { Desk, Visit } from '../../chat/desk.js';
import { encodeTap } from '../../chat/postback.js';
import { civilDate, fiscalYearOf } from '../../clock.js';
import { may } from '../../people/permissions.js';
import type { Announcing } from '../announcing.js';
import type { DraftContext } from '../draft/read.js';
import type { Announcement, Asked } from '../types.js';

/** A conversation about an announcement: an organizer, alone with the bot. */
export interface Talk {
  desk: Desk;
  announcing: Announcing;
  visit: Visit;
  userId: string;
}

/** Null: the chat is a group, LINE names nobody, or the person may not send. */
export function talkOf(desk: Desk, visit: Visit): Talk | null {
  const { actor } = visit.question;
  const { announcing } = desk;
  if (!announcing || visit.chat.kind !== 'user' || actor.userId === null) return null;
  return may('send', { actor, chat: visit.chat, unit: null })
    ? { desk, announcing, visit, userId: actor.userId }
    : null;
}

/** What a draft is read against: today, the units, and the plans of the year. */
export function draftContext({ visit }: Pick<Talk, 'visit'>): DraftContext {
  const today = civilDate(visit.question.at);
  const { plans, units } = visit.world;
  return { today, units, plans: plans.filter(({ fiscalYear }) => fiscalYear === fiscalYearOf(today)) };
}

/** Data of an organizer's button. */
export const tapOn = ({ id, version }: Announcement, act: string): string =>
  encodeTap({ verb: 'announcement', id, version, act });

/** What the next message of this chat answers. */
export interface AnnouncementDialog {
  id: string;
  asks: Asked | 'send-at' | null;
  /** What could not be taken as written and is still to be asked for, `asks` included; absent: nothing. */
  doubts?: Asked[];
}

/** As it is kept: with the event that led to it, which may be handled again after a crash. */
type KeptDialog = AnnouncementDialog & { after: string };

const KIND = 'announcement';

export async function dialogOf({ desk, visit }: Talk): Promise<KeptDialog | null> {
  const dialog = await desk.store.dialogs.get(visit.chat.chatId, desk.clock.real());
  return dialog?.kind === KIND ? (dialog.data as unknown as KeptDialog) : null;
}

export function setDialog({ desk, visit }: Talk, data: AnnouncementDialog): Promise<void> {
  const kept: KeptDialog = { ...data, after: visit.eventId };
  return desk.store.dialogs.set(visit.chat.chatId, { kind: KIND, data: { ...kept } }, desk.clock.real());
}

export const endDialog = ({ desk, visit }: Talk): Promise<void> =>
  desk.store.dialogs.remove(visit.chat.chatId);
