import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shortId } from '../../src/chat/short-ids.js';
import { instantAt } from '../../src/clock.js';
import { planKey } from '../../src/plan/types.js';
import { NORTH, SOUTH } from './fixtures.js';
import {
  ALICE,
  BOB,
  buttons,
  type ChatOffice,
  eventOf,
  GROUP,
  OTHER_GROUP,
  openChatOffice,
  said,
} from './office.js';

let office: ChatOffice;
beforeEach(async () => {
  office = await openChatOffice();
});
afterEach(() => office.close());

const bindGroup = (chatId = GROUP, unit = NORTH) =>
  office.store.chats.set(chatId, { kind: 'group', unit, approved: true, boundAt: null });
const marks = () => office.store.submissions.all(planKey(office.plan));

describe('questions', () => {
  it('are answered in the 1:1 chat, and the answer matters', async () => {
    const reply = await office.say('ข้อ 1.1 ส่งเมื่อไหร่');
    expect(said(reply)).toContain('20 มีนาคม 2566');
    expect(reply?.matters).toBe(true);
  });

  it('are answered in a group only when the bot is addressed', async () => {
    expect(await office.say('ข้อ 1.1 ส่งเมื่อไหร่', GROUP, ALICE, false)).toBeNull();
    expect(await office.say('กำหนดส่งข้อ 1.1 วันไหน', GROUP, ALICE, false)).toBeNull();
    expect(said(await office.say('ข้อ 1.1 ส่งเมื่อไหร่', GROUP))).toContain('20 มีนาคม 2566');
    expect(said(await office.say('/ข้อ 1.1 ส่งเมื่อไหร่', GROUP, ALICE, false))).toContain('20 มีนาคม 2566');
    expect(said(await office.say('kamnot ข้อ 1.1 ส่งเมื่อไหร่', GROUP, null, false))).toContain('20 มีนาคม 2566');
  });

  it('leave no trace of talk that was not for the bot', async () => {
    await office.say('เรื่องลับในกลุ่ม', GROUP, ALICE, false);
    expect(await office.store.chats.all()).toEqual([]);
    expect(await office.store.memories.get(GROUP, office.clock.real())).toBeNull();
  });

  it('keep what was understood for follow-ups, and no text', async () => {
    await office.say('ข้อ 1.1 ส่งเมื่อไหร่');
    const memory = await office.store.memories.get(ALICE, office.clock.real());
    expect(memory?.items).toEqual([['1.1', [], '2023-03-20']]);
    expect(JSON.stringify(memory)).not.toContain('เมื่อไหร่');
  });

  it('are answered from what is stored now', async () => {
    await office.say('ข้อ 1.1 ส่งเมื่อไหร่');
    const items = office.plan.items.map((one) => (one.code === '1.1' ? { ...one, due: '2023-04-05' } : one));
    await office.store.plans.save({ ...office.plan, items }, '2023-02-01T00:00:00+07:00');
    expect(said(await office.say('ข้อ 1.1 ส่งเมื่อไหร่'))).toContain('5 เมษายน 2566');
  });

  it.each([
    ['5,000 characters', 'ก'.repeat(5000)],
    ['emoji', '🎉'.repeat(500)],
    ['markup', '<script>alert(1)</script> {{1.1}} \u0000'],
    ['nothing', ''],
    ['zero width', '\u200b\u200d\ufeff'],
  ])('of %s get a polite answer without an echo', async (_name, text) => {
    const reply = await office.say(text);
    expect(reply?.messages.length).toBeGreaterThan(0);
    expect(said(reply)).not.toContain('script');
  });

  it('that are no text are answered in the 1:1 chat only', async () => {
    const sticker = { message: { type: 'sticker', id: '1', packageId: '1', stickerId: '1' } };
    expect(said(await office.handle(eventOf('message', ALICE, ALICE, sticker)))).toContain('ข้อความ');
    expect(await office.handle(eventOf('message', GROUP, ALICE, sticker))).toBeNull();
  });
});

