/** One piece of ASCII or of Thai digits, brackets aside. */
const CHAR = '[\\x21-\\x27\\x2a-\\x7e๐-๙]';
const WORD_END = `(?!${CHAR})`;
/** Letters with figures or signs among them, as in no common word. */
const MIXED = `(?!https?:|www\\.)(?=${CHAR}*[A-Za-z])(?=${CHAR}*[0-9๐-๙@#$%^&*_!])${CHAR}{4,}`;
/** Four figures or more that are no year. */
const FIGURES = `(?!(?:25|20|๒๕)[0-9๐-๙]{2}(?![0-9๐-๙]))(?=[0-9๐-๙])[0-9๐-๙ -]{2,}[0-9๐-๙]${WORD_END}`;
/** What stands beside a label to say what it opens, and is no secret. */
const DEVICE =
  '(?:wi-?fi|ไวไฟ|วายฟาย|internet|อินเทอร์เน็ต|zoom|ซูม|(?:google|microsoft|ms)?\\s?(?:meet(?:ing)?|drive|forms?|teams|classroom)|webex|line|ไลน์|facebook|e-?mail|อีเมล์?|windows|canva|vpn)';
const NO_SECRET = `(?!(?:${DEVICE}|qr|pdf|word|excel|https?|www|pass(?:word|code)?|user(?:name)?|pin|otp|id|it|ict|online|web|app|manager|management|policy|reset|login|system)(?![A-Za-z]))`;
const LATIN = `${NO_SECRET}(?=[A-Za-z])${CHAR}+`;
const SECRET = `(?:${MIXED}|${FIGURES}|${LATIN})`;

/** A second one behind the first: a user's name and the password together. */
const ANOTHER = `(?:\\s*(?:และ|กับ|,|/)\\s*${MIXED})*`;
/** Behind a colon a secret may be of several words; a day's figures are the next thing. */
const REST = `(?:[ \\t]+(?![0-9๐-๙]{1,2}[ \\t]*[ก-๙])${CHAR}+)*`;
/** Behind other words only what looks like one goes on. */
const REST_MIXED = `(?:[ \\t]+(?![0-9๐-๙]{1,2}[ \\t]*[ก-๙])(?=${CHAR}*[0-9๐-๙@#$%^&*_!])${CHAR}+)*`;

const COLON = '\\s*(?:คือ|เป็น|is)?\\s*[:=：]\\s*';
const IS = '\\s*(?:คือ|เป็น|ว่า|(?<![A-Za-z])is(?![A-Za-z]))\\s*';
const OPEN = '["\'“”‘’«(]?\\s?';

const PASSWORD =
  '(?:pass\\s*word|passwd|passcode|passphrase|pwd|รหัส\\s?ผ่าน|พาส(?:เวิร์ด|เวิด|เวิร์ส|โค้ด)|(?:api|access|secret|private)[ _-]?key|(?:api|access|auth|secret)[ _-]?token)';
const USER_NAME = '(?:user\\s*name|user\\s*id|ชื่อผู้ใช้(?:งาน)?)';
const STRONG = `(?:(?:(?:${USER_NAME}|(?<![A-Za-z])user)\\s*(?:/|&|และ|กับ)\\s*)?(?:${PASSWORD}|(?<=/\\s?)pass(?![A-Za-z]))|${USER_NAME})`;
/** รหัสเข้า… and the code of a thing that is opened with one; รหัสวิชา, รหัสโครงการ and the like are none. */
const CODE = `(?:รหัส\\s?(?:เข้า[ก-๙]{0,20}|${DEVICE}|(?:pin|otp|พิน|login|log-in)(?![A-Za-z])|ล็อกอิน|เปิด[ก-๙]{0,12}|ลับ|ประตู|ตู้เซฟ|เอทีเอ็ม|atm))`;
/** These mean many other things, too. */
const WEAK = '(?<![A-Za-z])(?:pass|psw|pw|token|user|login|log-in)(?![A-Za-z])|ยูส?เซอร์(?:เนม)?';
const PIN = '(?:รหัส\\s?)?(?<![A-Za-z])PIN(?:\\s?code)?(?![A-Za-z])';
/** `Wi-Fi … รหัส`, `กรอกรหัส`: what is opened, or the act, stands before. */
const BARE_CODE = `(?:${DEVICE}[^\\n()]{0,20}?|ใส่|กรอก|เข้า[ก-๙]{0,12}?(?:ด้วย|ใช้))รหัส`;
const ACCOUNT = `(?:${USER_NAME}|(?<![A-Za-z])(?:user|login|log-in|id|account|e-?mail)(?![A-Za-z])|ไอดี|ยูส?เซอร์(?:เนม)?|ผู้ใช้(?:งาน)?|บัญชี(?:ผู้ใช้)?|อีเมล์?)`;
const SEPARATED = '[\\s,;/|]*(?:และ)?\\s*';

