import { describe, expect, it } from 'vitest';
import { decodeTap } from '../../src/chat/postback.js';
import type { Message } from '../../src/chat/types.js';
import { addDays } from '../../src/clock.js';
import { checkMessages } from '../../src/line/validate-message.js';
import type { Item, Plan } from '../../src/plan/types.js';
import { messagesOf } from '../../src/reminders/content.js';
import { occurrencesOn } from '../../src/reminders/occurrences-on.js';
import type { ReminderState } from '../../src/reminders/types.js';
import { clubChat, item, mark, plan, state, UNIT_A, UNIT_B, unitChat } from '../reminders/fixtures.js';
import { reminderGallery } from './gallery-reminders.js';

const DUE = '2023-03-20';

/** Messages of the first push of a day. */
function push(of: Plan, day: string, fields: Partial<ReminderState> = {}): Message[] {
  const played = state({ plans: [of], ...fields });
  const [occurrence] = occurrencesOn(played, day);
  const messages = messagesOf(occurrence!, played);
  expect(checkMessages(messages)).toEqual([]);
  return messages;
}

const altOf = (message: Message | undefined): string => (message?.type === 'flex' ? message.altText : '');
/** Every text that is drawn, in order. */
const texts = (value: unknown): string[] =>
  deep(value, 'text').filter((one) => typeof one === 'string') as string[];
const taps = (messages: Message[]) => (deep(messages, 'data') as string[]).map(decodeTap);

function deep(value: unknown, name: string): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(key === name && typeof inner === 'string' ? [inner] : []),
    ...deep(inner, name),
  ]);
}

const many = (count: number, fields: (n: number) => Partial<Item> = () => ({})): Item[] =>
  Array.from({ length: count }, (_, n) => item({ code: `${n + 1}`, due: DUE, ...fields(n) }));

