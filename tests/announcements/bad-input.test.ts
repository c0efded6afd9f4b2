import { describe, expect, it } from 'vitest';
import { isFinal } from '../../src/delivery/states.js';
import { SECOND, STAFF, WRITER } from './fixtures.js';
import {
  ACTIVITY,
  announceAll,
  button,
  HOURS,
  labels,
  MINUTE,
  NORTH_GROUP,
  officeOfEachTest,
  wordsOf,
} from './office.js';

const office = officeOfEachTest();

/** The same button twenty times, all at once. */
const twenty = (data: string, from = WRITER, where = from) =>
  Promise.all(Array.from({ length: 20 }, () => office.tap(data, from, where)));

const drafts = () => office.store.announcements.all();

type Wrong = [what: string, text: string, words: string, content: object];
const WRONG: Wrong[] = [
  ['a day that no month has', ACTIVITY.replace('26 มีนาคม', '31 เมษายน'), 'ไม่มีวันที่', { when: null }],
  ['a day that is over', ACTIVITY.replace('26 มีนาคม', '1 มีนาคม'), 'ผ่านไปแล้ว', { when: null }],
  ['an end before its start', ACTIVITY.replace('26', '28-26'), 'วันสิ้นสุดมาก่อนวันเริ่ม', { when: null }],
  ['an hour that ends before it starts', ACTIVITY.replace('12.00', '08.00'), 'สิ้นสุดก่อนเริ่ม', {}],
  ['a weekday that is another', ACTIVITY.replace('วันที่ 26', 'วันจันทร์ที่ 26'), 'ไม่ตรงกับวันที่', { when: null }],
  ['a link that is none', `${ACTIVITY}\nลงทะเบียน: www.example.com`, 'ไม่ใช่ลิงก์', { link: null }],
  ['a link that runs code', `${ACTIVITY}\nลิงก์: javascript:alert(1)`, 'ไม่ใช่ลิงก์', { link: null }],
  ['a text over what a card holds', `${ACTIVITY}\n${'ยาวมาก'.repeat(400)}`, 'ตัวอักษร การ์ดรับได้', { body: '' }],
  ['a title over what a card holds', `ประกาศ ${'อบรมยาว'.repeat(40)}`, 'จึงตัดให้เหลือ 160', {}],
  ['a unit nobody knows', ACTIVITY.replace('ทุกสำนัก', 'สำนักเหนือ 9'), 'ไม่รู้จักหน่วยงาน', {}],
  [
    'markup',
    `${ACTIVITY}\n<script>alert(1)</script><b>หนา</b>`,
    'ด้านบนคือสิ่งที่ผู้รับจะเห็น',
    { body: 'alert(1)หนา' },
  ],
];

/** Field, what is written for it, what is answered. */
const REFUSED: [label: string, value: string, words: string][] = [
  ['ชื่อเรื่อง', 'ยาว'.repeat(200), 'การ์ดรับได้ 160'],
  ['วันเวลา', '30 กุมภาพันธ์ 2567', 'ไม่มีวันที่'],
  ['วันเวลา', '28-26 มีนาคม 2567', 'วันสิ้นสุดมาก่อนวันเริ่ม'],
  ['วันเวลา', 'สักวันหนึ่ง', 'ไม่ออก'],
  ['สถานที่', 'ไกล'.repeat(200), 'การ์ดรับได้ 160'],
  ['เหตุผล', 'เพราะ'.repeat(300), 'การ์ดรับได้ 600'],
  ['รายละเอียด', 'ยาว'.repeat(900), 'การ์ดรับได้ 2,000'],
  ['ลิงก์', 'ที่เว็บของเรา', 'ไม่ใช่ลิงก์'],
  ['จำนวนที่รับ', 'เยอะ ๆ', 'อ่านจำนวน'],
  ['แบบประเมิน', 'http://', 'ไม่ใช่ลิงก์'],
  ['ข้อในแผน', '99', 'ไม่มีข้อ 99'],
];

