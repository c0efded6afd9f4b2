import { type CivilDate, instantAt } from '../clock.js';
import type { Chat } from '../people/types.js';
import type { Agenda, Call } from './agenda.js';
import { reminderKey } from './occurrence.js';
import { topicsOf } from './occurrences-on.js';
import type { PastPush, ReminderState, SkippedOccurrence, Topics } from './types.js';

/** What a chat missed: what still goes, and what is recorded as skipped. */
export interface Missed {
  topics: Topics;
  skipped: SkippedOccurrence[];
}

/** A missed notice goes, is skipped for a reason, or never was one for this chat. */
type Verdict = 'goes' | 'never' | { reason: string };

/**
 * Notices of earlier days that no tick has seen (CONTRACT 5.5): those whose hour of sending lies after the last
 * recorded tick. A first start has no past, and a clock that was set back has none either.
 */
export function missedCalls({ policy, calls }: Agenda, lastTick: string | null, today: CivilDate): Call[] {
  if (lastTick === null) return [];
  const since = Date.parse(lastTick);
  return [...calls]
    .filter(([on]) => on < today && instantAt(on, policy.sendAt).getTime() > since)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, day]) => day);
}

/**
 * What one chat missed.
 * 1. Days before the chat was bound, and days of which there is a record, are not its past; what a later push has
 *    told since is not either.
 * 2. Of the rest, what still matters goes with today's push, re-worded for today.
 * 3. What no longer matters is skipped, with the reason, under the key of its own day.
 */
export function missedBy(
  chat: Chat,
  calls: Call[],
  agenda: Agenda,
  state: ReminderState,
  today: CivilDate,
): Missed {
  const pushes = state.recorded?.get(chat.chatId) ?? [];
  const past = calls.filter((call) => isPastOf(chat, call, agenda) && !isSpokenFor(call, pushes));
  const going: Call[] = [];
  const reasons = new Map<CivilDate, string[]>();
  for (const call of past) {
    const verdict = judge(chat, call, agenda, today);
    if (verdict === 'goes') going.push(call);
    else if (verdict !== 'never') reasons.set(call.on, [...(reasons.get(call.on) ?? []), verdict.reason]);
  }
  return {
    topics: topicsOf(going),
    skipped: [...reasons].map(([date, said]) => ({
      key: reminderKey(chat.chatId, date),
      chatId: chat.chatId,
      audience: chat.strong ? 'strong' : 'unit',
      unit: chat.unit,
      date,
      reason: `missed on ${date}: ${[...new Set(said)].join('; ')}`,
    })),
  };
}

const isPastOf = ({ boundAt }: Chat, { on }: Call, { policy }: Agenda): boolean =>
  boundAt === null || Date.parse(boundAt) <= instantAt(on, policy.sendAt).getTime();

const isSpokenFor = ({ on, about, topic }: Call, pushes: PastPush[]): boolean =>
  pushes.some(({ date, told }) => date === on || (date > on && told?.[about].includes(topic)));

function judge(chat: Chat, call: Call, agenda: Agenda, today: CivilDate): Verdict {
  return call.about === 'occasions'
    ? judgeOccasion(chat, call, agenda, today)
    : judgeRound(chat, call, agenda, today);
}

/** An occasion matters until it begins. */
function judgeOccasion({ unit, strong }: Chat, call: Call, { occasions }: Agenda, today: CivilDate): Verdict {
  const units = occasions.get(call.topic)?.units ?? [];
  if (!strong && (unit === null || !units.includes(unit))) return 'never';
  return call.date >= today ? 'goes' : { reason: `what begins on ${call.date} has begun` };
}

/** A reminder matters until the date; a notice after the date matters while anything is known to be owed. */
function judgeRound(chat: Chat, call: Call, { rounds, policy }: Agenda, today: CivilDate): Verdict {
  const isOwn = call.about === 'own';
  if (isOwn ? chat.unit === null : !chat.strong) return 'never';
  const standing = rounds.standing(call.topic, isOwn ? chat.unit : null);
  if (standing.kind === 'none') return 'never';
  if (standing.kind === 'done') {
    const owedThen = standing.at > instantAt(call.on, policy.sendAt).getTime();
    return owedThen ? { reason: `round ${call.topic} was handed in meanwhile` } : 'never';
  }
  if (call.date >= today || (call.offset < 0 && standing.kind === 'open')) return 'goes';
  return { reason: `the date of round ${call.topic} has passed` };
}
