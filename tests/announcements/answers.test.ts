import { beforeEach, describe, expect, it } from 'vitest';
import { plan } from '../chat/fixtures.js';
import { SECOND, STAFF, WRITER } from './fixtures.js';
import {
  ACTIVITY,
  announceAll,
  button,
  CLUB_GROUP,
  firstTo,
  HOURS,
  labels,
  NORTH,
  NORTH_GROUP,
  officeOfEachTest,
  openOffice,
  type Push,
  person,
  SOUTH,
  SOUTH_GROUP,
  sendOff,
  wordsOf,
} from './office.js';

const office = officeOfEachTest();

const newsTo = (to: string) => firstTo(office, to);
const answersOf = async () => office.store.announcementAnswers.of((await office.only()).id);

describe('an answer', () => {
  it('is kept once however often the button is pressed, and the last one counts', async () => {
    await announceAll(office);
    const news = newsTo(NORTH_GROUP);
    const join = button(news, 'เข้าร่วม');
    const replies = await Promise.all(Array.from({ length: 20 }, () => office.tap(join, STAFF, NORTH_GROUP)));
    for (const reply of replies) expect(wordsOf(reply)).toMatch(/บันทึก/);
    expect(await answersOf()).toMatchObject([{ userId: STAFF, reply: 'join', people: 1, unit: NORTH }]);
    await office.tap(button(news, 'ไม่สะดวก'), STAFF, NORTH_GROUP);
    expect(await answersOf()).toMatchObject([{ userId: STAFF, reply: 'decline', people: 0 }]);
  });

  it('in the club’s group counts for the unit that the person named', async () => {
    await announceAll(office, ACTIVITY.replace('ทุกสำนัก', 'ชมรม STRONG'));
    await office.store.chats.set(STAFF, { unit: SOUTH });
    const join = button(newsTo(CLUB_GROUP), 'เข้าร่วม');
    await office.tap(join, STAFF, CLUB_GROUP);
    await office.tap(join, person(9), CLUB_GROUP);
    expect((await answersOf()).map(({ unit }) => unit).sort()).toEqual([SOUTH, null].sort());
  });

  it('may be written in the words of the buttons', async () => {
    await announceAll(office);
    const say = async (text: string) => wordsOf(await office.say(text, STAFF, NORTH_GROUP));
    expect(await say('รับทราบค่ะ')).toContain('บันทึกแล้ว');
    expect(await say('เข้าร่วม')).toContain('เข้าร่วม');
    expect(await answersOf()).toMatchObject([{ reply: 'join', people: 1 }]);
    for (const text of ['เข้าร่วม 0 คน', 'เข้าร่วม -3 คน', 'เข้าร่วม ๐ ท่าน'])
      expect(await say(text)).toContain('ระหว่าง 1 ถึง 999');
    await say('รับทราบ');
    expect(await answersOf()).toMatchObject([{ reply: 'join', people: 1 }]);
    expect(await say('ไม่สะดวกค่ะ')).toContain('ไม่สะดวก');
    expect(await answersOf()).toMatchObject([{ reply: 'decline', people: 0 }]);
  });

  it('written where nothing waits for it is told so', async () => {
    for (const text of ['เข้าร่วม', 'ไม่สะดวก', 'เข้าร่วม 0 คน', 'เข้าร่วม 3 คน'])
      expect(wordsOf(await office.say(text, STAFF, NORTH_GROUP))).toContain('ไม่มีกิจกรรมที่เปิดให้ตอบ');
  });

  it('written to one of two announcements is asked which, and to news without a day it is noted', async () => {
    await announceAll(office);
    await announceAll(office, 'ประกาศ งดใช้ลิฟต์ชั้น 2\nถึง: ทุกสำนัก\nเพื่อ: ความปลอดภัย');
    const asked = await office.say('รับทราบ', STAFF, NORTH_GROUP);
    expect(wordsOf(await office.tap(button(asked, 'งดใช้ลิฟต์ชั้น 2'), STAFF, NORTH_GROUP))).toContain('บันทึกแล้ว');
    expect(wordsOf(await office.say('รับทราบ', STAFF, NORTH_GROUP))).toContain('อบรมจริยธรรม');
  });

  it('says nothing of who gave it', async () => {
    await announceAll(office);
    const news = newsTo(NORTH_GROUP);
    expect(JSON.stringify(news.messages)).not.toContain('displayText');
    const reply = await office.tap(button(news, 'เข้าร่วม'), STAFF, NORTH_GROUP);
    expect(wordsOf(reply)).not.toContain(STAFF);
  });

  it('brings a number along, by button or in words', async () => {
    await announceAll(office);
    const reply = await office.tap(button(newsTo(NORTH_GROUP), 'เข้าร่วม'), STAFF, NORTH_GROUP);
    await office.tap(button(reply, 'รวม 5 คน'), STAFF, NORTH_GROUP);
    expect(await answersOf()).toMatchObject([{ people: 5 }]);
    await office.say('เข้าร่วม ๑๒ คน', STAFF, NORTH_GROUP);
    expect(await answersOf()).toMatchObject([{ people: 12 }]);
    expect(wordsOf(await office.say('เข้าร่วม 5000 คน', STAFF, NORTH_GROUP))).toContain('1 ถึง 999');
    expect(wordsOf(await office.say('เข้าร่วม 3 คน', STAFF, CLUB_GROUP))).toContain('ไม่มีกิจกรรม');
  });

  it('without a person goes as a message', async () => {
    await announceAll(office);
    const asked = await office.tap(button(newsTo(NORTH_GROUP), 'เข้าร่วม'), null, NORTH_GROUP);
    expect(await answersOf()).toEqual([]);
    const say = button(asked, 'ตอบด้วยข้อความ').replace(/^\//, '');
    await office.say(say, STAFF, NORTH_GROUP);
    expect(await answersOf()).toMatchObject([{ userId: STAFF, reply: 'join' }]);
  });

  it.each([
    [
      'before it was sent',
      'ยังไม่ได้ส่ง',
      async () => {
        const preview = await office.say(ACTIVITY);
        return office.tap(button(preview, 'เข้าร่วม'), WRITER);
      },
    ],
    [
      'in a chat that was not told',
      'ของแชตอื่น',
      async () => {
        await announceAll(office);
        return office.tap(button(newsTo(NORTH_GROUP), 'เข้าร่วม'), STAFF, CLUB_GROUP);
      },
    ],
    [
      'after the activity',
      'จบแล้ว',
      async () => {
        await announceAll(office);
        office.clock.advance(20 * 24 * HOURS);
        return office.tap(button(newsTo(NORTH_GROUP), 'เข้าร่วม'), STAFF, NORTH_GROUP);
      },
    ],
    [
      'of an announcement that is gone',
      'เก่าแล้ว',
      () => office.tap('k1|reply|zzzzzz|join|1', STAFF, NORTH_GROUP),
    ],
  ])('%s has no effect', async (_name, words, tap) => {
    expect(wordsOf(await tap())).toContain(words);
    expect((await office.store.announcements.all()).length === 0 || (await answersOf()).length === 0).toBe(
      true,
    );
  });
});

describe('what follows', () => {
  const told = (pushes: Push[], to: string) => pushes.filter((push) => push.to === to).map(wordsOf);

  it('is a reminder the day before, one an hour before, thanks where somebody came, and one summary', async () => {
    await announceAll(office, `${ACTIVITY}\nแบบประเมิน: https://forms.example.com/x`);
    await office.tap(button(newsTo(NORTH_GROUP), 'เข้าร่วม'), STAFF, NORTH_GROUP);
    const eve = await until('2024-03-25T09:00:00+07:00');
    expect(told(eve, NORTH_GROUP)).toHaveLength(1);
    expect(told(eve, NORTH_GROUP)[0]).toContain('พรุ่งนี้');
    expect(told(eve, SOUTH_GROUP)).toHaveLength(1);
    const hour = await until('2024-03-26T08:00:00+07:00');
    expect(told(hour, SOUTH_GROUP)[0]).toContain('อีก 1 ชั่วโมง');
    const after = await until('2024-03-26T12:00:00+07:00');
    expect(told(after, NORTH_GROUP)[0]).toContain('https://forms.example.com/x');
    expect(told(after, SOUTH_GROUP)).toEqual([]);
    const summed = await until('2024-03-26T12:15:00+07:00');
    expect(told(summed, WRITER)[0]).toContain('สรุปผลตอบรับ');
    expect(told([...after, ...summed], SECOND)).toEqual([]);
    expect(await office.pass(24 * HOURS)).toEqual([]);
    expect((await office.only()).open).toBe(false);
  });

  it('thanks no chat whose people only waited for a seat', async () => {
    await announceAll(office, `${ACTIVITY}\nรับ 1 คน`);
    await office.tap(button(newsTo(SOUTH_GROUP), 'เข้าร่วม'), person(1), SOUTH_GROUP);
    await office.tap(button(newsTo(NORTH_GROUP), 'เข้าร่วม'), person(2), NORTH_GROUP);
    const after = await until('2024-03-26T12:00:00+07:00');
    expect(told(after, SOUTH_GROUP)[0]).toContain('ขอบคุณที่มาร่วม');
    expect(told(after, NORTH_GROUP).join('')).not.toContain('ขอบคุณที่มาร่วม');
  });

  it('is not said of what was called off, and anew of what was moved', async () => {
    const { id } = await announceAll(office);
    const before = (await office.store.announcements.get(id))!;
    const moved = { ...before.published!.content.when!, from: '2024-03-28', to: '2024-03-28' };
    await office.store.announcements.replace(
      {
        ...before,
        revision: before.revision + 1,
        published: { ...before.published!, content: { ...before.content, when: moved } },
      },
      before.revision,
    );
    expect(await until('2024-03-25T09:00:00+07:00')).toEqual([]);
    const eve = await until('2024-03-27T09:00:00+07:00');
    expect(told(eve, NORTH_GROUP)).toHaveLength(1);
    await office.tap(`k1|announcement|${id}|1|cancel`);
    const called = await office.pass();
    expect(told(called, NORTH_GROUP)[0]).toContain('ยกเลิกกิจกรรม');
    expect(await until('2024-03-28T18:00:00+07:00')).toEqual([]);
  });

  it('is not said where kamnot is no longer', async () => {
    await announceAll(office);
    await office.store.chats.remove(NORTH_GROUP);
    await office.store.chats.set(SOUTH_GROUP, { active: false });
    expect(await until('2024-03-25T09:00:00+07:00')).toEqual([]);
  });

  it('is told late or recorded as missed after downtime, never twice', async () => {
    await announceAll(office);
    expect(told(await until('2024-03-26T07:00:00+07:00'), NORTH_GROUP)[0]).toContain('วันนี้');
    const after = await until('2024-03-26T13:00:00+07:00');
    expect(told(after, NORTH_GROUP)).toEqual([]);
    const rows = await office.store.deliveries.list({ chatId: NORTH_GROUP });
    expect(rows.find(({ key }) => key.includes('hour'))).toMatchObject({
      status: 'skipped',
      reason: 'its time went by while kamnot did not run',
    });
  });

  async function until(instant: string): Promise<Push[]> {
    return office.pass(Date.parse(instant) - office.clock.now().getTime());
  }
});

describe('a row of the plan', () => {
  it('shows the activity that answers it, and one activity may answer several', async () => {
    await office.store.plans.save(plan(undefined, { fiscalYear: 2567 }), '2024-01-01T00:00:00+07:00');
    await announceAll(office, `${ACTIVITY}\nตอบแผนข้อ 1.1 และ 2`);
    for (const code of ['1.1', '2']) {
      const card = wordsOf(await office.say(`ข้อ ${code} ส่งเมื่อไหร่`, STAFF));
      expect(card).toContain('26 มี.ค. 67 09.00 น. อบรมจริยธรรม');
    }
    expect(wordsOf(await office.say('ข้อ 3 ส่งเมื่อไหร่', STAFF))).not.toContain('อบรมจริยธรรม');
  });
});

describe('a draft whose name the plan knows', () => {
  beforeEach(() =>
    office.store.plans.save(plan(undefined, { fiscalYear: 2567 }), '2024-01-01T00:00:00+07:00'),
  );

  it('is offered the rows that it may answer, and answers those that were tapped', async () => {
    const text = ACTIVITY.replace('อบรมจริยธรรม', 'อบรมงานตัวอย่างข้อ 1.1');
    const preview = await office.say(text);
    expect(wordsOf(preview)).toContain('อาจตอบแผนข้อเหล่านี้');
    const linked = await office.tap(button(preview, 'ตอบแผนข้อ 1.1'));
    expect((await office.only()).content.planItems).toMatchObject([{ code: '1.1' }]);
    expect(labels(linked)).not.toContain('ตอบแผนข้อ 1.1');
    await office.tap(button(preview, 'ตอบแผนข้อ 1.1'));
    expect((await office.only()).content.planItems).toHaveLength(1);
    await sendOff(office, linked);
    const { id, version } = await office.only();
    await office.tap(`k1|announcement|${id}|${version}|plan-2`);
    expect((await office.only()).state).toBe('sent');
  });

  it('is linked to nothing that the plan does not have, and news to nothing at all', async () => {
    await office.say(ACTIVITY);
    const { id, version } = await office.only();
    await office.tap(`k1|announcement|${id}|${version}|plan-88`);
    expect((await office.only()).content.planItems).toEqual([]);
    const news = await office.say('ประกาศ งดใช้ลิฟต์ชั้น 2\nถึง: ทุกสำนัก\nเพื่อ: ความปลอดภัย');
    expect(wordsOf(news)).not.toContain('อาจตอบแผน');
  });
});

describe('asking', () => {
  it('shows announced activities of the week and their place to anybody', async () => {
    await announceAll(office, ACTIVITY.replace('26 มีนาคม', '14 มีนาคม'));
    const answer = wordsOf(await office.say('สัปดาห์นี้มีกิจกรรมอะไรบ้าง', STAFF));
    expect(answer).toContain('อบรมจริยธรรม');
    expect(answer).toContain('ห้องประชุม 1');
    expect(wordsOf(await office.say('อบรมจริยธรรมจัดที่ไหนคะ', STAFF))).toContain('ห้องประชุม 1');
    expect(wordsOf(await office.say('เดือนหน้ามีกิจกรรมอะไรบ้าง', STAFF))).not.toContain('อบรมจริยธรรม');
  });
});

it('answers what takes place before any plan is imported', async () => {
  const early = await openOffice(undefined, undefined, { plans: [] });
  expect(wordsOf(await early.say('สัปดาห์นี้มีกิจกรรมอะไร', STAFF))).toContain('ยังไม่มีกิจกรรม');
  await announceAll(early, ACTIVITY.replace('26 มีนาคม', '14 มีนาคม'));
  for (const asked of ['สัปดาห์นี้มีกิจกรรมอะไร', 'กิจกรรมวันไหน ที่ไหน', 'อบรมจริยธรรมวันไหน']) {
    const answer = wordsOf(await early.say(asked, STAFF));
    expect(answer).toContain('14 มี.ค. 67');
    expect(answer).toContain('ห้องประชุม 1');
  }
  expect(wordsOf(await early.say('เดือนนี้ต้องส่งอะไรบ้าง', STAFF))).toContain('ยังไม่มีแผน');
  expect(wordsOf(await early.say('ช่วยอะไรได้บ้าง', STAFF))).toContain('สัปดาห์นี้มีกิจกรรมอะไร');
  await early.close();
});

it('offers organizers a list with everything they can do', async () => {
  await announceAll(office);
  const list = await office.say('รายการประกาศ', SECOND);
  expect(wordsOf(list)).toContain('อบรมจริยธรรม');
  const shown = await office.tap(button(list, 'อบรมจริยธรรม'), SECOND);
  expect(labels(shown)).toEqual(expect.arrayContaining(['ดูผลตอบรับ', 'แก้ไข', 'ยกเลิกประกาศนี้']));
});
