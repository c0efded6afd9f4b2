import { decodeTap } from '../../chat/postback.js';
import type { Reply } from '../../chat/types.js';
import { may } from '../../people/permissions.js';
import { say } from './act.js';
import type { AnnouncementDialog, Talk } from './context.js';
import { listAnnouncements } from './list.js';
import { actionsFor, previewReply } from './preview.js';
import { actOnAnnouncement } from './taps.js';

/** What people type instead of tapping the button, by what the button does. */
const TYPED: readonly (readonly [string, RegExp])[] = [
  ['submit', /^(?:ขออนุมัติ|ส่งอนุมัติ|ใช้ข้อความนี้)$/],
  ['approve', /^อนุมัติ(?:เลย|ได้)?$/],
  ['now', /^ส่ง(?:ได้)?เลย$/],
  ['at', /^ตั้งเวลา(?:ส่ง)?$/],
  ['edit', /^(?:ขอ)?แก้(?:ไข)?(?:ประกาศ(?:นี้)?)?$/],
  ['undo', /^(?:ยังไม่ส่ง|อย่าเพิ่งส่ง|หยุดส่ง)$/],
  ['results', /^ดูผล(?:ตอบรับ)?$/],
  ['ask-cancel', /^ยกเลิก(?:ประกาศ(?:นี้)?)?$/],
];
const PARTICLE = /\s*(?:นะ)?(?:คะ|ค่ะ|ครับ|คับ)?\s*$/;

const actIn = (text: string): string | null => {
  const words = text.trim().replace(PARTICLE, '');
  return TYPED.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
};

/**
 * The words of a button typed instead; null: none of them, or nothing that it could be about.
 * 1. About the announcement that was looked at last it does what its button would, if it has that button now.
 * 2. "อนุมัติ" of an organizer who was asked for it shows what waits: nobody approves unseen.
 */
export async function typedAct(talk: Talk, dialog: AnnouncementDialog | null): Promise<Reply | null> {
  const { desk, visit } = talk;
  const act = actIn(visit.question.text);
  if (!act) return null;
  const one = dialog && (await desk.store.announcements.get(dialog.id));
  const offered = one ? await actionsFor(talk, one) : [];
  for (const step of offered) {
    const tap = 'data' in step ? decodeTap(step.data) : null;
    if (tap?.verb === 'announcement' && tap.act === act) return actOnAnnouncement(desk, visit, tap);
  }
  return act === 'approve' ? waiting(talk) : null;
}

async function waiting(talk: Talk): Promise<Reply | null> {
  const { desk, visit, userId } = talk;
  if (!may('approve', { actor: visit.question.actor, chat: visit.chat, unit: null })) return null;
  const all = await desk.store.announcements.all();
  const asked = all.filter(
    ({ state, submitted, writer }) => state === 'draft' && submitted && writer !== userId,
  );
  const [only, ...more] = asked;
  if (!only) return null;
  return more.length > 0 ? say(talk, await listAnnouncements(talk, 0)) : previewReply(talk, only);
}
