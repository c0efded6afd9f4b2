import { describe, expect, it } from 'vitest';
import type { Intent } from '../../../src/chat/types.js';
import { understand } from '../../../src/chat/understand/index.js';
import { askOne, questionFrom, shown } from './asking.js';
import { WORLD } from './small-plan.js';

const ALL_2 = ['2(1)@03-31', '2(2)@05-20'];

describe('several questions in one message', () => {
  it('answers questions of different kinds apart', () => {
    const answers = understand(questionFrom('1.1 ส่งวันไหน แล้วเดือนสิงหามีอะไรต้องส่งบ้าง'), WORLD);
    expect(answers.map(({ intent }) => intent)).toEqual(['lookup', 'list']);
    expect(answers.map(shown)).toEqual([['1.1@02-15'], ['5@08-10', '8(1,2)@08-10', '7@08-25']]);
  });

  const read = (text: string): [Intent, string[]][] =>
    understand(questionFrom(text), WORLD).map((one) => [one.intent, shown(one).sort()]);
  const training = ['4@05-20', '5@08-10'];

  it.each([
    '1.1 ส่งวันไหน แล้วอบรมส่งวันไหน',
    '1.1 ส่งวันไหนแล้วเรื่องอบรมล่ะ',
    '1.1 กับเรื่องอบรม ส่งวันไหน',
    'ขุดลอกคลอง กับอบรม ส่งวันไหน',
  ])('%s: answers what is clear and asks back on the other', (text) => {
    expect(read(text)).toEqual([
      ['lookup', ['1.1@02-15']],
      ['clarify', training],
    ]);
  });

  it('answers a list and asks back beside it', () => {
    expect(read('เดือนมีนามีอะไรต้องส่งบ้าง แล้วอบรมส่งวันไหน')).toEqual([
      ['list', ALL_2.slice(0, 1)],
      ['clarify', training],
    ]);
  });

  it.each(['1.1 กับข้อ 99 ส่งวันไหน', 'ข้อ 1.1 ส่งวันไหน แล้วข้อ 99 ล่ะ'])(
    '%s: says what is not found beside it',
    (text) => {
      expect(read(text)).toEqual([
        ['lookup', ['1.1@02-15']],
        ['notfound', []],
      ]);
    },
  );

  it.each(['1.1 ส่งวันไหน แล้วได้กี่คะแนน', 'ถ้าส่ง 1.1 แล้วต้องทำอะไรต่อ'])('%s is one question', (text) => {
    expect(read(text)).toHaveLength(1);
  });

  it('reads list marks as marks, not as numbers of activities', () => {
    const text = 'ขอถามค่ะ\n1) ขุดลอกคลอง\n2) ปลูกต้นไม้ริมคลอง\nส่งวันไหนคะ';
    expect(shown(askOne(WORLD, text))).toEqual(['1.1@02-15', '3@05-20']);
  });
});
