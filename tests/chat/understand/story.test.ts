import { describe, expect, it } from 'vitest';
import { askOne, shown } from './asking.js';
import { MINE, row, WORLD, worldOf } from './small-plan.js';

const group = { unit: MINE, at: '2024-05-10' };
const MAY = ['2(2)@05-20', '3@05-20', '4@05-20'];

describe('a story, then a question of the plan', () => {
  it.each<[string, string, string[]]>([
    [
      'พี่เพิ่งกลับมาจากลาคลอด ตกข่าวหมดเลย ทั้งแผนมีอะไรเลยกำหนดไปแล้วบ้าง',
      'overdue',
      ['1.1@02-15', '1.2@02-15', '2(1)@03-31'],
    ],
    ['ลาป่วยไปสามวัน กลับมางานเต็มโต๊ะ ของเรามีอะไรเลยกำหนดไปแล้วบ้างคะ', 'overdue', ['1.1@02-15', '2(1)@03-31']],
    ['จะได้จองตั๋วเที่ยวถูก 555 รอบหน้าที่ต้องส่งนี่วันที่เท่าไหร่', 'next', MAY],
    ['เมื่อกี้ดูปฏิทินแล้วงง งานถัดไปของทั้งแผนคืออะไรคะ', 'next', MAY],
    [
      'แม่ไม่สบายเลยลายาวไปดูแล อยากเคลียร์งานไว้ก่อน เดือนสิงหามีอะไรต้องส่งบ้าง',
      'list',
      ['5@08-10', '8(1,2)@08-10', '7@08-25'],
    ],
  ])('%s', (text, intent, rows) => {
    const asking = text.includes('ของเรา') ? group : { at: group.at };
    const answer = askOne(WORLD, text, asking);
    expect([answer.intent, shown(answer).sort()]).toEqual([intent, [...rows].sort()]);
  });

  it.each([
    ['เมื่อวานประชุมเขาพูดกันว่าเลื่อนส่งขุดลอกคลองสายหลัก พี่ว่าไม่น่าใช่ ในแผนเขียนไว้วันไหนนะ', '1.1@02-15'],
    ['ปีก่อนไปดูเขาปลูกต้นไม้กัน สนุกมากได้กล้วยกลับบ้านมาเพียบ ปีนี้ปลูกต้นไม้ริมคลองต้องส่งวันไหนคะ', '3@05-20'],
  ])('%s', (text, row) => {
    const answer = askOne(WORLD, text, { at: group.at });
    expect([answer.intent, shown(answer)]).toEqual(['lookup', [row]]);
  });
});

describe('a story of the trouble it took, then a hand-in', () => {
  it.each([
    'เฮ้อ กว่าจะเสร็จ พิมพ์ผิดตั้งสามรอบ แต่ก็ส่งขุดลอกคลองสายหลักไปเรียบร้อยแล้วจ้ะ',
    'แก้มาสี่รอบแล้วหัวหน้าก็ยังไม่พอใจ สุดท้ายพี่ก็ส่งขุดลอกคลองสายหลักไปแล้วจ้า',
    'พิมพ์ผิดพิมพ์ถูกอยู่ทั้งคืน ในที่สุดก็ส่งขุดลอกคลองสายหลักเรียบร้อยแล้วค่ะ',
  ])('%s', (text) => {
    const answer = askOne(WORLD, text, group);
    expect([answer.intent, shown(answer)]).toEqual(['mark', ['1.1@02-15']]);
  });

  it.each(['เหนื่อยมาก ถ้าพรุ่งนี้ส่งขุดลอกคลองสายหลักแล้วจะบอกนะ', 'เมื่อวานงงมาก ใครส่งขุดลอกคลองสายหลักไปแล้วบ้าง'])(
    'is none where it is not stated: %s',
    (text) => {
      expect(askOne(WORLD, text, group).intent).not.toBe('mark');
    },
  );
});

