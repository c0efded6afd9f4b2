import { UNIT_KIND } from '../../../plan/import/unit-names.js';
import type { FoundDate } from '../../../thai/dates/types.js';
import { findDates } from '../../../thai/dates.js';
import { NUMBER_WORDS } from '../../../thai/digits.js';
import type { Context } from '../context.js';
import { anyOf, saying } from '../text/lexicon.js';
import { NOT_NUMBERS } from '../text/light.js';
import { blank, Sheet } from '../text/sheet.js';
import { hasLetters, type TitleIndex } from '../titles/title-index.js';
import { CUES, type CueName, SOONEST } from '../words/cues.js';
import { LETTER } from '../words/letter.js';
import { OUTSIDE } from '../words/outside.js';
import { type CodeMention, loneNumber, takeCodes, takeEndOfPlan, withEnds, withoutSlashes } from './codes.js';
import { saysHandedIn, saysPartly } from './completion.js';
import { takeCorrected } from './correction.js';
import { type RoundSlot, takeRound } from './counted-rounds.js';
import { type Exclusion, takeExclusion } from './exclusion.js';
import { takeForms } from './forms.js';
import { isHeldDay } from './held-day.js';
import { notMeant } from './if-late.js';
import { type ImpossibleSlot, takeImpossible } from './impossible-date.js';
import { takeNegated } from './negation.js';
import { mainDates, type PeriodSlot, periodOf } from './periods.js';
import { type End, takeEnds, takeSubs } from './sub-items.js';
import { type Turn, takeTurns } from './turns.js';
import { takeUnit, type UnitSlot } from './units.js';
import { takeWish } from './wish.js';

/** What a question says, before anything is decided. */
export interface Slots {
  codes: CodeMention[];
  /** Sub-items named without an activity. */
  subs: string[];
  /** The first or the last sub-item of an activity said by title. */
  ends: End[];
  /** The only thing said is this number, which is no code. */
  loneNumber: string | null;
  period: PeriodSlot | null;
  /** What may be a period where the words name nothing: "สงกรานต์มีอะไรต้องส่งไหม". */
  perhaps: { period: PeriodSlot; texts: string[] } | null;
  impossible: ImpossibleSlot | null;
  /** A round said by its place in the year: "รอบ 3", "รอบสุดท้าย". */
  round: RoundSlot | null;
  /** Which of several sub-items: "รอบ 6 เดือน", "รุ่นที่ 2". */
  turns: Turn[];
  unit: UnitSlot;
  exclusion: Exclusion;
  /** What is said not to be meant, in words. */
  negated: string[];
  /** "มาตรการที่ 2": the number of a measure. */
  measure: number | null;
  /** "แนวทางที่ 2", which plans are not kept by. */
  guideline: boolean;
  cues: ReadonlySet<CueName>;
  handedIn: boolean;
  outside: boolean;
  /** The words left for titles. */
  words: string;
  text: string;
}

const cuesSaid = Object.entries(CUES).map(([name, words]) => [name as CueName, saying(words)] as const);
const outsideWords = anyOf(OUTSIDE);
const letter = new RegExp(LETTER.join('|'), 'gu');

const spokenNumber = new RegExp(
  `(?<=ข้อย่อยที่|ข้อย่อย|ข้อที่|ข้อ|หลักสูตรที่|คอร์สที่|บทเรียนที่|บทที่|อันที่|โครงการที่|กิจกรรมที่|รายการที่|ตัวที่)\\s*(?:${NUMBER_WORDS.map(([word]) => word).join('|')})(?![\\u0E31\\u0E34-\\u0E3A\\u0E47-\\u0E4E])`,
  'gu',
);
/** "โครงการสี่": a number right after the word only where nothing goes on that could be a title's ("หนึ่งสำนัก…"). */
const spokenLast = new RegExp(
  `(?<=ข้อ|โครงการ|กิจกรรม|เรื่อง|หลักสูตร|คอร์ส|บทเรียน)(?:${NUMBER_WORDS.map(([word]) => word).join('|')})(?=$|\\s|ส่ง|กำหนด|ได้|ต้อง|ใคร|วันไหน|เมื่อไ|ตอนไหน)`,
  'gu',
);
const digits = new Map(NUMBER_WORDS);

