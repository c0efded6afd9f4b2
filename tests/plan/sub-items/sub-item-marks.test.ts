import { describe, expect, it } from 'vitest';
import { cells, itemsOf, planOf, TITLE, table } from '../helpers.js';

const TWO = 'รายงานผล\n(1) แผนงาน\n(2) ผลงาน';
const SENT = 'ส่ง 20 มีนาคม 2566';

const findingsOf = async (row: Parameters<typeof cells>[0]): Promise<string[]> =>
  (await planOf(`${TITLE}\n\n${table([cells(row)])}`)).findings.map(
    ({ kind, severity, message }) => `${kind} ${severity}: ${message}`,
  );
const owing = async (row: Parameters<typeof itemsOf>[0][number]) =>
  (await itemsOf([row])).map(({ subItems, due, owedBy }) => [subItems.join(), due, owedBy.join()]);

describe('a sub-item that the activity does not have', () => {
  it('is found in the responsible cell, and its unit owes no other', async () => {
    const row = { activity: TWO, due: SENT, who: '(1) กองช่าง\n(3) กองคลัง' };
    expect(await findingsOf(row)).toEqual([
      'other confirm: the responsible cell names sub-item 3, which the activity does not have: check which one its units do',
    ]);
    expect(await owing(row)).toEqual([
      ['1', '2023-03-20', 'กองช่าง'],
      ['2', '2023-03-20', ''],
    ]);
  });

  it('is found beside one that it has, behind the units too', async () => {
    expect(await findingsOf({ activity: TWO, due: SENT, who: '(1) กองช่าง\n(2), (3) กองคลัง' })).toEqual([
      expect.stringContaining('names sub-item 3,'),
    ]);
    const behind = { activity: TWO, due: SENT, who: 'กองช่าง (ข้อ 1) กองคลัง (ข้อ 2) กองแผน (ข้อ 4)' };
    expect(await findingsOf(behind)).toEqual([expect.stringContaining('names sub-item 4,')]);
    expect(await owing(behind)).toEqual([
      ['1', '2023-03-20', 'กองช่าง'],
      ['2', '2023-03-20', 'กองคลัง'],
    ]);
  });

  it('is found in the due cell, whose date is kept', async () => {
    const row = { activity: TWO, due: '(1) ส่ง 20 มีนาคม 2566\n(3) ส่ง 20 มิถุนายน 2566', who: 'กองช่าง' };
    expect(await findingsOf(row)).toEqual([
      'other confirm: the due cell names sub-item 3, which the activity does not have: check which one its date is for',
    ]);
    expect((await owing(row)).map(([, due]) => due)).toEqual(['2023-03-20', '2023-06-20']);
  });

  it.each([
    ['an activity without sub-items numbers its units', 'รายงานผล', '1) กองช่าง\n2) กองคลัง'],
    ['every sub-item has its unit', TWO, '(1) กองช่าง\n(2) กองคลัง'],
    ['a course or a class is counted', TWO, 'กองช่าง รุ่นที่ 3'],
    ['points stand there', TWO, 'กองช่าง (คะแนนสำนักดีเด่น 3 คะแนน)'],
  ])('is none where %s', async (_, activity, who) =>
    expect(await findingsOf({ activity, due: SENT, who })).toEqual([]),
  );
});

describe('sub-items that letters count', () => {
  const LETTERED = 'รายงานผล\nก) แผนงาน\nข) ผลงาน';
  const read = async (row: Parameters<typeof itemsOf>[0][number]) =>
    (await itemsOf([row])).map(({ subItems, due, owedBy, subItemTitles }) => [
      subItems.join(),
      due,
      owedBy.join(),
      subItemTitles.map(({ title }) => title).join(),
    ]);

  it.each([
    ['ก)', LETTERED, 'ก) ส่ง 20 มีนาคม 2566\nข) ส่ง 20 มิถุนายน 2566'],
    ['(ก)', 'รายงานผล\n(ก) แผนงาน\n(ข) ผลงาน', '(ก) ส่ง 20 มีนาคม 2566 (ข) ส่ง 20 มิถุนายน 2566'],
    ['ก.', 'รายงานผล\nก. แผนงาน\nข. ผลงาน', 'ก. ส่ง 20 มีนาคม 2566\nข. ส่ง 20 มิถุนายน 2566'],
    ['ข้อ ก', LETTERED, 'ข้อ ก ส่ง 20 มีนาคม 2566\nข้อ ข ส่ง 20 มิถุนายน 2566'],
  ])('are the first, the second and so on: %s', async (_, activity, due) => {
    const row = { activity, due, who: 'กองช่าง' };
    expect(await read(row)).toEqual([
      ['1', '2023-03-20', 'กองช่าง', 'แผนงาน'],
      ['2', '2023-06-20', 'กองช่าง', 'ผลงาน'],
    ]);
    expect(await findingsOf(row)).toEqual([
      'other info: the activity counts its sub-items by letters: ก to ข are stored as 1 to 2',
    ]);
  });

  it('have the units that the responsible cell gives to the letters', async () => {
    const row = { activity: 'รายงานผล\nก. แผนงาน\nข. ผลงาน', due: SENT, who: 'ก. กองช่าง\nข. กองคลัง' };
    expect(await read(row)).toEqual([
      ['1', '2023-03-20', 'กองช่าง', 'แผนงาน'],
      ['2', '2023-03-20', 'กองคลัง', 'ผลงาน'],
    ]);
  });

  it.each([
    ['no date and no unit is for one of them', LETTERED, SENT],
    ['sub-items have numbers', 'รายงานผล\n(1) แผนงาน\nก) ร่าง\nข) ฉบับจริง\n(2) ผลงาน', SENT],
    ['there is only one', 'รายงานผล\nก) แผนงาน', 'ก) ส่ง 20 มีนาคม 2566'],
    ['they do not count on', 'รายงานผล\nก) แผนงาน\nง) ผลงาน', 'ก) ส่ง 20 มีนาคม 2566'],
    ['months are meant', 'รายงานผล\nก. แผนงาน\nข. ผลงาน', 'ก.พ. 66'],
  ])('are part of the title where %s', async (_, activity, due) => {
    expect((await itemsOf([{ activity, due, who: 'กองช่าง' }]))[0]).toMatchObject({
      subItems: [],
      title: expect.stringContaining('รายงานผล'),
    });
    expect(await findingsOf({ activity, due, who: 'กองช่าง' })).not.toContainEqual(
      expect.stringContaining('letters'),
    );
  });
});

