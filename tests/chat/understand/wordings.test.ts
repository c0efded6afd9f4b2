import { describe, expect, it } from 'vitest';
import type { Intent } from '../../../src/chat/types.js';
import { askOne, shown } from './asking.js';
import { MINE, row, WORLD, worldOf } from './small-plan.js';

const intentOf = (text: string): Intent => askOne(WORLD, text, { unit: MINE }).intent;

describe('how far the handing-in is, as a share', () => {
  it.each([
    'สำนักเราส่งไปแล้วร้อยละเท่าไรครับ',
    'ตอนนี้ของเราทำไปได้ร้อยละเท่าไหร่แล้ว',
    'ส่งไปแล้วคิดเป็นกี่ % คะ',
    'ของเราส่งครบกี่เปอร์เซ็นต์แล้ว',
    'คืบหน้ากี่เปอร์เซ็น',
    'เสร็จไปกี่ %',
    'งานทั้งหมดกี่เปอร์เซ็นต์',
    'ได้กี่เปอร์เซ็นต์',
    'ภาพรวมกี่เปอร์เซ็นต์คะ',
    'ของเราดำเนินการไปแล้วคิดเป็นร้อยละเท่าใด',
  ])('%s', (text) => {
    const { intent, items } = askOne(WORLD, text, { unit: MINE });
    expect({ intent, items }).toEqual({ intent: 'progress', items: [] });
  });

  it.each(['ข้อ 4 ต้องผ่านร้อยละเท่าไหร่', '1.1 ต้องทำให้ได้ร้อยละเท่าใด'])(
    'is not meant by what an activity asks for: %s',
    (text) => {
      expect(intentOf(text)).not.toBe('progress');
    },
  );
});

describe('handed in, as people type it', () => {
  it.each([
    '1.1 ส่งแว้ว',
    'ส่ง 1.1 แร้วจ้า',
    '1.1 ส่งแย้ววว',
    'ส่ง 1.1 ไปละนะ',
    '1.1 ส่งละ',
    'ข้อ 1.1 ส่งละค่ะ',
    '1.1 ส่งเรียบร้อย',
    '1.1 ส่งเรียบร้อยละ',
    'ขุดลอกคลองสายหลักส่งแล้วว',
    '1.1 ส่งให้แล้วจ้า',
    '1.1 ส่งให้ทางโน้นไปแล้วค่ะ',
    '1.1 ส่งเข้าเมลให้ละค่ะ',
    '1.1 ส่งครบละนะ',
    '1.1 เอาไปส่งแล้ว',
    'ขุดลอกคลองสายหลักอัปโหลดแล้ว',
    'ขุดลอกคลองเอาไปส่งให้แล้วนะ',
    'ขุดลอกคลองสายหลัก แนบไฟล์ให้ครบแล้วค่ะ',
    'ข้อ 1.1 แนบไฟล์แล้วค่ะ',
    '1.1 ขึ้นระบบให้แล้ว',
    '1.1 คีย์เข้าระบบเรียบร้อย',
    '1.1 เสร็จละจ้า',
  ])('%s', (text) => {
    expect(intentOf(text)).toBe('mark');
  });

  it.each([
    '1.1 ส่งแว้วยัง',
    '1.1 ส่งแร้วหรอ',
    '1.1 ส่งละยัง',
    'ส่ง 1.1 ไปละยัง',
    '1.1 ส่งเรียบร้อยมั้ย',
    '1.1 ส่งเรียบร้อยยัง',
    '1.1 ส่งเรียบร้อยละใช่ปะ',
    '1.1 ส่งไปละหรือยัง',
    'ถ้าส่ง 1.1 แว้วต้องทำไง',
    'พรุ่งนี้จะส่ง 1.1 ละ',
    'ใครส่ง 1.1 แว้วบ้าง',
    '1.1 ส่งวันไหนล่ะ',
    '1.1 แนบไฟล์แล้วหรือยัง',
    '1.1 ใกล้ส่งแล้ว',
    'ต้องแนบไฟล์ของ 1.1 ให้เรียบร้อยไหม',
  ])('is no statement: %s', (text) => {
    expect(intentOf(text)).not.toBe('mark');
  });
});

describe('words of a title that say something else in a question', () => {
  const world = worldOf([
    row({ code: '1', title: 'ชมรมคลองใกล้บ้าน', due: '2024-05-20' }),
    row({ code: '2', title: 'ล้างท่อระบายน้ำ', due: '2024-03-20' }),
    row({ code: '3', title: 'ทำป้ายภาษีเรือจ้างให้ครบทุกท่า', due: '2024-04-20' }),
  ]);
  const told = (text: string): string => {
    const answer = askOne(world, text, { unit: MINE });
    return `${answer.intent} ${shown(answer).join(' ')}`.trim();
  };

  it.each([
    ['ชมรมคลองใกล้บ้านส่งให้แล้วจ้า', 'mark 1@05-20'],
    ['ชมรมคลองใกล้บ้านใกล้ส่งแล้ว', 'lookup 1@05-20'],
    ['ชมรมคลองใกล้บ้าน ส่งวันไหน', 'lookup 1@05-20'],
    ['ของเราอันที่ใกล้สุดคืออะไรคะ', 'next 2@03-20'],
    ['รถมือสองจากเมืองนอกเสียภาษีกี่เปอร์เซ็นต์คะ', 'outofscope'],
    ['ตอนนี้กี่เปอร์เซ็นต์แล้วคะ', 'progress'],
  ])('%s', (text, answer) => {
    expect(told(text)).toBe(answer);
  });
});

describe('small English things', () => {
  it.each<[string, Intent]>([
    ['what can you do?', 'help'],
    ['What can u do for me', 'help'],
    ['how to use', 'help'],
    ['how do i use this bot', 'help'],
    ['who are you?', 'help'],
    ['ok noted ka', 'smalltalk'],
    ['noted with thanks', 'smalltalk'],
    ['got it, thanks na ka', 'smalltalk'],
    ['noted krub', 'smalltalk'],
    ['what is due in May', 'list'],
  ])('%s', (text, intent) => {
    expect(intentOf(text)).toBe(intent);
  });
});

describe('what was talked of before, with nothing before it', () => {
  it.each([
    'เรื่องเมื่อวานที่คุยกัน ส่งวันไหนนะ',
    'งานที่คุยกันไว้ ส่งเมื่อไหร่',
    'เรื่องเดิมส่งวันไหน',
    'ที่บอกไปตะกี้กี่คะแนน',
    'อันที่ถามไปเมื่อกี้ส่งวันไหน',
    'เรื่องที่คุยเมื่อวานส่งวันไหน',
  ])('is asked about: %s', (text) => {
    expect(askOne(WORLD, text)).toMatchObject({ intent: 'clarify', items: [], note: { kind: 'which-item' } });
  });

  it('does not hide an activity that is named', () => {
    expect(askOne(WORLD, 'ขุดลอกคลองสายหลักที่คุยกันส่งวันไหน')).toMatchObject({ intent: 'lookup' });
  });
});

describe('what is asked of an activity', () => {
  it.each<[string, Intent]>([
    ['4 ต้องผ่านกี่เปอร์เซ็นต์', 'requirement'],
    ['ข้อ 1.1 ต้องให้คนร่วมร้อยละเท่าใด', 'requirement'],
    ['1.1 ส่งไปกี่เปอร์เซ็นต์แล้ว', 'progress'],
    ['1.1 ใคร in charge', 'responsible'],
  ])('%s', (text, intent) => {
    expect(intentOf(text)).toBe(intent);
  });
});
