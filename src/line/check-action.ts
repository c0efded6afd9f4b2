import { GRAPHEME_LIMITS, graphemeCount, URI_SCHEMES, UTF16_LIMITS } from './limits.js';

/** Something that LINE would refuse. `property` is a path such as `messages[0].text`. */
export interface Problem {
  property: string;
  problem: string;
}

export type Json = Record<string, unknown>;

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Where an action stands decides how long its label may be and whether it needs one. */
export type ActionPlace = 'template' | 'imageCarousel' | 'quickReply' | 'flex' | 'richMenu';

const LABELS: Record<ActionPlace, { most: number; required: boolean }> = {
  template: { most: GRAPHEME_LIMITS.labelTemplate, required: true },
  imageCarousel: { most: GRAPHEME_LIMITS.labelImageCarousel, required: false },
  quickReply: { most: GRAPHEME_LIMITS.labelQuickReply, required: true },
  flex: { most: GRAPHEME_LIMITS.labelFlex, required: false },
  richMenu: { most: GRAPHEME_LIMITS.labelRichMenu, required: false },
};

/** A text of 1 (or `least`) to `most` UTF-16 units. */
export function checkLength(value: unknown, property: string, most: number, least = 1): Problem[] {
  if (typeof value !== 'string')
    return least === 0 && value === undefined ? [] : [{ property, problem: 'must be a text' }];
  if (value.length < least) return [{ property, problem: 'must not be empty' }];
  return value.length > most
    ? [{ property, problem: `has ${value.length} UTF-16 units, ${most} allowed` }]
    : [];
}

/** A text counted in grapheme clusters; absent is fine unless `required`. */
export function checkGraphemes(value: unknown, property: string, most: number, required = false): Problem[] {
  if (value === undefined || value === null)
    return required ? [{ property, problem: 'must be specified' }] : [];
  if (typeof value !== 'string') return [{ property, problem: 'must be a text' }];
  if (required && value === '') return [{ property, problem: 'must not be empty' }];
  if (value.length <= most) return [];
  const count = graphemeCount(value);
  return count > most ? [{ property, problem: `has ${count} characters, ${most} allowed` }] : [];
}

export function checkUri(
  value: unknown,
  property: string,
  most: number,
  schemes: readonly string[],
): Problem[] {
  const tooLong = checkLength(value, property, most);
  if (tooLong.length > 0) return tooLong;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(value as string)?.[1]?.toLowerCase();
  if (!scheme || !schemes.includes(scheme))
    return [{ property, problem: `must start with ${schemes.join(', ')}` }];
  return /[^\x21-\x7e]/.test(value as string) ? [{ property, problem: 'must be percent-encoded' }] : [];
}

const DATE_MODES: Record<string, RegExp> = {
  date: /^\d{4}-\d{2}-\d{2}$/,
  time: /^\d{2}:\d{2}$/,
  datetime: /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}$/,
};

/** An action object: https://developers.line.biz/en/reference/messaging-api/#action-objects */
export function checkAction(action: unknown, property: string, place: ActionPlace): Problem[] {
  if (!isJson(action)) return [{ property, problem: 'must be an action' }];
  const { most, required } = LABELS[place];
  const label = checkGraphemes(action['label'], `${property}.label`, most, required);
  const check = BY_TYPE[String(action['type'])];
  if (!check) return [...label, { property: `${property}.type`, problem: 'is no action type' }];
  if (action['type'] === 'richmenuswitch' && place !== 'richMenu') {
    return [{ property, problem: 'richmenuswitch works in rich menus only' }];
  }
  return [...label, ...check(action, property)];
}

type Check = (action: Json, property: string) => Problem[];

const data: Check = (action, property) =>
  checkLength(action['data'], `${property}.data`, UTF16_LIMITS.postbackData);

const BY_TYPE: Record<string, Check> = {
  postback: (action, property) => [
    ...data(action, property),
    ...checkGraphemes(action['displayText'], `${property}.displayText`, GRAPHEME_LIMITS.displayText),
    ...checkGraphemes(action['fillInText'], `${property}.fillInText`, GRAPHEME_LIMITS.fillInText),
    ...(action['displayText'] !== undefined && action['text'] !== undefined
      ? [{ property, problem: 'displayText and text exclude each other' }]
      : []),
  ],
  message: (action, property) =>
    checkGraphemes(action['text'], `${property}.text`, GRAPHEME_LIMITS.messageActionText, true),
  uri: (action, property) => checkUri(action['uri'], `${property}.uri`, UTF16_LIMITS.uri, URI_SCHEMES),
  datetimepicker: (action, property) => [...data(action, property), ...checkPicker(action, property)],
  clipboard: (action, property) =>
    checkLength(action['clipboardText'], `${property}.clipboardText`, UTF16_LIMITS.clipboardText),
  camera: () => [],
  cameraRoll: () => [],
  location: () => [],
  richmenuswitch: data,
};

function checkPicker(action: Json, property: string): Problem[] {
  const pattern = DATE_MODES[String(action['mode'])];
  if (!pattern) return [{ property: `${property}.mode`, problem: 'must be date, time or datetime' }];
  return ['initial', 'min', 'max']
    .filter((name) => action[name] !== undefined && !pattern.test(String(action[name])))
    .map((name) => ({ property: `${property}.${name}`, problem: `does not fit mode ${action['mode']}` }));
}