describe("a unit's reminder", () => {
  const rows = plan([item({ code: '1', due: DUE }), item({ code: '2', due: DUE, subItems: ['1', '2'] })]);

  it('says how long is left, the date with its weekday, and the rows', () => {
    const messages = push(rows, '2023-03-13');
    expect(altOf(messages[0])).toBe(
      'อีก 7 วันครบกำหนด วันจันทร์ที่ 20 มีนาคม 2566 สำนักทดสอบ 1 ยังไม่ได้ส่ง 2 รายการ: 1, 2(1)–(2)',
    );
    expect(texts(messages)).toEqual(
      expect.arrayContaining(['วันจันทร์ที่ 20 มีนาคม 2566', 'เหลืออีก 7 วัน (วันทำการ 5 วัน)', '1', '2']),
    );
  });

  it('names the plans where it is of several, and counts their activities apart', () => {
    const own = plan([item({ code: '1', due: DUE }), item({ code: '2', due: DUE, subItems: ['1'] })]);
    const other = plan([item({ code: '1', due: DUE })], [], { owner: 'สำนักกลาง' });
    const messages = push(own, '2023-03-13', { plans: [own, other] });
    expect(altOf(messages[0])).toContain(`ยังไม่ได้ส่ง 3 รายการ: แผนของ ${own.owner} 1, 2(1); แผนของ สำนักกลาง 1`);
    const said = texts(messages);
    expect(said.filter((one) => one.startsWith('แผนของ'))).toEqual([
      `แผนของ ${own.owner}`,
      'แผนของ สำนักกลาง',
    ]);
    const [occurrence] = occurrencesOn(state({ plans: [own, other] }), '2023-03-13');
    expect(occurrence!.items).toEqual([
      ['1', [], DUE],
      ['2', ['1'], DUE],
      ['1', [], DUE],
    ]);
    const club = push(own, '2023-03-13', { plans: [own, other], chats: [clubChat()] });
    expect(altOf(club[0])).toContain('ทั้งรอบ 3 รายการ\n');
    expect(texts(club)).toContain(`แผนของ ${own.owner}, สำนักกลาง`);
  });

  it('names the plan of an event where the push is of several', () => {
    const own = plan([item({ code: '1', due: DUE })]);
    const other = plan([item({ code: '9', due: DUE, kind: 'event' })], [], { owner: 'สำนักกลาง' });
    const said = texts(push(own, '2023-03-13', { plans: [own, other] }));
    expect(said).toContain('กิจกรรม · ข้อ 9 แผนของ สำนักกลาง');
  });

  it.each([
    ['2023-03-17', 'อีก 3 วันครบกำหนด'],
    ['2023-03-20', 'ครบกำหนดวันนี้'],
    ['2023-03-21', 'เลยกำหนดมาแล้ว 1 วัน'],
    ['2023-04-03', 'เลยกำหนดมาแล้ว 14 วัน'],
  ])('on %s begins with %s', (day, words) => {
    expect(altOf(push(rows, day)[0]).startsWith(words)).toBe(true);
  });

  it('never says "in 0 days"', () => {
    expect(JSON.stringify(push(rows, DUE))).not.toMatch(/อีก 0 วัน|เหลือ 0 วัน/);
  });

  it('says on the day itself that it is the last one', () => {
    const said = texts(push(rows, DUE));
    expect(said).toContain('ครบกำหนดส่งวันนี้ 2 รายการ');
    expect(said).toContain('วันนี้วันสุดท้ายแล้วนะคะ ส่งแล้วกดปุ่มบอกกันได้เลยค่ะ');
  });

  it('names the last working day before a date that is a day off', () => {
    const sunday = plan([item({ code: '1', due: '2023-07-30' })]);
    const said = texts(push(sunday, '2023-07-21')).join('\n');
    expect(said).toContain('ตรงกับวันเสาร์–อาทิตย์ วันทำการสุดท้ายก่อนหน้าคือวันพฤหัสบดีที่ 27 กรกฎาคม 2566 ค่ะ');
    expect(texts(push(sunday, '2023-07-27')).join('\n')).toContain('ซึ่งก็คือวันนี้ ค่ะ');
    expect(texts(push(sunday, '2023-08-03')).join('\n')).not.toContain('วันทำการสุดท้าย');
  });

  it('says of a row from when to when it may be handed in', () => {
    const window = plan([item({ code: '1', due: '2023-03-06', until: DUE }), item({ code: '2', due: DUE })]);
    const messages = push(window, '2023-03-13');
    expect(altOf(messages[0])).toContain('ยังไม่ได้ส่ง 2 รายการ: 1 (ส่งได้ 6–20 มี.ค. 66), 2');
    expect(texts(messages)).toContain('ส่งได้ 6–20 มี.ค. 66');
  });

  it('names the holiday', () => {
    const lent = plan([item({ code: '1', due: '2026-07-30' })]);
    expect(texts(push(lent, '2026-07-23')).join('\n')).toContain(
      'วันหยุดราชการ (วันเข้าพรรษา) วันทำการสุดท้ายก่อนหน้าคือวันจันทร์ที่ 27 กรกฎาคม 2569',
    );
  });

  it('offers to mark everything, to see the round, and to open each row', () => {
    const verbs = taps(push(rows, '2023-03-13')).map((tap) => tap?.verb);
    expect(verbs).toEqual(['item', 'item', 'ask-mark', 'due']);
    const [mark] = taps(push(rows, '2023-03-13')).filter((tap) => tap?.verb === 'ask-mark');
    expect(mark).toMatchObject({ rows: [{ subs: [] }, { subs: [] }] });
  });

  it('counts rows, with the activities in brackets where they differ', () => {
    const split = plan([
      item({ code: '1', due: DUE, subItems: ['1'] }),
      item({ code: '1', due: DUE, subItems: ['2'] }),
      item({ code: '2', due: DUE }),
    ]);
    expect(altOf(push(split, '2023-03-13')[0])).toContain('3 รายการ (2 กิจกรรม)');
  });

  it('leaves the button out when so many rows do not fit on it', () => {
    const verbs = taps(push(plan(many(60)), '2023-03-13')).map((tap) => tap?.verb);
    expect(verbs).not.toContain('ask-mark');
    expect(verbs).toContain('due');
  });
});