const spoken = `(?:${NUMBER_WORDS.map(([word]) => word).join('|')}|\\d{1,3})`;
const spokenPoint = new RegExp(
  `(${spoken})\\s*จุด\\s*(${spoken})(?![\\u0E31\\u0E34-\\u0E3A\\u0E47-\\u0E4E])`,
  'gu',
);
const spokenBracket = new RegExp(`(?:ใน)?วงเล็บ\\s*(${spoken})(?:\\s*ปิดวงเล็บ)?`, 'gu');
/** What goes on after a number that is one of the plan's. */
const ASKED_OF = '(?=$|\\s|ส่ง|กำหนด|ได้|ต้อง|ใคร)';
/** "ข้อยี่สิบกับยี่สิบแปด", "ข้อสาม สี่ ห้า": the others are numbers as much as the first. */
const spokenList = new RegExp(
  `ข้อ(?:ที่)?\\s*${spoken}(?:(?:\\s*(?:กับ|และ|,)\\s*(?:ข้อ(?:ที่)?\\s*)?|\\s+)${spoken})+${ASKED_OF}`,
  'gu',
);
/** "สิบแปดส่งวันไหน": numbers that open the message and are asked when they are due. */
const spokenFirst = new RegExp(
  `^\\s*${spoken}(?:\\s*(?:กับ|และ|,)\\s*${spoken})*(?=\\s*(?:ต้อง)?(?:ส่ง|กำหนดส่ง|ครบกำหนด)\\s*(?:วันไหน|เมื่อ|ตอนไหน))`,
  'u',
);
const spokenOne = new RegExp(NUMBER_WORDS.map(([word]) => word).join('|'), 'gu');
const numeral = (word: string): string => String(digits.get(word.trim()) ?? word);

/** "นับจากวันนี้อีกหนึ่งเดือน" is the stretch until then, not its last day. */
const FROM_TODAY = new RegExp(
  `(?:นับ|ต่อ|หลัง)*(?:จาก|แต่|ตั้งแต่)(?:วัน)?นี้(?:นับ|ต่อ)?(?:ไป)?\\s*(?:(?:อีก|ภายใน|ใน)(?=\\s*[\\dก-ฮ])|(?=${spoken}\\s*(?:วัน|สัปดาห์|อาทิตย์|เดือน)))`,
  'gu',
);

/** "หลักสูตรที่สอง" as "หลักสูตรที่ 2", "หนึ่งจุดสาม" as "1.3", "วงเล็บสอง" as "(2)". */
const digitsForWords = (text: string): string =>
  text
    .replace(spokenPoint, (_, whole: string, part: string) => ` ${numeral(whole)}.${numeral(part)}`)
    .replace(spokenBracket, (_, sub: string) => `(${numeral(sub)})`)
    .replace(spokenFirst, (list) => list.replace(spokenOne, (word) => ` ${numeral(word)} `))
    .replace(spokenList, (list) => list.replace(spokenOne, (word) => ` ${numeral(word)} `))
    .replace(spokenLast, (word) => ` ${numeral(word)} `)
    .replace(spokenNumber, (word) => ` ${digits.get(word.trim()) ?? word}`);

/** The dates of a text, read on the day of the question. */
export function datesIn(text: string, { today, plan, world }: Context): FoundDate[] {
  return findDates(text, { today, fiscalYear: plan.fiscalYear, holidays: world.holidays });
}

/** Letters before a day's name by which it is known to stand in a title ("บริการวันเสาร์"). */
const BEFORE_DATE = 4;

function isOfTitle(text: string, { index: at, length, text: date }: FoundDate, { index }: Context): boolean {
  const letters = text.slice(Math.max(0, at - BEFORE_DATE), at + length);
  if (/[\d\s\uE000]/u.test(letters) || letters.length < date.length + BEFORE_DATE) return false;
  return hasLetters(index.titles, letters);
}

function takeDates(sheet: Sheet, context: Context): FoundDate[] {
  const found = datesIn(sheet.rest, context).filter((date) => !isOfTitle(sheet.rest, date, context));
  const asked = found.filter((date) => !isHeldDay(sheet.rest, date, context.today));
  for (const { index, length, weak } of found) if (!weak) sheet.take({ from: index, to: index + length });
  return asked;
}

/** What may be a date or a name: months in a row ("ตค พย ธค") together, else what is said first. */
function doubtfulOf(dates: readonly FoundDate[]): FoundDate[] {
  const doubtful = dates.filter(({ weak, impossible }) => weak && !impossible);
  return doubtful.every(({ grain }) => grain === 'month') ? doubtful : doubtful.slice(0, 1);
}

/** "ก่อนหยุดยาวสงกรานต์": a time until which, or from which on, asks for no holiday. */
const withoutBounds = (text: string, dates: readonly FoundDate[]): string =>
  dates.reduce((rest, date) => (date.relation === 'on' ? rest : rest.replace(date.text, blank)), text);

