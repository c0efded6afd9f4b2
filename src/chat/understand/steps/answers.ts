import { addDays, fiscalYearSpan } from '../../../clock.js';
import { deadlineOf } from '../../../plan/deadline.js';
import { UNIT_KIND } from '../../../plan/import/unit-names.js';
import type { Item } from '../../../plan/types.js';
import { unlistedRounds } from '../../../plan/unlisted-rounds.js';
import type { Intent, Period, Understanding, UnderstandingNote } from '../../types.js';
import type { Decision } from '../decision.js';
import { dueBy, dueWithin, nearestDue, nextDue, partOf } from '../rows.js';
import { hull, isAll, type PeriodSlot, passed } from '../slots/periods.js';
import type { CueName } from '../words/cues.js';
import { outstanding } from './outstanding.js';

/** Card intents in the order in which their cues decide when several are said. */
const CARD_CUES: readonly (readonly [CueName, Intent])[] = [
  ['points', 'points'],
  ['progress', 'progress'],
  ['responsible', 'responsible'],
  ['requirement', 'requirement'],
];

/** What is asked about an activity: the card is the same, its emphasis differs. */
export function cardIntent(decision: Decision, fallback: Intent = 'lookup'): Intent {
  if (decision.slots.handedIn) return 'mark';
  if (decision.has('when') && !decision.has('points', 'progress')) return 'lookup';
  return CARD_CUES.find(([cue]) => decision.has(cue))?.[1] ?? fallback;
}

/** "เรารับผิดชอบ หรือสำนัก… รับผิดชอบ": which of several it is, not the part of one. */
const US_OR_THEM = new RegExp(
  `เรา[^\\n]{0,30}?หรือ\\s*(?:เป็น|ของ)*${UNIT_KIND}|${UNIT_KIND}[^\\n]*?หรือ\\s*(?:เป็น|ของ)*(?:${UNIT_KIND})?(?:พวก)?เรา`,
  'u',
);

/**
 * A card, limited to the unit's own rows when the unit was said, and to one round when a round was said. Of what is
 * handed in, any time named is that of its round, if a row is due then; else it is the day of handing in.
 */
export function card(
  decision: Decision,
  items: Item[],
  note: UnderstandingNote | null,
  intent = cardIntent(decision),
): Understanding {
  const { period } = decision.slots;
  const { question } = decision.context;
  const said = intent === 'responsible' && US_OR_THEM.test(decision.slots.text) ? null : decision.unit;
  const unit = said ?? (intent === 'mark' ? question.chat.unit : null);
  const part = partOf(items, unit);
  const inRound = period === null ? [] : roundSaid(part, period, intent);
  return { ...decision.say(intent, inRound.length > 0 ? inRound : part, { note }), unit };
}

function roundSaid(items: Item[], { round, spans }: PeriodSlot, intent: Intent): Item[] {
  if (round) return dueWithin(items, spans);
  return intent === 'mark' ? dueBy(items, spans) : [];
}

function noRound(decision: Decision, period: PeriodSlot): UnderstandingNote | null {
  if (period.grain !== 'day' || period.spans[0]![0] !== period.spans[0]![1]) return null;
  const date = period.spans[0]![0];
  const { world, plan } = decision.context;
  const ofYear = unlistedRounds(world.plans).filter((round) => round.plan.fiscalYear === plan.fiscalYear);
  const counted = ofYear.map(({ due }) => due);
  return { kind: 'no-round-on', date, nearest: nearestDue(decision.pool, counted, date) };
}

/** What is due within the period said; a round is what must be in then, not all that may be. */
export function list(decision: Decision, period: PeriodSlot, intent: Intent = 'list'): Understanding {
  const ofRound = period.round ? dueBy(decision.pool, period.spans) : [];
  const items = ofRound.length > 0 ? ofRound : dueWithin(decision.pool, period.spans);
  return decision.say(intent, items, {
    period: hull(period),
    note: items.length === 0 ? noRound(decision, period) : null,
  });
}

/** Asks which are still to come in, not only how many. */
const MISSING = /(?:เหลือ|ขาด|ยังไม่(?:ได้)?ส่ง)[^\n]{0,20}(?:อะไร|ไร|ไหน|บ้าง)/u;

