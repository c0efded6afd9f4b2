import type { Drawn, NextStep } from './parts/index.js';

const words = (alt: string, steps: NextStep[] = []): Drawn => ({ alt, cards: [], steps });

export const suggestionKept = (view: { steps: NextStep[] }): Drawn =>
  words('ขอบคุณสำหรับข้อเสนอแนะค่ะ เก็บไว้ให้ผู้ดูแลแผนอ่านแล้ว โดยไม่เก็บว่าใครเป็นผู้เสนอนะคะ', view.steps);

export const suggestionHow = (): Drawn =>
  words(
    'อยากเสนอแนะเรื่องอะไรคะ พิมพ์ "เสนอแนะ" แล้วตามด้วยข้อความได้เลยค่ะ เช่น "เสนอแนะ อยากให้แจ้งกิจกรรมล่วงหน้า 2 สัปดาห์" ระบบไม่เก็บว่าใครเป็นผู้เสนอนะคะ',
  );

export const suggestionInPrivate = (): Drawn =>
  words('ข้อเสนอแนะส่งในแชตส่วนตัวกับบอตนะคะ จะได้ไม่มีใครเห็นว่าเป็นของท่านค่ะ');

export const suggestionTooLong = (view: { limit: number }): Drawn =>
  words(`ข้อความยาวเกินไปค่ะ ย่อให้ไม่เกิน ${view.limit} ตัวอักษรแล้วส่งใหม่นะคะ`);

export const suggestionTooMany = (): Drawn =>
  words('วันนี้ได้รับข้อเสนอแนะจากท่านหลายเรื่องแล้วค่ะ ขอบคุณมากนะคะ พรุ่งนี้เสนอเพิ่มได้อีกค่ะ');