describe('marking', () => {
  const ask = () => office.say('ส่ง 1.1 แล้วค่ะ', GROUP, ALICE);

  it('takes the confirming tap of a member of the unit, and can be undone', async () => {
    await bindGroup();
    const confirmation = await ask();
    expect(await marks()).toEqual([]);
    const done = await office.tap(buttons(confirmation, 'k1|mark|')[0]!, GROUP, BOB);
    expect(done?.matters).toBe(true);
    expect(said(done)).toContain('บันทึกแล้ว');
    expect(await marks()).toMatchObject([
      { code: '1.1', sub: null, unit: NORTH, by: BOB, at: '2023-03-13T09:00:00+07:00' },
    ]);
    const undone = await office.tap(buttons(done, 'k1|undo|')[0]!, GROUP, ALICE);
    expect(said(undone)).toContain('ยกเลิกการส่ง');
    expect(await marks()).toEqual([]);
  });

  it('has one effect however often the button is tapped', async () => {
    await bindGroup();
    const data = buttons(await ask(), 'k1|mark|')[0]!;
    const replies = await Promise.all(Array.from({ length: 20 }, () => office.tap(data, GROUP, ALICE)));
    expect(await marks()).toHaveLength(1);
    expect(replies.filter((reply) => said(reply).includes('ขอบคุณ'))).toHaveLength(1);
    expect(replies.filter((reply) => said(reply).includes('บันทึกไว้ก่อนแล้ว'))).toHaveLength(19);
  });

  it('goes as a message when LINE does not say who tapped', async () => {
    await bindGroup();
    const data = buttons(await ask(), 'k1|mark|')[0]!;
    const unknown = await office.tap(data, GROUP, null);
    expect(await marks()).toEqual([]);
    const action = unknown?.messages.at(-1)?.quickReply?.items?.[0]?.action as { text?: string };
    expect(said(await office.say(action.text!, GROUP, ALICE, false))).toContain('บันทึกแล้ว');
    expect(await marks()).toHaveLength(1);
  });

  it.each([
    ['another group', OTHER_GROUP, BOB],
    ['a 1:1 chat without a role', BOB, BOB],
  ])('refuses the button in %s', async (_where, chatId, userId) => {
    await bindGroup();
    await bindGroup(OTHER_GROUP, SOUTH);
    const data = buttons(await ask(), 'k1|mark|')[0]!;
    expect(said(await office.tap(data, chatId, userId))).toContain('ขออภัย');
    expect(await marks()).toEqual([]);
  });

  it('lets a focal person do it in the 1:1 chat', async () => {
    await office.store.roles.grant({ userId: ALICE, role: 'focal', unit: NORTH });
    const data = buttons(await office.say('ส่ง 1.1 แล้วค่ะ'), 'k1|mark|')[0]!;
    await office.tap(data);
    expect(await marks()).toMatchObject([{ by: ALICE }]);
    expect(said(await office.say('ของเราเดือนมีนาคม 2566 ต้องส่งอะไรบ้าง'))).toContain(
      `ต้องส่งช่วง มีนาคม 2566 · ${NORTH}`,
    );
  });

  it('refuses a button that is a day old, and one from the future', async () => {
    await bindGroup();
    const data = buttons(await ask(), 'k1|mark|')[0]!;
    office.clock.moveTo(instantAt('2023-03-14', '09:01'));
    expect(said(await office.tap(data, GROUP))).toContain('ปุ่มนี้เก่าแล้ว');
    office.clock.moveTo(instantAt('2023-03-12', '09:00'));
    expect(said(await office.tap(data, GROUP))).toContain('ปุ่มนี้เก่าแล้ว');
    expect(await marks()).toEqual([]);
  });

  it('refuses a button whose row is gone or owed by somebody else now', async () => {
    await bindGroup();
    const data = buttons(await ask(), 'k1|mark|')[0]!;
    const items = office.plan.items.map((one) => (one.code === '1.1' ? { ...one, owedBy: [SOUTH] } : one));
    await office.store.plans.save({ ...office.plan, items }, 'x');
    expect(said(await office.tap(data, GROUP))).toContain('ปุ่มนี้เก่าแล้ว');
    await office.store.plans.save({ ...office.plan, items: [] }, 'x');
    expect(said(await office.tap(data, GROUP))).toContain('ปุ่มนี้เก่าแล้ว');
    expect(await marks()).toEqual([]);
  });

  it('records nothing when the answer is no', async () => {
    await bindGroup();
    expect(said(await office.tap(buttons(await ask(), 'k1|cancel')[0]!, GROUP))).toContain('ยังไม่ได้บันทึก');
    expect(await marks()).toEqual([]);
  });

  it('starts from the button of a card too, and marks every sub-item of the row', async () => {
    await bindGroup();
    const card = await office.say('ข้อ 1.7 (1) ส่งเมื่อไหร่', GROUP);
    const confirmation = await office.tap(buttons(card, 'k1|ask-mark|')[0]!, GROUP);
    await office.tap(buttons(confirmation, 'k1|mark|')[0]!, GROUP);
    expect((await marks()).map(({ sub }) => sub).sort()).toEqual(['1', '2']);
    expect(said(await office.say('ข้อ 1.7 (1) ส่งเมื่อไหร่', GROUP))).toContain('ส่งแล้ว เมื่อ 13 มี.ค. 66');
  });

  it('says that there is nothing to take back', async () => {
    await bindGroup();
    const data = buttons(await ask(), 'k1|mark|')[0]!.replace('|mark|', '|undo|');
    expect(said(await office.tap(data, GROUP))).toContain('ยังไม่ได้บันทึกว่าส่ง');
  });
});

