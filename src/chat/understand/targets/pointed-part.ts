import type { Context } from '../context.js';
import { onlyCode } from '../rows.js';
import type { Slots } from '../slots/slots.js';
import { comparable, gramSet } from '../text/grams.js';
import { GONE } from '../text/sheet.js';
import { titleWords } from '../titles/title-words.js';
import { PARTICLE } from '../words/particles.js';
import { narrowed, type Rows, type Target } from './targets.js';

/** Points at a part of what was said by number; what follows up to the next thing that was understood says which. */
const POINTS = new RegExp(
  `(?:ตรง|เฉพาะ|ในส่วน|เอาแค่|ขอแค่|ส่วนที่เป็น)(?:ส่วน|เรื่อง|อัน|ตัว)?(?:ที่|ของ)?\\s*(?<part>[^\\n${GONE}]{4,})`,
  'u',
);

/** "คลิปในข้อ 1.6": what stands before a number as a part of it. */
const IN = /([^\s]{4,})ใน\s*$/u;

/** "อันที่เป็นรายงานอะ": beside a title, which of its sub-items. */
const WHICH = new RegExp(
  `(?:อัน|ตัว|ข้อ|ส่วน|เรื่อง)ที่(?:เป็น|เกี่ยวกับ|ว่าด้วย)(?:เรื่อง)?\\s*(?<part>[^\\s${GONE}]{3,}?)(?=${PARTICLE}|$|[\\s${GONE}])`,
  'u',
);

/** Fewer letters of their own name no sub-item. */
const NAMED = 4;
/** Share of the words' letter groups that a sub-item's title must have, and how many times what the next has. */
const SAID = 0.6;
const LEAD = 1.3;

/** The sub-item whose title says these words, where neither another nor the activity's own title says them too. */
function partSaid(context: Context, code: string, words: string): readonly string[] {
  const activity = context.index.titles.activities.find((one) => one.code === code);
  const grams = [...gramSet(comparable(words))];
  if (!activity || grams.length === 0) return [];
  const share = (known: ReadonlySet<string>): number =>
    grams.filter((gram) => known.has(gram)).length / grams.length;
  const [best, next] = activity.parts
    .filter(({ title }) => title !== '')
    .map(({ subs, grams: known }) => ({ subs, share: share(known) }))
    .sort((a, b) => b.share - a.share);
  const rival = Math.max(next?.share ?? 0, share(activity.head));
  return best && best.share >= SAID && best.share >= LEAD * rival ? best.subs : [];
}

/** "1.6 ตรงคัดเลือกสำนัก", "คัดเลือกสำนัก ในข้อ 1.6": of one activity said by number, the sub-item whose title is said beside it; words beside points or what is asked may say what those are for. */
export function atPointedPart(context: Context, { codes, words, cues }: Slots, target: Target): Target {
  const [only] = codes;
  if (!only || codes.length > 1 || only.subs.length > 0) return target;
  const ofIt = cues.has('points') || cues.has('requirement');
  const said =
    POINTS.exec(words)?.groups?.['part'] ?? (ofIt ? (IN.exec(words.slice(0, only.at))?.[1] ?? '') : words);
  const part = titleWords(context, said);
  return part.length < NAMED ? target : narrowed(target, partSaid(context, only.code, part));
}

/** "ไม่รับของขวัญ อันที่เป็นรายงาน": of the one activity said by title, the sub-item whose title says what it is. */
export function atWhichPart(context: Context, text: string, target: Rows): Target {
  const part = WHICH.exec(text)?.groups?.['part'];
  const code = onlyCode(target.items);
  if (!part || code === null) return target;
  return narrowed(target, partSaid(context, code, part));
}
