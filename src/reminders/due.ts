import { type CivilDate, civilDate } from '../clock.js';
import { type Agenda, createAgenda } from './agenda.js';
import { missedBy, missedCalls } from './catch-up.js';
import { hears } from './occurrence.js';
import { speaker, topicsOn } from './occurrences-on.js';
import { isEmpty, joinTopics } from './topics.js';
import type { Due, Occurrence, ReminderState, SkippedOccurrence } from './types.js';
import { maySend, momentOf } from './window.js';

/**
 * The pushes that are due at a moment, and the missed ones that will not be sent (CONTRACT 5).
 * 1. Reminders go on working days within the window; at any other moment nothing is due and nothing is forgotten: it
 *    is seen from the last recorded tick again.
 * 2. What the policy speaks of today is due from the hour of sending on.
 * 3. What was missed since the last recorded tick joins it, or is skipped with a reason.
 * 4. Before the hour of sending what was missed goes alone, to chats that hear nothing else today; the others wait for
 *    it, because every chat gets one push at most, made for today.
 */
export function dueOccurrences(state: ReminderState, now: Date, agenda: Agenda = createAgenda(state)): Due {
  const today = civilDate(now);
  const moment = momentOf(now, today, agenda.policy, agenda.calendar);
  if (!maySend(moment)) return { due: [], skipped: [] };
  const todays = topicsOn(agenda, today);
  const missed = missedCalls(agenda, state.lastTick, today);
  const speak = speaker(agenda, today);
  const due: Occurrence[] = [];
  const skipped: SkippedOccurrence[] = [];
  for (const chat of state.chats.filter(hears)) {
    const past = missed.length > 0 ? missedBy(chat, missed, agenda, state, today) : null;
    if (past) skipped.push(...past.skipped);
    const late = past && !isEmpty(past.topics) ? past.topics : null;
    if (moment === 'catching-up' && (late === null || speak(chat, todays) !== null)) continue;
    const occurrence = speak(chat, late ? joinTopics(todays, late) : todays);
    if (occurrence) due.push(occurrence);
  }
  return { due, skipped };
}

/** Days of sending that no tick has seen, ascending: ask the store for the records since before `dueOccurrences`. */
export function missedDays(agenda: Agenda, lastTick: string | null, today: CivilDate): CivilDate[] {
  return [...new Set(missedCalls(agenda, lastTick, today).map(({ on }) => on))];
}
