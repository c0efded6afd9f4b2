import { describe, expect, it } from 'vitest';
import type { Intent, World } from '../../../src/chat/types.js';
import { type Asking, askOne, shown } from './asking.js';
import { checkIn } from './checking.js';
import { MINE, PLAN, row, WORLD } from './small-plan.js';

const group: Asking = { unit: MINE };

const check = checkIn(WORLD);

describe('markup around what is asked', () => {
  check(
    ['**1.1** ส่งวันไหน', '<b>1.1</b> ส่งวันไหน', '`1.1`', '1.1?', '1.1.', '"1.1"', '_1.1_', '~1.1~ ส่งวันไหน'].map(
      (text) => [text, 'lookup', ['1.1@02-15']],
    ),
  );
  check([
    ['สรุปข้อ**3**หน่อย', 'lookup', ['3@05-20']],
    ['<a href="http://x.example">ขุดลอกคลอง</a> ส่งวันไหน', 'lookup', ['1.1@02-15']],
    ['2*3*4 เท่าไหร่', 'outofscope', []],
  ]);
});

describe('what comes first', () => {
  const next = ['1.1@02-15', '1.2@02-15'];
  check(
    [
      'ควรรีบทำเรื่องไหนก่อน',
      'ต้องทำอันไหนก่อน',
      'ทำอะไรก่อนดีคะ',
      'ควรเริ่มจากอันไหนดี',
      'เร่งเรื่องไหนก่อนครับ',
      'อันไหนต้องส่งก่อน',
      'ตอนนี้เรื่องไหนใกล้ deadline สุดคับ',
      'ข้อไหนใกล้ครบกำหนดส่งมากที่สุดคะ',
      'อะไรใกล้วันส่งสุด',
      'งานไหนใกล้ due date ที่สุด',
      'เรื่องไหนดิวก่อนใครเพื่อน',
      'อันไหนกำหนดส่งก่อนสุดครับ',
    ].map((text) => [text, 'next', next]),
  );
  check([
    ['งานที่จะถึงกำหนดเร็วที่สุดหลังจากนี้ มีเรื่องใดบ้าง', 'next', next],
    ['นับจากนี้อะไรใกล้ถึงกำหนดที่สุด ใกล้สุดคืออันไหน', 'next', next],
  ]);
  check([['ของเราควรทำเรื่องไหนก่อน', 'next', ['1.1@02-15'], group]]);
});

describe('who has, and whom one may choose', () => {
  check([
    ['มีใครส่ง 1.1 ไปหรือยัง', 'progress', ['1.1@02-15']],
    ['สำนักไหนส่ง 1.1 แล้วบ้าง', 'progress', ['1.1@02-15']],
    ['ใครยังไม่ส่ง 1.1 บ้าง', 'progress', ['1.1@02-15']],
    ['1.1 ใครต้องส่ง', 'responsible', ['1.1@02-15']],
    ['1.1 เป็นของสำนักไหน', 'responsible', ['1.1@02-15']],
    ['5 เลือกหน่วยงานไหนได้บ้าง', 'requirement', ['5@08-10']],
  ]);
});

describe('words of the plan that mean something else elsewhere', () => {
  const OFFICE: World = {
    ...WORLD,
    plans: [
      {
        ...PLAN,
        items: [
          row({ code: '1', title: 'เปิดเรียนว่ายน้ำเช้าวันเสาร์', due: '2024-03-31' }),
          row({ code: '2', title: 'เลี้ยงอาหารกลางวันเด็กริมคลอง', due: '2024-05-20' }),
          row({ code: '3', title: 'คุณภาพน้ำและข้อมูลตลิ่ง', due: '2024-08-10' }),
        ],
      },
    ],
  };
  const asked = (text: string, asking?: Asking): [Intent, string[]] => {
    const answer = askOne(OFFICE, text, asking);
    return [answer.intent, shown(answer)];
  };

  it('are read as the plan has them', () => {
    expect(asked('เรียนว่ายน้ำเช้าวันเสาร์ส่งเมื่อไหร่')).toEqual(['lookup', ['1@03-31']]);
    expect(asked('อาหารกลางวันเด็กส่งวันไหน')).toEqual(['lookup', ['2@05-20']]);
    expect(asked('ข้อมูลตลิ่งส่งวันไหน')).toEqual(['lookup', ['3@08-10']]);
    expect(asked('คุณภาพน้ำ กำหนดวันไหน')).toEqual(['lookup', ['3@08-10']]);
  });

  it('mean what they mean elsewhere', () => {
    expect(asked('วันเสาร์ส่งอะไรบ้าง')).toEqual(['list', []]);
    expect(asked('กินข้าวเที่ยงร้านไหนดี')).toEqual(['outofscope', []]);
  });
});

describe('units by the beginning of their names', () => {
  const units = ['กองช่างเทศบาล', 'กองคลังเทศบาล', 'สำนักนโยบายและแผน'].map((name) => ({ name, aliases: [] }));
  const OFFICE: World = {
    ...WORLD,
    units,
    plans: [
      { ...PLAN, items: [row({ code: '1', title: 'ซ่อมถนน', due: '2024-05-20', owedBy: ['กองช่างเทศบาล'] })] },
    ],
  };

  it.each(['กองช่างเดือนพฤษภาคมส่งอะไรบ้าง', 'เดือน พ.ค. กองช่างต้องส่งอะไร', 'กองช่าง มีอะไรส่งเดือนพฤษภา'])(
    '%s',
    (text) => {
      expect(askOne(OFFICE, text)).toMatchObject({ intent: 'list', unit: 'กองช่างเทศบาล' });
    },
  );

  it.each(['กองช้างต้องส่งอะไรบ้าง', 'สำนักนโยบายเศรษฐกิจต้องส่งอะไรบ้าง'])(
    '%s names no unit that is known',
    (text) => {
      expect(askOne(OFFICE, text)).toMatchObject({ intent: 'notfound', note: { kind: 'no-such-unit' } });
    },
  );
});

