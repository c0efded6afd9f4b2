import { expectedRows, type LogicalPlan, logicalPlan } from './logical.js';
import {
  activityCell,
  digits,
  dueCell,
  outcomeCell,
  outputCell,
  responsibleCell,
  type Style,
  someStyle,
} from './notation.js';
import type { Random } from './random.js';
import type { Piece } from './render.js';

type Column = 'code' | 'activity' | 'output' | 'outcome' | 'due' | 'responsible';

const HEADINGS: Readonly<Record<Column, readonly string[]>> = {
  code: ['ลำดับ', 'ที่', 'ลำดับที่', 'ข้อ'],
  activity: ['โครงการ/กิจกรรม', 'กิจกรรม', 'ชื่อโครงการ/กิจกรรม', 'แผนงาน/โครงการ/กิจกรรม'],
  output: ['ผลผลิต', 'ตัวชี้วัด', 'ผลผลิต (Output)'],
  outcome: ['ผลลัพธ์', 'ผลลัพธ์ (Outcome)'],
  due: ['ระยะเวลาในการ นำส่งเอกสาร', 'กำหนดส่ง', 'ระยะเวลาดำเนินการ', 'วันที่ส่ง', 'กำหนดส่งเอกสาร'],
  responsible: ['ผู้รับผิดชอบ', 'หมายเหตุ/ผู้รับผิดชอบ', 'หน่วยงานที่รับผิดชอบ', 'หน่วยงานผู้รับผิดชอบ'],
};
const USUAL: readonly Column[] = ['code', 'activity', 'output', 'outcome', 'due', 'responsible'];

export interface Variant {
  plan: LogicalPlan;
  pieces: Piece[];
  expected: ReturnType<typeof expectedRows>;
}

/** One made-up document of the family, with the rows it should give. */
export function variant(random: Random): Variant {
  const plan = logicalPlan(random);
  const style = someStyle(random);
  const columns = random.chance(0.6) ? USUAL : ['code' as const, ...random.shuffle(USUAL.slice(1))];
  const header = columns.map((column) => random.pick(HEADINGS[column]));
  const pieces: Piece[] = [
    { text: digits(style, `แผนบูรณาการส่งเสริมคุณธรรมของ${plan.owner} ประจำปีงบประมาณ พ.ศ. ${plan.fiscalYear}`) },
  ];
  let measure = 0;
  let rows: string[][] = [];
  const flush = (): void => {
    if (rows.length > 0) pieces.push({ table: [header, ...rows] });
    rows = [];
  };
  for (const activity of plan.activities) {
    if (activity.measure !== measure) {
      flush();
      measure = activity.measure;
      pieces.push({ text: digits(style, `มาตรการที่ ${measure} เรื่องที่ ${measure}`) });
    }
    if (activity.groups[0]!.subs.length > 0 && !activity.endOfPlan && random.chance(0.15)) {
      rows.push(
        ...rowsPerGroup(random, style, plan.owner, activity).map((cells) =>
          columns.map((column) => cells[column]),
        ),
      );
      continue;
    }
    const cells = cellsOf(random, style, plan.owner, activity);
    const [first, second] = random.chance(0.25) ? pageBreak(random, cells) : [cells, null];
    rows.push(columns.map((column) => first[column]));
    if (second) {
      flush();
      if (random.chance(0.5)) pieces.push({ text: digits(style, String(random.int(2, 40))) });
      rows.push(columns.map((column) => second[column]));
    }
  }
  flush();
  pieces.push({ text: 'หมายเหตุ : คะแนนเต็ม 300 คะแนน' });
  return { plan, pieces, expected: expectedRows(plan) };
}

type Cells = Record<Column, string>;

function cellsOf(
  random: Random,
  style: Style,
  owner: string,
  activity: LogicalPlan['activities'][number],
): Cells {
  const dotted = activity.code.includes('.');
  const inActivity = dotted && random.chance(0.6);
  const code = digits(style, activity.code);
  const text = activityCell(style, activity);
  return {
    code: inActivity ? '' : dotted ? code : `${code}${random.chance(0.6) ? '.' : ''}`,
    activity: inActivity ? `${code} ${text}` : text,
    output: outputCell(random, style),
    outcome: outcomeCell(random, style, activity),
    due: dueCell(random, style, activity),
    responsible: responsibleCell(random, style, owner, activity),
  };
}

/** Each group of sub-items in a row of its own, with its date and units beside it. */
function rowsPerGroup(
  random: Random,
  style: Style,
  owner: string,
  activity: LogicalPlan['activities'][number],
): Cells[] {
  const whole = cellsOf(random, style, owner, activity);
  const [title, ...subs] = whole.activity.split('\n');
  const repeats = whole.code !== '' && random.chance(0.3);
  const rows = activity.groups.map((group): Cells => {
    const alone = { ...activity, subs: [], other: null, groups: [{ ...group, subs: [] }] };
    return {
      code: repeats ? whole.code : '',
      activity: subs.filter((_, index) => group.subs.includes(activity.subs[index]!)).join('\n'),
      output: '',
      outcome: '',
      due: dueCell(random, style, alone),
      responsible: responsibleCell(random, style, owner, alone),
    };
  });
  const head: Cells = { ...whole, activity: title!, due: '', responsible: '' };
  return [head, ...rows];
}

/** Cells of several lines go on on the next page; the others stay on the first. */
function pageBreak(random: Random, cells: Cells): [Cells, Cells | null] {
  const first = { ...cells };
  const second: Cells = { code: '', activity: '', output: '', outcome: '', due: '', responsible: '' };
  for (const column of ['activity', 'outcome', 'due', 'responsible'] as const) {
    const lines = cells[column].split('\n');
    if (lines.length < 2 || random.chance(0.4)) continue;
    const at = random.int(1, lines.length - 1);
    first[column] = lines.slice(0, at).join('\n');
    second[column] = lines.slice(at).join('\n');
  }
  return Object.values(second).some(Boolean) ? [first, second] : [first, null];
}
