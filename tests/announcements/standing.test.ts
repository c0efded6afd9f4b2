import { describe, expect, it } from 'vitest';
import { setApprovalRule } from '../../src/announcements/approval.js';
import { STAFF, WRITER } from './fixtures.js';
import {
  ACTIVITY,
  announceAll,
  button,
  labels,
  MINUTE,
  NORTH_GROUP,
  officeOfEachTest,
  sendOff,
  wordsOf,
} from './office.js';

const office = officeOfEachTest();

const list = async () => wordsOf(await office.say('รายการประกาศ'));

describe('a correction of what was sent', () => {
  async function correcting() {
    const { id, version } = await announceAll(office);
    const fields = await office.tap(`k1|announcement|${id}|${version}|edit`);
    await office.tap(button(fields, 'สถานที่'));
    return office.say('ห้องประชุม 9');
  }

  it('shows both: people have it, and the correction is a draft', async () => {
    const preview = await correcting();
    expect(wordsOf(preview)).toContain('ส่งแล้ว · ฉบับแก้ไข: ร่าง');
    expect(await list()).toContain('ส่งแล้ว · ฉบับแก้ไข: ร่าง');
    await office.tap(button(preview, 'ขออนุมัติ'));
    expect(await list()).toContain('ส่งแล้ว · ฉบับแก้ไข: รออนุมัติ');
  });

  it('takes back no time of sending, because it went out then', async () => {
    const { id, version } = await announceAll(office);
    const shown = wordsOf(await office.tap(`k1|announcement|${id}|${version}|show`));
    expect(shown).toContain('ด้านบนคือสิ่งที่ส่งไปแล้ว');
    expect(shown).not.toContain('ใช้โควตา');
    const fields = await office.tap(`k1|announcement|${id}|${version}|edit`);
    expect(wordsOf(fields)).not.toContain('ตั้งเวลาส่งไว้');
    await office.tap(button(fields, 'สถานที่'));
    const preview = wordsOf(await office.say('ห้องประชุม 9'));
    expect(preview).not.toContain('ถูกยกเลิก');
    expect(preview).toContain('ใช้โควตา');
  });

  it('keeps the results within reach until it is out, and says that it is sent then', async () => {
    const preview = await correcting();
    const results = wordsOf(await office.tap(button(preview, 'ดูผลตอบรับ')));
    expect(results).toContain('อบรมจริยธรรม');
    await sendOff(office, preview);
    expect(await list()).toContain('ส่งแล้ว');
    expect(await list()).not.toContain('ฉบับแก้ไข');
  });

  it('is no correction before anybody was told', async () => {
    const preview = await office.say(ACTIVITY);
    expect(wordsOf(preview)).not.toContain('ฉบับแก้ไข');
    expect(labels(preview)).not.toContain('ดูผลตอบรับ');
    await sendOff(office, preview);
    expect(await list()).not.toContain('ฉบับแก้ไข');
  });
});

describe('editing what is scheduled', () => {
  const schedule = async () => {
    await setApprovalRule(office.store, 'one');
    const ready = await office.tap(button(await office.say(ACTIVITY), 'ใช้ข้อความนี้'));
    await office.tap(button(ready, 'ตั้งเวลาส่ง'));
    await office.say('20 มี.ค. 2567 เวลา 09.00 น.');
    return office.only();
  };

  it('says before and after that the time of sending is gone, until it is set again', async () => {
    const { id, version } = await schedule();
    const fields = await office.tap(`k1|announcement|${id}|${version}|edit`);
    expect(wordsOf(fields)).toContain('ตั้งเวลาส่งไว้ 20 มี.ค. 67 09.00 น.');
    await office.tap(button(fields, 'สถานที่'));
    const preview = await office.say('ห้องประชุม 9');
    expect(wordsOf(preview)).toContain('เวลาส่งที่ตั้งไว้ 20 มี.ค. 67 09.00 น. ถูกยกเลิก');
    const ready = await office.tap(button(preview, 'ใช้ข้อความนี้'));
    await office.tap(button(ready, 'ส่งเลย'));
    const shown = await office.tap(`k1|announcement|${id}|2|show`);
    expect(wordsOf(shown)).not.toContain('ถูกยกเลิก');
  });

  it('says nothing of the kind where nothing was scheduled', async () => {
    const preview = await office.say(ACTIVITY);
    expect(wordsOf(await office.tap(button(preview, 'แก้ไข')))).not.toContain('ตั้งเวลา');
  });
});

describe('the list of announcements', () => {
  it('goes on by a button to the very first one, for organizers only', async () => {
    for (let count = 1; count <= 23; count++) {
      await office.say(ACTIVITY.replace('อบรมจริยธรรม', `อบรมที่ ${count} ของปี`));
      await office.pass(MINUTE);
    }
    const first = await office.say('รายการประกาศ');
    expect(wordsOf(first)).toContain('อบรมที่ 14 ของปี');
    expect(wordsOf(first)).not.toContain('อบรมที่ 13 ของปี');
    const second = await office.tap(button(first, 'ดูอีก 13 เรื่อง'));
    const third = await office.tap(button(second, 'ดูอีก 3 เรื่อง'));
    expect(wordsOf(third)).toContain('อบรมที่ 1 ของปี');
    expect(labels(third).join()).not.toContain('ดูอีก');
    const page = button(first, 'ดูอีก 13 เรื่อง');
    for (const refused of [await office.tap(page, STAFF), await office.tap(page, WRITER, NORTH_GROUP)]) {
      expect(wordsOf(refused)).not.toContain('อบรมที่');
    }
  });
});
