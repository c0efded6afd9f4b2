import { FLEX_BYTES } from '../../../line/limits.js';
import { checkAction, PLACES } from './actions.js';
import { each, isObject, type Json, one, type Report } from './walk.js';

const MOST_ANIMATED = 10;
const MOST_HEIGHT_TO_WIDTH = 3;
const VIDEO_BUBBLES = ['kilo', 'mega', 'giga'];
const BLOCKS = ['header', 'hero', 'body', 'footer'];

/** What may stand in a box, by its layout. */
const CHILDREN: Record<string, readonly string[]> = {
  baseline: ['icon', 'text', 'filler'],
  horizontal: ['box', 'button', 'image', 'text', 'separator', 'filler'],
  vertical: ['box', 'button', 'image', 'text', 'separator', 'filler'],
};

/**
 * 1. Sizes of the JSON (only looked at when the whole body is big enough to break them).
 * 2. Bubbles of a carousel: one size, no video.
 * 3. Each bubble: what may stand where, and every action.
 */
export function checkFlex(container: Json, path: string, bodyBytes: number, report: Report): void {
  const bubbles: [Json, string][] = [];
  if (container['type'] === 'carousel') {
    if (tooBig(container, bodyBytes, FLEX_BYTES.carousel)) report(path, 'carousel is too large');
    each(container, 'contents', path, (bubble, at) => bubbles.push([bubble, at]));
    checkSameSize(bubbles, path, report);
  } else {
    bubbles.push([container, path]);
  }
  const inCarousel = container['type'] === 'carousel';
  let animated = 0;
  for (const [bubble, at] of bubbles) {
    if (tooBig(bubble, bodyBytes, FLEX_BYTES.bubble)) report(at, 'bubble is too large');
    checkBubble(bubble, at, inCarousel, report, () => {
      animated += 1;
    });
  }
  if (animated > MOST_ANIMATED) report(path, `at most ${MOST_ANIMATED} animated images in one message`);
}

function tooBig(part: Json, bodyBytes: number, limit: number): boolean {
  return bodyBytes > limit && Buffer.byteLength(JSON.stringify(part)) > limit;
}

function checkSameSize(bubbles: [Json, string][], path: string, report: Report): void {
  const sizes = new Set(bubbles.map(([bubble]) => bubble['size'] ?? 'mega'));
  if (sizes.size > 1) report(`${path}.contents`, 'all bubbles of a carousel must have the same size');
}

function checkBubble(
  bubble: Json,
  path: string,
  inCarousel: boolean,
  report: Report,
  animated: () => void,
): void {
  checkAction(bubble['action'], `${path}.action`, PLACES.flexPart, report);
  if (!BLOCKS.some((block) => isObject(bubble[block]))) {
    report(path, 'at least one block must be specified');
  }
  for (const block of BLOCKS) {
    one(bubble, block, path, (part, at) => {
      if (block === 'hero') checkHero(bubble, part, at, inCarousel, report);
      checkPart(part, at, report, animated);
    });
  }
}

function checkHero(bubble: Json, hero: Json, path: string, inCarousel: boolean, report: Report): void {
  const type = String(hero['type']);
  if (!['box', 'image', 'video'].includes(type))
    report(`${path}.type`, 'hero must be a box, an image or a video');
  if (type !== 'video') return;
  if (inCarousel) report(path, 'video cannot be used in a carousel');
  if (!VIDEO_BUBBLES.includes(String(bubble['size'] ?? 'mega'))) {
    report(path, `video needs a bubble of size ${VIDEO_BUBBLES.join(', ')}`);
  }
  one(hero, 'altContent', path, (alt, at) => {
    if (!['box', 'image'].includes(String(alt['type'])))
      report(`${at}.type`, 'altContent must be a box or an image');
  });
}

function checkPart(part: Json, path: string, report: Report, animated: () => void): void {
  const type = part['type'];
  const place = type === 'button' ? PLACES.flexButton : PLACES.flexPart;
  checkAction(part['action'], `${path}.action`, place, report);
  checkRatio(part['aspectRatio'], path, report);
  if (part['animated'] === true) animated();
  if (type === 'text') checkFlexText(part, path, report);
  if (type === 'box') {
    const allowed = CHILDREN[String(part['layout'])] ?? [];
    each(part, 'contents', path, (child, at) => {
      if (!allowed.includes(String(child['type']))) {
        report(`${at}.type`, `must be one of the following values: [${allowed.join(', ')}]`);
      }
      checkPart(child, at, report, animated);
    });
  }
  one(part, 'altContent', path, (child, at) => checkPart(child, at, report, animated));
}

function checkFlexText(part: Json, path: string, report: Report): void {
  const spans = part['contents'];
  if (Array.isArray(spans) && spans.length > 0) return;
  if (typeof part['text'] !== 'string' || part['text'] === '')
    report(`${path}.text`, 'must be non-empty text');
}

function checkRatio(ratio: unknown, path: string, report: Report): void {
  if (typeof ratio !== 'string') return;
  const [width = 1, height = 1] = ratio.split(':').map(Number);
  if (height > width * MOST_HEIGHT_TO_WIDTH)
    report(`${path}.aspectRatio`, 'height is more than three times the width');
}
