import { describe, expect, it, onTestFinished } from 'vitest';
import { setApprovalRule } from '../../src/announcements/approval.js';
import { SECOND, STAFF, WRITER } from './fixtures.js';
import {
  ACTIVITY,
  announceAll,
  button,
  CLUB_GROUP,
  HOURS,
  labels,
  MINUTE,
  NORTH,
  NORTH_GROUP,
  officeOfEachTest,
  openOffice,
  SOUTH_GROUP,
  STRANGE_GROUP,
  wordsOf,
} from './office.js';

const office = officeOfEachTest();

const groupsOf = (pushes: { to: string }[]) =>
  pushes
    .map(({ to }) => to)
    .filter((to) => to.startsWith('C'))
    .sort();

describe('approval', () => {
  it('is asked of the other organizer, who sees the exact card', async () => {
    const preview = await office.say(ACTIVITY);
    await office.tap(button(preview, 'ขออนุมัติ'));
    const pushes = await office.pass();
    expect(pushes.map(({ to }) => to)).toEqual([SECOND]);
    expect(wordsOf(pushes)).toContain('วันอังคารที่ 26 มีนาคม 2567');
    expect(labels(pushes[0]!)).toContain('อนุมัติ');
  });

  it('is not the writer’s, nor of one who does not organize, nor in a group', async () => {
    const preview = await office.say(ACTIVITY);
    await office.tap(button(preview, 'ขออนุมัติ'));
    const [request] = await office.pass();
    const approve = button(request!, 'อนุมัติ');
    expect(wordsOf(await office.tap(approve))).toContain('ของตัวเองไม่ได้');
    expect(wordsOf(await office.tap(approve, STAFF))).toContain('ทำได้โดยผู้ดูแลแผน');
    expect(wordsOf(await office.tap(approve, SECOND, NORTH_GROUP))).toContain('แชตส่วนตัว');
    expect((await office.only()).state).toBe('draft');
  });

  it('holds for the version that was seen: an edit takes it back', async () => {
    const preview = await office.say(ACTIVITY);
    await office.tap(button(preview, 'ขออนุมัติ'));
    const [request] = await office.pass();
    const fields = await office.tap(button(preview, 'แก้ไข'));
    await office.tap(button(fields, 'สถานที่'));
    await office.say('ห้องประชุม 9');
    expect(wordsOf(await office.tap(button(request!, 'อนุมัติ'), SECOND))).toContain('ถูกแก้ไข');
    expect(await office.only()).toMatchObject({ state: 'draft', submitted: false, approvedBy: null });
  });

  it('of two at once has one effect', async () => {
    await office.store.roles.grant({ userId: STAFF, role: 'admin', unit: null });
    const preview = await office.say(ACTIVITY);
    await office.tap(button(preview, 'ขออนุมัติ'));
    const [request] = await office.pass();
    const approve = button(request!, 'อนุมัติ');
    await Promise.all([office.tap(approve, SECOND), office.tap(approve, STAFF)]);
    expect((await office.only()).state).toBe('approved');
    expect((await office.pass()).map(({ to }) => to)).toEqual([WRITER]);
  });

  it('can be switched to one for small offices', async () => {
    await setApprovalRule(office.store, 'one');
    const preview = await office.say(ACTIVITY);
    const ready = await office.tap(button(preview, 'ใช้ข้อความนี้'));
    expect(labels(ready)).toEqual(['ส่งเลย', 'ตั้งเวลาส่ง']);
    expect((await office.only()).state).toBe('approved');
  });

  it('says so when nobody else organizes', async () => {
    await office.store.roles.revoke(SECOND);
    const preview = await office.say(ACTIVITY);
    expect(wordsOf(await office.tap(button(preview, 'ขออนุมัติ')))).toContain('ยังไม่มีผู้ดูแลแผนคนที่สอง');
  });

  it('of a cancelled draft has no effect', async () => {
    const preview = await office.say(ACTIVITY);
    await office.tap(button(preview, 'ขออนุมัติ'));
    const [request] = await office.pass();
    const sure = await office.tap(button(preview, 'ยกเลิกประกาศนี้'));
    await office.tap(button(sure, 'ยืนยันยกเลิก'));
    expect(wordsOf(await office.tap(button(request!, 'อนุมัติ'), SECOND))).toContain('ยกเลิกแล้ว');
    expect((await office.only()).state).toBe('cancelled');
    expect(await office.pass(HOURS)).toEqual([]);
  });
});

