import { describe, expect, it } from 'vitest';
import { askOne, shown } from './asking.js';
import { row, WORLD, worldOf } from './small-plan.js';

describe('a month typed as its two or three letters alone', () => {
  it.each([
    ['พค. มีอะไรต้องส่ง', ['2024-05-01', '2024-05-31']],
    ['พค มีไรมั่ง', ['2024-05-01', '2024-05-31']],
    ['มีอะไรต้องส่งบ้าง พค.', ['2024-05-01', '2024-05-31']],
    ['พค.เราต้องส่งอะไร', ['2024-05-01', '2024-05-31']],
    ['พคมีอะไรต้องส่งบ้าง', ['2024-05-01', '2024-05-31']],
    ['มีค. มีอะไรต้องส่ง', ['2024-03-01', '2024-03-31']],
    ['มค.กพ.มีค. มีอะไรต้องส่งบ้าง', ['2024-01-01', '2024-03-31']],
  ])('%s', (text, period) => {
    expect(askOne(WORLD, text).period).toEqual(period);
  });

  it('stays what a title or a number makes of it', () => {
    const world = worldOf([row({ code: '1', title: 'ทบทวนคู่มือ พค. ประจำท่าเรือ', due: '2024-02-20' })]);
    expect(shown(askOne(world, 'ทบทวนคู่มือ พค. มีอะไรต้องส่ง'))).toEqual(['1@02-20']);
    expect(askOne(WORLD, 'สค. 1 มีอะไรต้องส่ง').period).toBeNull();
  });
});
