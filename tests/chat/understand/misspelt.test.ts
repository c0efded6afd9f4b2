import { describe, expect, it } from 'vitest';
import { longTitlesIn, openingsOf } from '../../../src/chat/understand/titles/long-titles.js';
import { nearest } from '../../../src/chat/understand/titles/nearest.js';
import type { Activity } from '../../../src/chat/understand/titles/title-index.js';
import { seeded } from '../../../src/sandbox/line/random.js';
import { SEED } from '../../helpers/seed.js';
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

  it(`is the same however low the limit, until none is within it (2,000 random words, seed ${SEED})`, () => {
    const next = seeded(SEED);
    const pick = (letters: string, count: number): string =>
      Array.from({ length: count }, () => letters[Math.floor(next() * letters.length)]).join('');
    for (let round = 0; round < 2_000; round++) {
      const word = pick('กขดตะุ่', 3 + Math.floor(next() * 6));
      const long = pick('กขดตะุ่', 30);
      const any = nearest(word, long, Number.POSITIVE_INFINITY);
      const limit = Math.floor(next() * 8) / 2;
      expect(nearest(word, long, limit), `${word} in ${long}`).toEqual(any && any.cost <= limit ? any : null);
    }
  });
});

describe('long titles said whole', () => {
  const of = (title: string, code: string): Activity => ({
    code,
    steps: [],
    fields: new Map(),
    head: new Set(),
    titles: [title],
    text: title,
    latin: new Map(),
    parts: [],
  });
  const longer = 'ขุดลอกคลองสายหลักและคลองย่อย';
  const openings = openingsOf([of(longer, '1'), of('ขุดลอกคลองสายหลักหน้าวัด', '2'), of('ขุดลอก', '3')]);

  it.each([
    [`ถามว่า${longer}ส่งวันไหน`, ['1']],
    ['ขุดลอกคลองสายหลักหน้าวัดกับขุดลอกคลองสายหลักและคลองย่อย', ['1', '2']],
    ['ขุดลอกคลองสายหลักและคลองย่อ', []],
    ['ขุดลอก', []],
  ])('%s', (text, codes) => {
    expect(longTitlesIn(openings, text).map(({ activity }) => activity.code)).toEqual(codes);
  });
});
