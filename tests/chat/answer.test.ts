import { describe, expect, it } from 'vitest';
import { answer, answerTo } from '../../src/chat/answer.js';
import type { Answer, Intent, Understanding, World } from '../../src/chat/types.js';
import { checkMessages } from '../../src/line/validate-message.js';
import type { Item } from '../../src/plan/types.js';
import {
  type Asking,
  item,
  memberOf,
  NORTH,
  personWith,
  plan,
  question,
  SOUTH,
  stranger,
  submission,
  understood,
  world,
} from './fixtures.js';

const sample = plan();
const of = (code: string): Item[] => sample.items.filter((one) => one.code === code);

/** Answers to an understanding, and checks on the way that LINE would take the messages. */
function tell(
  fields: Partial<Understanding> & { intent: Intent },
  asking: Asking = {},
  data: World = world([sample]),
): Answer {
  const answered = answerTo([understood({ plan: sample, ...fields })], question(asking), data);
  expect(checkMessages(answered.messages)).toEqual([]);
  return answered;
}

const said = (answered: Answer): string => JSON.stringify(answered.messages);
const alt = ({ messages }: Answer): string => {
  const first = messages[0]!;
  return first.type === 'flex' ? first.altText : first.type === 'text' ? (first.text ?? '') : '';
};

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

describe('words without rows', () => {
  it.each<[Partial<Understanding> & { intent: Intent }, string]>([
    [{ intent: 'smalltalk' }, 'ยินดีค่ะ'],
    [{ intent: 'notfound' }, 'ยังหาเรื่องนี้ในแผนไม่พบ'],
    [{ intent: 'notfound', note: { kind: 'no-such-code', code: '1.7', sub: '8' } }, 'ไม่มีข้อ 1.7 ข้อย่อย (8)'],
    [
      { intent: 'notfound', note: { kind: 'impossible-date', text: '31 มิ.ย.', lastDay: 30 } },
      'เดือนนั้นมี 30 วัน',
    ],
    [{ intent: 'clarify', note: { kind: 'impossible-date', text: '31 มิ.ย.', lastDay: 30 } }, 'เดือนนั้นมี 30 วัน'],
    [{ intent: 'notfound', note: { kind: 'no-such-unit', text: 'x', nearest: [NORTH] } }, NORTH],
    [{ intent: 'clarify', note: { kind: 'no-such-unit', text: 'x', nearest: [NORTH] } }, NORTH],
    [{ intent: 'clarify', note: { kind: 'which-unit' } }, 'หน่วยงานไหนคะ'],
    [{ intent: 'clarify', note: { kind: 'which-item' } }, 'หมายถึงข้อไหนคะ'],
    [{ intent: 'outofscope' }, 'อยู่นอกแผน'],
    [{ intent: 'lookup', plan: null }, 'ยังไม่มีแผน'],
  ])('%o', (fields, words) => {
    const answered = tell(fields);
    expect(alt(answered)).toContain(words);
    expect(answered.items).toEqual([]);
  });

  it('offers the three most useful next steps', () => {
    const { messages } = tell({ intent: 'outofscope' });
    expect(messages.at(-1)?.quickReply?.items).toHaveLength(3);
  });

  it('asks back with every candidate as a button', () => {
    const answered = tell({
      intent: 'clarify',
      items: [...of('1.1'), ...of('2')],
      note: { kind: 'two-readings' },
    });
    expect(answered.items).toHaveLength(2);
    expect(answered.messages[0]?.quickReply?.items?.map(({ action }) => action?.label)).toEqual([
      'ข้อ 1.1',
      'ข้อ 2',
    ]);
    expect(said(answered).match(/k1\|item\|/g)?.length).toBeGreaterThanOrEqual(4);
  });

  it('tells candidates of one number apart by their dates', () => {
    const twins = plan([item('4', { due: '2023-07-20' }), item('4', { due: '2023-07-30' })]);
    const answered = tell({ intent: 'clarify', items: twins.items, plan: twins }, {}, world([twins]));
    expect(answered.messages[0]?.quickReply?.items?.map(({ action }) => action?.label)).toEqual([
      'ข้อ 4 · 20 ก.ค. 66',
      'ข้อ 4 · 30 ก.ค. 66',
    ]);
  });

  it('makes the examples of the help from the loaded plan', () => {
    const answered = tell({ intent: 'help' });
    expect(alt(answered)).toContain('1.7 ส่งเมื่อไหร่');
    expect(alt(answered)).toContain('ข้อ 1.1 ได้กี่คะแนน');
    const inGroup = tell({ intent: 'help' }, { chat: { kind: 'group' } });
    expect(said(inGroup)).toContain('/1.7 ส่งเมื่อไหร่');
    const empty = answerTo([understood({ intent: 'help' })], question(), world([]));
    expect(checkMessages(empty.messages)).toEqual([]);
  });
});

describe('a whole message', () => {
  it('answers several questions in one message', () => {
    const answered = answerTo(
      [
        understood({ intent: 'lookup', plan: sample, items: of('1.1') }),
        understood({ intent: 'points', plan: sample, items: of('2') }),
      ],
      question(),
      world([sample]),
    );
    expect(answered.messages).toHaveLength(1);
    expect(answered.items).toEqual([
      ['1.1', [], '2023-03-20'],
      ['2', [], '2023-06-20'],
    ]);
    expect(alt(answered)).toContain('ข้อ 1.1');
    expect(alt(answered)).toContain('คะแนน');
  });

  it('says nothing in a group that did not address the bot', () => {
    const chat = { kind: 'group', mentioned: false } as const;
    expect(answer(question({ text: '1.1 ส่งวันไหน', chat }), world([sample]))).toEqual({
      intent: 'silent',
      items: [],
      period: null,
      silent: true,
      messages: [],
      effects: [],
      memory: null,
    });
  });

  it('remembers what was shown, and no text', () => {
    const { memory } = tell({ intent: 'lookup', items: of('1.1'), unit: NORTH });
    expect(memory).toEqual({
      intent: 'lookup',
      items: [['1.1', [], '2023-03-20']],
      period: null,
      unit: NORTH,
    });
    expect(tell({ intent: 'smalltalk' }).memory).toBeNull();
  });
});
