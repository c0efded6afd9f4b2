import { describe, expect, it } from 'vitest';
import { planOf, TITLE, table } from '../helpers.js';

async function kinds(due: string, activity = 'เรื่องหนึ่ง', outcome = ''): Promise<string[]> {
  const plan = await planOf(`${TITLE}\n\n${table([['1', activity, '', outcome, due, 'กองคลัง']])}`);
  return plan.items.map(({ kind, due: date }) => `${kind} ${date}`);
}

const EVENT = ['event 2023-05-20'];
const HAND_IN = ['submission 2023-05-20'];

describe('what takes place', () => {
  it.each([
    'จัดเวที 20 พ.ค. 66',
    'จัดเสวนาวันที่ 20 พ.ค. 66',
    'จัดนิทรรศการ 20 พ.ค. 66',
    'จัดพิธีมอบโล่ 20 พ.ค. 66',
    'จัดการแข่งขันกีฬาสี 20 พ.ค. 66',
    'จัดค่ายเยาวชน 20 พ.ค. 66',
    'จัดมหกรรมความดี 20 พ.ค. 66',
    'จัดกิจกรรม 20 พ.ค. 66',
    'ประชุมวันที่ 20 พ.ค. 66',
    'จัดวันที่ 20 พ.ค. 66',
  ])('%s', async (due) => expect(await kinds(due)).toEqual(EVENT));

  it.each([
    'ส่งรายงานการจัดเวที 20 พ.ค. 66',
    'รายงานผลการจัดเวที 20 พ.ค. 66',
    'สรุปผลจัดเสวนา 20 พ.ค. 66',
    'จัดทำรายงาน 20 พ.ค. 66',
    'จัดส่งเอกสาร 20 พ.ค. 66',
    'จัดซื้อจัดจ้าง 20 พ.ค. 66',
    'จัดทำแผนการจัดอบรม 20 พ.ค. 66',
    'จัดการความรู้ 20 พ.ค. 66',
    'จัดเก็บข้อมูล 20 พ.ค. 66',
  ])('is not what is handed in: %s', async (due) => expect(await kinds(due)).toEqual(HAND_IN));

  it('goes by the sub-item where the date says nothing', async () => {
    const subs = (first: string): string => `เรื่องหนึ่ง\n1) ${first}\n2) แผ่นพับ`;
    const due = '1) 20 พ.ค. 66\n2) 30 พ.ค. 66';
    expect(await kinds(due, subs('จัดเวทีเสวนา'))).toEqual([...EVENT, 'submission 2023-05-30']);
    expect(await kinds(due, subs('รายงานการจัดเวทีเสวนา'))).toEqual([...HAND_IN, 'submission 2023-05-30']);
  });

  it('stands beside the report about it', async () => {
    expect(await kinds('จัดเวทีวันที่ 20 - 22 พ.ค. 66\nส่งรายงาน 30 พ.ค. 66')).toEqual([
      ...EVENT,
      'submission 2023-05-30',
    ]);
  });
});
