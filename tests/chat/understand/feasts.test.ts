import { describe, expect, it } from 'vitest';
import { askOne, shown } from './asking.js';
import { row, WORLD, worldOf } from './small-plan.js';

describe('a feast as the name of an activity', () => {
  it.each([
    'กิจกรรมวันเด็กในแผนส่งวันไหนคะ',
    'กิจกรรมวันแม่อยู่ในแผนไหม ส่งวันไหน',
    'โครงการวันครูปีนี้ต้องส่งเมื่อไหร่',
    'งานสงกรานต์ต้องส่งรายงานวันไหน',
  ])('is not found where no title says it: %s', (text) => {
    expect(askOne(WORLD, text).intent).toBe('notfound');
  });

  it('is that activity where one does', () => {
    const world = worldOf([row({ code: '1', title: 'กิจกรรมวันเด็กริมคลอง', due: '2024-01-20' })]);
    expect(shown(askOne(world, 'กิจกรรมวันเด็กส่งวันไหน'))).toEqual(['1@01-20']);
  });

  it('is a time beside what else is due', () => {
    expect(askOne(WORLD, 'ก่อนสงกรานต์มีกิจกรรมอะไรต้องส่งบ้าง').period).toEqual(['2024-02-12', '2024-04-12']);
  });
});
