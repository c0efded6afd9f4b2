import type { Item } from '../../plan/types.js';
import type { Understanding, UnderstandingNote } from '../types.js';
import type { Context } from './context.js';
import { card, cardIntent, Decision, list, next, overdue, owing, progress, wholeYear } from './decide.js';
import { pointedAt, rememberedRows, sameCard, samePeriodIntent, siblings, subject } from './follow-up.js';
import { isSmalltalk } from './residue.js';
import { readSlots, type Slots } from './slots.js';
import { codeTarget, narrowed, type Target, titleTarget, titleWords } from './targets.js';

/** Beside a period and a cue for lists, a title must be this sure to be what is asked about. */
const OVER_LIST = 0.7;
const OVER_LIST_MASS = 14;
/** A mark by title shows what it would mark and waits for a tap, so half of the words will do. */
const MARKED = 0.5;

/** "ข้อ 3" after a title is its third sub-item where it has one: "no gift ข้อ 3". */
function subsOfTitle(context: Context, slots: Slots): Target | null {
  const said = slots.codes.filter(
    (code) => code.explicit && !code.code.includes('.') && code.subs.length === 0,
  );
  if (said.length === 0 || said.length !== slots.codes.length) return null;
  const title = titleTarget(context, slots.words);
  if (title?.kind !== 'rows') return null;
  const subs = said.map((code) => code.code);
  const fits = subs.every((sub) => title.items.some((item) => item.subItems.includes(sub)));
  return fits ? narrowed(title, subs) : null;
}

/** What the question is about, by number before title. */
function targetOf(context: Context, slots: Slots): Target | null {
  const byCode = subsOfTitle(context, slots) ?? codeTarget(context, slots.codes);
  if (byCode?.kind === 'missing') return byCode;
  const byTitle =
    byCode && byCode.kind === 'rows'
      ? alsoNamed(context, slots, byCode.items)
      : titleTarget(context, slots.words);
  if (byCode?.kind === 'rows')
    return narrowed({ ...byCode, items: [...byCode.items, ...(byTitle as Item[])] }, slots.subs);
  return byTitle ? narrowed(byTitle as Target, slots.subs) : null;
}

/** A second activity named by title in a message that names the first by number. */
function alsoNamed(context: Context, slots: Slots, items: Item[]): Item[] {
  const title = titleTarget(context, slots.words);
  if (title?.kind !== 'rows' || title.strength < OVER_LIST || title.mass < OVER_LIST_MASS || slots.unit.ours)
    return [];
  return title.items.filter((item) => items.every((one) => one.code !== item.code));
}

/** Candidates of this weight are asked about before a status of everything is given. */
const SURELY_NAMED = 12;

type Answer = Understanding | null;
type Step = (decision: Decision, target: Target | null) => Answer;

const impossible: Step = ({ slots, ...rest }, target) => {
  const date = slots.impossible;
  if (!date || target?.kind === 'rows') return null;
  const note: UnderstandingNote = {
    kind: 'impossible-date',
    text: date.text,
    lastDay: date.impossible!.lastDay,
  };
  return new Decision(rest.context, slots, rest.unit).say('list', [], { note });
};

/** Asks for help, and for nothing in the plan beside it. */
const askedHelp: Step = (decision) => {
  const { codes, period } = decision.slots;
  return decision.has('help') && codes.length === 0 && !period && !decision.has('when', 'due')
    ? decision.say('help')
    : null;
};

const missing: Step = (decision, target) =>
  target?.kind === 'missing' ? decision.say('notfound', [], { note: target.note }) : null;

const isListQuestion = (decision: Decision): boolean =>
  decision.slots.period !== null &&
  (decision.has('due', 'list', 'overdue', 'owing', 'progress', 'activities') || decision.slots.period.round);

/** Asked of the plan as a whole, it seems: then a title needs to be beyond doubt. */
const isOpenQuestion = (decision: Decision): boolean =>
  isListQuestion(decision) || decision.has('overdue', 'next', 'everything');

