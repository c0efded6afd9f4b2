import { describe, expect, it } from 'vitest';
import { understand } from '../../../src/chat/understand/index.js';
import { askOne, questionFrom, shown } from './asking.js';
import { checkIn } from './checking.js';
import { row, worldOf } from './small-plan.js';

const TOURS = { 1: 'นำชมห้องเครื่องปั้น', 2: 'นำชมห้องเหรียญโบราณ', 3: 'นำชมสวนศิลา', 4: 'นำชมยามค่ำ' };
const SHORT = { 1: 'หลักสูตรภัณฑารักษ์น้อย', 2: 'หลักสูตรซ่อมหนังสือเก่า' };

/** A museum's year: 1.1 to 1.3 under one heading, 2 and 5 with sub-items, the others without. */
const MUSEUM = worldOf([
  row({ code: '1.1', title: 'ตรวจนับวัตถุจัดแสดง', due: '2024-02-15' }),
  row({ code: '1.2', title: 'ทำทะเบียนผู้บริจาค', due: '2024-02-28' }),
  row({ code: '1.3', title: 'ทาสีห้องโถงกลาง', due: '2024-03-15' }),
  row({ code: '2', subs: ['1', '2'], title: 'นำชมพิพิธภัณฑ์', subTitles: TOURS, due: '2024-03-20' }),
  row({ code: '2', subs: ['3'], title: 'นำชมพิพิธภัณฑ์', subTitles: TOURS, due: '2024-05-20' }),
  row({ code: '2', subs: ['4'], title: 'นำชมพิพิธภัณฑ์', subTitles: TOURS, due: '2024-06-30' }),
  row({ code: '3', title: 'จัดซื้อตู้กระจก', due: '2024-04-10' }),
  row({ code: '4', title: 'ปรับปรุงป้ายบรรยาย', due: '2024-07-31' }),
  row({ code: '5', subs: ['1'], title: 'เปิดอบรมวันเสาร์', subTitles: SHORT, due: '2024-03-31' }),
  row({ code: '5', subs: ['2'], title: 'เปิดอบรมวันเสาร์', subTitles: SHORT, due: '2024-08-15' }),
  row({ code: '9', title: 'ทำความสะอาดคลังเก็บของ', due: '2024-09-10' }),
]);

const check = checkIn(MUSEUM);

const [TOUR_12, TOUR_3, TOUR_4] = ['2(1,2)@03-20', '2(3)@05-20', '2(4)@06-30'];
const [COURSE_1, COURSE_2] = ['5(1)@03-31', '5(2)@08-15'];

describe('several sub-items after one number', () => {
  check([
    ['2 ข้อ 1 กับข้อ 4 ส่งวันเดียวกันไหม', 'lookup', [TOUR_12, TOUR_4]],
    ['โครงการที่ 2 ข้อ 3 และข้อ 4 ส่งเมื่อไหร่', 'lookup', [TOUR_3, TOUR_4]],
    ['ข้อ 2 ข้อย่อย 1 กับข้อย่อย 3', 'lookup', [TOUR_12, TOUR_3]],
    ['2 ข้อที่ 3 หรือข้อที่ 4 ส่งก่อน', 'lookup', [TOUR_3, TOUR_4]],
    ['ข้อ 2 ข้อ 2 ถึงข้อ 4 ส่งวันไหน', 'lookup', [TOUR_12, TOUR_3, TOUR_4]],
    ['5 หลักสูตรที่ 1 กับหลักสูตรที่ 2', 'lookup', [COURSE_1, COURSE_2]],
    ['2 ข้อ 1 ข้อ 3 และ 4', 'lookup', [TOUR_12, TOUR_3, TOUR_4]],
  ]);
});

describe('an activity named after a sub-item', () => {
  check([
    ['2 ข้อ 3 กับข้อ 9', 'lookup', [TOUR_3, '9@09-10']],
    ['2 ข้อ 3 และ 9 ส่งวันไหน', 'lookup', [TOUR_3, '9@09-10']],
    ['2 ข้อ 3 กับโครงการ 4', 'lookup', [TOUR_3, '4@07-31']],
    ['5 ข้อ 1 กับข้อ 2 แล้วก็ข้อ 9', 'lookup', [COURSE_1, COURSE_2, '9@09-10']],
    ['ข้อ 3 ข้อ 4 ข้อ 9', 'lookup', ['3@04-10', '4@07-31', '9@09-10']],
    ['ข้อ 2 ข้อ 3 ข้อ 9', 'lookup', [TOUR_12, TOUR_3, TOUR_4, '3@04-10', '9@09-10']],
    ['2 ข้อ 1 ส่งวันไหน แล้วข้อ 9 ล่ะ', 'lookup', [TOUR_12, '9@09-10']],
  ]);
});

describe('a number that may be a sub-item or an activity', () => {
  check([
    ['2 ข้อย่อย 1 กับข้อ 3 ส่งวันไหน', 'clarify', [TOUR_12, TOUR_3, '3@04-10']],
    ['2 กิจกรรมที่ 3 และข้อ 4', 'clarify', [TOUR_3, TOUR_4, '4@07-31']],
    ['5 ข้อ 9 ส่งวันไหน', 'clarify', [COURSE_1, COURSE_2, '9@09-10']],
    ['โครงการ 4 ข้อ 3', 'clarify', ['4@07-31', '3@04-10']],
    ['2 ข้อ 1 ส่งวันไหน แล้วข้อ 4 ล่ะ', 'clarify', [TOUR_12, TOUR_4, '4@07-31']],
  ]);
});

