import type { Item } from '../../../plan/types.js';
import type { Context } from '../context.js';
import { onlyCode } from '../rows.js';
import { datesIn, type Slots } from '../slots/slots.js';
import { closedUp } from '../text/grams.js';
import type { Target } from './targets.js';

/** What stands before the name of a feast, a day or a month. */
const BEFORE_NAME = /^(?:ใน|ช่วง|ตอน|เทศกาล|เดือน|วัน|\s)+/u;
/** "รายงานไตรมาส 3": the title says "รายไตรมาส". */
const OF_QUARTER = /(?<=ไตรมาส)(?:ที่)?\s*\d$/u;
/** Letters of a name below which it stands in too many titles. */
const NAME = 4;
/** Weight of the words from which they are no chance. */
const WEIGHTY = 12;

const titled = ({ title, subItemTitles }: Item, name: string): boolean =>
  [title, ...subItemTitles.map((part) => part.title)].some((one) => closedUp(one).includes(name));

/**
 * "รดน้ำขอพรผู้ใหญ่ช่วงสงกรานต์ ส่งวันไหน": where a date is asked for, one said beside activities that may be meant is
 * no period when the title of one of them says it too: it is that activity. Null where no date is said so.
 */
export function atDateInTitle(
  context: Context,
  slots: Slots,
  target: Target | null,
): { slots: Slots; target: Target } | null {
  if (target?.kind !== 'candidates' || !slots.period || !slots.cues.has('when')) return null;
  if (target.steps.length > 0 || target.mass < WEIGHTY) return null;
  const names = datesIn(slots.text, context)
    .map((date) => closedUp(date.text.replace(BEFORE_NAME, '').replace(OF_QUARTER, '')))
    .filter((name) => name.length >= NAME && !/\d/u.test(name));
  const items = target.items.filter((item) => names.some((name) => titled(item, name)));
  return onlyCode(items) !== null
    ? { slots: { ...slots, period: null }, target: { ...target, kind: 'rows', items, note: null } }
    : null;
}
