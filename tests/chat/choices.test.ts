import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/chat/types.js';
import type { Item, Plan } from '../../src/plan/types.js';
import { item, NORTH, plan, SOUTH, world } from './fixtures.js';
import { said, tell } from './telling.js';

const SUBS = [
  { sub: '1', title: 'ประกาศหน้าเสาธง' },
  { sub: '2', title: 'ติดป้ายทุกชั้น' },
  { sub: '3', title: 'อ่านคำมั่นพร้อมกัน' },
];
const part = (sub: string, fields: Partial<Item> = {}): Item =>
  item('9', { subItems: [sub], subItemTitles: SUBS.filter((one) => one.sub === sub), ...fields });

const ask = (year: Plan, items: Item[]): Answer =>
  tell({ intent: 'clarify', plan: year, items, note: { kind: 'which-item' } }, {}, world([year]));

/** What the buttons of an answer say, in their order. */
const buttons = (answered: Answer): string[] =>
  [...said(answered).matchAll(/"type":"text","text":"([^"]*)"/g)].map(([, words]) => words!).slice(1);

describe('things that may be meant', () => {
  it('say what each sub-item is called when they share a title', () => {
    const year = plan([part('1'), part('2'), part('3', { due: '2023-07-30' })]);
    const words = buttons(ask(year, year.items));
    for (const { title } of SUBS) expect(words).toContain(title);
    expect(new Set(words).size).toBe(words.length);
  });

  it('name who hands in when neither title nor date tells two rows apart', () => {
    const year = plan([item('5'), item('5', { responsible: [SOUTH], owedBy: [SOUTH] })]);
    const words = buttons(ask(year, year.items)).join('\n');
    expect(words).toContain(NORTH);
    expect(words).toContain(SOUTH);
  });

  it('keep their own title when no other has it', () => {
    const year = plan([part('2'), item('5')]);
    expect(buttons(ask(year, year.items)).join('\n')).toContain('งานตัวอย่างข้อ 9');
  });
});

describe('a sub-item that is not there', () => {
  const year = plan([part('1'), part('2'), item('5')]);
  const missing = (code: string, sub: string): Answer =>
    tell({ intent: 'notfound', plan: year, note: { kind: 'no-such-code', code, sub } }, {}, world([year]));

  it('is said, and those that are there are offered', () => {
    const answered = missing('9', '4');
    expect(answered).toMatchObject({ intent: 'notfound', items: [] });
    expect(said(answered)).toContain('ไม่มีข้อ 9 ข้อย่อย (4)');
    expect(answered.messages[0]?.quickReply?.items?.map(({ action }) => action?.label)).toEqual([
      'ข้อ 9 (1)',
      'ข้อ 9 (2)',
    ]);
  });

  it('of an activity without any offers the activity', () => {
    const answered = missing('5', '2');
    expect(said(answered)).toContain('ไม่มีข้อ 5 ข้อย่อย (2)');
    expect(answered.messages[0]?.quickReply?.items?.map(({ action }) => action?.label)).toEqual(['ข้อ 5']);
  });
});
