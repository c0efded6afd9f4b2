import { describe, expect, it } from 'vitest';
import { askOne, shown } from './asking.js';
import { MINE, WORLD } from './small-plan.js';

const MAY = ['2(2)@05-20', '3@05-20', '4@05-20'];

describe('the day of something else that is told around the question is not asked about', () => {
  it.each<[string, string, string[]]>([
    ['เมื่อวานหนูป่วยไม่ได้เข้าประชุมค่ะ ขุดลอกคลองหลัก ต้องส่งเมื่อไหร่นะคะ', 'lookup', ['1.1@02-15']],
    ['พรุ่งนี้หัวหน้าจะประชุมค่ะ สำรวจคุณภาพน้ำ ต้องส่งวันไหน', 'lookup', ['6@-']],
    ['เดือนที่แล้วลาคลอด ตอนนี้กลับมาแล้ว เดือนพฤษภามีอะไรต้องส่งบ้าง', 'list', MAY],
    ['เดือนหน้าหัวหน้าจะเกษียณ เดือนพฤษภามีอะไรต้องส่งบ้าง', 'list', MAY],
    ['สิ้นเดือนจะย้ายสำนักแล้วค่ะ อบรมครูว่ายน้ำส่งวันไหนคะ', 'lookup', ['5@08-10']],
    ['เดือนพฤษภามีอะไรต้องส่งบ้างคะ เดือนหน้าไม่อยู่ออฟฟิศ', 'list', MAY],
  ])('%s', (text, intent, rows) => {
    const answer = askOne(WORLD, text);
    expect([answer.intent, shown(answer).sort()]).toEqual([intent, rows]);
  });
});

describe('a period that is known or done, a reason and a purpose are not asked about', () => {
  it.each<[string, string, string[]]>([
    ['กุมภาส่งไปหมดแล้ว พฤษภามีอะไร', 'list', MAY],
    ['เดือนนี้รู้แล้วค่ะ เดือนพฤษภามีอะไรบ้าง', 'list', MAY],
    ['เดือนพฤษภามีอะไรบ้างคะ เดือนนี้รู้แล้ว', 'list', MAY],
    ['รอบกุมภาส่งครบแล้ว รอบต่อไปมีอะไร', 'next', ['1.1@02-15', '1.2@02-15']],
    ['ขอรบกวนหน่อยนะคะ พอดีหัวหน้าเร่งมาค่ะ ว่าของเดือนพฤษภามีอะไรบ้าง จะได้เตรียมทัน ขอบคุณมากๆเลยค่ะ', 'list', MAY],
    ['มีที่ต้องส่งแล้วแต่ยังไม่ส่งไหม', 'overdue', []],
  ])('%s', (text, intent, rows) => {
    const answer = askOne(WORLD, text);
    expect([answer.intent, shown(answer).sort()]).toEqual([intent, rows]);
  });
  it('tells what is owed whatever day it is told for', () => {
    const answer = askOne(WORLD, 'ผอ.จะใช้พรุ่งนี้เช้า ช่วยสรุปหน่อยว่าสำนักเราส่งอะไรไปแล้วบ้าง', { unit: MINE });
    expect(answer).toMatchObject({ intent: 'progress', period: null });
  });
});

describe('the day told is what is asked about where nothing else is', () => {
  it.each<[string, string[]]>([
    ['เดือนพฤษภาจะลาคลอดค่ะ มีอะไรต้องส่งไหมคะ', MAY],
    ['เดือนพฤษภา สำนักเราค่ะ ต้องส่งอะไรบ้าง', ['4@05-20']],
    ['เดือนพฤษภาค่ะ รบกวนถามหน่อย มีอะไรต้องส่งบ้าง', MAY],
    ['20 พฤษภาเป็นวันหยุดของหมู่บ้าน มีอะไรต้องส่งไหม', MAY],
  ])('%s', (text, rows) => {
    const asking = text.includes('เรา') ? { unit: MINE } : {};
    expect(shown(askOne(WORLD, text, asking)).sort()).toEqual(rows);
  });
});
