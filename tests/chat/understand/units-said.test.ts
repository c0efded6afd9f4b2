import { describe, expect, it } from 'vitest';
import type { World } from '../../../src/chat/types.js';
import { understand } from '../../../src/chat/understand/index.js';
import { askOne, questionFrom, shown } from './asking.js';
import { MINE, PARKS, PLAN, row, THEIRS, WORLD } from './small-plan.js';

const CHIEF = 'สำนักปลัดเมืองท่า';
const READERS = 'ฝ่ายบริการผู้โดยสาร';
const CLERKS = 'สำนักงานเลขานุการท่าเรือ';

/** Five units and a date that all of them share. */
const PORT: World = {
  ...WORLD,
  plans: [
    {
      ...PLAN,
      items: [MINE, THEIRS, CHIEF, READERS, CLERKS].map((unit, at) =>
        row({ code: `${at + 1}`, title: `งานท่าเรือส่วนที่ ${at + 1}`, due: '2024-05-20', owedBy: [unit] }),
      ),
    },
  ],
  units: [MINE, THEIRS, PARKS, CHIEF, READERS, CLERKS].map((name) => ({ name, aliases: [] })),
};

const rowsOf = (text: string): string[] => shown(askOne(PORT, text, { unit: MINE }));

describe('our own unit, whatever it is called and whatever follows', () => {
  it.each([
    'ของกองเราอันต่อไปคือเรื่องไหนคะ',
    'ฝ่ายเรารายการที่ใกล้สุดคืออะไร',
    'แผนกผม พ.ค. ส่งอะไร',
    'กลุ่มงานหนูพฤษภาคมมีอะไรบ้าง',
    'หน่วยของเราถัดไปส่งวันไหน',
    'โรงเรียนเราเดือนพฤษภาส่งอะไร',
    'ศูนย์ที่หนูอยู่ เดือนพฤษภามีอะไรบ้าง',
    'เดือนพฤษภา เอาเฉพาะของทีมเรา',
  ])('%s', (text) => {
    expect(rowsOf(text)).toEqual(['1@05-20']);
  });
});

describe('all units, whatever they are called', () => {
  it.each([
    'เดือนพฤษภา ไม่ใช่แค่กองเรา มีอะไรบ้าง',
    'เดือนพฤษภา ไม่เอาแค่ของฝ่ายเรานะ มีอะไรบ้าง',
    'พ.ค. ทุกกองต้องส่งอะไรบ้าง',
    'เทศบาลเราเดือนพฤษภาต้องส่งอะไรบ้าง',
    'เดือนพฤษภารวมกองอื่นด้วย มีอะไรบ้าง',
  ])('%s', (text) => {
    expect(rowsOf(text)).toHaveLength(5);
  });
});

describe('the beginning of a name with a particle behind it', () => {
  it.each([
    ['แล้วของสำนักปลัดล่ะคะ เดือนพฤษภา', '3@05-20'],
    ['สำนักปลัดน่ะครับ พ.ค. ส่งอะไร', '3@05-20'],
    ['ฝ่ายบริการอ่ะ เดือนพฤษภามีอะไรบ้าง', '4@05-20'],
    ['สำนักงานเลขาจ้า เดือนพฤษภาส่งอะไร', '5@05-20'],
  ])('%s', (text, row) => {
    expect(rowsOf(text)).toEqual([row]);
  });

  it('is no unit where only the word for its kind is the same', () => {
    expect(askOne(PORT, 'ฝ่ายไหนล่ะคะ ต้องส่งเดือนพฤษภา', { unit: MINE }).unit).toBeNull();
  });
});

const part = (text: string): string[] => {
  const { intent, items } = askOne(WORLD, text, { unit: MINE });
  return [intent, ...items.map(({ code, subItems }) => `${code}(${subItems})`)];
};

describe('whether it is ours or theirs', () => {
  it.each([`อนุรักษ์ปลาไทยนี่เรารับผิดชอบ หรือ${THEIRS} รับผิดชอบ`, `ข้อ 2 ${THEIRS} หรือสำนักเรารับผิดชอบคะ`])(
    'is told of all who have a part: %s',
    (text) => {
      expect(part(text)).toEqual(['responsible', '2(1)', '2(2)']);
    },
  );

  it('is told of one that is asked about alone', () => {
    expect(part(`ข้อ 2 ${THEIRS} รับผิดชอบอะไร`)).toEqual(['responsible', '2(2)']);
  });
});

describe('our part of what is said before', () => {
  it.each([
    '2 ส่วนของเราต้องส่งวันไหน',
    '2 ส่วนเราส่งวันไหนคะ',
    'ข้อ 2 ส่วนของสำนักเราส่งวันไหน',
    '2 ส่วนของเราต้องส่งวันไหน ไม่เอาของสำนักสวนสาธารณะนะ',
    'อนุรักษ์ปลาไทย ส่วนของเราส่งวันไหนคะ',
    'อนุรักษ์ปลาไทย ในส่วนของสำนักเราต้องส่งวันไหน',
    'อนุรักษ์ปลาไทย ส่วนสำนักเรากำหนดส่งเมื่อไหร่',
  ])('is one question: %s', (text) => {
    expect(part(text)).toEqual(['lookup', '2(1)']);
  });

  it('is a question of its own behind another', () => {
    const answers = understand(questionFrom('4 ส่งวันไหนคะ ส่วนของเราเดือนมีนามีอะไรบ้าง', { unit: MINE }), WORLD);
    expect(answers.map(({ intent }) => intent)).toEqual(['lookup', 'list']);
  });
});

describe('our own unit, called by a word that no list of kinds has', () => {
  const PIER = 'ท่าเทียบเรือกลาง';
  const pier: World = {
    ...PORT,
    plans: [
      {
        ...PLAN,
        items: [
          row({ code: '9', title: 'ตรวจเชือก', due: '2024-05-20', owedBy: [PIER] }),
          ...PORT.plans[0]!.items,
        ],
      },
    ],
    units: [...PORT.units, { name: PIER, aliases: [] }],
  };
  it.each(['เดือนพฤษภา ขอเฉพาะของท่าเทียบเรือเรา', 'ท่าเทียบเรือของเราเดือนพฤษภามีอะไรบ้าง'])('%s', (text) => {
    expect(shown(askOne(pier, text, { unit: PIER }))).toEqual(['9@05-20']);
  });
});