/** Words of office life, unless they are words of the plan's own titles. */
function hasOutside(text: string, { index }: Context): boolean {
  return (text.match(outsideWords) ?? []).some((word) => !hasLetters(index.titles, word));
}

/** "ไม่เอาของสำนักอื่น" says no more than the unit beside it; alone, "ของเรา". */
const onlyOwn = (unit: UnitSlot, { others }: Exclusion): UnitSlot =>
  others && unit.named === null && !unit.unknown ? { ...unit, everyone: false, ours: 'clearly' } : unit;

/** "ทั้งแผน" says whose rows are meant; with a wish to see or count them, that all are. */
const WHOLE_PLAN = /(?:ขอ|ดู|กี่|อะไร|รายการ|โชว์|แสดง|list)[^\n]*ทั้งแผน|ทั้งแผน[^\n]*(?:กี่|อะไร|รายการ|ขอ|ดู|list)/u;

/** "ไม่ใช่ 15 อันนั้นของสำนักอื่น": tells why another is not meant. */
const TOLD_OF_OTHERS = new RegExp(
  `(?:อัน|ข้อ|ตัว|เรื่อง|งาน)(?:นั้น|นั่น|โน้น|นู้น)(?:มัน|น่ะ|นะ|เป็น|คือ)*(?:งาน)?ของ(?:${UNIT_KIND}|คน|ที่)อื่น(?:เขา|เค้า)?`,
  'gu',
);

/** "ไม่ใช่ของสำนักเราใช่ปะ": whether an activity is the unit's own. */
const WHETHER_OURS = new RegExp(
  `ของ(?:${UNIT_KIND}|งาน)?เรา\\s*(?:ด้วย)?(?:นะ)?(?:ใช่|ไหม|มั้ย|หรือเปล่า|รึเปล่า|หรือไม่|หรือ(?=$|[\\sคป])|เหรอ|หรอ|ปะ|ป่าว|ป่ะ)`,
  'u',
);

function cuesIn(text: string, whole: string): Set<CueName> {
  const cues = new Set<CueName>();
  if (WHETHER_OURS.test(whole)) cues.add('responsible');
  if (WHOLE_PLAN.test(whole)) cues.add('everything');
  for (const [name, isSaid] of cuesSaid) if (isSaid(text)) cues.add(name);
  for (const cue of notMeant(text)) cues.delete(cue);
  return cues;
}

/** Beside points, the award that all of them are for: it tells no activity from another. */
const AWARD = /สำนักดีเด่น/gu;

/** "รอบ 12 เดือน เอ๊ย 6 เดือน": those said after the slip, where there are any. */
function meantTurns(turns: Turn[], from: number): Turn[] {
  const after = turns.filter(({ at }) => at >= from);
  return after.length > 0 ? after : turns;
}

const soonest = new RegExp(`${SOONEST}|(?:รอบ|ครั้ง|ชิ้น)(?:หน้า|ต่อไป|ถัดไป)`, 'gu');
/** How far the handing-in is, which shares letters with titles ("การส่งเสริม", "ความก้าวหน้าในสายงาน"). */
const HOW_FAR =
  /(?:สถานะ|ความคืบหน้า|ความก้าวหน้า|ภาพรวม|ผล)(?:ของ|ใน)?(?:การ)?(?:ส่ง(?!เสริม)|ดำเนิน(?:การ|งาน))(?:งาน|เอกสาร|รายงาน)?/gu;
/** Says nothing of what is asked about: to be reminded of it, or that it matters. */
const BY_THE_WAY =
  /(?:โปรด|กรุณา)แจ้ง|(?:โดน|ถูก)(?:ทวง|ตาม|เร่ง|บ่น|ดุ)(?:มา|แล้ว|ละ)+|(?:ช่วย|ขอ)?ทบทวน(?:ให้|ความจำ)?(?:หน่อย|ที|ด้วย)|(?<=เรื่อง|งาน|รายการ|อะไร|กำหนด)(?:ที่)?(?:สำคัญ|เร่งด่วน|ด่วน)(?:ๆ|\s*ๆ)?(?=อะไร|ไหน|ใด|ต้อง|ที่|บ้าง)/gu;
/** "จริงไหม" asks of whatever was said. */
const WHETHER_TRUE = /จริงๆ?\s*(?:ไหม|มั้ย|ปะ|ป่ะ|เหรอ|หรอ|หรือเปล่า|รึเปล่า|หรือไม่)/gu;

