import type { Visit } from '../../chat/desk.js';
import type { Intent, Understanding } from '../../chat/types.js';
import { understand } from '../../chat/understand/index.js';
import { endsAsking, hasQuestionWord } from '../draft/asking.js';

/** Words of one's own may end like a question; the answer to any other question of ours does not. */
const FREE: readonly string[] = ['title', 'purpose', 'body'];
/** How reasons begin: what follows tells what for, even when it ends like a question. */
const REASON = /^\s*(?:เพื่อ|ให้|จะได้|อยากให้|เพราะ|เนื่องจาก|ทุกคน|ทุกท่าน|ช่วยให้|ทบทวน|รู้ว่า)/;
const HELP = /^\s*(?:ช่วยเหลือ|วิธีใช้(?:งาน)?|เมนู|help)\s*(?:ค่ะ|คะ|ครับ)?\s*$/i;
const NO_ANSWER: readonly Intent[] = ['silent', 'smalltalk', 'help', 'notfound', 'outofscope'];

/**
 * Is a message, while a draft asks for `asks`, a question to be answered instead?
 * 1. Asking for help always is. 2. What ends as a question is none of the short answers. 3. As words of one's own it is
 * taken unless the plan has an answer to it.
 */
export function isAside({ question, world }: Visit, asks: string): boolean {
  const { text } = question;
  if (HELP.test(text)) return true;
  if (!FREE.includes(asks)) return endsAsking(text) || hasQuestionWord(text);
  return endsAsking(text) && !REASON.test(text) && understand(question, world).some(isAnswerable);
}

const isAnswerable = ({ intent, items }: Understanding): boolean =>
  !NO_ANSWER.includes(intent) && (intent !== 'clarify' || items.length > 0);
