import { button, card, type Drawn, header, type NextStep, postback, text } from './parts/index.js';

/** What a chat speaks for, in words. */
export const speaksFor = (view: { unit: string | null; strong: boolean }): string =>
  [...(view.unit ? [view.unit] : []), ...(view.strong ? ['ชมรม STRONG'] : [])].join(' และ ');

/** The choice stands; an organizer has to approve it. */
export function bindingAsked(view: { unit: string | null; strong: boolean; approve: string }): Drawn {
  const who = speaksFor(view);
  const words = `รับทราบค่ะ กลุ่มนี้คือ ${who} แจ้งผู้ดูแลแผนให้กดอนุมัติแล้ว (อยู่ในกลุ่มนี้ก็กดที่นี่ได้) จากนั้นจะเริ่มแจ้งเตือนและแสดงสถานะค่ะ`;
  return {
    alt: words,
    cards: [
      card({
        header: header('รออนุมัติ', who),
        body: [text(words)],
        footer: [button(postback('อนุมัติ (ผู้ดูแลแผน)', view.approve, 'อนุมัติกลุ่มนี้'), 'primary')],
      }),
    ],
    steps: [],
  };
}

export const bindingApproved = (view: {
  unit: string | null;
  strong: boolean;
  steps: NextStep[];
}): Drawn => ({
  alt: `อนุมัติแล้วค่ะ กลุ่มนี้คือ ${speaksFor(view)} จะเตือนก่อนถึงกำหนดส่งในวันทำการนะคะ`,
  cards: [],
  steps: view.steps,
});

/** Approving needs a role, and the role needs a person that LINE names. */
export const bindingNotAllowed = (view: { say: string | null }): Drawn => ({
  alt: view.say
    ? 'LINE ไม่ได้บอกว่าใครเป็นคนกดค่ะ ผู้ดูแลแผนกดปุ่ม "อนุมัติด้วยข้อความ" ด้านล่างแทนนะคะ'
    : 'ขออภัยค่ะ การอนุมัติกลุ่มทำได้โดยผู้ดูแลแผนเท่านั้นค่ะ',
  cards: [],
  steps: view.say ? [{ label: 'อนุมัติด้วยข้อความ', say: view.say }] : [],
});

/** To organizers, each in their 1:1 chat: a group asks to speak for a unit or the club. */
export function bindingRequest(view: {
  unit: string | null;
  strong: boolean;
  approve: string;
  refuse: string;
}): Drawn {
  const who = speaksFor(view);
  const words = `มีกลุ่มไลน์ขอเป็น ${who} ค่ะ หากรู้จักกลุ่มนี้ กดอนุมัติเพื่อเริ่มแจ้งเตือนและแสดงสถานะในกลุ่มนะคะ`;
  return {
    alt: words,
    cards: [
      card({
        header: header('กลุ่มใหม่รออนุมัติ', who),
        body: [text(words)],
        footer: [
          button(postback('อนุมัติ', view.approve, 'อนุมัติกลุ่มนี้'), 'primary'),
          button(postback('ไม่อนุมัติ', view.refuse, 'ไม่อนุมัติกลุ่มนี้')),
        ],
      }),
    ],
    steps: [],
  };
}

/** An organizer did not approve what a group chose; `here`: said in the group, else to the organizer. */
export function bindingRefused(view: {
  unit: string | null;
  strong: boolean;
  here: boolean;
  choose: string;
}): Drawn {
  const who = speaksFor(view);
  return view.here
    ? {
        alt: `ผู้ดูแลแผนยังไม่อนุมัติให้กลุ่มนี้เป็น ${who} ค่ะ ถ้าเลือกผิด กด "เลือกหน่วยงาน" แล้วเลือกใหม่ได้นะคะ`,
        cards: [],
        steps: [{ label: 'เลือกหน่วยงาน', data: view.choose }],
      }
    : { alt: `ไม่อนุมัติแล้วค่ะ แจ้งให้กลุ่มที่ขอเป็น ${who} ทราบแล้วนะคะ`, cards: [], steps: [] };
}

/** To organizers: a group that was approved took the bot out. */
export const bindingEnded = (view: { unit: string | null; strong: boolean }): Drawn => ({
  alt: `กลุ่มไลน์ของ ${speaksFor(view)} นำบอตออกแล้วค่ะ กลุ่มนี้จะไม่ได้รับการเตือนอีก เชิญบอตกลับเข้ากลุ่มแล้วเลือกหน่วยงานใหม่ได้นะคะ`,
  cards: [],
  steps: [],
});
