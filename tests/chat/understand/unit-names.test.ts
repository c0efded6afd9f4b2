import { describe, expect, it } from 'vitest';
import { answer } from '../../../src/chat/answer.js';
import { askOne, questionFrom, shown } from './asking.js';
import { MINE, THEIRS, WORLD } from './small-plan.js';

describe('a unit that nobody knows, whatever sort it is of', () => {
  it.each([
    ['ฝ่ายการเงินต้องส่งอะไรบ้าง', 'ฝ่ายการเงิน'],
    ['ฝ่ายพัสดุเดือนหน้าต้องส่งอะไรบ้าง', 'ฝ่ายพัสดุ'],
    ['เดือนหน้าศูนย์ดิจิทัลต้องส่งอะไร', 'ศูนย์ดิจิทัล'],
    ['ภาควิชาเคมีต้องส่งอะไรบ้าง', 'ภาควิชาเคมี'],
    ['แผนกบัญชีมีอะไรต้องส่งบ้างเดือนพฤษภา', 'แผนกบัญชี'],
    ['กลุ่มพัสดุค้างส่งอะไรบ้าง', 'กลุ่มพัสดุ'],
    ['คณะวิทยาศาสตร์ยังไม่ส่งอะไรบ้าง', 'คณะวิทยาศาสตร์'],
    ['กรมทางน้ำต้องส่งอะไรบ้าง', 'กรมทางน้ำ'],
    ['กองคลังต้องส่งอะไรบ้าง', 'กองคลัง'],
    ['ของสำนักสระบัวมีอะไรบ้าง', 'สำนักสระบัว'],
  ])('%s', (text, name) => {
    expect(askOne(WORLD, text)).toMatchObject({
      intent: 'notfound',
      note: { kind: 'no-such-unit', text: name },
    });
    expect(JSON.stringify(answer(questionFrom(text), WORLD).messages)).toContain(`ไม่พบ${name}ในแผน`);
  });

  it.each([
    'คณะทำงานต้องส่งอะไรเดือนพฤษภา',
    'ฝ่ายไหนต้องส่งเดือนพฤษภาบ้าง',
    'ภาคเรียนนี้ต้องส่งอะไรบ้างเดือนพฤษภา',
    'กลุ่มเป้าหมายมีใครบ้าง',
    'ส่วนราชการต้องส่งอะไรเดือนพฤษภา',
    'เดือนพฤษภาคมต้องส่งอะไร',
    'โปรแกรมตรวจน้ำต้องส่งอะไร',
    'ฝ่ายเลขาฝากถามว่าเดือนพฤษภามีอะไรต้องส่ง',
  ])('%s names none', (text) => {
    expect(askOne(WORLD, text).note?.kind).not.toBe('no-such-unit');
  });
});

describe('our own, whatever sort of unit we are', () => {
  it.each(['ฝ่ายเราต้องส่งอะไรบ้างเดือนพฤษภา', 'เดือนพฤษภา ศูนย์ของเราต้องส่งอะไร', 'กองเรามีอะไรต้องส่งเดือนพฤษภา'])(
    '%s',
    (text) => {
      expect(shown(askOne(WORLD, text, { unit: MINE }))).toEqual(['4@05-20']);
    },
  );
});

describe('the rows of other units, wherever they are said', () => {
  it.each([
    'สำนักอื่นต้องส่งอะไรบ้างเดือนพฤษภา',
    'เดือนพฤษภาสำนักอื่นต้องส่งอะไรบ้าง',
    'เดือนพฤษภา หน่วยงานอื่นๆ มีอะไรต้องส่งบ้าง',
    'อะไรที่ฝ่ายอื่นต้องส่งเดือนพฤษภา',
    'พฤษภานี้คนอื่นมีอะไรต้องส่งบ้าง',
  ])('%s', (text) => {
    expect(shown(askOne(WORLD, text, { unit: MINE })).sort()).toEqual(['2(2)@05-20', '3@05-20']);
  });

  it('asks whose in a chat of no unit', () => {
    expect(askOne(WORLD, 'สำนักอื่นต้องส่งอะไรบ้างเดือนพฤษภา')).toMatchObject({
      intent: 'clarify',
      note: { kind: 'cannot', what: 'others-of-whom' },
    });
  });

  it('leaves them in where they are said beside our own', () => {
    for (const text of ['เดือนพฤษภา เรากับสำนักอื่นต้องส่งอะไรบ้าง', 'รวมสำนักอื่นด้วย เดือนพฤษภามีอะไร'])
      expect(shown(askOne(WORLD, text, { unit: THEIRS }))).toHaveLength(3);
  });
});
