import { COUNT_LIMITS } from '../../../line/limits.js';
import { isObject, type Json, type Report } from './walk.js';

/**
 * Placeholders of a textV2 message.
 * 1. Doubled braces are literal; take them out.
 * 2. What is left must be whole `{name}` with a substitution.
 * 3. Each substitution's kind is counted.
 */
export function checkTextV2(message: Json, path: string, report: Report): void {
  const substitution = isObject(message['substitution']) ? message['substitution'] : {};
  const text = String(message['text']).replaceAll('{{', '').replaceAll('}}', '');
  const rest = text.replace(/\{([0-9a-zA-Z_]{1,20})\}/g, (_, name: string) => {
    if (!Object.hasOwn(substitution, name)) report(`${path}.text`, `placeholder ${name} has no substitution`);
    return '';
  });
  if (/[{}]/.test(rest)) report(`${path}.text`, 'unmatched brace');
  const kinds = Object.values(substitution).map((value) => (isObject(value) ? value['type'] : null));
  if (kinds.filter((kind) => kind === 'mention').length > COUNT_LIMITS.mentions) {
    report(`${path}.substitution`, `at most ${COUNT_LIMITS.mentions} mentions`);
  }
  if (kinds.filter((kind) => kind === 'emoji').length > COUNT_LIMITS.emojis) {
    report(`${path}.substitution`, `at most ${COUNT_LIMITS.emojis} emojis`);
  }
}

/** Everybody whom the messages mention: user ids, and whether all are. */
export function mentionsIn(messages: readonly Json[]): { path: string; userId: string | null }[] {
  return messages.flatMap((message, i) => {
    if (message['type'] !== 'textV2' || !isObject(message['substitution'])) return [];
    return Object.entries(message['substitution']).flatMap(([name, value]) => {
      const mentionee = isObject(value) && value['type'] === 'mention' ? value['mentionee'] : null;
      if (!isObject(mentionee)) return [];
      const userId = mentionee['type'] === 'user' ? String(mentionee['userId']) : null;
      return [{ path: `messages[${i}].substitution.${name}.mentionee`, userId }];
    });
  });
}
