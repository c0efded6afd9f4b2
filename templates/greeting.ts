import {
  bullets,
  button,
  card,
  colour,
  type Drawn,
  type FlexComponent,
  header,
  postback,
  text,
} from './parts/index.js';

export interface GreetingView {
  where: 'user' | 'group';
  /** What the chat speaks for already, in words; null: nothing yet. */
  bound: string | null;
  /** Postback data: choose the unit, be the STRONG club's chat, see what can be asked. */
  chooseUnit: string;
  club: string;
  help: string;
}

const NOTICE = {
  user: [
    'เก็บเฉพาะรหัสผู้ใช้ LINE หน่วยงานที่เลือก บทบาท สิ่งที่กดยืนยันว่าส่งแล้ว และคำตอบรับกิจกรรม เพื่องานตามแผนเท่านั้น',
    'ไม่เก็บชื่อ รูป หรือข้อความที่พิมพ์คุยกัน',
    'พิมพ์ "ลืมฉัน" เพื่อลบข้อมูลได้ทุกเมื่อ เลิกติดตามแล้วข้อมูลและบทบาทถูกลบ',
  ],
  group: [
    'เก็บเฉพาะรหัสกลุ่ม หน่วยงานที่เลือก สิ่งที่กดยืนยันว่าส่งแล้ว และคำตอบรับกิจกรรม',
    'ไม่อ่านและไม่เก็บข้อความที่ไม่ได้เรียกบอต',
    'นำบอตออกจากกลุ่มแล้วข้อมูลกลุ่มถูกลบ',
  ],
} as const;

/** First words in a chat: what it does, what it keeps, and the first choice. */
export function greeting(view: GreetingView): Drawn {
  const hello = 'กำหนดช่วยตอบว่างานตามแผนต้องส่งเมื่อไร ส่งอะไร และเตือนก่อนถึงกำหนดค่ะ';
  const next = nextWords(view);
  return {
    alt: [`สวัสดีค่ะ ${hello}`, next, `ความเป็นส่วนตัว: ${NOTICE[view.where].join(' ')}`].join('\n'),
    cards: [
      card({
        header: header('สวัสดีค่ะ กำหนดมาแล้ว', 'ผู้ช่วยเรื่องกำหนดส่งตามแผน'),
        body: [
          text(hello),
          text(next, { margin: 'md', weight: 'bold' }),
          text('ความเป็นส่วนตัว', { margin: 'lg', size: 'xs', color: colour.muted }),
          bullets([...NOTICE[view.where]]),
        ],
        footer: choices(view),
      }),
    ],
    steps: [],
  };
}

function nextWords({ where, bound }: GreetingView): string {
  if (where === 'user') return 'เลือกหน่วยงานของท่านก่อน แล้วถามได้เลยค่ะ';
  if (bound) return `กลุ่มนี้เป็นของ ${bound} แล้ว ถามเรื่องกำหนดส่งได้เลยค่ะ`;
  return 'กลุ่มนี้เป็นของหน่วยงานไหนคะ เลือกแล้วผู้ดูแลแผนจะกดอนุมัติอีกครั้ง หากมีรหัสจากผู้ดูแลแผน พิมพ์ "/รหัส" ตามด้วยรหัสได้เลย';
}

function choices({ where, bound, chooseUnit, club, help }: GreetingView): FlexComponent[] {
  const ask = postback('ถามอะไรได้บ้าง', help);
  if (bound) return [button(ask, 'primary')];
  return [
    button(postback('เลือกหน่วยงาน', chooseUnit), 'primary'),
    ...(where === 'group' ? [button(postback('กลุ่มนี้คือชมรม STRONG', club))] : []),
    button(ask),
  ];
}
