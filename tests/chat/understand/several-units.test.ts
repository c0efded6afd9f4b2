import { describe, expect, it } from 'vitest';
import type { Understanding } from '../../../src/chat/types.js';
import { understand } from '../../../src/chat/understand/index.js';
import { type Asking, questionFrom, shown } from './asking.js';
import { MINE, PARKS, row, THEIRS, worldOf } from './small-plan.js';

const world = worldOf([
  row({ code: '1', title: 'ขุดลอกคลอง', due: '2024-02-20' }),
  row({ code: '2', title: 'ติดป้ายเตือน', due: '2024-02-22', owedBy: [THEIRS] }),
  row({ code: '3', title: 'ปลูกต้นไม้', due: '2024-02-25', owedBy: [PARKS] }),
  row({ code: '4', title: 'ตัดหญ้า', due: '2024-03-10' }),
  row({ code: '5', title: 'ล้างถังน้ำ', due: '2024-03-12', owedBy: [THEIRS] }),
  row({ code: '6', title: 'ทาสีสะพาน', due: '2024-03-15', owedBy: [PARKS] }),
  row({ code: '7', title: 'คลิปรักษ์น้ำ', due: '2024-05-20', owedBy: [MINE] }),
  row({ code: '7', title: 'คลิปรักษ์น้ำ', due: '2024-06-20', owedBy: [PARKS] }),
]);
const said = ({ intent, unit, ...one }: Understanding): string =>
  `${intent} ${unit ?? '-'} ${shown({ intent, unit, ...one }).join(' ')}`;
const answersTo = (text: string, asking?: Asking): string[] =>
  understand(questionFrom(text, asking), world).map(said);

describe('several units named side by side', () => {
  it.each([
    [`${PARKS}กับ${THEIRS} เดือนนี้มีอะไรบ้าง`, [`list ${PARKS} 3@02-25`, `list ${THEIRS} 2@02-22`]],
    [
      `${THEIRS} ${PARKS} ต้องส่งอะไรบ้าง`,
      [`responsible ${THEIRS} 2@02-22 5@03-12`, `responsible ${PARKS} 3@02-25 6@03-15 7@06-20`],
    ],
    ['สำนักสวนฯ กับสำนักน้ำ 2 เดือนนี้มีอะไรบ้าง', [`list ${PARKS} 3@02-25`, `list ${THEIRS} 2@02-22`]],
    [`คลิปของ${MINE}กับ${PARKS}ส่งวันไหน`, ['lookup - 7@05-20 7@06-20']],
  ])('%s', (text, answers) => {
    expect(answersTo(text)).toEqual(answers);
  });

  it.each([
    [`ข้อ 7 ของ${PARKS}กับของเราส่งวันไหน`, ['lookup - 7@06-20 7@05-20']],
    [`คลิปของเรากับของ${PARKS}ส่งวันไหน`, ['lookup - 7@05-20 7@06-20']],
    ['ข้อ 7 ของ ปชช. กับของเราส่งคนละวันใช่ไหม วันไหนบ้าง', ['lookup - 7@05-20 7@06-20']],
    [`คลิป ทั้งของเราทั้งของ${PARKS} ส่งวันไหน`, ['lookup - 7@05-20 7@06-20']],
    [`คลิป ทั้งเราและ${PARKS} ส่งวันไหนคะ`, ['lookup - 7@05-20 7@06-20']],
    [`ข้อ 7 ทั้ง${PARKS}และเรา ส่งวันไหนคะ`, ['lookup - 7@06-20 7@05-20']],
    [`คลิป ของ${PARKS}ด้วย ของเราด้วย ส่งวันไหน`, ['lookup - 7@06-20 7@05-20']],
    ['ข้อ 7 ของเราส่งวันไหน', [`lookup ${MINE} 7@05-20`]],
  ])('with ours among them: %s', (text, answers) => {
    expect(answersTo(text, { unit: MINE })).toEqual(answers);
  });
});

describe('a second part that asks the same again', () => {
  it.each([
    ['ของเราเดือนนี้มีอะไรบ้าง แล้วเดือนหน้าล่ะ', [`list ${MINE} 1@02-20`, `list ${MINE} 4@03-10`]],
    ['เดือนนี้ของเรามีอะไร แล้วเดือนหน้ามีอะไร', [`list ${MINE} 1@02-20`, `list ${MINE} 4@03-10`]],
    [`ของเราเดือนหน้ามีอะไร แล้วของ${PARKS}ล่ะ`, [`list ${MINE} 4@03-10`, `list ${PARKS} 6@03-15`]],
    [
      `${THEIRS}มีอะไรต้องส่ง แล้ว${PARKS}ล่ะ`,
      [`responsible ${THEIRS} 2@02-22 5@03-12`, `responsible ${PARKS} 3@02-25 6@03-15 7@06-20`],
    ],
    ['เดือนนี้มีอะไรบ้าง แล้วของเราล่ะ', ['list - 1@02-20 2@02-22 3@02-25', `list ${MINE} 1@02-20`]],
  ])('%s', (text, answers) => {
    expect(answersTo(text, { unit: MINE })).toEqual(answers);
  });
});
