import { describe, expect, it } from 'vitest';
import { planOf, TITLE, table } from '../helpers.js';

/** Rows of one activity as [due, owed by], and the kinds of the findings that ask for a decision. */
async function read(due: string, responsible: string, activity = 'งานหนึ่ง'): Promise<unknown[]> {
  const plan = await planOf(`${TITLE}\n\n${table([['1', activity, 'รายงาน', '', due, responsible]])}`);
  const rows = plan.items.map(({ subItems, due: date, owedBy }) =>
    [subItems.join(), date, owedBy.join(' + ')].filter((part) => part !== ''),
  );
  const open = plan.findings.filter(({ severity }) => severity !== 'info').map(({ kind }) => kind);
  return [...rows, ...open];
}

const FINANCE = 'สำนักการคลัง';
const FIRST = 'สำนักกรรมาธิการ ๑';
const BOTH = `${FINANCE}\n${FIRST}`;
const ONE_EACH = [
  ['2023-03-20', FINANCE],
  ['2023-06-20', FIRST],
];

describe('dates of the due cell that name their unit', () => {
  it.each([
    ['behind each date', `ส่ง ๒๐ มีนาคม ๖๖ (${FINANCE}) ส่ง ๒๐ มิถุนายน ๖๖ (${FIRST})`],
    ['behind each date, without brackets', `ส่ง 20 มี.ค. 66 ${FINANCE} ส่ง 20 มิ.ย. 66 ${FIRST}`],
    ['before each date', `${FINANCE} ส่ง ๒๐ มีนาคม ๖๖\n${FIRST} ส่ง ๒๐ มิถุนายน ๖๖`],
    ['before each date, in one line', `${FINANCE} ส่ง ๒๐ มี.ค. ๖๖ ${FIRST} ๒๐ มิ.ย. ๖๖`],
    ['in brackets before each date', `(${FINANCE}) ส่ง 20 มี.ค. 66 (${FIRST}) ส่ง 20 มิ.ย. 66`],
    ['in lines of their own', `${FINANCE}\nส่ง 20 มี.ค. 66\n${FIRST}\nส่ง 20 มิ.ย. 66`],
    ['now before, now behind', `ส่ง 20 มี.ค. 66 (${FINANCE})\n${FIRST} ส่ง 20 มิ.ย. 66`],
    ['with a colon', `${FINANCE}: 20 มี.ค. 66\n${FIRST}: 20 มิ.ย. 66`],
    ['once; the other date is for who is left', `ส่ง 20 มี.ค. 66 (${FINANCE})\nส่ง 20 มิ.ย. 66`],
  ])('%s', async (_, due) => {
    expect(await read(due, BOTH)).toEqual(ONE_EACH);
    expect(await read(due, BOTH.replace('\n', ' '))).toEqual(ONE_EACH);
  });

  it('may name several units, or a unit twice', async () => {
    const third = 'สำนักกรรมาธิการ ๓';
    const all = `${BOTH}\n${third}`;
    expect(await read(`ส่ง 20 มี.ค. 66 (${FINANCE}, ${third}) ส่ง 20 มิ.ย. 66 (${FIRST})`, all)).toEqual([
      ['2023-03-20', `${FINANCE} + ${third}`],
      ['2023-06-20', FIRST],
    ]);
    expect(await read(`ส่ง 20 มี.ค. 66 (${FINANCE}) ส่ง 20 มี.ค. 66 (${FIRST})`, BOTH)).toEqual([
      ['2023-03-20', `${FINANCE} + ${FIRST}`],
    ]);
  });

  it('asks for the date of a unit that none is given for', async () => {
    expect(await read(`ส่ง 20 มี.ค. 66 (${FINANCE})`, BOTH)).toEqual([
      ['2023-03-20', FINANCE],
      [null, FIRST],
      'missing-due',
    ]);
  });

  it('does not take a unit number for a sub-item', async () => {
    const subs = 'งานหนึ่ง\n1) แผน\n2) ผล';
    const due = `ข้อ 1) ส่ง 20 มี.ค. 66 (${FINANCE}) ข้อ 2) ส่ง 20 มิ.ย. 66 (${FIRST})`;
    expect(await read(due, BOTH, subs)).toEqual([
      ['1', '2023-03-20', FINANCE],
      ['2', '2023-06-20', FIRST],
    ]);
  });

  it.each([
    `ส่งให้${FINANCE} ภายในวันที่ 20 มี.ค. 66`,
    `ส่ง${FINANCE} ภายในวันที่ 20 มี.ค. 66`,
    `ส่ง 20 มี.ค. 66 ที่${FINANCE}`,
    'ส่ง 20 มี.ค. 66 (สำนักประชาสัมพันธ์)',
  ])('leaves who receives, and who is not responsible: %s', async (due) => {
    expect(await read(due, BOTH)).toEqual([['2023-03-20', `${FINANCE} + ${FIRST}`]]);
  });
});

