import { describe, expect, it } from 'vitest';
import { importPlan } from '../../src/plan/import/import-plan.js';
import { readDocument } from '../../src/plan/import/read/read.js';
import type { Plan } from '../../src/plan/types.js';
import { SEED } from '../helpers/seed.js';
import { EXPECTED_2566 } from './expected-2566.js';
import { asRow, HOLIDAYS, seed, seeds, sorted } from './helpers.js';
import { variant } from './variants/document.js';
import { createRandom } from './variants/random.js';
import { FORMATS, type Format, type Piece, render } from './variants/render.js';

const options = { knownUnits: [], holidays: HOLIDAYS };
/** Each seed is one document in one format. */
const DOCUMENTS = 24;

async function planIn(format: Format, pieces: readonly Piece[], seedOf: number): Promise<Plan> {
  const bytes = await render(pieces, format, createRandom(seedOf));
  return (await importPlan(`plan.${format}`, bytes, options)).plan;
}

describe('made-up plans of the same kind', () => {
  it.each(Array.from({ length: DOCUMENTS }, (_, index) => SEED + index))(
    'seed %i: every row, none invented',
    async (number) => {
      const { plan, pieces, expected } = variant(createRandom(number));
      const format = FORMATS[number % FORMATS.length]!;
      const read = await planIn(format, pieces, number);
      expect([read.owner, read.fiscalYear]).toEqual([plan.owner, plan.fiscalYear]);
      expect(sorted(read.items.map(asRow))).toEqual(sorted(expected));
    },
  );

  it('gives the same items in every format', async () => {
    const { pieces } = variant(createRandom(SEED + 1000));
    const plans = await Promise.all(FORMATS.map((format) => planIn(format, pieces, 1)));
    const items = plans.map((plan) => plan.items.map(({ source: _source, ...item }) => item));
    for (const one of items.slice(1)) expect(one).toEqual(items[0]);
  });
});

const thai = (text: string): string =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)));
const rows = (plan: Plan): string[] => sorted(plan.items.map(asRow));

describe.skipIf(!seeds)(
  'the FY 2566 plan changed (skipped: ../shared/seeds is not beside this clone)',
  () => {
    const text = (): string => seed('002').bytes.toString();
    const planOf = async (content: string, format = 'txt'): Promise<Plan> =>
      (await importPlan(`plan.${format}`, Buffer.from(content), options)).plan;

    it.each(FORMATS)('as %s (.csv without line breaks in its cells as well)', async (format) => {
      const { blocks } = await readDocument('plan.txt', seed('002').bytes);
      const pieces = (flat: boolean): Piece[] =>
        blocks.map((block) =>
          block.kind === 'text'
            ? { text: block.text }
            : {
                table: block.rows.map(({ cells }) =>
                  cells.map((cell) => (flat ? cell.replaceAll('\n', ' ') : cell)),
                ),
              },
        );
      expect(rows(await planIn(format, pieces(false), 3))).toEqual(sorted(EXPECTED_2566));
      if (format === 'csv')
        expect(rows(await planIn(format, pieces(true), 4))).toEqual(sorted(EXPECTED_2566));
    });

    it('of another year', async () => {
      const later = EXPECTED_2566.map((row) => ({ ...row, due: row.due?.replace('2023', '2025') ?? null }));
      const plan = await planOf(text().replaceAll('๖๖', '๖๘'));
      expect(plan.fiscalYear).toBe(2568);
      expect(rows(plan)).toEqual(sorted(later));
    });

    it('of another owner', async () => {
      const plan = await planOf(text().replace(/(กรรมการ|กรรมการธิการ|กรรมาธิการ) ๒/g, '$1 ๕'));
      expect(plan.owner).toBe('สำนักกรรมาธิการ ๕');
      expect(rows(plan)).toEqual(
        JSON.parse(JSON.stringify(sorted(EXPECTED_2566)).replaceAll('ธิการ ๒', 'ธิการ ๕')),
      );
    });

    it('with every date moved', async () => {
      const days: [string, string][] = [
        ['20', '18'],
        ['30', '27'],
        ['16', '14'],
        ['21', '23'],
        ['26', '24'],
        ['28', '25'],
      ];
      const moved = (due: string | null): string | null =>
        due &&
        days.reduce((date, [from, to]) => (due.endsWith(`-${from}`) ? `${due.slice(0, 8)}${to}` : date), due);
      const changed = days.reduce(
        (content, [from, to]) => content.replace(new RegExp(`${thai(from)}(?= ?(?:ม|เม|ก))`, 'g'), thai(to)),
        text(),
      );
      const expected = EXPECTED_2566.map((row) => ({ ...row, due: moved(row.due) }));
      expect(rows(await planOf(changed))).toEqual(sorted(expected));
    });

    it('with other columns, Arabic digits, no markup, or no repeated headings', async () => {
      const lines = text().split('\n');
      const swapped = lines.map((line) => {
        const cells = line.split('\t');
        return cells.length === 6 ? [0, 4, 1, 5, 2, 3].map((at) => cells[at]).join('\t') : line;
      });
      const arabic = text().replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50));
      const joined = lines.filter((line, index) => !(line.startsWith('ลำดับ\t') && index > 60));
      for (const content of [swapped.join('\n'), arabic, text().replace(/<[^>]+>/g, ' '), joined.join('\n')])
        expect(rows(await planOf(content))).toEqual(sorted(EXPECTED_2566));
    });
  },
);
