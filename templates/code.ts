import type { RoleName } from '../src/people/types.js';
import { HOW_TO_ANNOUNCE } from './announcement-words.js';
import { speaksFor } from './binding.js';
import {
  button,
  card,
  clip,
  colour,
  type Drawn,
  header,
  type NextStep,
  roleWords,
  text,
} from './parts/index.js';

/** A one-time code, as large as it is read aloud, what to do with it, and the whole message to copy. */
function issued(title: string, over: string, view: { code: string; say: string; how: string }): Drawn {
  const { code, how } = view;
  const clipboardText = `${view.say} ${code}`;
  return {
    alt: `${title}\n${clipboardText}\n${how}`,
    cards: [
      card({
        header: header(title, over),
        body: [
          text(code, { size: 'xxl', weight: 'bold', align: 'center', color: colour.accent }),
          text(how, { margin: 'lg' }),
        ],
        footer: [button({ type: 'clipboard', label: 'คัดลอกข้อความ', clipboardText }, 'primary')],
      }),
    ],
    steps: [],
  };
}

/** For an admin: a code that gives somebody else a role. */
export const roleCode = (view: { role: RoleName; unit: string | null; code: string; hours: number }): Drawn =>
  issued(`รหัสสำหรับ${roleWords(view)}`, 'มอบบทบาท', {
    code: view.code,
    say: 'รหัส',
    how: `ส่งให้ผู้รับบทบาทเป็นการส่วนตัว แล้วให้พิมพ์คำว่า "รหัส" ตามด้วยรหัสนี้ในแชตส่วนตัวกับบอตค่ะ ใช้ได้ครั้งเดียว ภายใน ${view.hours} ชั่วโมง`,
  });

/** For an organizer: a code that lets a group speak for a unit or the club. */
export const groupCode = (view: {
  unit: string | null;
  strong: boolean;
  code: string;
  hours: number;
}): Drawn =>
  issued(`รหัสสำหรับกลุ่มของ ${speaksFor(view)}`, 'ผูกกลุ่มไลน์', {
    code: view.code,
    say: '/รหัส',
    how: `เชิญบอตเข้ากลุ่ม แล้วให้คนในกลุ่มพิมพ์ "/รหัส" ตามด้วยรหัสนี้ค่ะ ใช้ได้กลุ่มเดียว ภายใน ${view.hours} ชั่วโมง`,
  });

export const codeWrong = (view: { inGroup: boolean }): Drawn => ({
  alt: `รหัสนี้ใช้ไม่ได้ค่ะ อาจพิมพ์ผิด หมดอายุ หรือมีผู้ใช้ไปแล้ว ${
    view.inGroup ? 'รหัสมอบบทบาทต้องพิมพ์ในแชตส่วนตัวกับบอตนะคะ' : 'รหัสของกลุ่มต้องพิมพ์ในกลุ่มนั้นนะคะ'
  }`,
  cards: [],
  steps: [],
});

export const codeTooOften = (): Drawn => ({
  alt: 'ลองรหัสหลายครั้งเกินไปแล้วค่ะ พักหนึ่งชั่วโมงแล้วค่อยลองใหม่ หรือขอรหัสใหม่จากผู้ดูแลนะคะ',
  cards: [],
  steps: [],
});

export const roleGranted = (view: {
  role: RoleName;
  unit: string | null;
  announces: boolean;
  steps: NextStep[];
}): Drawn => ({
  alt: `ท่านเป็น${roleWords(view)}แล้วค่ะ พิมพ์ "ฉันเป็นใคร" เพื่อดูบทบาทของท่านได้ทุกเมื่อนะคะ${view.announces ? `\n${HOW_TO_ANNOUNCE}` : ''}`,
  cards: [],
  steps: view.steps,
});

/** A code needs to know for which unit; `unknown`: what was written that names none, or null. */
export const codeForWhom = (view: {
  unknown: string | null;
  example: string;
  nearest: string[];
  command: string;
}): Drawn => ({
  alt: `${view.unknown ? `ไม่รู้จักหน่วยงาน "${clip(view.unknown, 60)}" ค่ะ ` : ''}หน่วยงานไหนคะ พิมพ์ต่อท้ายได้เลย เช่น "${view.command} ${view.example}"`,
  cards: [],
  steps: view.nearest.map((name) => ({ label: name, say: `${view.command} ${name}` })),
});
