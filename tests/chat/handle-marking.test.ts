import { describe, expect, it } from 'vitest';
import { instantAt } from '../../src/clock.js';
import { planKey } from '../../src/plan/types.js';
import { NORTH, SOUTH } from './fixtures.js';
import { ALICE, BOB, bind, buttons, chatOfficeOfEachTest, GROUP, OTHER_GROUP, said } from './office.js';

const office = chatOfficeOfEachTest();

const bindGroup = (chatId = GROUP, unit = NORTH) => bind(office, chatId, unit);
const marks = () => office.store.submissions.all(planKey(office.plan));

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
      { code: '1.1', sub: null, unit: NORTH, by: BOB, at: expect.stringMatching(/^2023-03-13T09:00:/) },
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
