import { readFileSync } from 'node:fs';
import type { Question, Understanding, World } from '../../src/chat/types.js';
import { asset } from '../../src/paths.js';
import { operatorActor, unknownActor } from '../../src/people/actor.js';
import type { Actor, Holiday, RoleName, Submission } from '../../src/people/types.js';
import { type Item, type Plan, planKey } from '../../src/plan/types.js';

export const NORTH = 'สำนักเหนือ ๑';
export const SOUTH = 'สำนักใต้ ๒';

/** The holidays that kamnot ships. */
export const HOLIDAYS: Holiday[] = readFileSync(asset('src/store/seed/holidays-th.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((row) => {
    const [date, name, kind] = row.split(',') as [string, string, string];
    return { date, name, kind };
  });

let ordinal = 0;

export function item(code: string, fields: Partial<Item> = {}): Item {
  ordinal += 1;
  return {
    key: `test|${code}|${(fields.subItems ?? []).join('.')}|${ordinal}`,
    code,
    subItems: [],
    title: `งานตัวอย่างข้อ ${code}`,
    subItemTitles: [],
    measure: 1,
    kind: 'submission',
    due: '2023-03-20',
    until: null,
    recurrence: null,
    responsible: [NORTH],
    supporters: [],
    owedBy: [NORTH],
    points: [],
    requirements: [],
    source: { line: 1, text: 'SOURCE-TEXT' },
    ...fields,
  };
}

/** Rows that between them have everything a row can have. */
const sampleItems = (): Item[] => [
  item('1.1', { points: [{ for: 'ส่งครบทุกช่องทาง', points: 10 }], requirements: ['ประกาศ 1 ฉบับ'] }),
  item('1.7', {
    subItems: ['1', '2'],
    subItemTitles: [
      { sub: '1', title: 'คู่มือเล่มแรก' },
      { sub: '2', title: 'คู่มือเล่มที่สอง' },
    ],
  }),
  item('1.7', {
    subItems: ['5', '6'],
    due: '2023-06-20',
    owedBy: [NORTH, SOUTH],
    responsible: [NORTH, SOUTH],
  }),
  item('2', { due: '2023-06-20', owedBy: [SOUTH], responsible: [SOUTH], supporters: [NORTH] }),
  item('3', { due: '2023-07-30' }),
  item('4', { due: null, recurrence: 'quarterly' }),
  item('5', { due: '2023-06-20', owedBy: [], responsible: [] }),
  item('6', { due: '2023-09-20', kind: 'milestone' }),
  item('7', { due: '2023-06-12', until: '2023-06-16', kind: 'event' }),
];

export function plan(items: Item[] = sampleItems(), fields: Partial<Plan> = {}): Plan {
  return {
    fiscalYear: 2566,
    owner: NORTH,
    items,
    rounds: [],
    timelines: [],
    handInRules: [],
    findings: [],
    ...fields,
  };
}

/** A plan of many rows over the months of a year. */
export function largePlan(rows: number, fields: (index: number) => Partial<Item> = () => ({})): Plan {
  const months = ['2022-12-20', '2023-01-30', '2023-03-20', '2023-04-20', '2023-06-20', '2023-07-30'];
  return plan(
    Array.from({ length: rows }, (_, index) =>
      item(`${Math.floor(index / 9) + 1}.${(index % 9) + 1}`, {
        due: months[index % months.length]!,
        ...fields(index),
      }),
    ),
  );
}

export function world(plans: Plan[] = [plan()], submissions: Submission[] = []): World {
  const names = new Set([
    NORTH,
    SOUTH,
    ...plans.flatMap(({ items }) => items.flatMap(({ owedBy }) => owedBy)),
  ]);
  return {
    plans,
    units: [...names].map((name) => ({ name, aliases: [] })),
    aliases: [],
    submissions,
    holidays: HOLIDAYS,
  };
}

export function submission(of: Plan, code: string, sub: string | null, unit = NORTH): Submission {
  return { plan: planKey(of), code, sub, unit, at: '2023-03-14T10:00:00+07:00', by: 'operator' };
}

export const personWith = (role: RoleName | null, unit: string | null = null): Actor => ({
  userId: `U${'a'.repeat(32)}`,
  roles: role ? [{ userId: `U${'a'.repeat(32)}`, role, unit }] : [],
  operator: false,
});

export interface Asking {
  text?: string;
  at?: string;
  actor?: Actor;
  chat?: Partial<Question['chat']>;
}

/** A question in a 1:1 chat by the operator, unless said otherwise. */
export function question({
  text = '',
  at = '2023-06-12T09:00:00+07:00',
  actor,
  chat,
}: Asking = {}): Question {
  return {
    text,
    at: new Date(at),
    chat: { kind: 'user', chatId: null, unit: null, strong: false, approved: true, mentioned: true, ...chat },
    actor: actor ?? operatorActor,
    memory: null,
  };
}

/** Somebody of whom LINE tells nothing, in a group that speaks for nobody. */
export const stranger: Asking = { actor: unknownActor, chat: { kind: 'group', approved: false } };

/** Members of the approved group of a unit. */
export const memberOf = (unit: string): Asking => ({
  actor: personWith(null),
  chat: { kind: 'group', unit, approved: true },
});

export function understood(fields: Partial<Understanding> & Pick<Understanding, 'intent'>): Understanding {
  return { plan: null, items: [], period: null, unit: null, note: null, ...fields };
}
