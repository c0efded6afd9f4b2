import { describe, expect, it } from 'vitest';
import type { World } from '../../../src/chat/types.js';
import { askOne, shown } from './asking.js';
import { ITEMS, PLAN, row, WORLD } from './small-plan.js';

const PRAISED = 'คัดเลือกคนดีศรีลุ่มน้ำ';
const NAMED = { 1: 'เสนอรายชื่อผู้เข้ารับการคัดเลือก', 2: 'ส่งแฟ้มของผู้ได้รับการเสนอชื่อ', 3: 'ประกาศผลและติดป้าย' };
const CLUB = 'ชมรมเพื่อนแม่น้ำ';
const JOINED = { 1: 'ประกาศเจตนารมณ์ของสำนัก', 2: 'ตอบปัญหาชิงรางวัล', 3: 'ครูชวนเพื่อนเข้าชมรม' };
const SHARED = 'แลกเปลี่ยนกับเครือข่ายริมฝั่ง';
const visits = { 1: 'เสวนาร่วมกัน', 2: 'เยี่ยมเยียนกันในพื้นที่' };
const WORLD_OF_PARTS: World = {
  ...WORLD,
  plans: [
    {
      ...PLAN,
      items: [
        ...ITEMS,
        row({ code: '21', subs: ['1'], title: PRAISED, subTitles: NAMED, due: '2024-02-15' }),
        row({ code: '21', subs: ['2'], title: PRAISED, subTitles: NAMED, due: '2024-05-20' }),
        row({ code: '21', subs: ['3'], title: PRAISED, subTitles: NAMED, due: '2024-08-10' }),
        row({ code: '22', subs: ['1'], title: CLUB, subTitles: JOINED, due: '2024-01-15' }),
        row({ code: '22', subs: ['2', '3'], title: CLUB, subTitles: JOINED, due: '2024-07-15' }),
        row({ code: '23', subs: ['1'], title: SHARED, subTitles: visits, due: '2024-03-01' }),
        {
          ...row({ code: '23', subs: ['2'], title: SHARED, subTitles: visits, due: '2024-06-01' }),
          requirements: ['เลือกไปสุเหร่าหรือตลาดน้ำ'],
        },
      ],
    },
  ],
};
const LESSONS = 'บทเรียนออนไลน์รู้จักสายน้ำ';
const lessons = { 1: 'เรื่องต้นน้ำ', 2: 'เรื่องปากแม่น้ำ' };
const WORLD_OF_LESSONS: World = {
  ...WORLD,
  plans: [
    {
      ...PLAN,
      items: [
        ...ITEMS,
        row({ code: '31', subs: ['1'], title: LESSONS, subTitles: lessons, due: '2024-02-15' }),
        row({ code: '31', subs: ['2'], title: LESSONS, subTitles: lessons, due: '2024-05-20' }),
        row({ code: '31', subs: [], title: LESSONS, due: '2024-08-10' }),
      ],
    },
  ],
};
const LIST = '21(1)@02-15';
const FILE = '21(2)@05-20';
const RESULT = '21(3)@08-10';
const OATH = '22(1)@01-15';
const REST = '22(2,3)@07-15';

