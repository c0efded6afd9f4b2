import { describe, expect, it } from 'vitest';
import { looksLike } from '../../../src/plan/import/prepare/look-alikes.js';
import { planOf, table } from '../helpers.js';

describe('two names look alike', () => {
  it.each([
    ['ฝ่ายผลิตสื่อ', 'ผ่ายผลิตสื่อ'],
    ['กองพัสดุ', 'กองพัสคุ'],
    ['กองช่าง', 'กองข่าง'],
    ['กองบริการ', 'กองปริการ'],
    ['กองบริการ', 'กองบริกาธ'],
    ['กองนิติการ', 'กองนิติกวร'],
    ['กองใต้น้ำ', 'กองไต้น้ำ'],
    ['กองช่าง', 'กองชาง'],
    ['กองช่าง', 'กองช่่าง'],
    ['กองช่าง', 'กอง ช่าง'],
    ['กองนิติการ', 'กองนืติการ'],
    ['แผนกไฟฟ้า', 'เเผนกไฟฟ้า'],
  ])('%s %s', (one, other) => expect([looksLike(one, other), looksLike(other, one)]).toEqual([true, true]));

  it.each([
    ['สำนักกรรมาธิการ ๑', 'สำนักกรรมาธิการ ๒'],
    ['กองช่าง', 'กองช่างโยธา'],
    ['กองคลัง', 'กองกลาง'],
    ['กองผลิต', 'กองฝลิด'],
    ['กองช่าง', 'กองวัง'],
  ])('or do not: %s %s', (one, other) => expect(looksLike(one, other)).toBe(false));
});

/** Who owes each row of a plan of กองประปา, and what is asked of them. */
async function owed(cells: string[], known: string[] = []) {
  const rows = cells.map((cell, at) => [String(at + 1), 'ล้างท่อ', '', '', '20 มี.ค. 66', cell]);
  const title = '# แผนของกองประปา ประจำปีงบประมาณ พ.ศ. 2566';
  const { items, findings } = await planOf(`${title}\n\n${table(rows)}`, {
    knownUnits: known.map((name) => ({ name, aliases: [] })),
  });
  return {
    owedBy: items.map(({ owedBy }) => owedBy.join('+')),
    asked: findings.filter(({ severity }) => severity === 'confirm').map(({ code }) => code),
  };
}

describe('the name of a unit that a scan damaged', () => {
  it("is the owner's that it looks like, and is asked about", async () =>
    expect(await owed(['กองประปา', 'กองประปว', 'กองบระปา ร่วมกับ กองแผนที่'])).toEqual({
      owedBy: ['กองประปา', 'กองประปา', 'กองประปา+กองแผนที่'],
      asked: ['2', '3'],
    }));

  it('is the one that the plan says more often', async () =>
    expect((await owed(['กองแผนที่', 'กองแผนที่', 'กองแฝนที่'])).owedBy).toEqual([
      'กองแผนที่',
      'กองแผนที่',
      'กองแผนที่',
    ]));

  it("is a known unit's", async () =>
    expect((await owed(['กองแฝนที่'], ['กองแผนที่'])).owedBy).toEqual(['กองแผนที่']));

  it('or that is cut short, is the one that begins so', async () => {
    expect(await owed(['กองแผนที่ทหาร', 'กองแผนที่ฯ'])).toEqual({
      owedBy: ['กองแผนที่ทหาร', 'กองแผนที่ทหาร'],
      asked: ['2'],
    });
    expect((await owed(['กองแผนที่ทหาร', 'กองแผนที่เดินเรือ', 'กองแผนที่ฯ'])).owedBy[2]).toBe('กองแผนที่ฯ');
  });

  it('in the cell of dates is the same', async () => {
    const row = ['1', 'ล้างท่อ', '', '', 'กองแฝนที่ 20 มี.ค. 66\nกองถนน 27 มี.ค. 66', 'กองแผนที่\nกองถนน'];
    const more = ['2', 'ล้างถัง', '', '', '20 มี.ค. 66', 'กองแผนที่'];
    const { items } = await planOf(`# แผนของกองประปา ประจำปีงบประมาณ พ.ศ. 2566\n\n${table([row, more])}`);
    expect(items.map(({ due, owedBy }) => [due, owedBy.join()])).toEqual([
      ['2023-03-20', 'กองแผนที่'],
      ['2023-03-27', 'กองถนน'],
      ['2023-03-20', 'กองแผนที่'],
    ]);
  });

  it.each([
    ['said as often', ['กองแผนที่', 'กองแฝนที่'], []],
    ['known', ['กองแผนที่', 'กองแผนที่', 'กองแฝนที่'], ['กองแฝนที่']],
    ['in one cell with the other', ['กองแผนที่', 'กองแผนที่', 'กองแผนที่, กองแฝนที่'], []],
    ['told apart by a letter', ['กลุ่มตรวจ ก', 'กลุ่มตรวจ ก', 'กลุ่มตรวจ ถ'], []],
    ['of a place', ['สถานีบ้านนา', 'สถานีบ้านนา', 'สถานีบ้านมา'], []],
    ['like two others', ['กองบางนา', 'กองบางนา', 'กองปางมา', 'กองปางมา', 'กองบางมา'], []],
  ])('stays its own where it is %s', async (_, cells, known) => {
    const { owedBy } = await owed(cells, known);
    expect(new Set(owedBy.flatMap((names) => names.split('+'))).size).toBe(
      new Set(cells.flatMap((cell) => cell.split(', '))).size,
    );
  });
});

it('the owner is called as the rows call it where the title is damaged, and is asked about', async () => {
  const rows = ['กองประปา', 'กองประปา', 'กองประปา'].map((who, at) => [
    String(at + 1),
    'ก',
    '',
    '',
    '20 มี.ค. 66',
    who,
  ]);
  const title = '# แผนของกองประบา ประจำปีงบประมาณ พ.ศ. 2566';
  const plan = await planOf(`${title}\n\n${table(rows)}`);
  expect(plan.owner).toBe('กองประปา');
  expect(plan.findings.map(({ severity, source }) => [severity, source.line])).toEqual([['confirm', 1]]);
  expect((await planOf(`${title}\n\n${table(rows)}`, { owner: 'กองประบา' })).owner).toBe('กองประบา');
  expect((await planOf(`${title}\n\n${table(rows.slice(1))}`)).owner).toBe('กองประบา');
});
