import { beforeEach, describe, expect, it } from 'vitest';
import { adminCode } from '../../src/people/admin-code.js';
import type { RoleName } from '../../src/people/types.js';
import { NORTH, SOUTH } from '../chat/fixtures.js';
import {
  ALICE,
  BOB,
  buttons,
  type ChatOffice,
  chatOfficeOfEachTest,
  GROUP,
  OTHER_GROUP,
  said,
} from '../chat/office.js';

const office = chatOfficeOfEachTest();

const grant = (userId: string, role: RoleName, unit: string | null = null) =>
  office.store.roles.grant({ userId, role, unit });
const rolesOf = async (userId: string) =>
  (await office.store.roles.of(userId)).map(({ role, unit }) => [role, unit]);
const codeIn = (reply: Awaited<ReturnType<ChatOffice['say']>>): string =>
  /[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(said(reply))?.[0] ?? 'no code';

describe('an admin lets others in by a code', () => {
  beforeEach(() => grant(ALICE, 'admin'));

  it.each([
    ['เพิ่มผู้ดูแลระบบ', 'admin', null],
    ['เพิ่มผู้ดูแลแผน', 'organizer', null],
    ['เพิ่มผู้ประสานงาน สำนักเหนือ1', 'focal', NORTH],
  ])('%s', async (words, role, unit) => {
    const code = codeIn(await office.say(words));
    expect(said(await office.say(`รหัส ${code}`, BOB, BOB))).toContain('ท่านเป็น');
    expect(await rolesOf(BOB)).toEqual([[role, unit]]);
    expect(said(await office.say(`รหัส ${code}`, `U${'c'.repeat(32)}`, `U${'c'.repeat(32)}`))).toContain(
      'ใช้ไม่ได้',
    );
  });

  it('asks for the unit of a focal person, with the nearest ones to tap', async () => {
    const reply = await office.say('เพิ่มผู้ประสานงาน สำนักเหนืออ');
    expect(said(reply)).toContain(`เพิ่มผู้ประสานงาน ${NORTH}`);
    expect(said(reply)).toContain('ไม่รู้จักหน่วยงาน \\"สำนักเหนืออ\\"');
    expect(codeIn(reply)).toBe('no code');
    expect(said(await office.say('เพิ่มผู้ประสานงาน'))).not.toContain('ไม่รู้จัก');
  });

  it('takes the code without the word too', async () => {
    await office.say(codeIn(await office.say('เพิ่มผู้ดูแลแผน')), BOB, BOB);
    expect(await rolesOf(BOB)).toEqual([['organizer', null]]);
  });

  it('does not spend a code that is said in a group', async () => {
    const code = codeIn(await office.say('เพิ่มผู้ดูแลแผน'));
    expect(said(await office.say(`รหัส ${code}`, GROUP, BOB))).toContain('แชตส่วนตัว');
    expect(await rolesOf(BOB)).toEqual([]);
    await office.say(`รหัส ${code}`, BOB, BOB);
    expect(await rolesOf(BOB)).toEqual([['organizer', null]]);
  });
});

describe('nobody else does', () => {
  it.each([
    ['organizer', null],
    ['focal', NORTH],
    [null, null],
  ] as const)('not as %s', async (role, unit) => {
    if (role) await grant(ALICE, role, unit);
    for (const words of ['เพิ่มผู้ดูแลระบบ', 'เพิ่มผู้ดูแลแผน', `เพิ่มผู้ประสานงาน ${NORTH}`, 'รายชื่อผู้ดูแล']) {
      const reply = await office.say(words);
      expect(said(reply)).toContain('ผู้ดูแลระบบเท่านั้น');
      expect(codeIn(reply)).toBe('no code');
    }
  });

  it('and not in a group, where a code would be read by all', async () => {
    await grant(ALICE, 'admin');
    expect(codeIn(await office.say('เพิ่มผู้ดูแลแผน', GROUP, ALICE))).toBe('no code');
    expect(said(await office.say('รายชื่อผู้ดูแล', GROUP, ALICE))).not.toContain(ALICE.slice(-4));
  });
});

describe('guessing codes', () => {
  it('is slowed down after five tries in an hour, by chat, right codes included', async () => {
    await grant(BOB, 'admin');
    const code = codeIn(await office.say('เพิ่มผู้ดูแลแผน', BOB, BOB));
    for (let count = 0; count < 5; count++) {
      expect(said(await office.say(`รหัส AAAA-222${count + 2}`))).toContain('ใช้ไม่ได้');
    }
    expect(said(await office.say(`รหัส ${code}`))).toContain('หลายครั้งเกินไป');
    expect(await rolesOf(ALICE)).toEqual([]);
    await office.say(`รหัส ${code}`, `U${'c'.repeat(32)}`, `U${'c'.repeat(32)}`);
    expect(await rolesOf(`U${'c'.repeat(32)}`)).toEqual([['organizer', null]]);
  });

  it('is not what a question about a code is, nor a word of eight letters', async () => {
    for (let count = 0; count < 8; count++) {
      expect(said(await office.say('deadline'))).not.toContain('หลายครั้ง');
      expect(said(await office.say('รหัสกิจกรรม 1.7 ส่งเมื่อไหร่'))).not.toContain('ใช้ไม่ได้');
    }
  });
});

describe('taking roles away', () => {
  const list = () => office.say('รายชื่อผู้ดูแล');
  beforeEach(async () => {
    await grant(ALICE, 'admin');
    await grant(BOB, 'organizer');
    await grant(BOB, 'focal', NORTH);
  });

  it('goes from the list over a question to the person, once', async () => {
    const shown = await list();
    expect(said(shown)).toContain(BOB.slice(-4));
    expect(said(shown)).not.toContain('@');
    const question = await office.tap(buttons(shown, 'k1|ask-revoke|')[0]!);
    expect(await rolesOf(BOB)).toHaveLength(2);
    const confirm = buttons(question, 'k1|revoke|')[0]!;
    expect(said(await office.tap(confirm))).toContain('แล้วค่ะ');
    expect(await rolesOf(BOB)).toEqual([]);
    expect(said(await office.tap(confirm))).toContain('ไม่มีบทบาทอยู่แล้ว');
  });

  it('never takes the last admin', async () => {
    const shown = await list();
    expect(buttons(shown, 'k1|ask-revoke|')).toEqual([`k1|ask-revoke|${BOB}`]);
    const minute = /\|(\d+)$/.exec(buttons(await office.tap(`k1|ask-revoke|${BOB}`), 'k1|revoke|')[0]!)![1];
    expect(said(await office.tap(`k1|revoke|${ALICE}|${minute}`))).toContain('คนสุดท้าย');
    expect(await rolesOf(ALICE)).toEqual([['admin', null]]);
  });

  it('asks anew when the button is old', async () => {
    const confirm = buttons(await office.tap(`k1|ask-revoke|${BOB}`), 'k1|revoke|')[0]!;
    office.clock.moveTo(new Date('2023-03-13T10:01:00+07:00'));
    expect(buttons(await office.tap(confirm), 'k1|revoke|')).toHaveLength(1);
    expect(await rolesOf(BOB)).toHaveLength(2);
  });

  it('is refused to others, in groups, and where LINE does not say who tapped', async () => {
    const confirm = buttons(await office.tap(`k1|ask-revoke|${BOB}`), 'k1|revoke|')[0]!;
    for (const [where, who] of [
      [BOB, BOB],
      [GROUP, ALICE],
      [GROUP, null],
    ] as const) {
      expect(said(await office.tap(confirm, where, who))).toContain('ผู้ดูแลระบบเท่านั้น');
    }
    expect(await rolesOf(BOB)).toHaveLength(2);
  });
});

describe('a code for a group', () => {
  beforeEach(() => grant(ALICE, 'organizer'));

  it('binds the group in which it is said, and no other', async () => {
    const code = codeIn(await office.say('รหัสกลุ่ม สำนักเหนือ 1'));
    await office.happen('join', GROUP);
    expect(said(await office.say(`/รหัส ${code}`, GROUP, null, false))).toContain('อนุมัติแล้ว');
    const chat = { unit: NORTH, strong: false, approved: true, boundAt: '2023-03-13T09:00:00+07:00' };
    expect(await office.store.chats.get(GROUP)).toMatchObject(chat);
    expect(said(await office.say(`/รหัส ${code}`, OTHER_GROUP, BOB, false))).toContain('ใช้ไม่ได้');
    expect(said(await office.say(`/รหัส ${code}`, GROUP, BOB, false))).toContain('อนุมัติแล้ว');
  });

  it('may be for the club, and joins the unit that the group has', async () => {
    await office.store.chats.set(GROUP, {
      unit: SOUTH,
      approved: true,
      boundAt: '2023-01-01T00:00:00+07:00',
    });
    const code = codeIn(await office.say('รหัสกลุ่ม ชมรม STRONG'));
    await office.say(`รหัส ${code}`, GROUP, BOB);
    expect(await office.store.chats.get(GROUP)).toMatchObject({ unit: SOUTH, strong: true, approved: true });
  });

  it('needs to know for whom, and an organizer', async () => {
    const asked = await office.say('รหัสกลุ่ม');
    for (const words of ['รหัสกลุ่ม STRONG', `รหัสกลุ่ม ${NORTH}`]) expect(said(asked)).toContain(words);
    expect(said(await office.say('รหัสกลุ่ม STRONG', BOB, BOB))).toContain('ผู้ดูแลแผนเท่านั้น');
  });
});

describe('รายชื่อกลุ่ม', () => {
  it('shows organizers every group, and approves one that waits', async () => {
    await office.happen('join', GROUP);
    const choice = await office.tap('k1|units|0||', GROUP);
    await office.tap(buttons(choice, 'k1|unit|')[0]!, GROUP, BOB);
    await office.store.chats.set(OTHER_GROUP, { label: 'กลุ่มชมรม', strong: true, approved: true });
    expect(said(await office.say('รายชื่อกลุ่ม'))).toContain('ผู้ดูแลแผนเท่านั้น');
    await grant(ALICE, 'organizer');
    const list = await office.say('รายชื่อกลุ่ม');
    for (const words of ['กลุ่มชมรม · อนุมัติแล้ว', 'แตะเพื่ออนุมัติ', GROUP.slice(-4)])
      expect(said(list)).toContain(words);
    expect(said(await office.tap(buttons(list, 'k1|approve|')[0]!))).toContain('อนุมัติแล้ว');
    expect(await office.store.chats.get(GROUP)).toMatchObject({ approved: true });
    expect(buttons(await office.say('รายชื่อกลุ่ม'), 'k1|approve|')).toEqual([]);
  });
});

describe('ฉันเป็นใคร', () => {
  it('shows what is kept, and what the role allows next', async () => {
    const code = (await adminCode(office.store))!;
    await office.say(`รหัส ${code}`);
    const me = await office.say('ฉันเป็นใคร');
    for (const words of ['ผู้ดูแลระบบ', ALICE.slice(-4), 'เพิ่มผู้ดูแลแผน', 'รหัสกลุ่ม']) {
      expect(said(me)).toContain(words);
    }
    expect(said(me)).not.toContain(ALICE);
  });
});
