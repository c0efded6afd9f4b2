import type { Context } from '../context.js';
import { onlyCode, rowsOf } from '../rows.js';
import { comparable } from '../text/grams.js';
import type { Activity } from '../titles/title-index.js';
import { JOINS_PIECES, PIECE_AFTER, PIECE_BEFORE } from '../words/pieces.js';
import { narrowed, type Rows, type Target } from './targets.js';

/** Letters of a piece below which it is chance. */
const LEAST = 3;

const joints = new RegExp(JOINS_PIECES.map(comparable).join('|'), 'u');
const before = `(?<=^|[\\s\\uE000]|${PIECE_BEFORE.map(comparable).join('|')})`;
const after = `(?=$|[\\s\\uE000,?]|${PIECE_AFTER.map(comparable).join('|')})`;

/** The pieces of a sub-item's title that neither the activity's own title nor another sub-item's has. */
function ownPieces({ titles }: Activity, title: string): string[] {
  const others = titles.filter((other) => other !== title);
  return title
    .split(joints)
    .filter((piece) => piece.length >= LEAST && /^[\u0E01-\u0E4E]+$/u.test(piece))
    .filter((piece) => !others.some((other) => other.includes(piece)));
}

/**
 * "ไอ้ที่ให้ครูกับพนักงานเข้าอบรมประมวล…" of an activity whose sub-items are for others and for "พนักงานและครู": the
 * sub-items of whose titles a piece stands in the message as a word of its own, beside those already singled out.
 * @param target what the message names
 */
export function atMentionedPart(context: Context, text: string, target: Rows): Target {
  const code = onlyCode(target.items);
  const activity = context.index.titles.activities.find((one) => one.code === code);
  if (!activity || activity.parts.length < 2) return target;
  const said = comparable(text);
  const mentioned = activity.parts.filter(
    ({ title }) =>
      title !== '' &&
      ownPieces(activity, title).some((piece) => new RegExp(`${before}${piece}${after}`, 'u').test(said)),
  );
  if (mentioned.length === 0) return target;
  const all = rowsOf(context.plan, activity.code, []);
  const known = target.items.length < all.length ? target.items : [];
  const subs = [...mentioned.flatMap((part) => part.subs), ...known.flatMap((item) => item.subItems)];
  return narrowed({ ...target, items: all }, subs);
}
