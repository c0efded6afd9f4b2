import type { Understanding } from '../../types.js';
import type { Decision } from '../decision.js';
import { isDoneBehindTrouble } from '../slots/completion.js';
import { ITS_DATE } from '../steps/named.js';
import { isBeyondDoubt } from '../targets/target-of.js';
import { subjectLetters } from '../text/dictionary.js';
import { saying } from '../text/lexicon.js';
import { QUESTION } from '../words/question.js';
import { SAID_THAT, TELLS, TURNS_TO } from '../words/story.js';
import { isAsked } from './frame.js';
import { ASKS, ASKS_OF_PLAN, CLAUSES, OF_YEAR, WISH } from './talk.js';

/** A message without one of these tells nothing. */
const tells = saying(TELLS);
const turn = new RegExp(`^(?:${[...TURNS_TO].sort((a, b) => b.length - a.length).join('|')})`, 'u');
const leadsIn = new RegExp(`^[^\\n]*?${SAID_THAT}(?!ไง|ยังไง|อะไร)`, 'u');
const BOUNDARY = new RegExp(
  `${CLAUSES.source}|(?<=[,])|(?<=5{3})(?!5)|(?=ว่าแต่|แต่ก็|แต่สุดท้าย)|(?<=${SAID_THAT})`,
  'u',
);
/** A message of more clauses is a tale: its end is read. */
const CLAUSES_READ = 5;
/** Says that it is the plan's dates that are asked about. */
const OF_PLAN = /ส่ง|กำหนด|แผน|รอบ|ค้าง|ดิว|เดดไลน์|เดทไลน์|deadline|due/u;
/** Letters of unknown words by which a question is about another thing than the plan. */
const SUBJECT = 5;
/** Unsure enough for the story around the question to be at fault. */
const BLAMED: readonly string[] = ['outofscope', 'notfound', 'clarify', 'smalltalk', 'help'];
const NOT_BLAMED: readonly string[] = ['which-unit', 'no-such-unit', 'no-plan', 'impossible-date'];

/** Whether an answer leaves the question open, so that the clause that asks may be read by itself. */
export function isOpen({ intent, note }: Understanding): boolean {
  return BLAMED.includes(intent) && !(note && NOT_BLAMED.includes(note.kind));
}

/** Whether what is left asks of the plan by itself, with nothing in it that is not understood. */
function standsAlone(asked: Decision): boolean {
  const { slots, target, unit } = asked;
  if (slots.outside) return false;
  if (target?.kind === 'rows') {
    const sure =
      slots.codes.some(({ explicit }) => explicit) || isBeyondDoubt(target) || isAsked(target, slots);
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

const asks = (clauses: string): boolean => QUESTION.test(clauses) || WISH.test(clauses);

/**
 * The question at the end of a message that tells a story first ("เมื่อวานพาแม่ไปหาหมอ รอคิวทั้งวันเลย แผนความเสี่ยงส่งวันไหน"), or the
 * hand-in stated there, by itself: the last clauses, as few as will do, that ask something of the plan without help.
 * What stands before them must be told, so that no part of the name of a thing is cut off. Null where there is none.
 * @param read how a part of the message is read
 */
export function behindStory(text: string, read: (part: string) => Decision): Decision | null {
  if (!tells(text)) return null;
  const clauses = text.split(BOUNDARY);
  for (let from = clauses.length - 1; from > 0 && clauses.length - from <= CLAUSES_READ; from--) {
    const [told, rest] = [clauses.slice(0, from).join(''), clauses.slice(from).join('').trim()];
    const states = isDoneBehindTrouble(told, rest.replace(turn, ''));
    if (!states && !asks(rest)) continue;
    if (!tells(clauses[from - 1]!) && !turn.test(rest) && !leadsIn.test(clauses[from - 1]!)) continue;
    const asked = read(rest.replace(turn, ''));
    if (standsAlone(asked) && asked.slots.handedIn === states) return saysYear(told, read) ? null : asked;
  }
  return null;
}
