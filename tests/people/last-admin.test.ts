import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ALICE, BOB, type ChatOffice, openChatOffice, said } from '../chat/office.js';

let office: ChatOffice;
beforeEach(async () => {
  office = await openChatOffice();
  await office.store.roles.grant({ userId: ALICE, role: 'admin', unit: null });
});
afterEach(() => office.close());

describe('the last admin who wants to be forgotten', () => {
  it('is told first that nobody could let anybody in, and how to let another one in', async () => {
    const question = said(await office.say('ลืมฉัน'));
    expect(question).toContain('ผู้ดูแลระบบคนสุดท้าย');
    expect(question).toContain('"text":"เพิ่มผู้ดูแลระบบ"');
    expect(question).toContain('ยืนยันลบข้อมูล');
    expect(await office.store.roles.of(ALICE)).toHaveLength(1);
  });

  it('is asked the same by the button of what is kept', async () => {
    expect(said(await office.say('ฉันเป็นใคร'))).toContain('"label":"ลบข้อมูลของฉัน","text":"ลืมฉัน"');
  });

  it('is any other person once there is a second admin', async () => {
    await office.store.roles.grant({ userId: BOB, role: 'admin', unit: null });
    expect(said(await office.say('ลืมฉัน'))).not.toContain('คนสุดท้าย');
  });
});
