import { describe, expect, it } from 'vitest';
import { STAFF, WRITER } from './fixtures.js';
import { ACTIVITY, announceAll, button, labels, MINUTE, officeOfEachTest, wordsOf } from './office.js';

const office = officeOfEachTest();

describe('drafting', () => {
  it('shows the exact card, whom it reaches and what it costs', async () => {
    const preview = await office.say(ACTIVITY);
    expect(preview?.messages).toHaveLength(2);
    const [card, info] = preview!.messages.map((message) => JSON.stringify(message));
    expect(card).toContain('วันอังคารที่ 26 มีนาคม 2567 เวลา 09.00–12.00 น.');
    expect(card).toContain('ห้องประชุม 1');
    expect(info).toContain('2 กลุ่ม');
    expect(info).toContain('30 ข้อความ');
    expect(info).toContain('เดือนนี้เหลือ 400');
    expect(office.pushes).toEqual([]);
  });

  it('asks for what is missing, one thing at a time, and takes buttons, words and skipping', async () => {
    const first = await office.say('ประกาศ อบรมการใช้ระบบใหม่');
    expect(wordsOf(first)).toContain('จัดวันไหน');
    expect(wordsOf(await office.say('26 มี.ค. 2567 เวลา 13.30 น.'))).toContain('จัดที่ไหน');
    const third = await office.say('ห้องประชุม 2');
    expect(wordsOf(third)).toContain('ส่งถึงใคร');
    const fourth = await office.tap(button(third, 'ชมรม STRONG'));
    expect(wordsOf(fourth)).toContain('ทำไมเรื่องนี้สำคัญ');
    const preview = await office.tap(button(fourth, 'ข้าม'));
    expect(labels(preview)).toContain('ขออนุมัติ');
    const { content } = await office.only();
    expect(content).toMatchObject({
      title: 'อบรมการใช้ระบบใหม่',
      when: { from: '2024-03-26', to: '2024-03-26', start: '13:30', end: null },
      place: 'ห้องประชุม 2',
      targets: { club: true, allUnits: false, units: [] },
      purpose: null,
    });
  });

  it('drafts from a pasted invitation without the word', async () => {
    const invitation = [
      'โครงการสัมมนาเครือข่ายคนดี',
      '๑. วัตถุประสงค์',
      '๑.๑ เพื่อให้เครือข่ายรู้จักกันและแลกเปลี่ยนวิธีทำงาน',
      '๒. กลุ่มเป้าหมาย ประกอบด้วย',
      '๒.๑ ผู้ประสานงานของทุกหน่วยงาน จำนวนประมาณ ๔๐ คน',
      '๒.๒ วิทยากร จำนวน ๕ คน',
      '๓. วันที่จัดสัมมนา',
      'วันอังคารที่ ๒๖ - วันพุธที่ ๒๗ มีนาคม ๒๕๖๗',
      '๔. สถานที่ดำเนินการ',
      'หอประชุมใหญ่ อาคารเรียนรู้',
    ].join('\n');
    const asked = await office.say(invitation);
    expect(wordsOf(asked)).toContain('เริ่มกี่โมง');
    expect(wordsOf(await office.tap(button(asked, 'ไม่ระบุ')))).toContain('ส่งถึงใคร');
    expect((await office.only()).content).toMatchObject({
      when: { from: '2024-03-26', to: '2024-03-27' },
      place: 'หอประชุมใหญ่ อาคารเรียนรู้',
      groups: [
        { name: 'ผู้ประสานงานของทุกหน่วยงาน', size: 40 },
        { name: 'วิทยากร', size: 5 },
      ],
      purpose: 'เพื่อให้เครือข่ายรู้จักกันและแลกเปลี่ยนวิธีทำงาน',
    });
  });

  it('leaves questions about the plan and people without the role alone', async () => {
    await office.say('ประกาศ ส่งวันไหนคะ');
    await office.say(ACTIVITY, STAFF);
    expect(await office.store.announcements.all()).toEqual([]);
  });

  it('stops asking at ยกเลิก and forgets the conversation after half an hour', async () => {
    await office.say('ประกาศ อบรมการใช้ระบบใหม่');
    expect(wordsOf(await office.say('ยกเลิก'))).toContain('ร่างยังอยู่');
    await office.say('ประกาศ อบรมการใช้ระบบเก่า');
    office.clock.advance(31 * MINUTE);
    await office.say('26 มี.ค. 2567');
    const drafts = await office.store.announcements.all();
    expect(drafts.map(({ content }) => content.when)).toEqual([null, null]);
  });

  it('answers a question in between and goes on with the draft', async () => {
    await office.say('ประกาศ อบรมการใช้ระบบใหม่');
    expect(wordsOf(await office.say('1.1 ส่งวันไหน'))).toContain('งานตัวอย่างข้อ 1.1');
    expect(wordsOf(await office.say('26 มี.ค. 2567 เวลา 9.00 น.'))).toContain('จัดที่ไหน');
  });

  it('answers a question at every step, asks again what it asked, and puts nothing of it on the card', async () => {
    await office.say('ประกาศ อบรมการใช้ระบบใหม่ ถึง ทุกสำนัก');
    const asides = ['รอบถัดไปส่งอะไรบ้าง', '1.1 ส่งเมื่อไหร่', 'เดือนนี้มีอะไรต้องส่งบ้างคะ', 'ช่วยเหลือ'];
    for (const [asked, answer] of [
      ['จัดวันไหน', '26 มี.ค. 2567 เวลา 9.00 น.'],
      ['จัดที่ไหน', 'ห้องประชุม 2'],
      ['ทำไมเรื่องนี้สำคัญ', 'ให้รู้ว่าปีนี้ต้องส่งอะไรบ้าง'],
    ] as const) {
      for (const aside of asides) {
        const before = await office.only();
        const reply = await office.say(aside);
        expect(reply!.messages.length, aside).toBeGreaterThan(1);
        expect(wordsOf(reply), aside).toContain(asked);
        expect(await office.only()).toEqual(before);
      }
      await office.say(answer);
    }
    expect((await office.only()).content).toMatchObject({
      place: 'ห้องประชุม 2',
      purpose: 'ให้รู้ว่าปีนี้ต้องส่งอะไรบ้าง',
    });
  });

  it('asks whether a message is a draft or a question where it may be either, and does what is tapped', async () => {
    const asked = await office.say('ประกาศ เจตนารมณ์ วันที่ 20 มีนาคม ต้องทำอะไร');
    expect(labels(asked)).toEqual(['ร่างเป็นประกาศ', 'ถามเรื่องในแผน']);
    expect(await office.store.announcements.all()).toEqual([]);
    await office.say(button(asked, 'ถามเรื่องในแผน'));
    expect(await office.store.announcements.all()).toEqual([]);
    await office.say(button(asked, 'ร่างเป็นประกาศ'));
    expect((await office.only()).content).toMatchObject({ when: { from: '2024-03-20' } });
  });

  it('drafts a whole announcement that ends in a question word', async () => {
    await office.say(`${ACTIVITY} ว่าจริยธรรมคืออะไร`);
    expect((await office.only()).content).toMatchObject({
      title: 'อบรมจริยธรรม',
      purpose: 'เพื่อให้ทุกคนรู้เกณฑ์ใหม่ ว่าจริยธรรมคืออะไร',
    });
  });

  it('takes an answer that is handled twice for the one question it answered', async () => {
    await office.say('ประกาศ อบรมการใช้ระบบใหม่');
    const event = {
      type: 'message',
      webhookEventId: 'answered',
      source: { type: 'user', userId: WRITER },
      message: { type: 'text', id: '1', text: '26 มี.ค. 2567' },
    } as never;
    for (let times = 0; times < 3; times++) {
      expect(wordsOf(await office.handle(event))).toContain('เริ่มกี่โมง');
    }
    expect((await office.only()).content).toMatchObject({ when: { from: '2024-03-26' }, place: null });
  });

  it('makes one draft of an event that is handled twice', async () => {
    const event = {
      type: 'message',
      webhookEventId: 'again',
      source: { type: 'user', userId: WRITER },
      message: { type: 'text', id: '1', text: ACTIVITY },
    } as never;
    await office.handle(event);
    await office.handle(event);
    expect(await office.store.announcements.all()).toHaveLength(1);
  });
});

