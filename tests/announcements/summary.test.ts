import { describe, expect, it } from 'vitest';
import { STAFF, WRITER } from './fixtures.js';
import {
  announceAll,
  button,
  firstTo,
  NORTH,
  NORTH_GROUP,
  officeOfEachTest,
  person,
  SOUTH,
  SOUTH_GROUP,
  wordsOf,
} from './office.js';

const office = officeOfEachTest();

const newsTo = (to: string) => firstTo(office, to);

describe('the summary', () => {
  it('counts persons per unit against the target, for organizers only', async () => {
    await announceAll(office);
    const join = button(newsTo(NORTH_GROUP), 'เข้าร่วม');
    await office.tap(join.replace(/1$/, '8'), person(1), NORTH_GROUP);
    await office.tap(join.replace(/1$/, '2'), person(2), SOUTH_GROUP);
    await office.tap(button(newsTo(SOUTH_GROUP), 'ไม่สะดวก'), person(3), SOUTH_GROUP);
    const report = office.pushes.filter(({ to }) => to === WRITER).at(-1)!;
    const results = button(report, 'ดูผลตอบรับ');
    const seen = wordsOf(await office.tap(results));
    expect(seen).toContain(NORTH);
    expect(seen).toContain('80% ถึงเป้าแล้ว');
    expect(seen).toContain(SOUTH);
    expect(seen).toContain('10% ขาดอีก 14 คน');
    expect(seen).toContain('ถึงเป้า 80% แล้ว 1 จาก 2 หน่วยงาน');
    expect(wordsOf(await office.tap(results, STAFF))).toContain('ผู้ดูแลแผน');
    expect(wordsOf(await office.tap(results, WRITER, NORTH_GROUP))).toContain('ผู้ดูแลแผน');
  });
});
