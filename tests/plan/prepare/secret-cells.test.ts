import { describe, expect, it } from 'vitest';
import { importText, TITLE, table } from '../helpers.js';

const HEADER = ['ลำดับ', 'กิจกรรม', 'กำหนดส่ง', 'ผู้รับผิดชอบ'];
const SECRETS = ['ลับมากจริง', 'zebra', 'Qx77#z', '90210'];

/** A plan with one row, then these tables; everything that is kept of it as one text. */
async function kept(...tables: string[][][]): Promise<{ text: string; codes: string[]; removed: number }> {
  const plan = table([['1', 'รายงานผล', 'ส่ง 20 มีนาคม 2566', 'กองคลัง']], HEADER);
  const others = tables.map(([header, ...rows]) => table(rows, header));
  const { plan: read } = await importText([TITLE, plan, ...others].join('\n\n'));
  return {
    text: JSON.stringify(read),
    codes: read.items.map(({ code }) => code),
    removed: read.findings.filter(({ kind }) => kind === 'credential-removed').length,
  };
}

const none = (text: string): string[] => SECRETS.filter((secret) => text.includes(secret));

describe('a column of secrets', () => {
  it.each(['รหัสผ่าน', 'Password', 'รหัสผ่านเข้าระบบ', 'ชื่อผู้ใช้ / รหัสผ่าน', 'PIN', 'รหัสเข้าประชุม'])(
    'is taken out below %s',
    async (heading) => {
      const rows = SECRETS.map((secret, at) => [`ระบบที่ ${at}`, secret, 'ใช้ได้']);
      const { text, removed } = await kept([['ระบบ', heading, 'สถานะ'], ...rows]);
      expect([none(text), removed]).toEqual([[], SECRETS.length]);
    },
  );

  it('is taken out of the plan table itself, whose numbers stay', async () => {
    const rows = SECRETS.map((secret, at) => [`${at + 2}`, 'ส่งแบบ', 'ส่ง 20 มิถุนายน 2566', 'กองคลัง', secret]);
    const { text, codes } = await kept([[...HEADER, 'รหัสผ่าน'], ...rows]);
    expect([none(text), codes]).toEqual([[], ['1', '2', '3', '4', '5']]);
  });

  it('goes on behind a page break', async () => {
    const { text } = await kept(
      [
        ['ระบบ', 'ผู้ดูแล', 'รหัสผ่าน'],
        ['1', 'กองช่าง', 'zebra'],
      ],
      [
        ['2', 'กองช่าง', 'ลับมากจริง'],
        ['3', '', 'Qx77#z'],
      ],
    );
    expect(none(text)).toEqual([]);
  });
});

describe('a row of secrets', () => {
  it('has its value beside the label, be it of Thai letters', async () => {
    const { text } = await kept([
      ['ชื่อผู้ใช้', 'user01'],
      ['รหัสผ่าน', 'ลับมากจริง'],
    ]);
    expect(none(text)).toEqual([]);
  });

  it('is known in the first line of a table, too', async () => {
    const { text } = await kept([
      ['รหัสผ่าน', 'ลับมากจริง'],
      ['ผู้ดูแล', 'กองคลัง'],
    ]);
    expect(none(text)).toEqual([]);
  });
});
