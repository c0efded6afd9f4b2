import { civilOfDayNumber } from '../civil.js';
import { afterNumbers, type Element, isComplete, readChain } from './chain.js';
import { readDuration } from './durations.js';
import { type Group, groupsOf } from './ranges.js';
import { kindAt, type Scan } from './scan.js';
import type { TokenKind } from './tokens.js';
import type { FoundDate } from './types.js';

type Direction = 'on' | 'until' | 'before' | 'from' | 'after';

const MODIFIERS: Partial<Record<TokenKind, Direction>> = {
  within: 'until',
  to: 'until',
  before: 'before',
  from: 'from',
  after: 'after',
  between: 'on',
  during: 'on',
  in: 'on',
  round: 'on',
};

interface Lead {
  direction: Direction;
  round: boolean;
  between: boolean;
  /** Some word pointed at the term, so that a doubtful one counts. */
  pointed: boolean;
  next: number;
}

/** The words before a term that say how it is meant; `วัน` after them is filler (`ก่อนวันสงกรานต์`). */
function readLead(scan: Scan, i: number): Lead {
  const lead: Lead = { direction: 'on', round: false, between: false, pointed: false, next: i };
  for (;;) {
    const kind = kindAt(scan, lead.next) as TokenKind;
    const direction = MODIFIERS[kind];
    const filler = lead.pointed && (kind === 'day' || kind === 'of');
    if (!direction && !filler) return lead;
    if ((kind === 'in' || kind === 'within') && readDuration(scan, lead.next)) return lead;
    if (direction && direction !== 'on') lead.direction = direction;
    lead.round ||= kind === 'round';
    lead.between ||= kind === 'between';
    lead.pointed = true;
    lead.next++;
  }
}

export interface Expression {
  found: FoundDate[];
  next: number;
}

/** `ก.พ.` after one of these is the Civil Service Commission. */
const officeBefore = /(?:งาน|เลขา|เลขาธิการ|หนังสือ|ตาม|มติ|กฎ|ระเบียบ|หลักเกณฑ์|ประกาศ|ของ|ที่|จาก|โดย)\s*$/;

/** A month that is a person's name (`น้องมีนา`). */
function isNickname(scan: Scan, { term, from }: Element): boolean {
  const bare = term.kind === 'calendar' && term.day === null && term.year === null;
  return bare && kindAt(scan, from) === 'month' && kindAt(scan, from - 1) === 'nickname';
}

/** `พย. มีอะไรต้องส่ง`: an abbreviation that stands by itself, as typed in a question; a number behind it makes another thing of it. */
function isBareMonth(scan: Scan, { from, next }: Element): boolean {
  const token = scan.tokens[from]!;
  const typed = scan.today !== null && token.kind === 'month' && !token.latin;
  return typed && kindAt(scan, from - 1) !== 'nickname' && kindAt(scan, next) !== 'num';
}

function isDoubtful(scan: Scan, element: Element, lead: Lead): boolean {
  if (lead.pointed) return false;
  if (element.confidence === 'firm') return isNickname(scan, element);
  if (element.confidence === 'needy' && isBareMonth(scan, element)) return false;
  const { start } = scan.tokens[element.from]!;
  return element.confidence === 'needy' || officeBefore.test(scan.text.slice(Math.max(0, start - 12), start));
}

/**
 * The bounds that a modifier leaves of a period, in day numbers. A range says both of its ends itself:
 * `ตั้งแต่ … ถึง …` is closed, and `หลัง 20 ถึง 30` begins on the 21st.
 */
function boundsOf({ resolved, range }: Group, direction: Direction): [number | null, number | null] {
  const { start, end, closing } = resolved;
  switch (direction) {
    case 'until':
      return [range ? start : null, end];
    case 'before':
      return [null, closing ? end : start - 1];
    case 'from':
      return [start, range ? end : null];
    case 'after':
      return range === 'word' && start < end ? [start + 1, end] : [end + 1, null];
    case 'on':
      return [start, end];
  }
}

const relationOf = (start: number | null, end: number | null): FoundDate['relation'] =>
  start === null ? (end === null ? 'on' : 'until') : end === null ? 'from' : 'on';

function toFound(scan: Scan, group: Group, direction: Direction, lead: Lead, weak: boolean): FoundDate {
  const { resolved } = group;
  const [start, end] = resolved.impossible ? [null, null] : boundsOf(group, direction);
  const index = scan.tokens[group.from]!.start;
  return {
    index,
    length: scan.tokens[group.next - 1]!.end - index,
    text: '',
    start: start === null ? null : civilOfDayNumber(start),
    end: end === null ? null : civilOfDayNumber(end),
    grain: resolved.grain,
    relation: relationOf(start, end),
    approximate: resolved.approximate,
    impossible: resolved.impossible,
    round: lead.round,
    filled: resolved.filled,
    wrongWeekday: resolved.wrongWeekday,
    ...(resolved.turned ? { turned: resolved.turned } : {}),
    ...(resolved.closing && start !== null && start === end ? { closing: true as const } : {}),
    weak,
  };
}

/** `15 วันก่อนสิ้นเดือน`: the number belongs to the "before", so the bound is not what is meant. */
function isCountedBack(scan: Scan, i: number): boolean {
  return kindAt(scan, i) === 'before' && kindAt(scan, i - 1) === 'day' && kindAt(scan, i - 2) === 'num';
}

/**
 * Reads one expression (modifiers, terms, `เป็นต้นไป`) at a token; positions are still those of the folded text. Null where
 * none begins; nothing found where mere numbers are joined, which are not read again one by one.
 */
export function readExpression(scan: Scan, i: number): Expression | null {
  const lead = readLead(scan, i);
  const elements = readChain(scan, lead.next, lead.between);
  if (!elements) return null;
  if (!isComplete(scan, elements, lead.round)) return { found: [], next: afterNumbers(elements) };
  if (elements.length === 1 && isDoubtful(scan, elements[0]!, lead)) return null;
  const forward = lead.direction === 'before' || lead.direction === 'until';
  const groups = groupsOf(scan, elements, forward);
  if (groups.length === 0) return null;
  let next = elements.at(-1)!.next;
  let direction = lead.direction;
  if (kindAt(scan, next) === 'onwards') {
    next++;
    direction = 'from';
    groups.at(-1)!.next = next;
  }
  groups[0]!.from = i;
  const unsure = elements.length === 1 && elements[0]!.confidence !== 'firm' && !lead.pointed;
  const weak = unsure || isCountedBack(scan, i);
  const found = groups.map((group, index) =>
    toFound(scan, group, index === 0 ? direction : 'on', lead, weak),
  );
  return { found, next };
}
