import { describe, expect, it } from 'vitest';
import type { ImportOptions } from '../../../src/plan/import/import-plan.js';
import { cells, importText, itemsOf, planOf, TITLE, table } from '../helpers.js';

const KNOWN = ['สำนักทดสอบ', 'สำนักหนึ่ง', 'สำนักสองสอง', 'สำนักสามสาม'].map((name) => ({ name, aliases: [] }));

async function whoFor(who: string, options: Partial<ImportOptions> = {}) {
  const rows = [['1', 'กิจกรรม', '', '', '20 มีนาคม 2566', who]];
  const { plan, units } = await importText(`${TITLE}\n\n${table(rows)}`, options);
  const { responsible, supporters, owedBy } = plan.items[0]!;
  return { responsible, supporters, owedBy, units: units.map(({ name }) => name), findings: plan.findings };
}

describe('every unit but one', () => {
  it.each([
    'ทุกสำนัก ยกเว้นสำนักหนึ่ง',
    'ทุกสำนัก (ยกเว้น สำนักหนึ่ง)',
    'ทุกหน่วยงาน เว้นแต่สำนักหนึ่ง',
    'สำนัก/กลุ่ม ไม่รวมสำนักหนึ่ง',
    'ทุกสำนัก\nยกเว้น: สำนักหนึ่ง',
  ])('%s', async (who) => {
    expect(await whoFor(who)).toMatchObject({ responsible: ['ทุกสำนัก'], owedBy: [], units: ['สำนักทดสอบ'] });
    const all = await whoFor(who, { allUnits: true, knownUnits: KNOWN });
    expect(all.owedBy).toEqual(['สำนักทดสอบ', 'สำนักสองสอง', 'สำนักสามสาม']);
  });

  it('may be several, and may be part of a unit that owes', async () => {
    const both = await whoFor('ทุกสำนัก ยกเว้นสำนักหนึ่งและสำนักสองสอง', { allUnits: true, knownUnits: KNOWN });
    expect(both.owedBy).toEqual(['สำนักทดสอบ', 'สำนักสามสาม']);
    expect((await whoFor('สำนักหนึ่ง ยกเว้นกลุ่มงานพัสดุ')).owedBy).toEqual(['สำนักหนึ่ง']);
  });
});

describe('a unit that is left out with a date of its own', () => {
  it('owes by that', async () => {
    const rows = [['1', 'กิจกรรม', '', '', '20 มีนาคม 2566', 'ทุกสำนัก (ยกเว้นสำนักหนึ่ง ส่ง 20 มิถุนายน 2566)']];
    const text = `${TITLE}\n\n${table(rows)}`;
    const { plan } = await importText(text, { allUnits: true, knownUnits: KNOWN });
    const rest = ['สำนักทดสอบ', 'สำนักสองสอง', 'สำนักสามสาม'];
    expect(plan.items.map(({ due, owedBy }) => [due, owedBy])).toEqual([
      ['2023-03-20', rest],
      ['2023-06-20', ['สำนักหนึ่ง']],
    ]);
  });
});

describe('a name that goes on from a unit', () => {
  it.each(['สำนักทดสอบสนับสนุน', 'สำนักหนึ่งและสำนักทดสอบร่วมมือ'])('is asked about: %s', async (who) => {
    const { findings } = await whoFor(who);
    expect(findings).toMatchObject([{ kind: 'unknown-unit', severity: 'confirm' }]);
  });
});

