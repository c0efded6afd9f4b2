import { describe, expect, it } from 'vitest';
import { planOf, TITLE, table } from '../helpers.js';
import { row } from '../table-rows.js';

describe('a whole row without a number', () => {
  const whole = (code: string, activity: string): string[] => row(code, activity, '', '20 มีนาคม 2566');
  const read = async (rows: string[][]): Promise<unknown[]> => {
    const { items, findings } = await planOf(`${TITLE}\n\n${table(rows)}`);
    return [
      items.map(({ code, title }) => `${code} ${title}`),
      findings.map(({ severity, source }) => [severity, source.line]),
    ];
  };

  it.each([
    [['1', '', '3'], '2'],
    [['1.1', '', '1.3'], '1.2'],
    [['1', '', '', '4'], '2'],
  ])(
    'has the number that is missing between those beside it, and is asked about: %j',
    async (codes, number) => {
      const rows = codes.map((code, at) => whole(code, `ซ้อม ${'กขคง'[at]}`));
      const [items, asked] = await read(rows);
      expect(items).toHaveLength(codes.length);
      expect(items).toContain(`${number} ซ้อม ข`);
      expect(asked).toEqual(codes.flatMap((code, at) => (code === '' ? [['confirm', 5 + at]] : [])));
    },
  );

  it.each([[['1', '', '2']], [['1', '']], [['1', '', '4']]])(
    'is asked about where no number is missing, or more are: %j',
    async (codes) => {
      const [, asked] = await read(codes.map((code, at) => whole(code, `ซ้อม ${'กขค'[at]}`)));
      expect(asked).toEqual([['confirm', 6]]);
    },
  );

  it('is asked about where it has a unit alone, or a date alone', async () => {
    const unit = row('', 'วงใหญ่', '', '');
    const date = ['', 'วงใหญ่', '', '', '20 มิถุนายน 2566', ''];
    for (const middle of [unit, date])
      expect((await read([whole('1', 'ซ้อม'), middle, whole('2', 'ล้าง')]))[1]).toContainEqual(['confirm', 6]);
  });

  it('may lack its date', async () => {
    const rows = [whole('1', 'ซ้อม'), row('', 'วงใหญ่', '', ''), whole('3', 'ล้าง')];
    const [items, asked] = await read(rows);
    expect(items).toEqual(['1 ซ้อม', '2 วงใหญ่', '3 ล้าง']);
    expect(asked).toEqual([
      ['confirm', 6],
      ['confirm', 6],
    ]);
  });

  it('goes on where it has sub-items, or the row before no date', async () => {
    const silent = [
      [row('1', 'ซ้อม', '', ''), whole('', 'วงใหญ่'), whole('2', 'ล้าง')],
      [row('1', 'ซ้อม', '', ''), whole('', '(1) วงใหญ่'), whole('', '(2) วงเล็ก'), whole('2', 'ล้าง')],
    ];
    for (const rows of silent) expect((await read(rows))[1]).toEqual([]);
  });

  it('that counts the rows above is no part of any', async () => {
    const total = ['', 'รวม 2 กิจกรรม', '', '', '', ''];
    expect(await read([whole('1', 'ซ้อม'), whole('2', 'ล้าง'), total])).toEqual([['1 ซ้อม', '2 ล้าง'], []]);
  });
});
