import { cardIntent } from './card.js';

/** When is it due? */
export const lookup = cardIntent('lookup', 'due');
