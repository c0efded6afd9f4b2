import { describe, expect, it } from 'vitest';
import { planKey } from '../../src/plan/types.js';
import { NORTH } from './fixtures.js';
import { ALICE, bind, buttons, chatOfficeOfEachTest, eventOf, GROUP, said } from './office.js';

const office = chatOfficeOfEachTest();

const bindGroup = (chatId = GROUP, unit = NORTH) => bind(office, chatId, unit);
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

  it('are none in a message event that carries no message', async () => {
    expect(await office.happen('message', ALICE)).toBeNull();
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
