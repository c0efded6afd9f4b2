import { describe, expect, it } from 'vitest';
import type { Period } from '../../../src/chat/types.js';
import { askOne, shown } from './asking.js';
import { MINE, WORLD } from './small-plan.js';

/** Asked on 2024-02-12 (FY 2567) of the small plan. */
const PERIODS: readonly (readonly [said: string, period: Period])[] = [
  ['เดือนพค', ['2024-05-01', '2024-05-31']],
  ['เดือน มีค', ['2024-03-01', '2024-03-31']],
  ['มีค67', ['2024-03-01', '2024-03-31']],
  ['เดือนธันวาคม พ.ศ. 2566', ['2023-12-01', '2023-12-31']],
  ['10-25 มิถุนายน', ['2024-06-10', '2024-06-25']],
  ['เดือนหน้า', ['2024-03-01', '2024-03-31']],
  ['เดือนมีนา', ['2024-03-01', '2024-03-31']],
  ['สัปดาห์หน้า', ['2024-02-19', '2024-02-25']],
  ['ภายในสิ้นปีงบ', ['2024-02-12', '2024-09-30']],
  ['ไตรมาสสี่', ['2024-07-01', '2024-09-30']],
  ['ภายใน 10 วัน', ['2024-02-12', '2024-02-22']],
  ['ก่อนหยุดยาวสงกรานต์', ['2024-02-12', '2024-04-12']],
  ['ตั้งแต่ 1 พ.ค. จน 15 ก.ค.', ['2024-05-01', '2024-07-15']],
];

const FRAMES: readonly ((period: string) => string)[] = [
  (period) => `${period}ต้องส่งอะไรบ้าง`,
  (period) => `มีอะไรต้องส่งบ้าง ${period}`,
  (period) => `${period}มีไรต้องทำมั่ง`,
  (period) => `ต้องเคลียร์อะไรให้เสร็จ${period}บ้าง`,
  (period) => `งานอะไรบ้างต้องปิด${period}`,
  (period) => `${period}ต้องปิดงานอะไรบ้าง`,
  (period) => `เรื่องไหนบ้างครบกำหนด${period}`,
  (period) => `ขอรายการที่ต้องส่ง${period}หน่อยค่ะ`,
  (period) => `เตือนหน่อยว่า${period}ต้องส่งอะไร`,
  (period) => `หนูต้องเตรียมเอกสารอะไรส่ง${period}บ้างคะ`,
  (period) => `ทบทวนหน่อยค่ะ ว่า${period}ต้องส่งอะไร`,
  (period) => `${period}มีอะไรต้องส่งบ้าง ขอด่วนนะคะ ต้องรายงานหัวหน้าบ่ายนี้`,
  (period) => `${period}มีเรื่องสำคัญอะไรต้องส่งบ้าง`,
  (period) => `แผนปีนี้ ${period}ต้องส่งอะไรบ้าง`,
  (period) => `${period}มีอะไรต้องส่งเข้าส่วนกลางบ้าง`,
  (period) => `เรียน ผู้ดูแลระบบ ขอทราบรายการงานที่ต้องจัดส่ง${period} เพื่อใช้วางแผนการทำงานต่อไป`,
  (period) => `เรียนสอบถามค่ะ หัวหน้าขอข้อมูลเข้าที่ประชุมฝ่ายบ่ายนี้ รบกวนขอรายการที่ครบกำหนด${period}ของทุกหน่วยงานหน่อยค่ะ`,
];

describe('what is due in a period, in any frame', () => {
  it.each(PERIODS)('%s', (said, period) => {
    const answers = FRAMES.map((frame) => ({
      asked: frame(said),
      of: askOne(WORLD, frame(said)),
    }));
    for (const { asked, of } of answers) expect({ asked, period: of.period }).toEqual({ asked, period });
    expect(new Set(answers.map(({ of }) => shown(of).join(' '))).size).toBe(1);
  });
});