describe('a word of one sub-item beside the title of its activity', () => {
  it.each([
    ['ส่งชื่อคนดีศรีลุ่มน้ำวันไหนครับ', [LIST]],
    ['คนดีศรีลุ่มน้ำ ข้อที่ให้ส่งรายชื่ออะ เมื่อไหร่', [LIST]],
    ['ที่ให้เสนอชื่อคนดีศรีลุ่มน้ำอะค่ะ ต้องเสนอภายในวันไหน', [LIST]],
    ['คัดเลือกคนดีศรีลุ่มน้ำ แฟ้มส่งวันไหน', [FILE]],
    ['คนดีศรีลุ่มน้ำต้องประกาศวันไหน', [RESULT]],
    ['คัดเลือกคนดีศรีลุ่มน้ำ ป้ายกับแฟ้มส่งวันไหน', [FILE, RESULT]],
    ['ชมรมเพื่อนแม่น้ำ ตอบปัญหาส่งวันไหน', [REST]],
    ['แลกเปลี่ยนกับเครือข่ายริมฝั่ง ที่ให้เลือกสุเหร่าหรือตลาดน้ำน่ะ ส่งวันไหน', ['23(2)@06-01']],
  ])('means the row of that one: %s', (text, rows) => {
    expect(shown(askOne(WORLD_OF_PARTS, text))).toEqual(rows);
  });

  it.each([
    ['คัดเลือกคนดีศรีลุ่มน้ำ ส่งรายงานสรุปผลวันไหน', [LIST, FILE, RESULT]],
    ['คัดเลือกคนดีศรีลุ่มน้ำต้องส่งวันไหน', [LIST, FILE, RESULT]],
    ['ครูฝากถามว่าชมรมเพื่อนแม่น้ำส่งวันไหน', [OATH, REST]],
    ['ประกาศให้ทุกคนรู้ ชมรมเพื่อนแม่น้ำส่งวันไหน', [OATH, REST]],
    ['คัดเลือกคนดีศรีลุ่มน้ำ เสนอผู้บริหารก่อน แล้วส่งวันไหน', [LIST, FILE, RESULT]],
    ['คัดเลือกคนดีศรีลุ่มน้ำ จะไปติดป้าย ส่งวันไหนคะ', [LIST, FILE, RESULT]],
    ['ชมรมเพื่อนแม่น้ำ รายงานเมื่อไหร่ครับ', [OATH, REST]],
  ])('means all where it is talk: %s', (text, rows) => {
    expect(shown(askOne(WORLD_OF_PARTS, text))).toEqual(rows);
  });
});

describe('when something is held', () => {
  const title = 'ยกย่องช่างฝีมือริมน้ำ';
  const parts = { 1: 'เสนอผลงานช่าง', 2: 'งานวันช่างริมน้ำ' };
  const held = row({ code: '41', subs: ['2'], title, subTitles: parts, due: '2024-09-10' });
  const world: World = {
    ...WORLD,
    plans: [
      {
        ...PLAN,
        items: [
          ...ITEMS,
          row({ code: '41', subs: ['1'], title, subTitles: parts, due: '2024-04-10' }),
          { ...held, kind: 'event' },
        ],
      },
    ],
  };
  it.each([
    ['ยกย่องช่างฝีมือริมน้ำจัดวันไหน', ['41(2)@09-10']],
    ['ข้อ 41 จัดเมื่อไหร่คะ', ['41(2)@09-10']],
    ['ยกย่องช่างฝีมือริมน้ำส่งวันไหน จัดวันไหน', ['41(1)@04-10', '41(2)@09-10']],
    ['ยกย่องช่างฝีมือริมน้ำวันไหน', ['41(1)@04-10', '41(2)@09-10']],
  ])('%s', (text, rows) => {
    expect(shown(askOne(world, text))).toEqual(rows);
  });
});

describe('how many sub-items are said beside the title', () => {
  const [FIRST, SECOND, WHOLE] = ['31(1)@02-15', '31(2)@05-20', '31@08-10'];
  it.each([
    ['บทเรียนออนไลน์รู้จักสายน้ำ ทั้งสองตัวส่งวันไหนบ้าง', [FIRST, SECOND]],
    ['บทเรียนออนไลน์รู้จักสายน้ำทั้งคู่ส่งวันไหน', [FIRST, SECOND]],
    ['บทเรียนออนไลน์รู้จักสายน้ำ แต่ละบทเรียนส่งวันไหน', [FIRST, SECOND]],
    ['บทเรียนออนไลน์รู้จักสายน้ำ ทั้งสามบทเรียนส่งวันไหน', [FIRST, SECOND, WHOLE]],
    ['บทเรียนออนไลน์รู้จักสายน้ำทั้งหมดส่งวันไหนบ้าง', [FIRST, SECOND, WHOLE]],
    ['บทเรียนออนไลน์รู้จักสายน้ำ ทุกกำหนดส่งวันไหนบ้าง', [FIRST, SECOND, WHOLE]],
    ['บทเรียนออนไลน์รู้จักสายน้ำ บทเรียนที่สองส่งเมื่อไร', [SECOND]],
    ['รู้จักสายน้ำ บทที่ 1 ส่งวันไหน', [FIRST]],
  ])('%s', (text, rows) => {
    expect(shown(askOne(WORLD_OF_LESSONS, text))).toEqual(rows);
  });
});
