import { describe, expect, it } from 'vitest';
import { cells, planOf, TITLE, table } from '../helpers.js';

/** The units of the first row's cell, beside other rows of the same plan, and whether somebody must look at them. */
async function read(cell: string, others: string[] = [], options = {}): Promise<[string[], boolean]> {
  const rows = [cell, ...others].map((who, at) => cells({ code: `${at + 1}`, due: 'ส่ง 20 มี.ค.', who }));
  const { items, findings } = await planOf(`${TITLE}\n\n${table(rows)}`, options);
  const asked = findings.some(
    ({ kind, severity, code }) => kind === 'unknown-unit' && severity === 'confirm' && code === '1',
  );
  return [items[0]!.responsible, asked];
}

describe('a name that goes on behind a line end or "และ"', () => {
  it.each([
    ['กลุ่มงานโสต\nและพิธีการ', 'กลุ่มงานโสตและพิธีการ'],
    ['กลุ่มป่าไม้ สัตว์น้ำ และกิจการป่า', 'กลุ่มป่าไม้สัตว์น้ำและกิจการป่า'],
    ['กลุ่มนิเทศ ติดตาม และประเมินผล', 'กลุ่มนิเทศติดตามและประเมินผล'],
    ['กองพืชสวน และ สัตว์เลี้ยง', 'กองพืชสวนและสัตว์เลี้ยง'],
    ['กองแผนงานและ\nงบประมาณ', 'กองแผนงานและงบประมาณ'],
    ['กลุ่มงานเทคโน\nโลยี\nดิจิทัล', 'กลุ่มงานเทคโนโลยีดิจิทัล'],
    ['งานบริการ\nวิชาการ', 'งานบริการวิชาการ'],
    ['กลุ่มบริหาร\nงานบุคคล', 'กลุ่มบริหารงานบุคคล'],
  ])('%s is one name; alone it is asked about', async (cell, name) => {
    expect(await read(cell)).toEqual([[name], true]);
  });

  it.each([
    ['in several cells', ['กลุ่มงานโสต\nและพิธีการ'], {}],
    ['elsewhere without a break', ['กลุ่มงานโสตและพิธีการ'], {}],
    ['as a known unit', [], { knownUnits: [{ name: 'กลุ่มงานโสตและพิธีการ', aliases: [] }] }],
  ])('is sure where it stands %s', async (_, others, options) => {
    expect(await read('กลุ่มงานโสต\nและพิธีการ', others, options)).toEqual([['กลุ่มงานโสตและพิธีการ'], false]);
  });

  it('is put together over a page break', async () => {
    const rows = [
      cells({ code: '1', due: 'ส่ง 20 มี.ค.', who: 'กองพืชสวน สัตว์และ' }),
      cells({ code: '', who: 'ประมง\nกองคลัง' }),
      cells({ code: '2', due: 'ส่ง 20 มี.ค.', who: 'กองพืชสวน สัตว์และประมง' }),
    ];
    const { items } = await planOf(`${TITLE}\n\n${table(rows)}`);
    expect(items.map(({ owedBy }) => owedBy)).toEqual([
      ['กองพืชสวนสัตว์และประมง', 'กองคลัง'],
      ['กองพืชสวนสัตว์และประมง'],
    ]);
  });

  it('is two where the words behind are a unit elsewhere', async () => {
    expect(await read('กองช่าง\nและพัสดุกลาง', ['พัสดุกลาง, กองคลัง'])).toEqual([['กองช่าง', 'พัสดุกลาง'], true]);
  });

  it('stays apart from a name that stands by itself elsewhere', async () => {
    expect(await read('กองช่าง\nและพิธีการ', ['กองช่าง'])).toEqual([['กองช่าง', 'พิธีการ'], true]);
  });

  it('asks about people who may be part of the name', async () => {
    expect(await read('กลุ่มพัฒนาครู และบุคลากรทางการศึกษา')).toEqual([['กลุ่มพัฒนาครู'], true]);
  });
});

describe('two units', () => {
  it.each([
    ['กองยุทธศาสตร์และงบประมาณ และกองคลัง', ['กองยุทธศาสตร์และงบประมาณ', 'กองคลัง']],
    ['กองช่าง\nและกองคลัง', ['กองช่าง', 'กองคลัง']],
    ['กองช่าง\nงานพัสดุ', ['กองช่าง', 'งานพัสดุ']],
    ['งานสารบรรณ งานพัสดุ และงานการเงิน', ['งานสารบรรณ', 'งานพัสดุ', 'งานการเงิน']],
    ['กองช่าง และผู้ที่เกี่ยวข้อง', ['กองช่าง']],
    ['กองช่าง และสรุปผล', ['กองช่าง']],
  ])('%s', async (cell, names) => {
    expect(await read(cell)).toEqual([names, false]);
  });

  it('are asked about where "และ" and a weak word may go on with the name', async () => {
    const cell = 'สำนักวิชาการ\nและงานทะเบียน';
    expect(await read(cell, [cell])).toEqual([['สำนักวิชาการ', 'งานทะเบียน'], true]);
    expect(await read(cell, ['สำนักวิชาการและงานทะเบียน'])).toEqual([['สำนักวิชาการและงานทะเบียน'], false]);
  });
});
