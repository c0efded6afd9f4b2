import { describe, expect, it } from 'vitest';
import { understand } from '../../../src/chat/understand/index.js';
import { questionFrom, shown } from './asking.js';
import { WORLD } from './small-plan.js';

/** Each answer as its intent and rows. */
const answersTo = (text: string): string[] =>
  understand(questionFrom(text), WORLD).map((one) => `${one.intent} ${shown(one).join(' ')}`);

describe('what is asked of one activity is not told of another', () => {
  it.each([
    ['1.1 ส่งวันไหน แล้วข้อ 5 กี่คะแนน', ['lookup 1.1@02-15', 'points 5@08-10']],
    [
      '1.1 ส่งวันไหน แล้ว 3 ใครรับผิดชอบ แล้วก็ข้อ 5 กี่คะแนน',
      ['lookup 1.1@02-15', 'responsible 3@05-20', 'points 5@08-10'],
    ],
    ['ข้อ 5 ได้กี่คะแนน และข้อ 4 ต้องส่งอะไรบ้าง', ['points 5@08-10', 'requirement 4@05-20']],
    ['เดือนนี้มีอะไรบ้าง แล้วใครรับผิดชอบข้อ 5', ['list 1.1@02-15 1.2@02-15', 'responsible 5@08-10']],
    ['ข้อ 5 ได้กี่คะแนน เดือนนี้มีอะไรต้องส่งบ้าง', ['points 5@08-10', 'list 1.1@02-15 1.2@02-15']],
    ['ขุดลอกคลองสายหลักส่งวันไหน\nอบรมครูสอนว่ายน้ำใครทำ', ['lookup 1.1@02-15', 'responsible 5@08-10']],
  ])('%s', (text, answers) => {
    expect(answersTo(text)).toEqual(answers);
  });

  it.each([
    ['1.1 กับข้อ 5 กี่คะแนน', ['points 1.1@02-15 5@08-10']],
    ['1.1 ส่งวันไหน แล้วได้กี่คะแนน', ['points 1.1@02-15']],
    ['ต้องส่งอะไรแล้วบ้างเดือนนี้', ['list 1.1@02-15 1.2@02-15']],
    ['เดือนนี้ต้องส่งอะไรแล้วใช่ไหมคะ', ['list 1.1@02-15 1.2@02-15']],
    ['1.1 ส่งวันไหน แล้ว 5 ล่ะ', ['lookup 1.1@02-15 5@08-10']],
    ['1.1 ส่งวันไหน\nข้อ 5 ส่งวันไหน', ['lookup 1.1@02-15 5@08-10']],
  ])('stays one where one thing is asked: %s', (text, answers) => {
    expect(answersTo(text)).toEqual(answers);
  });

  it('reads a list longer than anyone asks as one', () => {
    const list = Array.from({ length: 7 }, () => '1.1 ส่งวันไหน\nข้อ 5 กี่คะแนน').join('\n');
    expect(answersTo(list)).toEqual(['points 1.1@02-15 5@08-10']);
  });
});
