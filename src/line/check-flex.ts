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
  const problems: Problem[] = [];
  for (const name of BLOCKS) {
    if (bubble[name] !== undefined) checkComponent(bubble[name], `${property}.${name}`, problems);
  }
  return [
    ...(atMost > FLEX_BYTES.bubble ? checkBytes(bubble, property, FLEX_BYTES.bubble) : []),
    ...(bubble['action'] === undefined ? [] : checkAction(bubble['action'], `${property}.action`, 'flex')),
    ...problems,
  ];
}

function checkBytes(value: Json, property: string, most: number): Problem[] {
  const bytes = Buffer.byteLength(JSON.stringify(value));
  return bytes > most ? [{ property, problem: `has ${bytes} bytes of JSON, ${most} allowed` }] : [];
}

/** Adds to `problems`: nearly all of a wave's components are sound, and a list for each would cost more than its check. */
function checkComponent(component: unknown, property: string, problems: Problem[]): void {
  if (!isJson(component)) {
    problems.push({ property, problem: 'must be a component' });
    return;
  }
  const type = String(component['type']);
  if (!COMPONENTS.has(type)) {
    problems.push({ property: `${property}.type`, problem: 'is no flex component' });
    return;
  }
  if (component['action'] !== undefined || type === 'button')
    problems.push(...checkTap(component['action'], property, type));
  if ((type === 'text' || type === 'span') && !hasText(component))
    problems.push({ property: `${property}.text`, problem: 'must not be empty' });
  if (type === 'image' || type === 'icon')
    problems.push(...checkUri(component['url'], `${property}.url`, UTF16_LIMITS.imageUrl, ['https']));
  checkContents(component, property, type, problems);
}

/** A button shows the label of its action. */
function checkTap(action: unknown, property: string, type: string): Problem[] {
  const problems = checkAction(action, `${property}.action`, 'flex');
  const isBlank = type === 'button' && isJson(action) && !action['label'] && action['type'] !== 'clipboard';
  return isBlank
    ? [...problems, { property: `${property}.action.label`, problem: 'must be specified on a button' }]
    : problems;
}

/** A text needs characters of its own, or spans. */
function hasText({ contents, text }: Json): boolean {
  return (Array.isArray(contents) && contents.length > 0) || (typeof text === 'string' && text !== '');
}

function checkContents(component: Json, property: string, type: string, problems: Problem[]): void {
  const { contents } = component;
  const at = `${property}.contents`;
  if (Array.isArray(contents)) {
    for (const [index, inner] of contents.entries()) checkComponent(inner, `${at}[${index}]`, problems);
  } else if (contents !== undefined) problems.push({ property: at, problem: 'must be a list' });
  else if (CONTAINERS.has(type)) problems.push({ property: at, problem: 'must be specified' });
}
