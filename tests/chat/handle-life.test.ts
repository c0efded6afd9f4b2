import { describe, expect, it } from 'vitest';
import { shortId } from '../../src/chat/short-ids.js';
import { NORTH } from './fixtures.js';
import {
  ALICE,
  BOB,
  bind,
  buttons,
  chatOfficeOfEachTest,
  eventOf,
  GROUP,
  OTHER_GROUP,
  said,
} from './office.js';

const office = chatOfficeOfEachTest();

const bindGroup = (chatId = GROUP, unit = NORTH) => bind(office, chatId, unit);
describe('life of a chat', () => {
  it('begins with what it does, what it keeps and the first choice', async () => {
    const group = await office.happen('join', GROUP);
    expect(said(group)).toContain('ความเป็นส่วนตัว');
    expect(JSON.stringify(group!.messages[0]).split('"altText"')[1]!.split('สวัสดีค่ะ')).toHaveLength(3);
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
      boundAt: expect.stringMatching(/^2023-03-13T09:00:/),
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
    await office.tap(approve, ALICE, ALICE);
    expect([...office.toldChats.keys()].filter((key) => key.startsWith(GROUP))).toHaveLength(1);
    expect(JSON.stringify([...office.toldChats.values()])).toContain('อนุมัติแล้ว');
  });

  it('lets an organizer refuse what a group chose; the group is told and may choose again', async () => {
    const choice = await office.tap('k1|units|0||', GROUP);
    const unit = buttons(choice, 'k1|unit|')[0]!;
    await office.tap(unit, GROUP, BOB);
    const [request] = office.told.values();
    const refuse = buttons({ messages: request!, matters: true }, 'k1|refuse|')[0]!;
    expect(said(await office.tap(refuse, BOB, BOB))).toContain('ผู้ดูแลแผนเท่านั้น');
    await office.store.roles.grant({ userId: ALICE, role: 'organizer', unit: null });
    expect(said(await office.tap(refuse, ALICE, ALICE))).toContain('ไม่อนุมัติแล้ว');
    const unbound = { unit: null, strong: false, approved: false };
    expect(await office.store.chats.get(GROUP)).toMatchObject(unbound);
    expect(said(await office.tap(refuse, ALICE, ALICE))).toContain('ปุ่มนี้เก่าแล้ว');
    expect(JSON.stringify([...office.toldChats.values()])).toContain('ยังไม่อนุมัติให้กลุ่มนี้');
    const again = buttons(await office.tap(unit, GROUP, BOB), 'k1|approve|')[0]!;
    await office.tap(again, GROUP, ALICE);
    expect(said(await office.tap(refuse, ALICE, ALICE))).toContain('อนุมัติแล้วค่ะ กลุ่มนี้คือ');
    expect(await office.store.chats.get(GROUP)).toMatchObject({ approved: true });
  });

  it('does not approve a wish that changed after the button was made', async () => {
    await office.store.roles.grant({ userId: ALICE, role: 'organizer', unit: null });
    const [first, second] = buttons(await office.tap('k1|units|0||', GROUP), 'k1|unit|');
    const asked = await office.tap(first!, GROUP, BOB);
    await office.tap(second!, GROUP, BOB);
    expect(said(await office.tap(buttons(asked, 'k1|approve|')[0]!, GROUP, ALICE))).toContain('ปุ่มนี้เก่าแล้ว');
    expect(await office.store.chats.get(GROUP)).toMatchObject({ approved: false });
  });

  it('never approves unseen what a member taps at the same moment', async () => {
    await office.store.roles.grant({ userId: ALICE, role: 'organizer', unit: null });
    const [first, second] = buttons(await office.tap('k1|units|0||', GROUP), 'k1|unit|');
    for (let round = 0; round < 10; round++) {
      await office.store.chats.remove(GROUP);
      const asked = await office.tap(first!, GROUP, BOB);
      const { unit } = (await office.store.chats.get(GROUP))!;
      const approve = buttons(asked, 'k1|approve|')[0]!;
      await Promise.all([office.tap(approve, GROUP, ALICE), office.tap(second!, GROUP, BOB)]);
      const chat = await office.store.chats.get(GROUP);
      if (chat?.approved) expect(chat.unit).toBe(unit);
    }
  });

  it('binds anew, without a past, when an organizer chooses another unit', async () => {
    await office.store.roles.grant({ userId: ALICE, role: 'organizer', unit: null });
    await bindGroup();
    const other = buttons(await office.tap('k1|units|0||', GROUP), 'k1|unit|').find(
      (data) => !data.includes(shortId(NORTH)),
    );
    expect(said(await office.tap(other!, GROUP, ALICE))).toContain('อนุมัติแล้ว');
    const chat = await office.store.chats.get(GROUP);
    expect(chat).toMatchObject({ approved: true, boundAt: '2023-03-13T09:00:00+07:00' });
    expect(chat?.unit).not.toBe(NORTH);
  });

  it('approves the club alone when an organizer taps it beside the wish of a member', async () => {
    await office.store.roles.grant({ userId: ALICE, role: 'organizer', unit: null });
    await office.tap(buttons(await office.tap('k1|units|0||', GROUP), 'k1|unit|')[0]!, GROUP, BOB);
    await office.tap('k1|club', GROUP, ALICE);
    expect(await office.store.chats.get(GROUP)).toMatchObject({ unit: null, strong: true, approved: true });
  });

  it('tells organizers when an approved group takes the bot out, and nobody else', async () => {
    await bindGroup();
    await office.happen('leave', GROUP);
    await office.happen('leave', OTHER_GROUP);
    await office.happen('unfollow', ALICE);
    expect([...office.told.keys()]).toHaveLength(1);
    expect(JSON.stringify([...office.told.values()])).toContain(NORTH);
  });

  it.each([
    ['by an event', async () => office.happen('leave', GROUP)],
    ['unseen, when LINE refused a push', async () => office.store.chats.set(GROUP, { active: false })],
  ])('comes back unbound after it was kicked %s, and has to be approved anew', async (_how, kicked) => {
    await office.store.roles.grant({ userId: ALICE, role: 'organizer', unit: null });
    await office.happen('join', GROUP);
    const choose = async () =>
      office.tap(buttons(await office.tap('k1|units|0||', GROUP), 'k1|unit|')[0]!, GROUP, BOB);
    await choose();
    const [before] = [...office.told.values()].map((messages) =>
      buttons({ messages, matters: true }, 'k1|approve|'),
    );
    await office.tap(before![0]!);
    expect(await office.store.chats.get(GROUP)).toMatchObject({ approved: true });
    await kicked();
    office.clock.moveTo(new Date('2023-03-14T09:00:00+07:00'));
    expect(said(await office.happen('join', GROUP))).toContain('ความเป็นส่วนตัว');
    const anew = { unit: null, strong: false, approved: false, boundAt: null, active: true };
    expect(await office.store.chats.get(GROUP)).toMatchObject(anew);
    const told = office.told.size;
    await choose();
    expect(office.told.size).toBe(told + 1);
    expect(said(await office.tap(before![0]!))).toContain('ปุ่มนี้เก่าแล้ว');
    expect(await office.store.chats.get(GROUP)).toMatchObject({ approved: false });
  });

  it('goes the same way in a room of the old kind', async () => {
    const room = `R${'1'.repeat(32)}`;
    expect(said(await office.happen('join', room))).toContain('กลุ่มนี้เป็นของหน่วยงานไหน');
    await office.tap(buttons(await office.tap('k1|units|0||', room), 'k1|unit|')[0]!, room, BOB);
    const [request] = office.told.values();
    await office.store.roles.grant({ userId: ALICE, role: 'organizer', unit: null });
    await office.tap(buttons({ messages: request!, matters: true }, 'k1|approve|')[0]!);
    expect(await office.store.chats.get(room)).toMatchObject({ kind: 'room', approved: true });
    await office.happen('leave', room);
    expect(await office.store.chats.get(room)).toBeNull();
  });

  it('keeps a binding that an organizer made before the bot was invited, also when the event comes twice', async () => {
    await bindGroup();
    await office.happen('join', GROUP);
    const greeted = await office.happen('join', GROUP);
    expect(said(greeted)).toContain(`กลุ่มนี้เป็นของ ${NORTH} แล้ว`);
    expect(buttons(greeted)).toEqual(['k1|help']);
    expect(await office.store.chats.get(GROUP)).toMatchObject({ unit: NORTH, approved: true });
  });

  it('forgets all of a person who unfollows, the roles too, and tells the others', async () => {
    await office.happen('follow', ALICE);
    await office.store.roles.grant({ userId: ALICE, role: 'focal', unit: NORTH });
    await office.happen('unfollow', ALICE);
    expect(await office.store.roles.all()).toEqual([]);
    expect(await office.store.chats.get(ALICE)).toBeNull();
    const [words] = [...office.told.values()].map((messages) => JSON.stringify(messages));
    expect(words).toContain(`ผู้ประสานงาน ${NORTH}`);
    expect(words).not.toContain(ALICE);
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
