import { toThaiDigits } from '../../src/thai/digits.js';
import { MONTHS } from '../../src/thai/months.js';

/** One civil date in pieces, Buddhist-era year included. */
export interface Pieces {
  day: number;
  /** 1-12 */
  month: number;
  /** Buddhist era, four digits */
  be: number;
  ce: number;
  /** Name of its weekday, without วัน */
  weekday: string;
}

export interface WrittenForm {
  name: string;
  write: (pieces: Pieces) => string;
}

const two = (value: number): string => String(value).padStart(2, '0');
const yy = ({ be }: Pieces): string => two(be % 100);
const names = ({ month }: Pieces): (typeof MONTHS)[number] => MONTHS[month - 1]!;
const joined = (pieces: Pieces): string => names(pieces).letters[0]!.join('');
const english = (pieces: Pieces): string => names(pieces).english[0]!;

const ARABIC: readonly WrittenForm[] = [
  { name: 'full name, four-digit year', write: (p) => `${p.day} ${names(p).full} ${p.be}` },
  { name: 'full name, two-digit year', write: (p) => `${p.day} ${names(p).full} ${yy(p)}` },
  { name: 'full name, year attached', write: (p) => `${p.day} ${names(p).full}${yy(p)}` },
  { name: 'full name, all attached', write: (p) => `${p.day}${names(p).full}${p.be}` },
  { name: 'weekday and era', write: (p) => `วัน${p.weekday}ที่ ${p.day} ${names(p).full} พ.ศ. ${p.be}` },
  { name: 'weekday, no era', write: (p) => `วัน${p.weekday}ที่ ${p.day} ${names(p).full} ${p.be}` },
  { name: 'day mark', write: (p) => `วันที่ ${p.day} ${names(p).full} ${p.be}` },
  { name: 'day mark and the word month', write: (p) => `วันที่ ${p.day} เดือน${names(p).full} พ.ศ. ${p.be}` },
  { name: 'dotted', write: (p) => `${p.day} ${names(p).short} ${yy(p)}` },
  { name: 'dotted, four-digit year', write: (p) => `${p.day} ${names(p).short} ${p.be}` },
  { name: 'dotted, all attached', write: (p) => `${p.day}${names(p).short}${yy(p)}` },
  { name: 'dotted, apostrophe', write: (p) => `${p.day} ${names(p).short} '${yy(p)}` },
  { name: 'dotted, dashes', write: (p) => `${p.day}-${names(p).short}-${yy(p)}` },
  { name: 'part-dotted inside', write: (p) => `${p.day} ${names(p).short.slice(0, -1)} ${yy(p)}` },
  { name: 'part-dotted at the end', write: (p) => `${p.day} ${joined(p)}. ${yy(p)}` },
  { name: 'undotted', write: (p) => `${p.day} ${joined(p)} ${yy(p)}` },
  { name: 'undotted, all attached', write: (p) => `${p.day}${joined(p)}${yy(p)}` },
  { name: 'undotted, four-digit year', write: (p) => `${p.day} ${joined(p)} ${p.be}` },
  { name: 'colloquial', write: (p) => `${p.day} ${names(p).colloquial[0]} ${yy(p)}` },
  { name: 'colloquial with ปี', write: (p) => `${p.day} ${names(p).colloquial[0]} ปี ${yy(p)}` },
  { name: 'month by number', write: (p) => `วันที่ ${p.day} เดือน ${p.month} ปี ${p.be}` },
  { name: 'slashes, short', write: (p) => `${p.day}/${p.month}/${yy(p)}` },
  { name: 'slashes, padded', write: (p) => `${two(p.day)}/${two(p.month)}/${p.be}` },
  { name: 'slashes, Christian era', write: (p) => `${p.day}/${p.month}/${p.ce}` },
  { name: 'dashes', write: (p) => `${p.day}-${p.month}-${p.be}` },
  { name: 'dots', write: (p) => `${p.day}.${p.month}.${p.be}` },
  { name: 'ISO', write: (p) => `${p.ce}-${two(p.month)}-${two(p.day)}` },
  { name: 'ISO, Buddhist era', write: (p) => `${p.be}-${two(p.month)}-${two(p.day)}` },
  { name: 'Christian era', write: (p) => `${p.day} ${names(p).full} ค.ศ. ${p.ce}` },
  { name: 'English', write: (p) => `${p.day} ${english(p)} ${p.ce}` },
  { name: 'English, month first', write: (p) => `${english(p)} ${p.day}, ${p.ce}` },
];

const misspelt: readonly WrittenForm[] = [0, 1, 2, 3].map((index) => ({
  name: `misspelt ${index + 1}`,
  write: (p) => `${p.day} ${names(p).misspelt[index] ?? names(p).full} ${p.be}`,
}));

/** Every way in which a whole date is written, with Arabic and with Thai digits. */
export const WRITTEN_FORMS: readonly WrittenForm[] = [
  ...ARABIC,
  ...misspelt,
  ...ARABIC.filter(({ name }) => !name.startsWith('English')).map(({ name, write }) => ({
    name: `${name}, Thai digits`,
    write: (pieces: Pieces) => toThaiDigits(write(pieces)),
  })),
];

/** The same without a year: it is the plan's. */
export const YEARLESS_FORMS: readonly WrittenForm[] = [
  { name: 'full name', write: (p) => `${p.day} ${names(p).full}` },
  { name: 'dotted', write: (p) => `${p.day} ${names(p).short}` },
  { name: 'undotted, attached', write: (p) => `${p.day}${joined(p)}` },
  {
    name: 'colloquial, Thai digits',
    write: (p) => `${toThaiDigits(String(p.day))} ${names(p).colloquial[0]}`,
  },
  { name: 'slash', write: (p) => `${p.day}/${p.month}` },
  { name: 'weekday', write: (p) => `วัน${p.weekday}ที่ ${p.day} ${names(p).full}` },
  { name: 'month by number', write: (p) => `วันที่ ${p.day} เดือน ${p.month}` },
];