describe('sub-items before their number', () => {
  check([
    ['ข้อ 3 กับข้อ 4 ของโครงการ 2', 'lookup', [TOUR_3, TOUR_4]],
    ['ข้อย่อย 1 และ 3 ของข้อ 2 ส่งวันไหน', 'lookup', [TOUR_12, TOUR_3]],
    ['หลักสูตรที่ ๒ ของโครงการ ๕', 'lookup', [COURSE_2]],
    ['ข้อ 9 กับข้อ 3 ของข้อ 2', 'lookup', ['9@09-10', TOUR_3]],
    ['ข้อ 3 ของข้อ 1', 'lookup', ['1.3@03-15']],
  ]);
});

describe('sub-items that are not there', () => {
  it.each([
    ['หลักสูตรที่ 3 ของข้อ 5 ส่งวันไหน', '5', '3'],
    ['กิจกรรมที่ 4 ของโครงการ 5', '5', '4'],
    ['ข้อ 9 ของข้อ 2', '2', '9'],
    ['ข้อ 3 ใน 4', '4', '3'],
    ['ข้อ 5 หลักสูตรที่ 3 ส่งเมื่อไหร่', '5', '3'],
    ['2 ข้อย่อย 9', '2', '9'],
    ['โครงการ 5 กิจกรรมที่ 4', '5', '4'],
    ['2(9) ส่งวันไหน', '2', '9'],
    ['โครงการ 5 ข้อ 7 ส่งวันไหน', '5', '7'],
    ['เปิดอบรมวันเสาร์ หลักสูตรที่ 4 ส่งวันไหน', '5', '4'],
  ])('%s', (text, code, sub) => {
    const answer = askOne(MUSEUM, text);
    expect(answer).toMatchObject({
      intent: 'notfound',
      items: [],
      note: { kind: 'no-such-code', code, sub },
    });
  });

  it.each([
    ['2 ข้อย่อย 3 กับข้อย่อย 9 ส่งวันไหน', TOUR_3, '2', '9'],
    ['5(1) และ (4) ส่งวันไหน', COURSE_1, '5', '4'],
  ])('are told beside those that are: %s', (text, row, code, sub) => {
    const [there, missing] = understand(questionFrom(text), MUSEUM);
    expect(there && shown(there)).toEqual([row]);
    expect(missing).toMatchObject({ intent: 'notfound', note: { kind: 'no-such-code', code, sub } });
  });

  it('leave no course that is only counted', () => {
    expect(shown(askOne(MUSEUM, 'ข้อ 9 หลักสูตร 6 ชั่วโมง ส่งวันไหน'))).toEqual(['9@09-10']);
    expect(shown(askOne(MUSEUM, 'เปิดอบรมวันเสาร์ หลักสูตร 6 ชั่วโมง ส่งวันไหน')).sort()).toEqual(
      [COURSE_1, COURSE_2].sort(),
    );
  });
});

describe('two titles within one activity', () => {
  check([
    ['ห้องเหรียญโบราณ กับ นำชมยามค่ำ ส่งวันไหน', 'lookup', [TOUR_12, TOUR_4]],
    ['สวนศิลา และนำชมยามค่ำ ส่งเมื่อไหร่บ้าง', 'lookup', [TOUR_3, TOUR_4]],
    ['ภัณฑารักษ์น้อย, ซ่อมหนังสือเก่า ส่งวันไหน', 'lookup', [COURSE_1, COURSE_2]],
    ['สวนศิลา กับทำสีห้องโถงกลาง', 'lookup', [TOUR_3, '1.3@03-15']],
    ['นำชมพิพิธภัณฑ์ส่งวันไหน', 'lookup', [TOUR_12, TOUR_3, TOUR_4]],
  ]);
});

describe('the first or the last sub-item', () => {
  check([
    ['เปิดอบรมวันเสาร์ หลักสูตรแรกส่งวันไหน', 'lookup', [COURSE_1]],
    ['เปิดอบรมวันเสาร์ อันสุดท้ายส่งเมื่อไหร่', 'lookup', [COURSE_2]],
    ['นำชมพิพิธภัณฑ์ ตัวสุดท้ายส่งวันไหน', 'lookup', [TOUR_4]],
    ['ข้อ 2 อันแรก', 'lookup', [TOUR_12]],
    ['2 ข้อแรกกับข้อสุดท้าย ส่งวันไหน', 'lookup', [TOUR_12, TOUR_4]],
    ['ข้อ 2 สามข้อแรกส่งวันไหน', 'lookup', [TOUR_12, TOUR_3, TOUR_4]],
    ['เปิดอบรมวันเสาร์ หลักสูตรแรกกับหลักสูตรสุดท้ายส่งวันไหน', 'lookup', [COURSE_1, COURSE_2]],
    ['กิจกรรมสุดท้ายของโครงการ 2 ส่งวันไหน', 'lookup', [TOUR_4]],
    ['ทำสีห้องโถงกลาง วันสุดท้ายวันไหน', 'lookup', ['1.3@03-15']],
    ['ทำสีห้องโถงกลาง อันแรกส่งวันไหน', 'lookup', ['1.3@03-15']],
  ]);
});
