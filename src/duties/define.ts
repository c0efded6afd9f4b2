import { createHash } from 'node:crypto';
import type { CivilDate } from '../clock.js';
import { Refusal } from '../errors.js';
import { unknownCode } from '../people/hand-in.js';
import type { Item, Plan, Recurrence } from '../plan/types.js';
import type { Duty } from './types.js';

/** What an organizer says of a duty; what is missing comes from the plan's activity `code`. */
export interface DutyWish {
  title: string | null;
  every: Recurrence | null;
  day: number | null;
  unit: string | null;
  code: string | null;
  from: CivilDate;
}

const TITLE = 200;

/**
 * The duties that a wish comes to: one, or one for each unit that owes the plan's activity.
 * 1. A row of the plan with that number gives title, rhythm and units where the wish names none.
 * 2. Each unit gets a duty of its own; without any it is the STRONG club's.
 * @param plans the latest first
 * @throws Refusal that names what is missing
 */
export function defineDuties(plans: Plan[], wish: DutyWish): Duty[] {
  const row = wish.code === null ? null : rowOf(plans, wish.code);
  const title = (wish.title ?? row?.title ?? '').trim();
  const every = wish.every ?? row?.recurrence ?? null;
  if (title === '' || title.length > TITLE) {
    throw new Refusal(`a duty's title has 1 to ${TITLE} characters: give it, or --code CODE of the plan`);
  }
  if (every === null) {
    throw new Refusal('how often is missing: --every month, 2-months or quarter (the plan does not say it)');
  }
  const units = wish.unit === null ? (row?.owedBy ?? []) : [wish.unit];
  const { day, code, from } = wish;
  return (units.length > 0 ? units : [null]).map((unit) => {
    const id = idOf([title, every, String(day), unit ?? '', code ?? '']);
    return { id, title, every, day, unit, code, from };
  });
}

/** The row that recurs, else the first of that number. */
function rowOf(plans: Plan[], code: string): Item {
  const rows = plans.flatMap(({ items }) => items.filter((item) => item.code === code));
  const row = rows.find(({ recurrence }) => recurrence !== null) ?? rows[0];
  if (!row) throw unknownCode(plans, code);
  return row;
}

const idOf = (parts: string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('base64url').replace(/[-_]/g, 'x').slice(0, 6);