describe('whoever supports', () => {
  it.each([
    'สำนักหนึ่ง สนับสนุนโดย สำนักสองสอง',
    'สำนักหนึ่ง (สนับสนุนโดย สำนักสองสอง)',
    'สำนักหนึ่ง สนับสนุน: สำนักสองสอง',
    'สำนักหนึ่ง\nสนับสนุน : สำนักสองสอง',
    'สำนักหนึ่ง โดยการสนับสนุนของสำนักสองสอง',
    'สำนักหนึ่ง โดยได้รับการสนับสนุนจากสำนักสองสอง',
  ])('owes nothing: %s', async (who) => {
    for (const knownUnits of [[], KNOWN])
      expect(await whoFor(who, { knownUnits })).toMatchObject({
        responsible: ['สำนักหนึ่ง'],
        supporters: ['สำนักสองสอง'],
        owedBy: ['สำนักหนึ่ง'],
        findings: [],
      });
  });

  it('is not meant by a name', async () => {
    const { owedBy } = await whoFor('สำนักสนับสนุนวิชาการ และกลุ่มงานสนับสนุน');
    expect(owedBy).toEqual(['สำนักสนับสนุนวิชาการ', 'กลุ่มงานสนับสนุน']);
  });
});

describe('words behind a unit', () => {
  it.each([
    'สำนักหนึ่ง ครั้งที่ ๑',
    'สำนักหนึ่ง รอบที่ 2',
    'สำนักหนึ่ง ปี ๒๕๖๖',
    'สำนักหนึ่ง ติดต่อ กลุ่มงานการเงิน',
    'สำนักหนึ่ง ประสานงานกับสำนักสองสอง',
    'สำนักหนึ่ง โทร ๑๒๓๔',
    'สำนักหนึ่ง ระหว่างปี',
    'สำนักหนึ่งส่งภายในกำหนด',
    'สำนักหนึ่ง ส่งภายในกำหนด',
  ])('are none of its name: %s', async (who) => {
    expect(await whoFor(who)).toMatchObject({
      responsible: ['สำนักหนึ่ง'],
      owedBy: ['สำนักหนึ่ง'],
      units: ['สำนักทดสอบ', 'สำนักหนึ่ง'],
    });
  });
});

describe('an empty responsible cell below one that names units', () => {
  const DUE = 'ส่ง 20 มีนาคม 2566';
  const found = async (rows: Parameters<typeof cells>[0][]): Promise<string[]> =>
    (await planOf(`${TITLE}\n\n${table(rows.map((row) => cells({ due: DUE, ...row })))}`)).findings.map(
      ({ kind, severity, code }) => `${kind} ${severity} ${code}`,
    );

  it('is asked about: one cell may have been merged over both; nobody owes it meanwhile', async () => {
    const rows = [
      { code: '1.1', who: 'กองช่าง' },
      { code: '1.2' },
      { code: '1.3' },
      { code: '2.1', who: 'กองคลัง' },
    ];
    expect(await found(rows)).toEqual(['unknown-unit confirm 1.2', 'unknown-unit confirm 1.3']);
    const items = await itemsOf(rows.map((row) => ({ due: DUE, ...row })));
    expect(items.map(({ owedBy }) => owedBy)).toEqual([['กองช่าง'], [], [], ['กองคลัง']]);
  });

  it('is asked about where the same number goes on with a date of its own', async () => {
    expect(
      await found([
        { code: '3', who: 'กองช่าง' },
        { code: '3', due: 'ส่ง 20 มิถุนายน 2566' },
      ]),
    ).toEqual(['unknown-unit confirm 3']);
  });

  it.each([
    ['the one above is of another heading', [{ code: '1.1', who: 'กองช่าง' }, { code: '2.1' }]],
    ['numbers have no heading', [{ code: '1', who: 'กองช่าง' }, { code: '2' }]],
    ['it stands above', [{ code: '1.1' }, { code: '1.2', who: 'กองช่าง' }]],
    ['no cell names a unit', [{ code: '1.1' }, { code: '1.2' }]],
    [
      'a dash says that nobody does it',
      [
        { code: '1.1', who: 'กองช่าง' },
        { code: '1.2', who: '-' },
      ],
    ],
    [
      'the row says that the owner does it',
      [
        { code: '1.1', who: 'กองช่าง' },
        { code: '1.2', outcome: '(คะแนนสำนักดีเด่น 5 คะแนน)' },
      ],
    ],
    [
      'nothing is handed in',
      [
        { code: '1.1', who: 'กองช่าง' },
        { code: '1.2', due: 'จัดกิจกรรมวันที่ 20 มีนาคม 2566' },
      ],
    ],
  ])('is plain where %s', async (_, rows) => expect(await found(rows)).toEqual([]));
});

