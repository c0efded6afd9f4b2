import { describe, expect, it } from 'vitest';
import type { World } from '../../../src/chat/types.js';
import { understand } from '../../../src/chat/understand/index.js';
import { askOne, questionFrom, shown } from './asking.js';
import { ITEMS, MINE, PLAN, row, WORLD } from './small-plan.js';

describe('a title in other letters of one sound', () => {
  it.each([
    ['ปลูกต้นใม้ริมคลอง ส่งวันไหน', '3@05-20'],
    ['สำรวดคุนภาพน้ำดืม สงวันใหน', '6@-'],
    ['ซ่อมปะตุระบายน้ำ กำหนดสงเมื่อไหร่', '8(1,2)@08-10'],
    ['อบรมครุสอนว่ายน้ำ ต้องเสดวันไหน', '5@08-10'],
    ['ติดป้ายเตือนละดับน้ำ ส่งวันไหน', '1.2@02-15'],
  ])('%s', (text, row) => {
    expect(shown(askOne(WORLD, text))).toEqual([row]);
  });
});

describe('a title among much talk', () => {
  it.each([
    ['หัวหน้าสั่งให้ทำเรื่องปลูกต้นไม้ริมคลอง ไม่รู้เลขข้อ ส่งวันไหนคะ', '3@05-20'],
    ['ติดป้ายเตือนระดับน้ำเขาให้ทำแบบไหนคะ', '1.2@02-15'],
    ['วุฒิบัตรผู้ผ่านการอบรมของรุ่นแรก ส่งวันไหน', '4@05-20'],
    ['หนูเพิ่งย้ายมาค่ะ ยังไม่รู้เลขข้อ แต่เขาให้ไปอบรมครูสอนว่ายน้ำแถวหน้าวัด ต้องส่งเมื่อไหร่คะ', '5@08-10'],
    ['พี่ๆ ผอ.เดินมาถามว่าตรงที่ต้องติดป้ายเตือนระดับน้ำริมตลิ่งอะค่ะ สรุปมันต้องเสร็จเมื่อไหร่กันแน่', '1.2@02-15'],
    ['เอ่อ คือมาทำแทนพี่เขา เห็นว่ามีเรื่องปลูกต้นไม้ริมคลองค้างไว้ในสมุด ส่งวันไหนคะ', '3@05-20'],
  ])('%s', (text, row) => {
    expect(shown(askOne(WORLD, text))).toEqual([row]);
  });
});

const CAMPS = { 1: 'ค่ายเยาวชน', 2: 'ประกวดเรียงความ' };
const YOUTH: World = {
  ...WORLD,
  plans: [
    {
      ...PLAN,
      items: [
        ...ITEMS,
        row({ code: '9', subs: ['1'], title: 'เครือข่ายเยาวชนรักน้ำ', subTitles: CAMPS, due: '2024-04-30' }),
        row({ code: '9', subs: ['2'], title: 'เครือข่ายเยาวชนรักน้ำ', subTitles: CAMPS, due: '2024-09-12' }),
      ],
    },
  ],
};

describe('a sub-item by its own title', () => {
  it.each([
    ['ค่ายเยาวชน ส่งวันไหน', ['9(1)@04-30']],
    ['ประกวดเรียงความ สงวันไหน', ['9(2)@09-12']],
    ['เยาวชนรักน้ำส่งวันไหน', ['9(1)@04-30', '9(2)@09-12']],
  ])('%s', (text, rows) => {
    expect(shown(askOne(YOUTH, text))).toEqual(rows);
  });
});

describe('what is asked of an activity', () => {
  it.each(['1.2 ใช่ของเราไหม', 'ข้อ 1.2 ไม่ใช่ของสำนักเราใช่ปะ', 'ข้อ 1.2 ของสำนักเราหรือเปล่า', '1.2 ใช่งานของเรามั้ย'])(
    'whose it is: %s',
    (text) => {
      const { intent, items } = askOne(WORLD, text, { unit: MINE });
      expect([intent, items[0]?.code]).toEqual(['responsible', '1.2']);
    },
  );

  it.each(['1.1 ต้องโพสต์ช่องทางไหนบ้าง แค่เพจกับป้ายเตือนพอไหม', '1.1 ต้องมีกล่องกับเบอร์โทรด้วยไหม'])(
    'needs no other title: %s',
    (text) => {
      const { intent, items } = askOne(WORLD, text);
      expect([intent, items.map(({ code }) => code)]).toEqual(['requirement', ['1.1']]);
    },
  );

  it('is told apart where numbers follow one another without a joint', () => {
    const answers = understand(questionFrom('1.1 กี่คะแนน 5 ส่งวันไหน'), WORLD);
    expect(answers.map(({ intent, items }) => [intent, items[0]?.code])).toEqual([
      ['points', '1.1'],
      ['lookup', '5'],
    ]);
  });
});

it.each(['สองข้อแรก ส่งวันไหน', 'สามเรื่องสุดท้าย ส่งวันไหนคะ', 'สองกิจกรรมแรกส่งเมื่อไหร่'])(
  'asks which where only their place in some list is said: %s',
  (text) => {
    expect(askOne(WORLD, text)).toMatchObject({ intent: 'clarify', items: [] });
  },
);

it('says of a list which number there is not', () => {
  const [known, unknown] = understand(questionFrom('1.1 กับ 99 ส่งวันไหน'), WORLD);
  expect([known?.items[0]?.code, unknown?.intent, unknown?.note]).toEqual([
    '1.1',
    'notfound',
    { kind: 'no-such-code', code: '99', sub: null },
  ]);
});

it.each(['ข้อ 1e3 ส่งวันไหน', 'ห้องประชุม 1.1 ว่างไหม', 'โต๊ะ 5 ของใคร'])(
  'reads no number of the plan: %s',
  (text) => {
    expect(askOne(WORLD, text).items).toEqual([]);
  },
);

it.each(['ขอบคุณมากนะคะ น่ารักที่สุดเลย', 'น่ารักสุดๆ', 'ขอบคุณมากๆ ค่ะ ดีที่สุดเลย', 'เก่งจังเลยค่ะ'])(
  'is praise: %s',
  (text) => {
    expect(askOne(WORLD, text).intent).toBe('smalltalk');
  },
);

it.each(['๑๕ ก.พ. ๖๗ มีกี่กิจกรรม', '15 ก.พ. 67 มีกี่โครงการ', '15 ก.พ. มีกี่งานคะ'])(
  'counts a bare day: %s',
  (text) => {
    expect(shown(askOne(WORLD, text))).toEqual(['1.1@02-15', '1.2@02-15']);
  },
);
