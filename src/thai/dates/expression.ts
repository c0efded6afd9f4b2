import { civilOfDayNumber } from '../civil.js';
import { type Element, readChain } from './chain.js';
import { flow } from './flow.js';
import type { TokenKind } from './lexer.js';
import { readDuration } from './relative-terms.js';
import { type Resolved, resolve } from './resolve.js';
import { kindAt, type Scan } from './scan.js';
import type { FoundDate, Term } from './types.js';

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

/** One found period in day numbers, before it becomes a `FoundDate`. */
interface Group {
  from: number;
  next: number;
  resolved: Resolved;
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

function isDoubtful(scan: Scan, element: Element, lead: Lead): boolean {
  if (lead.pointed) return false;
  if (element.confidence === 'firm') return isNickname(scan, element);
  const { start } = scan.tokens[element.from]!;
  return element.confidence === 'needy' || officeBefore.test(scan.text.slice(Math.max(0, start - 12), start));
}

/** Years ahead by a whole year: a range that would end before it begins. */
function later(term: Term, resolved: Resolved): Resolved {
  if (term.kind === 'weekday') return { ...resolved, start: resolved.start + 7, end: resolved.end + 7 };
  return resolved;
}

/**
 * The elements of a chain as periods:
 * 1. Terms lend each other what they lack (`flow`).
 * 2. Each is resolved; elements joined as a range become one period, an impossible end makes it impossible.
 * 3. A range that ends before it begins takes its right side later (`ก.ย. - ต.ค.` across the fiscal year), else turns round.
 */
function groupsOf(scan: Scan, elements: readonly Element[], forward: boolean): Group[] {
  const terms = flow(elements.map(({ term }) => term));
  const groups: Group[] = [];
  elements.forEach(({ from, next, join }, index) => {
    const resolved = resolve(terms[index]!, scan, forward);
    if (!resolved) return;
    const left = groups.at(-1);
    if (join === 'range' && left && left.next === from - separatorLength(elements, index)) {
      groups[groups.length - 1] = {
        from: left.from,
        next,
        resolved: joinRange(scan, left.resolved, resolved, terms[index]!),
      };
    } else groups.push({ from, next, resolved });
  });
  return groups;
}

const separatorLength = (elements: readonly Element[], index: number): number =>
  elements[index]!.from - elements[index - 1]!.next;

function joinRange(scan: Scan, left: Resolved, right: Resolved, rightTerm: Term): Resolved {
  const impossible = left.impossible ?? right.impossible;
  let to = right;
  if (!impossible && right.end < left.start) {
    to = later(rightTerm, right);
    if (
      rightTerm.kind === 'calendar' &&
      rightTerm.year === null &&
      rightTerm.month !== null &&
      scan.fiscalYear !== null
    ) {
      to = resolve(rightTerm, { ...scan, fiscalYear: scan.fiscalYear + 1 }, false) ?? right;
    }
  }
  const [start, end] = to.end < left.start ? [to.start, left.end] : [left.start, to.end];
  return {
    start,
    end,
    grain: 'range',
    approximate: left.approximate || right.approximate,
    closing: right.closing,
    impossible,
    filled: left.filled ?? right.filled,
    wrongWeekday: left.wrongWeekday ?? right.wrongWeekday,
  };
}

/** The bounds that a modifier leaves of a period, in day numbers. */
function boundsOf({ start, end, closing }: Resolved, direction: Direction): [number | null, number | null] {
  switch (direction) {
    case 'until':
      return [null, end];
    case 'before':
      return [null, closing ? end : start - 1];
    case 'from':
      return [start, null];
    case 'after':
      return [end + 1, null];
    case 'on':
      return [start, end];
  }
}

const RELATION = { until: 'until', before: 'until', from: 'from', after: 'from', on: 'on' } as const;

function toFound(scan: Scan, group: Group, direction: Direction, lead: Lead, weak: boolean): FoundDate {
  const { resolved } = group;
  const [start, end] = resolved.impossible ? [null, null] : boundsOf(resolved, direction);
  const index = scan.tokens[group.from]!.start;
  return {
    index,
    length: scan.tokens[group.next - 1]!.end - index,
    text: '',
    start: start === null ? null : civilOfDayNumber(start),
    end: end === null ? null : civilOfDayNumber(end),
    grain: resolved.grain,
    relation: RELATION[direction],
    approximate: resolved.approximate,
    impossible: resolved.impossible,
    round: lead.round,
    filled: resolved.filled,
    wrongWeekday: resolved.wrongWeekday,
    weak,
  };
}

/** Reads one expression (modifiers, terms, `เป็นต้นไป`) at a token; positions are still those of the folded text. */
export function readExpression(scan: Scan, i: number): Expression | null {
  const lead = readLead(scan, i);
  const elements = readChain(scan, lead.next, lead);
  if (!elements) return null;
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
  // A range says both of its ends itself, so "from" and "until" before it add nothing.
  groups[0]!.from = i;
  const weak = elements.length === 1 && elements[0]!.confidence === 'weak' && !lead.pointed;
  const found = groups.map((group, index) =>
    toFound(
      scan,
      group,
      index === 0 && !saysBothEnds(group, elements, direction) ? direction : 'on',
      lead,
      weak,
    ),
  );
  return { found, next };
}

function saysBothEnds(group: Group, elements: readonly Element[], direction: Direction): boolean {
  const range = elements.some(({ join, next }) => join === 'range' && next <= group.next);
  return range && (direction === 'from' || direction === 'until');
}
