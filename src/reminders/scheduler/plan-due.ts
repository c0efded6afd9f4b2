import { bangkok, type CivilDate } from '../../clock.js';
import { isFinal } from '../../delivery/states.js';
import type { Delivery, DeliveryDraft } from '../../delivery/types.js';
import { planRow } from '../../plan/types.js';
import type { DeliveryStore } from '../../store/delivery-store.js';
import type { Agenda } from '../agenda.js';
import { draftOf, readSaid } from '../content.js';
import { isEmpty, readTopics, withoutTopics } from '../topics.js';
import type { Due, Occurrence, PlanItem, SkippedOccurrence, Topics } from '../types.js';
import { sendingWindow } from '../window.js';

/** What planning came to. */
export interface Planned {
  /** Keys that are new. */
  planned: string[];
  /** What will not be sent, as recorded. */
  skipped: SkippedOccurrence[];
  /** False while a push of today may still change: look again. */
  settled: boolean;
}

export interface PlanningTime {
  /** Civil instant. */
  now: Date;
  /** Real time, milliseconds since the epoch. */
  real: number;
}

const BATCH = 500;

/**
 * Writes down what is due. Natural keys make it safe to do twice, and for several processes to do at once.
 * 1. Plan every push whose key is new.
 * 2. Of those that had a record already: what has become due since rides along while the push is unsent (its content
 *    is made when it goes); once it is settled, the rest is skipped with a reason.
 * 3. Record what was missed and no longer matters.
 */
export async function planDue(
  deliveries: Pick<DeliveryStore, 'plan' | 'recordSkipped' | 'list'>,
  { due, skipped }: Due,
  agenda: Agenda,
  time: PlanningTime,
): Promise<Planned> {
  const at = { civil: bangkok(time.now).format(), real: time.real };
  const planned = await inBatches(due, (some) =>
    deliveries.plan(
      some.map((one) => draftOf(one, agenda)),
      at,
    ),
  );
  const fresh = new Set(planned);
  const known = due.filter(({ key }) => !fresh.has(key));
  const records = await inBatches(known, (some) => deliveries.list({ keys: some.map(({ key }) => key) }));
  const late = tooLate(known, records);
  const all = [...skipped, ...late.skipped];
  await inBatches(all, async (some) => {
    await Promise.all(some.map((one) => deliveries.recordSkipped(skipDraft(one, agenda), one.reason, at)));
    return [];
  });
  return { planned, skipped: all, settled: late.settled };
}

async function inBatches<T, R>(items: T[], run: (some: T[]) => Promise<R[]>): Promise<R[]> {
  const results: R[] = [];
  for (let from = 0; from < items.length; from += BATCH)
    results.push(...(await run(items.slice(from, from + BATCH))));
  return results;
}

/** What has become due after the day's push was settled (CONTRACT 5.3). */
export function tooLate(due: Occurrence[], records: Delivery[]): Pick<Planned, 'skipped' | 'settled'> {
  const byKey = new Map(records.map((record) => [record.key, record]));
  const skipped: SkippedOccurrence[] = [];
  let settled = true;
  for (const occurrence of due) {
    const record = byKey.get(occurrence.key);
    const added = withoutTopics(occurrence.topics, readTopics(record?.subject['topics']));
    if (!record) continue;
    if (isFinal(record.status)) skipped.push(...skipsOf(occurrence, added, record));
    else if (!isEmpty(added)) settled = false;
  }
  return { skipped, settled };
}

/** One record a date, under a key of its own, so that it is written once. */
function skipsOf(occurrence: Occurrence, added: Topics, record: Delivery): SkippedOccurrence[] {
  const { chatId, audience, unit, date, key } = occurrence;
  const dates = [...new Set([...topicsAdded(occurrence, added), ...rowsAdded(occurrence, record)])];
  return dates.map((about) => ({
    key: `${key}|${about}`,
    chatId,
    audience,
    unit,
    date,
    reason: `${about} became due after the push of ${date} was ${record.status}; the next reminder speaks of it`,
  }));
}

/** Dates of rounds and occasions that the push did not speak of. */
const topicsAdded = ({ occasions }: Occurrence, added: Topics): CivilDate[] => [
  ...added.own,
  ...added.club,
  ...occasions.flatMap(({ id, from }) => (added.occasions.includes(id) ? [from] : [])),
];

/** Dates of rounds and occasions that got rows after the push was made. */
function rowsAdded({ own, club, occasions }: Occurrence, { subject }: Delivery): CivilDate[] {
  const said = readSaid(subject);
  if (said === null) return [];
  const named = new Set(said.items.map((row) => JSON.stringify(row)));
  const isNew = ({ item }: PlanItem): boolean => !named.has(JSON.stringify(planRow(item)));
  return [
    ...[...own, ...club].flatMap(({ due, rows }) => (rows.some(isNew) ? [due] : [])),
    ...occasions.flatMap(({ from, row }) => (row && isNew(row) ? [from] : [])),
  ];
}

const skipDraft = (
  { key, chatId, audience, unit, date }: SkippedOccurrence,
  { policy }: Agenda,
): DeliveryDraft => ({
  key,
  chatId,
  kind: 'reminder',
  urgency: 'deadline',
  subject: { date, audience, unit },
  window: sendingWindow(date, policy),
});
