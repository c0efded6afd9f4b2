import { describe, expect, it } from 'vitest';
import {
  type Asking,
  item,
  memberOf,
  NORTH,
  personWith,
  plan,
  SOUTH,
  stranger,
  submission,
  world,
} from './fixtures.js';
import { alt, of, said, sample, tell } from './telling.js';

describe('progress', () => {
  const round = sample.items.filter((one) => one.due === '2023-03-20' && one.owedBy.includes(NORTH));
  const marked = world([sample], [submission(sample, '1.1', null)]);
  const period = ['2023-03-20', '2023-03-20'] as [string, string];

  it('gives percent and what is missing of a round', () => {
    const answered = tell({ intent: 'progress', items: round, period, unit: NORTH }, memberOf(NORTH), marked);
    expect(alt(answered)).toContain('ส่งแล้ว 1 จาก 2 รายการ (50%)');
    expect(answered.items).toEqual([['1.7', ['1', '2'], '2023-03-20']]);
  });

  it('shows every round of a unit', () => {
    const answered = tell({ intent: 'progress', unit: NORTH }, memberOf(NORTH), marked);
    expect(alt(answered)).toContain('ส่งแล้ว 1 จาก 5 รายการ (20%)');
    expect(alt(answered)).toContain('รอบ 20 มี.ค. 66 50%');
  });

  it('shows the club every unit', () => {
    const club: Asking = { actor: personWith(null), chat: { kind: 'group', strong: true } };
    expect(alt(tell({ intent: 'progress' }, club, marked))).toContain(`${NORTH} 20%`);
    expect(alt(tell({ intent: 'progress' }, club, marked))).toContain(`${SOUTH} 0%`);
  });

  it("narrows to the chat's own unit where the others are not to be seen", () => {
    const words = said(tell({ intent: 'progress' }, memberOf(NORTH), marked));
    expect(words).toContain(NORTH);
    expect(words).not.toContain(`${SOUTH} `);
  });

  it('refuses strangers kindly, rows shown without status', () => {
    const answered = tell({ intent: 'progress', items: round, period, unit: NORTH }, stranger, marked);
    expect(alt(answered)).toContain('ผู้ที่ได้รับมอบหมาย');
    expect(said(answered)).not.toMatch(/ส่งแล้ว \d/);
  });

  it('of one activity is its card', () => {
    const answered = tell({ intent: 'progress', items: of('1.1'), unit: NORTH }, memberOf(NORTH), marked);
    expect(answered.items).toEqual([['1.1', [], '2023-03-20']]);
    expect(alt(answered)).toContain('ส่งแล้ว เมื่อ');
  });

  it('of one activity is refused kindly too, where nobody’s standing may be seen', () => {
    for (const [unit, asking] of [
      [NORTH, stranger],
      [null, stranger],
      [null, memberOf(SOUTH)],
    ] as const) {
      const answered = tell({ intent: 'progress', items: of('1.1'), unit }, asking, marked);
      expect(alt(answered)).toContain('ผู้ที่ได้รับมอบหมาย');
      expect(said(answered)).not.toContain('ส่งแล้ว เมื่อ');
      expect(answered.items).toEqual([['1.1', [], '2023-03-20']]);
    }
  });

  it('congratulates when all is in', () => {
    const small = plan([item('1')]);
    const data = world([small], [submission(small, '1', null)]);
    const answered = tell({ intent: 'progress', plan: small, unit: NORTH }, memberOf(NORTH), data);
    expect(alt(answered)).toContain('(100%)');
    expect(alt(answered)).toContain('ส่งครบแล้วค่ะ');
  });
});

describe('mark', () => {
  it('asks for confirmation and records nothing', () => {
    const answered = tell({ intent: 'mark', items: of('1.1') }, memberOf(NORTH));
    expect(alt(answered)).toContain('ยืนยัน');
    expect(said(answered)).toContain('k1|mark|');
    expect(answered.effects).toEqual([]);
  });

  it('names only the sub-items that were said', () => {
    const answered = tell({ intent: 'mark', items: of('1.7').slice(0, 1), subs: ['2'] }, memberOf(NORTH));
    expect(alt(answered)).toContain('ข้อ 1.7 (2)');
    expect(said(answered)).toMatch(/k1\|mark\|[^"]*~2"/);
  });

  it('asks for whom when several units owe it and none is known', () => {
    const answered = tell({ intent: 'mark', items: of('1.7').slice(1) });
    expect(alt(answered)).toContain('หน่วยงานไหนคะ');
    expect(said(answered)).toContain('ask-mark');
  });

  it('means only the rows that the unit owes', () => {
    const both = [...of('1.1'), ...of('2')];
    const own = tell({ intent: 'mark', items: both }, memberOf(NORTH));
    expect(alt(own)).toContain('ข้อ 1.1');
    expect(alt(own)).not.toContain('ข้อ 2');
    const steps = tell({ intent: 'mark', items: both }).messages[0]?.quickReply?.items ?? [];
    expect(steps.map(({ action }) => action?.label)).toEqual([NORTH, SOUTH]);
  });

  it('says who may when this person may for none of the units', () => {
    const answered = tell({ intent: 'mark', items: [...of('1.1'), ...of('2')] }, { actor: personWith(null) });
    expect(alt(answered)).toContain('ขออภัย');
  });

  it('says when nobody has to hand it in', () => {
    expect(alt(tell({ intent: 'mark', items: of('5') }))).toContain('ไม่มีหน่วยงานที่ต้องส่ง');
    expect(alt(tell({ intent: 'mark', items: of('6') }))).toContain('ไม่มีหน่วยงานที่ต้องส่ง');
  });

  it.each([
    ['a stranger', stranger],
    ['the other unit', memberOf(SOUTH)],
    ['a focal person of the other unit', { actor: personWith('focal', SOUTH) }],
  ])('is refused to %s', (_who, asking) => {
    const answered = tell({ intent: 'mark', items: of('1.1') }, asking);
    expect(alt(answered)).toContain('ขออภัย');
    expect(said(answered)).not.toContain('k1|mark|');
  });

  it('says so when it was recorded before, with the way back', () => {
    const answered = tell(
      { intent: 'mark', items: of('1.1') },
      memberOf(NORTH),
      world([sample], [submission(sample, '1.1', null)]),
    );
    expect(alt(answered)).toContain('บันทึกไว้ก่อนแล้ว');
    expect(said(answered)).toContain('k1|undo|');
  });

  it('asks to go step by step when the rows do not fit on a button', () => {
    const many = plan(Array.from({ length: 60 }, (_, index) => item(`9.${index}`)));
    const answered = tell({ intent: 'mark', items: many.items, plan: many }, memberOf(NORTH), world([many]));
    expect(alt(answered)).toContain('ทีละข้อ');
  });
});
