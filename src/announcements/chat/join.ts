import { replyRefused, whichActivity } from '../../../templates/activity-reply.js';
import type { Drawn } from '../../../templates/parts/index.js';
import type { Desk, Visit } from '../../chat/desk.js';
import { encodeTap } from '../../chat/postback.js';
import { DAY_MS } from '../../clock.js';
import { toArabicDigits } from '../../thai/digits.js';
import { endOf } from '../follow-ups.js';
import type { Announcement, ReplyKind } from '../types.js';
import { actOnReply } from './reply.js';

const PEOPLE = '(?:จำนวน)?\\s*(-?\\d{1,6})\\s*(?:คน|ท่าน)?';
const ANSWERS = new RegExp(
  `^\\s*(?:ขอ)?(?:(เข้าร่วม(?:กิจกรรม|งาน)?)\\s*(?:${PEOPLE})?|(ไม่สะดวก(?:เข้าร่วม)?|ไม่เข้าร่วม)|รับทราบ(?:แล้ว)?)\\s*(?:นะ)?(?:ค่ะ|คะ|ครับ|คับ)?\\s*$`,
);
/** News without a day is answered in words no longer than this after it was told. */
const NEWS_MS = 14 * DAY_MS;

interface Written {
  reply: ReplyKind;
  people: number;
}

function readAnswer(text: string): Written | null {
  const found = ANSWERS.exec(toArabicDigits(text));
  if (!found) return null;
  const [, join, people, decline] = found;
  if (join) return { reply: 'join', people: Number(people ?? 1) };
  return { reply: decline ? 'decline' : 'ack', people: 0 };
}

/**
 * An answer in the words of the buttons, or with a number that no button offers: "เข้าร่วม 12 คน".
 * 1. Null: the message says something else; "รับทราบ" too where nothing waits for it, because people say so of anything.
 * 2. With one announcement that it can be for it counts for that one; with more it is asked which; with none it is said.
 */
export async function joinMessage(desk: Desk, visit: Visit): Promise<Drawn | null> {
  const written = readAnswer(visit.question.text);
  if (!written || !desk.announcing) return null;
  const { reply, people } = written;
  const open = await (reply === 'ack' ? unread(desk, visit) : answerable(desk, visit));
  const [only, ...more] = open;
  if (!only) return reply === 'ack' ? null : whichActivity([]);
  if (reply === 'join' && people < 1) return replyRefused('people');
  const tap = (id: string) => ({ verb: 'reply' as const, id, reply, people });
  if (more.length === 0) return actOnReply(desk, visit, tap(only.id));
  return whichActivity(
    open.map(({ id, published }) => ({ label: published!.content.title, data: encodeTap(tap(id)) })),
  );
}

const answerable = async ({ store }: Desk, visit: Visit): Promise<Announcement[]> =>
  (await store.announcements.open()).filter((one) => wasTold(one, visit) && isAhead(one, visit));

/** What was told here, is not over, and this person has not answered yet. */
async function unread({ store }: Desk, visit: Visit): Promise<Announcement[]> {
  const { userId } = visit.question.actor;
  const told = (await store.announcements.all()).filter(
    (one) => wasTold(one, visit) && (isAhead(one, visit) || isNews(one, visit)),
  );
  const answers = await Promise.all(
    told.map(({ id }) => (userId ? store.announcementAnswers.get(id, userId) : null)),
  );
  return told.filter((_, index) => !answers[index]);
}

const wasTold = ({ state, published }: Announcement, { chat }: Visit): boolean =>
  state !== 'cancelled' && published !== null && published.chatIds.includes(chat.chatId);

const isAhead = ({ published }: Announcement, { question }: Visit): boolean =>
  published?.content.when != null && endOf(published.content.when) >= question.at;

const isNews = ({ published }: Announcement, { question }: Visit): boolean =>
  published !== null &&
  published.content.when === null &&
  question.at.getTime() - Date.parse(published.at) <= NEWS_MS;
