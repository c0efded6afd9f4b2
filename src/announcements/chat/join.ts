import { whichActivity } from '../../../templates/activity-reply.js';
import type { Drawn } from '../../../templates/parts/index.js';
import type { Desk, Visit } from '../../chat/desk.js';
import { encodeTap } from '../../chat/postback.js';
import { toArabicDigits } from '../../thai/digits.js';
import { endOf } from '../follow-ups.js';
import type { Announcement } from '../types.js';
import { actOnReply } from './reply.js';

const JOINS = /^\s*(?:ขอ)?เข้าร่วม(?:กิจกรรม)?\s*(?:จำนวน)?\s*(\d{1,6})\s*(?:คน|ท่าน)?\s*(?:ค่ะ|คะ|ครับ)?\s*$/;

/** "เข้าร่วม 12 คน": the number that no button offers; null: the message says something else. */
export async function joinMessage(desk: Desk, visit: Visit): Promise<Drawn | null> {
  const people = Number(JOINS.exec(toArabicDigits(visit.question.text))?.[1] ?? 0);
  if (people === 0 || !desk.announcing) return null;
  const open = (await desk.store.announcements.open()).filter((one) => wantsAnswers(one, visit));
  const tap = (id: string) => ({ verb: 'reply' as const, id, reply: 'join' as const, people });
  const [only, ...more] = open;
  if (only && more.length === 0) return actOnReply(desk, visit, tap(only.id));
  return whichActivity(
    open.map(({ id, published }) => ({ label: published!.content.title, data: encodeTap(tap(id)) })),
  );
}

const wantsAnswers = ({ state, published }: Announcement, { chat, question }: Visit): boolean =>
  state !== 'cancelled' &&
  published?.content.when != null &&
  published.chatIds.includes(chat.chatId) &&
  endOf(published.content.when) >= question.at;
