import { literal } from '../../literal.js';
import type { Links } from './links.js';

const LABEL = 'ลิง[กค]์|ลงทะเบียน|สมัคร|แบบ(?:สอบถาม)?ประเมิน|ประเมิน|รายละเอียด|เว็บไซต์';
const VERB = 'สามารถ|โปรด|กรุณา|กด|คลิก|ดู|ทำ|ตอบ|กรอก|และ|พร้อม';
const BEFORE = `(?:(?<![^\\s(])(?:(?:${VERB})\\s*)*(?:${LABEL})[^\\s:：)]*(?:\\s+(?:ได้)?(?:ที่|ทาง|ผ่าน))?\\s*[:：]?\\s*)*`;
const BEHIND = `(?:\\s*\\([^)]*(?:${LABEL})[^)]*\\))?`;

/** A line without the links that have their own place on the card, and without the words that introduce them. */
export function withoutLinks(line: string, { link, evaluation }: Links): string {
  const taken = [link, evaluation].filter((url) => url !== null).sort((a, b) => b.length - a.length);
  const cut = taken.reduce(
    (text, url) =>
      text.replace(new RegExp(`${BEFORE}${literal(url)}(?![^\\s.,;:!?)\\]ก-๙])${BEHIND}`, 'g'), ''),
    line,
  );
  return cut === line
    ? line
    : cut
        .replace(/\(\s*\)/g, '')
        .replace(/ {2,}/g, ' ')
        .trim();
}
