import { type Claim, saysTakesPlace } from '../dates/due-cell.js';
import { blankDates, findWrittenDates, type WrittenDate } from '../dates/written-dates.js';
import { findScopes, type Scope, undeclared } from '../sub-items/scopes.js';
import type { KnownUnit, NamedUnit } from '../unit-names.js';
import { withoutExceptions } from './exceptions.js';
import type { Part } from './responsible.js';
import { ENTRY_HEAD, findCellUnits, findEntries, type Taken } from './unit-entries.js';

const SUPPORTER_LABEL =
  /(?:ผู้|หน่วยงาน|เจ้าภาพ|หน่วย)(?:ที่)?(?:สนับสนุน|ร่วมดำเนินการ|ร่วม(?!รับผิดชอบ))(?:การดำเนินการ|การดำเนินงาน)?(?:หลัก)?|(?:ผู้|หน่วยงาน)(?:ที่)?รับผิดชอบ(?:รอง|สนับสนุน)|(?<=\()(?:สนับสนุน|ร่วม|ร่วมดำเนินการ|รอง)(?=\))|สนับสนุนโดย|(?:โดย)?(?:การ|ได้รับการ)สนับสนุน(?:ของ|จาก|โดย)|(?<![ก-๎])สนับสนุน(?=\s?:)/g;
const MAIN_LABEL =
  /(?:ผู้|หน่วยงาน|หน่วย)(?:ที่)?(?:ร่วม)?รับผิดชอบ(?!รอง|สนับสนุน)(?:หลัก|ร่วม)?|เจ้าภาพหลัก|หน่วยงานหลัก|ผู้ดำเนินการหลัก|(?<=\()หลัก(?=\))/g;
/** Behind a unit: it only takes part, or (`กองคลัง สนับสนุน`) helps. */
const TAKES_PART =
  /(?:โดย)?(?:การ)?(?:ส่ง(?:คน|บุคลากร|ผู้แทน|เจ้าหน้าที่)|จัดส่งบุคลากร)[^\n]{0,12}เข้าร่วม|(?<=[ก-๎]\s)สนับสนุน(?=\s?\))|(?<=[ก-๎]\s?)(?<!ผู้)(?:ช่วย(?:เหลือ|งาน)?|ร่วม(?:ด้วย|ดำเนินการ))(?=\s?\))/g;

/** What a responsible cell is made of, in the order of the text. */
export type Token =
  /** `unknown`: named beside `subs`, and none of the activity's. */
  | { at: number; end: number; kind: 'scope'; subs: string[]; unknown: string[] }
  | { at: number; end: number; kind: 'label'; role: Part['role']; bracketed: boolean }
  | { at: number; end: number; kind: 'unit'; unit: NamedUnit }
  | { at: number; end: number; kind: 'date'; claim: Claim }
  | { at: number; end: number; kind: 'bullet' };

export interface CellContext {
  fiscalYear: number;
  known: readonly KnownUnit[];
  /** The activity's sub-items; others that a cell names are not its. */
  subs: readonly string[];
}

/** A phrase of award points goes to its bracket, or over lines that start nothing of their own. */
const AWARDS = new RegExp(
  `\\(?\\s?คะแนน\\s?สำนัก\\s?ดีเด่น(?:[^()\\n]|\\([^()]*\\)|\\n(?!\\s*(?:[-–—●(]|\\d{1,2}\\)|ข้อ|${ENTRY_HEAD})))*\\)?`,
  'g',
);

/** Award points stand in this column too; their words (สำนักดีเด่น, the numbers) name no unit. */
const withoutAwards = (text: string): string => text.replace(AWARDS, (phrase) => ' '.repeat(phrase.length));

/**
 * Cuts a cell into sub-items, labels, units, dates and bullets.
 * 1. Take dates, award points and exceptions out, so that their numbers and words are taken for nothing else.
 * 2. Find units by their names, then sub-items, labels and bullets.
 * 3. Read what is left as a list of units.
 */
