import { describe, expect, it } from 'vitest';
import { askOne, shown } from './asking.js';
import { checkIn } from './checking.js';
import { row, worldOf } from './small-plan.js';

const WHO = { 1: 'คณะนายท่าและสมาชิกสภาเมือง', 2: 'ลูกเรือและครูในสังกัด' };
const TITLE = 'อบรมมารยาทการเดินเรือสำหรับลูกเรือ';

/** An activity whose sub-items are told apart by whom they are for. */
const QUAY = worldOf([
  row({ code: '1', subs: ['1'], title: TITLE, subTitles: WHO, due: '2024-01-30' }),
  row({ code: '1', subs: ['2'], title: TITLE, subTitles: WHO, due: '2024-03-29' }),
  row({ code: '2', title: 'นับคลังเชือกและสมอ', due: '2024-03-29' }),
  row({ code: '3', title: 'ทาสีประภาคาร', due: '2024-05-20' }),
]);
const [FIRST, SECOND] = ['1(1)@01-30', '1(2)@03-29'];

describe('a sub-item mentioned by a word of its title, among much talk', () => {
  checkIn(QUAY)([
    ['ไอ้ที่ให้ครูกับลูกเรือเข้าอบรมมารยาทการเดินเรืออ่ะค่ะ ต้องส่งรายงานวันไหน', 'lookup', [SECOND]],
    ['อบรมมารยาทการเดินเรือของครูส่งวันไหน', 'lookup', [SECOND]],
    ['อบรมมารยาทการเดินเรือของคณะนายท่า ส่งวันไหน', 'lookup', [FIRST]],
  ]);
});

describe('a word that tells no sub-item from another', () => {
  checkIn(QUAY)([
    ['อบรมมารยาทการเดินเรือส่งวันไหน', 'lookup', [FIRST, SECOND]],
    ['ลูกเรืออบรมมารยาทการเดินเรือส่งวันไหน', 'lookup', [FIRST, SECOND]],
    ['ครูฝากถามว่าอบรมมารยาทการเดินเรือส่งวันไหน', 'lookup', [FIRST, SECOND]],
    ['อบรมมารยาทการเดินเรือของครูกับสมาชิกสภาเมือง ส่งวันไหน', 'lookup', [FIRST, SECOND]],
  ]);
});

describe('"อันที่เป็น…" beside a title', () => {
  const POLICY = { 1: 'ประกาศนโยบาย', 2: 'รายงานการรับของขวัญ' };
  const gifts = worldOf([
    row({ code: '1', subs: ['1'], title: 'ไม่รับของขวัญของฝาก', subTitles: POLICY, due: '2024-02-15' }),
    row({ code: '1', subs: ['2'], title: 'ไม่รับของขวัญของฝาก', subTitles: POLICY, due: '2024-08-15' }),
  ]);
  it.each([
    ['ไม่รับของขวัญ อันที่เป็นรายงานอะ วันไหน', ['1(2)@08-15']],
    ['ไม่รับของขวัญ ตัวที่เป็นประกาศ ส่งวันไหน', ['1(1)@02-15']],
    ['ไม่รับของขวัญ ส่งวันไหน', ['1(1)@02-15', '1(2)@08-15']],
  ])('%s', (text, rows) => {
    expect(shown(askOne(gifts, text))).toEqual(rows);
  });
});
