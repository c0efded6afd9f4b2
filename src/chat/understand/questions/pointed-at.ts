import type { Decision } from '../decision.js';
import { isBeyondDoubt } from '../targets/target-of.js';
import { phrasesOf, subjectLetters } from '../text/dictionary.js';
import { POINTS_AT } from '../words/story.js';
import { asks, isTold, NARROWS, SAID, standsAlone } from './story.js';
import { CLAUSES, OF_YEAR } from './talk.js';

const points = new RegExp(POINTS_AT, 'gu');
/** Goes on about the thing without a word of what it is: "… ต่อจากคนเก่า", "… ว่าต้องส่งวันไหน". */
const LEAVES = /^(?:ต่อ|แทน|ว่า|$)/u;
/** Letters of its own by which what asks is about another thing than what was pointed at. */
const ANOTHER = 5;

/** The one clause that asks, without who wonders ("ไม่รู้เลยว่า|…"); null where there are none or several. */
function onlyQuestion(told: string): string | null {
  const questions = told
    .split(CLAUSES)
    .map((clause) => clause.replace(SAID, ''))
    .filter(asks);
  return questions.length === 1 ? questions[0]! : null;
}

/** Whether nothing behind the thing, up to the next gap or beyond it, makes another thing of it. */
function isLeft(behind: string): boolean {
  const next = behind.trimStart().split(CLAUSES)[0]!;
  if (LEAVES.test(next)) return true;
  return !NARROWS.test(next) && (isTold(next) || asks(next));
}

/** Whether a thing is named beyond doubt, and not only what kind of thing it is ("เรื่องคู่มือ"). */
function isNamed({ target, words }: Decision): boolean {
  const tells = phrasesOf(words.split(' '))
    .flat()
    .some(({ isTalk, isKind }) => !isTalk && !isKind);
  return tells && target !== null && isBeyondDoubt(target);
}

/**
 * The question of a message that points at a thing and asks of it without naming it again ("พี่ๆ ให้ดูแลเรื่อง|ขุดลอกท่อ|ต่อจากคนเก่า
 * ไม่รู้เลยว่า|ต้องส่งวันไหน"); null where there is none.
 * 1. One thing is pointed at, and nothing behind it narrows it or makes another thing of it. 2. One clause behind it asks, of nothing
 * else. 3. By its own words the thing is named beyond doubt, and both together ask of the same activity.
 * @param read how a part of the message is read
 */
export function pointedAt(text: string, read: (part: string) => Decision): Decision | null {
  const [pointed, ...more] = text.matchAll(points);
  if (!pointed || more.length > 0 || OF_YEAR.test(text)) return null;
  const behind = text.slice(pointed.index + pointed[0].length);
  if (!isLeft(behind)) return null;
  const question = onlyQuestion(behind);
  if (question === null || subjectLetters(read(question).words) >= ANOTHER) return null;
  const thing = pointed.groups!.thing!;
  if (!isNamed(read(thing))) return null;
  const asked = read(`${thing} ${question}`);
  const whole = read(text);
  const sameLimits =
    asked.unit === whole.unit && whole.slots.codes.length === 0 && whole.slots.round === null;
  return sameLimits && !asked.slots.handedIn && standsAlone(asked) ? asked : null;
}
