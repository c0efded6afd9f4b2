import { words } from '../text/lexicon.js';

/** What joins the words of a title. */
export const JOINS_PIECES = words('และ, กับ, ใน, ของ, สำหรับ, เพื่อ, ทั้ง');

/** What stands before a word of a title where it is said as one. */
export const PIECE_BEFORE = words('ให้, ของ, พวก, กลุ่ม, กับ, และ, สำหรับ, ที่, เฉพาะ, ส่วน, ตรง, ฝั่ง, เป็น');

/** What follows it there; who asks, tells or wants something is no part of a title. */
export const PIECE_AFTER = words(
  'กับ, และ, หรือ, เข้า, ไป, ต้อง, ส่ง, ทำ, ร่วม, ใน, ที่, น่ะ, อ่ะ, นะ, ล่ะ, ค่ะ, ครับ, เมื่อ, กำหนด, วันไหน, ใคร, กี่, ได้กี่, ทุกคน, ทั้งหลาย',
);
