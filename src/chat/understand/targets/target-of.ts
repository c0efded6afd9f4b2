import type { Item } from '../../../plan/types.js';
import type { Context } from '../context.js';
import type { Slots } from '../slots/slots.js';
import { type End, subAt } from '../slots/sub-items.js';
import { anyOf } from '../text/lexicon.js';
import { informativeLetters, isOnlyTalk } from '../titles/informative.js';
import { titleTarget } from '../titles/title-target.js';
import { titleWords } from '../titles/title-words.js';
import { wholeTitle } from '../titles/whole-title.js';
import { CUES, type CueName } from '../words/cues.js';
import { QUESTION } from '../words/question.js';
import { withAllParts } from './all-parts.js';
import { atHeldPart } from './held-part.js';
import { atMadeOf } from './made-of.js';
import { atOtherAct } from './other-act.js';
import { atPointedPart } from './pointed-part.js';
import { type Candidates, codeTarget, isWholly, narrowed, type Target } from './targets.js';

/** A title that stands beside something else that was understood must be this sure to count. */
const BEYOND_DOUBT = 0.7;
const BEYOND_DOUBT_MASS = 14;

/** Whether a title would stand against a period, a status or a number said beside it. */
export const isBeyondDoubt = (target: Target): boolean =>
  target.kind === 'rows' && target.strength >= BEYOND_DOUBT && target.mass >= BEYOND_DOUBT_MASS;

/** A title before "ข้อ 3" that is only nearly sure makes two readings: its sub-item, or activity 3. */
const NEARLY_NAMED = 12;

/** Fewer letters that are no talk of all offices before "ข้อ 3" name nothing: "ผลการดำเนินงาน ข้อ 3". */
const NAMED = 3;

/** "ข้อ 3" after a title is its third sub-item where it has one: "no gift ข้อ 3". */
function subsOfTitle(context: Context, slots: Slots): Target | null {
  const said = slots.codes.filter(
    (code) => code.explicit && !code.code.includes('.') && code.subs.length === 0,
  );
  if (said.length === 0 || said.length !== slots.codes.length) return null;
  const before = slots.words.slice(0, said[0]!.at);
  const title = informativeLetters(titleWords(context, before)) < NAMED ? null : titleTarget(context, before);
  if (!title || title.kind === 'missing' || title.kind === 'heading') return null;
  const subs = said.map((code) => code.code);
  const fits = subs.every((sub) => title.items.some((item) => item.subItems.includes(sub)));
  if (!fits || (title.kind === 'candidates' && title.mass < NEARLY_NAMED)) return null;
  return narrowed(title, subs);
}

const JOINTS = /(\n|,|;|กับ|กะ(?=\s)|และ|แล้วก็|แล้ว(?=\s*\S)|รวมถึง|ส่วน(?=\S)|\/)/u;

/** "เปิดแผนดูแล้วไม่เห็นวันที่เลย", "อ่านแล้วงง": tells why it is asked, and names nothing. */
const NOT_FOUND_OUT = /ไม่(?:เห็น|เจอ|พบ|มี|แน่ใจ|ทราบ|รู้|เข้าใจ|ชัด)|หาไม่|งง/u;
const tellsWhy = (part: string): boolean => NOT_FOUND_OUT.test(part) && !QUESTION.test(part);

/**
 * The words of those parts of the message in which no number stands: beside a number, words say what is asked of it. Nor
 * those that only tell why it is asked.
 */
function besides({ words, codes }: Slots): string {
  let at = 0;
  const apart = words.split(JOINTS).filter((part, index) => {
    const from = at;
    at += part.length;
    return index % 2 === 0 && !tellsWhy(part) && !codes.some((code) => code.at >= from && code.at < at);
  });
  return apart.join('\n');
}

const requirement = anyOf(CUES.requirement);

/** What follows a question for what an activity asks belongs to that: "1.8 ต้องโพสต์ที่ไหน แค่ FB กับ LINE พอไหม". */
function uptoRequirement(slots: Slots): Slots {
  if (!slots.cues.has('requirement') || slots.cues.has('when')) return slots;
  const at = slots.words.search(requirement);
  return at < 0 ? slots : { ...slots, words: slots.words.slice(0, at) };
}

const isOneOf = ({ code }: Item, items: readonly Item[]): boolean => items.some((one) => one.code === code);

/** What a message that names one activity by number names by title beside it, surely or not. */
function alsoNamed(
  context: Context,
  slots: Slots,
  items: Item[],
): { items: Item[]; unclear: Candidates | null } {
  const title = slots.unit.ours ? null : titleTarget(context, besides(uptoRequirement(slots)));
  const told = title?.kind === 'candidates' && title.items.some((item) => isOneOf(item, items));
  if (title?.kind === 'candidates' && isWholly(title)) return { items: [], unclear: told ? null : title };
  if (title?.kind !== 'rows' || !(title.several || isBeyondDoubt(title))) return { items: [], unclear: null };
  return {
    items: title.items.filter((item) => !isOneOf(item, items)),
    unclear: title.unclear ?? null,
  };
}

const DETAILS: readonly CueName[] = ['requirement', 'points', 'responsible'];

/** Asks what an activity wants, brings, or whose it is: a card that shows no date as its answer. */
const asksDetail = ({ cues, handedIn }: Slots): boolean =>
  !handedIn && !cues.has('when') && DETAILS.some((cue) => cues.has(cue));

/** What the question is about, by number before title. */
export function targetOf(context: Context, slots: Slots): Target | null {
  const byNumber = subsOfTitle(context, slots) ?? codeTarget(context, slots.codes);
  if (byNumber?.kind === 'rows') {
    const { items, unclear } = alsoNamed(context, slots, byNumber.items);
    const all = { ...byNumber, items: [...byNumber.items, ...items] };
    const named = atMadeOf(context, slots, narrowed(unclear ? { ...all, unclear } : all, slots.subs));
    if (items.length > 0) return named;
    return atHeldPart(slots.text, atPointedPart(context, slots, withAllParts(context, slots.text, named)));
  }
  if (byNumber) return byNumber;
  const talk = isOnlyTalk(titleWords(context, slots.words), slots);
  if (talk && !wholeTitle(context, slots.words)) return null;
  const title = titleTarget(context, slots.words, asksDetail(slots));
  if (!title) return null;
  const ended = atEnds(narrowed(title, slots.subs), slots.ends);
  return atOtherAct(context, slots.text, atHeldPart(slots.text, withAllParts(context, slots.words, ended)));
}

/** "หลักสูตรแรก" beside a title: of the one activity that is meant, or nearly, its first sub-item. */
function atEnds(target: Target, ends: readonly End[]): Target {
  if (ends.length === 0 || target.kind === 'missing' || target.kind === 'heading') return target;
  const subs = target.items.flatMap(({ subItems }) => subItems);
  const codes = new Set(target.items.map(({ code }) => code));
  if (codes.size !== 1 || subs.length === 0 || target.mass < NEARLY_NAMED) return target;
  const one = narrowed(
    target,
    ends.map((end) => subAt(end, subs)),
  );
  return one.kind === 'candidates' ? { ...one, kind: 'rows', note: null } : one;
}
