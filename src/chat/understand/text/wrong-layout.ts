/** The keys of a keyboard as the English layout has them and as the Thai one (Kedmanee), unshifted and shifted: key by key the same place. */
const ENGLISH = `1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./`;
const THAI = 'ๅ/-ภถุึคตจขชๆไำพะัีรนยบลฃฟหกดเ้่าสวงผปแอิืทมใฝ';
const ENGLISH_SHIFTED = '!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:"ZXCVBNM<>?';
const THAI_SHIFTED = '+๑๒๓๔ู฿๕๖๗๘๙๐"ฎฑธํ๊ณฯญฐ,ฅฤฆฏโฌ็๋ษศซ.()ฉฮฺ์?ฒฬฦ';

const meant = new Map(
  [...(ENGLISH + ENGLISH_SHIFTED)].map((key, at) => [key, [...(THAI + THAI_SHIFTED)][at]!] as const),
);

const THAI_LETTER = /[ก-๎]/u;
/** "ส่ง", "วันไหน", "เมื่อไ", "กำหนด", "อะไร" on the keys of the other layout: one of them stands in nearly every question. */
const QUESTION_WORD = /lj'|;yowso|g,njvw|desof|vtwi/u;

/**
 * A message typed with the keyboard set to English: "l'ody" as the Thai letters of the same keys. Any other stays as it is.
 * @param text as typed: capitals are shifted keys
 */
export function onThaiKeys(text: string): string {
  if (THAI_LETTER.test(text) || !QUESTION_WORD.test(text)) return text;
  return [...text].map((key) => meant.get(key) ?? key).join('');
}
