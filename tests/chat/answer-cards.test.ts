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

describe('lookup', () => {
  it('says the weekday, the date, the days and working days left, and who', () => {
    const answered = tell({ intent: 'lookup', items: of('2') });
    expect(alt(answered)).toContain('วันอังคารที่ 20 มิถุนายน 2566');
    expect(alt(answered)).toContain('เหลืออีก 8 วัน (วันทำการ 6 วัน)');
    expect(said(answered)).toContain(SOUTH);
    expect(said(answered)).toContain('ผู้สนับสนุน');
    expect(answered.items).toEqual([['2', [], '2023-06-20']]);
  });

  it('never shows the source text', () => {
    for (const one of sample.items)
      expect(said(tell({ intent: 'lookup', items: [one] }))).not.toContain('SOURCE');
  });

  it('names the last working day before a deadline on a day off', () => {
    const answered = tell({ intent: 'lookup', items: of('3') });
    expect(alt(answered)).toContain('วันอาทิตย์ที่ 30 กรกฎาคม 2566');
    expect(alt(answered)).toContain('วันทำการสุดท้ายก่อนหน้าคือวันพฤหัสบดีที่ 27 กรกฎาคม 2566');
  });

  it.each([
    ['2023-06-20T23:59:00+07:00', 'วันนี้'],
    ['2023-06-19T00:00:00+07:00', 'พรุ่งนี้'],
    ['2023-06-21T00:00:00+07:00', 'เลยกำหนด 1 วัน'],
    ['2023-07-20T12:00:00+07:00', 'เลยกำหนด 30 วัน'],
  ])('at %s says %s', (at, words) => {
    const answered = tell({ intent: 'lookup', items: of('2') }, { at });
    expect(alt(answered)).toContain(words);
    expect(alt(answered)).not.toContain('อีก 0 วัน');
  });

  it('says that there is no date, and how often', () => {
    expect(alt(tell({ intent: 'lookup', items: of('4') }))).toContain('ทุกไตรมาส');
    const undated = item('9', { due: null });
    const data = world([plan([undated])]);
    expect(alt(tell({ intent: 'lookup', items: [undated], plan: data.plans[0]! }, {}, data))).toContain(
      'ไม่ได้ระบุวันที่',
    );
  });

  it('shows both rows of an activity on one card', () => {
    const answered = tell({ intent: 'lookup', items: of('1.7') });
    expect(answered.items).toHaveLength(2);
    expect(alt(answered)).toContain('(1)–(2)');
    expect(alt(answered)).toContain('(5)–(6)');
    expect(answered.messages[0]).toMatchObject({ contents: { type: 'bubble' } });
  });

  it('draws a card per activity, and a list when there are many', () => {
    const three = [...of('1.1'), ...of('2'), ...of('3')];
    expect(tell({ intent: 'lookup', items: three }).messages[0]).toMatchObject({
      contents: { type: 'carousel', contents: { length: 3 } },
    });
    const listed = tell({ intent: 'lookup', items: sample.items });
    expect(listed.items).toHaveLength(sample.items.length);
    expect(alt(listed)).toContain('9 รายการ (8 กิจกรรม)');
  });

  it('calls a milestone and an event what they are, and offers no hand-in of them', () => {
    expect(alt(tell({ intent: 'lookup', items: of('6') }))).toContain('กำหนดแล้วเสร็จ');
    const event = tell({ intent: 'lookup', items: of('7') });
    expect(alt(event)).toContain('วันจัดกิจกรรม 12–16 มิ.ย. 66');
    expect(alt(event)).toContain('อยู่ในช่วงนี้');
    expect(said(event)).not.toContain('ask-mark');
  });
});

describe('status on a card', () => {
  const done = world([sample], [submission(sample, '2', null, SOUTH)]);

  it('is shown to the unit and to people with a role', () => {
    for (const asking of [memberOf(SOUTH), { actor: personWith('organizer') }, {}]) {
      expect(alt(tell({ intent: 'lookup', items: of('2') }, asking, done))).toContain('ส่งแล้ว เมื่อ 14 มี.ค. 66');
    }
  });

  it.each([
    ['a stranger', stranger],
    ['another unit', memberOf(NORTH)],
    [
      'a group that nobody approved',
      { ...memberOf(SOUTH), chat: { kind: 'group', unit: SOUTH, approved: false } } as Asking,
    ],
    [
      'a role in a group that nobody approved',
      { actor: personWith('admin'), chat: { kind: 'group', approved: false } } as Asking,
    ],
  ])('is not shown to %s', (_who, asking) => {
    const words = said(tell({ intent: 'lookup', items: of('2') }, asking, done));
    expect(words).not.toContain('ส่งแล้ว');
    expect(words).not.toContain('ยังไม่ได้ส่ง');
  });

  it('counts the units when several owe the row', () => {
    const data = world(
      [sample],
      [submission(sample, '1.7', '5', SOUTH), submission(sample, '1.7', '6', SOUTH)],
    );
    const both = of('1.7').slice(1);
    expect(alt(tell({ intent: 'lookup', items: both }, {}, data))).toContain('ส่งแล้ว 1 จาก 2 หน่วยงาน');
    expect(alt(tell({ intent: 'lookup', items: both }, memberOf(NORTH), data))).toContain('ยังไม่ได้ส่ง');
  });

  it('says which sub-items are in when some are', () => {
    const data = world([sample], [submission(sample, '1.7', '1')]);
    expect(alt(tell({ intent: 'lookup', items: of('1.7').slice(0, 1), unit: NORTH }, {}, data))).toContain(
      'ส่งแล้วบางส่วน (1)',
    );
  });
});

describe('one part first', () => {
  it('answers what to hand in before the date, rules of the briefing included', () => {
    const ruled = plan(sample.items, { handInRules: [{ text: 'ส่งเป็น PDF ทางเว็บไซต์' }] });
    const answered = tell({ intent: 'requirement', items: of('1.1'), plan: ruled }, {}, world([ruled]));
    expect(alt(answered)).toMatch(/ต้องส่ง: ประกาศ 1 ฉบับ \/ ส่งเป็น PDF ทางเว็บไซต์/);
    expect(alt(answered)).toContain('20 มีนาคม 2566');
    const looked = tell({ intent: 'lookup', items: of('1.1'), plan: ruled }, {}, world([ruled]));
    expect(JSON.stringify(looked.messages)).not.toContain('ส่งเป็น PDF ทางเว็บไซต์');
  });

  it('never invents points', () => {
    expect(alt(tell({ intent: 'points', items: of('1.1') }))).toContain('ส่งครบทุกช่องทาง 10 คะแนน');
    expect(alt(tell({ intent: 'points', items: of('2') }))).toContain('แผนไม่ได้ระบุคะแนน');
  });

  it('says who, or that the plan names nobody', () => {
    expect(alt(tell({ intent: 'responsible', items: of('2') }))).toContain(`ผู้รับผิดชอบ: ${SOUTH}`);
    expect(alt(tell({ intent: 'responsible', items: of('5') }))).toContain('ไม่ได้ระบุผู้รับผิดชอบ');
  });
});
