import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTimedText } from '../../src/plan/import/dates/due-cell.js';
import { findWrittenDates } from '../../src/plan/import/dates/written-dates.js';
import { correct } from '../../src/plan/import/prepare/corrections.js';
import { expand, findScopes } from '../../src/plan/import/sub-items/scopes.js';
import { findUnits } from '../../src/plan/import/unit-names.js';

describe('sub-items named in a text', () => {
  it.each([
    ['ข้อ 1) - 4)', ['1', '2', '3', '4']],
    ['(2), (3)', ['2', '3']],
    ['ข้อ 2),3) ส่ง', ['2', '3']],
    ['กิจกรรมที่ 2 และ 3)', ['2', '3']],
    ['กิจกรรมข้อ 3)', ['3']],
    ['หลักสูตรที่ 2', ['2']],
    ['(1-3)', ['1', '2', '3']],
    ['ข้อ (2-3)', ['2', '3']],
    ['5) – 6)', ['5', '6']],
    ['ข้อ 1 ถึง 3', ['1', '2', '3']],
    ['ส่งข้อ 4)', ['4']],
  ])('%s', (text, subs) => {
    expect(findScopes(text).map((scope) => scope.subs)).toEqual([subs]);
  });

  it.each([
    'ที่กำหนดไว้ในข้อที่ 3',
    'สื่อข้อ 1.7',
    'นำองค์ความรู้ข้อ 5) มาจัดทำ',
    'จำนวน 3 หน่วยงาน',
    'ร้อยละ 80',
    '(สพ. สว.)',
    'ตามข้อ 2',
  ])('none in %s', (text) => expect(findScopes(text)).toEqual([]));

  it('expands every running range', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 10 }), (from, more) => {
        const all = Array.from({ length: more + 1 }, (_, index) => String(from + index));
        expect(expand(`${from}) - ${from + more})`)).toEqual(all);
        expect(expand(all.map((sub) => `${sub})`).join(', '))).toEqual(all);
      }),
    );
    expect(expand('4) - 2)')).toEqual([]);
    expect(expand('99)')).toEqual([]);
  });
});

describe('dates in a cell', () => {
  const dates = (text: string): unknown[] =>
    findWrittenDates(correct(text), 2566).map(({ from, until, impossible }) =>
      impossible ? 'impossible' : until ? [from, until] : from,
    );

  it.each([
    ['ส่ง ๒๐ มีนาคม๖๖', ['2023-03-20']],
    ['ส่ง ๒๖ มค. ๒๕๖๖', ['2023-01-26']],
    ['(20/6/2566)', ['2023-06-20']],
    ['ส่งรายงาน 20/3/66', ['2023-03-20']],
    ['สิ้นสุดแผน 30/7/2566', ['2023-07-30']],
    ['วันที่ 19 - 24 พฤษภาคม 2566', [['2023-05-19', '2023-05-24']]],
    ['- 20 มี.ค. 66\n- 20 มิ.ย. 66', ['2023-03-20', '2023-06-20']],
    ['1/2/2566 - 28/2/2566', [['2023-02-01', '2023-02-28']]],
    ['- 20/3/66', ['2023-03-20']],
    ['ภายใน 15 วันหลัง 20 มี.ค. 66', []],
    ['ภายใน 7 วัน นับจากวันที่ 20 มีนาคม 2566', []],
    ['นับจากวันที่ 1 มี.ค. 66 ถึง 31 มี.ค. 66', [['2023-03-01', '2023-03-31']]],
    ['20 มีนาคม 17 กิจกรรม', ['2023-03-20']],
    ['31 มิ.ย. 66', ['impossible']],
    ['29 กุมภาพันธ์ 2566', ['impossible']],
    ['ภายในเดือนกันยายน 2566', ['2023-09-30']],
    ['1 ตุลาคม', ['2022-10-01']],
    ['ประจำปีงบประมาณ พ.ศ. 2566', []],
    ['ร้อยละ 80 จำนวน 20 คน ข้อ 1.7', []],
  ])('%s', (text, expected) => expect(dates(text)).toEqual(expected));
});

