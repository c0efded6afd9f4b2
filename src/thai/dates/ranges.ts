import { fromDayNumber, toDayNumber } from '../civil.js';
import type { Element } from './chain.js';
import { flow } from './flow.js';
import { type Resolved, resolve } from './resolve.js';
import type { Scan } from './scan.js';
import type { Term } from './types.js';

/** One found period in day numbers, before it becomes a `FoundDate`. */
export interface Group {
  from: number;
  next: number;
  resolved: Resolved;
  /** Joined of two terms by a word (ถึง) or by a dash. */
  range: 'word' | 'dash' | null;
}

/** The right side of a range that would end before it begins, one week or one plan later where that is open. */
function later(scan: Scan, term: Term, resolved: Resolved): Resolved {
  if (term.kind === 'weekday') return { ...resolved, start: resolved.start + 7, end: resolved.end + 7 };
  const open = term.kind === 'calendar' && term.year === null && term.month !== null;
  if (!open || scan.fiscalYear === null) return resolved;
  return resolve(term, { ...scan, fiscalYear: scan.fiscalYear + 1 }, false) ?? resolved;
}

/** The left side of a range whose month is not said, when it would begin after the right side ends: of a month before. */
function earlier(scan: Scan, term: Term, resolved: Resolved, right: Resolved): Resolved {
  if (resolved.filled !== 'month' || scan.today === null || resolved.start <= right.end) return resolved;
  const { year, month } = fromDayNumber(scan.today);
  const starts = [0, 1].map((back) => toDayNumber({ year, month, day: 1 }) - back).map(firstOfMonth);
  const tried = starts.map((today) => resolve(term, { ...scan, today }, false));
  return tried.find((one) => one !== null && one.start <= right.end) ?? resolved;
}

function firstOfMonth(day: number): number {
  const { year, month } = fromDayNumber(day);
  return toDayNumber({ year, month, day: 1 });
}

/**
 * The elements of a chain as periods:
 * 1. Terms lend each other what they lack (`flow`).
 * 2. Each is resolved; elements joined as a range become one period, an impossible end makes it impossible.
 * 3. A range that ends before it begins takes its left side earlier (`ต้นเดือนถึงวันนี้`) or its right side later (`ก.ย. - ต.ค.` across the fiscal year), else turns round.
 */
export function groupsOf(scan: Scan, elements: readonly Element[], forward: boolean): Group[] {
  const terms = flow(elements.map(({ term }) => term));
  const groups: Group[] = [];
  elements.forEach(({ from, next, join, word }, index) => {
    const resolved = resolve(terms[index]!, scan, forward);
    if (!resolved) return;
    const left = groups.at(-1);
    const joined = join === 'range' && left?.next === from - separatorLength(elements, index);
    if (!joined || !left) groups.push({ from, next, resolved, range: null });
    else
      groups[groups.length - 1] = {
        from: left.from,
        next,
        resolved: joinRange(
          scan,
          earlier(scan, terms[index - 1]!, left.resolved, resolved),
          resolved,
          terms[index]!,
        ),
        range: word ? 'word' : 'dash',
      };
  });
  return groups;
}

const separatorLength = (elements: readonly Element[], index: number): number =>
  elements[index]!.from - elements[index - 1]!.next;

function joinRange(scan: Scan, left: Resolved, right: Resolved, rightTerm: Term): Resolved {
  const impossible = left.impossible ?? right.impossible;
  const to = !impossible && right.end < left.start ? later(scan, rightTerm, right) : right;
  const turned = to.end < left.start;
  const [start, end] = turned ? [to.start, left.end] : [left.start, to.end];
  return {
    start,
    end,
    grain: 'range',
    approximate: left.approximate || right.approximate,
    closing: right.closing,
    impossible,
    filled: left.filled ?? right.filled,
    wrongWeekday: left.wrongWeekday ?? right.wrongWeekday,
    ...(turned && !impossible ? { turned } : {}),
  };
}
