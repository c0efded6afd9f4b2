import { describe } from 'vitest';
import { checkIn } from './checking.js';
import { ITEMS, row, worldOf } from './small-plan.js';

const HARBOUR = worldOf([
  ...ITEMS,
  row({ code: '21', title: 'ประกวดกัปตันยอดเยี่ยม', due: '2024-01-30' }),
  row({ code: '22', title: 'ประกวดเรือประมงพื้นบ้านยอดเยี่ยมของท่า', due: '2024-03-29' }),
  row({ code: '23', title: 'ทาสีประภาคารฝั่งตะวันตก', due: '2024-05-20' }),
]);

describe('a title said with words left out of its middle', () => {
  checkIn(HARBOUR)([
    ['ประกวดยอดเยี่ยม ส่งเมื่อไหร่ครับ', 'clarify', ['21@01-30', '22@03-29']],
    ['ประกวดกัปตันยอดเยี่ยม ส่งเมื่อไหร่ครับ', 'lookup', ['21@01-30']],
    ['ประกวดเรือยอดเยี่ยม ส่งเมื่อไหร่ครับ', 'lookup', ['22@03-29']],
    ['ทาสีฝั่งตะวันตก ส่งเมื่อไหร่ครับ', 'lookup', ['23@05-20']],
  ]);
});
