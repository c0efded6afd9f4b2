import type { Decision } from '../decision.js';
import type { Slots } from '../slots/slots.js';
import { isBeyondDoubt } from '../targets/target-of.js';
import type { Target } from '../targets/targets.js';
import { subjectLetters } from '../text/dictionary.js';
import { anyOf } from '../text/lexicon.js';
import { informativeLetters } from '../titles/informative.js';
import { ASIDE } from '../words/asides.js';
import { OUTSIDE } from '../words/outside.js';
import { PARTICLE } from '../words/particles.js';
import { QUESTION } from '../words/question.js';

const outside = anyOf(OUTSIDE);
/** Thai writes no spaces within a clause, so that a gap, a comma or a word that turns to something else ends one. */
const CLAUSE = /(?<=[\s,])|(?=จะได้|เดี๋ยว|เพราะ|พอดี)/u;

const isAside = (clause: string): boolean => ASIDE.test(clause) && !QUESTION.test(clause);

/** "ก่อนสงกรานต์มีอะไรต้องส่ง จะได้ลาไปเที่ยว" without what has nothing to do with the plan; null when nothing else is said. */
export function withoutFrame(text: string): string | null {
  const clauses = text.split(CLAUSE);
  const kept = clauses.filter((clause) => clause.search(outside) < 0 && !isAside(clause));
  const rest = kept.join('').trim();
  return rest !== '' && kept.length < clauses.length ? rest : null;
}

/** States that something lies behind: "รอบ 20 มีนาผ่านไปแล้ว". */
const PAST = new RegExp(`(?:ผ่าน|เลย|จบ|พ้น)(?:ไป|มา)?(?:แล้ว|ละ)(?:${PARTICLE})*[\\s,]+`, 'u');
export const COMES_NEXT = /ต่อไป|ถัดไป|รอบหน้า|ครั้งหน้า|รอบต่อ|รอบถัด|next|upcoming/u;

/** "รอบ 20 มีนาผ่านไปแล้ว อันต่อไปคืออะไร" from the clause on that asks for what comes next; the text as it is else. */
export function withoutPast(text: string): string {
  const past = PAST.exec(text);
  if (!past) return text;
  const before = text.slice(0, past.index);
  const rest = text.slice(past.index + past[0].length);
  const isFrame = !QUESTION.test(before) && QUESTION.test(rest) && COMES_NEXT.test(rest);
  return isFrame ? rest : text;
}

/** Letters of a title that are no chance, in a clause that asks when it is to be handed in. */
const NO_CHANCE = 14;
const isAsked = (target: Target, { cues, text }: Slots): boolean =>
  target.kind === 'rows' && target.mass >= NO_CHANCE && cues.has('when') && text.includes('ส่ง');

/** Letters, other than of what any office has, that name a thing: "ส่งข้อมูล" alone is of what was told before. */
const OWN = 4;

/** Whether an activity is named that needs nothing told before it. */
export const namesByItself = ({ slots, target, words }: Decision): boolean =>
  target !== null &&
  (isBeyondDoubt(target) || isAsked(target, slots)) &&
  (slots.codes.length > 0 || informativeLetters(words) >= OWN);

/** Says who will be away: "จะลาพักร้อน", "ว่าจะไปเที่ยว". */
const INTENDS =
  /^(?:พอดี|คือ)?(?:ผม|หนู|ดิฉัน|ฉัน|พี่|เรา)?(?:ว่า|กำลัง|ตั้งใจ|คิดว่า|กะว่า)?(?:จะ|ขอ|ขออนุญาต)?(?:ลา|หยุด|พัก|เที่ยว|ไป|กลับบ้าน)[^\n]*$/u;

/**
 * "ปลายกุมภามีอะไรไหม จะลาพักร้อน": whether nothing but what a period holds is asked, and all that was left out of the text is what
 * somebody is about to do.
 */
export function asksBesidePlans(text: string, { slots, target, words }: Decision): boolean {
  const left = text.split(CLAUSE).filter((clause) => clause.search(outside) >= 0);
  const asksOnlyPeriod = slots.period !== null && slots.cues.has('list') && target === null && !slots.outside;
  if (!asksOnlyPeriod || slots.handedIn || subjectLetters(words) > 0) return false;
  return left.every((clause) => INTENDS.test(clause) && !QUESTION.test(clause));
}

/** Whether what is left asks of the plan by itself: of an activity, a round, or what a unit has to hand in within a period. */
export function asksClearly(decision: Decision): boolean {
  const { slots, unit } = decision;
  if (slots.outside || slots.handedIn) return false;
  const about = ['when', 'due', 'list', 'overdue', 'owing', 'progress'] as const;
  const asks = about.some((cue) => slots.cues.has(cue));
  const whose = slots.period !== null && (slots.period.round || slots.cues.has('due') || unit !== null);
  return asks && (whose || namesByItself(decision));
}
