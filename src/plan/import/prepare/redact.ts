import { toArabicDigits } from '../../../thai/digits.js';
import { withoutCredentials } from './credentials.js';

/** What was taken out of a text. The values themselves are kept nowhere. */
export interface Redaction {
  text: string;
  credentials: number;
  names: number;
}

const RANKS = [
  'นางสาว',
  'นาง',
  'นาย',
  'น\\.\\s?ส\\.',
  'เด็กชาย',
  'เด็กหญิง',
  // พ.ศ., ค.ศ. and the like are eras, no professors.
  '(?:ศาสตราจารย์|รองศาสตราจารย์|ผู้ช่วยศาสตราจารย์|ผศ\\.|รศ\\.|(?<![พคจม]\\s?\\.\\s?)ศ\\.)\\s?(?:ดร\\.)?',
  'ดร\\.',
  'ว่าที่\\s?(?:ร้อย|เรือ|พัน|ร\\.)[ก-๙.]*?(?:ตรี|โท|เอก|ต\\.|ท\\.|อ\\.)(?:หญิง)?',
  '(?:จ่าสิบ|สิบ|ร้อย|พัน|พล|นาวา|นาวาอากาศ|เรือ|พลเรือ|พลอากาศ|พลตำรวจ|พันตำรวจ|ร้อยตำรวจ|ดาบตำรวจ|จ่า)(?:ตรี|โท|เอก)(?:หญิง)?',
  '(?:พล|พ|ร|จ|ส|น|พล\\.ร|พล\\.อ)\\.(?:ต\\.|ส\\.)?[ตทอ]\\.(?:หญิง)?(?:\\s?(?:ต\\.|[ตทอ]\\.))?',
  'ด\\.ต\\.',
  'ม\\.(?:ล|ร\\.ว)\\.',
  'หม่อม(?:หลวง|ราชวงศ์)',
  '(?:Mr|Mrs|Ms|Miss|Dr)\\.?',
];
/** Words that begin like นาย or นาง and name no person. */
const NO_NAME =
  '(?!ก(?:รัฐมนตรี|สภา|สมาคม|เทศมนตรี|องค์การ|เมือง|\\s|$)|ทะเบียน|อำเภอ|จ้าง|แพทย์|ช่าง|ตรวจ|หน้า|ทหาร|สนาม|ประกัน|ด่าน|ตำรวจ|แบบ|งาม|พยาบาล|ฟ้า|เอก|กวัก|[ๆฯ)\\]/,])';
/** A title within a word (ขุนนาง) is none: it stands at a break or behind one of these. */
const BEFORE =
  '(?<=^|[^ก-๙]|โดย|และ|จาก|ของ|คือ|ให้|ได้แก่|กับ|แก่|ถึง|เป็น|ชื่อ|ต่อ|ผู้อำนวยการ|หัวหน้า|ประธาน|เลขานุการ|วิทยากร|ท่าน|ที่ปรึกษา|นี้|ตาม)';
const ROLE_WORD =
  '(?!ผู้|หัวหน้า|รอง|เลขา|ที่ปรึกษา|คณะ|นัก|เจ้า|ประธาน|กรรมการ|และ|เป็น|ตำแหน่ง|สำนัก|กลุ่ม|ร้อยละ|ร่วม(?:กับ|กิจกรรม|งาน|เป็น|จัด|ดำเนิน|ประชุม|[\\s,]|$)|โดย|วิทยากร|อธิบดี|ปลัด|ใน(?:การ|ฐานะ|วัน|งาน|หัวข้อ|นาม|ปี|โครงการ|กิจกรรม|ที่|[\\s,]|$)|ณ|จาก|ได้(?:รับ|แก่|มอบ|ส่ง|จัด|ร่วม|[\\s,]|$)|มี(?:หน้าที่|ส่วน|การ|ความ|จิต|ผล|ผู้|[\\s,]|$)|ให้(?:การ|ความ|คำ|ทุก|ผู้|แก่|[\\s,]|$)|พร้อม|กล่าว|บรรยาย|กิจกรรม|โครงการ|ส่ง|ข้อ|รายงาน)';
const WORD = '[\\u0E01-\\u0E4E]{2,}';
const LATIN_NAME = '[A-Z][A-Za-z.-]+';

const PERSON = new RegExp(
  `${BEFORE}(?:${RANKS.join('|')})[ \\t]{0,2}${NO_NAME}(?:${WORD}(?:[ \\t]+ณ[ \\t]+${WORD}|(?:[ \\t]+|[ \\t]*\\n[ \\t]*)${ROLE_WORD}${WORD})?|${LATIN_NAME}(?:[ \\t]+${LATIN_NAME})*)`,
  'g',
);

