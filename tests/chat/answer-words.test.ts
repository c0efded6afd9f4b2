import { describe, expect, it } from 'vitest';
import { answer, answerTo } from '../../src/chat/answer.js';
import type { Intent, Understanding } from '../../src/chat/types.js';
import { checkMessages } from '../../src/line/validate-message.js';
import { item, NORTH, plan, question, understood, world } from './fixtures.js';
import { alt, of, said, sample, tell } from './telling.js';

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
    [{ intent: 'requirement', note: { kind: 'hand-in' } }, 'ไม่ได้กำหนดวิธีส่งรวมไว้'],
    [{ intent: 'notfound', note: { kind: 'cannot', what: 'points-total' } }, 'ไม่มีคะแนนรวมของแผน'],
    [{ intent: 'clarify', note: { kind: 'cannot', what: 'exclusion' } }, 'ยกเว้นข้อไหน'],
    [{ intent: 'notfound', note: { kind: 'no-such-measure', measure: 9 } }, 'ไม่มีมาตรการที่ 9'],
    [
      { intent: 'list', note: { kind: 'no-plan-of', fiscalYear: 2570 } },
      'ยังไม่มีแผนปีงบประมาณ 2570 ในระบบค่ะ ตอนนี้ถามแผนปี 2566',
    ],
    [{ intent: 'lookup', plan: null }, 'ยังไม่มีแผน'],
  ])('%o', (fields, words) => {
    const answered = tell(fields);
    expect(alt(answered)).toContain(words);
    expect(answered.items).toEqual([]);
  });

  it.each([
    ['สวัสดีครับ', 'สวัสดีค่ะ'],
    ['ขอบคุณนะคะ', 'ยินดีค่ะ'],
    ['เก่งมากเลย', 'ขอบคุณค่ะ'],
  ])('answers small talk in kind: %s', (text, words) => {
    expect(alt(tell({ intent: 'smalltalk' }, { text }))).toContain(words);
  });

  it('answers how to hand in with the rules of the plan', () => {
    const ruled = plan([item('5')], { handInRules: [{ text: 'ส่งเป็น PDF' }] });
    const how = { intent: 'requirement' as const, note: { kind: 'hand-in' as const }, plan: ruled };
    const answered = tell(how, {}, world([ruled]));
    expect(answered.intent).toBe('requirement');
    expect(alt(answered)).toContain('ส่งเป็น PDF');
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
