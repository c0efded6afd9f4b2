import { isBeyondDoubt } from '../targets/target-of.js';
import { longestFirst } from '../text/lexicon.js';
import { hasLetters } from '../titles/title-index.js';
import { FEASTS } from '../words/smalltalk.js';
import { ITS_DATE, type Step } from './named.js';

const feasts = longestFirst(FEASTS).join('|');
/** "กิจกรรมวันเด็กส่งวันไหน": behind the word for an activity a feast is its name, not the time of others. */
const NAMED = new RegExp(
  `(?:กิจกรรม|โครงการ|งาน)\\s*(${feasts})(?=$|\\s|ใน|อยู่|ปี|นี้|ที่|ส่ง|ต้อง|กำหนด|ครบ|รายงาน|มี|เมื่อ|วัน|นะ|นี่|น่ะ|อะ)`,
  'u',
);
const WHETHER_THERE = /(?:อยู่|มี)?ใน(?:แผน|นี้)(?:ด้วย)?(?:ไหม|มั้ย|หรือ|รึ|ปะ|ป่ะ|ป่าว|เปล่า)/u;
/** Letters of a feast that stand in a title by no chance without "วัน". */
const NAME = 5;

/** An activity called after a feast that no title of the plan says. */
export const noSuchFeast: Step = (decision) => {
  const { slots, target, context } = decision;
  const feast = NAMED.exec(slots.text)?.[1];
  if (!feast || slots.codes.length > 0 || (target && isBeyondDoubt(target))) return null;
  if (!ITS_DATE.test(slots.text) && !WHETHER_THERE.test(slots.text)) return null;
  const bare = feast.replace(/^วัน/u, '');
  const names = bare.length >= NAME ? [feast, bare] : [feast];
  if (names.some((name) => hasLetters(context.index.titles, name))) return null;
  return decision.say('notfound', [], { note: { kind: 'title-unknown', text: feast } });
};
