import type { DeliveryDraft } from '../../src/delivery/types.js';
import type { Item, Plan } from '../../src/plan/types.js';
import type { NewEvent } from '../../src/store/event-store.js';

/** A chat id as LINE makes them, from a letter and a number. */
export const chatId = (letter: 'C' | 'R' | 'U', number: number): string =>
  letter + number.toString(16).padStart(32, '0');

export function item(code: string, due: string | null, fields: Partial<Item> = {}): Item {
  return {
    key: `${code}||unit|1`,
    code,
    subItems: [],
    title: `กิจกรรม ${code}`,
    subItemTitles: [],
    measure: 1,
    kind: 'submission',
    due,
    until: null,
    recurrence: null,
    responsible: ['สำนัก ก'],
    supporters: [],
    owedBy: ['สำนัก ก'],
    points: [{ for: 'ส่งครบ', points: 5 }],
    requirements: ['รายงาน'],
    source: { line: 1, text: `ข้อ ${code}` },
    ...fields,
  };
}

export function plan(fiscalYear: number, owner: string, items: Item[]): Plan {
  const rounds = [{ due: '2023-03-20', items: items.length, statedCount: null }];
  return { fiscalYear, owner, items, rounds, timelines: [], handInRules: [], findings: [] };
}

export function draft(number: number, fields: Partial<DeliveryDraft> = {}): DeliveryDraft {
  const chat = chatId('C', number);
  return {
    key: `reminder|${chat}|2023-03-13`,
    chatId: chat,
    kind: 'reminder',
    urgency: 'deadline',
    subject: { date: '2023-03-13', audience: 'unit', unit: 'สำนัก ก' },
    window: { from: '2023-03-13T08:30:00+07:00', until: '2023-03-13T18:00:00+07:00' },
    ...fields,
  };
}

export function event(number: number, fields: Partial<NewEvent> = {}): NewEvent {
  return {
    id: `event-${String(number).padStart(5, '0')}`,
    payload: { type: 'message', number },
    type: 'message',
    chatId: chatId('C', number),
    messageId: null,
    timestamp: number,
    receivedAt: number,
    ...fields,
  };
}

export const CIVIL = '2023-03-13T08:30:00+07:00';
