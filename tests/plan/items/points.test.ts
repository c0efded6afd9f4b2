import { describe, expect, it } from 'vitest';
import { HEADER, itemsOf, planOf, TITLE, table } from '../helpers.js';

describe('points and requirements', () => {
  it('reads each number with what it is for, and none that is damaged', async () => {
    const [item] = await itemsOf([
      {
        outcome: '● รายงาน (คะแนนสำนักดีเด่น เป็นเล่ม ๒๐ คะแนน คลิป ๑๐ คะแนน)\n● บอร์ด (คะแนนสำนักปี ๒๖ คะแนน)',
        due: 'ส่ง 20 มีนาคม 2566',
        who: 'สำนักทดสอบ',
      },
    ]);
    expect(item!.points).toEqual([
      { for: 'เป็นเล่ม', points: 20 },
      { for: 'คลิป', points: 10 },
    ]);
    expect(item!.requirements).toEqual(['รายงาน', 'บอร์ด']);
  });

  it.each([
    ['คะแนนสำนักดีเด่น พอใจร้อยละ 90 5 คะแนน', 'พอใจร้อยละ 90'],
    ['คะแนนสำนักดีเด่น พอใจ (ร้อยละ 90) 5 คะแนน', 'พอใจ (ร้อยละ 90)'],
    ['คะแนนสำนักดีเด่น ครบ 3 ช่องทาง 5 คะแนน', 'ครบ 3 ช่องทาง'],
    ['คะแนนสำนักดีเด่น อบรมร้อยละ 80 - 90 (5 คะแนน)', 'อบรมร้อยละ 80 - 90'],
  ])('keeps the numbers of a phrase: %s', async (outcome, reason) => {
    const [item] = await itemsOf([{ outcome, due: 'ส่ง 20 มีนาคม 2566', who: 'สำนักทดสอบ' }]);
    expect(item!.points).toEqual([{ for: reason, points: 5 }]);
  });

  it('takes no share of a hundred for points', async () => {
    const header = [...HEADER, 'คะแนน'];
    const cells = ['1', 'ก', '', '', 'ส่ง 20 มีนาคม 2566', 'สำนักทดสอบ'];
    const pointsOf = async (cell: string) =>
      (await planOf(`${TITLE}\n\n${table([[...cells, cell]], header)}`)).items[0]!.points;
    expect(await pointsOf('ผ่านร้อยละ 90')).toEqual([]);
    expect(await pointsOf('ผ่านร้อยละ 90 = 5 คะแนน')).toEqual([{ for: 'ผ่านร้อยละ 90', points: 5 }]);
  });

  it.each(['งานหนึ่งของแต่ละหน่วยอาทิ', 'งานหนึ่งของแต่ละหน่วย เช่น', 'งานหนึ่งของแต่ละหน่วย ได้แก่ :'])(
    'ends a title before the list that it announces: %s',
    async (activity) => {
      const [item] = await itemsOf([
        { activity: `${activity}\n● แผน\n● รายงาน`, due: 'ส่ง 20 มีนาคม 2566', who: 'สำนักทดสอบ' },
      ]);
      expect(item!.title).toBe('งานหนึ่งของแต่ละหน่วย');
      expect(item!.requirements).toEqual(['แผน', 'รายงาน']);
    },
  );

  it('gives a line that repeats what one sub-item asks for to that sub-item alone', async () => {
    const items = await itemsOf([
      {
        activity: 'งานหลัก\n1) เก็บขยะริมน้ำ\n2) นับนกประจำถิ่น',
        output: '1) ลงชื่อครบทุกคน\n- มีการติดตามผลการคัดแยกขยะริมน้ำของหน่วย',
        outcome: '- เผยแพร่สามช่องทาง\n- สรุปการติดตามผลการคัดแยกขยะริมน้ำของหน่วย',
        due: '1) ส่ง 20 มีนาคม 2566\n2) ส่ง 30 กรกฎาคม 2566',
        who: 'สำนักทดสอบ',
      },
    ]);
    expect(items.map(({ subItems, requirements }) => [subItems, requirements])).toEqual([
      [
        ['1'],
        [
          'ลงชื่อครบทุกคน',
          'มีการติดตามผลการคัดแยกขยะริมน้ำของหน่วย',
          'เผยแพร่สามช่องทาง',
          'สรุปการติดตามผลการคัดแยกขยะริมน้ำของหน่วย',
        ],
      ],
      [['2'], ['เผยแพร่สามช่องทาง']],
    ]);
  });

  it('gives points to the sub-items that they name, else to what the owner owes', async () => {
    const items = await itemsOf([
      {
        activity: 'ก\n1) ข (คะแนนสำนักดีเด่น 5 คะแนน)\n2) ค',
        outcome: '(คะแนนสำนักดีเด่น 7 คะแนน)',
        due: '1) ส่ง 20 มี.ค. 66\n2) ส่ง 20 มิ.ย. 66',
        who: '1) สำนักกฎหมาย\n2) สำนักทดสอบ',
      },
    ]);
    expect(items.map(({ points }) => points.map((one) => one.points))).toEqual([[5], [7]]);
  });
});
