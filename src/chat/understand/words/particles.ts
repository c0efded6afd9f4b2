import { longestFirst, words } from '../text/lexicon.js';

/** What a clause of speech ends with and means nothing by itself: the one list of them. */
export const PARTICLES = words(`
    คะ, ค่ะ, ค่า, คร้า, ค้า, คร่า, ขา, ครับผม, ครับ, คับ, คร้าบ, คร๊าบ, ค้าบ, ครัช, ครัฟ, คัฟ, คัช, คร่ะ, จ่ะ, ฮะ, ฮับ, งับ, จ้า, จ้ะ, จ๊ะ, จ๋า, จร้า,
    นะ, น้า, นะคะ, นะครับ, เนี่ย, เนอะ, น่ะ, อ่ะ, อะ, อ้ะ, อ่า, ล่ะ, ละ, หละ, เลย, สิ, ซิ, วะ, ว่ะ, เอ่ย, ดิ,
    จัง, ก็, เอ่อ, อืม, ka, krub, kub, krab, krup, na, ja, jaa
  `);

/** One of them, as a pattern: none that goes on as another word ("อะไร", "ละเมิด"). */
export const PARTICLE = `(?:${longestFirst(PARTICLES)
  .filter((word) => !/[a-z]/.test(word))
  .join(
    '|',
  )})(?![\\u0E30-\\u0E3A\\u0E45\\u0E47-\\u0E4E])(?<!อะ(?=ไร)|ละ(?=เ)|จัง(?=หวัด)|สิ(?=[ก-ฮ])|ซิ(?=[ก-ฮ])|ดิ(?=[ก-ฮ])|ขา(?=[ดยว])|ค่า(?=[ก-ฮใเ]))`;
