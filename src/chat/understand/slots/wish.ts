import { longestFirst } from '../text/lexicon.js';
import type { Sheet } from '../text/sheet.js';
import { hasLetters, type TitleIndex } from '../titles/title-index.js';
import { FEASTS } from '../words/smalltalk.js';

/** "สุขสันต์วันปีใหม่ล่วงหน้าค่ะ" */
const WISH = new RegExp(
  `(?:สวัสดี|สุขสันต์|แฮปปี้|happy)\\s*(?:เทศกาล)?(?:${longestFirst(FEASTS).join('|')})(?:ล่วงหน้า|ย้อนหลัง)?`,
  'gu',
);

/** Takes a good wish of a feast, which is no day that is asked about, unless a title of the plan is called so. */
export function takeWish(sheet: Sheet, titles: TitleIndex): void {
  for (const { 0: wish, index } of sheet.rest.matchAll(WISH))
    if (!hasLetters(titles, wish)) sheet.take({ from: index, to: index + wish.length });
}
