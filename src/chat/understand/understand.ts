import type { RoundPlace, Understanding } from '../types.js';
import type { Context } from './context.js';
import { Decision } from './decision.js';
import { aroundEvent } from './questions/around-event.js';
import { withoutCase } from './questions/condition.js';
import { handedInPart } from './questions/contrast.js';
import { asksBesidePlans, asksClearly, withoutFrame, withoutPast } from './questions/frame.js';
import { pointedAt } from './questions/pointed-at.js';
import { isCard } from './questions/segments.js';
import { mayBeStory, takesOver, withinStory } from './questions/story.js';
import { afterStatement, withoutTalk } from './questions/talk.js';
import { isOwedBy, onlyCode } from './rows.js';
import { saysDone } from './slots/completion.js';
import { placeOf } from './slots/counted-rounds.js';
import type { PeriodSlot } from './slots/periods.js';
import { datesIn, readSlots, type Slots } from './slots/slots.js';
import { cardIntent } from './steps/answers.js';
import { compared } from './steps/compared.js';
import { noSuchFeast } from './steps/feast.js';
import { sameCard } from './steps/follow-up.js';
import {
  byHeading,
  byLoad,
  byMeasure,
  byProperty,
  exceptOnly,
  noSuchRound,
  pointsTotal,
  roundDone,
  unclearExclusion,
} from './steps/limits.js';
import {
  askedHelp,
  followUp,
  howToHandIn,
  impossible,
  missing,
  named,
  outside,
  pointed,
  pointless,
  type Step,
} from './steps/named.js';
import { nextTurn } from './steps/next-turn.js';
import { ofOtherYear } from './steps/other-year.js';
import {
  byCue,
  byPeriod,
  byStatus,
  candidates,
  general,
  unanswered,
  unknownUnit,
  whichUnit,
} from './steps/whole-plan.js';
import { atTurn } from './targets/at-turn.js';
import { atDateInTitle } from './targets/date-in-title.js';
import { withoutRuledOut } from './targets/ruled-out.js';
import { targetOf } from './targets/target-of.js';
import type { Target } from './targets/targets.js';
import { withoutOf } from './targets/without.js';
import { oncePer } from './text/once.js';
import { blank } from './text/sheet.js';
import { isSmalltalk } from './titles/residue.js';
import { titleTarget } from './titles/title-target.js';

/** From the surest reading to none; the first that answers wins. */
const STEPS: readonly Step[] = [
  impossible,
  pointed,
  askedHelp,
  ofOtherYear,
  missing,
  outside,
  noSuchFeast,
  noSuchRound,
  unclearExclusion,
  byMeasure,
  byHeading,
  byProperty,
  byLoad,
  pointsTotal,
  howToHandIn,
  unknownUnit,
  compared,
  nextTurn,
  named,
  followUp,
  pointless,
  whichUnit,
  roundDone,
  exceptOnly,
  byStatus,
  byPeriod,
  byCue,
  general,
  candidates,
  unanswered,
];

function unitOf({ question }: Context, { unit, period, codes }: Slots): string | null {
  if (unit.everyone) return null;
  if (unit.named) return unit.named;
  if (unit.ours) return question.chat.unit;
  const followsOn = period !== null || codes.length === 0;
  return followsOn ? (question.memory?.unit ?? null) : null;
}

/** A round said by its place is the period of its date, of the unit's rounds where a unit was said. */
function withRound(
  slots: Slots,
  context: Context,
  unit: string | null,
): { slots: Slots; place: RoundPlace | null } {
  if (slots.round === null) return { slots, place: null };
  const rows = context.plan.items.filter((item) => unit === null || isOwedBy(item, unit));
  const place = placeOf(slots.round, context, { rows, period: slots.period });
  if (place.date === null) return { slots, place };
  const period: PeriodSlot = { spans: [[place.date, place.date]], round: true, grain: 'day' };
  return { slots: { ...slots, period }, place };
}

/** Of several that may be handed in, the one that is the unit's own; also where it says "ของ" its own name. */
function ownOf(target: Target | null, { handedIn, unit }: Slots, { question }: Context): Target | null {
  const whose = unit.named ?? question.chat.unit;
  if (target?.kind !== 'candidates' || !handedIn || !whose) return target;
  const items = target.items.filter((item) => isOwedBy(item, whose));
  const one = onlyCode(items) !== null && target.steps.length === 0;
  return one && items.length < target.items.length ? { ...target, kind: 'rows', items, note: null } : target;
}

/** "มีค": letters of a month that begin other words too, so that they name no activity by themselves. */
const BARE_MONTH = /^[ก-๎]{2,3}\.?$/u;

/**
 * "สงกรานต์มีอะไรต้องส่งไหม", "พย. มีอะไร": what else may be the name of an activity is a period where none is called so.
 */
