import { describe, expect, it } from 'vitest';
import { answer } from '../../src/chat/answer.js';
import type { Answer } from '../../src/chat/types.js';
import { item, NORTH, plan, question, submission, world } from './fixtures.js';
import { alt } from './telling.js';

/** Item 4 may be handed in from 10 to 20 May, item 5 is due on 20 June. */
const rows = plan([item('4', { due: '2023-05-10', until: '2023-05-20' }), item('5', { due: '2023-06-20' })]);
const WINDOW = ['4', [], '2023-05-10'];

const ask = (text: string, day: string, of = world([rows])): Answer =>
  answer(question({ text, at: `${day}T09:00:00+07:00`, chat: { unit: NORTH } }), of);

describe('a window to hand in', () => {
  it('is what comes next until its last day, and its last day is the period', () => {
    for (const day of ['2023-05-01', '2023-05-15', '2023-05-20'])
      expect(ask('รอบถัดไป', day)).toMatchObject({
        intent: 'next',
        items: [WINDOW],
        period: ['2023-05-20', '2023-05-20'],
      });
    expect(ask('รอบถัดไป', '2023-05-21').items).toEqual([['5', [], '2023-06-20']]);
  });

  it('is passed over as next once it was handed in', () => {
    const marked = world([rows], [submission(rows, '4', null)]);
    expect(ask('รอบถัดไปของเรา', '2023-05-15', marked).items).toEqual([['5', [], '2023-06-20']]);
  });

  it('says both days, and counts to the last', () => {
    const said = (day: string) => alt(ask('ข้อ 4 ส่งเมื่อไหร่', day));
    expect(said('2023-05-05')).toContain('ส่งได้ 10–20 พ.ค. 66 เหลืออีก 15 วัน');
    expect(said('2023-05-15')).toContain('ส่งได้ 10–20 พ.ค. 66 อยู่ในช่วงนี้ เหลืออีก 5 วัน');
    expect(said('2023-05-19')).toContain('อยู่ในช่วงนี้ วันสุดท้ายพรุ่งนี้');
    expect(said('2023-05-22')).toContain('เลยกำหนด 2 วัน');
    // 20 May 2023 is a Saturday.
    expect(said('2023-05-15')).toContain('วันสุดท้ายตรงกับวันเสาร์–อาทิตย์');
  });

  it('is listed for any day within it', () => {
    expect(ask('วันที่ 12 พ.ค. ต้องส่งอะไร', '2023-05-01').items).toEqual([WINDOW]);
    expect(ask('เดือนพฤษภาคมส่งอะไรบ้าง', '2023-05-01').items).toEqual([WINDOW]);
  });

  it('is overdue only after its last day', () => {
    expect(ask('มีอะไรเลยกำหนดบ้าง', '2023-05-20').items).toEqual([]);
    expect(ask('มีอะไรเลยกำหนดบ้าง', '2023-05-21').items).toEqual([WINDOW]);
  });

  it('belongs to the round of its last day in counts', () => {
    const year = plan([
      item('1', { due: '2022-10-01', until: '2023-09-30' }),
      item('2', { due: '2023-06-20' }),
    ]);
    const round = ask('รอบ 20 มิ.ย. ส่งไปถึงไหนแล้ว', '2023-06-10', world([year]));
    expect(round.items).toEqual([['2', [], '2023-06-20']]);
    expect(alt(round)).toContain('ส่งแล้ว 0 จาก 1 รายการ');
    expect(ask('รอบ 20 มิ.ย. ส่งอะไรบ้าง', '2023-06-10', world([year])).items).toEqual(round.items);
    expect(alt(ask('ความคืบหน้าของเรา', '2023-06-10', world([year])))).toContain('รอบ 30 ก.ย. 66');
  });
});
