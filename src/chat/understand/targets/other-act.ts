import type { Context } from '../context.js';
import { comparable } from '../text/grams.js';
import { longestFirst } from '../text/lexicon.js';
import { ACTS } from '../words/acts.js';
import type { Target } from './targets.js';

const OF_DAY = '(?:กัน|จริง|อีกที)*\\s*(?:ใน|ช่วง|ตอน)?(?:วันไหน|วันที่เท่า|วันใด|เมื่อไ|เมื่อใด|ตอนไหน|เดือนไหน)';
const ACT = new RegExp(`(${longestFirst(ACTS).join('|')})${OF_DAY}`, 'u');
/** Asks of what is handed in too. */
const HANDED_IN = /ส่ง|รายงาน(?!ตัว)|กำหนด/u;

/** "ปิด" stands in "เปิด" by its letters only. */
const says = (text: string, act: string): boolean => new RegExp(`(?<!เ)${act}`, 'u').test(text);

/**
 * "ศูนย์เด็กเล็กเปิดเทอมวันไหน": a day is asked on which something is done that the activity named beside it does not
 * speak of; it may be meant, and is only offered.
 */
export function atOtherAct({ index }: Context, text: string, target: Target): Target {
  if (target.kind !== 'rows' || target.several || HANDED_IN.test(text)) return target;
  const act = ACT.exec(text)?.[1];
  if (act === undefined) return target;
  const codes = new Set(target.items.map(({ code }) => code));
  const speaks = index.titles.activities.some(
    ({ code, text: all }) => codes.has(code) && says(all, comparable(act)),
  );
  const { items, steps, strength, mass } = target;
  return speaks ? target : { kind: 'candidates', items, steps, strength, mass };
}