function withDoubtfulDate(slots: Slots, context: Context): Slots {
  const { perhaps, period, codes, cues, words } = slots;
  if (!perhaps || period || codes.length > 0 || cues.has('next')) return slots;
  if (!cues.has('due') && !cues.has('list')) return slots;
  const rest = perhaps.texts.reduce((text, said) => text.replace(said, blank), words);
  const named = perhaps.texts.every((said) => BARE_MONTH.test(said)) ? rest : words;
  return titleTarget(context, named) === null ? { ...slots, period: perhaps.period, words: rest } : slots;
}

/** All that is read of one question before anything is decided; clauses of a message may be asked for again. */
const decisionOf = oncePer((context: Context, text): Decision => {
  const said = withDoubtfulDate(readSlots(text, context), context);
  const unit = unitOf(context, said);
  const ofRound = withRound(said, context, unit);
  const found = targetOf(context, ofRound.slots);
  const turned = atTurn(context, ofRound.slots, found) ?? atDateInTitle(context, ofRound.slots, found);
  const { slots } = turned ?? ofRound;
  const without = withoutOf(context, slots.exclusion);
  const meant = withoutRuledOut(context, turned?.target ?? found, slots.negated);
  const target = ownOf(without.fromTarget(meant), slots, context);
  return new Decision(context, slots, { unit, place: turned ? null : ofRound.place }, target, without);
});

/** The first reading that applies. */
function firstOf(decision: Decision): Understanding {
  for (const step of STEPS) {
    const answer = step(decision);
    if (answer) return asked(answer, decision);
  }
  return decision.say('help');
}

/** The same question without talk of other things around it, where it is one without; null else. "ชั้น 5" of that talk is no number of the plan. */
function unframed(text: string, { context, slots }: Decision): Understanding | null {
  const rest = withoutFrame(text);
  const decision = rest === null ? null : decisionOf(context, rest);
  const numbered = decision?.slots.codes.every(({ code }) => slots.codes.some((one) => one.code === code));
  if (!decision || !numbered) return null;
  return asksClearly(decision) || asksBesidePlans(text, decision) ? firstOf(decision) : null;
}

/**
 * Reads one question against one plan.
 * 1. Read the slots and find the activities it is about, without clauses that tell of other days. 2. Take the first reading that applies. 3. What seems to be
 * about other things is read again without them. 4. Say beside it what else was named and cannot be told.
 * @param text as `lightly` leaves it
 * @returns the answer, and what is asked back beside it
 */
export function readQuestion(text: string, context: Context): Understanding[] {
  const read = (part: string): Decision => decisionOf(context, part);
  const dates = { datesIn: (part: string) => datesIn(part, context), today: context.today };
  const said = handedInPart(text) ?? withoutCase(aroundEvent(withoutPast(text), dates), read);
  const whole = afterStatement(said, read) ?? read(said);
  const limited = whole.slots.period !== null || whole.unit !== null || whole.target?.kind === 'candidates';
  const decision = (limited && withoutTalk(said, whole, read)) || whole;
  if (decision.slots.codes.length === 0 && isSmalltalk(text)) return [decision.say('smalltalk')];
  const answer = firstOf(decision);
  const foreign = answer.intent === 'outofscope' && decision.slots.outside;
  const plain = foreign ? unframed(text, decision) : null;
  if (plain) return [plain];
  const stated = saysDone(text) && !decision.slots.handedIn;
  const asked = stated || mayBeStory(answer) ? (withinStory(text, read) ?? pointedAt(text, read)) : null;
  const instead = asked ? withUnclear(firstOf(asked), asked) : [];
  if (asked && takesOver(asked, answer, instead)) return instead;
  return foreign ? [answer] : withUnclear(answer, decision);
}

/** An answer about activities, and what else was named with them: not found, or not told from others. */
function withUnclear(answer: Understanding, decision: Decision): Understanding[] {
  const { target } = decision;
  const { note, items } = answer;
  if (!isCard(answer) || items.length === 0) return [answer];
  if (note?.kind === 'title-unknown')
    return [{ ...answer, note: null }, decision.say('notfound', [], { note })];
  if (target?.kind !== 'rows') return [answer];
  const { unclear } = target;
  const missing = note?.kind === 'no-such-code' ? [decision.say('notfound', [], { note })] : [];
  const which = { note: { kind: 'which-item' as const }, steps: unclear?.steps ?? [] };
  const open = unclear ? [decision.say('clarify', unclear.items, which)] : [];
  return [missing.length > 0 ? { ...answer, note: null } : answer, ...missing, ...open];
}

/** "แล้ว 19 ล่ะ" asks of the next activity what was asked of the last. */
function asked(answer: Understanding, decision: Decision): Understanding {
  const again = sameCard(decision.context.question.memory);
  const bare = decision.target?.kind === 'rows' && answer.intent === 'lookup' && !decision.has('when', 'due');
  if (!again || !bare || !/ล่ะ|ละ|แล้ว/.test(decision.slots.text)) return answer;
  return { ...answer, intent: cardIntent(decision, again) };
}
