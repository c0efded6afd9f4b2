import { checkAction, PLACES } from './actions.js';
import { each, isObject, type Json, type Report } from './walk.js';

const LEAST_RATIO = 1.45;

export function checkRichMenu(menu: Json, report: Report): void {
  const size = isObject(menu['size']) ? menu['size'] : {};
  const width = Number(size['width']);
  const height = Number(size['height']);
  if (width / height < LEAST_RATIO) report('size', `width to height must be ${LEAST_RATIO} or more`);
  each(menu, 'areas', '', (area, at) => {
    const path = at.slice(1);
    const bounds = isObject(area['bounds']) ? area['bounds'] : {};
    const [x, y, w, h] = ['x', 'y', 'width', 'height'].map((key) => Number(bounds[key])) as [
      number,
      number,
      number,
      number,
    ];
    if (x + w > width || y + h > height) report(`${path}.bounds`, 'must lie within the rich menu');
    checkAction(area['action'], `${path}.action`, PLACES.richMenu, report);
  });
}
