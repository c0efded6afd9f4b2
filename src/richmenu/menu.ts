import { createHash } from 'node:crypto';
import type { messagingApi } from '@line/bot-sdk';
import { WISHES } from './wishes.js';

/** Pixels of the picture; LINE's full size. */
export const SIZE = { width: 2500, height: 1686 } as const;
export const COLUMNS = 3;
export const ROWS = 2;

/** Names of our menus begin so; others are none of our business. */
export const NAME_START = 'kamnot ';

/** The rich menu as LINE is told; its name is made of what it shows, so that the same menu is made once. */
export function richMenu(picture: Buffer): messagingApi.RichMenuRequest {
  const areas = WISHES.map(({ say }, index) => ({ bounds: boundsOf(index), action: sends(say) }));
  const shows = createHash('sha256').update(JSON.stringify(areas)).update(picture).digest('hex').slice(0, 12);
  return { size: SIZE, selected: true, name: `${NAME_START}${shows}`, chatBarText: 'เมนูกำหนด', areas };
}

const sends = (text: string): messagingApi.Action => ({ type: 'message', text });

/** Whole pixels without a gap: the last column takes what is left over. */
function boundsOf(index: number): messagingApi.RichMenuBounds {
  const [column, row] = [index % COLUMNS, Math.floor(index / COLUMNS)];
  const [width, height] = [Math.floor(SIZE.width / COLUMNS), Math.floor(SIZE.height / ROWS)];
  const x = column * width;
  const y = row * height;
  return {
    x,
    y,
    width: column === COLUMNS - 1 ? SIZE.width - x : width,
    height: row === ROWS - 1 ? SIZE.height - y : height,
  };
}
