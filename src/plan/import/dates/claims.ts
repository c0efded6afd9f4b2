import { type Activity, type JoinedText, joinSegments } from '../rows/activities.js';
import { sortSubs, undeclared } from '../sub-items/scopes.js';
import type { ActivityText } from '../sub-items/sub-items.js';
import type { KnownUnit } from '../unit-names.js';
import {
  assignUnits,
  type DatedPlace,
  findDueUnits,
  maskUnits,
  parallelUnits,
  shareOut,
  unitsByRow,
} from '../units/due-units.js';
import type { Responsibility, UnknownSubs } from '../units/responsible.js';
import { type Claim, dueKind, elsewhereKind, readTimedText, type TimedText } from './due-cell.js';
import type { WrittenDate } from './written-dates.js';

/** The dates of an activity, by where they stand. */
export interface Claims {
  /** From the due column. */
  due: Claim[];
  /** From the other columns, without those whose date the due column or a unit has already. */
  elsewhere: Claim[];
  /** Sub-items that the due column names and the activity does not have. */
  unknownSubs: UnknownSubs[];
  /** Responsible units that no date is for, where the due column names units. */
  dateless: string[];
  /** Source lines of due cells whose dates were given to the units line by line: nothing but their number tells. */
  pairedByLine: number[];
}

const OTHER_COLUMNS = ['activity', 'output', 'outcome', 'remark'] as const;

interface Context {
  activity: Activity;
  text: ActivityText;
  responsibility: Responsibility;
  fiscalYear: number;
  known: readonly KnownUnit[];
}

/**
 * Collects the dates of an activity.
 * 1. The due column: each date with the sub-items named before it; the end of the plan is for the whole.
 * 2. Sub-items from the code column go to the first hand-in that names none.
 * 3. A hand-in without sub-items beside others with them is for the sub-items that are left.
 * 4. Dates that name units are theirs; see `shareOut` for the others.
 * 5. Other columns add what is new: the same date again makes no second item.
 */
export function collectClaims(context: Context): Claims {
  const { activity, text, responsibility } = context;
  const declared = text.subItems.map(({ sub }) => sub);
  const cells = joinSegments(activity.cells.get('due') ?? []).map((segment) =>
    readDueCell(segment, context, declared),
  );
  const due = cells.flatMap(({ claims }) => claims);
  giveDisplaced(due, activity.displaced, declared);
  giveTheRest(due, declared);
  const dateless = shareOut(due, responsibility);
  const taken = new Set(
    [...due, ...responsibility.parts.flatMap(({ claim }) => claim ?? [])].map((claim) => claim.due),
  );
  const elsewhere = OTHER_COLUMNS.flatMap((role) =>
    joinSegments(activity.cells.get(role) ?? []).flatMap((segment) =>
      otherClaims(segment, context, declared),
    ),
  ).filter((claim) => !taken.has(claim.due) && taken.add(claim.due));
  const unknownSubs = cells.flatMap((cell) => cell.unknownSubs);
  const pairedByLine = cells.flatMap((cell) => (cell.isPairedByLine ? [cell.claims[0]!.line] : []));
  return { due, elsewhere, unknownSubs, dateless, pairedByLine };
}

interface DueCell {
  claims: Claim[];
  unknownSubs: UnknownSubs[];
  isPairedByLine: boolean;
}

function readDueCell(segment: JoinedText, context: Context, declared: string[]): DueCell {
  const { text, responsibility, fiscalYear } = context;
  const units = findDueUnits(segment.text, fiscalYear, responsibility, context.known);
  const timed = readTimedText(maskUnits(segment.text, units), fiscalYear);
  const places = timed.map(({ index }) => ({ index, units: [] as string[] }));
  assignUnits(segment.text, places, units);
  const claims = timed.map(({ date, recurrence, subs, words, part, index }, at) => {
    const named = declaredOf(subs, declared);
    const own = named.length > 0 ? named : segment.aligned;
    const kind = dueKind(words, aboutSubs(own, text, responsibility));
    return {
      subs: kind === 'milestone' ? [] : own,
      due: date?.from ?? null,
      until: date?.until ?? null,
      recurrence,
      kind,
      line: segment.lineAt(index),
      words,
      part,
      impossible: date?.impossible ?? null,
      grain: date?.grain ?? 'day',
      units: kind === 'milestone' ? [] : places[at]!.units,
    };
  });
  const whole = claims.every(({ subs, kind }) => subs.length === 0 && kind !== 'milestone');
  const isPairedByLine = whole && units.length === 0 && pairUp(claims, places, segment.text, context);
  return { claims, unknownSubs: unknownIn(timed, segment, declared), isPairedByLine };
}

