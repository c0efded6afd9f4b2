import type { Timeline, TimelineStep } from '../../types.js';
import { findWrittenDates } from '../dates/written-dates.js';
import type { Line } from './rounds.js';

/** A step with its line, for the findings. */
export interface LocatedStep extends TimelineStep {
  line: number;
  text: string;
  impossible: string | null;
}

export interface LocatedTimeline extends Timeline {
  steps: LocatedStep[];
}

const NUMBERED = /^(?:[-●•]\s*)?(?:ขั้น(?:ตอน)?ที่\s*\d{1,2}[.):]?\s|\d{1,2}[.)]|\(\d{1,2}\))\s*(?=\S)/;
const INTRODUCES = /(?:ระหว่าง|ภายใน|ตั้งแต่|ใน|ไม่เกิน|ก่อน)?\s*(?:วัน(?:ที่|[ก-๎]{3,8}ที่)?)?\s*$/;
/** At least this many steps with dates make a schedule. */
const FEWEST = 2;

/**
 * Selection schedules: a heading, then steps counted from 1, most of them with a date.
 * 1. Cut the text into numbered lists that start at 1, each with the line before it as its title.
 * 2. Keep those in which at least two steps, and at least half of them, have dates.
 */
export function findTimelines(lines: readonly Line[], fiscalYear: number): LocatedTimeline[] {
  const lists: LocatedTimeline[] = [];
  let current: LocatedTimeline | null = null;
  let next = 1;
  for (const [index, { line, text }] of lines.entries()) {
    const mark = NUMBERED.exec(text);
    const number = mark ? Number(/\d+/.exec(mark[0])![0]) : null;
    if (mark && number === 1) {
      current = { title: titleBefore(lines, index), steps: [] };
      lists.push(current);
      next = 1;
    }
    if (mark && current && number === next) {
      current.steps.push(readStep(text.slice(mark[0].length), line, fiscalYear));
      next++;
    } else current = null;
  }
  return lists.filter(({ steps }) => {
    const dated = steps.filter(({ to }) => to !== null).length;
    return dated >= FEWEST && dated * 2 >= steps.length;
  });
}

const titleBefore = (lines: readonly Line[], index: number): string => {
  const before = lines[index - 1]?.text ?? '';
  return NUMBERED.test(before) ? '' : before.trim();
};

function readStep(text: string, line: number, fiscalYear: number): LocatedStep {
  const dates = findWrittenDates(text, fiscalYear).filter(({ grain, until }) => grain === 'day' || until);
  const date = dates.at(-1);
  const located = { line, text };
  if (!date) return { title: text.trim(), from: null, to: null, impossible: null, ...located };
  const before = text.slice(0, date.index);
  const title = before.replace(INTRODUCES, '').trim() || text.slice(date.end).trim();
  const from = date.until === null && date.by ? null : date.from;
  return { title, from, to: date.until ?? date.from, impossible: date.impossible, ...located };
}
