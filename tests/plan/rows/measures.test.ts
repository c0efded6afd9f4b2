import { describe, expect, it } from 'vitest';
import { planOf, TITLE, table } from '../helpers.js';

const row = (code: string): string[] => [code, 'เรื่องหนึ่ง', '', '', '20 มี.ค. 66', 'กองคลัง'];

async function measures(...headings: string[]): Promise<(number | null)[]> {
  const parts = headings.map((heading, at) => `${heading}\n\n${table([row(String(at + 1))])}`);
  return (await planOf([TITLE, ...parts].join('\n\n'))).items.map(({ measure }) => measure);
}

describe('the measure of an activity', () => {
  it.each(['มาตรการที่', 'มาตรการ', 'มิติที่', 'ยุทธศาสตร์ที่', 'ประเด็นยุทธศาสตร์ที่', 'ด้านที่', 'กลยุทธ์ที่', 'แนวทางที่'])(
    '%s',
    async (word) => expect(await measures(`${word} 1 เรื่องแรก`, `${word} ๒ เรื่องหลัง`)).toEqual([1, 2]),
  );

  it('is the highest of the words that a document numbers by', async () => {
    expect(await measures('ยุทธศาสตร์ที่ 2 เรื่อง\n\nแนวทางที่ 1 วิธี', 'แนวทางที่ 2 วิธี')).toEqual([2, 2]);
    expect(await measures('มาตรการที่ 3 เรื่อง\n\nด้านที่ 1 วิธี', 'ด้านที่ 2 วิธี')).toEqual([3, 3]);
  });

  it('may stand in a row of the table', async () => {
    const rows = [['มิติที่ 4 เรื่อง', '', '', '', '', ''], row('1')];
    expect((await planOf(`${TITLE}\n\n${table(rows)}`)).items.map(({ measure }) => measure)).toEqual([4]);
  });

  it.each(['แนวทางที่ 1.2 วิธี', 'ด้านคุณธรรม 3 เรื่อง', 'ตามยุทธศาสตร์ที่ 2', 'แนวทางการดำเนินการตามมาตรการ'])(
    'none: %s',
    async (text) => expect(await measures(text)).toEqual([null]),
  );
});
