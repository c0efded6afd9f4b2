import { describe, expect, it } from 'vitest';
import type { World } from '../../../src/chat/types.js';
import { askOne, shown } from './asking.js';
import { ITEMS, PLAN, row, WORLD } from './small-plan.js';

const BOATS: World = {
  ...WORLD,
  plans: [
    {
      ...PLAN,
      items: [
        ...ITEMS,
        row({ code: '9', title: 'เผยแพร่แผนเช่าเรือขุดประจำปี', due: '2024-06-14' }),
        row({ code: '10', title: 'รายงานผลเช่าเรือขุดประจำปี', due: '2024-07-12' }),
      ],
    },
  ],
};

describe('what is said not to be meant', () => {
  it('is no candidate, and the only one left is answered', () => {
    expect(shown(askOne(BOATS, 'เช่าเรือขุด ส่งวันไหน'))).toEqual(['10@07-12', '9@06-14']);
    const answer = askOne(BOATS, 'ไม่ใช่แผนเช่าเรือขุดนะคะ เอาเช่าเรือขุดอีกอันค่ะ ส่งวันไหน');
    expect([answer.intent, shown(answer)]).toEqual(['lookup', ['10@07-12']]);
  });

  it('leaves all candidates where it names none of them', () => {
    const answer = askOne(BOATS, 'ไม่ใช่ปลูกต้นไม้นะคะ เอาเช่าเรือขุดค่ะ ส่งวันไหน');
    expect([answer.intent, shown(answer)]).toEqual(['clarify', ['10@07-12', '9@06-14']]);
  });
});