/** Words between a label and what follows it, which are kept: `รหัสผ่าน Wi-Fi`. */
const QUALIFIED = `(?<kept>(?:${PASSWORD}|${CODE})[^\\n:=：()|]{1,40}?)`;

/**
 * Forms of a secret behind its label, the surest first. `kept` is what stays of the text.
 * 1. A user's name with its password behind it. 2. A label and a colon. 3. A label that says what it is.
 * 4. The same with words between. 5. Nothing but space between: only what looks like a secret.
 */
const FORMS: readonly RegExp[] = [
  `${ACCOUNT}(?:${COLON}|${IS}|\\s+)${CHAR}+${SEPARATED}(?:${STRONG}|${WEAK}|${CODE}|รหัส)(?:${COLON}|${IS}|\\s+)(?:${MIXED}|${FIGURES}|${CHAR}*[A-Za-z0-9๐-๙]${CHAR}*)`,
  `${STRONG}${COLON}${OPEN}(?:${CHAR}+${REST}${ANOTHER}|[^\\s()]+)`,
  `(?:${WEAK}|${CODE})${COLON}${OPEN}${SECRET}${REST}`,
  `${STRONG}\\s*(?:คือ|is)\\s+${OPEN}[^\\s()]+${REST_MIXED}${ANOTHER}`,
  `(?:${STRONG}|${WEAK}|${CODE})${IS}${OPEN}${SECRET}${REST_MIXED}${ANOTHER}`,
  `(?<![A-Za-z])key${COLON}${OPEN}${MIXED}`,
  `${PIN}(?:${COLON}|${IS}|\\s*)[0-9๐-๙]{3,}`,
  `${QUALIFIED}(?:${COLON}|${IS})${OPEN}${SECRET}${REST_MIXED}${ANOTHER}`,
  `(?<kept>${PASSWORD}\\s*${DEVICE})[ \\t]+${OPEN}(?:${MIXED}|${FIGURES})`,
  `(?<kept>${BARE_CODE})(?:${COLON}|${IS}|[ \\t]+)${OPEN}(?:${MIXED}|${FIGURES})`,
  `${STRONG}[ \\t]+${OPEN}(?:${MIXED}|${FIGURES})`,
  `${STRONG}[ \\t]+${LATIN}`,
  `${CODE}[ \\t]+${OPEN}(?:${MIXED}|${FIGURES})`,
  `(?:${WEAK})[ \\t]+${MIXED}`,
].map((form) => new RegExp(form, 'gi'));

/** A label whose value stands in the next cell or line. */
const LABEL_LAST = new RegExp(
  `(?:(?:${STRONG}|${PIN}|${WEAK})\\s*[:=：]|^\\s*(?:${STRONG}|${CODE})(?:\\s*${DEVICE})?\\s*(?:คือ)?\\s*[:=：]?)\\s*$`,
  'i',
);

/** A heading of a column whose cells are secrets. */
const HEADING = new RegExp(`^\\s*(?:(?:${STRONG}|${CODE})[^\\n:=：0-9๐-๙]{0,30}|${PIN}|${WEAK})\\s*$`, 'i');

export const headsCredentials = (text: string): boolean => HEADING.test(text);

export const endsWithCredentialLabel = (text: string): boolean => LABEL_LAST.test(text);

/** Takes passwords, keys and the like out of a text, and the names of users beside them. */
export function withoutCredentials(text: string): { text: string; count: number } {
  let count = 0;
  const clean = FORMS.reduce(
    (left, form) =>
      left.replace(form, (...found) => {
        count++;
        const named = found.at(-1) as { kept?: string } | string;
        return typeof named === 'string' ? '' : (named.kept ?? '');
      }),
    text,
  );
  return { text: clean, count };
}