export function cellTokens(text: string, line: number, { fiscalYear, known, subs }: CellContext): Token[] {
  const dates = findWrittenDates(text, fiscalYear).filter((date) => !isUnitsNumber(text, date));
  const rest = withoutExceptions(withoutAwards(blankDates(text, dates)));
  const units = findCellUnits(rest, known);
  const scopes = findScopes(rest).filter(
    (scope) => !units.some((unit) => scope.index < unit.end && scope.end > unit.index),
  );
  const labels = findLabels(rest);
  const bullets = findBullets(rest);
  const takesPart = [...rest.matchAll(TAKES_PART)].map(spanOf);
  const taken: Taken[] = [
    ...units.map(({ index, end }) => ({ at: index, end, isUnit: true })),
    ...scopes.map(({ index, end }) => ({ at: index, end, isUnit: false })),
    ...labels.map(({ at, end, bracketed }) => ({ at, end, isUnit: bracketed })),
    ...bullets.map(({ at, end }) => ({ at, end, isUnit: false })),
    ...takesPart.map((span) => ({ ...span, isUnit: true })),
  ];
  const tokens: Token[] = [
    ...[...units, ...findEntries(rest, taken, known)].map(unitToken),
    ...dates.flatMap((date) => dateToken(date, rest, line)),
    ...scopes.flatMap((scope) => scopeToken(scope, subs)),
    ...labels,
    ...bullets,
    ...takesPart.map(
      ({ at }) => ({ at, end: at, kind: 'label', role: 'supporter', bracketed: true }) as const,
    ),
  ];
  return tokens.sort((a, b) => a.at - b.at);
}

/** `กองบริการ 1/2`: a day and month alone are a date only behind a word of time. */
const isUnitsNumber = (text: string, { index, end }: WrittenDate): boolean =>
  /^\d{1,2}\/\d{1,2}$/.test(text.slice(index, end).trim()) &&
  /[ก-๎]\s?$/.test(text.slice(0, index)) &&
  !/(?:วันที่|ภายใน|ก่อน|ถึง|ส่ง|เมื่อ|ไม่เกิน)\s?$/.test(text.slice(0, index));

const spanOf = (match: RegExpExecArray): { at: number; end: number } => ({
  at: match.index,
  end: match.index + match[0].length,
});

const unitToken = (unit: NamedUnit): Token => ({ at: unit.index, end: unit.end, kind: 'unit', unit });

function dateToken(date: WrittenDate, rest: string, line: number): Token[] {
  if (date.grain === 'month') return [];
  const words = rest.slice(Math.max(0, date.index - 60), date.index);
  const { from, until, impossible, grain } = date;
  const claim: Claim = {
    subs: [],
    due: from,
    until,
    recurrence: null,
    kind: saysTakesPlace(words) ? 'event' : 'submission',
    line,
    words,
    part: null,
    impossible,
    grain,
    units: [],
  };
  return [{ at: date.index, end: date.end, kind: 'date', claim }];
}

/** Also where none of the sub-items is the activity's: whoever stands behind it does none of the others. */
function scopeToken(scope: Scope, declared: readonly string[]): Token[] {
  const { index, end } = scope;
  const subs = scope.subs.filter((sub) => declared.includes(sub));
  const unknown = undeclared(scope, declared);
  return subs.length + unknown.length > 0 ? [{ at: index, end, kind: 'scope', subs, unknown }] : [];
}

function findLabels(rest: string): (Token & { kind: 'label' })[] {
  const of = (pattern: RegExp, role: Part['role']): (Token & { kind: 'label' })[] =>
    [...rest.matchAll(pattern)].map((match) => ({
      ...spanOf(match),
      kind: 'label',
      role,
      bracketed:
        /\(\s*$/.test(rest.slice(0, match.index)) && !leads(rest.slice(match.index + match[0].length)),
    }));
  return [...of(SUPPORTER_LABEL, 'supporter'), ...of(MAIN_LABEL, 'main')];
}

/** `(สนับสนุนโดย สำนัก…)`: within its bracket a unit stands behind the label. */
const leads = (behind: string): boolean =>
  new RegExp(`^[^()]*?${ENTRY_HEAD}[^()]*\\)`).test(behind.replace(/(?<=\s)\d{1,2}\)/g, ''));

const findBullets = (rest: string): (Token & { kind: 'bullet' })[] =>
  [...rest.matchAll(/(?:^|\n|\s)(?:[●•▪]|[-–—](?=\s|[ก-๎]))/g)].map((match) => ({
    ...spanOf(match),
    kind: 'bullet',
  }));