describe('buttons', () => {
  it.each([
    '',
    'k1|item|AAAAAA|BBBBBB',
    'k1|unit|AAAAAA',
    'k1|next|AAAAAA',
    'action=buy',
    'x'.repeat(300),
    'k1|forget|1',
  ])('that are old or not ours are refused kindly: %s', async (data) => {
    const reply = await office.tap(data);
    expect(said(reply)).toContain('ปุ่มนี้เก่าแล้ว');
    expect(reply?.messages.at(-1)?.quickReply?.items).toHaveLength(3);
  });

  it('of an answer all lead somewhere', async () => {
    await bindGroup();
    const seen = new Set<string>();
    const open = buttons(await office.say('help', GROUP));
    for (let data = open.pop(); data && seen.size < 60; data = open.pop()) {
      if (seen.has(data)) continue;
      seen.add(data);
      const reply = await office.tap(data, GROUP);
      expect(said(reply), data).not.toContain('ปุ่มนี้เก่าแล้ว');
      open.push(...buttons(reply));
    }
    expect(seen.size).toBeGreaterThan(8);
  });

  it('remember what they showed for a follow-up', async () => {
    const reply = await office.say('เดือนมีนาคม 2566 มีอะไรบ้าง');
    await office.tap(buttons(reply, 'k1|item|')[0]!);
    expect((await office.store.memories.get(ALICE, office.clock.real()))?.items).toHaveLength(1);
  });
});

