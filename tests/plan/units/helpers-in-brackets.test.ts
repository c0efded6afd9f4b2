import { expect, it } from 'vitest';
import { itemsOf } from '../helpers.js';

it.each([
  ['กองช่าง\n(กองคลัง สนับสนุน)', ['กองช่าง'], ['กองคลัง']],
  ['กองช่าง (กองคลังช่วย)', ['กองช่าง'], ['กองคลัง']],
  ['กองช่าง (กองคลัง ช่วยงาน)', ['กองช่าง'], ['กองคลัง']],
  ['กองช่าง (กองคลัง ร่วมดำเนินการ)', ['กองช่าง'], ['กองคลัง']],
  ['กองช่าง\nฝ่ายสนับสนุน', ['กองช่าง', 'ฝ่ายสนับสนุน'], []],
  ['กองช่าง (ฝ่ายสนับสนุน)', ['กองช่าง', 'ฝ่ายสนับสนุน'], []],
])('who helps within a bracket is a supporter: %s', async (who, owedBy, supporters) => {
  const [item] = await itemsOf([{ due: '20 มี.ค. 66', who }]);
  expect([item!.owedBy, item!.supporters]).toEqual([owedBy, supporters]);
});
