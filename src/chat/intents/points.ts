import { cardIntent } from './card.js';

/** How many award points? */
export const points = cardIntent('points', 'points');
