import type { Unit } from '../../../people/types.js';
import { type Plan, planRow } from '../../../plan/types.js';
import type { Memory, Understanding } from '../../types.js';
import { PARTICLE } from '../words/particles.js';
import { apart, isCard, isList, segmentsOf } from './segments.js';
import { perUnit } from './several-units.js';

/** One question against one plan, after what was talked about before: its answer, and what is asked back beside it. */
export type Read = (text: string, plan: Plan, before?: Memory | null) => Understanding[];

/** A message of more parts is a list or a flood: reading each would take its time. */
const PARTS_READ = 12;

/** "แล้วเดือนหน้าล่ะ" asks the same again. */
const SAME_AGAIN = new RegExp(`(?:ล่ะ|หละ|ละ)(?:${PARTICLE})*[\\s?]*$`, 'u');
const GOES_ON = /^(?:แล้ว|ส่วน)/u;

/** What a part leaves to those behind it. */
function memoryOf([one]: readonly Understanding[]): Memory | null {
  if (!one || (one.items.length === 0 && one.period === null)) return null;
  return { intent: one.intent, items: one.items.map(planRow), period: one.period, unit: one.unit };
}

/** Each part by itself, but for those that only go on with what the one before asked. */
function readParts(
  parts: readonly string[],
  plan: Plan,
  read: Read,
): { text: string; read: Understanding[] }[] {
  let before: Memory | null = null;
  return parts.map((text) => {
    const alone = read(text, plan);
    const bare = GOES_ON.test(text) && alone.every((one) => isList(one) && one.unit === null);
    const again: Understanding[] =
      before && (bare || SAME_AGAIN.test(text)) ? read(text, plan, before) : alone;
    before = memoryOf(again) ?? before;
    return { text, read: again };
  });
}

/** Lists of several units as they are, their cards of one activity as one; null where one of them asks back. */
function sideBySide(answers: Understanding[]): Understanding[] | null {
  if (answers.every(isList)) return answers;
  const [first] = answers;
  const alike = answers.every((one) => isCard(one) && one.intent === first?.intent && one.items.length > 0);
  return first && alike
    ? [{ ...first, unit: null, items: [...new Set(answers.flatMap(({ items }) => items))] }]
    : null;
}

/**
 * A message against one plan: its questions apart where they differ in kind, a question about several units once for each,
 * else as a whole.
 */
export function readMessage(
  text: string,
  plan: Plan,
  { read, units }: { read: Read; units: Unit[] },
): Understanding[] {
  const each = perUnit(text, units);
  const ofUnits = each.length > 1 ? sideBySide(each.flatMap((one) => read(one, plan))) : null;
  if (ofUnits) return ofUnits;
  const segments = segmentsOf(text);
  const single = segments.length < 2 || segments.length > PARTS_READ;
  const several = single ? null : apart(readParts(segments, plan, read));
  return several ?? read(text, plan);
}
