import type { NamedStep } from '../../../plan/schedule.js';
import type { Item } from '../../../plan/types.js';
import type { Context } from '../context.js';
import { rowsOf, unique } from '../rows.js';
import type { Rows, Target } from '../targets/targets.js';
import { shortensHead } from './heads.js';
import { opensTitle, spelledShare, subsOf, type TitleMatch } from './match.js';
import {
  isOutTold,
  isTitled,
  leavesLittle,
  namesOtherThing,
  saysOnlyKinds,
  saysOnlyName,
  tellsNothing,
  titledFirst,
} from './other-thing.js';
import { type Activity, HEAD } from './title-index.js';

/** Thresholds of reference/thai.md 4, re-measured for residues: answer, answer beside a rival, offer. */
const ANSWER = 0.5;
const ALIKE = 0.95;
export const RIVAL = 0.85;
/** A title that opens with the very words is a rival even when it goes on for long. */
const OPENING_RIVAL = 0.7;
const OFFER = 0.3;
/** Weight below which a match is a stray word, however large its share of a short question. */
const MIN_MASS = 6;
const MIN_MASS_WHOLE = 3;
/** A best match with no other in sight answers even when much of the question is talk. */
const ALONE = 0.5;
const ALONE_MASS = 20;
const LONG_MASS = 9;
const NEARLY = 0.42;
/** Share of a match in titles from which it counts as said by its name. */
const TITLED = 0.5;
const DESCRIBED = 0.6;
/** The same where it explains every word. */
const NAMED = 0.4;
const WHOLLY = 0.9;
const LONG_TALK = 60;
/** So little was said that most of it must fit. */
const FEW_WORDS = 25;
const FEW_EXPLAINED = 0.75;
/** A match of half the words needs one stretch that is no chance. */
const HALF_HEARD = 0.55;
const DESCRIBED_ONLY = 0.2;
/** Letters of a stretch of a description, and the share of what is said, that name an activity by what it asks for. */
const QUOTED = 16;
const MOSTLY = 0.6;
const SAID_IN_TITLE = 0.75;
const MAX_CANDIDATES = 3;
/** Letters of a stretch that is no chance. */
const LONG_RUN = 6;

const rowsOfMatch = ({ plan }: Context, { steps, code }: Activity, subs: readonly string[]): Item[] =>
  steps.length > 0 ? [] : rowsOf(plan, code, subs);

/** One Latin word of a title is a name, however short and however many titles have it ("CG"). */
const isLatinName = ({ activity, said }: TitleMatch): boolean =>
  said.length === 1 && activity.latin.get(said[0]!.written) === HEAD;

/** Words wholly explained need less weight: a question may be one short word. */
const enough = (match: TitleMatch): boolean =>
  match.mass >= (match.score >= 0.6 ? MIN_MASS_WHOLE : MIN_MASS) || isLatinName(match);

/** Words of a description name an activity only when they are spelled out there, or when very many fit. */
const wellFounded = (match: TitleMatch): boolean => {
  const { titled, score, mass, run, total } = match;
  if (score < HALF_HEARD && run < LONG_RUN) return false;
  if (score < FEW_EXPLAINED && total < FEW_WORDS) return false;
  if (tellsNothing(match) || namesOtherThing(match)) return false;
  if (titled >= TITLED) return score >= ANSWER || mass >= LONG_MASS;
  return (
    mass >= LONG_TALK ||
    (run >= QUOTED && score >= MOSTLY) ||
    (mass >= LONG_MASS && spelledShare(match) >= DESCRIBED)
  );
};

/** A word of its title, nothing beside it but talk, and what it asks for no more than that. */
const isNamed = (match: TitleMatch): boolean =>
  match.titled >= NAMED && saysOnlyName(match) && !namesOtherThing(match);

/** All that is said stands in one activity and in no other, be it in its description. */
const isOnlyPlace = (found: readonly TitleMatch[]): boolean =>
  found.length === 1 && found[0]!.score >= WHOLLY && saysOnlyName(found[0]!) && !namesOtherThing(found[0]!);

/** What stands only in a description is no rival of what stands in a title and explains more. */
const outweighed = (match: TitleMatch, best: TitleMatch): boolean =>
  best.total >= FEW_WORDS &&
  match.titled < DESCRIBED_ONLY &&
  best.titled >= SAID_IN_TITLE &&
  match.rank < best.rank;

/** Both titles are said alike, shortened: which is meant is not told by how much the shorter leaves out. */
const isShortenedToo = (match: TitleMatch, best: TitleMatch): boolean =>
  match.score >= ALIKE * best.score &&
  match.rank >= OPENING_RIVAL * best.rank &&
  [best, match].every(({ activity, said }) => shortensHead(activity, said));

