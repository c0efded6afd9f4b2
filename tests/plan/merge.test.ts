import { describe, expect, it } from 'vitest';
import { diffPlans } from '../../src/plan/import/diff.js';
import { blockingFindings, mergePlans } from '../../src/plan/import/merge.js';
import type { Plan } from '../../src/plan/types.js';
import { planOf, TITLE, table } from './helpers.js';

const row = (code: string, due: string, who = 'สำนักทดสอบ'): string[] => [
  code,
  `กิจกรรม ${code}`,
  '',
  '',
  due,
  who,
];
const rowsPlan = (...rows: string[][]): Promise<Plan> => planOf(`${TITLE}\n\n${table(rows)}`);
const SUMMARY = `${TITLE}

ข้อกำหนดในการส่งงาน

1. ส่งเป็น PDF

รอบส่งงาน

วันที่ 20 มีนาคม 2566 จำนวน 4 กิจกรรม

กรอบการคัดเลือก

1. ประชุม ภายในวันที่ 20 มีนาคม 2566
2. ประกาศ ภายในวันที่ 20 ตุลาคม 2566`;

describe('sub-items that a changed file merges into a whole', () => {
  const whole = () => rowsPlan(row('1', 'ส่ง 20 มีนาคม 2566'), row('2', 'ส่ง 20 มีนาคม 2566'));
  const split = async (): Promise<Plan> => {
    const plan = await whole();
    const [one, two] = plan.items;
    const items = ['1', '2'].map((sub) => ({ ...one!, key: `1|${sub}`, subItems: [sub] }));
    return { ...plan, items: [...items, two!] };
  };

  it('are remembered, over further imports, until the file splits the row again', async () => {
    const merged = mergePlans(await split(), await whole());
    expect(merged.formerSubItems).toEqual({ 1: ['1', '2'] });
    const again = mergePlans(merged, await whole());
    expect(again.formerSubItems).toEqual({ 1: ['1', '2'] });
    expect(mergePlans(again, await split()).formerSubItems).toBeUndefined();
  });

  it('are none of the whole where it was a row of its own beside them', async () => {
    const before = await split();
    const beside = { ...before, items: [...before.items, (await whole()).items[0]!] };
    expect(mergePlans(beside, await whole()).formerSubItems).toBeUndefined();
  });
});

describe('the difference to what is stored', () => {
  it('counts by identity, never by date or place', async () => {
    const before = await rowsPlan(
      row('1', 'ส่ง 20 มีนาคม 2566'),
      row('2', 'ส่ง 20 มีนาคม 2566'),
      row('3', 'ส่ง 20 มีนาคม 2566'),
    );
    const after = await rowsPlan(
      row('3', 'ส่ง 20 มีนาคม 2566'),
      row('1', 'ส่ง 20 มิถุนายน 2566'),
      row('4', 'ส่ง 20 มีนาคม 2566'),
    );
    expect(diffPlans(null, before)).toEqual({ added: 3, changed: 0, removed: 0, unchanged: 0 });
    expect(diffPlans(before, before)).toEqual({ added: 0, changed: 0, removed: 0, unchanged: 3 });
    expect(diffPlans(before, after)).toEqual({ added: 1, changed: 1, removed: 1, unchanged: 1 });
    expect(before.items[0]!.key).toBe(after.items[1]!.key);
  });

  it('takes a row of another unit for another row', async () => {
    const before = await rowsPlan(row('1', 'ส่ง 20 มีนาคม 2566'));
    const after = await rowsPlan(row('1', 'ส่ง 20 มีนาคม 2566', 'สำนักกฎหมาย'));
    expect(diffPlans(before, after)).toEqual({ added: 1, changed: 0, removed: 1, unchanged: 0 });
  });
});

describe('a summary and a plan of the same year and owner', () => {
  it('fill each other in, in either order', async () => {
    const plan = await rowsPlan(row('1', 'ส่ง 20 มีนาคม 2566'), row('2', 'ส่ง 20 มีนาคม 2566'));
    const summary = await planOf(SUMMARY);
    for (const merged of [mergePlans(plan, summary), mergePlans(summary, plan)]) {
      expect(merged.items).toEqual(plan.items);
      expect(merged.timelines).toEqual(summary.timelines);
      expect(merged.handInRules).toEqual(summary.handInRules);
      expect(merged.rounds).toEqual([{ due: '2023-03-20', items: 2, statedCount: 4 }]);
      expect(merged.findings.map(({ kind }) => kind)).toContain('outside-fiscal-year');
    }
    expect(diffPlans(plan, mergePlans(plan, summary))).toEqual({
      added: 0,
      changed: 0,
      removed: 0,
      unchanged: 2,
    });
  });

  it('changes nothing when the same comes again', async () => {
    const plan = await rowsPlan(row('1', 'ส่ง 20 มีนาคม 2566'));
    const merged = mergePlans(mergePlans(null, plan), await planOf(SUMMARY));
    expect(mergePlans(merged, plan)).toEqual(merged);
    expect(mergePlans(merged, await planOf(SUMMARY))).toEqual({
      ...merged,
      findings: expect.arrayContaining(merged.findings),
    });
  });

  it('lets a new plan drop rows, and a new summary replace the timelines', async () => {
    const plan = await rowsPlan(row('1', 'ส่ง 20 มีนาคม 2566'), row('2', 'ส่ง 20 มีนาคม 2566'));
    const fewer = await rowsPlan(row('1', 'ส่ง 20 มีนาคม 2566'));
    expect(mergePlans(plan, fewer).items).toHaveLength(1);
    const later = await planOf(SUMMARY.replace('20 ตุลาคม', '20 กันยายน'));
    expect(mergePlans(mergePlans(plan, await planOf(SUMMARY)), later).timelines[0]!.steps[1]!.to).toBe(
      '2023-09-20',
    );
  });
});

describe('findings that block', () => {
  it('asks once for each decision', async () => {
    const plan = await rowsPlan(row('1', ''), row('2', 'ส่ง 30 กรกฎาคม 2566'));
    expect(blockingFindings(null, plan).map(({ kind }) => kind)).toEqual(['missing-due']);
    expect(blockingFindings(plan, plan)).toEqual([]);
    const more = await rowsPlan(row('1', ''), row('2', 'ส่ง 30 กรกฎาคม 2569'));
    expect(blockingFindings(plan, more).map(({ kind }) => kind)).toEqual(['outside-fiscal-year']);
  });
});
