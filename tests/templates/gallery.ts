import type { Drawn } from '../../templates/parts/index.js';
import { answers } from './gallery-answers.js';
import { people } from './gallery-people.js';

/** Every message that is written in templates/ (reminders have their own gallery), with the words it would really have. */
export const gallery: Record<string, Drawn> = { ...answers, ...people };
