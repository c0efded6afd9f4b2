import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/errors.js';
import { findUnit, likeness, requireUnit, unitKey } from '../../src/people/units.js';

const UNITS = [
  { name: 'สำนักกรรมาธิการ ๒', aliases: ['กมธ. 2'] },
  { name: 'สำนักกรรมาธิการ ๓', aliases: [] },
  { name: 'สำนักพัฒนาทรัพยากรบุคคล', aliases: ['สพบ.'] },
  { name: 'กลุ่มตรวจสอบภายใน', aliases: [] },
];

describe('unit names', () => {
  it.each([
    ['สำนักกรรมาธิการ ๒', 'สำนักกรรมาธิการ ๒'],
    ['สำนักกรรมาธิการ 2', 'สำนักกรรมาธิการ ๒'],
    ['สำนักกรรมาธิการ2', 'สำนักกรรมาธิการ ๒'],
    [' สำนัก กรรมาธิการ  ๒ ', 'สำนักกรรมาธิการ ๒'],
    ['สํานักกรรมาธิการ ๒', 'สำนักกรรมาธิการ ๒'],
    ['สำนักกรรมการ ๒', 'สำนักกรรมาธิการ ๒'],
    ['สำนักกรรมการธิการ ๓', 'สำนักกรรมาธิการ ๓'],
    ['กมธ 2', 'สำนักกรรมาธิการ ๒'],
    ['กมธ.๒', 'สำนักกรรมาธิการ ๒'],
    ['สพบ', 'สำนักพัฒนาทรัพยากรบุคคล'],
    ['กลุ่มตรวจ​สอบภายใน', 'กลุ่มตรวจสอบภายใน'],
  ])('%s is %s', (text, name) => {
    expect(findUnit(text, UNITS).unit?.name).toBe(name);
  });

  it.each(['', '   ', '๒', 'สำนักกรรมาธิการ', 'สำนักกรรมาธิการ ๒๒', 'กองคลัง', '🎉', 'constructor'])(
    '%j is nobody',
    (text) => {
      expect(findUnit(text, UNITS).unit).toBeNull();
    },
  );

  it('offers the nearest names, at most three, and none that is far', () => {
    expect(findUnit('สำนักกรรมาธิการ ๔', UNITS).nearest).toEqual(['สำนักกรรมาธิการ ๒', 'สำนักกรรมาธิการ ๓']);
    expect(findUnit('xyz', UNITS).nearest).toEqual([]);
  });

  it('refuses an unknown unit, naming the nearest and the remedy', () => {
    expect(requireUnit('กมธ2', UNITS).name).toBe('สำนักกรรมาธิการ ๒');
    expect(() => requireUnit('สำนักกรรมาธิการ ๔', UNITS)).toThrow(/did you mean สำนักกรรมาธิการ ๒/);
    expect(() => requireUnit('x'.repeat(5000), [])).toThrow(Refusal);
  });

  it('knows a unit whose name has the letter that is often written for its like', () => {
    expect(findUnit('สำนักกฏหมาย', [{ name: 'สำนักกฎหมาย', aliases: [] }]).unit?.name).toBe('สำนักกฎหมาย');
    expect(findUnit('กลุ่มปฎิบัติการ', [{ name: 'กลุ่มปฏิบัติการ', aliases: [] }]).unit).not.toBeNull();
  });

  it('never takes one number for another', () => {
    expect(unitKey('สำนักกรรมาธิการ ๑')).not.toBe(unitKey('สำนักกรรมาธิการ ๒'));
  });

  it('measures likeness from 0 to 1', () => {
    expect(likeness('abcd', 'abcd')).toBe(1);
    expect(likeness('abcd', 'wxyz')).toBe(0);
    expect(likeness('', '')).toBe(0);
  });
});
