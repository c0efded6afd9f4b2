import { describe, expect, it } from 'vitest';
import { nearest } from '../../../src/chat/understand/nearest.js';
import { askOne, shown } from './asking.js';
import { WORLD } from './small-plan.js';

describe('several slips of the fingers in one title', () => {
  it.each([
    ['ขุดลองคลอกสายลัก ส่งวันไหน', '1.1@02-15'],
    ['ติดป้ายตือนรดับน้ำ ส่งวันไหน', '1.2@02-15'],
    ['อนุรักปลาไท ส่งวันไหน', '2(1)@03-31 2(2)@05-20'],
    ['ปล่อยปราหน้าวัต ส่งเมื่อไหร่', '2(1)@03-31'],
    ['ปูลกต้นไมม้ริมคองล ส่งวันไหน', '3@05-20'],
    ['สำรวจคุฌภาพนำดืม ส่งวันไหน', '6@-'],
    ['ซอมประตูรบายน้ำ ส่งวันไหน', '8(1,2)@08-10'],
  ])('%s', (text, rows) => {
    const answer = askOne(WORLD, text);
    expect([answer.intent, shown(answer).join(' ')]).toEqual(['lookup', rows]);
  });

  it.each(['ขุดลอกบัญชีเงินเดือน ส่งวันไหน', 'ประตูสู่ฝัน ส่งวันไหน', 'ครูสอนพิเศษภาษาจีน ส่งวันไหน'])(
    '%s: another word is no slip',
    (text) => {
      expect(askOne(WORLD, text).intent).not.toBe('lookup');
    },
  );
});

describe('the stretch of a text that is nearest to a word', () => {
  const text = 'ซ่อมประตูระบายน้ำหน้าวัด';

  it.each([
    ['ประตูระบาย', 'ประตูระบาย', 0],
    ['ปะตูระบาย', 'ประตูระบาย', 1],
    ['ประตุระบายย', 'ประตูระบาย', 1],
    ['ปรตะูระบาย', 'ประตูระบาย', 1],
  ])('%s', (word, letters, cost) => {
    expect(nearest(word, text, 2)).toEqual({ letters, cost });
  });

  it('knows none within the limit, and none with another word in its middle', () => {
    expect(nearest('ปะตูระบาย', text, 0.5)).toBeNull();
    expect(nearest('ประตูมหาชนน้ำหน้าวัด', text, 9)).toBeNull();
  });
});
