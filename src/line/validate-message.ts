import type { Message } from '../chat/types.js';
import { checkAction, checkLength, checkUri, isJson, type Json, type Problem } from './check-action.js';
import { checkFlex } from './check-flex.js';
import { checkTemplate } from './check-template.js';
import { CALL_LIMITS, COUNT_LIMITS, UTF16_LIMITS } from './limits.js';

export type { Problem } from './check-action.js';

/** `bytes`: of the JSON of all messages of the call, so no part of them has more. */
type Check = (message: Json, property: string, bytes: number) => Problem[];

/**
 * What LINE would refuse about the messages of one call; empty when they may go. The client never checks by
 * itself: content is checked before it is stored, so that a bad message is found where it is made.
 * `json`: the messages as JSON text, if it is there already.
 */
export function checkMessages(messages: readonly Message[], json = JSON.stringify(messages)): Problem[] {
  const { messages: most, bodyBytes } = CALL_LIMITS;
  if (messages.length < 1 || messages.length > most) {
    return [{ property: 'messages', problem: `must have 1 to ${most} entries, has ${messages.length}` }];
  }
  const bytes = Buffer.byteLength(json);
  const problems = messages.flatMap((message, index) => checkMessage(message, `messages[${index}]`, bytes));
  return bytes > bodyBytes - 1024
    ? [...problems, { property: 'messages', problem: `has ${bytes} bytes` }]
    : problems;
}

function checkMessage(message: unknown, property: string, bytes: number): Problem[] {
  if (!isJson(message)) return [{ property, problem: 'must be a message' }];
  const check = BY_TYPE[String(message['type'])];
  if (!check) return [{ property: `${property}.type`, problem: 'is no message type' }];
  return [
    ...check(message, property, bytes),
    ...checkQuickReply(message, property),
    ...checkSender(message, property),
  ];
}

const BY_TYPE: Record<string, Check> = {
  text: (message, property) => [
    ...checkLength(message['text'], `${property}.text`, UTF16_LIMITS.text),
    ...checkEmojis(message, property),
  ],
  textV2: (message, property) => [
    ...checkLength(message['text'], `${property}.text`, UTF16_LIMITS.text),
    ...checkSubstitution(message, property),
  ],
  flex: (message, property, bytes) => [
    ...checkLength(message['altText'], `${property}.altText`, UTF16_LIMITS.altText),
    ...checkFlex(message['contents'], `${property}.contents`, bytes),
  ],
  template: (message, property) => [
    ...checkLength(message['altText'], `${property}.altText`, UTF16_LIMITS.altText),
    ...(isJson(message['template'])
      ? checkTemplate(message['template'], `${property}.template`)
      : [{ property: `${property}.template`, problem: 'must be specified' }]),
  ],
  image: (message, property) =>
    ['originalContentUrl', 'previewImageUrl'].flatMap((name) =>
      checkUri(message[name], `${property}.${name}`, UTF16_LIMITS.imageUrl, ['https']),
    ),
  sticker: (message, property) =>
    ['packageId', 'stickerId'].flatMap((name) => checkLength(message[name], `${property}.${name}`, 20)),
};

function checkEmojis(message: Json, property: string): Problem[] {
  const { emojis } = message;
  return Array.isArray(emojis) && emojis.length > COUNT_LIMITS.emojis
    ? [
        {
          property: `${property}.emojis`,
          problem: `has ${emojis.length} entries, ${COUNT_LIMITS.emojis} allowed`,
        },
      ]
    : [];
}

/** Braces of textV2 name substitutions; literal ones are doubled. */
function checkSubstitution(message: Json, property: string): Problem[] {
  const known: Json = isJson(message['substitution']) ? message['substitution'] : {};
  const text = String(message['text'] ?? '')
    .replaceAll('{{', '')
    .replaceAll('}}', '');
  const used = [...text.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] as string);
  const mentions = Object.values(known).filter(
    (value) => isJson(value) && value['type'] === 'mention',
  ).length;
  const rest = text.replace(/\{[^{}]*\}/g, '');
  return [
    ...used
      .filter((name) => !(name in known))
      .map((name) => ({ property, problem: `{${name}} is not defined` })),
    ...(/[{}]/.test(rest) ? [{ property: `${property}.text`, problem: 'has an unmatched brace' }] : []),
    ...(mentions > COUNT_LIMITS.mentions ? [{ property, problem: `has ${mentions} mentions` }] : []),
    ...(Object.keys(known).length > COUNT_LIMITS.substitutions
      ? [{ property: `${property}.substitution`, problem: 'has too many entries' }]
      : []),
    ...Object.keys(known)
      .filter((name) => !/^[0-9a-zA-Z_]{1,20}$/.test(name))
      .map((name) => ({ property: `${property}.substitution.${name}`, problem: 'is no valid name' })),
  ];
}

function checkQuickReply(message: Json, property: string): Problem[] {
  if (message['quickReply'] === undefined) return [];
  const items = isJson(message['quickReply']) ? message['quickReply']['items'] : null;
  const at = `${property}.quickReply.items`;
  const most = COUNT_LIMITS.quickReplyItems;
  if (!Array.isArray(items) || items.length < 1 || items.length > most) {
    return [{ property: at, problem: `must have 1 to ${most} entries` }];
  }
  return items.flatMap((item, index) =>
    checkAction(isJson(item) ? item['action'] : null, `${at}[${index}].action`, 'quickReply'),
  );
}

function checkSender(message: Json, property: string): Problem[] {
  const { sender } = message;
  if (!isJson(sender)) return [];
  return checkLength(sender['name'], `${property}.sender.name`, UTF16_LIMITS.senderName, 0);
}
