import { deadlineOf } from '../../deadline.js';
import type { Finding, Item, Round } from '../../types.js';
import { findWrittenDates } from '../dates/written-dates.js';

export interface Line {
  line: number;
  text: string;
}

export interface StatedRound {
  due: string;
  count: number;
  line: number;
  text: string;
}

/** Rounds that a summary states, with the heading that says for whom. */
export interface StatedRounds {
  rounds: StatedRound[];
  /** Total that the document states for the same doer, or null. */
  total: { count: number; line: number; text: string } | null;
  /** Lines of rounds on a day that there is not, with the reason. */
  impossible: { line: number; reason: string }[];
}

const NUMERALS = ['หนึ่ง', 'สอง', 'สาม', 'สี่', 'ห้า', 'หก', 'เจ็ด', 'แปด', 'เก้า', 'สิบ'];
const COUNT = new RegExp(
  `(?:จำนวน|รวม)?\\s*(\\d{1,3}|${NUMERALS.join('|')})\\s*(?:กิจกรรม|โครงการ|รายการ|เรื่อง|งาน)`,
);
const TOTAL = /(?:จำนวน|รวม(?:ทั้งสิ้น|ทั้งหมด)?)\s*(\d{1,3})\s*(?:โครงการ|กิจกรรม|รายการ)/;
/** A line of a round is little more than its date and its count. */
const LONGEST_ROUND = 120;

/** `วันที่ 20 มีนาคม 2567 จำนวน 17 กิจกรรม`: a line with one date and one count. */
export function findStatedRounds(lines: readonly Line[], fiscalYear: number): StatedRounds {
  const rounds: StatedRound[] = [];
  const impossible: StatedRounds['impossible'] = [];
  let heading = '';
  for (const [index, { line, text }] of lines.entries()) {
    if (text.length > LONGEST_ROUND) continue;
    const dates = findWrittenDates(text, fiscalYear);
    const date = dates[0];
    const count = date && COUNT.exec(text.slice(date.end));
    if (dates.length !== 1 || !date || date.grain !== 'day' || !count) continue;
    if (date.impossible) {
      impossible.push({ line, reason: date.impossible });
      continue;
    }
    if (rounds.length === 0) heading = lines[index - 1]?.text ?? '';
    rounds.push({ due: date.from, count: countOf(count[1]!), line, text });
  }
  return { rounds, total: rounds.length > 0 ? totalFor(lines, heading, fiscalYear) : null, impossible };
}

const countOf = (count: string): number =>
  NUMERALS.includes(count) ? NUMERALS.indexOf(count) + 1 : Number(count);

/** The total of the same doer as the rounds' heading (`… ของสำนัก/กลุ่ม…`), or the only total there is. */
function totalFor(lines: readonly Line[], heading: string, fiscalYear: number): StatedRounds['total'] {
  const doer = /(?:ของ|โดย)([^\s,]{4,})\s*$/.exec(heading.trim())?.[1];
  const totals = lines.flatMap(({ line, text }) => {
    const match = TOTAL.exec(text);
    const dated = findWrittenDates(text, fiscalYear).length > 0;
    return match && !dated && text.length <= 2 * LONGEST_ROUND
      ? [{ count: Number(match[1]), line, text }]
      : [];
  });
  const own = doer ? totals.filter(({ text }) => text.includes(doer)) : [];
  if (own.length > 0) return own[0]!;
  return totals.length === 1 && /รวม/.test(totals[0]!.text) ? totals[0]! : null;
}

const WHOLE_PLAN =
  /(?:รวม|ทั้งสิ้น|ทั้งหมด|ประกอบด้วย|จำนวน)[^\d]{0,30}(\d{1,3})\s*(?:โครงการ|กิจกรรม|รายการ)|(\d{1,3})\s*(?:โครงการ|กิจกรรม)(?:\/กิจกรรม)?\s*(?:ทั้งหมด|ทั้งสิ้น)/;

/** A plan that says how many activities it has, and has another number of them. */
export function planCountFindings(
  lines: readonly Line[],
  items: readonly Item[],
  fiscalYear: number,
): Finding[] {
  const codes = [...new Set(items.map(({ code }) => code))];
  const fits = new Set([codes.length, new Set(codes.map((code) => code.split('.')[0])).size, items.length]);
  return lines.flatMap((line) => {
    if (line.text.length > LONGEST_ROUND || findWrittenDates(line.text, fiscalYear).length > 0) return [];
    const match = WHOLE_PLAN.exec(line.text);
    const count = Number(match?.[1] ?? match?.[2]);
    return match && !fits.has(count)
      ? [
          mismatch(
            line,
            `the document states ${count}; its tables have ${codes.length} activities in ${items.length} rows`,
          ),
        ]
      : [];
  });
}

/** The day of the round that a row is of; null: it is handed in on no day, or not at all. */
const roundOf = (item: Item): string | null => (item.kind === 'submission' ? deadlineOf(item) : null);

/** Rounds of the plan: submission rows by the day they must be in, and what a summary states of them. */
export function makeRounds(
  items: readonly Item[],
  stated: readonly Pick<StatedRound, 'due' | 'count'>[],
): Round[] {
  const rounds = new Map<string, Round>();
  for (const { due, count } of stated) rounds.set(due, { due, items: 0, statedCount: count });
  for (const item of items) {
    const due = roundOf(item);
    if (due === null) continue;
    const round = rounds.get(due) ?? { due, items: 0, statedCount: null };
    rounds.set(due, { ...round, items: round.items + 1 });
  }
  return [...rounds.values()].sort((a, b) => a.due.localeCompare(b.due));
}

/** Counts that do not add up: the rounds against their total, and, in a plan with items, each round against its rows. */
export function countFindings({ rounds, total }: StatedRounds, items: readonly Item[]): Finding[] {
  const findings: Finding[] = [];
  const sum = rounds.reduce((all, { count }) => all + count, 0);
  if (total && total.count !== sum) {
    findings.push(
      mismatch(
        total,
        `the rounds add up to ${sum}, the document states ${total.count}: check the counts of the rounds`,
      ),
    );
  }
  const repeated = rounds.filter(({ due }, index) => rounds.findIndex((one) => one.due === due) !== index);
  for (const round of repeated) findings.push(mismatch(round, `the round ${round.due} is stated twice`));
  if (items.length === 0) return findings;
  for (const round of rounds) {
    const rows = items.filter((item) => roundOf(item) === round.due);
    const codes = new Set(rows.map(({ code }) => code));
    if (round.count !== rows.length && round.count !== codes.size) {
      findings.push(
        mismatch(
          round,
          `the document states ${round.count} for ${round.due}; its rows are ${rows.length} of ${codes.size} activities`,
        ),
      );
    }
  }
  return findings;
}

function mismatch({ line, text }: { line: number; text: string }, message: string): Finding {
  return { kind: 'count-mismatch', severity: 'confirm', code: null, source: { line, text }, message };
}