describe("the STRONG club's summary", () => {
  const rows = plan([
    ...many(4, () => ({ owedBy: [UNIT_A, UNIT_B] })),
    item({ code: '9', due: DUE, owedBy: [] }),
  ]);
  const chats = [clubChat()];
  const submissions = rows.items.slice(0, 3).flatMap((row) => mark(rows, row, UNIT_B));

  it("shows every unit's progress, whoever has most to do first, and the rows nobody owes", () => {
    const messages = push(rows, '2023-03-13', { chats, submissions });
    expect(texts(messages)).toEqual(
      expect.arrayContaining(['0/4 · 0%', '3/4 · 75%', 'แผนไม่ได้ระบุหน่วยงานที่ต้องส่ง']),
    );
    const shown = texts(messages);
    expect(shown.indexOf(UNIT_A)).toBeLessThan(shown.indexOf(UNIT_B));
    expect(altOf(messages[0])).toContain('ส่งแล้ว 3 จาก 8 (38%)');
  });

  it('says of a unit that is done that it is done', () => {
    const done = rows.items.slice(0, 4).flatMap((row) => mark(rows, row, UNIT_B));
    expect(texts(push(rows, '2023-03-13', { chats, submissions: done }))).toContain('ส่งครบ');
  });

  it('offers the round and the progress of the plan', () => {
    const verbs = taps(push(rows, '2023-03-13', { chats })).map((tap) => tap?.verb);
    expect(verbs).toEqual(expect.arrayContaining(['due', 'progress']));
    expect(verbs).not.toContain('ask-mark');
  });

  it('shows no percent when nobody owes anything', () => {
    const orphans = plan([item({ code: '9', due: DUE, owedBy: [] })]);
    expect(JSON.stringify(push(orphans, '2023-03-13', { chats }))).not.toContain('%');
  });
});

describe('milestones, events and steps', () => {
  it('say what, when and how long', () => {
    const event = item({ code: '8', due: '2023-03-20', until: '2023-03-21', kind: 'event' });
    const messages = push(plan([event], [{ title: 'ส่งรายชื่อ', from: null, to: '2023-03-20' }]), '2023-03-13', {
      chats: [clubChat()],
    });
    expect(altOf(messages[0])).toBe(
      [
        'ใกล้ถึงแล้วค่ะ',
        'อีก 7 วัน 20–21 มี.ค. 66: ข้อ 8 กิจกรรมตัวอย่างที่ 8',
        'อีก 7 วัน ภายในวันจันทร์ที่ 20 มีนาคม 2566: การคัดเลือกตัวอย่าง ส่งรายชื่อ',
      ].join('\n'),
    );
    expect(taps(messages).map((tap) => tap?.verb)).toEqual(['item']);
  });
});

describe("LINE's limits, whatever the plan's size (CONTRACT 5.3)", () => {
  const long = 'กิจกรรมที่มีชื่อยาวมากเพื่อทดสอบการตัดคำ '.repeat(12);

  it('a round of 500 rows with long titles', () => {
    const messages = push(plan(many(500, () => ({ title: long }))), '2023-03-13');
    expect(messages.length).toBeLessThanOrEqual(5);
    expect(JSON.stringify(messages)).toMatch(/และอีก \d+ รายการ/);
  });

  it('a round that 200 units owe, with long names', () => {
    const units = Array.from({ length: 200 }, (_, n) => `${'สำนักที่มีชื่อยาว'.repeat(6)} ${n}`);
    const messages = push(plan(many(40, () => ({ owedBy: units, title: long }))), '2023-03-13', {
      chats: [clubChat()],
    });
    expect(messages.length).toBeLessThanOrEqual(5);
  });

  it('sixty rounds that meet on one day', () => {
    const dues = Array.from({ length: 28 }, (_, n) => `2023-02-${String(n + 1).padStart(2, '0')}`);
    const items = [...dues, ...dues.map((due) => due.replace('-02-', '-03-'))].flatMap((due, n) =>
      many(12, () => ({ due, title: long, owedBy: [UNIT_A, UNIT_B] })).map((row) => ({
        ...row,
        code: `${n}.${row.code}`,
      })),
    );
    const both = { ...unitChat(), strong: true };
    for (const day of ['2023-03-13', '2023-03-20', '2023-03-27']) {
      const event = item({ code: 'E', due: addDays(day, 7), kind: 'event' });
      const messages = push(plan([...items, event]), day, { chats: [both] });
      expect(messages.length).toBeLessThanOrEqual(5);
      expect(texts(messages)).toContain('ใกล้ถึงแล้ว 1 เรื่องค่ะ');
    }
  });

  it('a hundred occasions on one day', () => {
    const events = many(100, () => ({ kind: 'event', title: long }));
    expect(push(plan(events), '2023-03-13')).toHaveLength(1);
  });

  it('markup in a title is text', () => {
    const messages = push(plan([item({ code: '1', due: DUE, title: '<b>หัวข้อ</b> {x} "q"' })]), '2023-03-13');
    expect(texts(messages)).toContain('<b>หัวข้อ</b> {x} "q"');
  });
});

describe('the gallery of reminders', () => {
  it.each(Object.entries(reminderGallery))('%s is taken by LINE', (_name, messages) => {
    expect(messages.length).toBeGreaterThan(0);
    expect(checkMessages(messages)).toEqual([]);
  });
});