const unknownIn = (timed: readonly TimedText[], segment: JoinedText, declared: string[]): UnknownSubs[] =>
  timed.flatMap(({ subs, noun, index, inherited }) => {
    const unknown = noun === null || inherited ? [] : undeclared({ subs, noun }, declared);
    return unknown.length > 0 ? [{ subs: unknown, line: segment.lineAt(index) }] : [];
  });

/**
 * Dates that name no units and stand beside them, row by row or line by line; those of parts (รอบ 1), and of what is
 * said in other words or is of another kind (`จัดงาน …`, `ส่งสรุป …`), are for all.
 * @returns whether they are paired line by line
 */
function pairUp(
  claims: Claim[],
  places: DatedPlace[],
  text: string,
  { responsibility, known, text: { subItems } }: Context,
): boolean {
  const byRow = unitsByRow(
    claims.map(({ line }) => line),
    responsibility,
  );
  const inParts = claims.some(({ part }) => part !== null);
  const isOneThing = new Set(claims.map(({ kind, words }) => `${kind} ${bareWords(words)}`)).size === 1;
  const byLine =
    subItems.length === 0 && !inParts && isOneThing
      ? parallelUnits(text, places, responsibility, known)
      : null;
  const units = byRow ?? byLine?.map((unit) => [unit]);
  if (units) for (const [at, claim] of claims.entries()) claim.units = units[at]!;
  return byRow === null && byLine !== null;
}

/** The words of a date without those that only say that it is one. */
const bareWords = (words: string): string =>
  words.replace(/(?:กำหนด|นำ|จัด)?ส่ง(?:ภายใน)?|ภายใน|ไม่เกิน|ก่อน|วันที่|เดือน|[^ก-๎A-Za-z]/g, '');

function otherClaims(segment: JoinedText, { fiscalYear }: Context, declared: string[]): Claim[] {
  return readTimedText(segment.text, fiscalYear)
    .filter(({ date }) => date !== null && date.grain === 'day' && saysDay(segment.text, date))
    .map(({ date, subs, words, part, index, inherited }) => {
      const line = segment.text.slice(segment.text.lastIndexOf('\n', index) + 1).split('\n')[0]!;
      return {
        subs: inherited ? [] : declaredOf(subs, declared),
        due: date!.from,
        until: date!.until,
        recurrence: null,
        kind: elsewhereKind(words, line),
        line: segment.lineAt(index),
        words: words.trim(),
        part,
        impossible: date!.impossible,
        grain: date!.grain,
        units: [],
      };
    });
}

/** A festival that a title names (`รดน้ำในเทศกาลสงกรานต์`) is what the activity is about, no date of it. */
const saysDay = (text: string, { index, end }: WrittenDate): boolean => /\d/.test(text.slice(index, end));

/** Sub-items that the activity has; where it declares none, a number names nothing. */
const declaredOf = (subs: string[], declared: string[]): string[] =>
  subs.filter((sub) => declared.includes(sub));

function aboutSubs(subs: string[], text: ActivityText, responsibility: Responsibility): string {
  if (subs.length === 0) return '';
  const titles = text.subItems.filter(({ sub }) => subs.includes(sub)).map(({ title }) => title);
  return [...titles, ...subs.map((sub) => responsibility.wordsFor(sub))].join('\n');
}

function giveDisplaced(claims: Claim[], displaced: string[], declared: string[]): void {
  const first = claims.find(({ subs, kind }) => subs.length === 0 && kind === 'submission');
  if (first) first.subs = declaredOf(displaced, declared);
}

function giveTheRest(claims: Claim[], declared: string[]): void {
  const handIns = claims.filter(({ kind }) => kind === 'submission');
  const open = handIns.filter(({ subs }) => subs.length === 0);
  if (open.length !== 1 || open.length === handIns.length) return;
  open[0]!.subs = uncovered(claims, declared);
}

/** Sub-items that no claim names. */
export function uncovered(claims: readonly Claim[], declared: readonly string[]): string[] {
  const covered = new Set(claims.flatMap(({ subs }) => subs));
  return sortSubs(declared.filter((sub) => !covered.has(sub)));
}
