import type { Item } from '../../../plan/types.js';
import type { Understanding } from '../../types.js';
import type { Decision } from '../decision.js';
import { onlyCode, unique } from '../rows.js';
import { blank } from '../text/sheet.js';
import { informativeLetters } from '../titles/informative.js';
import { titleTarget } from '../titles/title-target.js';
import { titleWords } from '../titles/title-words.js';
import { card } from './answers.js';
import type { Step } from './named.js';
import { candidates } from './whole-plan.js';

const WHICH = '(?:อัน|เรื่อง|ข้อ|ตัว|งาน|โครงการ|กิจกรรม|รายการ|แผน)ไหน|อะไร|ไหน';
const JOINT = 'กับ|หรือ(?:ว่า)?|และ|,|/|[+&]';
const SOONER = `(?:${WHICH})[^\\n]{0,24}(?:ก่อน(?!วัน|สิ้น|เดือน)|กว่า(?!กำหนด))`;
/**
 * "… กับ … อันไหนส่งก่อน", "ระหว่าง … กับ … อะไรด่วนกว่า", "อันไหนส่งก่อน … หรือ …": things said are compared by when they are
 * due.
 */
const COMPARES = new RegExp(
  `\\S\\s*(?:${JOINT})[^\\n]+?${SOONER}|${SOONER}(?:กัน)?\\s[^\\n]*\\S\\s*(?:กับ|หรือ)\\s*\\S`,
  'u',
);
/** "… กับ … ส่งพร้อมกันไหม" */
const TOGETHER = new RegExp(
  `\\S\\s*(?:${JOINT})[^\\n]+?(?:พร้อม|(?:วัน|เดือน|รอบ|ดิว|เดดไลน์|กำหนด)เดียว|ห่าง|ใกล้)กัน`,
  'u',
);

/** Fewer letters of their own name nothing that could be compared. */
const NAMES = 3;

/** More things than this are a list. */
const FEW = 3;

const joint = new RegExp(JOINT, 'u');
/** Share of the words that candidates must explain to be what was said. */
const HALF = 0.5;

/** What is said on each side of a joint. */
const sidesOf = ({ slots }: Decision): string[] => slots.words.replace(/ระหว่าง/u, blank).split(joint);

/** Things that each name their activity by themselves, where together they may mean others too. */
function eachNamed(decision: Decision): Item[] {
  const sides = sidesOf(decision);
  if (sides.length < 2 || sides.length > FEW || decision.slots.codes.length > 0) return [];
  const found = sides.map((side) => titleTarget(decision.context, side));
  const rows = found.map((one) => (one?.kind === 'rows' && one.steps.length === 0 ? one.items : []));
  return rows.every((items) => onlyCode(items) !== null) ? unique(rows.flat()) : [];
}

/** Of two things compared by their titles the one that the plan has, and that it has not the other. */
function onlyKnown(decision: Decision): Understanding | null {
  const { context, slots } = decision;
  const sides = sidesOf(decision);
  if (sides.length !== 2 || slots.codes.length > 0) return null;
  const found = sides.map((side) => titleTarget(context, side));
  const at = found.findIndex((one) => one?.kind === 'rows');
  const [known, other] = [found[at], found[1 - at]];
  const text = titleWords(context, sides[1 - at] ?? '');
  const named = other?.kind === 'rows' || (other?.kind === 'candidates' && other.strength >= HALF);
  if (known?.kind !== 'rows' || named || informativeLetters(text) < NAMES) return null;
  return card(decision, known.items, { kind: 'title-unknown', text }, 'lookup');
}

/**
 * Things compared by when they are due are answered with their dates, never with the next round of all: the rows of those
 * that are known, else the question which is meant, else that nothing of the kind is in the plan.
 */
export const compared: Step = (decision) => {
  const { slots, target } = decision;
  const asks = decision.has('next') || /กว่า(?!กำหนด)/u.test(slots.text);
  const several = target?.kind === 'rows' && target.several;
  const together = TOGETHER.test(slots.text);
  const each =
    target?.kind === 'candidates' && (together || COMPARES.test(slots.text)) ? eachNamed(decision) : [];
  if (each.length > 0 && slots.period === null) return card(decision, each, null, 'lookup');
  if (!asks || slots.period !== null || !(several || COMPARES.test(slots.text))) return null;
  const only = several ? null : onlyKnown(decision);
  if (only) return only;
  if (target?.kind === 'rows' && target.steps.length === 0)
    return card(decision, target.items, target.note, 'lookup');
  if (target?.kind === 'candidates') return candidates(decision);
  if (target || informativeLetters(decision.words) < NAMES) return null;
  return decision.say('notfound', [], { note: { kind: 'title-unknown', text: decision.words } });
};