describe('sending', () => {
  it('reaches each group of the audience once, after five minutes, and nobody else', async () => {
    const sent = await announceAll(office);
    expect(sent.state).toBe('sent');
    expect(groupsOf(office.pushes)).toEqual([NORTH_GROUP, SOUTH_GROUP]);
    expect(groupsOf(await office.pass(MINUTE))).toEqual([]);
    const report = office.pushes.filter(({ to }) => to === WRITER).at(-1)!;
    expect(wordsOf(report)).toContain('ส่งแล้ว 2 แชต');
  });

  it('waits for the five minutes and can be taken back in them', async () => {
    await setApprovalRule(office.store, 'one');
    const ready = await office.tap(button(await office.say(ACTIVITY), 'ใช้ข้อความนี้'));
    const scheduled = await office.tap(button(ready, 'ส่งเลย'));
    expect(await office.pass(4 * MINUTE)).toEqual([]);
    const undo = button(scheduled, 'ยังไม่ส่ง');
    expect(wordsOf(await office.tap(undo))).toContain('ยังไม่ได้ส่งถึงใคร');
    expect(await office.pass(HOURS)).toEqual([]);
    expect((await office.only()).state).toBe('approved');
    expect(wordsOf(await office.tap(undo))).toContain('ไม่มีผล');
  });

  it('goes at a written time', async () => {
    await setApprovalRule(office.store, 'one');
    const ready = await office.tap(button(await office.say(ACTIVITY), 'ใช้ข้อความนี้'));
    await office.tap(button(ready, 'ตั้งเวลาส่ง'));
    expect(wordsOf(await office.say('เมื่อวาน 9.00 น.'))).toContain('ส่งเมื่อไร');
    expect(wordsOf(await office.say('พรุ่งนี้ 9.00 น.'))).toContain('13 มี.ค. 67 09.00 น.');
    expect(await office.pass(23 * HOURS)).toEqual([]);
    expect(groupsOf(await office.pass(HOURS))).toEqual([NORTH_GROUP, SOUTH_GROUP]);
  });

  it('is warned of notice that is short by the time it goes', async () => {
    await setApprovalRule(office.store, 'one');
    const ready = await office.tap(button(await office.say(ACTIVITY), 'ใช้ข้อความนี้'));
    await office.tap(button(ready, 'ตั้งเวลาส่ง'));
    const at = await office.say('25 มี.ค. 2567 เวลา 09.00 น.');
    expect(wordsOf(at)).toContain('แจ้งกระชั้น: เหลือ 1 วันทำการ');
    const { id } = await office.only();
    expect(wordsOf(await office.tap(`k1|announcement|${id}|1|show`))).toContain('แจ้งกระชั้น');
  });

  it('goes once to a chat that fits several targets, and not to one nobody approved', async () => {
    await office.store.chats.set(NORTH_GROUP, { strong: true });
    await office.store.chats.set(STRANGE_GROUP, { unit: NORTH });
    await announceAll(office, ACTIVITY.replace('ทุกสำนัก', 'ทุกสำนัก ชมรม STRONG'));
    expect(groupsOf(office.pushes)).toEqual([NORTH_GROUP, SOUTH_GROUP, CLUB_GROUP]);
  });

  it('is not scheduled for after the activity', async () => {
    await setApprovalRule(office.store, 'one');
    const ready = await office.tap(button(await office.say(ACTIVITY), 'ใช้ข้อความนี้'));
    await office.tap(button(ready, 'ตั้งเวลาส่ง'));
    expect(wordsOf(await office.say('27 มี.ค. 2567 เวลา 9.00 น.'))).toContain('เลยเวลาของกิจกรรม');
    expect((await office.only()).state).toBe('approved');
  });

  it('says nothing of an activity that ended while kamnot did not run', async () => {
    await setApprovalRule(office.store, 'one');
    const ready = await office.tap(button(await office.say(ACTIVITY), 'ใช้ข้อความนี้'));
    await office.tap(button(ready, 'ส่งเลย'));
    expect(groupsOf(await office.pass(20 * 24 * HOURS))).toEqual([]);
  });

  it('reaches followers in their own chats', async () => {
    await announceAll(office, 'ประกาศ งดใช้ลิฟต์\nถึง: ผู้ติดตาม\nเพื่อ: ความปลอดภัย');
    const news = office.pushes.filter(
      (push) => push.messages.length === 1 && wordsOf(push).includes('"รับทราบ"'),
    );
    expect(news.map(({ to }) => to).sort()).toEqual([WRITER, SECOND, STAFF].sort());
  });
});

