import { describe, expect, it } from 'vitest';
import type { ImportOptions } from '../../src/plan/import/import-plan.js';
import type { Item } from '../../src/plan/types.js';
import { HEADER, importText, planOf, TITLE, table } from './helpers.js';

type Cells = {
  code?: string;
  activity?: string;
  output?: string;
  outcome?: string;
  due?: string;
  who?: string;
};

const cells = ({
  code = '1',
  activity = 'กิจกรรม',
  output = '',
  outcome = '',
  due = '',
  who = '',
}: Cells): string[] => [code, activity, output, outcome, due, who];

async function itemsOf(rows: Cells[], options: Partial<ImportOptions> = {}): Promise<Item[]> {
  return (await planOf(`${TITLE}\n\n${table(rows.map(cells))}`, options)).items;
}

const brief = (items: Item[]): unknown[] =>
  items.map(({ code, subItems, due, owedBy }) => [code, subItems.join(), due, owedBy.join('+')]);

describe('what is an item', () => {
  it('is one per sub-items, date and responsible', async () => {
    const items = await itemsOf([
      {
        activity: 'ก\n1) ข\n2) ค\n3) ง',
        due: 'ส่ง 20 มีนาคม 2566',
        who: '1) สำนักหนึ่ง\n2) สำนักสองสอง\n3) สำนักหนึ่ง',
      },
    ]);
    expect(brief(items)).toEqual([
      ['1', '1,3', '2023-03-20', 'สำนักหนึ่ง'],
      ['1', '2', '2023-03-20', 'สำนักสองสอง'],
    ]);
  });

  it('stays one when several units owe the same thing', async () => {
    const items = await itemsOf([{ due: 'ส่ง 20 มีนาคม 2566', who: 'สำนักหนึ่งและสำนักสองสอง' }]);
    expect(brief(items)).toEqual([['1', '', '2023-03-20', 'สำนักหนึ่ง+สำนักสองสอง']]);
  });

  it('gives a sub-item that no date covers, and an activity without a date, an item of its own', async () => {
    const items = await itemsOf([
      { activity: 'ก\n(1) ข\n(2) ค', due: '(1) ส่ง 20 มีนาคม 2566', who: 'สำนักทดสอบ' },
      { code: '2', who: 'สำนักทดสอบ' },
    ]);
    expect(brief(items)).toEqual([
      ['1', '1', '2023-03-20', 'สำนักทดสอบ'],
      ['1', '2', null, 'สำนักทดสอบ'],
      ['2', '', null, 'สำนักทดสอบ'],
    ]);
  });

  it('lets a date without sub-items be for those that are left', async () => {
    const items = await itemsOf([
      { activity: 'ก\n1) ข\n2) ค\n3) ง', due: 'ส่ง 20 มีนาคม 2566\n3) ส่ง 20 มิถุนายน 2566', who: 'สำนักทดสอบ' },
    ]);
    expect(brief(items).map((row) => (row as string[]).slice(1, 3))).toEqual([
      ['1,2', '2023-03-20'],
      ['3', '2023-06-20'],
    ]);
  });

  it.each([
    ['line by line', 'อบรม\nหลักสูตรที่ ๑ ก\nหลักสูตรที่ ๒ ข', 'อบรม', 'หลักสูตรที่ 1 ก'],
    ['in bullets', 'อบรม\n- หลักสูตรที่ ๑ ก\n- หลักสูตรที่ ๒ ข', 'อบรม', 'หลักสูตรที่ 1 ก'],
    ['which are the title', 'หลักสูตรที่ ๑ ก\nหลักสูตรที่ ๒ ข', 'หลักสูตรที่ 1 ก หลักสูตรที่ 2 ข', 'หลักสูตรที่ 1 ก'],
    ['within the title', 'อบรม หลักสูตรที่ ๑ และ หลักสูตรที่ ๒', 'อบรม หลักสูตรที่ 1 และ หลักสูตรที่ 2', 'หลักสูตรที่ 1'],
  ])('gives a course that no date covers an item of its own, %s', async (_, activity, title, sub) => {
    const items = await itemsOf([{ activity, due: 'หลักสูตรที่ ๒ ส่ง ๒๐ มิ.ย. ๖๖', who: 'สำนักทดสอบ' }]);
    expect(brief(items)).toEqual([
      ['1', '2', '2023-06-20', 'สำนักทดสอบ'],
      ['1', '1', null, 'สำนักทดสอบ'],
    ]);
    expect(items[1]).toMatchObject({ title, subItemTitles: [{ sub: '1', title: sub }] });
  });

  it.each([
    ['รายงานทุกเดือน และส่งสรุป 10 ก.ย. 66', 'monthly'],
    ['รายงานทุกไตรมาส แล้วจัดทำสรุปส่ง 10 ก.ย. 66', 'quarterly'],
    ['ส่งรายงานทุก 2 เดือน, สรุปผลภายใน 10 ก.ย. 66', 'every-2-months'],
  ])('keeps the recurrence beside a date: %s', async (due, recurrence) => {
    const items = await itemsOf([{ due, who: 'สำนักทดสอบ' }]);
    expect(items.map((item) => [item.recurrence, item.due])).toEqual([
      [recurrence, null],
      [null, '2023-09-10'],
    ]);
  });

  it.each([
    ['ส่งทุกเดือน ภายใน 30 ก.ย. 66', 'monthly', 1],
    ['ส่งรายไตรมาส เริ่ม 20 ธ.ค. 65', 'quarterly', 1],
    ['รายงานประจำเดือน ส่ง 20 ธ.ค. 65', null, 0],
    ['ส่งทุกไตรมาส (20 ธ.ค. 65 และ 20 มี.ค. 66)', null, 1],
  ])('reads whether a date is one of many: %s', async (due, recurrence, confirms) => {
    const plan = await planOf(`${TITLE}\n\n${table([cells({ due, who: 'สำนักทดสอบ' })])}`);
    expect(plan.items[0]!.recurrence).toBe(recurrence);
    expect(plan.findings.filter(({ severity }) => severity === 'confirm')).toHaveLength(confirms);
  });

  it('takes sub-items that slipped into the code column for the first date', async () => {
    const items = await itemsOf([
      {
        code: '๑) - ๒)',
        activity: '๑.๗ ก\n๑) ข\n๒) ค\n๓) ง',
        due: 'ส่ง ๒๐ มีนาคม๖๖\n๓)\nส่ง ๒๐ มิถุนายน๖๖',
        who: 'สำนักทดสอบ',
      },
    ]);
    expect(brief(items).map((row) => (row as string[]).slice(0, 3))).toEqual([
      ['1.7', '1,2', '2023-03-20'],
      ['1.7', '3', '2023-06-20'],
    ]);
  });

  it('knows hand-ins, milestones and events', async () => {
    const items = await itemsOf([
      {
        activity: 'ก\n1) ข\n2) งานวันข้าราชการ',
        due: '1) ๒๐ เมษายน ๒๕๖๖\n2) ๒๘ กันยายน ๒๕๖๖\nสิ้นสุดแผน 20 กันยายน 2566',
        who: 'สำนักทดสอบ',
        outcome: 'มีผลสำเร็จ 100% (16 กันยายน 2566)',
      },
      { code: '2', due: 'จัดงานวันที่ 9 ธันวาคม 2565', who: 'สำนักทดสอบ' },
    ]);
    expect(items.map(({ due, kind, subItems }) => [due, kind, subItems.join()])).toEqual([
      ['2023-04-20', 'submission', '1'],
      ['2023-09-28', 'event', '2'],
      ['2023-09-20', 'milestone', ''],
      ['2023-09-16', 'milestone', ''],
      ['2022-12-09', 'event', ''],
    ]);
  });

  it('adds dates of other columns once', async () => {
    const items = await itemsOf([
      {
        activity: 'ก\n● หลักสูตรแรก\n● หลักสูตรหลัง',
        output: '● หลักสูตรที่ ๑ ส่ง ๒๐ มีนาคม ๒๕๖๖\n● หลักสูตรที่ ๒ ส่ง ๒๐ มิถุนายน ๖๖\n● รายงานผล ๓๐ กรกฎาคม ๒๕๖๖',
        outcome: 'รายงาน (20 กรกฎาคม 2566)',
        due: 'ส่ง ๒๐ กรกฎาคม ๖๖',
      },
    ]);
    expect(items.map(({ subItems, due, kind }) => [subItems.join(), due, kind])).toEqual([
      ['', '2023-07-20', 'submission'],
      ['1', '2023-03-20', 'submission'],
      ['2', '2023-06-20', 'submission'],
      ['', '2023-07-30', 'milestone'],
    ]);
    expect(items[1]!.subItemTitles).toEqual([{ sub: '1', title: 'หลักสูตรแรก' }]);
  });

  it('reads recurrences without making dates of them', async () => {
    const items = await itemsOf([
      { code: '1', due: 'ส่งตามไตรมาส' },
      { code: '2', due: 'รายงานทุกเดือน' },
      { code: '3', due: 'ประชุมทุก 2 เดือน' },
    ]);
    expect(items.map(({ recurrence, due }) => [recurrence, due])).toEqual([
      ['quarterly', null],
      ['monthly', null],
      ['every-2-months', null],
    ]);
  });

  it('closes a range with until', async () => {
    const [item] = await itemsOf([{ due: 'ระหว่างวันที่ 1 - 15 มิถุนายน 2566', who: 'สำนักทดสอบ' }]);
    expect([item!.due, item!.until]).toEqual(['2023-06-01', '2023-06-15']);
  });

  it('gives each unit its own date', async () => {
    const items = await itemsOf([
      {
        due: 'ส่ง 30 กรกฎาคม 2566',
        who: '- สำนักงานเลขาธิการวุฒิสภา โดยสำนักหนึ่งหนึ่ง ส่ง 20 มิถุนายน 2566\n- สำนักทดสอบ ส่งรายงาน 30 กรกฎาคม 2566',
      },
    ]);
    expect(brief(items)).toEqual([
      ['1', '', '2023-07-30', 'สำนักทดสอบ'],
      ['1', '', '2023-06-20', 'สำนักหนึ่งหนึ่ง'],
    ]);
  });
});

