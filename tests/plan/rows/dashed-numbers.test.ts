import { expect, it } from 'vitest';
import { planOf, TITLE, table } from '../helpers.js';
import { brief, row } from '../table-rows.js';

const read = async (...codes: string[]): Promise<unknown[]> => {
  const rows = codes.map((code, at) => row(code, `เรื่อง${'กขคงจ'[at]}`, '', `${at + 1} มี.ค. 66`));
  return brief((await planOf(`${TITLE}\n\n${table(rows)}`)).items);
};

it.each(['-', '–', '/'])('numbers such as 1%s1 are 1.1 where a plan has no others', async (dash) =>
  expect(await read(`1${dash}1`, `1${dash}2`, `๒${dash}๑`)).toEqual([
    ['1.1', '2023-03-01', null],
    ['1.2', '2023-03-02', null],
    ['2.1', '2023-03-03', null],
  ]),
);

it('but not where it has', async () =>
  expect((await read('1', '1-2', '2')).map(String)).not.toContain('1.2'));
