import type { Suggestion } from '../src/suggestions/types.js';
import { formatShort } from '../src/thai/format.js';
import { card, clip, type Drawn, field, header, type NextStep } from './parts/index.js';

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

/** A card holds this much of one suggestion; the command line shows all of it. */
const EXCERPT = 400;

/** For organizers: a page of what was suggested. `older`: what to say for the page before; null on the last. */
export function suggestionList(view: {
  total: number;
  suggestions: Suggestion[];
  older: string | null;
}): Drawn {
  const { total, suggestions, older } = view;
  if (suggestions.length === 0) return words('ไม่มีข้อเสนอแนะค่ะ');
  return {
    alt: ['ข้อเสนอแนะ', ...suggestions.map(({ on, text }) => `${formatShort(on)}: ${clip(text, 60)}`)].join(
      '\n',
    ),
    cards: [
      card({
        header: header('ข้อเสนอแนะจากบุคลากร', `ทั้งหมด ${total} เรื่อง ไม่เก็บว่าใครเสนอ`),
        body: suggestions.map(({ on, text }) => field(formatShort(on), clip(text, EXCERPT))),
      }),
    ],
    steps: older ? [{ label: 'ก่อนหน้านี้', say: older }] : [],
  };
}
