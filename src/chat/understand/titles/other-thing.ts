import type { TitleMatch } from './match.js';
import { type Left, type Weighed, weighed } from './weighed.js';

/** What a letter left over counts by where it stands: Thai puts behind a word what makes another thing of it. */
const COUNTS: Left = { behind: 3 / 2, before: 1, beyond: 1, apart: 1 / 4 };
/** Beside a question for a detail, what talk parts from the name is the detail. */
const BESIDE_DETAIL: Left = { ...COUNTS, beyond: COUNTS.apart };
/** What is explained by no word of its own in a title counts less. */
const WEAKLY = 1 / 2;
/** Share of what is explained from which what is left over is what is asked about. */
const CONSIDERABLE = 0.4;

const isNothing = ({ behind, before, beyond, apart }: Left): boolean =>
  behind + before + beyond + apart === 0;

const lossOf = ({ behind, before, beyond, apart }: Left, counts: Left): number =>
  counts.behind * behind + counts.before * before + counts.beyond * beyond + counts.apart * apart;

/**
 * Whether a question is about another thing than the activity that explains it best: its words that are no talk and that
 * the activity does not explain are weighed against those that it does.
 * 1. A title that shares no word of its own with it, only kinds of things ("แบบประเมิน"), must explain all, side by side.
 * 2. Else what is left over must be little beside what is shared.
 * @param detail whether a detail of it is asked for, not its date
 */
export function namesOtherThing(match: TitleMatch, detail = false): boolean {
  const { own, kinds, described, left, unknown, unknownKinds, together } = weighed(match);
  if (own + kinds + described === 0 && unknown + unknownKinds > 0) return true;
  if (own === 0) return !isNothing(left) || (kinds > 0 && !together);
  return lossOf(left, detail ? BESIDE_DETAIL : COUNTS) >= CONSIDERABLE * explained({ own, kinds, described });
}

/** How many letters of a question an activity explains: by words of its own in a title, less by others. */
const explained = ({ own, kinds, described }: Pick<Weighed, 'own' | 'kinds' | 'described'>): number =>
  own + WEAKLY * (kinds + described);

/** Letters of its own by which a title tells itself from others. */
const TELLING = 3;
/** Share of what the best explains up to which another explains clearly less, or what it leaves over is little. */
const CLEARLY_LESS = 0.5;

/** Whether what a title leaves over of a question, wherever it stands, is little beside what it explains. */
export function leavesLittle(match: TitleMatch): boolean {
  const { left, ...words } = weighed(match);
  return left.behind + left.before + left.beyond + left.apart <= CLEARLY_LESS * explained(words);
}

/** Whether a title is clearly less what a question is about than the best: about another thing, or of far fewer of its words. */
export function isOutTold(match: TitleMatch, best: TitleMatch, detail = false): boolean {
  const most = weighed(best);
  if (match === best || most.own < TELLING || namesOtherThing(best, detail)) return false;
  return namesOtherThing(match, detail) || explained(weighed(match)) <= CLEARLY_LESS * explained(most);
}

/** Whether a word group of its own is all the activity's, and what else is said is talk: "OIT ใครดูแล". */
export function saysOnlyName(match: TitleMatch): boolean {
  const { whole, left } = weighed(match);
  return whole && isNothing(left);
}

/** Whether nothing that was said tells one subject from another: "รายชื่อ", "พนักงานใหม่". */
export function tellsNothing(match: TitleMatch): boolean {
  const { own, kinds, described, unknown, unknownKinds } = weighed(match);
  return own + kinds + described + unknown + unknownKinds === 0;
}

/** Whether all that was said are kinds of things, with no word of talk, and it has them: "คู่มือ". */
export const saysOnlyKinds = (match: TitleMatch): boolean => weighed(match).onlyKinds;

/** Letters of telling words in a title that are no part of other words by chance: "ว่าง" in "ระหว่าง". */
const LONG = 6;

/** Activities that explain enough to be meant in place of the best. */
const IN_SIGHT = 4;

/** Whether a title has all the words that tell of a subject. */
export const isTitled = (match: TitleMatch): boolean => {
  const { own, described, unknown, unknownKinds } = weighed(match);
  return own >= LONG && described + unknown + unknownKinds === 0 && !namesOtherThing(match);
};

/** Whether words that tell of a subject stand in no title of it. */
const tellsLess = (match: TitleMatch): boolean =>
  weighed(match).unknown + weighed(match).describedOwn >= TELLING;

/**
 * Where the best leaves over telling words that no title of it has, and only one activity in sight has them all in one, that
 * one comes first: letters of others, or words of a description, may fit better by chance ("รายงานเรื่องที่คนมา|ร้องเรียน|สำนัก").
 */
export function titledFirst(found: readonly TitleMatch[]): readonly TitleMatch[] {
  const [best] = found;
  if (!best || !tellsLess(best)) return found;
  const [only, ...others] = found.slice(0, IN_SIGHT).filter(isTitled);
  if (!only || others.length > 0) return found;
  return [only, ...found.filter((match) => match !== only && !tellsLess(match) && !isOutTold(match, only))];
}