/**
 * As good as the best, or with a title that opens with the very words. Of a question half of which nothing explains, no
 * title is about more than another that explains the same half.
 */
const isRival = (match: TitleMatch, best: TitleMatch): boolean =>
  (saysOnlyKinds(best) && saysOnlyKinds(match)) || (!outweighed(match, best) && isAsGood(match, best));

const isAsGood = (match: TitleMatch, best: TitleMatch): boolean =>
  match.rank >= RIVAL * best.rank ||
  (match.rank >= OPENING_RIVAL * best.rank && opensTitle(match)) ||
  (match !== best && isShortenedToo(match, best)) ||
  (best.score < HALF_HEARD && match.score >= ALIKE * best.score);

/** @param subs the sub-items that are meant, those that the words single out where nothing else is said */
export const rowsTarget = (context: Context, best: TitleMatch, subs = subsOf(best)): Rows => ({
  kind: 'rows',
  items: rowsOfMatch(context, best.activity, subs),
  steps: best.activity.steps,
  note: null,
  strength: best.score,
  mass: best.mass,
});

/** A step and the schedule it stands in are one subject: the better of the two speaks for both. */
function ofOneSchedule({ activity: { steps } }: TitleMatch, best: TitleMatch): boolean {
  const other = best.activity.steps;
  const inside = (some: NamedStep[], all: NamedStep[]): boolean => some.every((step) => all.includes(step));
  return steps.length > 0 && other.length > 0 && (inside(steps, other) || inside(other, steps));
}

/** Without those that say clearly less than the best, where it says much and leaves little over. */
function comparableTo(best: TitleMatch, found: readonly TitleMatch[]): TitleMatch[] {
  const tells = best.score >= NEARLY && best.mass >= ALONE_MASS && leavesLittle(best);
  return found.filter(
    (match) => match === best || !(ofOneSchedule(match, best) || (tells && isOutTold(match, best))),
  );
}

/**
 * The one activity that a question for a detail ("ยาวได้กี่นาที") names, however much else it says: what is left over is the
 * detail. Null where it is about another thing, or others are named as clearly.
 */
export function detailOf(context: Context, [best, ...others]: readonly TitleMatch[]): Rows | null {
  if (!best || best.score < OFFER || best.mass < ALONE_MASS || best.titled < TITLED) return null;
  const only = best.run >= LONG_RUN && others.every((match) => isOutTold(match, best, true));
  return only && !namesOtherThing(best, true) ? rowsTarget(context, best) : null;
}

/** As many as can be offered of those that are not about another thing. */
function firstMeant(offered: readonly TitleMatch[]): TitleMatch[] {
  const meant: TitleMatch[] = [];
  for (const match of offered) {
    if (meant.length === MAX_CANDIDATES) break;
    if (!namesOtherThing(match)) meant.push(match);
  }
  return meant;
}

/** What the matches of a title mean: the one activity, those that may be meant, or nothing. */
export function judge(context: Context, all: readonly TitleMatch[]): Target | null {
  const found = titledFirst(all);
  const best = found[0];
  if (!best || !enough(best)) return null;
  const matches = comparableTo(best, found);
  const rivals = matches.filter((match) => isRival(match, best));
  const alone = (matches[1]?.rank ?? 0) < ALONE * best.rank && best.mass >= ALONE_MASS;
  const only = rivals.length === 1;
  const sure = best.score >= ANSWER || (best.score >= OFFER && alone);
  if (only && (isTitled(best) || (sure && wellFounded(best)) || isNamed(best) || isOnlyPlace(found)))
    return rowsTarget(context, best);
  if (best.score < OFFER) return null;
  const near = matches.filter((match) => match.score >= OFFER * 0.8);
  if (
    near.length === 1 &&
    wellFounded(best) &&
    best.titled >= TITLED &&
    best.score >= NEARLY &&
    best.mass >= ALONE_MASS
  )
    return rowsTarget(context, best);
  const offered = rivals.length > 1 ? rivals : near;
  const meant = firstMeant(offered);
  const shown = meant.length > 0 ? meant : offered.slice(0, MAX_CANDIDATES);
  const items = shown.flatMap((match) => rowsOfMatch(context, match.activity, subsOf(match)));
  const steps = shown.flatMap(({ activity }) => activity.steps);
  return { kind: 'candidates', items: unique(items), steps, strength: best.score, mass: best.mass };
}
