import type { Decision } from '../decision.js';
import { saysDone, saysHandedIn } from '../slots/completion.js';
import { hull } from '../slots/periods.js';
import { ITS_DATE } from '../steps/named.js';
import { asksNextTurn, turnAhead } from '../steps/next-turn.js';
import { isBeyondDoubt } from '../targets/target-of.js';
import { ASIDE } from '../words/asides.js';
import type { CueName } from '../words/cues.js';
import { PARTICLE } from '../words/particles.js';
import { QUESTION } from '../words/question.js';

const MONTH =
  '(?:มกรา|กุมภา|มีนา|เมษา|พฤษภา|มิถุนา|กรกฎา|สิงหา|กันยา|ตุลา|พฤศจิกา|ธันวา|[ก-ฮเ][ก-ฮ\\u0E31-\\u0E3A]{0,2}\\.[คพย])';
const COUNTED = '(?:วัน(?!ไหน|ที่|ใด|อะไร|นี้)|คน|ชั่วโมง|ชม|สัปดาห์(?!นี้|หน้า)|อาทิตย์(?!นี้|หน้า)|ปี(?!งบ|นี้|หน้า|\\s*\\d))';
/** A number stands with what has it or what it counts, a day with its month, a month with its year. */
const WITH_NUMBER =
  `(?!\\d+\\s*${COUNTED}|[พค]\\.?\\s?ศ|(?:ไป)?(?:จน|ถึง|ยัน)+\\s*(?:\\d|เดือน|สิ้น|${MONTH}))` +
  `(?<!(?:ที่|รอบ|ข้อ|เดือน|ปี|ส่ง|โครงการ|กิจกรรม|ไตรมาส|สัปดาห์|อาทิตย์|มาตรการ|ใน|ก่อน|หลัง|เกิน|ถึง|จน|ตั้งแต่|ระหว่าง|ศ\\.?)\\s+(?=\\d))(?<!\\d\\s+(?=${MONTH}|เดือน|${COUNTED}|(?:ไป)?(?:แล้ว|ละ)))` +
  `(?<!${MONTH}[ก-๎.]*\\s+(?=(?:\\d\\d|25\\d\\d)(?!\\d)))`;
/** Thai writes no spaces within a clause but beside numbers; a reason or a purpose begins one without. */
export const CLAUSES = new RegExp(`(?<=\\s)(?!\\s)${WITH_NUMBER}|(?=จะได้|เผื่อ|เพราะ)`, 'u');
/** A period of which somebody knows all, or has handed in all. */
const OVER = /(?:ส่ง|เคลียร์|เสร็จ|ครบ|หมด|รู้|ทราบ|ผ่าน|จบ|พ้น|เลย)[^\n\d]{0,12}(?:แล้ว|ละ(?=$|[\sคจน]))/u;
/** States that something was handed in. */
const STATED = /(?:ส่ง|ยื่น)[^\n]{0,16}แล้ว/u;
/** Begins why it is asked, or what for. */
const REASON = /^(?:พอดี|คือว่า|เนื่องจาก|เพราะ|จะได้|เผื่อ|เพื่อ|(?:จะ)?(?:เอาไป|นำไป))/u;
/** By these a clause may tell of a day; a cheap look before it is read. */
const OF_DAY =
  /\d|วัน|เดือน|สัปดาห์|อาทิตย์|ปี|ไตรมาส|เมื่อ|พรุ่ง|พุ่ง|มะรืน|ศุกร์|จันทร์|มกรา|กุมภา|มีนา|เมษา|พฤษภา|มิถุนา|กรกฎา|สิงหา|กันยา|ตุลา|พฤศจิกา|ธันวา|\.ค\.|\.ย\.|สงกรานต์/u;
/** "แผนของปีที่แล้ว", "ปีงบ 65": whose year it is, which no story tells. */
export const OF_YEAR = /(?:ของ|แผน|ตาม|ข้อมูล)ปี(?!นี้|หน้า)|ปี(?:งบ|\s*\d)/u;
/** A message of more clauses than this tells a story; reading each would take its time. */
const CLAUSES_READ = 12;
/** Asks without a word of question: "ขอรายการเดือนมิถุนา". */
export const WISH = /ขอ(?!บ|ง|โทษ|อภัย)|อยาก(?:ได้|รู้|ทราบ|ดู|เห็น)|ช่วย(?:สรุป|บอก|ลิสต์|list|แจ้ง|หา)/u;
/** Letters of its own by which a clause tells something. */
const TELLS = 4;
/** And of what is over: "สัปดาห์ก่อนลา". */
const TELLS_OF_PAST = 2;
/** What is asked of rows or of a period. */
export const ASKS: readonly CueName[] = ['when', 'due', 'list'];
/** What is asked of the plan as a whole; a day that is told beside it is no period. */
export const ASKS_OF_PLAN: readonly CueName[] = [
  'overdue',
  'owing',
  'progress',
  'next',
  'first',
  'remaining',
];
/** Cues that a clause of other things has none of; "งาน" and "ทำอะไร" stand in any. */
const OF_PLAN: readonly CueName[] = [...ASKS_OF_PLAN, 'when', 'due', 'points', 'activities'];

const lettersOf = (words: string): number => words.replace(/\s/g, '').length;

/** Whether a clause names something of the plan. */
function namesActivity({ slots, target }: Decision): boolean {
  const { codes, subs, ends, round } = slots;
  if (codes.length + subs.length + ends.length > 0 || round !== null) return true;
  return target !== null && isBeyondDoubt(target);
}