describe('a due cell', () => {
  const read = (text: string): unknown[] =>
    readTimedText(correct(text), 2566).map(({ date, recurrence, subs }) => [
      subs.join(),
      date?.from ?? recurrence,
    ]);

  it.each([
    [
      'names before dates',
      'ข้อ ๑) ส่ง ๒๐ มีนาคม ๖๖ ข้อ ๒) และ ๓) ส่ง ๒๐ มิถุนายน ๖๖',
      [
        ['1', '2023-03-20'],
        ['2,3', '2023-06-20'],
      ],
    ],
    [
      'names after dates',
      'ส่ง 20 มี.ค. 66 (ข้อ 1) ส่ง 20 มิ.ย. 66 (ข้อ 2)',
      [
        ['1', '2023-03-20'],
        ['2', '2023-06-20'],
      ],
    ],
    [
      'a recurrence beside a date',
      'ข้อ 1) ส่งตามไตรมาส\nข้อ 2),3) ส่ง 20 มิ.ย. 66',
      [
        ['1', 'quarterly'],
        ['2,3', '2023-06-20'],
      ],
    ],
    ['names in lines of their own', '(1)\n(2)\nส่ง 20 มี.ค. 66', [['1,2', '2023-03-20']]],
    ['every two months', 'ประชุมทุก ๒ เดือน', [['', 'every-2-months']]],
    ['a day of every month', 'ภายในวันที่ 10 ของเดือนถัดไป', [['', 'monthly']]],
    ['a day of one month', 'ภายในวันที่ 10 ของเดือนมีนาคม', [['', '2023-03-10']]],
    ['a quarter that is meant once', 'ภายในไตรมาสที่ 2', [['', '2023-03-31']]],
  ])('%s', (_, text, expected) => expect(read(text)).toEqual(expected));
});

describe('units named in a text', () => {
  const names = (text: string): string[] =>
    findUnits(correct(text), []).map(({ name, kind }) => (kind === 'unit' ? name : kind));

  it.each([
    ['- สำนักกรรมการ ๒', ['สำนักกรรมาธิการ ๒']],
    ['สำนัก กรรมการธิการ ๒ เข้าร่วม อบรม', ['สำนักกรรมาธิการ ๒']],
    ['สำนักงานเลขาธิการ วุฒิสภา โดยสำนักพัฒนา ทรัพยากรบุคคล', ['parent', 'สำนักพัฒนาทรัพยากรบุคคล']],
    ['สำนักกลางและสำนักพัฒนาทรัพยากรบุคคล', ['สำนักกลาง', 'สำนักพัฒนาทรัพยากรบุคคล']],
    ['สำนักพัฒนาทรัพยากรบุคคลผู้สนับสนุน', ['สำนักพัฒนาทรัพยากรบุคคล']],
    ['สำนักนโยบายและแผน สำนักประชาสัมพันธ์', ['สำนักนโยบายและแผน', 'สำนักประชาสัมพันธ์']],
    ['สำนักรายงานการประชุมและชวเลข', ['สำนักรายงานการประชุมและชวเลข']],
    [
      'ส่ง (สำนักกรรมาธิการ ๑) และ (สำนักการคลัง, สำนักกรรมาธิการ ๓)',
      ['สำนักกรรมาธิการ ๑', 'สำนักการคลัง', 'สำนักกรรมาธิการ ๓'],
    ],
    ['สำนักกรรมาธิการ ๑ - ๓ ส่ง', ['สำนักกรรมาธิการ ๑', 'สำนักกรรมาธิการ ๒', 'สำนักกรรมาธิการ ๓']],
    ['(สำนักกรรมาธิการ ๑, ๒ และ ๔)', ['สำนักกรรมาธิการ ๑', 'สำนักกรรมาธิการ ๒', 'สำนักกรรมาธิการ ๔']],
    ['สำนักกรรมาธิการ ๑ และ ๓ สำนักการคลัง', ['สำนักกรรมาธิการ ๑', 'สำนักกรรมาธิการ ๓', 'สำนักการคลัง']],
    ['สำนักกรรมาธิการ ๑, ๓ และสำนักการคลัง', ['สำนักกรรมาธิการ ๑', 'สำนักกรรมาธิการ ๓', 'สำนักการคลัง']],
    ['สำนักกรรมาธิการ ๑ - ๓ คน', ['สำนักกรรมาธิการ ๑']],
    ['สำนักกรรมาธิการ ๑, 2) ผล', ['สำนักกรรมาธิการ ๑']],
    ['สำนักกรรมาธิการ ๓ - ๑', ['สำนักกรรมาธิการ ๓']],
    ['สำนักการคลัง 2) ผล', ['สำนักการคลัง']],
    ['กลุ่มตรวจสอบภายใน', ['กลุ่มตรวจสอบภายใน']],
    ['ผู้อำนวยการทุกสำนัก', ['all']],
    ['สำนัก/กลุ่มตรวจสอบภายใน', ['all']],
    ['คะแนนสำนักดีเด่น กลุ่มเป้าหมาย สำนัก', []],
  ])('%s', (text, expected) => expect(names(text)).toEqual(expected));

  it('takes a known unit for its alias', () => {
    const known = [{ name: 'สำนักกรรมาธิการ ๒', aliases: ['สำนักกมธ 2'] }];
    expect(findUnits(correct('สำนักกมธ ๒'), known)[0]!.name).toBe('สำนักกรรมาธิการ ๒');
  });

  it('reads a name with the letter that is often written for its like, and leaves right words alone', () => {
    expect(findUnits(correct('สำนักกฏหมาย'), [])[0]!.name).toBe('สำนักกฎหมาย');
    expect(correct('ตามที่ปรากฏ')).toBe('ตามที่ปรากฏ');
  });
});
