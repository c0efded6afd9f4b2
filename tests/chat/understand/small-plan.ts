import type { World } from '../../../src/chat/types.js';
import type { Item, Plan } from '../../../src/plan/types.js';

export const MINE = 'สำนักน้ำ 1';
export const THEIRS = 'สำนักน้ำ 2';
export const PARKS = 'สำนักสวนสาธารณะ';

interface Row {
  code: string;
  subs?: string[];
  title: string;
  subTitles?: Record<string, string>;
  due: string | null;
  owedBy?: string[];
  kind?: Item['kind'];
  asks?: string[];
}

/** A row with everything that a test does not care about filled in. */
export function row({
  code,
  subs = [],
  title,
  subTitles = {},
  due,
  owedBy = [MINE],
  kind = 'submission',
  asks = [],
}: Row): Item {
  return {
    key: `${code}|${subs}|${owedBy}`,
    code,
    subItems: subs,
    title,
    subItemTitles: subs.map((sub) => ({ sub, title: subTitles[sub] ?? '' })),
    measure: 1,
    kind,
    due,
    until: null,
    recurrence: null,
    responsible: owedBy,
    supporters: [],
    owedBy,
    points: [],
    requirements: asks,
    source: { line: 1, text: title },
  };
}

const FISH = { 1: 'ปล่อยปลาหน้าวัด', 2: 'นับพันธุ์ปลาในคลอง' };

/** A made-up plan of fiscal year 2567 about canals and parks: nothing in it is from a real document. */
export const ITEMS: Item[] = [
  row({ code: '1.1', title: 'ขุดลอกคลองสายหลัก', due: '2024-02-15', asks: ['ภาพก่อนและหลัง 10 ภาพ'] }),
  row({ code: '1.2', title: 'ติดป้ายเตือนระดับน้ำ', due: '2024-02-15', owedBy: [THEIRS] }),
  row({ code: '2', subs: ['1'], title: 'อนุรักษ์ปลาไทย', subTitles: FISH, due: '2024-03-31' }),
  row({ code: '2', subs: ['2'], title: 'อนุรักษ์ปลาไทย', subTitles: FISH, due: '2024-05-20', owedBy: [THEIRS] }),
  row({ code: '3', title: 'ปลูกต้นไม้ริมคลอง (Green Canal)', due: '2024-05-20', owedBy: [PARKS] }),
  row({ code: '4', title: 'อบรมนักกู้ภัยทางน้ำ', due: '2024-05-20', asks: ['วุฒิบัตรผู้ผ่านการอบรม'] }),
  row({ code: '5', title: 'อบรมครูสอนว่ายน้ำ', due: '2024-08-10' }),
  row({ code: '6', title: 'สำรวจคุณภาพน้ำดื่ม', due: null }),
  row({ code: '7', title: 'วันลอยเรือประจำปี', due: '2024-08-25', kind: 'event', owedBy: [] }),
  row({
    code: '8',
    subs: ['1', '2'],
    title: 'ซ่อมประตูระบายน้ำ',
    subTitles: { 1: 'ประตูเหนือ', 2: 'ประตูใต้' },
    due: '2024-08-10',
  }),
];

export const PLAN: Plan = {
  fiscalYear: 2567,
  owner: MINE,
  items: ITEMS,
  rounds: [],
  timelines: [],
  handInRules: [],
  findings: [],
};

export const WORLD: World = {
  plans: [PLAN],
  units: [MINE, THEIRS, PARKS].map((name) => ({ name, aliases: name === PARKS ? ['กองสวน'] : [] })),
  aliases: [{ text: 'ภารกิจปลาตะเพียน', code: '2' }],
  submissions: [],
  holidays: [],
};

/** The same units in a year of these rows alone, whose activities have no other names. */
export const worldOf = (items: Item[]): World => ({ ...WORLD, aliases: [], plans: [{ ...PLAN, items }] });
