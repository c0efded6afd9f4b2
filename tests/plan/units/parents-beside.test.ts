import { expect, it } from 'vitest';
import { itemsOf } from '../helpers.js';

const owed = async (...cells: string[]): Promise<string[]> =>
  (await itemsOf(cells.map((who, at) => ({ code: String(at + 1), due: '20 มี.ค. 66', who })))).map(
    ({ owedBy }) => owedBy.join('+'),
  );

it.each([
  ['กองกลาง สำนักงานอธิการบดี', 'กองกลาง'],
  ['ฝ่ายทะเบียน สำนักส่งเสริมวิชาการ', 'ฝ่ายทะเบียน'],
  ['งานพัสดุ กองคลัง', 'งานพัสดุ'],
])('a unit with the larger one it is part of beside it owes alone: %s', async (cell, unit) =>
  expect(await owed(cell)).toEqual([unit]),
);

it.each([
  ['a cell has the larger one by itself', ['งานพัสดุ กองคลัง', 'กองคลัง'], 'งานพัสดุ+กองคลัง'],
  ['both are of one kind', ['กองคลัง กองช่าง'], 'กองคลัง+กองช่าง'],
  ['a line each', ['กองกลาง\nสำนักงานอธิการบดี'], 'กองกลาง+สำนักงานอธิการบดี'],
  ['the smaller stands behind', ['สำนักวิชาการ กองกลาง'], 'สำนักวิชาการ+กองกลาง'],
])('both owe where %s', async (_, cells, units) => expect((await owed(...cells))[0]).toBe(units));