describe('what could not be taken', () => {
  it.each([
    ['a time', ACTIVITY.replace('12.00', '08.00'), '13.00-15.00 น.', { start: '13:00', end: '15:00' }],
    ['a day', ACTIVITY.replace('26 มีนาคม', '31 เมษายน'), '27 มี.ค. 2567 เวลา 9.00 น.', { from: '2024-03-27' }],
  ])('%s is asked for before anything else', async (_what, text, answer, when) => {
    await office.say(text.replace(/ เพื่อ.*/, '').replace(/ ณ ห้องประชุม 1/, ''));
    await office.say(answer);
    expect((await office.only()).content).toMatchObject({ when, place: null, purpose: null });
    expect(wordsOf(await office.say('ห้องประชุม 1'))).toContain('ทำไมเรื่องนี้สำคัญ');
  });

  it('a link is asked for, and comes on the card; a question in between leaves it asked for', async () => {
    const asked = await office.say(`${ACTIVITY.replace(/ เพื่อ.*/, '')} https://exa`);
    expect(wordsOf(asked)).toContain('ไม่ใช่ลิงก์');
    expect(wordsOf(await office.say('รอบถัดไปส่งอะไรบ้าง'))).toContain('ลิงก์คืออะไร');
    expect(wordsOf(await office.say('https://example.go.th/a'))).toContain('ทำไมเรื่องนี้สำคัญ');
    expect((await office.only()).content).toMatchObject({ link: 'https://example.go.th/a', purpose: null });
  });

  it('several things are asked for one after the other, and each may be skipped', async () => {
    const first = await office.say(`${ACTIVITY.replace('12.00', '08.00')}\nลงทะเบียน: https://exa`);
    expect(wordsOf(first)).toContain('เริ่มกี่โมง');
    const second = await office.tap(button(first, 'ไม่ระบุ'));
    expect(wordsOf(second)).toContain('ลิงก์คืออะไร');
    expect(labels(await office.tap(button(second, 'ข้าม')))).toContain('ขออนุมัติ');
    expect((await office.only()).content).toMatchObject({ when: { start: null, end: null }, link: null });
  });

  it('a unit that nobody knows is asked for before the place', async () => {
    const asked = await office.say('ประกาศ อบรมใหม่ วันที่ 26 มี.ค. 2567 เวลา 9.00 น. ถึง สำนักเหนือ 9');
    expect(wordsOf(asked)).toContain('ส่งถึงใคร');
    expect(wordsOf(await office.tap(button(asked, 'ทุกสำนัก')))).toContain('จัดที่ไหน');
  });
});

