import { describe, expect, it } from 'vitest';
import { planOf, TITLE, table } from '../helpers.js';

async function dues(due: string, activity = 'บันทึกการใช้น้ำ'): Promise<(string | null)[]> {
  const plan = await planOf(`${TITLE}\n\n${table([['1', activity, '', '', due, 'กองคลัง']])}`);
  return plan.items.map((item) => item.due).sort();
}

describe('a period beside a day is its label', () => {
  it.each([
    ['ไตรมาสที่ 1 ส่ง 10 ม.ค. 66\nไตรมาสที่ 2 ส่ง 10 เม.ย. 66', ['2023-01-10', '2023-04-10']],
    ['ไตรมาส 1: 10 ม.ค. 66\nไตรมาส 2: 10 เม.ย. 66', ['2023-01-10', '2023-04-10']],
    ['ไตรมาสที่ ๑ ภายในวันที่ ๑๐ มกราคม ๒๕๖๖', ['2023-01-10']],
    ['ส่ง 10 ม.ค. 66 (ไตรมาสที่ 1)\nส่ง 10 เม.ย. 66 (ไตรมาสที่ 2)', ['2023-01-10', '2023-04-10']],
    ['เดือนมกราคม 2566 ส่งภายในวันที่ 6 กุมภาพันธ์ 2566', ['2023-02-06']],
  ])('%s', async (due, expected) => expect(await dues(due)).toEqual(expected));

  it.each([
    ['ส่งไตรมาสที่ 1 และ 20 มี.ค. 66', ['2022-12-31', '2023-03-20']],
    ['ส่งไตรมาสที่ 1\nส่ง 20 มี.ค. 66', ['2022-12-31', '2023-03-20']],
    ['ส่งภายในเดือนมกราคม 2566', ['2023-01-31']],
  ])('stays a deadline of its own: %s', async (due, expected) => expect(await dues(due)).toEqual(expected));
});

it('takes a festival in a title for no date', async () => {
  expect(await dues('ส่ง 20 มี.ค. 66', 'เรื่องหนึ่ง\n1) รดน้ำผู้อาวุโสในเทศกาลสงกรานต์\n2) แผ่นพับ')).toEqual([
    '2023-03-20',
  ]);
});
