import { describe, expect, it } from 'vitest';
import { planOf, TITLE, table } from '../helpers.js';

describe('several columns of outputs', () => {
  it('are all asked for, each by itself', async () => {
    const header = ['ลำดับ', 'กิจกรรม', 'ผลผลิต', 'ตัวชี้วัด', 'ผลลัพธ์', 'กำหนดส่ง', 'ผู้รับผิดชอบ'];
    const row = ['1', 'อบรม', 'รายงานหนึ่งเล่ม', 'ผู้เข้าอบรมร้อยละ 80', 'ความพอใจ', 'ส่ง 20 มีนาคม 2566', 'กองคลัง'];
    const { items } = await planOf(`${TITLE}\n\n${table([row], header)}`);
    expect(items[0]!.requirements).toEqual(['รายงานหนึ่งเล่ม', 'ผู้เข้าอบรมร้อยละ 80', 'ความพอใจ']);
  });

  it('keep the sub-items of one from the next', async () => {
    const header = ['ลำดับ', 'กิจกรรม', 'ผลผลิต', 'ตัวชี้วัด', 'กำหนดส่ง', 'ผู้รับผิดชอบ'];
    const row = [
      '1',
      'อบรม\n1) ร่าง\n2) เล่ม',
      '1) ร่างแผน\n2) เล่มแผน',
      'ครบทุกหน่วย',
      '1) ส่ง 20 มีนาคม 2566\n2) ส่ง 20 มิถุนายน 2566',
      'กองคลัง',
    ];
    const { items } = await planOf(`${TITLE}\n\n${table([row], header)}`);
    expect(items.map(({ requirements }) => requirements)).toEqual([
      ['ร่างแผน', 'ครบทุกหน่วย'],
      ['เล่มแผน', 'ครบทุกหน่วย'],
    ]);
  });
});
