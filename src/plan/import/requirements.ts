import type { Activity } from './activities.js';
import { findScopes } from './scopes.js';
import { type ActivityText, splitBullets } from './sub-items.js';

/** One thing to hand in or reach. `subs` null: for the whole activity. */
export interface Requirement {
  text: string;
  subs: string[] | null;
}

const POINTS_PHRASE = /\(?\s*คะแนน\s?สำนัก[^()]*(?:\([^()]*\)[^()]*)*(?:คะแนน\s*\)?|\))/g;
const LEAD = /^(?:[●•▪◦○·*]|[-–—](?=\s|[ก-๎]))\s*/;
const SHORTEST = 3;

/** Outputs and outcomes of an activity, one phrase each, then the bulleted details of the activity itself. */
export function readRequirements(activity: Activity, text: ActivityText): Requirement[] {
  const declared = new Set(text.subItems.map(({ sub }) => sub));
  const fromColumns = (['output', 'outcome'] as const).flatMap((role) => {
    const whole = (activity.cells.get(role) ?? []).map((segment) => segment.text).join('\n');
    return phrases(whole, declared);
  });
  const details = [
    ...text.details.map((detail) => ({ text: detail, subs: null })),
    ...text.subItems.flatMap(({ sub, details: own }) => own.map((detail) => ({ text: detail, subs: [sub] }))),
  ];
  return unique([...fromColumns, ...details].map(tidy)).filter((one) => one.text.length >= SHORTEST);
}

function phrases(whole: string, declared: ReadonlySet<string>): Requirement[] {
  const found: Requirement[] = [];
  let subs: string[] | null = null;
  for (const line of whole.replace(POINTS_PHRASE, ' ').split('\n').flatMap(splitBullets)) {
    const scope = findScopes(line)[0];
    const leads = scope && line.slice(0, scope.index).replace(LEAD, '').trim() === '';
    const own = leads && scope.subs.every((sub) => declared.has(sub)) ? scope.subs : null;
    if (own) subs = own;
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

const tidy = ({ text, subs }: Requirement): Requirement => ({
  text: text
    .replace(/\s+/g, ' ')
    .replace(/^[\s:,)]+|[\s(,]+$/g, '')
    .trim(),
  subs,
});

const unique = (all: Requirement[]): Requirement[] =>
  all.filter((one, index) => all.findIndex(({ text }) => text === one.text) === index);