describe('units in two columns', () => {
  const read = async (headings: string[], cells: string[]) => {
    const header = ['ลำดับ', 'กิจกรรม', ...headings, 'กำหนดส่ง'];
    const { items, findings } = await planOf(
      `${TITLE}\n\n${table([['1', 'ปลูกต้นไม้', ...cells, '20 มีนาคม 2566']], header)}`,
    );
    return [
      ...items.map(({ owedBy, supporters }) => [owedBy.join('+'), supporters.join('+')]),
      ...findings.map(({ severity }) => severity),
    ];
  };

  it.each([
    ['ผู้รับผิดชอบหลัก', 'ผู้รับผิดชอบร่วม'],
    ['ผู้รับผิดชอบ', 'ผู้ร่วมรับผิดชอบ'],
    ['หน่วยงานรับผิดชอบหลัก', 'หน่วยงานรับผิดชอบร่วม'],
  ])('those who are responsible together all owe, as an info says: %s, %s', async (...headings) => {
    expect(await read(headings, ['กองคลัง', 'กองช่าง, กองแผน'])).toEqual([
      ['กองคลัง+กองช่าง+กองแผน', ''],
      'info',
    ]);
    expect(await read(headings, ['กองคลัง', '-'])).toEqual([['กองคลัง', '']]);
  });

  it.each([
    ['ผู้รับผิดชอบ', 'ผู้สนับสนุน'],
    ['หน่วยงานหลัก', 'หน่วยงานร่วม'],
    ['หน่วยงานรับผิดชอบหลัก', 'หน่วยงานสนับสนุน'],
    ['ผู้รับผิดชอบหลัก', 'ผู้รับผิดชอบรอง'],
    ['เจ้าภาพหลัก', 'เจ้าภาพร่วม'],
  ])('those who take part or support do not: %s, %s', async (...headings) =>
    expect(await read(headings, ['กองคลัง', 'กองช่าง'])).toEqual([['กองคลัง', 'กองช่าง']]),
  );

  it('of which one has its heading below another say the same', async () => {
    const header = ['ลำดับ', 'กิจกรรม', 'ผู้รับผิดชอบ', '', 'กำหนดส่ง'];
    const rows = (second: string): string[][] => [
      ['', '', 'หลัก', second, ''],
      ['1', 'ปลูกต้นไม้', 'กองคลัง', 'กองช่าง', '20 มีนาคม 2566'],
    ];
    const owing = async (second: string) =>
      (await planOf(`${TITLE}\n\n${table(rows(second), header)}`)).items[0]!.owedBy;
    expect(await owing('ร่วม')).toEqual(['กองคลัง', 'กองช่าง']);
    expect(await owing('สนับสนุน')).toEqual(['กองคลัง']);
  });

  it('in one cell the labels say the same', async () => {
    const who = (label: string): string => `ผู้รับผิดชอบหลัก กองคลัง\n${label} กองช่าง`;
    const owing = async (label: string) =>
      (await itemsOf([{ due: '20 มีนาคม 2566', who: who(label) }]))[0]!.owedBy;
    expect(await owing('ผู้รับผิดชอบร่วม')).toEqual(['กองคลัง', 'กองช่าง']);
    expect(await owing('ผู้ร่วมรับผิดชอบ')).toEqual(['กองคลัง', 'กองช่าง']);
    expect(await owing('ผู้รับผิดชอบรอง')).toEqual(['กองคลัง']);
    expect(await owing('หน่วยงานร่วม')).toEqual(['กองคลัง']);
  });
});
