import { describe, expect, it } from 'vitest';
import { readOpening } from '../../src/announcements/draft/opening.js';
import { readDraft } from '../../src/announcements/draft/read.js';
import { plan } from '../chat/fixtures.js';

const units = ['สำนักเหนือ ๑', 'สำนักการคลัง'].map((name) => ({ name, aliases: [] }));
const context = { today: '2024-03-12', units, plans: [plan()] };
const kindOf = (text: string) => readOpening(text, context)?.kind ?? 'question';

const WHOLE = 'วันที่ 26 มี.ค. 2567 เวลา 09.00 น. ณ ห้อง 1 ถึง ทุกสำนัก';

describe('a message that begins with ประกาศ', () => {
  it.each([
    `ประกาศ อบรมจริยธรรม ${WHOLE} เพื่อให้รู้ว่าจริยธรรมคืออะไร`,
    `ประกาศ อบรมจริยธรรม ${WHOLE} เพื่อทบทวนว่าปีนี้ส่งงานอย่างไร`,
    `ประกาศ คุยกัน ${WHOLE} เราจะไปทางไหนกัน`,
    `ประกาศ: ถามตอบ ${WHOLE} ใครสงสัยอะไรบ้างคะ`,
    'ประกาศ เสวนา\nวันที่: 26 มี.ค. 2567\nสถานที่: ห้อง 1\nเพื่อ: ให้รู้ว่าต้องเตรียมอะไร',
    `📢 ประกาศ เสวนา ${WHOLE} สงสัยไหม`,
    `ประกาศอบรมจริยธรรม ${WHOLE}`,
    `ประกาศเจตนารมณ์ ${WHOLE}`,
    'ประกาศ งดใช้ลิฟต์',
    'ร่างประกาศ เสวนา วันที่ 26 มี.ค. 2567 ทำอะไร',
  ])('is a draft: %s', (text) => {
    const opening = readOpening(text, context);
    expect(opening?.kind).toBe('draft');
    expect(readDraft(opening!.words, context).content.title).not.toMatch(/^ประกาศ\s/);
  });

  it.each([
    'ประกาศเจตนารมณ์ส่งวันไหน',
    'ประกาศเจตนารมณ์ ส่งวันที่ 20 มีนาคม ใช่ไหม',
    'ประกาศเจตนารมณ์',
    'ประกาศ ส่งวันไหนคะ',
    'ประกาศ เจตนารมณ์ ต้องส่งอะไรบ้าง',
    'ประกาศกิจกรรมส่งเมื่อไร',
    'การประกาศ อบรม ทำอย่างไร',
  ])('is a question: %s', (text) => expect(kindOf(text)).toBe('question'));

  it.each(['ประกาศ', ' ประกาศค่ะ ', 'ร่างประกาศ:'])('asks how: %s', (text) =>
    expect(kindOf(text)).toBe('help'),
  );

  it.each([
    'ประกาศ เจตนารมณ์ วันที่ 20 มีนาคม ต้องทำอะไร',
    'ประกาศ ขอเชิญตอบว่าปีนี้อยากทำอะไร',
    'ประกาศอบรม วันที่ 26 มี.ค. 2567 มีอะไรบ้าง',
  ])('may be either: %s', (text) => expect(kindOf(text)).toBe('unclear'));
});