describe('a label before the units of sub-items', () => {
  const read = async (who: string) =>
    (await itemsOf([{ activity: TWO, due: SENT, who }])).map(({ subItems, owedBy, supporters }) => [
      subItems.join(),
      owedBy.join(),
      supporters.join(),
    ]);

  it('holds for all of them', async () => {
    const who = 'ผู้รับผิดชอบ\n(1) กองช่าง\n(2) กองปลัด\nผู้สนับสนุน\n(1) กองคลัง\n(2) กองแผน';
    expect(await read(who)).toEqual([
      ['1', 'กองช่าง', 'กองคลัง'],
      ['2', 'กองปลัด', 'กองแผน'],
    ]);
  });

  it.each([
    'ผู้รับผิดชอบหลัก กองช่าง\nผู้สนับสนุน 1) กองคลัง 2) กองแผน',
    'กองช่าง ผู้สนับสนุน 1) กองคลัง 2) กองแผน',
    'กองช่าง\nผู้สนับสนุน\n1) กองคลัง\n2) กองแผน',
    'กองช่าง (ผู้สนับสนุน 1) กองคลัง 2) กองแผน)',
  ])('makes one row of who owes them all: %s', async (who) =>
    expect(await read(who)).toEqual([['', 'กองช่าง', 'กองคลัง,กองแผน']]),
  );

  it('behind the units holds for those before it, as ever', async () => {
    expect(await read('(1) กองช่าง ผู้รับผิดชอบหลัก กองคลัง ผู้สนับสนุน\n(2) กองแผน')).toEqual([
      ['1', 'กองช่าง', 'กองคลัง'],
      ['2', 'กองแผน', ''],
    ]);
  });
});

describe('sub-items that the due cell alone counts', () => {
  const read = async (due: string, output = '', who = 'กองช่าง') =>
    (await itemsOf([{ activity: 'อบรม', output, due, who }])).map(
      ({ subItems, due: day, owedBy, subItemTitles }) => [
        subItems.join(),
        day,
        owedBy.join(),
        subItemTitles.map(({ title }) => title).join(),
      ],
    );

  it.each([
    [
      'the words before the date',
      '1) ส่งแผนอบรม 20 มี.ค. 66 2) ผลอบรม ภายใน 20 มิ.ย. 66',
      '',
      ['แผนอบรม', 'ผลอบรม'],
    ],
    ['their outputs', '(1) 20 มี.ค. 66\n(2) 20 มิ.ย. 66', '(1) คำสั่ง\n(2) เล่มผล', ['คำสั่ง', 'เล่มผล']],
    ['their numbers', '1) 20 มี.ค. 66\n2) 20 มิ.ย. 66', '', ['ข้อที่ 1', 'ข้อที่ 2']],
  ])('are called by %s', async (_, due, output, [first, second]) =>
    expect(await read(due, output)).toEqual([
      ['1', '2023-03-20', 'กองช่าง', first],
      ['2', '2023-06-20', 'กองช่าง', second],
    ]),
  );

  it('have the units of their numbers', async () =>
    expect(await read('1) 20 มี.ค. 66\n2) 20 มิ.ย. 66', '', '1) กองช่าง\n2) กองคลัง')).toEqual([
      ['1', '2023-03-20', 'กองช่าง', 'ข้อที่ 1'],
      ['2', '2023-06-20', 'กองคลัง', 'ข้อที่ 2'],
    ]));

  it('are none where a number has no date', async () =>
    expect((await read('1) ส่งแผน\n2) ส่งผล 20 มิ.ย. 66')).map(([sub]) => sub)).toEqual(['']));
});