/** Whether a clause says whose rows are meant. */
function namesUnit({ slots: { unit, exclusion } }: Decision): boolean {
  if (unit.named || unit.ours || unit.everyone || unit.unknown) return true;
  return exclusion.ours || exclusion.others;
}

/** Whether it is asked what else there is, besides what was handed in. */
const asksFurther = (whole: Decision): boolean =>
  whole.has('next', 'remaining', 'owing', 'overdue') || /เหลือ/u.test(whole.slots.text);

/** The message around a clause: read as a whole, how a part is read, and its other clauses. */
interface Telling {
  whole: Decision;
  read: (part: string) => Decision;
  others: string;
}

/** "เมื่อวานหนูป่วยไม่ได้เข้าประชุมค่ะ", "มีนาส่งหมดแล้ว", "จะได้เตรียมทัน": what surrounds a question and is none. */
function isTold(clause: string, { whole, read, others }: Telling): boolean {
  if (QUESTION.test(clause)) return false;
  const aside = REASON.test(clause) || ASIDE.test(clause);
  if (!aside && !OF_DAY.test(clause)) return false;
  const said = read(clause);
  const { period, handedIn, unit } = said.slots;
  if (period && handedIn && asksFurther(whole)) return true;
  if (aside && unit.named && read(others).slots.unit.named) return true;
  if (namesActivity(said)) return false;
  const letters = lettersOf(said.words);
  const over = period !== null && hull(period)[1] < whole.context.today;
  if (over && OF_YEAR.test(clause)) return false;
  if (over && !handedIn && unit.ours !== 'clearly' && letters >= TELLS_OF_PAST) return true;
  if (namesUnit(said)) return false;
  if (aside || (period && OVER.test(clause))) return true;
  return period !== null && !period.round && !handedIn && !said.has(...OF_PLAN) && letters >= TELLS;
}

/** "ปีนี้ส่งวันไหน" asks of the one thing that the clauses before tell of. */
const isOfThingTold = ({ slots: { period, codes, text }, target }: Decision): boolean =>
  period?.grain === 'year' && codes.length === 0 && target === null && ITS_DATE.test(text);

/** Whether the rest is a question by itself: of a period of its own, of activities, of the plan, or of a unit where no period is said. */
function isQuestion(rest: Decision, whole: Decision): boolean {
  const { slots, target, unit } = rest;
  if (slots.outside || slots.handedIn || isOfThingTold(rest)) return false;
  const about = slots.period !== null || target !== null || (unit !== null && whole.slots.period === null);
  return rest.has(...ASKS_OF_PLAN) || (rest.has(...ASKS) && about);
}

/** What a message goes on to without a space once it has stated a hand-in. */
const GOES_ON = 'รอบ|เดือน|สัปดาห์|อาทิตย์|ไตรมาส|เหลือ|ต่อไป|อันต่อ|ข้อต่อ';
const STATEMENT = new RegExp(`${CLAUSES.source}|(?<=แล้ว(?:${PARTICLE})*)(?=${GOES_ON})`, 'u');

/**
 * "18 ส่งแล้ว รอบหน้ามีอะไร": the question that follows what states a hand-in, where it asks of something else by itself;
 * null else.
 * @param read how a part of the message is read
 */
export function afterStatement(text: string, read: (part: string) => Decision): Decision | null {
  if (!saysDone(text) || !QUESTION.test(text)) return null;
  const clauses = text.split(STATEMENT);
  if (clauses.length < 2 || clauses.length > CLAUSES_READ) return null;
  const end = clauses.findIndex((_, at) => saysHandedIn(clauses.slice(0, at + 1).join('')));
  if (end < 0 || QUESTION.test(clauses.slice(0, end + 1).join(''))) return null;
  const rest = clauses
    .slice(end + 1)
    .join('')
    .trim();
  if (!QUESTION.test(rest)) return null;
  const asked = read(rest);
  const ofTheSame = asksNextTurn(asked) && asked.target === null;
  if (ofTheSame && turnAhead(read(clauses.slice(0, end + 1).join(''))).length > 0) return null;
  return isQuestion(asked, asked) && (asksFurther(asked) || asked.slots.period || asked.target)
    ? asked
    : null;
}

/**
 * The same message without the clauses around its question that only tell of a day, a reason or a purpose ("พรุ่งนี้มีประชุมค่ะ
 * แผนความเสี่ยงส่งวันไหน"); null where there are none, or where what is left would ask for nothing of the plan by itself.
 * @param whole the message as a whole
 * @param read how a part of it is read
 */
export function withoutTalk(
  text: string,
  whole: Decision,
  read: (part: string) => Decision,
): Decision | null {
  const clauses = text.split(CLAUSES);
  if (clauses.length < 2 || clauses.length > CLAUSES_READ) return null;
  const aside = clauses.some((clause) => ASIDE.test(clause));
  const limited = whole.slots.period !== null || whole.unit !== null;
  const tells = limited && (OVER.test(text) || STATED.test(text) || lettersOf(whole.words) >= TELLS_OF_PAST);
  if (!aside && !tells) return null;
  const without = (at: number): string => clauses.filter((_, other) => other !== at).join('');
  const kept = clauses.filter((clause, at) => !isTold(clause, { whole, read, others: without(at) }));
  if (kept.length === clauses.length || !kept.some((clause) => QUESTION.test(clause) || WISH.test(clause)))
    return null;
  const rest = read(kept.join('').trim());
  return isQuestion(rest, whole) ? rest : null;
}
