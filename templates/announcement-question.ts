import type { Problem } from '../src/announcements/draft/problems.js';
import type { Asked } from '../src/announcements/types.js';
import { problemWords } from './announcement-words.js';
import type { Drawn, NextStep } from './parts/index.js';

const QUESTIONS: Record<Asked | 'send-at', string> = {
  title: 'เรื่องที่จะประกาศคืออะไรคะ พิมพ์ชื่อสั้น ๆ ได้เลยค่ะ',
  audience: 'ส่งถึงใครคะ กดเลือก หรือพิมพ์ชื่อสำนัก (หลายสำนักได้ค่ะ)',
  when: 'จัดวันไหน เวลาเท่าไรคะ เช่น 26 มี.ค. 2567 เวลา 09.00–12.00 น.',
  time: 'เริ่มกี่โมง ถึงกี่โมงคะ เช่น 09.00–12.00 น.',
  place: 'จัดที่ไหนคะ',
  purpose: 'ทำไมเรื่องนี้สำคัญกับผู้รับคะ บอกสั้น ๆ ให้เขาอยากมา',
  body: 'รายละเอียดที่จะให้อยู่บนการ์ดคืออะไรคะ (ไม่ใส่ พิมพ์ "ไม่มี")',
  groups: 'กลุ่มเป้าหมายมีใครบ้าง กลุ่มละกี่คนคะ บรรทัดละกลุ่ม เช่น ผู้ประสานงานของหน่วยงาน 40 คน (ไม่มี พิมพ์ "ไม่มี")',
  link: 'ลิงก์คืออะไรคะ (ขึ้นต้นด้วย https://)',
  capacity: 'รับกี่คนคะ พิมพ์ตัวเลขได้เลยค่ะ',
  evaluation: 'ลิงก์แบบประเมินคืออะไรคะ (ส่งให้หลังจบกิจกรรม)',
  plan: 'กิจกรรมนี้ตอบข้อไหนในแผนคะ พิมพ์เลขข้อ เช่น 1.7, 3 (ไม่มี พิมพ์ "ไม่มี")',
  'send-at': 'ส่งเมื่อไรคะ เช่น พรุ่งนี้ 09.00 น. หรือ 26 มี.ค. 2567 เวลา 13.30 น.',
};

/** Asks for one thing that the draft lacks; what could not be understood before is said first. */
export function announcementQuestion(view: {
  asks: Asked | 'send-at';
  problems: Problem[];
  steps: NextStep[];
}): Drawn {
  const words = [...view.problems.map(problemWords), QUESTIONS[view.asks]];
  return { alt: words.join('\n'), cards: [], steps: view.steps };
}

/** "ประกาศ" and nothing else. */
export const announcementHelp = (): Drawn => ({
  alt: [
    'พิมพ์ "ประกาศ" ตามด้วยข้อความ หรือวางหนังสือเชิญทั้งฉบับได้เลยค่ะ เช่น',
    'ประกาศ อบรมจริยธรรม วันที่ 26 มี.ค. 2567 เวลา 09.00–12.00 น. ณ ห้องประชุม 1 ถึง ทุกสำนัก',
    'แล้วจะร่างการ์ดให้ตรวจก่อน ยังไม่ส่งถึงใครค่ะ',
  ].join('\n'),
  cards: [],
  steps: [],
});

/** Ends like a question, and says a thing that announcements say. */
export const draftOrQuestion = (words: string): Drawn => ({
  alt: 'ให้ร่างเป็นประกาศ หรือถามเรื่องในแผนคะ',
  cards: [],
  steps: [
    { label: 'ร่างเป็นประกาศ', say: `ร่างประกาศ ${words}` },
    { label: 'ถามเรื่องในแผน', say: `ขอถามว่า ประกาศ${words}` },
  ],
});