const COMING_ROUND = /รอบ(?:นี้|หน้า|ถัดไป|ต่อไป)/u;

/** "รอบนี้เหลืออะไร" is of the round that comes next. */
function comingRound({ slots, pool, context }: Decision): PeriodSlot | null {
  const [first] = COMING_ROUND.test(slots.text) ? nextDue(pool, context.today) : [];
  const due = first && deadlineOf(first);
  return due ? { spans: [[due, due]], round: true, grain: 'day' } : null;
}

const MISSING_OR_HOW_MANY = new RegExp(`${MISSING.source}|เหลือ[^\\n]{0,12}กี่(?:เรื่อง|ข้อ|งาน|รายการ)`, 'u');

/** What of the whole year is not handed in, what is overdue and what has no date included. */
function leftOfYear(decision: Decision): Understanding | null {
  const { slots, pool, unit, context } = decision;
  const year = fiscalYearSpan(context.plan.fiscalYear);
  const said = slots.period ? isAll(slots.period, year) : decision.has('everything');
  if (!said || !MISSING_OR_HOW_MANY.test(slots.text)) return null;
  return decision.say('progress', outstanding(context, pool, unit), { period: year });
}

/** What of the period, or of the whole plan, is still to be handed in. */
export function progress(decision: Decision): Understanding {
  const year = leftOfYear(decision);
  if (year) return year;
  const period = decision.slots.period ?? comingRound(decision);
  if (!period) {
    const named = MISSING.test(decision.slots.text);
    return decision.say('progress', named ? outstanding(decision.context, decision.pool, decision.unit) : []);
  }
  const due = dueBy(decision.pool, period.spans);
  return decision.say('progress', outstanding(decision.context, due, decision.unit), {
    period: hull(period),
  });
}

/** Yesterday or today, on which nothing is due, only says when it is asked. */
export function isOnlyNow({ slots: { period }, context: { today }, pool }: Decision): boolean {
  if (!period || period.round) return false;
  const [from, to] = hull(period);
  return from >= addDays(today, -1) && to <= today && dueBy(pool, period.spans).length === 0;
}

/**
 * What should have been handed in: of the period said or of the year so far, always before today. Today itself
 * (`ถึงวันนี้มีอะไรเลยกำหนด`) says up to when it is counted.
 */
export function overdue(decision: Decision): Understanding {
  const { today, plan } = decision.context;
  const said = decision.slots.period;
  const now = said && (hull(said).every((day) => day === today) || isOnlyNow(decision));
  const period = now ? null : said;
  const spans = period?.spans ?? [passed(today, plan.fiscalYear)];
  const before = dueBy(decision.pool, spans).filter((item) => deadlineOf(item)! < today);
  const items = outstanding(decision.context, before, decision.unit);
  return decision.say('overdue', items, { period: period ? hull(period) : spans[0]! });
}

/** The nearest deadline and its rows. */
export function next(decision: Decision): Understanding {
  const items = nextDue(decision.pool, decision.context.today);
  const due = items[0] && deadlineOf(items[0]);
  return decision.say('next', items, { period: due ? [due, due] : null });
}

/** The rows of the first date within the period said. */
export function first(decision: Decision, period: PeriodSlot): Understanding {
  const within = dueBy(decision.pool, period.spans);
  const due = within[0] && deadlineOf(within[0]);
  if (!due) return list(decision, period);
  const items = within.filter((item) => deadlineOf(item) === due);
  return decision.say('next', items, { period: [due, due] });
}

/** All that is due from today to the end of the plan's year, or all of the plan, rows without a date included. */
export function wholeYear(decision: Decision, from: 'today' | 'start'): Understanding {
  const { today, plan } = decision.context;
  const [start, end] = fiscalYearSpan(plan.fiscalYear);
  if (from === 'start') return decision.say('list', decision.pool, { period: [start, end] });
  const span: Period = [today > start && today <= end ? today : start, end];
  return decision.say('list', dueWithin(decision.pool, [span]), { period: span });
}

/** "ค้าง" means overdue, unless the period said still lies ahead. */
export function owing(decision: Decision): Understanding {
  const { period } = decision.slots;
  const ahead = period && hull(period)[1] > addDays(decision.context.today, -1);
  return ahead && !isOnlyNow(decision) ? progress(decision) : overdue(decision);
}
