import { describe, expect, it } from 'vitest';
import type { Intent, World } from '../../../src/chat/types.js';
import { askOne, shown } from './asking.js';
import { PLAN, row, WORLD } from './small-plan.js';

const HALVES = { 1: 'รอบ 6 เดือน', 2: 'รอบ ๑๒ เดือน' };
const COURSES = { 1: 'รุ่นที่ 1', 2: 'รุ่นที่ 2 (ภาคบ่าย)' };
const TERMS = { 1: 'ภาคเรียนที่ 1', 2: 'ภาคเรียนที่ 2' };
const YEAR = { 1: 'รอบครึ่งปีแรก', 2: 'รอบครึ่งปีหลัง' };
const QUARTERS = { 1: 'ไตรมาสที่ 1', 2: 'ไตรมาสที่ 2' };

const two = (code: string, title: string, subTitles: Record<string, string>, dues: [string, string]) =>
  dues.map((due, at) => row({ code, subs: [`${at + 1}`], title, subTitles, due }));

/** A ferry landing's year. */
const FERRY: World = {
  ...WORLD,
  aliases: [],
  plans: [
    {
      ...PLAN,
      items: [
        row({ code: '1', title: 'ประกาศงดให้สินน้ำใจคนเรือ', due: '2024-01-15' }),
        ...two('2', 'สรุปการงดให้สินน้ำใจคนเรือ', HALVES, ['2024-03-29', '2024-09-10']),
        ...two('3', 'ฝึกว่ายน้ำเด็กท่าเรือ', COURSES, ['2024-04-30', '2024-06-28']),
        ...two('4', 'เยี่ยมโรงเรียนริมน้ำ', TERMS, ['2024-02-29', '2024-08-30']),
        ...two('5', 'ค่ายลูกเสือทางน้ำ', TERMS, ['2024-02-20', '2024-08-20']),
        ...two('6', 'นับผู้โดยสารเรือ', YEAR, ['2024-03-20', '2024-09-20']),
        ...two('7', 'ตรวจโป๊ะเทียบเรือ', QUARTERS, ['2024-01-10', '2024-04-10']),
      ],
    },
  ],
};

type Case = [text: string, intent: Intent, rows: string[]];

function check(cases: Case[]): void {
  it.each(cases)('%s', (text, intent, rows) => {
    const answer = askOne(FERRY, text);
    expect({ intent: answer.intent, rows: shown(answer).sort() }).toEqual({ intent, rows: [...rows].sort() });
  });
}

describe('a sub-item called by which of several it is, beside a title or a number', () => {
  check([
    ['สินน้ำใจคนเรือ รอบ 6 เดือน ส่งแล้วน้าา', 'mark', ['2(1)@03-29']],
    ['สรุปสินน้ำใจคนเรือรอบสิบสองเดือนส่งวันไหน', 'lookup', ['2(2)@09-10']],
    ['2 รอบ ๑๒ เดือน ส่งเมื่อไหร่', 'lookup', ['2(2)@09-10']],
    ['ว่ายน้ำเด็กรุ่น 2 ส่งวันไหน', 'lookup', ['3(2)@06-28']],
    ['เยี่ยมโรงเรียนเทอม 1 ส่งวันไหน', 'lookup', ['4(1)@02-29']],
    ['นับผู้โดยสารเรือครึ่งปีหลังส่งวันไหน', 'lookup', ['6(2)@09-20']],
    ['นับผู้โดยสารเรือรอบ 6 เดือนส่งวันไหน', 'lookup', ['6(1)@03-20']],
    ['ตรวจโป๊ะเทียบเรือไตรมาสที่ 2 ส่งวันไหน', 'lookup', ['7(2)@04-10']],
    ['สรุปการงดให้สินน้ำใจ รอบสุดท้ายส่งวันไหน', 'lookup', ['2(2)@09-10']],
    ['ว่ายน้ำเด็กท่าเรือรอบแรกส่งวันไหน', 'lookup', ['3(1)@04-30']],
  ]);
});

describe('a turn with no title beside it', () => {
  check([
    ['รายงานรอบ 12 เดือนต้องส่งวันไหน', 'lookup', ['2(2)@09-10']],
    ['รุ่นที่ 1 ส่งแล้วจ้า', 'mark', ['3(1)@04-30']],
    ['รายงานภาคเรียนที่ 2 ส่งวันไหน', 'clarify', ['4(2)@08-30', '5(2)@08-20']],
    ['รอบ 6 เดือนต้องส่งอะไรบ้าง', 'clarify', ['2(1)@03-29']],
  ]);
});

describe('what only looks like a turn', () => {
  it.each<[string, string[] | null]>([
    ['ภายใน 6 เดือนนี้ต้องส่งอะไรบ้าง', ['2024-02-12', '2024-08-12']],
    ['6 เดือนข้างหน้ามีอะไรต้องส่ง', ['2024-02-12', '2024-08-12']],
    ['ครึ่งปีแรกต้องส่งอะไรบ้าง', ['2023-10-01', '2024-03-31']],
    ['ไตรมาส 2 มีอะไรต้องส่งบ้าง', ['2024-01-01', '2024-03-31']],
    ['รอบ 20 มี.ค. มีอะไรบ้าง', ['2024-03-20', '2024-03-20']],
    ['รอบ 2 ส่งอะไรบ้าง', ['2024-01-15', '2024-01-15']],
  ])('%s', (text, period) => {
    const answer = askOne(FERRY, text);
    expect({ intent: answer.intent, period: answer.period }).toEqual({ intent: 'list', period });
  });
});
