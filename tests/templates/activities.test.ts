import { describe, expect, it } from 'vitest';
import { checkMessages } from '../../src/line/validate-message.js';
import { activities } from '../../templates/activities.js';
import { toMessages } from '../../templates/parts/index.js';
import { announcedToCome } from './views.js';

const drawn = (announced: number, steps: number) =>
  activities({
    heading: 'กิจกรรมต่อจากนี้',
    empty: 'ไม่มี',
    steps: Array.from({ length: steps }, (_, index) => ({
      timeline: 'การคัดเลือก',
      title: `ขั้นตอนที่ ${index + 1}`,
      from: '2024-05-10',
      to: null,
    })),
    announced: announcedToCome(announced),
    events: null,
  });

describe('what was announced beside the plan’s schedules', () => {
  it('stands on their card when it is little, so that no card of a carousel is nearly empty', () => {
    const { cards } = drawn(1, 8);
    expect(cards).toHaveLength(1);
    const words = JSON.stringify(cards);
    expect(words).toContain('ห้องประชุมใหญ่ชั้น 5');
    expect(words).toContain('ขั้นตอนที่ 8');
    expect(words).toContain('1 กิจกรรมที่ประกาศแล้ว');
  });

  it.each([
    [0, 8, 1],
    [3, 0, 1],
    [5, 8, 2],
    [40, 40, 2],
  ])('%i announced and %i steps make %s card(s) that LINE takes', (announced, steps, cards) => {
    const one = drawn(announced, steps);
    expect(one.cards).toHaveLength(cards);
    expect(checkMessages(toMessages([one]))).toEqual([]);
  });

  it('is counted whole, where a card holds no more', () => {
    const words = JSON.stringify(drawn(13, 20).cards);
    expect(words).toContain('13 กิจกรรมที่ประกาศแล้ว');
    expect(words).toContain('20 กำหนดการ');
    expect(words).not.toContain('ขั้นตอนที่ 13');
  });
});
