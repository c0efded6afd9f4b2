import type { Drawn, NextStep } from './parts/index.js';

/** What was asked that the plan as it is stored cannot tell, each with what can be asked instead. */
const WORDS = {
  'points-total': 'ในระบบมีเฉพาะคะแนนรายข้อ ไม่มีคะแนนรวมของแผนค่ะ ลองถามเป็นรายข้อ เช่น “ข้อ 16 ได้กี่คะแนน” นะคะ',
  exclusion: 'ยังไม่แน่ใจว่าให้ยกเว้นข้อไหนค่ะ ลองพิมพ์เลขข้อ เช่น “เดือนนี้ ยกเว้นข้อ 5” นะคะ',
  'others-of-whom':
    'ยังไม่ทราบว่าท่านอยู่หน่วยงานไหน จึงแยกของหน่วยงานอื่นไม่ได้ค่ะ พิมพ์ชื่อหน่วยงาน เช่น “เดือนนี้ ไม่เอาของสำนัก…” นะคะ',
  guideline: 'ในระบบแยกรายการตามมาตรการและเลขข้อ ไม่ได้แยกตามแนวทางค่ะ ลองถาม “มาตรการที่ 1 มีอะไรบ้าง” นะคะ',
  filter: 'ยังคัดรายการตามเงื่อนไขนี้ไม่ได้ค่ะ ถามตามเลขข้อ ชื่อกิจกรรม หน่วยงาน มาตรการ หรือช่วงเวลาได้นะคะ',
} as const;

export const cannot = (view: { what: keyof typeof WORDS; steps: NextStep[] }): Drawn => ({
  alt: WORDS[view.what],
  cards: [],
  steps: view.steps,
});

export const noSuchMeasure = (view: { measure: number; steps: NextStep[] }): Drawn => ({
  alt: `ขออภัยค่ะ ในแผนไม่มีมาตรการที่ ${view.measure}`,
  cards: [],
  steps: view.steps,
});
