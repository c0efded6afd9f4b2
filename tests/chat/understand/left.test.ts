import { describe, expect, it } from 'vitest';
import { askOne, shown } from './asking.js';
import { MINE, WORLD } from './small-plan.js';

type Case = [text: string, at: string, period: [string, string], rows: string[], unit?: string];

/** Asks on a day; the answer must be a list of exactly this period and these rows. */
function lists(cases: Case[]): void {
  it.each(cases)('%s on %s', (text, at, period, rows, unit) => {
    const answer = askOne(WORLD, text, unit ? { at, unit } : { at });
    expect({ intent: answer.intent, period: answer.period, rows: shown(answer).sort() }).toEqual({
      intent: 'list',
      period,
      rows: [...rows].sort(),
    });
  });
}

const MAY = ['2(2)@05-20', '3@05-20', '4@05-20'];
const AUGUST = ['5@08-10', '8(1,2)@08-10', '7@08-25'];

describe('what is left of a period that has begun goes from today to its end', () => {
  lists([
    ['ไตรมาสนี้เหลืออะไรบ้างคะ', '2024-02-20', ['2024-02-20', '2024-03-31'], ['2(1)@03-31']],
    ['ไตรมาสนี้เหลือกี่เรื่องต้องส่ง', '2024-02-20', ['2024-02-20', '2024-03-31'], ['2(1)@03-31']],
    ['เดือนนี้เหลืออะไรต้องส่งอีกบ้าง', '2024-05-10', ['2024-05-10', '2024-05-31'], MAY],
    ['เดือนนี้ยังมีอะไรต้องส่งอีกบ้าง', '2024-05-21', ['2024-05-21', '2024-05-31'], []],
    ['เดือนนี้เหลืออะไรบ้าง', '2024-05-21', ['2024-05-21', '2024-05-31'], []],
    ['ปีงบนี้เหลืออะไรต้องส่งบ้าง', '2024-06-01', ['2024-06-01', '2024-09-30'], AUGUST],
    ['ของเราทั้งปีเหลืออะไรต้องส่งบ้าง', '2024-06-01', ['2024-06-01', '2024-09-30'], AUGUST.slice(0, 2), MINE],
    ['ก่อนหมดปีงบประมาณเหลือกี่เรื่อง', '2024-06-01', ['2024-06-01', '2024-09-30'], AUGUST],
    ['เหลืออีกกี่เรื่องจะหมดปีงบคะ', '2024-06-01', ['2024-06-01', '2024-09-30'], AUGUST],
    ['สิ้นเดือนสิงหาเหลืออะไรต้องส่งบ้าง', '2024-08-11', ['2024-08-11', '2024-08-31'], ['7@08-25']],
  ]);
});

describe('what is left of the year', () => {
  const [at, year] = ['2024-06-01', ['2024-06-01', '2024-09-30'] as [string, string]];
  lists(
    [
      'เหลืออีกกี่รอบคะ',
      'ปีนี้เหลือส่งอีกกี่รอบ',
      'ปีนี้ต้องส่งอีกกี่เรื่อง',
      'เหลืออะไรต้องทำอีกบ้าง',
      'ก่อนขึ้นปีงบใหม่มีอะไรต้องส่งบ้าง',
      'ก่อนปีงบประมาณใหม่ต้องส่งอะไร',
    ].map((text): Case => [text, at, year, AUGUST]),
  );
});

describe('what comes next is asked for with "อีก" too', () => {
  it.each(['รอบหน้ามีอะไรต้องส่งอีกบ้าง', 'ต่อไปต้องส่งอะไรอีก'])('%s', (text) => {
    const answer = askOne(WORLD, text, { at: '2024-06-01' });
    expect([answer.intent, shown(answer)]).toEqual(['next', ['5@08-10', '8(1,2)@08-10']]);
  });
});

describe('a stretch from today on', () => {
  lists(
    [
      'จากวันนี้ไปสองเดือนต้องส่งอะไรบ้าง',
      'นับจากวันนี้ไปอีก 2 เดือนมีอะไร',
      'ต่อจากนี้อีกสองเดือนมีอะไรบ้าง',
      'หลังจากนี้อีก 2 เดือน มีอะไรต้องส่งบ้าง',
      'จากวันนี้นับไปอีก 2 เดือน มีไรบ้าง',
      'ระหว่างนี้ถึง 20 พฤษภามีอะไรต้องส่งบ้าง',
    ].map((text): Case => [text, '2024-03-20', ['2024-03-20', '2024-05-20'], ['2(1)@03-31', ...MAY]]),
  );
});

describe('what is left of the round that comes next', () => {
  it.each(['รอบนี้เหลืออะไรบ้าง', 'รอบนี้เหลืออะไรที่ยังไม่ส่ง'])('%s', (text) => {
    const answer = askOne(WORLD, text, { at: '2024-05-01' });
    expect([answer.intent, answer.period, shown(answer).sort()]).toEqual([
      'progress',
      ['2024-05-20', '2024-05-20'],
      MAY,
    ]);
  });
});

describe('what is left of a period that lies ahead is all of it', () => {
  lists([
    ['เดือนหน้าเหลืออะไรบ้าง', '2024-07-20', ['2024-08-01', '2024-08-31'], AUGUST],
    ['20 พฤษภาเหลืออะไรต้องส่งบ้าง', '2024-05-01', ['2024-05-20', '2024-05-20'], MAY],
  ]);
});

describe('the end of the fiscal year is what is due until then', () => {
  lists([
    ['สิ้นปีงบมีอะไรต้องส่งบ้าง', '2024-06-01', ['2024-06-01', '2024-09-30'], AUGUST],
    ['สิ้นปีงบประมาณนี้ต้องส่งอะไรบ้างคะ', '2024-06-01', ['2024-06-01', '2024-09-30'], AUGUST],
  ]);
  it('is a day where a day is said', () => {
    const answer = askOne(WORLD, 'สิ้นเดือนพฤษภามีอะไรต้องส่งบ้าง', { at: '2024-05-01' });
    expect(answer).toMatchObject({ period: ['2024-05-31', '2024-05-31'], items: [] });
  });
});

describe('what was not handed in is progress', () => {
  it.each([
    'เดือนนี้เหลืออะไรที่ยังไม่ส่งบ้าง',
    'เดือนนี้ส่งไปแล้วกี่เรื่อง เหลือกี่เรื่อง',
    'เดือนที่แล้วเหลืออะไรบ้าง',
    'รอบ 20 พฤษภา ของเราเหลืออะไรบ้าง',
  ])('%s', (text) => {
    expect(askOne(WORLD, text, { at: '2024-05-10', unit: MINE }).intent).toBe('progress');
  });
});
