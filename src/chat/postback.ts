import type { ReplyKind } from '../announcements/types.js';
import type { CivilDate } from '../clock.js';
import { CHAT_ID, UTF16_LIMITS } from '../line/limits.js';

/** A row on a button: its short id, and the sub-items where fewer are meant than the row covers. */
export interface TapRow {
  id: string;
  subs: string[];
}

/** Everything a button of ours can ask for. Plans, rows and units go by short ids. */
export type Tap =
  | { verb: 'item'; plan: string; rows: TapRow[] }
  | {
      verb: 'due' | 'overdue' | 'owed';
      plan: string;
      from: CivilDate;
      to: CivilDate;
      unit: string | null;
      offset: number;
    }
  /** A page of a list of any rows, as `encodeRowSet` writes them. */
  | { verb: 'rows'; plan: string; set: string; offset: number }
  /** A step of a schedule of the plan's year. */
  | { verb: 'step'; plan: string; id: string }
  | { verb: 'next'; unit: string | null }
  | { verb: 'progress'; unit: string | null }
  | { verb: 'help' }
  | { verb: 'ask-mark'; plan: string; unit: string; rows: TapRow[] }
  | { verb: 'mark' | 'undo'; plan: string; unit: string; minute: number; rows: TapRow[] }
  | { verb: 'cancel' }
  /** `from` and `to`: the period that was asked about when the unit was not known yet. */
  | { verb: 'units'; offset: number; from: CivilDate | null; to: CivilDate | null }
  | { verb: 'unit'; unit: string; from: CivilDate | null; to: CivilDate | null }
  | { verb: 'club' }
  | { verb: 'forget'; minute: number }
  /** Roles of the person `user` (LINE's id) shall be taken away; in an admin's 1:1 chat only. */
  | { verb: 'ask-revoke'; user: string }
  | { verb: 'revoke'; user: string; minute: number }
  /** An organizer's button; `version`: of the content that it was made for. */
  | { verb: 'announcement'; id: string; version: number; act: string }
  /** A page of an organizer's announcements. */
  | { verb: 'announcements'; offset: number }
  /** The answer of somebody who was told; `people`: persons who come, the answering one included. */
  | { verb: 'reply'; id: string; reply: ReplyKind; people: number }
  /** `chat`: the chat whose wish it is, named where the button stands in another one; `club`: 1 or 0. */
  | { verb: 'approve' | 'refuse'; chat: string | null; unit: string | null; club: number; minute: number };

/** First field of our data; another product's button, or one of another version, does not have it. */
const VERSION = 'k1';
const BREAK = '|';

type Field = string | number | null;

/** Fields of each verb after its name, in order; reading and writing both follow this table. */
const FIELDS = {
  item: ['plan', 'rows'],
  due: ['plan', 'from', 'to', 'unit?', 'offset'],
  overdue: ['plan', 'from', 'to', 'unit?', 'offset'],
  owed: ['plan', 'from', 'to', 'unit?', 'offset'],
  rows: ['plan', 'set', 'offset'],
  step: ['plan', 'id'],
  next: ['unit?'],
  progress: ['unit?'],
  help: [],
  'ask-mark': ['plan', 'unit', 'rows'],
  mark: ['plan', 'unit', 'minute', 'rows'],
  undo: ['plan', 'unit', 'minute', 'rows'],
  cancel: [],
  units: ['offset', 'from?', 'to?'],
  unit: ['unit', 'from?', 'to?'],
  club: [],
  forget: ['minute'],
  'ask-revoke': ['user'],
  revoke: ['user', 'minute'],
  announcement: ['id', 'version', 'act'],
  announcements: ['offset'],
  reply: ['id', 'reply', 'people'],
  approve: ['chat?', 'unit?', 'club', 'minute'],
  refuse: ['chat?', 'unit?', 'club', 'minute'],
} as const satisfies Record<Tap['verb'], readonly string[]>;

const ID = /^[\w-]{6}$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
/** A word, for `plan-1.7` with a code. */
const ACT = /^[a-z-]{1,24}(?:\d[\d.]{0,11})?$/;
const REPLY = /^(?:ack|join|decline)$/;
/** As it is written by `encodeTap`: `007` is damaged. */
const NUMBER = /^(?:0|[1-9]\d{0,8})$/;
const ROW_SET = /^[\w-]{6}\.[\w-]{0,270}$/;
const ROW = /^([\w-]{6})((?:~[^~,|]{1,8})*)$/;

/**
 * A tap as the data of a button.
 * @throws Error over LINE's 300 characters: the caller offers fewer rows.
 */
export function encodeTap(tap: Tap): string {
  const values = tap as unknown as Record<string, Field | TapRow[]>;
  const fields = FIELDS[tap.verb].map((name) => write(values[name.replace('?', '')]));
  const data = [VERSION, tap.verb, ...fields].join(BREAK);
  if (data.length > UTF16_LIMITS.postbackData) {
    throw new Error(`postback data of ${data.length} characters is over LINE's limit: put fewer rows on it`);
  }
  return data;
}

/** Does this tap fit on a button? */
export function fitsButton(tap: Tap): boolean {
  try {
    return encodeTap(tap) !== '';
  } catch {
    return false;
  }
}

function write(value: Field | TapRow[] | undefined): string {
  if (!Array.isArray(value)) return value === null || value === undefined ? '' : String(value);
  return value.map(({ id, subs }) => [id, ...subs].join('~')).join(',');
}

/** What a button meant; null for one of an older version, of somebody else, or damaged. */
export function decodeTap(data: string): Tap | null {
  const [version, verb, ...values] = data.split(BREAK);
  if (version !== VERSION || !verb || !isVerb(verb)) return null;
  const names: readonly string[] = FIELDS[verb];
  if (values.length !== names.length) return null;
  const tap: Record<string, unknown> = { verb };
  for (const [index, name] of names.entries()) {
    const value = read(name, values[index]!);
    if (value === undefined) return null;
    tap[name.replace('?', '')] = value;
  }
  return tap as unknown as Tap;
}

const isVerb = (verb: string): verb is Tap['verb'] => Object.hasOwn(FIELDS, verb);

function read(name: string, value: string): Field | TapRow[] | undefined {
  switch (name) {
    case 'unit?':
      return value === '' ? null : ID.test(value) ? value : undefined;
    case 'chat?':
      return value === '' ? null : CHAT_ID.test(value) ? value : undefined;
    case 'user':
      return CHAT_ID.test(value) && value.startsWith('U') ? value : undefined;
    case 'id':
    case 'plan':
    case 'unit':
      return ID.test(value) ? value : undefined;
    case 'from?':
    case 'to?':
      return value === '' ? null : DATE.test(value) ? value : undefined;
    case 'from':
    case 'to':
      return DATE.test(value) ? value : undefined;
    case 'act':
      return ACT.test(value) ? value : undefined;
    case 'reply':
      return REPLY.test(value) ? value : undefined;
    case 'set':
      return ROW_SET.test(value) ? value : undefined;
    case 'rows':
      return readRows(value);
    default:
      return NUMBER.test(value) ? Number(value) : undefined;
  }
}

function readRows(value: string): TapRow[] | undefined {
  const rows = value.split(',').map((one) => ROW.exec(one));
  if (rows.some((row) => row === null)) return undefined;
  return rows.map((row) => ({ id: row![1]!, subs: row![2]!.split('~').slice(1) }));
}