describe('the rest said to be unwanted', () => {
  check([
    ['ขอเฉพาะของสำนักน้ำ 1 เดือนพฤษภาคม ไม่เอาของสำนักอื่นค่ะ', 'list', ['4@05-20']],
    ['เดือนพฤษภาคมมีอะไรบ้าง ไม่รวมสำนักอื่น', 'list', ['4@05-20'], group],
    ['เดือนพฤษภาคมของสำนักอื่นมีอะไรบ้าง', 'list', ['2(2)@05-20', '3@05-20'], group],
  ]);
});

describe('words around what is handed in', () => {
  check([
    ['ข้อ 4 ส่งให้แล้ว ฝากบันทึกไว้ด้วยนะคะ', 'mark', ['4@05-20'], group],
    ['อัปเดตค่ะ อบรมนักกู้ภัย ข้อ 4 ส่งให้แล้ว ช่วยบันทึกให้หน่อย', 'mark', ['4@05-20'], group],
  ]);
});

describe('acknowledged in short', () => {
  check(
    ['เค เข้าใจละ ขอบคุณน้า', 'แต๊งกิ้ว', 'okie tks', 'เค', 'เคค่ะ', 'เก็ตละ ขอบใจจ้า'].map((text) => [
      text,
      'smalltalk',
      [],
    ]),
  );
});

describe('a sub-item called by an English word', () => {
  check(
    ['ประตูระบายน้ำ part 1 ส่งวันไหน', '8 course 1', 'ซ่อมประตูระบายน้ำ lesson 1 due date'].map((text) => [
      text,
      'lookup',
      ['8(1,2)@08-10'],
    ]),
  );
  check([['อนุรักษ์ปลาไทย course 2 due เมื่อไหร่', 'lookup', ['2(2)@05-20']]]);
});

describe('a quarter of this year', () => {
  it.each(['q1 ปีนี้มีอะไรต้อง submit มั้ยคะ', 'ไตรมาส 1 ปีนี้ส่งอะไรบ้าง'])('%s is of the plan year', (text) => {
    const answer = askOne(WORLD, text, { at: '2023-11-20' });
    expect(answer).toMatchObject({ intent: 'list', items: [], period: ['2023-10-01', '2023-12-31'] });
  });
});

describe('several numbers in words after one mark', () => {
  check([
    ['ข้อสี่กับห้าส่งวันไหน', 'lookup', ['4@05-20', '5@08-10']],
    ['ข้อสาม, สี่และห้า ส่งวันไหน', 'lookup', ['3@05-20', '4@05-20', '5@08-10']],
  ]);
});

describe('what is left of the year', () => {
  const left = ['5@08-10', '8(1,2)@08-10', '7@08-25'];
  check(
    ['สิ้นปีงบนี้เหลืออะไรต้องส่งบ้าง', 'ทั้งปีนี้ยังเหลืออะไรต้องส่งบ้างคะ'].map((text) => [
      text,
      'list',
      left,
      { at: '2024-06-01' },
    ]),
  );
});

describe('a stretch counted from today', () => {
  it('goes until its last day', () => {
    const answer = askOne(WORLD, 'นับจากวันนี้อีกหนึ่งเดือนมีอะไรครบกำหนดบ้าง', { at: '2024-03-10' });
    expect(answer).toMatchObject({ intent: 'list', period: ['2024-03-10', '2024-04-10'] });
    expect(shown(answer)).toEqual(['2(1)@03-31']);
  });
});

describe('a Latin word of one title only', () => {
  const OFFICE: World = {
    ...WORLD,
    plans: [
      {
        ...PLAN,
        items: [
          row({ code: '1', title: 'เผยแพร่ความรู้เรื่องน้ำ', due: '2024-03-31' }),
          row({ code: '2', title: 'ตอบแบบ WQA และให้ความรู้เรื่องน้ำ', due: '2024-05-20' }),
        ],
      },
    ],
  };
  it.each(['wqa ความรู้เรื่องน้ำ ส่งเมื่อไหร่', 'WQA เรื่องน้ำ ส่งเมื่อไหร่'])('%s', (text) => {
    expect(shown(askOne(OFFICE, text))).toEqual(['2@05-20']);
  });
});

describe('a meeting that no plan tells of', () => {
  check([
    ['ประชุมสภาครั้งหน้าวันไหนครับ', 'outofscope', []],
    ['ประชุมครั้งต่อไปเมื่อไหร่', 'outofscope', []],
    ['สัมมนารอบหน้าจัดวันไหนคะ', 'outofscope', []],
    ['เตรียมประชุมค่ะ รอบหน้าวันไหน', 'next', ['1.1@02-15', '1.2@02-15']],
    ['ส่งงานครั้งหน้าวันไหน', 'next', ['1.1@02-15', '1.2@02-15']],
  ]);
});