describe('afterwards', () => {
  it('an edit goes out as a marked correction after a new approval', async () => {
    await announceAll(office);
    const report = office.pushes.filter(({ to }) => to === WRITER).at(-1)!;
    const fields = await office.tap(button(report, 'แก้ไขประกาศนี้'));
    await office.tap(button(fields, 'วันเวลา'));
    const preview = await office.say('27 มีนาคม 2567 เวลา 09.00 น.');
    expect(wordsOf(preview)).toContain('แก้ไขประกาศ');
    await office.tap(button(preview, 'ขออนุมัติ'));
    const [request] = await office.pass();
    await office.tap(button(request!, 'อนุมัติ'), SECOND);
    const [approved] = await office.pass();
    await office.tap(button(approved!, 'ส่งเลย'));
    const pushes = (await office.pass(6 * MINUTE)).filter(({ to }) => to.startsWith('C'));
    expect(groupsOf(pushes)).toEqual([NORTH_GROUP, SOUTH_GROUP]);
    for (const push of pushes) {
      expect(wordsOf(push)).toContain('แก้ไขประกาศ');
      expect(wordsOf(push)).toContain('เดิม วันอังคารที่ 26 มีนาคม 2567');
    }
  });

  it('every part of the card can be changed or taken off', async () => {
    const preview = await office.say(`${ACTIVITY}\nลงทะเบียน: https://example.com/a`);
    await office.sendImage();
    const change = async (label: string, words: string) => {
      const fields = await office.tap(button(preview, 'แก้ไข'));
      await office.tap(button(fields, label));
      return office.say(words);
    };
    await change('รายละเอียด', 'นำบัตรมาด้วย');
    await change('ข้อในแผน', '๑.๑');
    expect(wordsOf(await change('ข้อในแผน', '99'))).toContain('ไม่มีข้อ 99');
    expect(wordsOf(await change('กลุ่มเป้าหมาย', '99'))).toContain('อ่านจำนวน');
    await change('กลุ่มเป้าหมาย', 'ผู้ประสานงาน ๔๐ คน, วิทยากร จำนวน 1,000 คน');
    await change('ลิงก์', 'ไม่มี');
    await change('เหตุผล', 'ลบ');
    await change('จำนวนที่รับ', '40');
    const fields = await office.tap(button(preview, 'แก้ไข'));
    await office.tap(button(fields, 'ลบรูป'));
    const { content, state } = await office.only();
    expect(state).toBe('draft');
    expect(content).toMatchObject({
      body: 'นำบัตรมาด้วย',
      groups: [
        { name: 'ผู้ประสานงาน', size: 40 },
        { name: 'วิทยากร', size: 1000 },
      ],
      link: null,
      purpose: null,
      capacity: 40,
      picture: null,
      planItems: [],
    });
  });

  it('an edit that is given up leaves what was told', async () => {
    const sent = await announceAll(office);
    const report = office.pushes.filter(({ to }) => to === WRITER).at(-1)!;
    const fields = await office.tap(button(report, 'แก้ไขประกาศนี้'));
    await office.tap(button(fields, 'สถานที่'));
    const preview = await office.say('ห้องประชุม 7');
    await office.tap(button(preview, 'ไม่แก้แล้ว'));
    expect(await office.only()).toMatchObject({ state: 'sent', generation: 1, content: sent.content });
    expect(await office.pass(HOURS)).toEqual([]);
  });

  it('a cancellation is told where it was told, once, and answers end', async () => {
    const { id } = await announceAll(office);
    const report = office.pushes.filter(({ to }) => to === WRITER).at(-1)!;
    const sure = await office.tap(button(report, 'ยกเลิกประกาศนี้'));
    const cancel = button(sure, 'ยืนยันยกเลิก');
    await Promise.all(Array.from({ length: 20 }, () => office.tap(cancel)));
    const pushes = await office.pass();
    expect(groupsOf(pushes)).toEqual([NORTH_GROUP, SOUTH_GROUP]);
    expect(wordsOf(pushes)).toContain('ยกเลิกกิจกรรม');
    expect(await office.pass(30 * 24 * HOURS)).toEqual([]);
    const late = await office.tap(`k1|reply|${id}|join|1`, STAFF, NORTH_GROUP);
    expect(wordsOf(late)).toContain('ยกเลิกแล้ว');
  });
});

describe('pictures', () => {
  const drafting = () => office.say(ACTIVITY);

  it('stand on the card under an address that nobody can guess', async () => {
    await drafting();
    expect(wordsOf(await office.sendImage())).toMatch(
      /https:\/\/kamnot\.example\.go\.th\/pictures\/[\w-]{24}"/,
    );
    const { picture } = (await office.only()).content;
    expect((await office.store.pictures.get(picture!))?.type).toBe('image/png');
  });

  it('are said not to be sent without a public https address', async () => {
    const inside = await openOffice(undefined, 'http://localhost:3000');
    onTestFinished(() => inside.close());
    await inside.say(ACTIVITY);
    const preview = await inside.sendImage();
    expect(wordsOf(preview)).toContain('PUBLIC_URL');
    expect(wordsOf(preview)).not.toContain('/pictures/');
  });

  it('without a draft are answered as before', async () => {
    expect(wordsOf(await office.sendImage())).toContain('อ่านได้เฉพาะข้อความ');
  });
});
