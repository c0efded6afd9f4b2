import { describe, expect, it } from 'vitest';
import type { World } from '../../../src/chat/types.js';
import { understand } from '../../../src/chat/understand/index.js';
import { questionFrom, shown } from './asking.js';
import { ITEMS, PLAN, row, WORLD } from './small-plan.js';

const RATED: World = {
  ...WORLD,
  plans: [
    {
      ...PLAN,
      items: [
        ...ITEMS,
        row({ code: '9', title: 'เผยแพร่ผลการประเมิน WQI ประจำปี', due: '2024-06-14' }),
        row({ code: '10', title: 'รณรงค์ให้ตอบแบบประเมิน WQI', due: '2024-07-12' }),
      ],
    },
  ],
};

const answered = (text: string): string[] =>
  understand(questionFrom(text), RATED).map((one) => `${one.intent} ${shown(one).join(' ')}`);

describe('none of several things named is lost', () => {
  it('one that the unit named beside it has no part in', () => {
    expect(answered('ขุดลอกคลองกับติดป้ายเตือนของสำนักน้ำ 1 ส่งวันไหน')).toEqual(['lookup 1.1@02-15 1.2@02-15']);
    expect(answered('อนุรักษ์ปลาไทยกับติดป้ายเตือนของสำนักน้ำ 1 ส่งวันไหน')).toEqual(['lookup 2(1)@03-31 1.2@02-15']);
  });

  it('one that is only an abbreviation which several activities have: it is asked which', () => {
    expect(answered('ขุดลอกคลองกับ WQI ส่งวันไหน')).toEqual(['lookup 1.1@02-15', 'clarify 9@06-14 10@07-12']);
  });
});
