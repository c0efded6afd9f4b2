import { describe, expect, it } from 'vitest';
import { answer } from '../../src/chat/answer.js';
import { checkMessages } from '../../src/line/validate-message.js';
import { item, NORTH, plan, question, world } from './fixtures.js';
import { alt } from './telling.js';

/** A plan as a summary gives it: dates with counts, a timeline, no rows. */
const summary = plan([], {
  rounds: [
    { due: '2023-03-20', items: 0, statedCount: 17 },
    { due: '2023-06-20', items: 0, statedCount: 13 },
    { due: '2023-06-30', items: 0, statedCount: 2 },
  ],
  timelines: [
    {
      title: 'การตรวจเยี่ยม',
      steps: [
        { title: 'ลงพื้นที่ครั้งแรก', from: '2023-07-31', to: '2023-08-08' },
        { title: 'ส่งแบบสรุป', from: null, to: '2023-08-20' },
      ],
    },
  ],
});

function ask(text: string, data = world([summary]), unit: string | null = null) {
  const asking = question({ at: '2023-03-01T09:00:00+07:00' });
  const answered = answer({ ...asking, text, chat: { ...asking.chat, unit } }, data);
  expect(checkMessages(answered.messages)).toEqual([]);
  return answered;
}

describe('a plan that only counts what is due on its rounds', () => {
  it('names the next round with its count, and never says that nothing is due', () => {
    for (const unit of [null, NORTH]) {
      const answered = ask('รอบหน้า', world([summary]), unit);
      expect(answered).toMatchObject({ intent: 'next', items: [], period: ['2023-03-20', '2023-03-20'] });
      expect(alt(answered)).toContain('20 มี.ค. 66: 17 กิจกรรม (เอกสารนี้ไม่ได้แจกแจงรายการ)');
      expect(alt(answered)).not.toContain('ไม่มีรายการ');
    }
  });

  it('lists the rounds of a month with their counts', () => {
    const answered = ask('มิถุนายนต้องส่งอะไร');
    expect(answered).toMatchObject({ intent: 'list', items: [], period: ['2023-06-01', '2023-06-30'] });
    expect(alt(answered)).toContain('20 มิ.ย. 66: 13 กิจกรรม');
    expect(alt(answered)).toContain('30 มิ.ย. 66: 2 กิจกรรม');
    expect(alt(answered)).not.toContain('ไม่มีรายการ');
  });

  it('knows a round that is asked for by its day', () => {
    const answered = ask('รอบ 20 มิถุนายนต้องส่งอะไรบ้าง');
    expect(answered).toMatchObject({ intent: 'list', items: [], period: ['2023-06-20', '2023-06-20'] });
    expect(alt(answered)).toContain('20 มิ.ย. 66: 13 กิจกรรม');
  });

  it('says that progress cannot be counted instead of nothing of nothing', () => {
    const words = alt(ask('ส่งไปถึงไหนแล้ว'));
    expect(words).toContain('20 มี.ค. 66: 17 กิจกรรม');
    expect(words).toContain('ยังนับความคืบหน้าไม่ได้');
    expect(words).not.toContain('0 จาก 0');
  });

  it('tells a step by its title, and a round by its place', () => {
    expect(alt(ask('ลงพื้นที่ครั้งแรกวันไหน'))).toContain('31 ก.ค. – 8 ส.ค. 66');
    expect(alt(ask('รอบสุดท้ายวันไหน'))).toMatch(/^รอบที่ 3 จาก 3 /);
    expect(alt(ask('รอบ 7 วันไหน'))).toContain('ในแผนมี 3 รอบ');
  });

  it('does not praise for rounds of which nobody knows what was handed in', () => {
    const asking = question({ at: '2023-04-01T09:00:00+07:00' });
    const words = alt(answer({ ...asking, text: 'ค้างส่งอะไรบ้าง' }, world([summary])));
    expect(words).toContain('20 มี.ค. 66: 17 กิจกรรม (เอกสารนี้ไม่ได้แจกแจงรายการ)');
    expect(words).not.toMatch(/13 กิจกรรม|ไม่มีรายการ|เยี่ยม/);
  });

  it('names the round after a period without one', () => {
    const words = alt(ask('เมษายนต้องส่งอะไร'));
    expect(words).toContain('ไม่มีรายการที่ต้องส่งในช่วงนี้');
    expect(words).toContain('รอบถัดไปคือวันอังคารที่ 20 มิถุนายน 2566');
  });

  it.each([
    ['รอบ 28 มิ.ย. มีอะไรบ้าง', 'รอบที่ใกล้ที่สุดคือ 30 มิถุนายน 2566'],
    ['รอบ 1 เม.ย. ต้องส่งอะไรบ้าง', 'รอบที่ใกล้ที่สุดคือ 20 มีนาคม 2566'],
  ])('names the nearest round where nothing is due on the day said: %s', (text, nearest) => {
    const words = alt(ask(text));
    expect(words).toContain('ไม่มีรายการ');
    expect(words).toContain(nearest);
  });

  it('names the next round too where the nearest has passed', () => {
    const asking = question({ at: '2023-06-25T09:00:00+07:00' });
    const words = alt(answer({ ...asking, text: 'รอบ 23 มิ.ย. มีอะไรบ้าง' }, world([summary])));
    expect(words).toContain('20 มิถุนายน 2566 (ผ่านแล้ว) รอบถัดไปคือ 30 มิถุนายน 2566');
  });

  it('adds the counts of several rounds up', () => {
    expect(alt(ask('ทั้งปีต้องส่งทั้งหมดกี่กิจกรรม'))).toContain('รวม 32 กิจกรรม');
    expect(alt(ask('มิถุนายนต้องส่งอะไร'))).toContain('รวม 15 กิจกรรม');
    expect(alt(ask('รอบ 20 มิถุนายนต้องส่งอะไรบ้าง'))).not.toContain('รวม');
  });

  it('shows the steps of timelines that touch the period', () => {
    const words = alt(ask('สิงหาคมต้องส่งอะไร'));
    expect(words).toContain('31 ก.ค. – 8 ส.ค. 66: ลงพื้นที่ครั้งแรก');
    expect(words).toContain('ภายใน 20 ส.ค. 66: ส่งแบบสรุป');
    expect(alt(ask('มิถุนายนต้องส่งอะไร'))).not.toContain('ลงพื้นที่');
  });
});

describe('a counted round beside rows', () => {
  const rows = plan([item('1', { due: '2023-06-20', owedBy: ['อื่น'] }), item('2', { due: '2023-09-20' })], {
    owner: 'อื่น',
  });

  it('is not told where another plan lists rows of that date', () => {
    expect(alt(ask('มิถุนายนต้องส่งอะไร', world([summary, rows])))).not.toContain('13 กิจกรรม');
  });

  it('is told before a later round with rows, and beside the rows of its period', () => {
    const both = plan(rows.items, { rounds: summary.rounds });
    const next = ask('รอบหน้า', world([both]));
    expect(alt(next)).toContain('20 มี.ค. 66: 17 กิจกรรม');
    const june = ask('มิถุนายนต้องส่งอะไร', world([both]));
    expect(june.items).toEqual([['1', [], '2023-06-20']]);
    expect(alt(june)).toContain('30 มิ.ย. 66: 2 กิจกรรม');
  });
});
