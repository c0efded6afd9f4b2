import type { Unit } from '../../../people/types.js';
import { namedUnits } from '../slots/units.js';
import { OURS_TOO } from '../words/units.js';

/** What may stand between two units that are asked about alike. */
const JOINT = /^(?:ฯ|\.)?(?:ด้วย)?(?:\s+|\s*(?:กับ|และ|,|หรือ|\/|แล้วก็|รวมถึง)\s*|(?=ทั้ง))(?:ทั้ง)?(?:ของ)?\s*$/u;
/** More units are a table's. */
const MANY = 4;

const OURS_ALSO = 'ของเรา';
/** "ทั้งเราและ…", "ทั้งงานพัสดุและเรา": without "ของ" too. */
const ours = new RegExp(`${OURS_TOO}|(?<=ทั้ง\\s*|ทั้ง[^\\n]{2,60}(?:กับ|และ)\\s*)(?:พวก)?เรา`, 'gu');
/** "ทั้ง" says only that several follow. */
const BOTH = /ทั้ง\s*(?:ของ)?\s*$/u;

/** The units that a text names, the chat's own as "ของเรา" among them. */
function unitsSaid(text: string, units: Unit[]): { name: string; from: number; to: number }[] {
  const own = [...text.matchAll(ours)].map(({ 0: words, index: from }) => ({
    name: OURS_ALSO,
    from,
    to: from + words.length,
  }));
  return [...namedUnits(text, units), ...own].sort((a, b) => a.from - b.from);
}

/** Longer messages tell more than whose rows are meant. */
const SHORT = 200;

/**
 * "งานพัสดุกับงานบุคลากร ต้องส่งอะไรบ้าง" as the same question about each; the text alone where not several units are named side
 * by side.
 */
export function perUnit(text: string, units: Unit[]): string[] {
  if (text.length > SHORT) return [text];
  const named = unitsSaid(text, units);
  const joined = named.every(({ from }, at) => at === 0 || JOINT.test(text.slice(named[at - 1]!.to, from)));
  const several = new Set(named.map(({ name }) => name)).size === named.length;
  if (named.length < 2 || named.length > MANY || !joined || !several) return [text];
  const [before, after] = [text.slice(0, named[0]!.from).replace(BOTH, ' '), text.slice(named.at(-1)!.to)];
  return named.map(
    ({ name, from, to }) => `${before}${name === OURS_ALSO ? name : text.slice(from, to)}${after}`,
  );
}
