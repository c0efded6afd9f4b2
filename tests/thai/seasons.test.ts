import { describe, expect, it } from 'vitest';
import { findDates } from '../../src/thai/dates.js';
import { HOLIDAYS } from '../chat/fixtures.js';

const endOf = (text: string, today: string, fiscalYear: number): string | null | undefined =>
  findDates(text, { today, fiscalYear, holidays: HOLIDAYS }).find(({ weak }) => !weak)?.end;

describe('days of the year by name', () => {
  it.each([
    ['ก่อนวันเฉลิม', '2023-03-01', 2566, '2023-07-27'],
    ['ก่อนวันเฉลิมพระชนมพรรษาพระราชินี', '2023-03-01', 2566, '2023-06-02'],
    ['ก่อนวันแม่', '2024-03-01', 2567, '2024-08-11'],
    ['ก่อนวันพ่อ', '2023-10-02', 2567, '2023-12-04'],
    ['ก่อนวันชาติ', '2023-10-02', 2567, '2023-12-04'],
    ['ก่อนวันเด็ก', '2023-11-02', 2567, '2024-01-12'],
    ['ก่อนวันครู', '2023-11-02', 2567, '2024-01-15'],
    ['ก่อนตรุษจีน', '2022-12-01', 2566, '2023-01-21'],
    ['ก่อนตรุษจีน', '2025-01-06', 2568, '2025-01-28'],
    ['ก่อนลอยกระทง', '2022-10-20', 2566, '2022-11-07'],
    ['ก่อนสิ้นไตรมาส', '2024-05-20', 2567, '2024-06-30'],
    ['ภายในปลายปีงบ', '2024-05-20', 2567, '2024-09-30'],
  ])('%s, asked on %s', (text, today, fiscalYear, end) => {
    expect(endOf(text, today, fiscalYear)).toBe(end);
  });

  // Full moons of the eleventh and twelfth lunar month, as published.
  it.each([
    [2567, '2023-10-29', '2023-11-27'],
    [2568, '2024-10-17', '2024-11-15'],
    [2569, '2025-10-07', '2025-11-05'],
    [2570, '2026-10-26', '2026-11-24'],
  ])('reckons the moons after Lent of fiscal year %i', (fiscalYear, lentEnds, lights) => {
    const today = `${fiscalYear - 544}-10-02`;
    expect(endOf('ภายในวันออกพรรษา', today, fiscalYear)).toBe(lentEnds);
    expect(endOf('ภายในวันลอยกระทง', today, fiscalYear)).toBe(lights);
  });

  it.each(['ก่อนปิดเทอม', 'ก่อนหน้าฝน', 'รับสมัครเด็กวันไหน'])('%s names no day', (text) => {
    expect(endOf(text, '2024-03-01', 2567)).toBeUndefined();
  });
});
