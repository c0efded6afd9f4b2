import { type ClockWords, clockWordsAt, clockWordsIn } from './clock-words.js';
import { readings } from './hour-readings.js';
import type { Problem } from './problems.js';

export interface Times {
  start: string | null;
  end: string | null;
}

export interface TimeReading {
  times: Times;
  problems: Problem[];
  /** The words it was read from. */
  taken?: string[];
}

const NO_TIMES: Times = { start: null, end: null };
const UNTIL = /\s*(?:-|–|—|~|(?:จน)?ถึง)\s*(?:(?:เวลา|ตอน|ช่วง)[:：]?\s*)*/y;
/** "ระหว่าง 9 โมงและเที่ยง": only there an "and" leads to the end. */
const BETWEEN = /ระหว่าง(?:เวลา)?\s*$/;
const AND = /\s*(?:และ|กับ)\s*/y;
/** What a number counts when it is no hour; a room that has a name or number of its own is a place. */
const COUNTED =
  /^\s*(?:ชั่วโมง|ชม|นาที|วัน|เดือน|ปี|คน|ท่าน|กลุ่ม|รุ่น|ห้อง(?![ก-๙]|\s*\d)|เรื่อง|ครั้ง|รอบ|สำนัก|หน่วย|แห่ง|ข้อ|%)/;
/** After a number without a unit nothing may follow that it could count. */
const STOPS = /^\s*(?:$|\n|ณ\s|ที่|[,;()])/;
const ANNOUNCED = /เวลา\s*(?:ประมาณ|ตั้งแต่)?\s*[:：]?\s*$/;
/** A message that is a time and nothing else answers the question for it. */
const ALONE = /^\s*(?:นะ)?(?:ค่ะ|คะ|ครับ|จ้า)?\s*$/;
const NO_CLOCK = /(?:ข้อ|ร้อยละ|คะแนน)\s*(?:ที่\s*)?$/;
const AFTERNOON = /บ่าย|เย็น/;

/** When people sign in, which is not when it begins. */
const SIGN_IN = '(?:ลงทะเบียน|ลงชื่อ|รายงานตัว|เช็[คก]อิน)';
const SIGN_IN_BEFORE = new RegExp(`${SIGN_IN}[^\\d\\n]{0,15}$`);
const SIGN_IN_BEHIND = new RegExp(`^[\\s:–-]*${SIGN_IN}\\s*(?:\\n|[^\\d\\n]{0,15}\\d{1,2}[.:]\\d\\d)`);

/**
 * The time of day that a text names: `เวลา 13.30 – 15.00 น.`, `9:00`, `บ่ายสองโมงครึ่ง`, `9 โมงเช้าถึงบ่าย 3 โมง`.
 * 1. The first words that are a time count, but those of signing in only where no other follows; a number with a dot
 * alone may be a code of the plan. 2. Words after "ถึง" that are one too are its end. 3. What has no reading, or
 * several that are equally good, is a problem.
 */
export function readTimes(text: string): TimeReading {
  const spans = spansIn(text);
  const signIn = spans.length > 1 ? signInOf(text, spans) : null;
  const span = spans.find((each) => each !== signIn);
  if (!span) return { times: NO_TIMES, problems: [] };
  const { from, to } = span;
  const taken = [text.slice(from.index, (to ?? from).end).trim()];
  return { ...(to ? between(from, to) : at(text, from)), taken };
}

interface Span {
  from: ClockWords;
  to: ClockWords | null;
}

/** All times that a text names, in order; an end is no time of its own. */
function spansIn(text: string): Span[] {
  const spans: Span[] = [];
  for (const from of clockWordsIn(text)) {
    if (from.index < (spans.at(-1)?.to?.end ?? 0)) continue;
    const to = endAfter(text, from);
    if (!isTime(text, from) && !(to && isJoined(text, from, to))) continue;
    spans.push({ from, to });
  }
  return spans;
}

/** The time of signing in: of those that its words stand beside, the earliest. */
function signInOf(text: string, spans: Span[]): Span | null {
  const beside = spans.filter(
    ({ from, to }) =>
      SIGN_IN_BEFORE.test(text.slice(0, from.index)) || SIGN_IN_BEHIND.test(text.slice((to ?? from).end)),
  );
  const startOf = ({ from }: Span): string => readings(from)[0] ?? '';
  return beside.sort((a, b) => startOf(a).localeCompare(startOf(b)))[0] ?? null;
}

function at(text: string, from: ClockWords): TimeReading {
  const start = readings(from)[0];
  if (start === undefined) return problem('unclear-time', from.text);
  const early = start < '06:00' && from.part === null && AFTERNOON.test(text);
  return early ? problem('unclear-time', from.text) : { times: { start, end: null }, problems: [] };
}

/** Either end may leave to the other what part of the day it is: "บ่าย 2 ถึง 4 โมง", "4-6 โมงเย็น". */
function between(from: ClockWords, to: ClockWords): TimeReading {
  const starts = readings(from, to);
  const ends = readings(to, from, 'end');
  const words = `${from.text}–${to.text}`;
  if (starts.length === 0 || ends.length === 0) return problem('unclear-time', words);
  for (const start of starts) {
    const end = ends.find((each) => each > start);
    if (end) return { times: { start, end }, problems: [] };
  }
  return problem('time-order', words);
}

const problem = (kind: 'unclear-time' | 'time-order', text: string): TimeReading => ({
  times: NO_TIMES,
  problems: [{ kind, text }],
});

/** Is it a time by itself, readable or not? */
function isTime(text: string, words: ClockWords): boolean {
  const { hour, minute, part, unit, dot, index, end } = words;
  const after = text.slice(end);
  if (words.text.startsWith('โมง')) return false;
  if (unit !== null || hour === null) return true;
  if (COUNTED.test(after)) return false;
  if (dot === ':' && minute !== null) return true;
  if (part !== null && (dot !== null || !['เช้า', 'เย็น'].includes(part))) return true;
  const before = text.slice(0, index);
  if (dot !== null) return ANNOUNCED.test(before) || (before.trim() === '' && ALONE.test(after));
  return ANNOUNCED.test(before) && STOPS.test(after);
}

function endAfter(text: string, from: ClockWords): ClockWords | null {
  const between = BETWEEN.test(text.slice(0, from.index));
  const to = clockBehind(text, from.end, UNTIL) ?? (between ? clockBehind(text, from.end, AND) : null);
  if (!to) return null;
  const said = isTime(text, from) && (to.dot !== null || STOPS.test(text.slice(to.end)));
  return said || isTime(text, to) || isJoined(text, from, to) ? to : null;
}

function clockBehind(text: string, index: number, joint: RegExp): ClockWords | null {
  joint.lastIndex = index;
  return joint.test(text) ? clockWordsAt(text, joint.lastIndex) : null;
}

/** Two numbers that are a time only together: `9.00-12.00`, "9-11 โมง". */
function isJoined(text: string, from: ClockWords, to: ClockWords): boolean {
  if (from.unit !== null || NO_CLOCK.test(text.slice(0, from.index))) return false;
  if (isTime(text, to)) return from.hour !== null && from.hour <= 24;
  return from.dot !== null && from.minute !== null && to.dot !== null && to.minute !== null;
}
