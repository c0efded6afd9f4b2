import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { asset } from '../../src/paths.js';
import { importPlan } from '../../src/plan/import/import-plan.js';
import { readDocument } from '../../src/plan/import/read/read.js';
import { templateWorkbook } from '../../src/plan/template.js';
import { OWNER_LABEL, TEMPLATE_COLUMNS, templateRow, YEAR_LABEL } from '../../src/plan/template-sheet.js';
import type { Item, Plan } from '../../src/plan/types.js';
import { HOLIDAYS, seed, seeds } from './helpers.js';
import { variant } from './variants/document.js';
import { createRandom } from './variants/random.js';
import { FORMATS, type Piece, render } from './variants/render.js';

const options = { knownUnits: [], holidays: HOLIDAYS };
const read = async (name: string, bytes: Buffer): Promise<Plan> =>
  (await importPlan(name, bytes, options)).plan;
const content = (items: Item[]): unknown[] => items.map(({ source: _source, ...item }) => item);

async function samplePlan(): Promise<Plan> {
  return read('plan-2567.md', readFileSync(asset('src/sandbox/sample/plan-2567.md')));
}

async function expectRoundTrip(plan: Plan): Promise<void> {
  const again = await read('filled.xlsx', await templateWorkbook(plan));
  expect([again.owner, again.fiscalYear]).toEqual([plan.owner, plan.fiscalYear]);
  expect(content(again.items)).toEqual(content(plan.items));
}

describe('the sheet to fill in', () => {
  it('has the columns, an explanation of each, and no rows', async () => {
    const { blocks } = await readDocument('empty.xlsx', await templateWorkbook());
    const cells = blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.map((row) => row.cells) : [],
    );
    expect(cells.map((row) => row.filter(Boolean))).toContainEqual([...TEMPLATE_COLUMNS]);
    const explained = cells.filter((row) => row.length === 2).map(([column]) => column);
    for (const column of TEMPLATE_COLUMNS) expect(explained).toContain(column);
    await expect(read('empty.xlsx', await templateWorkbook())).rejects.toThrow(/no plan|no activity/);
  });

  it('gives a filled plan back', async () => {
    const plan = await samplePlan();
    expect(plan.items.length).toBeGreaterThan(40);
    await expectRoundTrip(plan);
  });

  it('keeps its explanations out of the rows', async () => {
    const plan = await samplePlan();
    const again = await read('filled.xlsx', await templateWorkbook(plan));
    const first = 5;
    for (const [index, { source, code }] of again.items.entries()) {
      expect(source.line).toBe(first + index);
      expect(source.text.split(' | ')[0]).toBe(code);
      expect(source.text).not.toMatch(/เว้นว่าง|ขึ้นบรรทัดใหม่/);
    }
    expect(again.findings.filter(({ kind }) => kind === 'personal-name-removed')).toEqual([]);
  });

  it.each([1, 2, 3, 4])('gives made-up plan %i back', async (number) => {
    const { pieces } = variant(createRandom(number));
    await expectRoundTrip(await read('plan.md', await render(pieces, 'md', createRandom(1))));
  });

  it.skipIf(!seeds)(
    'gives the FY 2566 plan back (skipped: ../shared/seeds is not beside this clone)',
    async () => {
      const { name, bytes } = seed('002');
      await expectRoundTrip(await read(name, bytes));
    },
  );

  it.each(FORMATS)('as %s gives the same items', async (format) => {
    const plan = await samplePlan();
    const pieces: Piece[] = [
      { text: `${OWNER_LABEL} ${plan.owner}` },
      { text: `${YEAR_LABEL} ${plan.fiscalYear}` },
      { table: [[...TEMPLATE_COLUMNS], ...plan.items.map(templateRow)] },
    ];
    const again = await read(`plan.${format}`, await render(pieces, format, createRandom(2)));
    expect(content(again.items)).toEqual(content(plan.items));
  });

  it('reports what is wrong in its rows', async () => {
    const plan = await samplePlan();
    const [item] = plan.items;
    const at = (column: (typeof TEMPLATE_COLUMNS)[number]): number => TEMPLATE_COLUMNS.indexOf(column);
    const rows = ['31 มิถุนายน 2567', 'เร็ว ๆ นี้', '', '20 มีนาคม 2570'].map((due) =>
      templateRow(item!).with(at('กำหนดส่ง'), due),
    );
    const pieces: Piece[] = [{ table: [[...TEMPLATE_COLUMNS], ...rows] }];
    const bytes = await render(pieces, 'csv', createRandom(1));
    const { plan: again } = await importPlan('plan.csv', bytes, {
      ...options,
      owner: 'สำนักทดสอบ',
      year: 2567,
    });
    expect(again.items.map(({ due }) => due)).toEqual([null, '2027-03-20']);
    expect(
      again.findings
        .filter(({ severity }) => severity !== 'info')
        .map(({ kind, severity, source }) => [kind, severity, source.line]),
    ).toEqual([
      ['other', 'error', expect.any(Number)],
      ['other', 'error', expect.any(Number)],
      ['missing-due', 'confirm', expect.any(Number)],
      ['outside-fiscal-year', 'confirm', expect.any(Number)],
    ]);
  });

  it('keeps codes and dates that a spreadsheet would change', async () => {
    const plan = await samplePlan();
    const item: Item = {
      ...plan.items[0]!,
      code: '1.10',
      points: [{ for: 'ครบ 3 ช่องทาง', points: 10 }],
      until: '2024-03-25',
    };
    const again = await read('filled.xlsx', await templateWorkbook({ ...plan, items: [item] }));
    expect(again.items[0]).toMatchObject({
      code: '1.10',
      points: item.points,
      due: item.due,
      until: '2024-03-25',
    });
  });
});

describe('the sample plan of the sandbox', () => {
  it('has the real rounds of FY 2567 and asks for no decision', async () => {
    const plan = await samplePlan();
    const activities = (due: string): number =>
      new Set(
        plan.items.filter((item) => item.due === due && item.kind === 'submission').map(({ code }) => code),
      ).size;
    const rounds = ['2024-03-20', '2024-06-20', '2024-06-30', '2024-07-30', '2024-09-20'];
    expect(rounds.map(activities)).toEqual([17, 13, 2, 5, 1]);
    expect(plan.rounds.map(({ statedCount }) => statedCount)).toEqual([17, 13, 2, 5, 1]);
    expect(plan.timelines).toHaveLength(2);
    expect(plan.items.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['event', 'milestone']));
    expect(plan.items.some(({ recurrence }) => recurrence === 'quarterly')).toBe(true);
    expect(plan.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });
});
