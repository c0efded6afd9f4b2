import { HOUR_MS } from '../clock.js';
import type { Delivery, DeliveryDraft, DeliveryStatus } from '../delivery/types.js';
import { DELIVERY_VERSION, type DeliveryRow, type Lane } from './models/delivery.js';

const URGENCIES: readonly Lane[] = ['deadline', 'normal', 'low'];
/** Closed deliveries keep no body: it has done its work, and thousands of them would fill the memory. */
const KEEPS_BODY: readonly DeliveryStatus[] = ['planned', 'sending', 'waiting', 'unknown'];

/**
 * A row as it is stored. What nothing is known of yet is absent, also where a delivery says 0 or false: thousands of
 * rows are read and written.
 */
export type StoredRow = Pick<DeliveryRow, Known> & Partial<DeliveryRow>;

/** Fields of every row. */
type Known =
  | '_id'
  | 'version'
  | 'lane'
  | 'chatId'
  | 'kind'
  | 'urgency'
  | 'subject'
  | 'from'
  | 'until'
  | 'status'
  | 'plannedAt'
  | 'nextAttemptAt';

/** The row of a fresh draft. `at`: civil ISO instant and real milliseconds of planning. */
export function rowOf(draft: DeliveryDraft, at: { civil: string; real: number }): StoredRow {
  const untilWindow = Date.parse(draft.window.from) - Date.parse(at.civil);
  const early = untilWindow > 0;
  return {
    _id: draft.key,
    version: DELIVERY_VERSION,
    lane: early ? 'later' : draft.urgency,
    chatId: draft.chatId,
    kind: draft.kind,
    urgency: draft.urgency,
    subject: JSON.stringify(draft.subject),
    from: draft.window.from,
    until: draft.window.until,
    status: 'planned',
    plannedAt: at.civil,
    nextAttemptAt: at.real + (early ? Math.min(untilWindow, HOUR_MS) : 0),
  };
}

/** The delivery of a row, or null when this version cannot read it. */
export function deliveryOf(row: StoredRow): Delivery | null {
  const subject = subjectOf(row);
  if (subject === null) return null;
  return {
    key: row._id,
    chatId: row.chatId,
    kind: row.kind,
    urgency: row.urgency,
    subject,
    window: { from: row.from, until: row.until },
    status: row.status,
    attempts: row.attempts ?? 0,
    reason: row.reason ?? null,
    body: row.body ?? null,
    retryKey: row.retryKey ?? null,
    generation: row.generation ?? 0,
    inDoubt: row.inDoubt ?? false,
    via: row.via ?? null,
    lineRequestId: row.lineRequestId ?? null,
    acceptedRequestId: row.acceptedRequestId ?? null,
    sentMessageIds: row.sentMessageIds ?? [],
    cost: row.cost ?? null,
    plannedAt: row.plannedAt,
    sentAt: row.sentAt ?? null,
    firstAttemptAt: row.firstAttemptAt ?? null,
    nextAttemptAt: row.nextAttemptAt,
    leaseOwner: row.leaseOwner ?? null,
    leaseUntil: row.leaseUntil ?? null,
  };
}

/** The delivery of a row for lists: an unreadable one shows what there is. */
export function listedOf(row: StoredRow): Delivery {
  const readable = deliveryOf(row);
  if (readable) return readable;
  const { civil, real } = { civil: '1970-01-01T07:00:00+07:00', real: 0 };
  const blank = rowOf(
    {
      key: row._id,
      chatId: '',
      kind: 'notice',
      urgency: 'normal',
      subject: {},
      window: { from: civil, until: civil },
    },
    { civil, real },
  );
  return deliveryOf({
    ...blank,
    chatId: String(row.chatId ?? ''),
    status: row.status,
    reason: row.reason ?? null,
  }) as Delivery;
}

/** What becomes of a record that cannot be read: an operator sees it and why, the others go on. */
export const CLOSED_UNREADABLE = {
  status: 'failed',
  lane: 'done',
  version: DELIVERY_VERSION,
  reason: 'the record was written by another version of kamnot and cannot be read; plan it anew',
} as const;

export const isReadable = (row: StoredRow): boolean => subjectOf(row) !== null;

/** What the delivery is made from; null when this version cannot read the row. */
function subjectOf(row: StoredRow): Delivery['subject'] | null {
  const fits =
    row.version === DELIVERY_VERSION &&
    URGENCIES.includes(row.urgency) &&
    typeof row.chatId === 'string' &&
    !Number.isNaN(Date.parse(row.from)) &&
    !Number.isNaN(Date.parse(row.until));
  return fits ? jsonObject(row.subject) : null;
}

function jsonObject(text: unknown): Delivery['subject'] | null {
  try {
    const value: unknown = typeof text === 'string' ? JSON.parse(text) : null;
    return typeof value === 'object' ? (value as Delivery['subject'] | null) : null;
  } catch {
    return null;
  }
}

/** An update of a row. */
export interface RowUpdate {
  $set: Partial<DeliveryRow>;
  $unset?: Record<string, ''>;
}

/**
 * The update for a change of a held delivery; its lane follows from its status. What goes back to the queue goes
 * through `later`, from where `promote` takes it when its time has come. What becomes blank is removed.
 */
export function updateOf(fields: Partial<Delivery>, mark: string): RowUpdate {
  const { subject, window, status } = fields;
  const change: Partial<DeliveryRow> & { key: undefined; window: undefined } = {
    ...fields,
    subject: subject && JSON.stringify(subject),
    from: window?.from,
    until: window?.until,
    key: undefined,
    window: undefined,
    mark,
  };
  if (status) {
    change.lane = LANES[status];
    if (change.lane !== 'taken') change.leaseOwner = change.leaseUntil = null;
    if (!KEEPS_BODY.includes(status)) change.body = null;
  }
  return split(change);
}

/** Null is blank, and blank is absent; undefined is no change. */
export function split(change: Partial<DeliveryRow>): RowUpdate {
  const $set: Record<string, unknown> = {};
  const $unset: Record<string, ''> = {};
  for (const name in change) {
    const value = change[name as keyof DeliveryRow];
    if (value === null) $unset[name] = '';
    else if (value !== undefined) $set[name] = value;
  }
  return Object.keys($unset).length > 0 ? { $set, $unset } : { $set };
}

const LANES: Record<DeliveryStatus, Lane> = {
  planned: 'later',
  waiting: 'later',
  sending: 'taken',
  sent: 'done',
  failed: 'done',
  skipped: 'done',
  unknown: 'done',
};
