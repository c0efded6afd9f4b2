import { deadlineOf } from '../../../plan/deadline.js';
import type { Item, Recurrence } from '../../../plan/types.js';
import type { Limit, Period, Understanding } from '../../types.js';
import type { Decision } from '../decision.js';
import { dueBy, dueWithin, isOwedBy, partOf } from '../rows.js';
import { excludesAnything } from '../slots/exclusion.js';
import { hull } from '../slots/periods.js';
import { isBeyondDoubt } from '../targets/target-of.js';
import { saying } from '../text/lexicon.js';
import { BUSIEST, HANDED_IN_THINGS, POINTS_TOTAL, UNDATED } from '../words/limits.js';
import { list, wholeYear } from './answers.js';
import type { Step } from './named.js';
import { outstanding } from './outstanding.js';

/** Rows limited in another way than by date and unit; the period said still counts. */
function limited(decision: Decision, keep: (item: Item) => boolean, ...limits: Limit[]): Understanding {
  const { period } = decision.slots;
  const rows = decision.pool.filter(keep);
  const items = period ? dueWithin(rows, period.spans) : rows;
  return decision.say('list', items, { period: period && hull(period), limits });
}

/** Something is excluded that cannot be told: asked, never left out in silence. */
export const unclearExclusion: Step = (decision) => {
  const { unclear } = decision.without;
  return unclear ? decision.say('clarify', [], { note: { kind: 'cannot', what: unclear } }) : null;
};

/** "รอบ 9" of a year with five. */
export const noSuchRound: Step = (decision) => {
  const { place } = decision;
  return place && place.date === null
    ? decision.say('notfound', [], { note: { kind: 'no-such-round', of: place.of } })
    : null;
};

/** "มาตรการที่ 2" lists its activities; plans are not kept by guideline or strategy. */
export const byMeasure: Step = (decision) => {
  const { measure, guideline, codes } = decision.slots;
  if (codes.length > 0) return null;
  if (measure === null) {
    const asks = guideline && !(decision.target && isBeyondDoubt(decision.target));
    return asks ? decision.say('notfound', [], { note: { kind: 'cannot', what: 'guideline' } }) : null;
  }
  if (decision.target && isBeyondDoubt(decision.target)) return null;
  const known = decision.context.plan.items.some((item) => item.measure === measure);
  if (!known) return decision.say('notfound', [], { note: { kind: 'no-such-measure', measure } });
  return limited(decision, (item) => item.measure === measure, { kind: 'measure', measure });
};

/** "ข้อ 1" where the plan has 1.1, 1.2 and so on: listed when a list is asked for, else asked which. */
export const byHeading: Step = (decision) => {
  const { target } = decision;
  if (target?.kind !== 'heading') return null;
  const limit: Limit = { kind: 'heading', code: target.code };
  const lists = decision.has('list', 'share', 'everything') || decision.slots.period !== null;
  if (lists && !decision.slots.handedIn && !decision.has('when')) {
    return limited(decision, (item) => target.items.includes(item), limit);
  }
  return decision.say('clarify', partOf(target.items, decision.unit), {
    note: { kind: 'which-item' },
    limits: [limit],
  });
};

const saysUndated = saying(UNDATED);
const saysBusiest = saying(BUSIEST);
const saysTotal = saying(POINTS_TOTAL);
const WHICH =
  /(?:ข้อ|เรื่อง|งาน|รายการ|กิจกรรม|โครงการ)(?:ไหน|ใด|อะไร)|อะไร[^\n]{0,24}บ้าง|มีอะไรที่|กี่(?:ข้อ|เรื่อง|งาน|รายการ)/u;
const WORTH = /(\d{1,3})\s*(?:คะแนน|แต้ม)/u;
const THING = new RegExp(
  `(?:ที่|ไหน|ไหนบ้าง|ใด|อะไร|อะไรบ้าง)\\s*(?:ที่)?(?:ต้อง)?(?:มี|ทำ|ส่ง|ใช้|แนบ|จัดทำ)(?:ทำ)?(?:เป็น)?(?:รูป)?\\s*(${HANDED_IN_THINGS.join('|')})`,
  'u',
);

/** How often something is handed in; "ทุกเดือนเมษา" is a month of every year. */
const RECURRING: readonly (readonly [Recurrence, RegExp])[] = [
  ['quarterly', /(?:ทุก|ราย|ตาม|แต่ละ|เป็น)\s*(?:ๆ\s*)?ไตรมาส|ไตรมาสละ/u],
  ['every-2-months', /(?:ทุก|ราย)\s*(?:ๆ\s*)?(?:2|สอง)\s*เดือน|เดือนเว้นเดือน/u],
  [
    'monthly',
    /(?:ทุก|ราย)\s*(?:ๆ\s*)?เดือน(?!\s*(?:มกรา|กุมภา|มีนา|เมษา|พฤษภา|มิถุนา|กรกฎา|สิงหา|กันยา|ตุลา|พฤศจิกา|ธันวา))/u,
  ],
];

/** "ข้อไหนมีคะแนนบ้าง" */
const HAVE_POINTS = /(?:ไหน|ใด)(?:บ้าง)?(?:ที่)?(?:ได้|มี|ให้)(?:คะแนน|แต้ม)/u;

const NO_THING = new RegExp(
  `ไม่(?:ได้)?(?:ต้อง)?(?:มี|ทำ|ส่ง|ใช้|แนบ)[^\\s]{0,6}(?:${HANDED_IN_THINGS.join('|')})`,
  'u',
);

const words = ({ requirements, points, subItemTitles, title }: Item): string =>
  [title, ...requirements, ...points.map((one) => one.for), ...subItemTitles.map((one) => one.title)].join(
    '\n',
  );

const isUndated = ({ due }: Item): boolean => due === null;

