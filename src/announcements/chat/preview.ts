import { announcementCard } from '../../../templates/announcement-card.js';
import { announcementPreview } from '../../../templates/announcement-preview.js';
import { type NextStep, toMessages } from '../../../templates/parts/index.js';
import type { Desk } from '../../chat/desk.js';
import type { Reply } from '../../chat/types.js';
import { addDays, civilDate, instantAt } from '../../clock.js';
import { approvalRule } from '../approval.js';
import { chatsFor, unreachedUnits } from '../audience.js';
import type { Problem } from '../draft/problems.js';
import { daysBeside, relativeDays } from '../draft/when.js';
import { unseated } from '../seats.js';
import { standingOf } from '../standing.js';
import { isTooLate } from '../too-late.js';
import type { Announcement } from '../types.js';
import { cardView } from '../view.js';
import { type Warning, warningsFor } from '../warnings.js';
import { type Talk, tapOn } from './context.js';
import { planOffers } from './plan-offers.js';

/** The exact card, and under it whom it reaches, what it costs, what to look at, and what can be done now. */
export async function previewReply(talk: Talk, one: Announcement, problems: Problem[] = []): Promise<Reply> {
  const { announcing } = talk;
  const before = one.state === 'draft' || one.state === 'approved' ? one.published : one.published?.previous;
  const told = before && 'content' in before ? before.content : (before ?? null);
  const exact = announcementCard(cardView(one.id, one.content, announcing.pictureUrl, told));
  const { picture } = one.content;
  const offers = one.state === 'draft' && !one.submitted ? planOffers(talk, one) : [];
  const info = announcementPreview({
    standing: standingOf(one),
    lifted: one.lifted ?? null,
    targets: one.content.targets,
    ...(await reachOf(talk, one)),
    problems: [...problems, ...pastOf(talk, one), ...besideOf(talk, one)],
    pictureUnseen: picture !== null && announcing.pictureUrl(picture) === null,
    actions: await actionsFor(talk, one),
    offers: offers.map(({ code, title }) => ({ code, title, link: tapOn(one, `plan-${code}`) })),
  });
  return { messages: [...toMessages([exact]), ...toMessages([info])], matters: true };
}

/** What can no longer be sent as it is says so here, before anybody is asked to approve it. */
function pastOf({ visit }: Talk, one: Announcement): Problem[] {
  const { when } = one.content;
  const isOpen = one.state === 'draft' || one.state === 'approved';
  return when && isOpen && isTooLate(one, visit.question.at) ? [{ kind: 'past-time', when }] : [];
}

/**
 * Days in its words: others than the activity's are right for a deadline and wrong after a change of the day; words
 * like "tomorrow" are wrong when it goes out on another day. The writer looks.
 */
function besideOf({ visit }: Talk, { state, content }: Announcement): Problem[] {
  if (state !== 'draft') return [];
  const words = `${content.title}\n${content.body}\n${content.purpose ?? ''}`;
  const others = content.when ? daysBeside(words, content.when, civilDate(visit.question.at)) : [];
  const relative = relativeDays(words);
  return [
    ...(others.length > 0 ? [{ kind: 'other-days' as const, texts: others }] : []),
    ...(relative.length > 0 ? [{ kind: 'relative-days' as const, texts: relative }] : []),
  ];
}

interface Reach {
  groups: number;
  people: number;
  cost: { messages: number; uncounted: number; left: number | null };
  warnings: Warning[];
}

/** A correction also goes wherever the earlier words went, and costs as much. */
async function reachOf({ desk, announcing, visit }: Talk, one: Announcement): Promise<Reach> {
  const all = await desk.store.chats.all();
  const meant = chatsFor(one.content.targets, all);
  const earlier = all.filter(({ chatId, active }) => active && one.published?.chatIds.includes(chatId));
  const chats = [...new Map([...earlier, ...meant].map((chat) => [chat.chatId, chat])).values()];
  const ids = chats.map(({ chatId }) => chatId);
  const [wave, quota, others] = await Promise.all([
    announcing.quota.costOfWave(ids),
    announcing.quota.report(),
    desk.store.announcements.all(),
  ]);
  const today = civilDate(one.sendAt ? new Date(one.sendAt) : visit.question.at);
  const groups = chats.filter(({ kind }) => kind !== 'user');
  const warnings = warningsFor(one, {
    today,
    plans: visit.world.plans,
    duties: visit.world.duties ?? [],
    holidays: visit.world.holidays,
    others,
    recentPushes: await recentPushes({ desk, today, chatIds: groups.map(({ chatId }) => chatId) }),
    losing: await losingSeats(desk, one),
    unreached: unreachedUnits(
      one.content.targets,
      all,
      visit.world.units.map(({ name }) => name),
    ),
  });
  return {
    groups: groups.length,
    people: chats.length - groups.length,
    cost: { messages: wave.cost, uncounted: wave.uncounted, left: quota.left },
    warnings,
  };
}

/** People who have a seat now and would not with the seats of this correction. */
async function losingSeats({ store }: Desk, { id, content, published }: Announcement): Promise<number> {
  if (!published || content.capacity === null) return 0;
  const answers = await store.announcementAnswers.of(id);
  const lost = unseated(answers, published.content.capacity, content.capacity);
  return answers.reduce((sum, { userId, people }) => sum + (lost.includes(userId) ? people : 0), 0);
}

/** Pushes that each group got in the last seven days. */
async function recentPushes({
  desk,
  today,
  chatIds,
}: Pick<Talk, 'desk'> & { today: string; chatIds: string[] }): Promise<number[]> {
  const since = instantAt(addDays(today, -6)).getTime();
  const all = await Promise.all(chatIds.map((chatId) => desk.store.deliveries.list({ chatId })));
  return all.map(
    (rows) =>
      rows.filter(
        ({ status, via, sentAt }) => status === 'sent' && via === 'push' && Date.parse(sentAt ?? '') >= since,
      ).length,
  );
}

/** What can be done with it in its state, by this person; the likeliest first. */
export async function actionsFor({ desk, visit, userId }: Talk, one: Announcement): Promise<NextStep[]> {
  const step = (label: string, act: string): NextStep => ({ label, data: tapOn(one, act) });
  const edit = step('แก้ไข', 'edit');
  const cancel = step('ยกเลิกประกาศนี้', 'ask-cancel');
  // People who have the earlier words go on answering while a correction is made.
  const results = one.published ? [step('ดูผลตอบรับ', 'results')] : [];
  switch (one.state) {
    case 'draft': {
      const drop = one.published ? [step('ไม่แก้แล้ว', 'restore')] : [];
      if (isTooLate(one, visit.question.at)) return [edit, ...drop, cancel];
      if (!one.submitted) {
        const alone = (await approvalRule(desk.store)) === 'one';
        return [step(alone ? 'ใช้ข้อความนี้' : 'ขออนุมัติ', 'submit'), edit, ...results, ...drop, cancel];
      }
      return one.writer === userId
        ? [edit, ...results, ...drop, cancel]
        : [step('อนุมัติ', 'approve'), edit, ...results, cancel];
    }
    case 'approved':
      if (isTooLate(one, visit.question.at)) return [edit, cancel];
      return [step('ส่งเลย', 'now'), step('ตั้งเวลาส่ง', 'at'), edit, ...results, cancel];
    case 'scheduled':
      return [step('ยังไม่ส่ง', 'undo'), edit, ...results, cancel];
    case 'sending':
      return [...results, cancel];
    case 'sent':
      return [...results, edit, cancel];
    case 'cancelled':
      return [];
  }
}
