/** A season of the office year by which people name a time; fixed civil dates, both ends inclusive. */
export interface Season {
  forms: readonly string[];
  from: readonly [month: number, day: number];
  to: readonly [month: number, day: number];
}

/** Data. Only fixed dates: lunar days and long week-ends differ by year and stand in the holiday table. */
export const SEASONS: readonly Season[] = [
  { forms: ['สงกรานต์', 'สงกราน', 'สงกรานต', 'สงการณ์', 'สงกานต์', 'songkran'], from: [4, 13], to: [4, 15] },
  {
    forms: ['ปีใหม่', 'ขึ้นปีใหม่', 'ปีไหม่', 'วันขึ้นปีใหม่', 'วันปีใหม่', 'new year', 'newyear'],
    from: [1, 1],
    to: [1, 1],
  },
  { forms: ['คริสต์มาส', 'คริสมาส', 'คริสมาสต์', 'christmas'], from: [12, 25], to: [12, 25] },
  { forms: ['วาเลนไทน์', 'valentine'], from: [2, 14], to: [2, 14] },
  { forms: ['วันแรงงาน'], from: [5, 1], to: [5, 1] },
  { forms: ['วันจักรี'], from: [4, 6], to: [4, 6] },
  { forms: ['วันฉัตรมงคล'], from: [5, 4], to: [5, 4] },
  { forms: ['วันแม่', 'วันแม่แห่งชาติ'], from: [8, 12], to: [8, 12] },
  { forms: ['วันพ่อ', 'วันพ่อแห่งชาติ'], from: [12, 5], to: [12, 5] },
  { forms: ['วันปิยมหาราช', 'วันปิยะ'], from: [10, 23], to: [10, 23] },
  { forms: ['วันรัฐธรรมนูญ'], from: [12, 10], to: [12, 10] },
  { forms: ['วันข้าราชการพลเรือน'], from: [4, 1], to: [4, 1] },
  { forms: ['วันต่อต้านคอร์รัปชัน', 'วันต่อต้านคอร์รัปชั่น', 'วันต่อต้านคอรัปชั่น'], from: [12, 9], to: [12, 9] },
];
