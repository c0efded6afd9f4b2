import { GRAPHEME_LIMITS } from '../../../line/limits.js';
import { fitsLength } from '../schema/lengths.js';
import { checkAction, PLACES } from './actions.js';
import { each, type Json, type Report } from './walk.js';

export function checkTemplate(template: Json, path: string, report: Report): void {
  checkText(template, path, GRAPHEME_LIMITS.buttonsTextWithTitle, report);
  checkActions(template, path, report);
  if (template['type'] === 'image_carousel') {
    each(template, 'columns', path, (column, at) => {
      checkAction(column['action'], `${at}.action`, PLACES.imageCarousel, report);
    });
  } else {
    each(template, 'columns', path, (column, at) => {
      checkText(column, at, GRAPHEME_LIMITS.carouselTextWithTitle, report);
      checkActions(column, at, report);
    });
    checkColumnsAlike(template, path, report);
  }
}

/** Beside an image or a title the text must be shorter. */
function checkText(part: Json, path: string, max: number, report: Report): void {
  const text = part['text'];
  const crowded = part['title'] !== undefined || part['thumbnailImageUrl'] !== undefined;
  if (crowded && typeof text === 'string' && !fitsLength(text, { min: 1, max, unit: 'grapheme' })) {
    report(`${path}.text`, `Length must be between 0 and ${max}`);
  }
}

function checkActions(part: Json, path: string, report: Report): void {
  each(part, 'actions', path, (action, at) => checkAction(action, at, PLACES.template, report));
  checkAction(part['defaultAction'], `${path}.defaultAction`, PLACES.templateDefault, report);
}

/** All columns of a carousel: the same number of actions, all or none with image, all or none with title. */
function checkColumnsAlike(template: Json, path: string, report: Report): void {
  const shapes = new Set<string>();
  each(template, 'columns', path, (column) => {
    const { actions, title, thumbnailImageUrl } = column;
    shapes.add([(actions as unknown[])?.length, title !== undefined, thumbnailImageUrl !== undefined].join());
  });
  if (shapes.size > 1) {
    report(
      `${path}.columns`,
      'all columns must have the same number of actions, and all or none title and image',
    );
  }
}