describe('a draft', () => {
  it('with something in it that cannot be is answered clearly, and nothing goes out', async () => {
    for (const [what, text, words, content] of WRONG) {
      const before = (await drafts()).map(({ id }) => id);
      expect(wordsOf(await office.say(text)), what).toContain(words);
      const fresh = (await drafts()).filter(({ id }) => !before.includes(id));
      expect(fresh, what).toMatchObject([{ state: 'draft', content }]);
    }
    expect(await office.pass(HOURS)).toEqual([]);
  });

  it('stays as it was when one of its fields becomes what cannot be, and asks again', async () => {
    const preview = await office.say(ACTIVITY);
    const before = await office.only();
    for (const [label, value, words] of REFUSED) {
      await office.tap(button(await office.tap(button(preview, 'แก้ไข')), label));
      expect(wordsOf(await office.say(value)), value.slice(0, 30)).toContain(words);
      expect(await office.only()).toEqual(before);
    }
  });

  it.each([
    ['20 MB', Buffer.alloc(20 * 1024 * 1024), '10 MB'],
    ['a GIF', Buffer.from('GIF89a'), 'JPEG หรือ PNG'],
    ['nothing', Buffer.alloc(0), 'JPEG หรือ PNG'],
  ])('with a picture of %s stays as it was', async (_name, bytes, words) => {
    await office.say(ACTIVITY);
    office.picture.bytes = bytes;
    expect(wordsOf(await office.sendImage())).toContain(words);
    expect((await office.only()).version).toBe(1);
    expect(await office.store.pictures.list()).toEqual([]);
  });

  it.each(['เวลา 08.00-08.30 น.', 'เวลา 08.00 น.'])(
    'of an hour that is past (%s) is not approved',
    async (time) => {
      const preview = await office.say(
        `ประกาศ ประชุมทีม วันที่ 12 มี.ค. 2567 ${time} ณ ห้อง 1 ถึง ทุกสำนัก เพื่อเตรียมงาน`,
      );
      expect(wordsOf(preview)).toContain('ผ่านไปแล้วค่ะ');
      expect(labels(preview)).not.toContain('ขออนุมัติ');
      const { id } = await office.only();
      expect(wordsOf(await office.tap(`k1|announcement|${id}|1|submit`))).toContain('ผ่านไปแล้วค่ะ');
      expect((await office.only()).submitted).toBe(false);
    },
  );

  it('whose hour went by before it was approved or sent is shown with a way to change it', async () => {
    const preview = await office.say(
      'ประกาศ ประชุมทีม วันที่ 12 มี.ค. 2567 เวลา 13.00 น. ณ ห้อง 1 ถึง ทุกสำนัก เพื่อเตรียมงาน',
    );
    await office.tap(button(preview, 'ขออนุมัติ'));
    const [request] = await office.pass();
    const { id } = await office.only();
    office.clock.advance(6 * HOURS);
    const late = await office.tap(button(request!, 'อนุมัติ'), SECOND);
    expect(wordsOf(late)).toContain('ผ่านไปแล้วค่ะ');
    expect(labels(late)).toContain('แก้ไข');
    const one = await office.only();
    await office.store.announcements.replace(
      { ...one, state: 'approved', revision: one.revision + 1 },
      one.revision,
    );
    const unsent = await office.tap(`k1|announcement|${id}|1|now`);
    expect(wordsOf(unsent)).toContain('ผ่านไปแล้วค่ะ');
    expect(labels(unsent)).toContain('แก้ไข');
    expect((await office.only()).state).toBe('approved');
  });

  it('that could not go out before its activity was over says why to its writer', async () => {
    const { id } = await approved();
    await office.tap(`k1|announcement|${id}|1|at`);
    await office.say('พรุ่งนี้ 9.00 น.');
    const told = await office.pass(20 * 24 * HOURS);
    expect(told.map(({ to }) => to)).not.toContain(NORTH_GROUP);
    const report = wordsOf(told.filter(({ to }) => to === WRITER));
    expect(report).toContain('กิจกรรมก็จบไปแล้ว');
    expect(report).not.toContain('เสร็จแล้ว');
    expect(report).not.toContain('delivery list');
  });

  it('is not sent at a time that is over, far away or no time', async () => {
    const { id } = await approved();
    for (const [time, words] of [
      ['12 มี.ค. 2567 เวลา 08.00 น.', 'ผ่านไปแล้ว'],
      ['26 มี.ค. 2567', 'ไม่ออก'],
      ['1 ม.ค. 2570 เวลา 09.00 น.', 'ไม่ออก'],
      ['เดี๋ยวก่อน', 'ไม่ออก'],
    ] as const) {
      await office.tap(`k1|announcement|${id}|1|at`);
      expect(wordsOf(await office.say(time))).toContain(words);
    }
    expect((await office.only()).state).toBe('approved');
  });
});

async function approved() {
  const preview = await office.say(ACTIVITY);
  await office.tap(button(preview, 'ขออนุมัติ'));
  const [request] = await office.pass();
  await office.tap(button(request!, 'อนุมัติ'), SECOND);
  await office.pass();
  return office.only();
}

describe('a button pressed twenty times', () => {
  it('asks for approval once', async () => {
    const preview = await office.say(ACTIVITY);
    for (const reply of await twenty(button(preview, 'ขออนุมัติ'))) expect(reply?.messages.length).toBe(1);
    expect((await office.pass()).map(({ to }) => to)).toEqual([SECOND]);
  });

  it('approves, sends, takes back and cancels once', async () => {
    const preview = await office.say(ACTIVITY);
    await office.tap(button(preview, 'ขออนุมัติ'));
    const [request] = await office.pass();
    await twenty(button(request!, 'อนุมัติ'), SECOND);
    expect((await office.pass()).map(({ to }) => to)).toEqual([WRITER]);
    const { id } = await office.only();
    const act = (name: string) => twenty(`k1|announcement|${id}|1|${name}`);
    await act('now');
    const { sendAt } = await office.only();
    office.clock.advance(MINUTE);
    await act('now');
    expect(await office.only()).toMatchObject({ state: 'scheduled', sendAt });
    await act('undo');
    expect((await office.only()).state).toBe('approved');
    await act('now');
    const told = (await office.pass(6 * MINUTE)).filter(({ to }) => to.startsWith('C'));
    expect(told).toHaveLength(2);
    await act('cancel');
    const calledOff = (await office.pass()).filter(({ to }) => to.startsWith('C'));
    expect(calledOff).toHaveLength(2);
    expect((await office.store.deliveries.list()).every(({ status }) => isFinal(status))).toBe(true);
  });

  it('adds one audience, and leaves out one question', async () => {
    const asked = await office.say('ประกาศ งดใช้ลิฟต์');
    await twenty(button(asked, 'ทุกสำนัก'));
    const { id, version } = await office.only();
    await twenty(`k1|announcement|${id}|${version}|skip-purpose`);
    expect(await office.only()).toMatchObject({ version: version + 1, skipped: ['purpose'] });
  });

  it('answers once', async () => {
    await announceAll(office, `${ACTIVITY} รับ 3 คน`);
    const news = office.pushes.find(({ to }) => to === NORTH_GROUP)!;
    await twenty(button(news, 'เข้าร่วม'), STAFF, NORTH_GROUP);
    const { id } = await office.only();
    expect(await office.store.announcementAnswers.of(id)).toMatchObject([{ userId: STAFF, people: 1 }]);
  });
});
