import { MONTHS } from '../../../thai/months.js';
import { looksLike } from './look-alikes.js';

/** A word, or two, where the name of a month may stand. */
const WORDS = /(?<=\d ?|เดือน ?)[ก-๎]+(?: [ก-๎]+)?/g;
const NAMES = MONTHS.map(({ full }) => full);

/** The names of months in a text put right where a scan mistook a letter, lost a mark or parted them: `15 กัน ยายน`. */
export const mendMonths = (text: string): string =>
  text.replace(WORDS, (words) => {
    const [first = ''] = words.split(' ');
    for (const part of [words, first]) {
      const name = NAMES.find((one) => looksLike(one, part));
      if (name) return name + words.slice(part.length);
    }
    return words;
  });
