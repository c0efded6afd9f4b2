import { COLUMN_BREAK } from '../columns/columns.js';
import { BLANK, blankDates, findWrittenDates } from '../dates/written-dates.js';
import type { Activity } from '../rows/activities.js';
import { findScopes } from '../sub-items/scopes.js';
import { type ActivityText, splitBullets } from '../sub-items/sub-items.js';
import { withoutPoints } from './award-points.js';
import { byRepetition } from './repetition.js';

/** One thing to hand in or reach. `subs` null: for the whole activity. */
export interface Requirement {
  text: string;
  subs: string[] | null;
}

const LEAD = /^(?:[●•▪◦○·*]|[-–—](?=\s|[ก-๎]))\s*/;
const SHORTEST = 3;
const ANY_YEAR = 2567;

/** Outputs and outcomes of an activity, one phrase each, then the bulleted details of the activity itself. */
export function readRequirements(activity: Activity, text: ActivityText): Requirement[] {
  const declared = new Set(text.subItems.map(({ sub }) => sub));
  const fromColumns = (['output', 'outcome'] as const).flatMap((role) => {
    const whole = (activity.cells.get(role) ?? []).map((segment) => segment.text).join('\n');
    return whole.split(COLUMN_BREAK).flatMap((column) => phrases(column, declared));
  });
  const details = [
    ...text.details.map((detail) => ({ text: detail, subs: null })),
    ...text.subItems.flatMap(({ sub, details: own }) => own.map((detail) => ({ text: detail, subs: [sub] }))),
  ];
  const all = unique([...fromColumns, ...details].map(tidy)).filter(
    (one) => one.text.length >= SHORTEST && !isDateOnly(one.text),
  );
  return byRepetition(all, text);
}

function phrases(whole: string, declared: ReadonlySet<string>): Requirement[] {
  const found: Requirement[] = [];
  let subs: string[] | null = null;
  // `หลักสูตรที่ 2` names one entry; `ข้อ 2)` holds for the entries below it.
  let counted = false;
  for (const line of withoutPoints(whole).split('\n').flatMap(splitBullets)) {
    const scope = findScopes(line)[0];
    const leads = scope && line.slice(0, scope.index).replace(LEAD, '').trim() === '';
    const own = leads && scope.subs.every((sub) => declared.has(sub)) ? scope.subs : null;
    if (own) subs = own;
    else if (counted && LEAD.test(line)) subs = null;
    counted = own ? scope!.noun !== 'ข้อ' : counted;
    const rest = own ? line.slice(scope!.end) : line;
    const bulleted = LEAD.test(line) || own !== null;
    const last = found.at(-1);
    const words = rest.replace(LEAD, '').trim();
    if (!words) continue;
    if (!bulleted && last && last.subs === subs && !LEAD.test(line)) last.text = `${last.text} ${words}`;
    else found.push({ text: words, subs });
  }
  return found;
}

const HAND_IN_WORDS = new RegExp(`${BLANK}|ส่ง|ภายใน|กำหนด|วันที่|[\\s():.-]`, 'g');

/** `ส่ง 20 มีนาคม` says when, not what. The year is of no account here. */
function isDateOnly(text: string): boolean {
  const dates = findWrittenDates(text, ANY_YEAR);
  return dates.length > 0 && blankDates(text, dates).replace(HAND_IN_WORDS, '') === '';
}

const tidy = ({ text, subs }: Requirement): Requirement => ({
  text: text
    .replace(/\s+/g, ' ')
    .replace(/^[\s:,)]+|[\s(,]+$/g, '')
    .trim(),
  subs,
});

const unique = (all: Requirement[]): Requirement[] =>
  all.filter((one, index) => all.findIndex(({ text }) => text === one.text) === index);
