import { describe, expect, it } from 'vitest';
import { instantAt } from '../../src/clock.js';
import type { Item } from '../../src/plan/types.js';
import { item, NORTH, plan } from './fixtures.js';
import { bind, buttons, chatOfficeOfEachTest, GROUP, said } from './office.js';

const office = chatOfficeOfEachTest();

const MARCH = item('4', { due: '2023-03-20', handIn: '1', title: 'บันทึกการใช้น้ำ' });
const SEPTEMBER = { ...MARCH, key: 'september', due: '2023-09-19', handIn: '2' };

async function withRows(items: Item[]): Promise<void> {
  await office.store.plans.save(plan(items), '2023-01-01T00:00:00+07:00');
  await bind(office, GROUP, NORTH);
}
const on = (date: string) => office.clock.moveTo(instantAt(date, '09:00'));
const say = (text: string) => office.say(text, GROUP);
const marks = async () =>
  (await office.store.submissions.all()).map(({ code, handIn }) => [code, handIn].filter(Boolean).join(' '));
async function confirm(reply: Awaited<ReturnType<typeof say>>): Promise<string> {
  return said(await office.tap(buttons(reply, 'k1|mark|')[0]!, GROUP));
}

describe('a mark of a code that is handed in several times', () => {
  it('is of the one whose reminders run, and says its date', async () => {
    await withRows([MARCH, SEPTEMBER]);
    const asked = await say('ส่ง 4 แล้วค่ะ');
    expect(said(asked)).toContain('ข้อ 4 (20 มี.ค. 66)');
    expect(said(asked)).not.toContain('ก.ย.');
    expect(await confirm(asked)).toContain('ข้อ 4 (20 มี.ค. 66)');
    expect(await marks()).toEqual(['4 1']);
    on('2023-09-01');
    expect(await confirm(await say('ส่ง 4 แล้วค่ะ'))).toContain('ข้อ 4 (19 ก.ย. 66)');
    expect(await marks()).toEqual(['4 1', '4 2']);
    expect(said(await say('ส่ง 4 แล้วค่ะ'))).toContain('บันทึกไว้ก่อนแล้ว');
  });

  it('asks which where none or several are reminded of', async () => {
    await withRows([MARCH, SEPTEMBER]);
    on('2023-01-10');
    expect(buttons(await say('ส่ง 4 แล้วค่ะ'), 'k1|ask-mark|')).toHaveLength(2);
    on('2023-09-01');
    const asked = await say('ส่ง 4 แล้วค่ะ');
    expect(said(asked)).toContain('20 มี.ค. 66');
    expect(buttons(asked, 'k1|mark|')).toEqual([]);
    const chosen = await office.tap(buttons(asked, 'k1|ask-mark|')[1]!, GROUP);
    expect(await confirm(chosen)).toContain('19 ก.ย. 66');
    expect(await marks()).toEqual(['4 2']);
  });

  it('does not take what was in before for the next one', async () => {
    await withRows([MARCH, SEPTEMBER]);
    await confirm(await say('ส่ง 4 แล้วค่ะ'));
    const again = await say('ส่ง 4 แล้วค่ะ');
    expect(said(again)).toContain('• 20 มี.ค. 66 · ส่งแล้ว');
    expect(buttons(again, 'k1|mark|')).toEqual([]);
    const first = await office.tap(buttons(again, 'k1|ask-mark|')[0]!, GROUP);
    expect(said(first)).toContain('บันทึกไว้ก่อนแล้ว');
  });

  it('is of the one that is named', async () => {
    await withRows([MARCH, SEPTEMBER]);
    await confirm(await say('ส่งข้อ 4 รอบ 19 ก.ย. แล้วค่ะ'));
    expect(await marks()).toEqual(['4 2']);
  });

  it.each([
    ['ส่งข้อ 4 ของเดือนกันยายนแล้วค่ะ', ['4 2']],
    ['ข้อ 4 ของเดือน ก.ย. ส่งแล้วค่ะ', ['4 2']],
    ['ส่งข้อ 4 เมื่อวานแล้วค่ะ', ['4 1']],
    ['ส่งข้อ 4 ทั้งสองรอบแล้วค่ะ', ['4 1', '4 2']],
    ['ส่งข้อ 4 ครบทุกครั้งแล้วค่ะ', ['4 1', '4 2']],
  ])('is of those that are named: %s', async (text, expected) => {
    await withRows([MARCH, SEPTEMBER]);
    await confirm(await say(text));
    expect(await marks()).toEqual(expected);
  });

  it('goes with the other codes said, and takes one back alone', async () => {
    await withRows([MARCH, SEPTEMBER, item('5')]);
    on('2023-01-10');
    const asked = await say('ส่งข้อ 4 กับข้อ 5 แล้วค่ะ');
    const done = await office.tap(
      buttons(await office.tap(buttons(asked, 'k1|ask-mark|')[0]!, GROUP), 'k1|mark|')[0]!,
      GROUP,
    );
    expect((await marks()).sort()).toEqual(['4 1', '5']);
    await say('ส่งข้อ 4 กับข้อ 5 แล้วค่ะ');
    await office.tap(buttons(done, 'k1|undo|')[0]!, GROUP);
    expect(await marks()).toEqual([]);
  });

  it('names activities of one number by their titles', async () => {
    const other = { ...MARCH, key: 'other', handIn: '#2', title: 'สรุปการเก็บขยะ' };
    await withRows([{ ...MARCH, handIn: undefined }, other]);
    const asked = await say('ส่ง 4 แล้วค่ะ');
    expect(said(asked)).toContain('สรุปการเก็บขยะ');
    await confirm(await office.tap(buttons(asked, 'k1|ask-mark|')[1]!, GROUP));
    expect(await marks()).toEqual(['4 #2']);
  });

  it('is of all rows where their dates only conflict', async () => {
    await withRows([
      { ...MARCH, handIn: undefined },
      { ...SEPTEMBER, handIn: undefined },
    ]);
    await confirm(await say('ส่ง 4 แล้วค่ะ'));
    expect(await marks()).toEqual(['4']);
  });
});
