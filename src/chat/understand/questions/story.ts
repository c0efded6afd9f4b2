import type { Understanding } from '../../types.js';
import type { Decision } from '../decision.js';
import { isDoneBehindTrouble, saysDone } from '../slots/completion.js';
import { ITS_DATE } from '../steps/named.js';
import { subjectLetters } from '../text/dictionary.js';
import { longestFirst, saying } from '../text/lexicon.js';
import { QUESTION } from '../words/question.js';
import { SAID_THAT, TELLS, TURNS_TO } from '../words/story.js';
import { namesByItself } from './frame.js';
import { ASKS, ASKS_OF_PLAN, CLAUSES, OF_YEAR, WISH } from './talk.js';

const tells = saying(TELLS);
/** A message without one of these tells nothing. */
const mayTell = saying([...TELLS, ...TURNS_TO]);
const turn = new RegExp(`^(?:${longestFirst(TURNS_TO).join('|')})`, 'u');
/** What leads in to what is wondered, said or heard: "ไม่รู้เลยว่า". */
export const SAID = new RegExp(`^[^\\n]*?${SAID_THAT}(?!ไง|ยังไง|อะไร)`, 'u');
const BOUNDARY = new RegExp(
  `${CLAUSES.source}|(?<=[,])|(?<=5{3})(?!5)|(?=ว่าแต่|แต่ก็|แต่สุดท้าย)|(?<=${SAID_THAT})`,
  'u',
);
/** A message of more clauses is a tale: its end is read. */
const CLAUSES_READ = 4;
/** Fewer letters tell nothing beside what they ask. */
const STORY = 32;
/** Says that it is the plan's dates that are asked about. */
const OF_PLAN = /ส่ง|กำหนด|แผน|รอบ|ค้าง|ดิว|เดดไลน์|เดทไลน์|deadline|due/u;
/** Letters of unknown words by which a question is about another thing than the plan. */
const SUBJECT = 5;
/** Unsure enough for the story around the question to be at fault. */
const BLAMED: readonly string[] = ['outofscope', 'notfound', 'clarify', 'smalltalk', 'help'];
const NOT_BLAMED: readonly string[] = ['no-such-unit', 'no-plan', 'impossible-date'];

/** What is told to be late or undone, and not asked, may have been heard as a question for it. */
const OF_STATUS: readonly string[] = ['overdue', 'progress'];

/** Whether an answer leaves the question open, so that the clause that asks may be read by itself. */
function isOpen({ intent, note }: Understanding): boolean {
  return BLAMED.includes(intent) && !(note && NOT_BLAMED.includes(note.kind));
}

/** Whether an answer may be owed to the story around the question. */
export const mayBeStory = (answer: Understanding): boolean =>
  isOpen(answer) || OF_STATUS.includes(answer.intent);

/** Whether what the question within the story answers stands instead: a hand-in, one activity, or rows that are asked for and not only told of. */
export function takesOver(
  asked: Decision,
  answer: Understanding,
  instead: readonly Understanding[],
): boolean {
  if (asked.slots.handedIn) return true;
  if (instead.some(isOpen)) return false;
  if (OF_STATUS.includes(answer.intent))
    return (
      answer.period !== null &&
      asked.target === null &&
      !instead.some(({ intent }) => OF_STATUS.includes(intent))
    );
  return isOpen(answer) && (answer.note?.kind !== 'which-unit' || asked.target !== null);
}

/** Whether what is left asks of the plan by itself, with nothing in it that is not understood. */
export function standsAlone(asked: Decision): boolean {
  const { slots, target, unit } = asked;
  if (slots.outside) return false;
  if (target?.kind === 'rows') {
    const sure = slots.codes.some(({ explicit }) => explicit) || namesByItself(asked);
    return sure && (slots.handedIn || slots.cues.size > 0);
  }
  if (target || slots.handedIn || !OF_PLAN.test(slots.text) || subjectLetters(asked.words) >= SUBJECT)
    return false;
  if (ITS_DATE.test(slots.text) && !asked.has('next')) return false;
  if (asked.has(...ASKS_OF_PLAN)) return true;
  return asked.has(...ASKS) && (slots.period !== null || unit !== null);
}

/** Letters of its own by which clauses with a year in them tell something; "ปีที่แล้ว" alone is the year asked of. */
const TOLD_OF_YEAR = 6;

/** Whether what stands before the question only says of which year it asks. */
const saysYear = (told: string, read: (part: string) => Decision): boolean =>
  told.includes('ปี') && (OF_YEAR.test(told) || subjectLetters(read(told).words) < TOLD_OF_YEAR);

export const asks = (clauses: string): boolean => QUESTION.test(clauses) || WISH.test(clauses);

/** Goes on with the thing asked about, and tells no story: "… ของกอง", "… ที่ทำใหม่". */
export const NARROWS = /^(?:ที่|ของ|เรื่อง|ตัว|อัน|เฉพาะ|ใน|สำหรับ|ตาม|ด้าน|แบบ|รอบ|ข้อ|\d|\()/u;

/** Begins no question: it says whose or which the thing before it is. */
const OWNED = /^(?:ของ(?!เรา|สำนัก|กอง|กลุ่ม|ฝ่าย|ส่วน)|สำหรับ|ด้าน)/u;

/** How many of the clauses stand before what is only told behind the question ("… ส่งวันไหนคะ เมื่อวานลืมถาม"). */
function endOfQuestion(clauses: readonly string[]): number {
  let to = clauses.length;
  while (to > 1 && isToldBehind(clauses[to - 1]!)) to--;
  return asks(clauses.slice(0, to).join('')) ? to : clauses.length;
}

/** Whether a clause tells what happened, or turns from it. */
export const isTold = (clause: string): boolean => tells(clause) || turn.test(clause);

const isToldBehind = (clause: string): boolean =>
  clause.trim() === '' || (!asks(clause) && !saysDone(clause) && !NARROWS.test(clause) && isTold(clause));

/** Whether nothing of what is asked is cut off where the clauses are. */
function beginsAt(from: number, clauses: readonly string[]): boolean {
  if (from === 0) return true;
  const before = clauses[from - 1]!;
  if (OWNED.test(clauses[from]!)) return false;
  return tells(before) || turn.test(clauses[from]!) || SAID.test(before);
}

/**
 * The question of a message that tells a story around it ("เมื่อวานพาแม่ไปหาหมอ รอคิวทั้งวันเลย แผนความเสี่ยงส่งวันไหน"), or the
 * hand-in stated at its end, by itself: the last clauses, as few as will do, that ask something of the plan without help.
 * What stands around them must be told, so that no part of the name of a thing is cut off. Null where there is none.
 * @param read how a part of the message is read
 */
export function withinStory(text: string, read: (part: string) => Decision): Decision | null {
  if (text.length < STORY || !mayTell(text)) return null;
  const clauses = text.split(BOUNDARY);
  const to = endOfQuestion(clauses);
  const first = to < clauses.length ? 0 : 1;
  for (let from = to - 1; from >= first && to - from <= CLAUSES_READ; from--) {
    const told = clauses.slice(0, from).join('');
    const part = clauses.slice(from, to).join('').trim().replace(turn, '');
    const states = isDoneBehindTrouble(told, part);
    if ((!states && !asks(part)) || !beginsAt(from, clauses)) continue;
    const asked = read(part);
    if (standsAlone(asked) && asked.slots.handedIn === states) return saysYear(told, read) ? null : asked;
  }
  return null;
}
