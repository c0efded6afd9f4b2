import { describe, expect, it } from 'vitest';
import { planOf, TITLE } from '../helpers.js';

const read = async (lines: string[]): Promise<unknown[]> => {
  const { items, timelines, findings } = await planOf(`${TITLE}\n\n${lines.join('\n')}`);
  return [
    ...items.map((one) => [one.code, one.title, one.due, one.owedBy.join('+'), one.measure]),
    ...timelines.map(({ steps }) => steps.length),
    ...findings
      .filter(({ severity }) => severity === 'confirm')
      .map(({ kind, source }) => [kind, source.line]),
  ];
};

describe('activities in paragraphs', () => {
  it('are read by their labels', async () => {
    expect(
      await read([
        'มาตรการที่ 1 ปลูกฝัง',
        '๑. ปลูกต้นไม้',
        'ผู้รับผิดชอบ: กองช่าง',
        'กำหนดส่ง ๒๐ มกราคม ๒๕๖๖',
        '',
        '๒. ล้างถนน',
        '(1) กวาด',
        '(2) ฉีดน้ำ',
        'ผู้รับผิดชอบ :',
        '- กองช่าง',
        '- กองคลัง',
        'กำหนดส่ง: 20 มี.ค. 66',
        'มาตรการที่ 2 ป้องกัน',
        '3) ตรวจบัญชี',
        'ผู้รับผิดชอบ กองคลัง',
        'ส่งภายในวันที่ 20 มิถุนายน 2566',
        '4) สอบถาม',
        'ผู้รับผิดชอบ กองคลัง',
        'จึงเรียนมาเพื่อทราบ',
      ]),
    ).toEqual([
      ['1', 'ปลูกต้นไม้', '2023-01-20', 'กองช่าง', 1],
      ['2', 'ล้างถนน', '2023-03-20', 'กองช่าง+กองคลัง', 1],
      ['3', 'ตรวจบัญชี', '2023-06-20', 'กองคลัง', 2],
      ['4', 'สอบถาม', null, 'กองคลัง', 2],
      ['missing-due', 19],
    ]);
  });

  it('may stand one below each heading', async () => {
    const one = (number: number): string[] => [
      `มาตรการที่ ${number} ปลูกฝัง`,
      `${number}. ปลูกต้นไม้`,
      'ผู้รับผิดชอบ: กองช่าง',
      'กำหนดส่ง: 20 มีนาคม 2566',
    ];
    expect(await read([...one(1), ...one(2)])).toEqual([
      ['1', 'ปลูกต้นไม้', '2023-03-20', 'กองช่าง', 1],
      ['2', 'ปลูกต้นไม้', '2023-03-20', 'กองช่าง', 2],
    ]);
  });

  it('are none where they are steps', async () => {
    const steps = ['กรอบเวลา', '1. รับสมัคร วันที่ 5 มกราคม 2566', '2. ประกาศผล ภายในวันที่ 20 มกราคม 2566'];
    expect(await read(steps)).toEqual([2]);
    await expect(read(['1. รับสมัคร', 'วันที่ 5 มกราคม 2566', '2. ประกาศ', 'วันที่ 6 มกราคม 2566'])).rejects.toThrow(
      /holds no plan/,
    );
  });
});
