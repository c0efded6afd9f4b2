import { describe, expect, it } from 'vitest';
import { askOne, shown } from './asking.js';
import { row, WORLD, worldOf } from './small-plan.js';

const FEBRUARY = ['1.1@02-15', '1.2@02-15'];
const MAY = ['2(2)@05-20', '3@05-20', '4@05-20'];

describe('behind a hand-in that is stated, the question that stands by itself is answered', () => {
  it.each<[string, string, string[]]>([
    ['5 ส่งแล้ว รอบหน้ามีอะไร', 'next', FEBRUARY],
    ['5 ส่งแล้วนะคะ เดือนพฤษภามีอะไรต้องส่งอีกบ้าง', 'list', MAY],
    ['ส่งข้อ 5 เรียบร้อยแล้วค่ะ แล้วเดือนพฤษภาต้องส่งอะไรบ้าง', 'list', MAY],
    ['อบรมครูสอนว่ายน้ำส่งไปแล้วค่ะ อันต่อไปคืออะไร', 'next', FEBRUARY],
    ['5 ส่งแล้วเดือนพฤษภามีอะไรบ้าง', 'list', MAY],
    ['5 ส่งแล้ว 4 ส่งวันไหน', 'lookup', ['4@05-20']],
  ])('%s', (text, intent, rows) => {
    const answer = askOne(WORLD, text);
    expect([answer.intent, shown(answer).sort()]).toEqual([intent, rows]);
  });
});

describe('what is asked of the very thing that was handed in, or only stated', () => {
  it.each<[string, string, string[]]>([
    ['5 ส่งแล้วค่ะ ขอบคุณค่ะ', 'mark', ['5@08-10']],
    ['5 ส่งแล้ว ได้กี่คะแนน', 'points', ['5@08-10']],
    ['5 ส่งแล้วค่ะ ใครรับผิดชอบ', 'responsible', ['5@08-10']],
    ['5 ส่งแล้วใช่ไหม รอบหน้ามีอะไร', 'progress', ['5@08-10']],
  ])('%s', (text, intent, rows) => {
    const answer = askOne(WORLD, text);
    expect([answer.intent, shown(answer)]).toEqual([intent, rows]);
  });
});

describe('two bounds of one stretch', () => {
  const world = worldOf([
    row({ code: '1', title: 'ล้างถังน้ำ', due: '2024-02-20' }),
    row({ code: '2', title: 'ทาสีสะพาน', due: '2024-02-28' }),
    row({ code: '3', title: 'ตัดหญ้าริมคลอง', due: '2024-03-10' }),
  ]);
  it.each([
    ['หลัง 20 ก.พ. ไปจนสิ้นเดือนกุมภา ยังมีอะไรต้องส่งอีกไหมคะ', ['2024-02-21', '2024-02-29']],
    ['หลัง 20 ก.พ. ยาวไปจนถึงสิ้นเดือนมีอะไรต้องส่ง', ['2024-02-21', '2024-02-29']],
    ['ก่อน 1 มีนา แต่หลัง 20 กุมภา มีอะไรต้องส่ง', ['2024-02-21', '2024-02-29']],
  ])('%s', (text, period) => {
    const answer = askOne(world, text);
    expect([shown(answer), answer.period]).toEqual([['2@02-28'], period]);
  });
});

describe('a time said by its name and by its days beside it', () => {
  it.each([
    ['ช่วงหยุดสงกรานต์ 13-17 เม.ย. มีอะไรต้องส่งไหม', ['2024-04-13', '2024-04-17']],
    ['ช่วงปีใหม่ไทย (10 - 20 เมษา) มีอะไรต้องส่งไหม', ['2024-04-10', '2024-04-20']],
    ['ช่วงสงกรานต์ มีอะไรต้องส่งไหม', ['2024-04-13', '2024-04-15']],
  ])('%s', (text, period) => {
    expect(askOne(WORLD, text).period).toEqual(period);
  });
});