describe('dates and units in parallel lines', () => {
  it('belong together line by line', async () => {
    expect(await read('ส่ง 20 มี.ค. 66\nส่ง 20 มิ.ย. 66', BOTH)).toEqual(ONE_EACH);
    expect(await read('- 20 มี.ค. 66\n- 20 มิ.ย. 66', `- ${FINANCE}\n- ${FIRST}`)).toEqual(ONE_EACH);
  });

  it.each([
    ['two units in one line', 'ส่ง 20 มี.ค. 66\nส่ง 20 มิ.ย. 66', BOTH.replace('\n', ' ')],
    ['dates in one line', 'ส่ง 20 มี.ค. 66 ส่ง 20 มิ.ย. 66', BOTH],
    ['more units than dates', 'ส่ง 20 มี.ค. 66\nส่ง 20 มิ.ย. 66', `${BOTH}\nสำนักการพิมพ์`],
  ])('only where the counts match: %s', async (_, due, responsible) => {
    expect(await read(due, responsible)).toContain('conflicting-dues');
  });

  it('are for all units where they are rounds', async () => {
    expect(await read('รอบที่ 1 ส่ง 20 มี.ค. 66\nรอบที่ 2 ส่ง 20 มิ.ย. 66', BOTH)).toEqual([
      ['2023-03-20', `${FINANCE} + ${FIRST}`],
      ['2023-06-20', `${FINANCE} + ${FIRST}`],
    ]);
  });

  it.each([
    ['other things', 'ส่งแผน 20 มี.ค. 66\nส่งรายงาน 20 มิ.ย. 66'],
    ['an event and its report', 'จัดอบรม 20 มี.ค. 66\nส่งสรุป 20 มิ.ย. 66'],
    ['a draft and the book', 'ส่ง 20 มี.ค. 66 (ร่าง)\nส่ง 20 มิ.ย. 66 (เล่มจริง)'],
  ])('or %s', async (_, due) =>
    expect((await read(due, BOTH)).slice(0, 2)).toEqual([
      ['2023-03-20', `${FINANCE} + ${FIRST}`],
      ['2023-06-20', `${FINANCE} + ${FIRST}`],
    ]),
  );

  it('is told', async () => {
    const text = table([['1', 'ก', '', '', '20 มี.ค. 66\n20 มิ.ย. 66', BOTH]]);
    const { findings } = await planOf(`${TITLE}\n\n${text}`);
    expect(findings.map(({ severity, message }) => [severity, /line by line/.test(message)])).toEqual([
      ['info', true],
    ]);
  });

  it('a supporter has no line of dates, nor has the end of the plan a unit', async () => {
    const support = `ผู้รับผิดชอบหลัก ${FINANCE}\nผู้สนับสนุน ${FIRST}`;
    expect(await read('ส่ง 20 มี.ค. 66\nส่ง 20 มิ.ย. 66', support)).toContain('conflicting-dues');
    expect(await read('ส่ง 20 มี.ค. 66\nสิ้นสุดแผน 30 ก.ค. 66', BOTH)).toEqual([
      ['2023-03-20', `${FINANCE} + ${FIRST}`],
      ['2023-07-30', `${FINANCE} + ${FIRST}`],
    ]);
  });
});

describe('dates that name units which the responsible cell does not', () => {
  const due = `${FINANCE} ส่ง 20 มี.ค. 66\n${FIRST} ส่ง 20 มิ.ย. 66`;

  it('are theirs where the cell says every unit', async () => {
    expect(await read(due, 'ทุกสำนัก')).toEqual(ONE_EACH);
    expect(await read(`${due}\nส่ง 30 มิ.ย. 66`, 'ทุกสำนัก')).toContain('conflicting-dues');
  });

  it('stay apart where the cell is empty; the owner owes its own alone', async () => {
    expect(await read(due, '')).toEqual([['2023-03-20'], ['2023-06-20']]);
    expect(await read(due.replace(FIRST, 'สำนักทดสอบ'), '')).toEqual([
      ['2023-03-20'],
      ['2023-06-20', 'สำนักทดสอบ'],
    ]);
  });
});
