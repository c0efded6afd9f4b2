import { words } from '../lexicon.js';

/** Greetings, thanks, acknowledgements, laughs: a message made of nothing else is small talk. */
export const SMALLTALK = words(`
    สวัสดี, หวัดดี, ดีจ้า, ดีค่ะ, ดีครับ, อรุณสวัสดิ์, ราตรีสวัสดิ์, ฝันดี, hello, hi, hey, good morning,
    morning, มอร์นิ่ง, กู๊ดมอร์นิ่ง, ขอบคุณ, ขอบใจ, ขอบพระคุณ, ขอบคุน, แต๊ง, แต๊งกิ้ว, แต้งกิ้ว, แทงกิ้ว, แท้งกิ้ว, tks, thank you, thanks,
    thank, thx, ty, โอเค, โอเคร, โอเครร, เคร, เค้, (?<![\\u0E00-\\u0E7F])เค(?=$|\\s|นะ|น้า|จ้า|ค่ะ|ครับ|คับ|งับ), เก็ต, เก็ท, โอเช, โอเก, okay, okie, okey, ok, oki, รับทราบ, รับแซ่บ, ทราบแล้ว, เข้าใจแล้ว, เข้าใจละ,
    เข้าใจ, อ๋อ, อ้อ, อืม, อือ, ได้เลย, ได้, เยี่ยม, เก่ง, สุดยอด, น่ารัก, ดีมาก, เจ๋ง, เลิศ, ปัง, เริ่ด,
    great, nice, good, cool, wow, ว้าว, ขอโทษ, โทษที, ขออภัย, ไม่เป็นไร, ยินดี, บาย, bye, ลาก่อน, เจอกัน,
    แล้วเจอกัน, haha, lol, ฮ่า, อิอิ, ถถถ, คิกคิก, สาธุ, กินข้าวยัง, กินข้าวหรือยัง, สบายดี, สบายดีไหม,
    สบายดีมั้ย, เป็นไงบ้าง, คิดถึง, รักนะ, สู้ๆ, สู้ สู้, สู้, ตอนเช้า, ตอนบ่าย, ตอนเย็น, ยามเช้า,
    ยามบ่าย, วันจันทร์, วันอังคาร, วันพุธ, วันพฤหัส, วันศุกร์, น้องบอท, บอท, bot, แอดมิน, ทุกคน, ทุกท่าน,
    พี่ๆ, น้องๆ, ทดสอบ, test, เทส, เดี๋ยวทำ, ครับผม, งับ, ใจ, ที่ช่วย, ช่วยได้มาก, ช่วยได้เยอะ, ตามนั้น,
    จัดไป, well noted, noted, got it, sure, copy that, understood, ไม่มีอะไร, ไม่มีแล้ว, แค่นี้, หมดแล้ว
  `);

/** Small talk that greets, thanks or praises is answered in kind. */
export const GREETING = words(`
    สวัสดี, หวัดดี, ดีจ้า, ดีค่ะ, ดีครับ, อรุณสวัสดิ์, ราตรีสวัสดิ์, ฝันดี, hello, hi, hey, morning, มอร์นิ่ง
  `);
export const THANKS = words(
  `ขอบคุณ, ขอบใจ, ขอบพระคุณ, ขอบคุน, แต๊ง, แต๊งกิ้ว, แต้งกิ้ว, แทงกิ้ว, แท้งกิ้ว, tks, thank you, thanks, thank, thx, ty`,
);
export const PRAISE = words(`เยี่ยม, เก่ง, สุดยอด, น่ารัก, ดีมาก, เจ๋ง, เลิศ, ปัง, เริ่ด, great, nice, cool, wow, ว้าว`);

/** Beside small talk these add nothing; alone they are not small talk. */
export const FILLERS = words(`
    มากๆ, มาก, จริง, ที่สุด, สุดๆ, สุด, จัง, ที่มี, ปีใหม่, สงกรานต์, ตรุษจีน, ล่วงหน้า, แล้ว, กำหนด, kamnot, นี้, ด้วย, ไป, ทำ, ให้, จ, มั่ก, ที่, เดี๋ยว, ทุก, สำหรับ, คำตอบ,
    ข้อมูล, แจ้ง, เพื่อ, ทราบ, ดี, with, very much, so much
  `);