describe('life of a chat', () => {
  it('begins with what it does, what it keeps and the first choice', async () => {
    const group = await office.happen('join', GROUP);
    expect(said(group)).toContain('ความเป็นส่วนตัว');
    expect(buttons(group)).toEqual(expect.arrayContaining(['k1|units|0||', 'k1|club', 'k1|help']));
    const person = await office.happen('follow', ALICE);
    expect(said(person)).toContain('ลืมฉัน');
    expect((await office.store.chats.all()).map(({ chatId, approved }) => [chatId, approved])).toEqual([
      [GROUP, false],
      [ALICE, false],
    ]);
  });

  it('lets a group choose its unit, and counts it when an organizer approves', async () => {
    const choice = await office.tap('k1|units|0||', GROUP);
    const asked = await office.tap(buttons(choice, 'k1|unit|')[0]!, GROUP, BOB);
    expect(said(asked)).toContain('อนุมัติ');
    expect(await office.store.chats.get(GROUP)).toMatchObject({ approved: false });
    const approve = buttons(asked, 'k1|approve|')[0]!;
    expect(said(await office.tap(approve, GROUP, BOB))).toContain('ผู้ดูแลแผนเท่านั้น');
    expect(said(await office.tap(approve, GROUP, null))).toContain('LINE ไม่ได้บอก');
    await office.store.roles.grant({ userId: ALICE, role: 'organizer', unit: null });
    expect(said(await office.tap(approve, GROUP, ALICE))).toContain('อนุมัติแล้ว');
    expect(await office.store.chats.get(GROUP)).toMatchObject({
      approved: true,
      boundAt: '2023-03-13T09:00:00+07:00',
    });
    expect(said(await office.tap(approve, GROUP, ALICE))).toContain('อนุมัติแล้ว');
  });

  it('lets an organizer approve from the 1:1 chat, once told', async () => {
    const choice = await office.tap('k1|units|0||', GROUP);
    await office.tap(buttons(choice, 'k1|unit|')[0]!, GROUP, BOB);
    await office.tap(buttons(choice, 'k1|unit|')[0]!, GROUP, BOB);
    expect(office.told.size).toBe(1);
    const [request] = office.told.values();
    const approve = buttons({ messages: request!, matters: true }, 'k1|approve|')[0]!;
    expect(said(await office.tap(approve, BOB, BOB))).toContain('ผู้ดูแลแผนเท่านั้น');
    await office.store.roles.grant({ userId: ALICE, role: 'organizer', unit: null });
    expect(said(await office.tap(approve, ALICE, ALICE))).toContain('อนุมัติแล้ว');
    expect(await office.store.chats.get(GROUP)).toMatchObject({ approved: true });
    expect((await office.store.chats.get(ALICE))?.approved).toBe(false);
  });

  it('does not approve a wish that changed after the button was made', async () => {
    await office.store.roles.grant({ userId: ALICE, role: 'organizer', unit: null });
    const [first, second] = buttons(await office.tap('k1|units|0||', GROUP), 'k1|unit|');
    const asked = await office.tap(first!, GROUP, BOB);
    await office.tap(second!, GROUP, BOB);
    expect(said(await office.tap(buttons(asked, 'k1|approve|')[0]!, GROUP, ALICE))).toContain('ปุ่มนี้เก่าแล้ว');
    expect(await office.store.chats.get(GROUP)).toMatchObject({ approved: false });
  });

  it('tells organizers when an approved group takes the bot out, and nobody else', async () => {
    await bindGroup();
    await office.happen('leave', GROUP);
    await office.happen('leave', OTHER_GROUP);
    await office.happen('unfollow', ALICE);
    expect([...office.told.keys()]).toHaveLength(1);
    expect(JSON.stringify([...office.told.values()])).toContain(NORTH);
  });

  it('shows no status before that', async () => {
    await office
      .tap('k1|units|0||', GROUP)
      .then((choice) => office.tap(buttons(choice, 'k1|unit|')[0]!, GROUP, BOB));
    const reply = await office.say('ข้อ 1.1 ส่งแล้วยัง', GROUP, BOB);
    expect(said(reply)).not.toContain('ยังไม่ได้ส่ง');
  });

  it('binds at once when an organizer chooses', async () => {
    await office.store.roles.grant({ userId: ALICE, role: 'admin', unit: null });
    expect(said(await office.tap('k1|club', GROUP, ALICE))).toContain('ชมรม STRONG');
    expect(await office.store.chats.get(GROUP)).toMatchObject({ strong: true, approved: true });
  });

  it('does not let a member rebind an approved group', async () => {
    await bindGroup();
    const choice = await office.tap('k1|units|0||', GROUP);
    for (const data of buttons(choice, 'k1|unit|')) await office.tap(data, GROUP, BOB);
    expect(await office.store.chats.get(GROUP)).toMatchObject({ unit: NORTH, approved: true });
  });

  it("remembers a person's unit for ของเรา, without giving a right", async () => {
    const choice = await office.tap('k1|units|0||');
    for (const data of buttons(choice, 'k1|unit|')) expect(said(await office.tap(data))).toContain('จำไว้แล้ว');
    expect(await office.store.chats.get(ALICE)).toMatchObject({ approved: false });
    const reply = await office.say('ของเราเดือนมีนาคม 2566 ต้องส่งอะไรบ้าง');
    expect(said(reply)).toContain(((await office.store.chats.get(ALICE))?.unit ?? 'none') as string);
    expect(said(reply)).not.toContain('ยังไม่ได้ส่ง');
  });

  it('asks for the unit once, and then answers what was asked', async () => {
    const asked = await office.say('ของเราเดือนมีนาคม 2566 ต้องส่งอะไรบ้าง');
    expect(said(asked)).toContain('หน่วยงานไหนคะ');
    const north = buttons(asked, `k1|unit|${shortId(NORTH)}|`)[0]!;
    const answered = await office.tap(north);
    expect(said(answered)).toContain('จำไว้แล้ว');
    expect(said(answered)).toContain(`ต้องส่งช่วง มีนาคม 2566 · ${NORTH}`);
    expect(said(await office.say('ของเราเดือนมิถุนายน 2566 ต้องส่งอะไรบ้าง'))).toContain('มิถุนายน 2566');
  });

  it.each(['leave', 'unfollow'])('ends with %s: the chat is forgotten', async (type) => {
    const where = type === 'leave' ? GROUP : ALICE;
    await office.happen(type === 'leave' ? 'join' : 'follow', where);
    await office.say('ข้อ 1.1 ส่งเมื่อไหร่', where);
    expect(await office.happen(type, where)).toBeNull();
    expect(await office.store.chats.get(where)).toBeNull();
    expect(await office.store.memories.get(where, office.clock.real())).toBeNull();
  });

  it.each(['memberJoined', 'memberLeft', 'unsend', 'videoPlayComplete', 'somethingNew', 'constructor'])(
    'has nothing to say about %s',
    async (type) => {
      expect(await office.happen(type, GROUP)).toBeNull();
    },
  );

  it('survives an event without a source', async () => {
    const event = {
      ...eventOf('message', ALICE, ALICE, { message: { type: 'text', id: '1', text: 'x' } }),
      source: undefined,
    };
    expect(await office.handle(event as never)).toBeNull();
  });
});

describe('personal data', () => {
  it('is shown and deleted on request, marks stay the unit’s', async () => {
    await office.store.roles.grant({ userId: ALICE, role: 'focal', unit: NORTH });
    await office.tap(buttons(await office.say('ส่ง 1.1 แล้วค่ะ'), 'k1|mark|')[0]!);
    const me = await office.say('ฉันเป็นใคร');
    expect(said(me)).toContain(`ผู้ประสานงาน ${NORTH}`);
    const question = await office.say('ลืมฉัน');
    expect(await office.store.roles.of(ALICE)).toHaveLength(1);
    expect(said(await office.tap(buttons(question, 'k1|forget|')[0]!))).toContain('ลบข้อมูลของท่านเรียบร้อย');
    expect(await office.store.roles.of(ALICE)).toEqual([]);
    expect(await office.store.chats.get(ALICE)).toBeNull();
    expect(await marks()).toMatchObject([{ code: '1.1', unit: NORTH, by: 'forgotten' }]);
  });

  it('is not talked about in a group', async () => {
    expect(said(await office.say('ฉันเป็นใคร', GROUP))).not.toContain('บันทึกการส่ง');
  });
});
