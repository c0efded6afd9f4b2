import { toArabicDigits } from '../../../thai/digits.js';
import { repairMarks } from '../../../thai/normalise.js';

/**
 * Reviewed corrections of words that OCR damages (reference/thai.md 10). Each was looked at in its document;
 * a wrong form must not be part of a right word. `N` digits are Arabic by then.
 */
const OCR_CORRECTIONS: readonly (readonly [RegExp, string])[] = [
  [/สำนัก\s*กรรมการธิการ/g, 'สำนักกรรมาธิการ'],
  [/สำนัก\s*กรรม(?:าธิกร|ธิการ|าธิการ)/g, 'สำนักกรรมาธิการ'],
  [/สำนัก\s*กรรมการ(?=\s*\d)/g, 'สำนักกรรมาธิการ'],
  [/ชำราชา(?:การ|กร)/g, 'ข้าราชการ'],
  [/สำนัก\s*ค?ดี\s*เด่น/g, 'สำนักดีเด่น'],
  [/(จิตพอเพียง|พอเพียง)ด้าน(?=ทุ)/g, '$1ต้าน'],
  [/ต่อด้าน(?=การทุจริต|ทุจริต)/g, 'ต่อต้าน'],
  [/วิทยาการ(?=คุณธรรม)/g, 'วิทยากร'],
  [/รักขัโลก/g, 'รักษ์โลก'],
  [/การณีนี/g, 'กรณีนี้'],
  [/พฤติกรรมกรรมการ/g, 'พฤติกรรมการ'],
  [/องค์กรความรู้/g, 'องค์ความรู้'],
  [/ปาฐกถธรรม/g, 'ปาฐกถาธรรม'],
  [/ขอให้มิ(?=ผู้)/g, 'ขอให้มี'],
  [/สรุปแค้(?=รายงาน)/g, 'สรุปแค่'],
  [/แฟนพันธ์แท้/g, 'แฟนพันธุ์แท้'],
  [/สาธารณะชน/g, 'สาธารณชน'],
  [/(?<!ปรา)กฏ/g, 'กฎ'],
  [/ปฎิ/g, 'ปฏิ'],
];

/**
 * The working form of a source text: marks repaired, Arabic digits, single spaces within lines, OCR damage
 * corrected. Line breaks stay.
 */
export function correct(text: string): string {
  const plain = toArabicDigits(repairMarks(text))
    .replace(/[ \t\u00A0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n');
  return OCR_CORRECTIONS.reduce((result, [wrong, right]) => result.replace(wrong, right), plain);
}
