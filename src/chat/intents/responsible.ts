import { cardIntent } from './card.js';

/** Who has to do it, or what does a unit have to do? */
export const responsible = cardIntent('responsible', 'responsible');