describe('day and time', () => {
  it('asks once for the time where only the day is known', async () => {
    const asked = await office.say(ACTIVITY.replace(' เวลา 09.00-12.00 น.', ''));
    expect(wordsOf(asked)).toContain('เริ่มกี่โมง');
    expect(labels(await office.tap(button(asked, 'ไม่ระบุ')))).toContain('ขออนุมัติ');
  });

  it('changes the one and keeps the other', async () => {
    const preview = await office.say(ACTIVITY);
    const whenAfter = async (text: string) => {
      const { id, version } = await office.only();
      await office.tap(button(await office.tap(`k1|announcement|${id}|${version}|edit`), 'วันเวลา'));
      await office.say(text);
      return (await office.only()).content.when;
    };
    expect(labels(preview)).toContain('ขออนุมัติ');
    const day = { from: '2024-03-27', to: '2024-03-27' };
    expect(await whenAfter('27 มี.ค. 2567')).toEqual({ ...day, start: '09:00', end: '12:00' });
    expect(await whenAfter('15.00-16.00 น.')).toEqual({ ...day, start: '15:00', end: '16:00' });
    expect(await whenAfter('ทั้งวัน')).toEqual({ ...day, start: null, end: null });
    await office.say('ไม่ระบุ');
    expect(await whenAfter('28 มี.ค. 2567 เวลา 9.00-8.00 น.')).toMatchObject({
      from: '2024-03-28',
      start: null,
    });
    expect(wordsOf(await office.say('10.00 น.'))).toContain('ขออนุมัติ');
    expect((await office.only()).content.when).toMatchObject({ from: '2024-03-28', start: '10:00' });
  });
});

describe('warnings', () => {
  it('stand under the preview: short notice, a clash, a day off, too many messages in a week', async () => {
    const saturday = ACTIVITY.replace('26 มีนาคม', '16 มีนาคม');
    for (const text of [saturday, ACTIVITY, ACTIVITY, ACTIVITY]) await announceAll(office, text);
    const preview = wordsOf(await office.say(saturday.replace('อบรม', 'ทบทวน')));
    expect(preview).toContain('ชนกับ \\"อบรมจริยธรรม\\" วันที่ 16 มี.ค. 67');
    expect(preview).toContain('16 มี.ค. 67 เป็นวันหยุด');
    expect(preview).toContain('2 กลุ่มจะได้รับถึง 5 ข้อความใน 7 วัน');
    const soon = wordsOf(await office.say(ACTIVITY.replace('26 มีนาคม', '14 มีนาคม')));
    expect(soon).toContain('แจ้งกระชั้น: เหลือ 2 วันทำการ');
  });
});
