import { HOW_TO_ANNOUNCE } from './announcement-words.js';
import { button, card, type Drawn, field, header, type NextStep, text } from './parts/index.js';

export interface PersonView {
  /** End of the user id, by which admins tell people apart. */
  short: string;
  unit: string | null;
  /** Roles in words. */
  roles: string[];
  marks: number;
  answers: number;
  /** May announce. */
  announces: boolean;
  steps: NextStep[];
}

/** "ฉันเป็นใคร": everything that is kept about the asking person. */
export function person(view: PersonView): Drawn {
  const unit = view.unit ?? 'ยังไม่ได้เลือก';
  const roles = view.roles.length > 0 ? view.roles.join(', ') : 'ผู้ใช้ทั่วไป';
  const more = view.announces ? [HOW_TO_ANNOUNCE] : [];
  return {
    alt: `หน่วยงาน: ${unit}\nบทบาท: ${roles}\nบันทึกการส่ง ${view.marks} ครั้ง\nตอบประกาศ ${view.answers} ครั้ง\nรหัสย่อ: ${view.short}${more.map((words) => `\n${words}`).join('')}`,
    cards: [
      card({
        header: header('ข้อมูลของท่าน', 'เก็บเท่าที่จำเป็น'),
        body: [
          field('หน่วยงาน', unit),
          field('บทบาท', roles),
          field('บันทึกการส่ง', `${view.marks} ครั้ง`),
          field('ตอบประกาศ', `${view.answers} ครั้ง`),
          field('รหัสย่อ', view.short),
          ...more.map((words) => text(words, { margin: 'lg' })),
        ],
        footer: [button({ type: 'message', label: 'ลบข้อมูลของฉัน', text: 'ลืมฉัน' })],
      }),
    ],
    steps: view.steps,
  };
}

const LAST_ADMIN =
  'ท่านเป็นผู้ดูแลระบบคนสุดท้ายค่ะ ถ้าลบ จะไม่มีใครมอบบทบาทได้ จนกว่าจะเปิดระบบใหม่หรือขอรหัสด้วยคำสั่ง kamnot role code admin ควรเพิ่มผู้ดูแลระบบอีกคนก่อนนะคะ';

/** Asks before anything is deleted; the last admin is told what that means for everybody. */
export const forgetQuestion = (view: { lastAdmin: boolean; forget: string; cancel: string }): Drawn => ({
  alt: [
    ...(view.lastAdmin ? [LAST_ADMIN] : []),
    'ยืนยันลบข้อมูลของท่านไหมคะ หน่วยงานที่จำไว้และบทบาทจะหายไป ส่วนรายการที่ส่งแล้วยังเป็นของหน่วยงานค่ะ',
  ].join('\n'),
  cards: [],
  steps: [
    ...(view.lastAdmin ? [{ label: 'เพิ่มผู้ดูแลระบบ', say: 'เพิ่มผู้ดูแลระบบ' }] : []),
    { label: 'ยืนยันลบข้อมูล', data: view.forget },
    { label: 'ไม่ลบ', data: view.cancel },
  ],
});

export const forgotten = (): Drawn => ({
  alt: 'ลบข้อมูลของท่านเรียบร้อยแล้วค่ะ ถามเรื่องกำหนดส่งได้เหมือนเดิมนะคะ',
  cards: [],
  steps: [],
});

/** The first admin's one-time code was right. */
export const becameAdmin = (view: { steps: NextStep[] }): Drawn => ({
  alt: `ท่านเป็นผู้ดูแลระบบแล้วค่ะ อนุมัติกลุ่มและมอบบทบาทให้ผู้อื่นได้ รหัสนี้ใช้อีกไม่ได้แล้วนะคะ\n${HOW_TO_ANNOUNCE}`,
  cards: [],
  steps: view.steps,
});