describe('who owes it', () => {
  it.each([
    ['ผู้รับผิดชอบหลักสำนักหนึ่งหนึ่ง\nผู้สนับสนุนสำนักทดสอบ', ['สำนักหนึ่งหนึ่ง'], ['สำนักทดสอบ']],
    ['สำนักหนึ่งหนึ่ง (ผู้สนับสนุน)\nสำนักทดสอบ (ผู้รับผิดชอบหลัก)', ['สำนักทดสอบ'], ['สำนักหนึ่งหนึ่ง']],
    ['สำนักหนึ่งหนึ่ง ผู้รับผิดชอบหลัก\nสำนักทดสอบ ผู้สนับสนุน', ['สำนักหนึ่งหนึ่ง'], ['สำนักทดสอบ']],
    ['สำนักหนึ่งหนึ่ง\nสำนักทดสอบ โดยการส่งคนเข้าร่วม', ['สำนักหนึ่งหนึ่ง'], ['สำนักทดสอบ']],
    ['สำนักงานเลขาธิการวุฒิสภา โดยสำนักหนึ่งหนึ่ง', ['สำนักหนึ่งหนึ่ง'], []],
    ['สำนักงานเลขาธิการวุฒิสภา', [], []],
    ['ทุกสำนัก', [], []],
  ])('%s', async (who, owedBy, supporters) => {
    const [item] = await itemsOf([{ due: 'ส่ง 20 มีนาคม 2566', who }]);
    expect([item!.owedBy, item!.supporters]).toEqual([owedBy, supporters]);
  });

  it.each([
    ['สำนักทดสอบ จัดกิจกรรมอ่านหนังสือ', ['สำนักทดสอบ']],
    ['ให้สำนัก/กลุ่มจัดทำแผน', ['สำนักทดสอบ']],
    ['กิจกรรม (คะแนนสำนักดีเด่น 5 คะแนน)', ['สำนักทดสอบ']],
    ['เผยแพร่ข้อมูลบนเว็บไซต์', []],
  ])('an empty cell: %s', async (activity, owedBy) => {
    const [item] = await itemsOf([{ activity, due: 'ส่ง 20 มีนาคม 2566' }]);
    expect([item!.responsible, item!.owedBy]).toEqual([[], owedBy]);
  });

  it('makes every known unit owe what is addressed to all, when asked', async () => {
    const knownUnits = [{ name: 'สำนักวิชาการ', aliases: [] }];
    const rows = [
      { due: 'ส่ง 20 มีนาคม 2566', who: 'ทุกสำนัก' },
      { code: '2', due: 'ส่ง 20 มีนาคม 2566', who: 'สำนักกฎหมาย' },
    ];
    const items = await itemsOf(rows, { knownUnits, allUnits: true });
    expect(items.map(({ owedBy }) => [...owedBy].sort())).toEqual([
      ['สำนักกฎหมาย', 'สำนักทดสอบ', 'สำนักวิชาการ'],
      ['สำนักกฎหมาย'],
    ]);
  });

  it('registers the owner and the units that are responsible, not the parent office', async () => {
    const text = `${TITLE}\n\n${table([cells({ due: 'ส่ง 20 มีนาคม 2566', who: 'สำนักงานเลขาธิการวุฒิสภา' }), cells({ code: '2', who: 'สำนักกฎหมาย' })])}`;
    const { units } = await importText(text);
    expect(units.map(({ name }) => name)).toEqual(['สำนักทดสอบ', 'สำนักกฎหมาย']);
  });
});