/** "เรื่องที่ต้องรายงานทุกไตรมาสมีอะไรบ้าง", where any is and no activity is named. */
function byRecurrence(decision: Decision): Understanding | null {
  const { slots, target } = decision;
  const [recurrence] = RECURRING.find(([, said]) => said.test(slots.text)) ?? [];
  const undated = saysUndated(slots.text);
  const titled = target !== null && isBeyondDoubt(target) && !undated;
  if (!recurrence || slots.period || titled) return null;
  const keep = (item: Item): boolean => item.recurrence === recurrence && (!undated || isUndated(item));
  if (!decision.pool.some(keep)) return null;
  const limits: Limit[] = undated ? [{ kind: 'undated' }] : [];
  return limited(decision, keep, { kind: 'recurring', recurrence }, ...limits);
}

/** "ข้อไหน…" by something else than a date: rows without one, of so many points, that ask for a thing. */
export const byProperty: Step = (decision) => {
  const { slots } = decision;
  if (slots.codes.length > 0 || slots.handedIn || !WHICH.test(slots.text)) return null;
  const recurring = byRecurrence(decision);
  if (recurring) return recurring;
  if (saysUndated(slots.text)) return limited(decision, isUndated, { kind: 'undated' });
  const points = Number(WORTH.exec(slots.text)?.[1] ?? Number.NaN);
  if (!Number.isNaN(points)) {
    const worth = (item: Item): boolean => item.points.some((one) => one.points === points);
    return limited(decision, worth, { kind: 'points', points });
  }
  if (HAVE_POINTS.test(slots.text) && !decision.target)
    return limited(decision, (item) => item.points.length > 0, { kind: 'says', word: 'คะแนน' });
  if (NO_THING.test(slots.text) || (decision.has('points') && saysBusiest(slots.text)))
    return decision.say('notfound', [], { note: { kind: 'cannot', what: 'filter' } });
  const word = THING.exec(slots.text)?.[1];
  return word ? limited(decision, (item) => words(item).includes(word), { kind: 'says', word }) : null;
};

/** The day or month on which most is due. */
export const byLoad: Step = (decision) => {
  const { slots, target } = decision;
  const per = /(วัน|รอบ|เดือน)ไหน/u.exec(slots.text)?.[1];
  if (!per || !saysBusiest(slots.text) || decision.has('points') || slots.codes.length > 0) return null;
  if (target && isBeyondDoubt(target)) return null;
  const rows = slots.period ? dueBy(decision.pool, slots.period.spans) : decision.pool;
  const groups = new Map<string, Item[]>();
  for (const item of rows) {
    const deadline = deadlineOf(item);
    if (!deadline || item.kind !== 'submission') continue;
    const key = deadline.slice(0, per === 'เดือน' ? 7 : 10);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  const busiest = [...groups.values()].sort((a, b) => b.length - a.length)[0] ?? [];
  const dues = busiest.map((item) => deadlineOf(item)!).sort();
  const period: Period | null = dues.length > 0 ? [dues[0]!, dues.at(-1)!] : null;
  return decision.say('list', busiest, { period, limits: [{ kind: 'busiest' }] });
};

/** The sum of the award's points belongs to no activity and is not kept. */
export const pointsTotal: Step = (decision) => {
  const { slots, target } = decision;
  if (slots.codes.length > 0 || !saysTotal(slots.text) || (target && isBeyondDoubt(target))) return null;
  return decision.say('notfound', [], { note: { kind: 'cannot', what: 'points-total' } });
};

const ALL_OF_IT = /ครบ|หมด|เรียบร้อย/u;
/** States that all is handed in, without a round that could be proposed. */
const ALL_DONE = /ส่ง[^\n?]*(?:ครบ|หมด|ทุก(?:ข้อ|เรื่อง|อย่าง|รายการ))[^\n?]*แล้ว/u;
const ASKS = /ยัง|หรือ|ไหม|มั้ย|เหรอ|หรอ|ไหน|กี่|อะไร|บ้าง|ใคร|เท่าไ|เมื่อ|ใช่|\?|ปะ|ป่าว|ต้อง|จะ|ถ้า/u;

/** "ของเรารอบ 20 มิ.ย. ส่งครบแล้วค่ะ": what is open of that round is proposed; a tap confirms it. */
export const roundDone: Step = (decision) => {
  const { slots, context, target } = decision;
  const unit = decision.unit ?? context.question.chat.unit;
  if (target || slots.codes.length > 0) return null;
  if (!slots.period && ALL_DONE.test(slots.text) && !ASKS.test(slots.text))
    return decision.say('clarify', [], { note: { kind: 'which-item' } });
  if (!slots.handedIn || !slots.period || !ALL_OF_IT.test(slots.text)) return null;
  const due = dueBy(decision.pool, slots.period.spans);
  const own = due.filter((item) => (unit ? isOwedBy(item, unit) : item.owedBy.length > 0));
  const items = outstanding(context, own, unit);
  return items.length > 0 ? { ...decision.say('mark', items), unit } : null;
};

const ALL = /ทั้งหมด|ทุกข้อ|ทุกเรื่อง|ทั้งแผน/u;

/** "นอกจากข้อ 12 มีอะไรอีก": all that is still to come, without it. */
export const exceptOnly: Step = (decision) => {
  const { slots, target } = decision;
  if (!excludesAnything(slots.exclusion) || target || slots.codes.length > 0) return null;
  if (slots.period) return list(decision, slots.period);
  return decision.has('due', 'list', 'share', 'everything') || ALL.test(slots.text)
    ? wholeYear(decision, decision.has('everything') || ALL.test(slots.text) ? 'start' : 'today')
    : decision.say('clarify', [], { note: { kind: 'which-item' } });
};
