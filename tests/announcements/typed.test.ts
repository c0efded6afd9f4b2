import { describe, expect, it } from 'vitest';
import { SECOND, WRITER } from './fixtures.js';
import { ACTIVITY, button, labels, officeOfEachTest, wordsOf } from './office.js';

const office = officeOfEachTest();

describe('what is typed instead of tapped', () => {
  it('does what the button of the announcement at hand does', async () => {
    await office.say(ACTIVITY);
    expect(wordsOf(await office.say('ขออนุมัติค่ะ'))).toContain('ตรวจแล้วค่ะ');
    expect(await office.only()).toMatchObject({ state: 'draft', submitted: true });
    expect(wordsOf(await office.say('แก้ไข'))).toContain('จะแก้ส่วนไหนคะ');
    expect(wordsOf(await office.say('ยกเลิก'))).toContain('ยืนยันยกเลิก');
    expect((await office.only()).state).toBe('draft');
  });

  it('approves nothing unseen: it shows what waits, with its button', async () => {
    expect(wordsOf(await office.say('อนุมัติ', SECOND))).not.toContain('อบรมจริยธรรม');
    await office.say(ACTIVITY);
    await office.say('ขออนุมัติ');
    expect(wordsOf(await office.say('อนุมัติ', WRITER))).not.toContain('แจ้งผู้เขียน');
    const shown = await office.say('อนุมัติ', SECOND);
    expect(labels(shown)).toContain('อนุมัติ');
    expect((await office.only()).state).toBe('draft');
    await office.tap(button(shown, 'อนุมัติ'), SECOND);
    expect((await office.only()).state).toBe('approved');
    expect(wordsOf(await office.say('ส่งเลยค่ะ'))).toContain('ภายใน 5 นาที');
  });
});

describe('a post that is pasted without the word', () => {
  const POST =
    'เรียน ทุกท่านค่ะ\nขอเชิญร่วมกิจกรรมทำบุญประจำเดือน\n📅 วันศุกร์ที่ 29 มีนาคม 2567\n⏰ เวลา 08.30 - 09.30 น.\n📍 ห้องพระ ชั้น 1\nลงทะเบียน https://example.go.th/a\nติดต่อสอบถาม 081-111-2222';

  it('becomes a draft of an organizer, and a question stays one', async () => {
    expect(wordsOf(await office.say(POST))).toContain('ส่งถึงใคร');
    expect((await office.only()).content).toMatchObject({
      title: 'ขอเชิญร่วมกิจกรรมทำบุญประจำเดือน',
      when: { from: '2024-03-29', start: '08:30', end: '09:30' },
      place: 'ห้องพระ ชั้น 1',
      link: 'https://example.go.th/a',
      body: 'ติดต่อสอบถาม 081-111-2222',
    });
    await office.say('ยกเลิก');
    await office.say(`${POST}\nกิจกรรมนี้อยู่ในแผนข้อไหนคะ`);
    await office.say('1.1 ส่งวันไหน เชิญตอบด้วย');
    expect(await office.store.announcements.all()).toHaveLength(1);
  });
});

describe('days in the words that are not those of the activity', () => {
  it('are pointed at under the preview, so that a moved day is not left standing', async () => {
    const preview = await office.say(`${ACTIVITY} ขอให้ส่งชื่อภายใน 20 มี.ค. 2567 และมาดูห้องวันที่ 25 มีนาคม 2567`);
    expect(wordsOf(preview)).toContain('ยังเขียนถึง วันที่ 25 มีนาคม 2567 ซึ่ง');
    expect(wordsOf(await office.say(ACTIVITY))).not.toContain('ยังเขียนถึง');
  });
});

describe('words for days that change their meaning with the day of sending', () => {
  it('are pointed at, because the sending is approved later', async () => {
    await office.say('ประกาศ งดใช้ลิฟต์ วันพรุ่งนี้ 9.00-12.00 น. ถึงทุกสำนัก');
    const asked = await office.say('เพื่อซ่อมบำรุง');
    expect(wordsOf(asked)).toContain('คำว่า \\"พรุ่งนี้\\" จะหมายถึงวันอื่น');
    expect((await office.only()).content).toMatchObject({ title: 'งดใช้ลิฟต์', when: null });
  });
});

describe('an answer', () => {
  it('stands on the card without the words that lead to it and the particle', async () => {
    await office.say('ประกาศ อบรมการเขียน วันที่ 26 มี.ค. 2567 เวลา 9.00 น. ถึงทุกสำนัก');
    await office.say('ที่ห้องประชุม 2 ชั้น 3 ค่ะ');
    expect((await office.only()).content.place).toBe('ห้องประชุม 2 ชั้น 3');
  });
});

describe('a unit that nobody knows', () => {
  it('is offered by its nearest names, with the others that were named', async () => {
    const asked = await office.say(ACTIVITY.replace('ทุกสำนัก', 'ชมรม STRONG, สำนักเหนือ 9'));
    const step = labels(asked).find((label) => label.startsWith('สำนักเหนือ'))!;
    await office.say(button(asked, step));
    const { targets } = (await office.only()).content;
    expect(targets).toMatchObject({ club: true, units: [step] });
  });
});
