import type { Delivery } from '../../delivery/types.js';
import { planRow } from '../../plan/types.js';
import { type Agenda, createAgenda } from '../agenda.js';
import { messagesOf, readSaid, type Said } from '../content.js';
import { speechFor } from '../occurrence.js';
import { readTopics } from '../topics.js';
import type { Audience, ReminderState } from '../types.js';
import { type ReportedDelivery, reportOf } from './report.js';

/**
 * A settled push as it went, out of its record, whatever has changed since; null when the record does not say what
 * went (it never went out). LINE's copy is the only one of the messages, so they are made again:
 * 1. from the rows that were named, of the plans of today;
 * 2. as they stood when the push was sent;
 * 3. about what the record says was spoken of.
 */
export function asSent(state: ReminderState): (record: Delivery) => ReportedDelivery | null {
  const agendas = new Map<string, Agenda>();
  return (record) => {
    const said = readSaid(record.subject);
    if (said === null) return null;
    const then = stateThen(state, said, record.sentAt);
    const question = `${then.submissions.length}|${JSON.stringify(said.items)}`;
    const agenda = agendas.get(question) ?? createAgenda(then);
    agendas.set(question, agenda);
    const { key, chatId, status, subject } = record;
    const unit = typeof subject['unit'] === 'string' ? subject['unit'] : null;
    const audience: Audience = subject['audience'] === 'strong' ? 'strong' : 'unit';
    const listener = { unit, strong: audience === 'strong' };
    const speech = speechFor(agenda, listener, String(subject['date']), readTopics(subject['topics']));
    const messages = speech ? messagesOf({ key, chatId, ...speech }, state) : [];
    return reportOf({ key, chatId, audience, unit, ...said }, messages, status);
  };
}

function stateThen(state: ReminderState, { items }: Said, sentAt: string | null): ReminderState {
  const named = new Set(items.map((row) => JSON.stringify(row)));
  const until = sentAt === null ? Number.POSITIVE_INFINITY : Date.parse(sentAt);
  return {
    ...state,
    plans: state.plans.map((plan) => ({
      ...plan,
      items: plan.items.filter((item) => named.has(JSON.stringify(planRow(item)))),
    })),
    submissions: state.submissions.filter(({ at }) => Date.parse(at) <= until),
  };
}
