import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Holiday } from '../../src/people/types.js';
import { type ImportedPlan, type ImportOptions, importPlan } from '../../src/plan/import/import-plan.js';
import type { Item, Plan } from '../../src/plan/types.js';
import type { ExpectedRow } from './expected-2566.js';

const root = resolve(import.meta.dirname, '../../..');
const sharedDir = [join(root, 'shared'), '/work/shared'].find((path) => existsSync(join(path, 'seeds')));

/** Null where the source documents are not beside the clone; tests that need them then skip. */
export const seeds = sharedDir ? join(sharedDir, 'seeds') : null;
export const questions = sharedDir ? join(sharedDir, 'questions/questions-dev.jsonl') : null;

/** Bytes and name of the source document that starts with `number`. */
export function seed(number: string): { name: string; bytes: Buffer } {
  const name = readdirSync(seeds!).find((file) => file.startsWith(number))!;
  return { name, bytes: readFileSync(join(seeds!, name)) };
}

/** A few real holidays, so that tests do not hang on the store's table. */
export const HOLIDAYS: Holiday[] = [
  { date: '2023-04-13', name: 'Songkran', kind: 'public' },
  { date: '2024-04-12', name: 'Songkran', kind: 'special' },
];

export const importText = (
  text: string,
  options: Partial<ImportOptions> = {},
  name = 'plan.md',
): Promise<ImportedPlan> =>
  importPlan(name, Buffer.from(text), { knownUnits: [], holidays: HOLIDAYS, ...options });

export async function planOf(text: string, options: Partial<ImportOptions> = {}): Promise<Plan> {
  return (await importText(text, options)).plan;
}

export const asRow = (item: Item): ExpectedRow => ({
  code: item.code,
  subs: item.subItems,
  due: item.due,
  kind: item.kind,
  ...(item.recurrence ? { recurrence: item.recurrence as 'quarterly' } : {}),
  responsible: item.responsible,
  supporters: item.supporters,
  owedBy: item.owedBy,
  points: item.points.map(({ points }) => points),
});

/** Order does not matter between rows. */
export const sorted = (rows: ExpectedRow[]): string[] =>
  rows.map((row) => JSON.stringify(ordered(row))).sort();

const ordered = ({
  code,
  subs,
  due,
  kind,
  recurrence,
  responsible,
  supporters,
  owedBy,
  points,
}: ExpectedRow) => ({
  code,
  subs,
  due,
  kind,
  recurrence: recurrence ?? null,
  responsible: [...responsible].sort(),
  supporters,
  owedBy: [...owedBy].sort(),
  points,
});

/** A plan's Markdown table from rows of cells, with the usual header. */
export function table(rows: string[][], header = HEADER): string {
  const line = (cells: string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('\n', '<br>')).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

export const HEADER = ['ลำดับ', 'โครงการ/กิจกรรม', 'ผลผลิต', 'ผลลัพธ์', 'ระยะเวลาในการนำส่งเอกสาร', 'ผู้รับผิดชอบ'];
export const TITLE = '# แผนของสำนักทดสอบ ประจำปีงบประมาณ พ.ศ. 2566';

/** Cells of a row of the usual table; what is not given is as plain as can be. */
type Cells = {
  code?: string;
  activity?: string;
  output?: string;
  outcome?: string;
  due?: string;
  who?: string;
};

export const cells = ({
  code = '1',
  activity = 'กิจกรรม',
  output = '',
  outcome = '',
  due = '',
  who = '',
}: Cells): string[] => [code, activity, output, outcome, due, who];

/** The items of a plan with these rows. */
export async function itemsOf(rows: Cells[], options: Partial<ImportOptions> = {}): Promise<Item[]> {
  return (await planOf(`${TITLE}\n\n${table(rows.map(cells))}`, options)).items;
}
