import { literal } from '../../literal.js';
import type { Unit } from '../../people/types.js';
import { findUnit, unitKey } from '../../people/units.js';
import { toArabicDigits } from '../../thai/digits.js';
import type { Targets } from '../types.js';
import { nothing, type Read } from './problems.js';

const CLUB = /strong|สตรอง|ชมรม/i;
const ALL = /ทุก\s*(?:สำนัก|หน่วยงาน|หน่วย|กลุ่มงาน|กลุ่ม|กอง)|ทั้งสำนักงาน|ทั้งองค์กร|ทุกคนในสำนักงาน/;
const CLUB_NAME = /(?:สมาชิก)?(?:ชมรม\s*(?:strong|สตรอง)?|strong|สตรอง)/i;
const GROUP = `(?:${ALL.source}|(?:สมาชิก)?ชมรม\\s*(?:strong|สตรอง))`;
const BARE = new RegExp(`(?<=^|[\\s,])${GROUP}(?:\\s*(?:และ|กับ|,)?\\s*${GROUP})*(?=$|[\\s,])`, 'im');
const FOLLOWERS = /ผู้ติดตาม|คนที่ติดตาม|เพื่อนในไลน์|รายบุคคล|1:1/;
const UNIT_LIKE = /(?:สำนัก(?!งาน)|กลุ่มงาน|กอง)[ก-๙]{2,}(?:\s*\d{1,2})?/gu;

/** A number at the end of a name must be the whole number: สำนัก 1 is not in สำนัก 12. */
const pattern = (key: string): RegExp =>
  new RegExp(`${[...key].map(literal).join('[\\s.]*')}(?![\\s]?\\d)`, 'giu');

/**
 * Whom a phrase names: the club, all units, units by name or alias, the followers. A word that looks like a unit
 * nobody knows is a problem with the nearest names; words that name nobody give nothing.
 */
export function readAudience(text: string, units: Unit[]): Read<Targets> {
  let rest = toArabicDigits(text);
  const club = CLUB.test(rest);
  const allUnits = ALL.test(rest);
  const followers = FOLLOWERS.test(rest);
  const taken = [CLUB_NAME, ALL, FOLLOWERS].flatMap((words) => rest.match(words)?.[0] ?? []);
  rest = rest.replace(ALL, ' ');
  const named: string[] = [];
  for (const { name, key } of keysOf(units)) {
    const found = rest.match(pattern(key));
    if (!found) continue;
    taken.push(...found);
    rest = rest.replace(pattern(key), ' ');
    if (!named.includes(name)) named.push(name);
  }
  const unknown = rest.match(UNIT_LIKE)?.[0];
  if (unknown) {
    const { nearest } = findUnit(unknown, units);
    return {
      value: null,
      problems: [{ kind: 'unknown-unit', text: unknown, nearest, beside: taken }],
      taken: [...taken, unknown],
    };
  }
  if (!club && !allUnits && !followers && named.length === 0) return nothing;
  return { value: { club, allUnits, followers, units: named.sort() }, problems: [], taken };
}

/** All units or the club, named between spaces without a word that leads to them: "… ห้อง 1 ทุกสำนัก". */
export function bareAudience(text: string, units: Unit[]): Read<Targets> {
  const found = BARE.exec(text)?.[0];
  return found ? readAudience(found, units) : nothing;
}

/** Names and aliases, the longest first, so that a name is not found within another. */
function keysOf(units: Unit[]): { name: string; key: string }[] {
  return units
    .flatMap(({ name, aliases }) => [name, ...aliases].map((one) => ({ name, key: unitKey(one) })))
    .filter(({ key }) => key.length > 1)
    .sort((a, b) => b.key.length - a.key.length);
}
