import { describe, expect, it } from 'vitest';
import type { RoleName } from '../../src/people/types.js';
import { NORTH } from '../chat/fixtures.js';
import { ALICE, BOB, chatOfficeOfEachTest, GROUP, said } from '../chat/office.js';

const office = chatOfficeOfEachTest();

const grant = (role: RoleName, unit: string | null = null) =>
  office.store.roles.grant({ userId: BOB, role, unit });
const words = async (text: string, where = BOB) => said(await office.say(text, where, BOB));
/** The words with which one announces, as they are typed. */
const ANNOUNCE = /\\"ประกาศ\\".*\\"รายการประกาศ\\"/;
const QUICK = /"text":"รายการประกาศ"/;

describe('who may announce is told how, in LINE', () => {
  it.each(['organizer', 'admin'] as const)(
    '%s: when asking who one is and what can be done',
    async (role) => {
      await grant(role);
      for (const asked of ['ฉันเป็นใคร', 'ช่วยเหลือ']) {
        const answer = await words(asked);
        expect(answer).toMatch(ANNOUNCE);
        expect(answer).toMatch(QUICK);
      }
    },
  );

  it('organizer: at once when the code is taken, with the same buttons as an admin has', async () => {
    await office.store.roles.grant({ userId: ALICE, role: 'admin', unit: null });
    const issued = said(await office.say('เพิ่มผู้ดูแลแผน', ALICE, ALICE));
    const answer = await words(`รหัส ${/[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(issued)![0]}`);
    expect(answer).toMatch(ANNOUNCE);
    for (const say of ['ประกาศ', 'รายการประกาศ', 'รหัสกลุ่ม', 'รายชื่อกลุ่ม', 'ฉันเป็นใคร']) {
      expect(answer).toContain(`"text":"${say}"`);
    }
  });

  it('nobody else: not without a role, not as a focal person, not in a group', async () => {
    for (const asked of ['ฉันเป็นใคร', 'ช่วยเหลือ']) expect(await words(asked)).not.toContain('รายการประกาศ');
    await grant('focal', NORTH);
    for (const asked of ['ฉันเป็นใคร', 'ช่วยเหลือ']) expect(await words(asked)).not.toContain('รายการประกาศ');
    await grant('organizer');
    expect(await words('ช่วยเหลือ', GROUP)).not.toContain('รายการประกาศ');
  });
});
