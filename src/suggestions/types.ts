import type { CivilDate } from '../clock.js';

/** What somebody of the staff would like to be otherwise. Neither who nor when exactly is kept. */
export interface Suggestion {
  /** Hash of day and words: the same words on one day are one suggestion, however often LINE delivers them. */
  id: string;
  text: string;
  on: CivilDate;
}