const out: Step = (decision, target) => {
  const { slots } = decision;
  if (!slots.outside || slots.codes.some((code) => code.explicit)) return null;
  const sure = target?.kind === 'rows' && target.strength >= OVER_LIST && slots.codes.length === 0;
  return sure || (slots.period && decision.has('due'))
    ? null
    : { ...decision.say('outofscope'), plan: decision.context.plan };
};

const named: Step = (decision, target) => {
  if (target?.kind !== 'rows') return null;
  const sure = target.strength >= OVER_LIST && target.mass >= OVER_LIST_MASS;
  if (isOpenQuestion(decision) && !sure && decision.slots.codes.length === 0) return null;
  if (decision.slots.handedIn && target.strength < MARKED && decision.slots.codes.length === 0) {
    return decision.say('clarify', target.items, { note: { kind: 'which-item' } });
  }
  return card(decision, target.items, target.note);
};

/** "อันนี้", "เรื่องนั้น" with nothing before that it could mean. */
const POINTING = /(?:อัน|ข้อ|เรื่อง|งาน|ตัว|รายการ)(?:นี้|นั้น|นั่น|โน้น)/u;

const pointless: Step = (decision, target) =>
  !target && !decision.slots.period && POINTING.test(decision.slots.text)
    ? decision.say('clarify', [], { note: { kind: 'which-item' } })
    : null;

/** "อันที่สอง" of the list shown last, "(2) ล่ะ" of the activity shown last. */
const pointed: Step = (decision, target) => {
  const { context, slots } = decision;
  const rows = pointedAt(context, slots) ?? (target?.kind === 'rows' ? [] : siblings(context, slots.subs));
  return rows.length > 0 ? card(decision, rows, null) : null;
};

const followUp: Step = (decision, target) => {
  const { context, slots } = decision;
  const { memory } = context.question;
  if (!memory) return null;
  const words = titleWords(context, slots.words);
  if (target || words !== '') return null;
  if (slots.period || slots.unit.named || slots.unit.ours) return sameAgain(decision);
  const rows = subject(context);
  const asks = slots.handedIn || decision.has('when', 'points', 'responsible', 'requirement', 'progress');
  return rows.length > 0 && asks ? card(decision, rows, null) : null;
};

function sameAgain(decision: Decision): Answer {
  const { context, slots } = decision;
  const intent = samePeriodIntent(context.question.memory);
  const asksAnew = decision.has('overdue', 'owing', 'progress', 'next', 'everything');
  if (asksAnew) return null;
  if (slots.period) return list(decision, intent ?? 'list');
  const period = context.question.memory?.period;
  if (!period) {
    const rows = rememberedRows(context);
    return rows.length > 0 ? card(decision, rows, null) : null;
  }
  const again = { ...slots, period: { spans: [period], round: false, grain: 'range' as const } };
  return list(new Decision(context, again, decision.unit), intent ?? 'list');
}

const whichUnit: Step = (decision) => {
  const { slots, context } = decision;
  const asked = slots.unit.ours === 'clearly' && !context.question.chat.unit && !slots.unit.named;
  return asked ? decision.say('clarify', [], { note: { kind: 'which-unit' } }) : null;
};

const unknownUnit: Step = (decision, target) => {
  const { unknown } = decision.slots.unit;
  if (
    !unknown ||
    target ||
    !decision.has('share', 'due', 'list', 'progress', 'overdue', 'owing', 'responsible')
  )
    return null;
  const nearest = decision.context.world.units
    .map((unit) => unit.name)
    .filter((name) => name.slice(0, 8) === unknown.slice(0, 8));
  return decision.say('notfound', [], {
    note: { kind: 'no-such-unit', text: unknown, nearest: nearest.slice(0, 3) },
  });
};

const byStatus: Step = (decision, target) => {
  if (target?.kind === 'candidates' && !decision.slots.period && target.mass >= SURELY_NAMED)
    return candidates(decision, target);
  if (decision.has('overdue')) return overdue(decision);
  if (decision.has('remaining') && decision.slots.period) return list(decision);
  if (decision.has('owing')) return owing(decision);
  if (decision.has('remaining') && !decision.slots.period) return wholeYear(decision, 'today');
  return decision.has('progress') ? progress(decision) : null;
};

