import { readFileSync } from 'node:fs';
import { asset } from '../../src/paths.js';
import type { Chat, Holiday, Submission } from '../../src/people/types.js';
import { type Item, type Plan, planKey, type TimelineStep } from '../../src/plan/types.js';
import { DEFAULT_POLICY } from '../../src/reminders/policy.js';
import type { Occurrence, ReminderState } from '../../src/reminders/types.js';

export const UNIT_A = 'สำนักทดสอบ 1';
export const UNIT_B = 'สำนักทดสอบ 2';

/** The holidays that kamnot ships (2023-2028). */
export const HOLIDAYS: Holiday[] = readFileSync(asset('src/store/seed/holidays-th.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((row) => {
    const [date, name, kind] = row.split(',');
    return { date: date!, name: name!, kind: kind! };
  });

/** A chat id of LINE's form out of a number. */
export const chatId = (n: number, kind = 'C'): string => `${kind}${n.toString(16).padStart(32, '0')}`;

export function chat(fields: Partial<Chat> = {}): Chat {
  return {
    chatId: chatId(1),
    kind: 'group',
    label: null,
    unit: null,
    strong: false,
    approved: true,
    boundAt: '2000-01-01T00:00:00+07:00',
    active: true,
    members: 12,
    ...fields,
  };
}

export const unitChat = (unit = UNIT_A, n = 1): Chat => chat({ chatId: chatId(n), unit });
export const clubChat = (n = 99): Chat => chat({ chatId: chatId(n), strong: true });

export function item(fields: Partial<Item> & Pick<Item, 'code' | 'due'>): Item {
  const subItems = fields.subItems ?? [];
  const owedBy = fields.owedBy ?? [UNIT_A];
  return {
    key: [fields.code, subItems.join(','), owedBy.join(','), 1].join('|'),
    subItems,
    title: `กิจกรรมตัวอย่างที่ ${fields.code}`,
    subItemTitles: [],
    measure: 1,
    kind: 'submission',
    until: null,
    recurrence: null,
    responsible: owedBy,
    supporters: [],
    owedBy,
    points: [],
    requirements: [],
    source: { line: 1, text: '' },
    ...fields,
  };
}

export function plan(items: Item[], steps: TimelineStep[] = [], fields: Partial<Plan> = {}): Plan {
  return {
    fiscalYear: 2566,
    owner: UNIT_A,
    items,
    rounds: [],
    timelines: steps.length > 0 ? [{ title: 'การคัดเลือกตัวอย่าง', steps }] : [],
    handInRules: [],
    findings: [],
    ...fields,
  };
}

export function state(fields: Partial<ReminderState> & { items?: Item[] } = {}): ReminderState {
  const { items, ...rest } = fields;
  return {
    plans: items ? [plan(items)] : [],
    chats: [unitChat()],
    submissions: [],
    holidays: HOLIDAYS,
    lastTick: null,
    policy: DEFAULT_POLICY,
    ...rest,
  };
}

export function mark(of: Plan, row: Item, unit: string, at = '2022-10-02T09:00:00+07:00'): Submission[] {
  const parts = row.subItems.length > 0 ? row.subItems : [null];
  return parts.map((sub) => ({ plan: planKey(of), code: row.code, sub, unit, at, by: 'operator' }));
}

/** Date and rounds of each push, as `2023-03-13: 2023-03-20 (7)`. */
export const told = ({ date, rounds }: Pick<Occurrence, 'date' | 'rounds'>): string =>
  `${date}: ${rounds.map(({ due, daysLeft }) => `${due} (${daysLeft})`).join(' + ')}`;