describe('a story about another thing than the plan', () => {
  it.each([
    'ไปงานแต่งเพื่อนมา สนุกมาก ต้องใส่ซองวันไหน',
    'ปีที่แล้วสนุกมากเลยงานประกวดร้องเพลง ปีนี้ในแผนต้องส่งวันไหนคะ',
    'ปีก่อนไปวาดรูปกันมา เลอะทั้งตัว ปีนี้ต้องส่งวันไหน',
    'เมื่อคืนดูบอลจนดึก ง่วงมาก นัดหน้าแข่งวันไหน',
    'แอร์เสียทั้งวัน ร้อนมาก ช่างจะมาวันไหน',
  ])('is not dated: %s', (text) => {
    const { items, period } = askOne(WORLD, text, { at: group.at });
    expect({ items, period }).toEqual({ items: [], period: null });
  });
});

describe('a year said before what is asked', () => {
  it.each(['ปีที่แล้ว ข้อ 4 ส่งวันไหน', 'แผนของปีที่แล้วที่ทำกันไว้ ข้อ 4 ส่งวันไหน'])('is no story: %s', (text) => {
    expect(askOne(WORLD, text).items).toEqual([]);
  });
});

describe('who writes, and what the bot is asked about itself', () => {
  it.each([
    ['หนูชื่อนกนะคะ ฝากเนื้อฝากตัวด้วยค่ะ', 'smalltalk'],
    ['กราบขอบพระคุณเป็นอย่างสูงครับ', 'smalltalk'],
    ['ระบบนี้สอบถามเรื่องใดได้บ้างครับ', 'help'],
    ['ตอบเรื่องอะไรได้บ้าง', 'help'],
    ['ป้ายเตือนระดับน้ำค้าง error 504 แจ้งใครครับ', 'outofscope'],
    ['กฎหมายขุดลอกคลองสายหลัก มาตรา 22 ว่ายังไง', 'outofscope'],
  ])('%s', (text, intent) => {
    expect(askOne(WORLD, text, group)).toMatchObject({ intent, items: [] });
  });
});

describe('what is known already, and what comes next from today on', () => {
  it('asks of the other number', () => {
    expect(shown(askOne(WORLD, 'ดิฉันทราบข้อ 4 แล้วค่ะ ที่ยังไม่ทราบคือข้อ 5 กำหนดวันใดคะ'))).toEqual(['5@08-10']);
  });
  it('is the nearest date', () => {
    const answer = askOne(WORLD, 'ตั้งแต่วันนี้ไป กำหนดถัดไปคือวันไหน รายการใดคะ', { at: '2024-05-10' });
    expect([answer.intent, shown(answer).sort()]).toEqual(['next', MAY]);
  });
  it.each(['วันที่ 20 พฤษภามีรัยส่งป่าว', 'วันที่ 20 พฤษภาต้องส่งอะรัยมั่ง'])('in the spelling of chats: %s', (text) => {
    expect(shown(askOne(WORLD, text)).sort()).toEqual(MAY);
  });
});

describe('what is told to be late or undone, and not asked', () => {
  it.each([
    'หัวหน้าเดินมาบ่นว่างานช้า หนูก็งง เดือนสิงหาต้องส่งอะไรบ้างคะ',
    'ไม่อยากทิ้งงานค้างให้น้องๆ ขอดูหน่อยว่าเดือนสิงหามีอะไรต้องส่งบ้าง',
  ])('lists what is asked for: %s', (text) => {
    const answer = askOne(WORLD, text, { at: '2024-05-10' });
    expect([answer.intent, answer.period]).toEqual(['list', ['2024-08-01', '2024-08-31']]);
  });
});

describe('a story behind the question, and around it', () => {
  it.each([
    'ขุดลอกคลองสายหลักส่งวันไหนอะ เมื่อวานลืมถามหัวหน้าเลย',
    'ขุดลอกคลองสายหลักส่งวันไหน จะได้ไปหาซื้อของมาทำป้ายถูก',
    'หัวหน้าตามแล้วตามอีกตั้งแต่เช้าว่าขุดลอกคลองสายหลักส่งวันไหนแน่',
  ])('%s', (text) => {
    expect(shown(askOne(WORLD, text))).toEqual(['1.1@02-15']);
  });

  it('leaves what is told as the thing that is asked about', () => {
    const chat = worldOf([row({ code: '1', title: 'เปิดเผยข้อมูลสาธารณะบนเว็บไซต์', due: '2024-05-20' })]);
    expect(askOne(chat, 'เขาเล่ากันว่าแชตบอตรับสมัครงานเจ๋งมาก ส่งข้อมูลวันไหนครับ').items).toEqual([]);
  });
});
