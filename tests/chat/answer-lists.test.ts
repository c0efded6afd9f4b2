import { describe, expect, it } from 'vitest';
import { memberOf, NORTH, plan, SOUTH, stranger, submission, world } from './fixtures.js';
import { alt, of, said, sample, tell } from './telling.js';

describe('list', () => {
  const june = sample.items.filter(({ due, kind }) => due === '2023-06-20' && kind === 'submission');

  it('says the period and the count first, rows with activities in brackets where they differ', () => {
    const rows = [...june, ...of('1.7').slice(0, 1)];
    const answered = tell({ intent: 'list', items: rows, period: ['2023-03-01', '2023-06-30'] });
    expect(alt(answered).split('\n')[0]).toContain('1 มี.ค. – 30 มิ.ย. 66');
    expect(alt(answered).split('\n')[0]).toContain('4 รายการ (3 กิจกรรม)');
    expect(answered.period).toEqual(['2023-03-01', '2023-06-30']);
    expect(answered.items).toHaveLength(4);
  });

  it('groups by date, the nearer date first', () => {
    const rows = [...of('3'), ...june];
    const words = alt(tell({ intent: 'list', items: rows, period: ['2023-06-01', '2023-07-31'] }));
    expect(words.indexOf('20 มิ.ย. 66')).toBeLessThan(words.indexOf('30 ก.ค. 66'));
  });

  it('says that nothing is due and names the next round in words only', () => {
    const answered = tell({ intent: 'list', items: [], period: ['2023-06-12', '2023-06-18'] });
    expect(answered).toMatchObject({ intent: 'list', items: [], period: ['2023-06-12', '2023-06-18'] });
    expect(alt(answered)).toContain('ไม่มีรายการ');
    expect(alt(answered)).toContain('วันอังคารที่ 20 มิถุนายน 2566');
  });

  it('says that nothing is due on a named round', () => {
    const note = { kind: 'no-round-on', date: '2023-06-21', nearest: '2023-06-20' } as const;
    const answered = tell({ intent: 'list', items: [], period: ['2023-06-21', '2023-06-21'], note });
    expect(alt(answered)).toContain('21 มิถุนายน 2566');
    expect(alt(answered)).toContain('รอบที่ใกล้ที่สุดคือ 20 มิถุนายน 2566');
    expect(answered.intent).toBe('list');
  });
});

describe('next', () => {
  const round = sample.items.filter((one) => one.due === '2023-06-20' && one.owedBy.includes(NORTH));

  it('shows the nearest round', () => {
    const answered = tell({ intent: 'next', items: round, unit: NORTH });
    expect(answered.period).toEqual(['2023-06-20', '2023-06-20']);
    expect(alt(answered)).toContain('รอบถัดไป');
  });

  it('goes on to the round after one that was handed in whole', () => {
    const data = world([sample], [submission(sample, '1.7', '5'), submission(sample, '1.7', '6')]);
    const answered = tell({ intent: 'next', items: round, unit: NORTH }, memberOf(NORTH), data);
    expect(answered.items).toEqual([['3', [], '2023-07-30']]);
  });

  it('does not tell a stranger by skipping that it was handed in', () => {
    const data = world([sample], [submission(sample, '1.7', '5'), submission(sample, '1.7', '6')]);
    expect(tell({ intent: 'next', items: round, unit: NORTH }, stranger, data).items).toEqual([
      ['1.7', ['5', '6'], '2023-06-20'],
    ]);
  });

  it('says when nothing more is due', () => {
    expect(alt(tell({ intent: 'next', items: [] }))).toContain('ไม่มีรายการที่ต้องส่งอีกแล้ว');
  });
});

describe('overdue', () => {
  const past = sample.items.filter(({ due, kind }) => due === '2023-03-20' && kind === 'submission');
  const marked = world([sample], [submission(sample, '1.1', null)]);

  it('leaves out what was handed in, for those who may know', () => {
    const answered = tell({ intent: 'overdue', items: past, unit: NORTH }, memberOf(NORTH), marked);
    expect(answered.items).toEqual([['1.7', ['1', '2'], '2023-03-20']]);
    expect(alt(answered)).toContain('ยังไม่ได้ส่ง');
  });

  it('shows strangers all rows whose date has passed, without status', () => {
    const answered = tell({ intent: 'overdue', items: past, unit: NORTH }, stranger, marked);
    expect(answered.items).toHaveLength(2);
    expect(said(answered)).not.toMatch(/ยังไม่ได้ส่ง|ส่งแล้ว/);
  });

  it('keeps a row until every unit has handed it in', () => {
    const later = { at: '2023-08-01T09:00:00+07:00' };
    const one = world(
      [sample],
      [submission(sample, '1.7', '5', SOUTH), submission(sample, '1.7', '6', SOUTH)],
    );
    const rows = of('1.7').slice(1);
    expect(tell({ intent: 'overdue', items: rows }, later, one).items).toHaveLength(1);
    expect(tell({ intent: 'overdue', items: rows, unit: SOUTH }, later, one).items).toHaveLength(0);
  });

  it('is glad when nothing is', () => {
    expect(alt(tell({ intent: 'overdue', items: [] }))).toContain('ไม่มีรายการที่เลยกำหนด');
  });
});

describe('activities', () => {
  const scheduled = plan(sample.items, {
    timelines: [
      {
        title: 'การคัดเลือก',
        steps: [
          { title: 'รับสมัคร', from: '2023-06-05', to: '2023-06-30' },
          { title: 'ประกาศผล', from: null, to: '2023-08-01' },
        ],
      },
    ],
  });

  it('shows the steps and events of the period only', () => {
    const answered = tell(
      { intent: 'activities', items: of('7'), period: ['2023-06-12', '2023-06-18'], plan: scheduled },
      {},
      world([scheduled]),
    );
    expect(alt(answered)).toContain('รับสมัคร');
    expect(alt(answered)).not.toContain('ประกาศผล');
    expect(answered.items).toEqual([['7', [], '2023-06-12']]);
  });

  it('shows all that is to come without a period, and says when there is nothing', () => {
    expect(alt(tell({ intent: 'activities', plan: scheduled }, {}, world([scheduled])))).toContain(
      'ประกาศผล',
    );
    expect(alt(tell({ intent: 'activities' }))).toContain('ไม่มีกิจกรรม');
  });
});
