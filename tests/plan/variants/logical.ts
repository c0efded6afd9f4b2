import { addDays, fiscalYearSpan } from '../../../src/clock.js';
import type { ExpectedRow } from '../expected-2566.js';
import type { Random } from './random.js';

/** What one group of sub-items (none: the whole) must do, by when, and who. */
export interface Group {
  subs: string[];
  due: string | null;
  quarterly: boolean;
  units: string[];
  supporters: string[];
}

export interface LogicalActivity {
  code: string;
  title: string;
  subs: string[];
  groups: Group[];
  /** A whole-activity milestone in the due column. */
  endOfPlan: string | null;
  /** A degree of completion in a result column. */
  degree: string | null;
  /** One more unit with a date of its own in the responsible cell. */
  other: { unit: string; due: string } | null;
  points: number[];
  measure: number;
}

export interface LogicalPlan {
  fiscalYear: number;
  owner: string;
  activities: LogicalActivity[];
}

const OWNERS = [
  'สำนักกรรมาธิการ ๓',
  'สำนักกฎหมาย',
  'สำนักการประชุม',
  'สำนักวิชาการ',
  'กลุ่มตรวจสอบภายใน',
  'สำนักภาษาต่างประเทศ',
  'สำนักการคลังและงบประมาณ',
  'สำนักรายงานการประชุมและชวเลข',
];
const OTHERS = [
  'สำนักพัฒนาทรัพยากรบุคคล',
  'สำนักนโยบายและแผน',
  'สำนักประชาสัมพันธ์',
  'สำนักบริหารงานกลาง',
  'สำนักเทคโนโลยีสารสนเทศ',
  'สำนักกำกับและตรวจสอบ',
];
const TITLES = [
  'โครงการปลูกต้นไม้ร่วมใจ',
  'กิจกรรมอ่านหนังสือกับชุมชน',
  'โครงการลดกระดาษในสำนัก',
  'กิจกรรมทบทวนคู่มืองาน',
  'โครงการฝึกพูดในที่ประชุม',
  'กิจกรรมตรวจสุขภาพประจำปี',
  'โครงการแบ่งปันความรู้ดิจิทัล',
  'กิจกรรมประกวดคำขวัญ',
];
const SUB_TITLES = [
  'จัดทำคู่มือ',
  'สรุปบทเรียน',
  'ชวนเพื่อนร่วมงาน',
  'แผ่นพับให้ความรู้',
  'แบบสำรวจความเห็น',
  'คลิปสั้นหนึ่งเรื่อง',
];

export const subTitle = (sub: string): string => SUB_TITLES[Number(sub) % SUB_TITLES.length]!;

/** Dates of real rounds and any others of the year. */
function someDate(random: Random, fiscalYear: number): string {
  const [first] = fiscalYearSpan(fiscalYear);
  const year = fiscalYear - 543;
  const rounds = [`${year}-03-20`, `${year}-06-20`, `${year}-06-30`, `${year}-07-30`, `${year}-09-20`];
  const any = addDays(first, random.int(0, 364));
  return random.chance(0.5) ? random.pick(rounds) : any;
}

function splitSubs(random: Random, subs: string[]): string[][] {
  const groups: string[][] = [];
  for (let at = 0; at < subs.length; ) {
    const size = random.int(1, Math.min(3, subs.length - at));
    groups.push(subs.slice(at, at + size));
    at += size;
  }
  return groups;
}

/** A plan that never existed, of the same kind as the real ones. */
export function logicalPlan(random: Random): LogicalPlan {
  const fiscalYear = random.int(2564, 2572);
  const owner = random.pick(OWNERS);
  const count = random.int(10, 24);
  const dotted = random.int(0, 6);
  const activities = Array.from({ length: count }, (_, index) => {
    const code = index < dotted ? `1.${index + 1}` : String(index - dotted + (dotted > 0 ? 2 : 1));
    return activity(random, code, fiscalYear, owner, 1 + Math.floor((index * 3) / count));
  });
  return { fiscalYear, owner, activities };
}

function activity(
  random: Random,
  code: string,
  fiscalYear: number,
  owner: string,
  measure: number,
): LogicalActivity {
  const subs = random.chance(0.5) ? Array.from({ length: random.int(2, 6) }, (_, n) => String(n + 1)) : [];
  const who = (): Pick<Group, 'units' | 'supporters'> => {
    const other = random.pick(OTHERS);
    if (random.chance(0.55)) return { units: [owner], supporters: [] };
    return { units: [other], supporters: random.chance(0.3) ? [owner] : [] };
  };
  const parts = subs.length > 0 ? splitSubs(random, subs) : [[]];
  const used = new Set<string>();
  const fresh = (): string => {
    for (;;) {
      const date = someDate(random, fiscalYear);
      if (!used.has(date) && used.add(date)) return date;
    }
  };
  const groups = parts.map((part): Group => {
    const quarterly = subs.length > 0 && parts.length > 1 && random.chance(0.08);
    return { subs: parts.length > 1 ? part : [], due: quarterly ? null : fresh(), quarterly, ...who() };
  });
  const empty = random.chance(0.06);
  if (empty) groups.splice(0, groups.length, { ...groups[0]!, subs: [], due: null, quarterly: false });
  const [single] = groups;
  const other =
    groups.length === 1 && subs.length === 0 && single!.due !== null && random.chance(0.12)
      ? { unit: random.pick(OTHERS.filter((name) => !single!.units.includes(name))), due: fresh() }
      : null;
  return {
    code,
    title: `${random.pick(TITLES)}ครั้งที่ดี`.replace('ครั้งที่ดี', ''),
    subs,
    groups,
    endOfPlan: !empty && random.chance(0.08) ? fresh() : null,
    degree: !empty && random.chance(0.08) ? fresh() : null,
    other: single!.supporters.length > 0 ? null : other,
    points: random.chance(0.4) ? [random.pick([5, 10, 20])] : [],
    measure,
  };
}

/** The rows that a reader would write down. */
export function expectedRows({ activities, owner }: LogicalPlan): ExpectedRow[] {
  return activities.flatMap((one) => {
    const rows: ExpectedRow[] = one.groups.map((group) => ({
      code: one.code,
      subs: group.subs,
      due: group.due,
      kind: 'submission',
      ...(group.quarterly ? { recurrence: 'quarterly' as const } : {}),
      responsible: group.units,
      supporters: group.supporters,
      owedBy: group.units,
      points: [],
    }));
    if (one.other) {
      const { unit, due } = one.other;
      rows.push({ ...rows[0]!, due, responsible: [unit], owedBy: [unit], supporters: [] });
    }
    const owing = rows.filter(({ owedBy }) => owedBy.includes(owner));
    for (const row of owing.length > 0 ? owing : rows) row.points = one.points;
    const milestone = (due: string): ExpectedRow => {
      const units = [...new Set(one.groups.flatMap((group) => group.units))];
      const helpers = one.groups.flatMap((group) => group.supporters).filter((name) => !units.includes(name));
      return {
        code: one.code,
        subs: [],
        due,
        kind: 'milestone',
        responsible: units,
        supporters: [...new Set(helpers)],
        owedBy: units,
        points: [],
      };
    };
    return [...rows, ...[one.endOfPlan, one.degree].flatMap((due) => (due ? [milestone(due)] : []))];
  });
}
