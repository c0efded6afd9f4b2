import type { SendingCounts } from '../src/announcements/sending-report.js';
import { button, card, clip, type Drawn, field, header, notice, postback, text } from './parts/index.js';

/** To the other organizers, under the exact card: please look at it and approve. */
export const approvalRequest = (view: {
  title: string;
  correction: boolean;
  /** Postback data: show audience and cost, approve. */
  show: string;
  approve: string;
}): Drawn => ({
  alt: `ขออนุมัติประกาศ: ${clip(view.title, 120)}`,
  cards: [
    card({
      header: header('ขออนุมัติประกาศด้านบนค่ะ', view.correction ? 'ประกาศแก้ไข' : 'ตรวจก่อนส่ง'),
      body: [text('ช่วยตรวจข้อความ วันเวลา และสถานที่ แล้วกดอนุมัตินะคะ ผู้เขียนจะเป็นคนกดส่ง')],
      footer: [
        button(postback('อนุมัติ', view.approve), 'primary'),
        button(postback('ดูว่าถึงใครและใช้โควตาเท่าไร', view.show)),
      ],
    }),
  ],
  steps: [],
});

/** To the writer: approved, send it now or at a time. */
export const announcementApproved = (view: { title: string; now: string; at: string }): Drawn => ({
  alt: `อนุมัติแล้วค่ะ: ${clip(view.title, 120)} เลือกส่งเลยหรือตั้งเวลาได้ค่ะ`,
  cards: [
    card({
      header: header(clip(view.title, 120), 'อนุมัติแล้ว'),
      body: [text('พร้อมส่งแล้วค่ะ หลังกดส่งจะมีเวลา 5 นาทีให้ยกเลิกการส่งได้')],
      footer: [
        button(postback('ส่งเลย', view.now, 'ส่งประกาศเลย'), 'primary'),
        button(postback('ตั้งเวลาส่ง', view.at)),
      ],
    }),
  ],
  steps: [],
});

const OVER =
  'ถึงเวลาส่งแล้วระบบไม่ได้ทำงาน กลับมาอีกทีกิจกรรมก็จบไปแล้ว จึงไม่ได้ส่งค่ะ ถ้ายังต้องแจ้ง กด "แก้ไขประกาศนี้" เพื่อบอกวันเวลาใหม่นะคะ';

/** To the writer after the sending: how it went, and what can still be done. */
export function announcementReport(
  view: SendingCounts & { title: string; results: string; edit: string; cancel: string },
): Drawn {
  const failed = view.failed > 0 ? ` ไม่สำเร็จ ${view.failed} แชต` : '';
  const words = `ส่งแล้ว ${view.sent} แชต${failed}`;
  const done = view.sent > 0 || view.failed === 0;
  return {
    alt: `${words}: ${clip(view.title, 120)}`,
    cards: [
      card({
        header: header(clip(view.title, 120), done ? 'ส่งประกาศเสร็จแล้ว' : 'ประกาศนี้ยังไม่ถึงใครค่ะ'),
        body: [
          field('ผลการส่ง', words),
          ...(view.over > 0 ? [notice(OVER)] : []),
          ...(view.failed > view.over
            ? [notice('แชตที่ส่งไม่สำเร็จดูได้จากคำสั่ง kamnot delivery list --status failed')]
            : []),
        ],
        footer: [
          button(postback('ดูผลตอบรับ', view.results), 'primary'),
          button(postback('แก้ไขประกาศนี้', view.edit)),
          button(postback('ยกเลิกประกาศนี้', view.cancel)),
        ],
      }),
    ],
    steps: [],
  };
}
