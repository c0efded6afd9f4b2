import { words } from '../text/lexicon.js';

/**
 * Kinds of things that every office has of many subjects: what tells one from another stands beside them ("แผน…ความเสี่ยง",
 * "แบบประเมิน…จริยธรรม"), so that a title that shares only its kind with a question is about something else. As a
 * dictionary cuts them.
 */
export const KINDS = words(`
    แผน, แบบ, รายงาน, ประเมิน, สำรวจ, ตรวจ, ตรวจสอบ, คู่มือ, คำ, สั่ง, คำสั่ง, คลิป, วิดีโอ, หลักสูตร, บทเรียน, อบรม, ปฐมนิเทศ, สัมมนา, ประชุม, ประกวด, คัด, เลือก, คัดเลือก,
    แต่ง, ตั้ง, แต่งตั้ง, ประกาศ, เผย, แพร่, เผยแพร่, นโยบาย, มาตรการ, บริหาร, จัดการ, พัฒนา, ส่งเสริม, เสริม, สร้าง, ปรับปรุง, ระบบ, เว็บ, เว็บไซต์,
    เครือ, ข่าย, เครือข่าย, ราชการ, บริการ, policy, plan, online, system, program, project, report
  `);
