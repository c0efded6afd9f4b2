import { cardIntent } from './card.js';

/** What has to be handed in? */
export const requirement = cardIntent('requirement', 'requirement');