describe('before what somebody is away for', () => {
  it.each([
    ['จะหยุดสงกรานต์ละ ก่อนหยุดต้องส่งอะไรบ้าง', '2024-04-12'],
    ['จะถึงสงกรานต์แล้ว ก่อนหยุดยาวต้องส่งอะไรบ้าง', '2024-04-12'],
    ['สงกรานต์จะกลับบ้าน ก่อนกลับมีอะไรต้องส่งบ้าง', '2024-04-12'],
    ['เดี๋ยวก็หยุดสงกรานต์แล้ว ก่อนถึงตอนนั้นต้องส่งอะไร', '2024-04-12'],
    ['เดือนหน้าจะลาคลอด ก่อนลาต้องส่งอะไรบ้าง', '2024-02-29'],
  ])('%s', (text, last) => {
    expect(askOne(WORLD, text).period).toEqual(['2024-02-12', last]);
  });

  it('is no step of a work told beside a month', () => {
    expect(askOne(WORLD, 'มีนาต้องจัดอบรม ก่อนจัดต้องส่งอะไรบ้าง').period).not.toEqual(['2024-02-12', '2024-02-29']);
  });
});

describe('what comes next', () => {
  const coming = shown(askOne(WORLD, 'รอบหน้าต้องส่งอะไร'));

  it.each([
    'งานที่จ่อครบกำหนดที่สุดคือเรื่องไหน',
    'อะไรจ่อจะครบกำหนดแล้ว',
    'งานไหนจวนครบกำหนดแล้ว',
    'งานไหนจะครบกำหนดก่อน',
    'หลังจากนี้ต้องส่งอะไรก่อน',
    'คิวต่อไปต้องส่งอะไร',
    'ใกล้ๆ นี้มีอะไรต้องส่ง',
    'เรื่องไหนกำลังจะครบกำหนด',
    'เดดไลน์ที่ใกล้เข้ามาที่สุดคืออะไร',
    'งานที่กระชั้นชิดที่สุด',
    'เหลือเวลาน้อยที่สุดคือเรื่องไหน',
    'ถึงคิวเรื่องไหนต่อ',
  ])('%s', (text) => {
    const answer = askOne(WORLD, text);
    expect({ intent: answer.intent, rows: shown(answer) }).toEqual({ intent: 'next', rows: coming });
  });

  it.each(['ใครเลี้ยงรอบหน้า', 'ใครเข้าเวรรอบหน้า'])('is not asked for by who does another thing: %s', (text) => {
    expect(askOne(WORLD, text).items).toEqual([]);
  });
});

describe('how far, and what lies about', () => {
  it.each([
    ['สถานะการส่งงานเป็นไง', 'progress'],
    ['ความก้าวหน้าในการส่งงานเป็นอย่างไรบ้าง', 'progress'],
    ['ภาพรวมส่งงานเป็นยังไงบ้าง', 'progress'],
    ['ดองอะไรไว้บ้าง', 'overdue'],
    ['มีงานหมักหมมอะไรบ้าง', 'overdue'],
    ['ย้อนหลังมีอะไรยังไม่ส่ง', 'overdue'],
    ['อะไรที่ถึงกำหนดแล้วแต่ยังไม่ส่ง', 'overdue'],
    ['มีอะไรที่หมดเขตไปแล้วแต่ยังไม่ส่ง', 'overdue'],
  ])('%s', (text, intent) => {
    expect(askOne(WORLD, text).intent).toBe(intent);
  });
});

it('does not take for ours what only tells that another number is of others', () => {
  const answer = askOne(WORLD, 'ข้อ 1.1 นะคะ ไม่ใช่ 4 อันนั้นของสำนักอื่น ต้องเสร็จเมื่อไหร่', { unit: MINE });
  expect(new Set(answer.items.map(({ code }) => code))).toEqual(new Set(['1.1']));
});

it.each([
  ['มีค67 งานอะไรต้องส่งบ้าง', ['2024-03-01', '2024-03-31']],
  ['ส่งอะไรบ้างกค.', ['2024-07-01', '2024-07-31']],
  ['Q3หน่วยงานต่างๆ ต้องส่งเรื่องใดบ้าง', ['2024-04-01', '2024-06-30']],
  ['ไตรมาสที่ 3 งานอะไรต้องส่งบ้าง', ['2024-04-01', '2024-06-30']],
  ['ขอปฏิทินส่งงาน 2 เดือนข้างหน้า', ['2024-02-12', '2024-04-12']],
  ['เดือนมีนามั่ง มีไรต้องส่ง', ['2024-03-01', '2024-03-31']],
])('a number beside work is the time, where nothing counts: %s', (text, period) => {
  expect(askOne(WORLD, text).period).toEqual(period);
});