/**
 * The text in which titles are looked for: from where the writer corrected one, without the award that points go to, and
 * without what asks for the nearest, which shares letters with titles ("ใกล้สุด" with "ใกล้บ้าน").
 */
function titleText(
  rest: string,
  from: number,
  { cues, titles }: Pick<Slots, 'cues'> & { titles: TitleIndex },
): string {
  const meant = (blank(rest.slice(0, from)) + rest.slice(from))
    .replace(WHETHER_TRUE, blank)
    .replace(BY_THE_WAY, blank);
  if (cues.has('points')) return meant.replace(AWARD, blank);
  if (cues.has('progress')) return meant.replace(HOW_FAR, blank);
  if (!cues.has('next')) return meant;
  return meant.replace(soonest, (found) => (hasLetters(titles, found) ? found : blank(found)));
}

const MEASURE = /มาตรการ(?:ที่)?\s*(\d{1,2})(?!\d)/gu;
const GUIDELINE = /(?:แนวทาง|ยุทธศาสตร์|เป้าหมาย)ที่\s*\d{1,2}(?!\d)/gu;

/**
 * Reads the slots, each recogniser taking what it understood:
 * 1. Numbers that are no codes, how letters close, and good wishes. 2. What the writer corrected. 3. What is excluded. 4. The unit, which may hold a digit
 * beside a month. 5. What else is negated. 6. Measures, and forms that titles name. 7. Turns of sub-items, dates, rounds
 * by their place. 8. Codes and sub-items.
 * 9. Cues, on the text without these.
 * @param text as `lightly` leaves it
 */
export function readSlots(text: string, context: Context): Slots {
  const typed = withoutSlashes(text.replace(FROM_TODAY, 'ภายใน'), context.index.book);
  const sheet = new Sheet(digitsForWords(typed));
  sheet.takeAll(NOT_NUMBERS);
  sheet.takeAll(letter);
  takeWish(sheet, context.index.titles);
  const reading = {
    units: context.world.units,
    book: context.index.book,
    datesIn: (part: string) => datesIn(part, context),
  };
  if (text.includes('อื่น')) sheet.takeAll(TOLD_OF_OTHERS);
  const meant = takeCorrected(sheet, reading);
  const exclusion = takeExclusion(sheet, reading);
  const unit = onlyOwn(takeUnit(sheet, context.world.units), exclusion);
  // "ของกองอื่นน้อยกว่า ของเรามีอะไรบ้าง" talks of the others and asks of ours.
  if (unit.ours === 'clearly') exclusion.ours = false;
  const said = sheet.rest;
  const negated = takeNegated(sheet);
  const measure = sheet.takeAll(MEASURE)[0]?.[1];
  const guideline = sheet.takeAll(GUIDELINE).length > 0;
  const forms = takeForms(sheet, context.index.forms);
  const turns = takeTurns(sheet, context.index.turns);
  const dates = takeDates(sheet, context);
  const strong = mainDates(dates);
  const impossible = takeImpossible(sheet, strong);
  const round = takeRound(sheet);
  const doubtful = doubtfulOf(dates);
  const periodIn = (found: FoundDate[]): PeriodSlot | null =>
    periodOf(found, context.today, context.plan.fiscalYear);
  const perhaps = periodIn(doubtful.map((date) => ({ ...date, weak: false })));
  const { book } = context.index;
  const end = takeEndOfPlan(sheet, book);
  const codes = [...end, ...forms, ...withEnds(sheet, takeCodes(sheet, book), book)];
  const subs = takeSubs(sheet).flatMap((one) => one.subs);
  const cues = cuesIn(sheet.rest, sheet.text);
  const rest = new Sheet(sheet.rest);
  const ends = codes.length === 0 ? takeEnds(rest) : [];
  return {
    codes,
    subs,
    ends,
    loneNumber: codes.length === 0 ? loneNumber(sheet) : null,
    impossible,
    period: periodIn(strong.filter((date) => !date.weak && !date.impossible)),
    perhaps: perhaps ? { period: perhaps, texts: doubtful.map(({ text: said }) => said) } : null,
    unit,
    round,
    turns: meantTurns(turns, meant),
    exclusion,
    negated,
    measure: measure ? Number(measure) : null,
    guideline,
    cues,
    handedIn: saysHandedIn(said, (letters) => hasLetters(context.index.titles, letters)) && !saysPartly(text),
    outside: hasOutside(
      withoutBounds(unit.unknown ? said.replace(unit.unknown, ' ') : said, strong),
      context,
    ),
    words: titleText(rest.rest, meant, { cues, titles: context.index.titles }),
    text: sheet.text,
  };
}
