import { formatFull } from '../src/thai/format.js';
import { type ChoiceView, clarify } from './clarify.js';
import type { Drawn, NextStep } from './parts/index.js';
import { clip } from './parts/index.js';

/** Nothing in the plan answers this. The reader's words are never repeated: they may hold markup. */
export const notFound = (steps: NextStep[]): Drawn => ({
  alt: 'ขออภัยค่ะ ยังหาเรื่องนี้ในแผนไม่พบ ลองพิมพ์เลขข้อหรือชื่อกิจกรรมอีกครั้ง หรือเลือกจากปุ่มด้านล่างนะคะ',
  cards: [],
  steps,
});

export const noSuchCode = (view: { code: string; sub: string | null; steps: NextStep[] }): Drawn => ({
  alt: `ขออภัยค่ะ ในแผนไม่มีข้อ ${clip(view.code, 20)}${view.sub ? ` ข้อย่อย (${clip(view.sub, 10)})` : ''} ลองดูเลขข้ออีกครั้งนะคะ`,
  cards: [],
  steps: view.steps,
});

/** An activity has other sub-items than the one asked for; `others` are offered. */
export const noSuchSub = (view: { code: string; sub: string; others: ChoiceView[] }): Drawn =>
  clarify({
    question: `ไม่มีข้อ ${clip(view.code, 20)} ข้อย่อย (${clip(view.sub, 10)}) ในแผนค่ะ หมายถึงรายการนี้ไหมคะ`,
    candidates: view.others,
    steps: [],
  });

/** Nothing to do with the plan. */
export const outOfScope = (steps: NextStep[]): Drawn => ({
  alt: 'ขออภัยค่ะ เรื่องนี้อยู่นอกแผนที่ดูแล ตอบได้เฉพาะกำหนดส่งงานตามแผนค่ะ ลองเลือกจากปุ่มด้านล่างนะคะ',
  cards: [],
  steps,
});

/** A date that the calendar does not have; never rolled over. `lastDay` is the month's last, null when unknown. */
export const impossibleDate = (view: { lastDay: number | null; steps: NextStep[] }): Drawn => ({
  alt: `วันที่ที่พิมพ์มาไม่มีในปฏิทินค่ะ${view.lastDay ? ` เดือนนั้นมี ${view.lastDay} วัน` : ''} ลองพิมพ์วันที่อีกครั้งนะคะ`,
  cards: [],
  steps: view.steps,
});

/** A round is asked for by a place that the year does not have. */
export const noSuchRound = (view: { of: number; steps: NextStep[] }): Drawn => ({
  alt:
    view.of === 0
      ? 'ขออภัยค่ะ ไม่มีรอบส่งที่ถามถึงในแผนค่ะ'
      : `ขออภัยค่ะ ในแผนมี ${view.of} รอบ ลองถามรอบที่ 1–${view.of} หรือพิมพ์วันที่ของรอบนะคะ`,
  cards: [],
  steps: view.steps,
});

export interface NoRoundView {
  date: string;
  /** Whose rows were looked at; null: everybody's. */
  scope: string | null;
  /** The round nearest to the date, before or after it. */
  nearest: string | null;
  /** The round that comes next, where the nearest is past already. */
  next: string | null;
  steps: NextStep[];
}

/** No row is due on the date asked for; the nearest round is named in words, and the next when that one is past. */
export function noRoundOn({ date, scope, nearest, next, steps }: NoRoundView): Drawn {
  const passed = next !== null && next !== nearest ? ` (ผ่านแล้ว) รอบถัดไปคือ ${formatFull(next)}` : '';
  const near = nearest ? ` รอบที่ใกล้ที่สุดคือ ${formatFull(nearest)}${passed}` : '';
  return {
    alt: `ไม่มีรายการ${scope ? `ของ ${scope} ` : ''}ครบกำหนดวันที่ ${formatFull(date)} ค่ะ${near}`,
    cards: [],
    steps,
  };
}

const plainName = (name: string): string => clip(name.replace(/[^\u0E00-\u0E7F\d ]/g, ''), 60) || 'หน่วยงานนี้';

/** Nothing is stored for the year asked about; the years of the plans that are, Buddhist era, are named. */
export const noPlanOf = (view: { fiscalYear: number; known: number[]; steps: NextStep[] }): Drawn => ({
  alt: `ยังไม่มีแผนปีงบประมาณ ${view.fiscalYear} ในระบบค่ะ ตอนนี้ถามแผนปี ${view.known.join(', ')} ได้นะคะ`,
  cards: [],
  steps: view.steps,
});

/** `name` is as the reader wrote it, so only its Thai letters and digits are repeated. */
export const noSuchUnit = (view: { name: string; nearest: string[]; steps: NextStep[] }): Drawn => ({
  alt: `ขออภัยค่ะ ไม่พบ${plainName(view.name)}ในแผน${view.nearest.length > 0 ? ` หมายถึง ${view.nearest.join(' หรือ ')} ไหมคะ` : ''}`,
  cards: [],
  steps: view.steps,
});

/** Nothing was imported yet. */
export const noPlan = (): Drawn => ({
  alt: 'ยังไม่มีแผนในระบบค่ะ เมื่อผู้ดูแลนำแผนเข้าแล้วจะตอบได้ทันทีนะคะ',
  cards: [],
  steps: [],
});
