import { checkAction, checkUri, isJson, type Json, type Problem } from './check-action.js';
import { COUNT_LIMITS, FLEX_BYTES, UTF16_LIMITS } from './limits.js';

const BLOCKS = ['header', 'hero', 'body', 'footer'] as const;
const CONTAINERS = new Set(['box']);
const COMPONENTS = new Set([
  'box',
  'button',
  'image',
  'video',
  'icon',
  'text',
  'span',
  'separator',
  'filler',
]);

/**
 * `contents` of a flex message: https://developers.line.biz/en/reference/messaging-api/#flex-message
 * `atMost`: bytes of JSON that it cannot have more of; it is measured only where that leaves a doubt.
 */
export function checkFlex(contents: unknown, property: string, atMost: number): Problem[] {
  if (!isJson(contents)) return [{ property, problem: 'must be a bubble or a carousel' }];
  if (contents['type'] === 'bubble') return checkBubble(contents, property, atMost);
  if (contents['type'] === 'carousel') return checkCarousel(contents, property, atMost);
  return [{ property: `${property}.type`, problem: 'must be bubble or carousel' }];
}

function checkCarousel(carousel: Json, property: string, atMost: number): Problem[] {
  const bubbles: unknown[] = Array.isArray(carousel['contents']) ? carousel['contents'] : [];
  const most = COUNT_LIMITS.flexBubbles;
  const at = `${property}.contents`;
  if (bubbles.length < 1 || bubbles.length > most)
    return [{ property: at, problem: `must have 1 to ${most} bubbles` }];
  const sizes = new Set(bubbles.map((bubble) => (isJson(bubble) ? (bubble['size'] ?? 'mega') : 'mega')));
  return [
    ...(atMost > FLEX_BYTES.carousel ? checkBytes(carousel, property, FLEX_BYTES.carousel) : []),
    ...(sizes.size > 1 ? [{ property: at, problem: 'all bubbles must have the same size' }] : []),
    ...bubbles.flatMap((bubble, index) => checkBubble(bubble, `${at}[${index}]`, atMost)),
  ];
}

function checkBubble(bubble: unknown, property: string, atMost: number): Problem[] {
  if (!isJson(bubble) || bubble['type'] !== 'bubble') return [{ property, problem: 'must be a bubble' }];
  const blocks = BLOCKS.filter((name) => bubble[name] !== undefined);
  return [
    ...(atMost > FLEX_BYTES.bubble ? checkBytes(bubble, property, FLEX_BYTES.bubble) : []),
    ...(bubble['action'] === undefined ? [] : checkAction(bubble['action'], `${property}.action`, 'flex')),
    ...blocks.flatMap((name) => checkComponent(bubble[name], `${property}.${name}`)),
  ];
}

function checkBytes(value: Json, property: string, most: number): Problem[] {
  const bytes = Buffer.byteLength(JSON.stringify(value));
  return bytes > most ? [{ property, problem: `has ${bytes} bytes of JSON, ${most} allowed` }] : [];
}

function checkComponent(component: unknown, property: string): Problem[] {
  if (!isJson(component)) return [{ property, problem: 'must be a component' }];
  const type = String(component['type']);
  if (!COMPONENTS.has(type)) return [{ property: `${property}.type`, problem: 'is no flex component' }];
  const action = component['action'];
  return [
    ...(action === undefined && type !== 'button' ? [] : checkAction(action, `${property}.action`, 'flex')),
    ...(type === 'button' && isJson(action) && !action['label'] && action['type'] !== 'clipboard'
      ? [{ property: `${property}.action.label`, problem: 'must be specified on a button' }]
      : []),
    ...(type === 'text' || type === 'span' ? checkText(component, property) : []),
    ...(type === 'image' || type === 'icon'
      ? checkUri(component['url'], `${property}.url`, UTF16_LIMITS.imageUrl, ['https'])
      : []),
    ...checkContents(component, property, type),
  ];
}

/** A text needs characters of its own, or spans. */
function checkText(component: Json, property: string): Problem[] {
  if (Array.isArray(component['contents']) && component['contents'].length > 0) return [];
  if (typeof component['text'] === 'string' && component['text'] !== '') return [];
  return [{ property: `${property}.text`, problem: 'must not be empty' }];
}

function checkContents(component: Json, property: string, type: string): Problem[] {
  const { contents } = component;
  if (contents === undefined) {
    return CONTAINERS.has(type) ? [{ property: `${property}.contents`, problem: 'must be specified' }] : [];
  }
  if (!Array.isArray(contents)) return [{ property: `${property}.contents`, problem: 'must be a list' }];
  return contents.flatMap((inner, index) => checkComponent(inner, `${property}.contents[${index}]`));
}
