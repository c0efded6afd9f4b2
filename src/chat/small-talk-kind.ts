import { saying } from './understand/text/lexicon.js';
import { GREETING, PRAISE, THANKS } from './understand/words/smalltalk.js';

/** What a message of small talk is answered with. */
export type SmallTalkKind = 'greeting' | 'praise' | 'thanks' | 'other';

const KINDS = [
  ['thanks', saying(THANKS)],
  ['praise', saying(PRAISE)],
  ['greeting', saying(GREETING)],
] as const;

/** Thanks before praise before a greeting, since "สวัสดีค่ะ ขอบคุณนะคะ" thanks. */
export function smallTalkKind(text: string): SmallTalkKind {
  const said = text.toLowerCase();
  const found = KINDS.find(([, says]) => says(said));
  return found?.[0] ?? 'other';
}