describe('points and requirements', () => {
  it('reads each number with what it is for, and none that is damaged', async () => {
    const [item] = await itemsOf([
      {
        outcome: '● รายงาน (คะแนนสำนักดีเด่น เป็นเล่ม ๒๐ คะแนน คลิป ๑๐ คะแนน)\n● บอร์ด (คะแนนสำนักปี ๒๖ คะแนน)',
        due: 'ส่ง 20 มีนาคม 2566',
        who: 'สำนักทดสอบ',
      },
    ]);
    expect(item!.points).toEqual([
      { for: 'เป็นเล่ม', points: 20 },
      { for: 'คลิป', points: 10 },
    ]);
    expect(item!.requirements).toEqual(['รายงาน', 'บอร์ด']);
  });

  it.each([
    ['คะแนนสำนักดีเด่น พอใจร้อยละ 90 5 คะแนน', 'พอใจร้อยละ 90'],
    ['คะแนนสำนักดีเด่น พอใจ (ร้อยละ 90) 5 คะแนน', 'พอใจ (ร้อยละ 90)'],
    ['คะแนนสำนักดีเด่น ครบ 3 ช่องทาง 5 คะแนน', 'ครบ 3 ช่องทาง'],
    ['คะแนนสำนักดีเด่น อบรมร้อยละ 80 - 90 (5 คะแนน)', 'อบรมร้อยละ 80 - 90'],
  ])('keeps the numbers of a phrase: %s', async (outcome, reason) => {
    const [item] = await itemsOf([{ outcome, due: 'ส่ง 20 มีนาคม 2566', who: 'สำนักทดสอบ' }]);
    expect(item!.points).toEqual([{ for: reason, points: 5 }]);
  });

  it('takes no share of a hundred for points', async () => {
    const header = [...HEADER, 'คะแนน'];
    const cells = ['1', 'ก', '', '', 'ส่ง 20 มีนาคม 2566', 'สำนักทดสอบ'];
    const pointsOf = async (cell: string) =>
      (await planOf(`${TITLE}\n\n${table([[...cells, cell]], header)}`)).items[0]!.points;
    expect(await pointsOf('ผ่านร้อยละ 90')).toEqual([]);
    expect(await pointsOf('ผ่านร้อยละ 90 = 5 คะแนน')).toEqual([{ for: 'ผ่านร้อยละ 90', points: 5 }]);
  });

  it.each(['งานหนึ่งของแต่ละหน่วยอาทิ', 'งานหนึ่งของแต่ละหน่วย เช่น', 'งานหนึ่งของแต่ละหน่วย ได้แก่ :'])(
    'ends a title before the list that it announces: %s',
    async (activity) => {
      const [item] = await itemsOf([
        { activity: `${activity}\n● แผน\n● รายงาน`, due: 'ส่ง 20 มีนาคม 2566', who: 'สำนักทดสอบ' },
      ]);
      expect(item!.title).toBe('งานหนึ่งของแต่ละหน่วย');
      expect(item!.requirements).toEqual(['แผน', 'รายงาน']);
    },
  );

  it('gives a line that repeats what one sub-item asks for to that sub-item alone', async () => {
    const items = await itemsOf([
      {
        activity: 'งานหลัก\n1) เก็บขยะริมน้ำ\n2) นับนกประจำถิ่น',
        output: '1) ลงชื่อครบทุกคน\n- มีการติดตามผลการคัดแยกขยะริมน้ำของหน่วย',
        outcome: '- เผยแพร่สามช่องทาง\n- สรุปการติดตามผลการคัดแยกขยะริมน้ำของหน่วย',
        due: '1) ส่ง 20 มีนาคม 2566\n2) ส่ง 30 กรกฎาคม 2566',
        who: 'สำนักทดสอบ',
      },
    ]);
    expect(items.map(({ subItems, requirements }) => [subItems, requirements])).toEqual([
      [
        ['1'],
        [
          'ลงชื่อครบทุกคน',
          'มีการติดตามผลการคัดแยกขยะริมน้ำของหน่วย',
          'เผยแพร่สามช่องทาง',
          'สรุปการติดตามผลการคัดแยกขยะริมน้ำของหน่วย',
        ],
      ],
      [['2'], ['เผยแพร่สามช่องทาง']],
    ]);
  });

  it('gives points to the sub-items that they name, else to what the owner owes', async () => {
    const items = await itemsOf([
      {
        activity: 'ก\n1) ข (คะแนนสำนักดีเด่น 5 คะแนน)\n2) ค',
        outcome: '(คะแนนสำนักดีเด่น 7 คะแนน)',
        due: '1) ส่ง 20 มี.ค. 66\n2) ส่ง 20 มิ.ย. 66',
        who: '1) สำนักกฎหมาย\n2) สำนักทดสอบ',
      },
    ]);
    expect(items.map(({ points }) => points.map((one) => one.points))).toEqual([[5], [7]]);
  });
});
