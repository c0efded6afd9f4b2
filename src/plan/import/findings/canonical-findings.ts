import type { Finding } from '../../types.js';
import { cellOf, type Role } from '../columns/columns.js';
import { codeIn } from '../items/canonical.js';
import type { Draft } from '../items/combine.js';
import { lostZero } from '../rows/lost-zeros.js';
import type { PlanRowSource } from '../rows/plan-rows.js';
import type { Make } from './findings.js';

/** Cells that came to nothing though something stands in them. */
interface Unread {
  role: Role;
  kind: 'other' | 'unreadable-points';
  isUnread: (draft: Draft, text: string) => boolean;
  message: string;
}

const SAYS_SUBMISSION = /ส่ง|รายงาน|submission/i;

const UNREAD: readonly Unread[] = [
  {
    role: 'kind',
    kind: 'other',
    isUnread: ({ kind }, text) => kind === 'submission' && !SAYS_SUBMISSION.test(text),
    message: 'is no kind: the row is taken for a hand-in',
  },
  {
    role: 'recurrence',
    kind: 'other',
    isUnread: ({ recurrence }) => recurrence === null,
    message: 'is no recurrence that can be stored',
  },
  {
    role: 'points',
    kind: 'unreadable-points',
    isUnread: ({ points }, text) => points.length < text.split('\n').length,
    message: 'cannot be read as points, one a line with their number behind them',
  },
  {
    role: 'subItems',
    kind: 'other',
    isUnread: ({ subItems }) => subItems.length === 0,
    message: 'names no sub-items: the row is taken for the whole activity',
  },
  {
    role: 'until',
    kind: 'other',
    isUnread: ({ until }) => until === null,
    message: 'is no date: the row has no last day',
  },
  {
    role: 'measure',
    kind: 'other',
    isUnread: (_, text) => !/\d/.test(text),
    message: 'holds no number of a measure',
  },
];

/** What a person should look at in rows whose columns say everything: those without a number, and unread cells. */
export function canonicalFindings(
  rows: readonly PlanRowSource[],
  drafts: readonly Draft[],
  make: Make,
): Finding[] {
  return rows.flatMap((source) => {
    const { columns, whole, row } = source;
    const { line } = row;
    const draft = drafts.find((one) => one.line === line);
    if (!draft) {
      const code = cellOf(whole, columns, 'code').trim();
      const what = code ? `"${code}" is no number of an activity` : 'the row has no number of an activity';
      return [make('other', 'error', null, line, `${what}; the row is left out`)];
    }
    const unread = UNREAD.flatMap(({ role, kind, isUnread, message }) => {
      const text = cellOf(whole, columns, role).trim();
      const empty = /^[-–—]*$/.test(text);
      return empty || !isUnread(draft, text)
        ? []
        : [make(kind, 'confirm', draft.code, line, `"${text}" ${message}`)];
    });
    const lost = draft.code !== codeIn(source);
    return lost ? [make('other', 'confirm', draft.code, line, lostZero(draft.code)), ...unread] : unread;
  });
}
