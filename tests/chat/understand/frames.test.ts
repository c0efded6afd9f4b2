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
