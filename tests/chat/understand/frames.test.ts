import { describe, expect, it } from 'vitest';
import { type Asking, askOne, shown } from './asking.js';
import { MINE, WORLD } from './small-plan.js';

const group: Asking = { unit: MINE };
const MAY = ['2(2)@05-20', '3@05-20', '4@05-20'];

describe('talk of other things around a question of the plan', () => {
  it.each<[string, string[], Asking?]>([
    ['รอบ 20 พฤษภาคมมีอะไรบ้าง เดี๋ยวเย็นนี้ไปกินข้าวกัน', MAY],
    ['เดือนพฤษภาคมของเรามีอะไรบ้าง จะได้จองตั๋วไปเที่ยว', ['4@05-20'], group],
    ['วันนี้ฝนตกหนัก เดือนพฤษภาคมของสำนักเรามีไรป่าว', ['4@05-20'], group],
    ['ก่อน 25 พฤษภาคมมีอะไรต้องส่ง จะขอลาพักร้อน', ['1.1@02-15', '1.2@02-15', '2(1)@03-31', ...MAY]],
    ['กินข้าวยัง ขุดลอกคลองสายหลักส่งวันไหน', ['1.1@02-15']],
  ])('%s', (text, rows, asking) => {
    expect(shown(askOne(WORLD, text, asking)).sort()).toEqual([...rows].sort());
  });
});

describe('who set the work and why, told around the activity', () => {
  it.each([
    ['คือหนูเพิ่งกลับมาจากลาคลอด แล้วหัวหน้าบอกว่าให้รับงานอบรมครูสอนว่ายน้ำต่อจากพี่เอ ทีนี้หนูไม่รู้ว่ามันต้องส่งวันไหนอะค่ะ', '5@08-10'],
    ['พอดีว่าหัวหน้ากลุ่มงานเพิ่งสั่งมาว่าให้ทำเรื่องสำรวจคุณภาพน้ำดื่มให้เสร็จเลยอยากรู้ว่าเดดไลน์มันวันไหนคะ', '6@-'],
    ['ไอ้ขุดลอกคลองเนี่ย ตกลงเส้นตายมันวันไหนกันแน่', '1.1@02-15'],
  ])('%s', (text, shows) => {
    const answer = askOne(WORLD, text);
    expect([answer.intent, shown(answer)]).toEqual(['lookup', [shows]]);
  });
});

describe('who asks, from where, and who else is spoken to', () => {
  it.each([
    'ขอโทษค่ะที่ถามซ้ำ เมื่อกี้เน็ตหลุด ขุดลอกคลองสายหลักส่งวันไหนนะคะ',
    'ตอนแรกนึกว่าส่งสิ้นเดือน แต่พี่อีกคนบอกไม่ใช่ ตกลงขุดลอกคลองสายหลักส่งวันไหนครับ',
    'ผมอยู่เขต 3 ครับ ขุดลอกคลองสายหลักส่งวันไหน',
    'หนูอยู่เคาน์เตอร์ 5 ค่ะ ขุดลอกคลองสายหลักส่งวันไหน',
    'พี่แดง @kamnot ขุดลอกคลองสายหลักส่งวันไหน',
  ])('names nothing: %s', (text) => {
    expect(shown(askOne(WORLD, text))).toEqual(['1.1@02-15']);
  });

  it('takes nothing away that is asked of us beside talk of others', () => {
    const answer = askOne(WORLD, 'ทำไมของสำนักอื่นน้อยกว่า ของเราเดือนพฤษภามีอะไรบ้าง', group);
    expect(shown(answer)).toEqual(['4@05-20']);
  });
});

describe('a feast without a word that leads to it', () => {
  it.each(['สงกรานต์นี้มีอะไรต้องส่งไหม', 'สงกรานต์มีอะไรต้องส่งไหมคะ'])('%s', (text) => {
    expect(askOne(WORLD, text)).toMatchObject({ intent: 'list', period: ['2024-04-13', '2024-04-15'] });
  });
});

describe('what comes of being late', () => {
  it.each(['ส่งเลยกำหนดได้ไหม', 'เลยกำหนดแล้วต้องทำยังไง'])('%s lists nothing', (text) => {
    expect(askOne(WORLD, text).items).toEqual([]);
  });
  it('is no list of what is late', () => {
    expect(askOne(WORLD, 'มีอะไรเลยกำหนดแล้วบ้าง', { at: '2024-02-20' }).intent).toBe('overdue');
  });
});

describe('a question of other things', () => {
  it.each([
    'เดือนพฤษภาคมมีวันหยุดวันไหนบ้าง',
    'เบิกค่าเดินทาง ต้องส่งเอกสารอะไรบ้าง',
    'ใบลาพักร้อน ส่งที่ไหน',
    'เดือนหน้าไปเที่ยวไหนดี มีอะไรแนะนำ',
    'จองรถ รอบเย็นมีไหม',
    'ประชุมสภา สัปดาห์หน้ามีอะไรบ้าง',
  ])('%s', (text) => {
    expect(askOne(WORLD, text, group)).toMatchObject({ intent: 'outofscope', items: [] });
  });
});

describe('what lies behind, said before what is asked', () => {
  const at = '2024-02-16';
  it.each<[string, string[]]>([
    ['รอบ 15 กุมภาผ่านไปแล้ว อันต่อไปที่ต้องส่งคืออะไรคะ', ['2(1)@03-31']],
    ['เดือนมกราจบไปแล้วค่ะ รอบหน้ามีอะไรบ้าง', ['2(1)@03-31']],
  ])('%s: the next', (text, rows) => {
    const answer = askOne(WORLD, text, { at });
    expect([answer.intent, shown(answer)]).toEqual(['next', rows]);
  });

  it.each(['มีอะไรเลยกำหนดไปแล้วบ้าง', 'รอบ 15 กุมภาผ่านไปแล้ว มีอะไรค้างบ้าง'])('%s: the overdue', (text) => {
    const answer = askOne(WORLD, text, { at });
    expect([answer.intent, shown(answer)]).toEqual(['overdue', ['1.1@02-15', '1.2@02-15']]);
  });

  it('a clause that turns to other things begins without a space too', () => {
    const text = 'คือว่าขุดลอกคลองสายหลักเขาให้ส่งภายในวันไหนนะคะพอดีจดไว้แล้วหากระดาษไม่เจอ';
    expect(shown(askOne(WORLD, text))).toEqual(['1.1@02-15']);
  });
});
