import { graphemeCount } from '../../thai/truncate.js';
import { isEmpty } from '../audience.js';
import { endsAsking } from './asking.js';
import { looksLikeInvitation } from './invitation.js';
import type { Problem } from './problems.js';
import { type DraftContext, readDraft } from './read.js';

/** What a message that begins with "ประกาศ" wants; `words`: without that word. */
export interface Opening {
  kind: 'help' | 'draft' | 'unclear';
  words: string;
}

const BEGINS = /^[^\p{L}\p{N}]*(ร่าง)?ประกาศ(?:(?:ค่ะ|คะ|ครับ)?(?=$|[\s:：!])[\s:：!–—-]*)/u;
/** Written without a space: a name such as ประกาศเจตนารมณ์ is no call to draft, ประกาศอบรม… may be. */
const JOINED =
  /^[^\p{L}\p{N}]*(ร่าง)?ประกาศ(?=ขอ|เชิญ|แจ้ง|งด|เลื่อน|อบรม|สัมมนา|ประชุม|บรรยาย|เสวนา|จิตอาสา|กิจกรรม|โครงการ)/u;
const COMPOUND = /^[^\p{L}\p{N}]*ประกาศ[ก-๙]/u;
const INVITES = /(?:ขอ)?เชิญ|ขอความร่วมมือ|ขอให้|ขอแจ้ง|โปรด|กรุณา/;
/** No question about the plan is longer. Graphemes. */
const LONGEST_QUESTION = 100;

const ABOUT_WHEN: readonly Problem['kind'][] = [
  'impossible-date',
  'end-before-start',
  'past-date',
  'wrong-weekday',
];

/** How many of the things that announcements say a text says. */
function signsOf(words: string, context: DraftContext): number {
  const { content, problems } = readDraft(words, context);
  const has = (kinds: readonly Problem['kind'][]) => problems.some(({ kind }) => kinds.includes(kind));
  return [
    content.when !== null || has(ABOUT_WHEN),
    content.place !== null,
    !isEmpty(content.targets) || has(['unknown-unit']),
    content.purpose !== null,
    content.capacity !== null || content.groups.length > 0,
    content.link !== null || content.evaluation !== null || has(['bad-link']),
    content.body.includes('\n') || (content.body !== '' && words.includes('\n')),
    INVITES.test(words),
  ].filter(Boolean).length;
}

/**
 * Draft or question? Null: it is not about drafting.
 * 1. The bare word asks how. 2. What does not end as a question is a draft.
 * 3. What does is a draft all the same when it says two of the things that announcements say, or is marked ร่าง and
 * says one; a short question that says none of them is a question; the rest is unclear.
 * 4. Without a space after the word it must begin with what people announce and say one of those things, or three.
 */
export function readOpening(text: string, context: DraftContext): Opening | null {
  const begun = BEGINS.exec(text);
  if (!begun) return readJoined(text, context);
  const words = text.slice(begun[0].length).trim();
  if (words === '') return { kind: 'help', words };
  if (!endsAsking(words)) return { kind: 'draft', words };
  return doubtful(words, signsOf(words, context), begun[1] !== undefined);
}

function readJoined(text: string, context: DraftContext): Opening | null {
  const joined = JOINED.exec(text);
  const words = text.slice(joined?.[0].length ?? 0).trim();
  if (!joined && !COMPOUND.test(text)) return null;
  const signs = signsOf(words, context);
  if (!joined) return signs >= 3 ? { kind: 'draft', words } : null;
  if (endsAsking(words)) return doubtful(words, signs, joined[1] !== undefined);
  return signs > 0 ? { kind: 'draft', words } : null;
}

/** No message of a chat is so long, and says so much, by chance. Graphemes, things that announcements say. */
const SHORTEST_INVITATION = 60;
const INVITATION_SIGNS = 4;

/** Pasted as it was written for people, an invitation with its parts or a post that invites, says when, and more. */
export const isPasted = (text: string, context: DraftContext): boolean =>
  !endsAsking(text) && (looksLikeInvitation(text) || isPost(text, context));

const isPost = (text: string, context: DraftContext): boolean =>
  graphemeCount(text) >= SHORTEST_INVITATION &&
  INVITES.test(text) &&
  readDraft(text, context).content.when !== null &&
  signsOf(text, context) >= INVITATION_SIGNS;

function doubtful(words: string, signs: number, marked: boolean): Opening | null {
  const short = graphemeCount(words) <= LONGEST_QUESTION;
  if (signs === 0 && short) return null;
  return { kind: signs >= 2 || marked ? 'draft' : 'unclear', words };
}