/** A project may be named after somebody; these titles are no part of a word. */
const NAMED_AFTER = new RegExp(
  `(?<=โครงการ|กิจกรรม|รางวัล|ทุน)(?:ม\\.(?:ล|ร\\.ว)\\.|ดร\\.)[ \\t]{0,2}${WORD}(?:[ \\t]+${ROLE_WORD}${WORD})?`,
  'g',
);
/** Behind คุณ stands a person where two words follow, as a name does; many words begin with it. */
const MISTER = new RegExp(
  `${BEFORE}คุณ(?!ธรรม|ภาพ|ค่า|ลักษณ|สมบัติ|วุฒิ|ประโยชน์|ูปการ|งาม|ครู|พ่อ|แม่|ากร|ทำ|คือ|รู้|ช่วย|คิด|เลือก|ก็|ต้อง|อยาก|ชอบ|ให้|เป็น|จะ|ได้|มี|สามารถ|ๆ)[\\u0E01-\\u0E4E]{2,14}[ \\t]+${ROLE_WORD}(?!ทุก|เรา|ทำ|เพื่อ|ที่|กับ)[\\u0E01-\\u0E4E]{2,20}`,
  'g',
);
/** The number of an identity card, and an account that is no office's (those begin with @). */
const IDENTITY_NUMBER =
  /(?<![\d๐-๙-])[\d๐-๙]-[\d๐-๙]{4}-[\d๐-๙]{5}-[\d๐-๙]{2}-[\d๐-๙](?![\d๐-๙-])|(?<![\d๐-๙])[1-8๑-๘](?: ?[\d๐-๙]){12}(?![\d๐-๙])/g;
const LINE_ACCOUNT = /(?:line|ไลน์)[ \t]?(?:id|ไอดี)[ \t]*[:=：]?[ \t]*[A-Za-z0-9][\w.-]{2,}/gi;

/** A monk by rank or with an office behind the name; พระพุทธศาสนา, พระราชทาน and the like are none. */
const NO_MONK =
  '(?!พุทธ|มหากษัตริย์|มหากรุณา|ราช|บรม|องค์|เจ้า|บาท|นาม|ธรรมวินัย|ธรรมคำ|ธรรมเทศนา|สงฆ์|ภิกษุ|รัตนตรัย|ปรีชา|มหาชนก|ปฐม|จันทร์|อาทิตย์|ที่นั่ง|ตำหนัก|นคร|ประแดง|โขนง|เอก|รอง)';
const MONK = new RegExp(
  `(?:พระ(?:ครู|ปลัด|ใบฎีกา|สมุห์|อาจารย์|มหา(?!กษัตริย์|กรุณา|ชนก)|เทพ|พรหม|ธรรม(?!วินัย|คำ|เทศนา)|ราช(?=[ก-๙]+\\s+(?:เจ้า|รองเจ้า|ผู้ช่วยเจ้า)))${WORD}|(?<=โดย|นิมนต์|วิทยากร|ท่าน)\\s?พระ${NO_MONK}${WORD}|พระ${NO_MONK}${WORD}(?=\\s+(?:เจ้าคณะ|เจ้าอาวาส|รองเจ้า|ผู้ช่วยเจ้า|วัด|ฉายา)))(?:[ \\t]*\\([^)]*\\))?`,
  'g',
);

/** How to reach a person; beside a name that was taken out it is that person's. Offices keep theirs. */
const CONTACT =
  /(?:(?:โทร(?:ศัพท์)?\.?|มือถือ|เบอร์(?:โทร)?|tel\.?|อีเมล์?|e-?mail|ไลน์ไอดี|line\s*id)\s*[:=]?\s*)?(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:\+66[ -]?|[0๐])[\d๐-๙][\d๐-๙ -]{6,11}[\d๐-๙])/gi;

/** Takes credentials and personal names out of a text; nothing is put in their place. */
export function redact(text: string): Redaction {
  const { text: open, count: credentials } = withoutCredentials(text);
  let names = 0;
  const dropName = (): string => {
    names++;
    return '';
  };
  const withoutNames = [PERSON, NAMED_AFTER, MISTER, MONK, LINE_ACCOUNT].reduce(
    (clean, words) => clean.replace(words, dropName),
    open.replace(IDENTITY_NUMBER, (number) => (isIdentityNumber(number) ? dropName() : number)),
  );
  const clean = names > 0 ? withoutNames.replace(CONTACT, '') : withoutNames;
  return {
    text: credentials + names > 0 ? tidy(clean) : text,
    credentials,
    names,
  };
}

/** Written as on the card, or thirteen digits of which the last checks the others. */
function isIdentityNumber(text: string): boolean {
  if (text.includes('-')) return true;
  const digits = [...toArabicDigits(text).replace(/\D/g, '')].map(Number);
  const sum = digits.slice(0, 12).reduce((all, digit, index) => all + digit * (13 - index), 0);
  return (11 - (sum % 11)) % 10 === digits[12];
}

const tidy = (text: string): string =>
  text
    .replace(/\(\s*(?:สามารถเข้าไปป้อนข้อมูลโดยใช้)?\s*\)/g, '')
    .replace(/[ \t]{2,}/g, ' ')
    .replace(/[ \t]+\n/g, '\n')
    .trim();