const byPeriod: Step = (decision) => {
  const { period, words } = decision.slots;
  if (!period) return null;
  if (decision.has('activities') && !decision.has('due')) return list(decision, 'activities');
  const strong = decision.has('due') || period.round || decision.unit !== null;
  const bare = titleWords(decision.context, words) === '';
  return strong || bare || (decision.has('list') && !isBusy(decision)) ? list(decision) : null;
};

/** Letters of unknown content that a weak list cue may carry. */
const IDLE = 14;
const isBusy = (decision: Decision): boolean =>
  titleWords(decision.context, decision.slots.words).replace(/ /g, '').length > IDLE;

const byCue: Step = (decision) => {
  if (decision.has('next')) return next(decision);
  if (decision.has('everything')) return wholeYear(decision, 'start');
  if (decision.unit && decision.has('share', 'responsible', 'due', 'list'))
    return decision.say('responsible', decision.pool);
  return null;
};

const candidates: Step = (decision, target) => {
  if (target?.kind !== 'candidates') return null;
  const codes = new Set(target.items.map((item) => item.code));
  return decision.say('clarify', target.items, {
    note: { kind: codes.size === 2 ? 'two-readings' : 'which-item' },
  });
};

const general: Step = (decision, target) => {
  if (decision.has('handIn') && target === null) return decision.say('requirement');
  if (decision.has('activities')) return decision.say('activities');
  return decision.has('help') ? decision.say('help') : null;
};

const unanswered: Step = (decision) => {
  const { slots, context } = decision;
  const words = titleWords(context, slots.words);
  if (slots.loneNumber)
    return decision.say('notfound', [], {
      note: { kind: 'no-such-code', code: slots.loneNumber, sub: null },
    });
  const asks = slots.handedIn || decision.has('when', 'due', 'points', 'responsible', 'requirement');
  if (words === '' && decision.has('due', 'list') && !slots.handedIn && !decision.has('when'))
    return next(decision);
  if (words === '' && asks) return decision.say('clarify', [], { note: { kind: 'which-item' } });
  if (words !== '' && asks)
    return decision.say('notfound', [], { note: { kind: 'title-unknown', text: words } });
  return decision.say(words === '' ? 'help' : 'outofscope');
};

/** From the surest reading to none; the first that answers wins. */
const STEPS: readonly Step[] = [
  impossible,
  pointed,
  askedHelp,
  missing,
  out,
  named,
  followUp,
  pointless,
  whichUnit,
  unknownUnit,
  byStatus,
  byPeriod,
  byCue,
  general,
  candidates,
  unanswered,
];

function unitOf(context: Context, slots: Slots): string | null {
  const { unit } = slots;
  if (unit.everyone) return null;
  if (unit.named) return unit.named;
  if (unit.ours) return context.question.chat.unit;
  const followsOn = context.question.memory && (slots.period || slots.codes.length === 0);
  return followsOn ? context.question.memory!.unit : null;
}

/** Reads one question against one plan. */
export function readQuestion(text: string, context: Context): Understanding {
  const slots = readSlots(text, context);
  const decision = new Decision(context, slots, unitOf(context, slots));
  if (slots.codes.length === 0 && isSmalltalk(text)) return decision.say('smalltalk');
  const target = targetOf(context, slots);
  for (const step of STEPS) {
    const answer = step(decision, target);
    if (answer) return withMemory(answer, decision, target);
  }
  return decision.say('help');
}

/** "แล้ว 19 ล่ะ" asks of the next what was asked of the last. */
function withMemory(answer: Understanding, decision: Decision, target: Target | null): Understanding {
  const again = sameCard(decision.context.question.memory);
  const bare = target?.kind === 'rows' && answer.intent === 'lookup' && !decision.has('when', 'due');
  return again && bare && /ล่ะ|ละ|แล้ว/.test(decision.slots.text)
    ? { ...answer, intent: cardIntent(decision, again) }
    : answer;
}
