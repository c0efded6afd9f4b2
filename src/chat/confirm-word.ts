import { decodeTap, type Tap } from './postback.js';

/**
 * In a group LINE may not say who tapped a button, but it says who wrote a message. The same tap then goes as a
 * message: this word and the button's data.
 */
export const CONFIRM_WORD = 'ยืนยัน';

/** The tap that a message carries; null for every other message. */
export function tapInText(text: string): Tap | null {
  const [word, data, ...rest] = text.trim().split(/\s+/);
  return word === CONFIRM_WORD && data && rest.length === 0 ? decodeTap(data) : null;
}
