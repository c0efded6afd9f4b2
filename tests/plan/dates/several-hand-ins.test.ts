import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/plan/types.js';
import { planOf, TITLE, table } from '../helpers.js';

const labels = (plan: Plan) =>
  plan.items.map(({ code, due, handIn }) => [code, due, handIn].filter(Boolean).join(' '));
const asked = ({ findings }: Plan) =>
  findings.filter(({ severity }) => severity === 'confirm').map(({ kind }) => kind);
const dueCell = (due: string): Promise<Plan> =>
  planOf(`${TITLE}\n\n${table([['4', 'บันทึกการใช้น้ำ', '', '', due, 'กองคลัง']])}`);
const rows = (...cells: [code: string, title: string, due: string, unit?: string][]): Promise<Plan> =>
  planOf(
    `${TITLE}\n\n${table(cells.map(([code, title, due, unit = 'กองคลัง']) => [code, title, '', '', due, unit]))}`,
  );

describe('rounds in one due cell', () => {
  it.each([
    ['รอบ ๑ วันที่ ๒๐ มี.ค. ๖๖ รอบ ๒ วันที่ ๑๙ ก.ย. ๖๖', '1', '2'],
    ['รอบ 6 เดือน ส่ง 20 มี.ค. 66\nรอบ 12 เดือน ส่ง 19 ก.ย. 66', '6', '12'],
    ['20 มี.ค. 66 (รอบที่ 1)\n19 ก.ย. 66 (รอบที่ 2)', '1', '2'],
    ['ครึ่งปีแรก 20 มี.ค. 66 ครึ่งปีหลัง 19 ก.ย. 66', '1', '2'],
    ['งวดหนึ่ง 20 มี.ค. 66, งวดสอง 19 ก.ย. 66', '1', '2'],
    ['ปีละ 2 ครั้ง 20 มี.ค. 66 และ 19 ก.ย. 66', '1', '2'],
    ['ส่งสองรอบ: 20 มี.ค. 66, 19 ก.ย. 66', '1', '2'],
    ['ภาคเรียนที่ 2 ส่ง 20 มี.ค. 66 ภาคเรียนที่ 1 ส่ง 19 ก.ย. 66', '2', '1'],
  ])('are hand-ins of their own: %s', async (due, march, september) => {
    const plan = await dueCell(due);
    expect(labels(plan)).toEqual([`4 2023-03-20 ${march}`, `4 2023-09-19 ${september}`]);
    expect(asked(plan)).toEqual([]);
  });

  it('keep label and key when their dates move', async () => {
    const before = await dueCell('รอบ 1 วันที่ 20 มี.ค. 66 รอบ 2 วันที่ 19 ก.ย. 66');
    const after = await dueCell('รอบ 2 วันที่ 31 ส.ค. 66 รอบ 1 วันที่ 10 เม.ย. 66');
    const byRound = ({ items }: Plan) => new Map(items.map(({ handIn, key }) => [handIn, key]));
    expect(byRound(after).get('2')).toBe(byRound(before).get('2'));
    expect(byRound(after).get('1')).toBe(byRound(before).get('1'));
  });

  it('are one hand-in with two dates where nothing tells them apart', async () => {
    const plan = await dueCell('20 มี.ค. 66 และ 19 ก.ย. 66');
    expect(labels(plan)).toEqual(['4 2023-03-20', '4 2023-09-19']);
    expect(asked(plan)).toEqual(['conflicting-dues']);
  });

  it('are not named by their days', async () => {
    expect(labels(await dueCell('รอบ 20 มี.ค. 66 รอบ 19 ก.ย. 66'))).toEqual(['4 2023-03-20', '4 2023-09-19']);
  });
});

describe('one number in several rows', () => {
  it('is several activities where the titles differ, and that is asked', async () => {
    const plan = await rows(['8', 'ตรวจเครื่องมือ', '20 มี.ค. 66'], ['8', 'ทำบัญชีหนังสือ', '19 ก.ย. 66']);
    expect(labels(plan)).toEqual(['8 2023-03-20', '8 2023-09-19 #2']);
    expect(plan.findings).toMatchObject([
      { kind: 'other', severity: 'confirm', code: '8', message: expect.stringContaining('2 activities') },
    ]);
  });

  it('is asked, and needs no label, where they share no sub-item', async () => {
    const plan = await rows(
      ['8', 'ตรวจเครื่องมือ\n(1) จอบ', 'ข้อ 1) ส่ง 20 มี.ค. 66'],
      ['8', 'ทำบัญชีหนังสือ\n(2) ตู้', 'ข้อ 2) ส่ง 19 ก.ย. 66'],
    );
    expect(labels(plan)).toEqual(['8 2023-03-20', '8 2023-09-19']);
    expect(asked(plan)).toEqual(['other']);
  });

  it('is rounds where the titles name them', async () => {
    const plan = await rows(['8', 'รายงาน รอบที่ 1', '20 มี.ค. 66'], ['8', 'รายงาน รอบที่ 2', '19 ก.ย. 66']);
    expect(labels(plan)).toEqual(['8 2023-03-20 1', '8 2023-09-19 2']);
    expect(asked(plan)).toEqual([]);
  });

  it('is one hand-in with two dates where title and unit are the same', async () => {
    const plan = await rows(['8', 'รายงาน', '20 มี.ค. 66'], ['8', 'รายงาน', '19 ก.ย. 66']);
    expect(labels(plan)).toEqual(['8 2023-03-20', '8 2023-09-19']);
    expect(asked(plan)).toEqual(['conflicting-dues']);
    const apart = await rows(['8', 'รายงาน', '20 มี.ค. 66'], ['8', 'รายงาน', '19 ก.ย. 66', 'กองช่าง']);
    expect(asked(apart)).toEqual([]);
  });

  it('is one row where all is the same, with what both say', async () => {
    const row = ['8', 'รายงาน', '', '', '20 มี.ค. 66', 'กองคลัง'];
    const again = row.with(2, 'สรุป 1 ฉบับ');
    const plan = await planOf(`${TITLE}\n\n${table([row, again, ['9', ...row.slice(1)]])}`);
    expect(labels(plan)).toEqual(['8 2023-03-20', '9 2023-03-20']);
    expect(plan.items[0]!.requirements).toEqual(['สรุป 1 ฉบับ']);
    expect(plan.rounds).toMatchObject([{ due: '2023-03-20', items: 2 }]);
    expect(plan.findings).toMatchObject([{ kind: 'other', severity: 'info', code: '8' }]);
    const other = await rows(['8', 'รายงาน', '20 มี.ค. 66'], ['8', 'รายงาน', '20 มี.ค. 66', 'กองช่าง']);
    expect(labels(other)).toEqual(['8 2023-03-20', '8 2023-03-20']);
  });
});
