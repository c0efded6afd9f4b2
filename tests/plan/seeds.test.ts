import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importPlan } from '../../src/plan/import/import-plan.js';
import type { Plan } from '../../src/plan/types.js';
import { EXPECTED_2566 } from './expected-2566.js';
import { asRow, HOLIDAYS, questions, seed, seeds, sorted } from './helpers.js';

const options = { knownUnits: [], holidays: HOLIDAYS };

const read = new Map<string, Promise<Plan>>();

/** Each document is imported once for all tests that look at it. */
function planFrom(number: string, more: { owner?: string; year?: number } = {}): Promise<Plan> {
  const key = JSON.stringify([number, more]);
  const { name, bytes } = seed(number);
  const plan =
    read.get(key) ?? importPlan(name, bytes, { ...options, ...more }).then((imported) => imported.plan);
  read.set(key, plan);
  return plan;
}

describe.skipIf(!seeds)('the source documents (skipped: ../shared/seeds is not beside this clone)', () => {
  it('reads every row of the FY 2566 plan and invents none', async () => {
    const plan = await planFrom('002');
    expect([plan.fiscalYear, plan.owner]).toEqual([2566, 'สำนักกรรมาธิการ ๒']);
    expect(sorted(plan.items.map(asRow))).toEqual(sorted(EXPECTED_2566));
    expect(new Set(plan.items.map(({ key }) => key)).size).toBe(57);
  });

  it('finds owner and year by itself as they are given by hand', async () => {
    const given = await planFrom('002', { owner: 'สำนักกรรมการ 2', year: 2566 });
    expect(given.owner).toBe('สำนักกรรมาธิการ ๒');
    expect(given.items).toEqual((await planFrom('002')).items);
  });

  it('agrees with every row that the questions expect', async () => {
    const plan = await planFrom('002');
    const rows = new Set(plan.items.map(({ code, subItems, due }) => JSON.stringify([code, subItems, due])));
    const expected = readFileSync(questions!, 'utf8')
      .trim()
      .split('\n')
      .flatMap((line) => (JSON.parse(line) as { expect: { items: unknown[] } }).expect.items);
    expect(expected.length).toBeGreaterThan(100);
    for (const row of expected) expect(rows).toContain(JSON.stringify(row));
  });

  it('counts rounds by hand-ins', async () => {
    const plan = await planFrom('002');
    const march = plan.rounds.find(({ due }) => due === '2023-03-20');
    expect(march).toEqual({ due: '2023-03-20', items: 16, statedCount: null });
    expect(plan.rounds.map(({ due }) => due)).toEqual([...plan.rounds.map(({ due }) => due)].sort());
  });

  it('reports what a person must decide, with the line', async () => {
    const { findings } = await planFrom('002');
    const decisions = findings.filter(({ severity }) => severity === 'confirm');
    expect(decisions.map(({ kind, code, source }) => [kind, code, source.line])).toEqual([
      ['missing-due', '1.2', 61],
      ['missing-due', '1.4', 69],
      ['unreadable-points', '2', 90],
      ['unreadable-points', '2', 90],
      ['conflicting-dues', '4', 94],
    ]);
    const weekends = findings.filter(({ kind }) => kind === 'non-working-day');
    expect(weekends.filter(({ message }) => message.includes('2023-07-30'))).toHaveLength(12);
  });

  it('lets no credential and no personal name through', async () => {
    for (const number of ['000', '002']) {
      const text = JSON.stringify(await planFrom(number));
      expect(text).not.toMatch(/moral\s?senate(?!\.)/i);
      expect(text).not.toMatch(/(?:นาย|นางสาว|นาง)[ก-ฮเ-ไ][ก-๎]+ [ก-๎]+/);
      expect(text).toContain('personal-name-removed');
    }
  });

  it('reads rounds, both timelines and the hand-in rules of the FY 2567 briefing', async () => {
    const plan = await planFrom('000');
    expect([plan.fiscalYear, plan.items]).toEqual([2567, []]);
    expect(plan.rounds.map(({ due, statedCount, items }) => [due, statedCount, items])).toEqual([
      ['2024-03-20', 17, 0],
      ['2024-06-20', 13, 0],
      ['2024-06-30', 2, 0],
      ['2024-07-30', 5, 0],
      ['2024-09-20', 1, 0],
    ]);
    expect(plan.timelines.map(({ steps }) => steps.map(({ from, to }) => [from, to]))).toEqual([
      [
        [null, '2024-03-20'],
        [null, '2024-03-20'],
        ['2024-04-24', '2024-05-12'],
        ['2024-05-19', '2024-05-24'],
        [null, '2024-06-10'],
      ],
      [
        ['2024-11-05', '2024-12-25'],
        [null, '2024-07-30'],
        [null, '2024-07-21'],
        ['2024-07-31', '2024-08-08'],
        [null, null],
      ],
    ]);
    expect(plan.handInRules.some(({ text }) => text.includes('PDF') && text.includes('Website'))).toBe(true);
    expect(plan.findings.filter(({ severity }) => severity === 'confirm').map(({ kind }) => kind)).toEqual([
      'outside-fiscal-year',
      'outside-fiscal-year',
    ]);
  });

  it.each(['001', '003', '004'])('refuses %s, which holds no plan', async (number) => {
    await expect(planFrom(number)).rejects.toThrow(/holds no plan/);
  });
});
