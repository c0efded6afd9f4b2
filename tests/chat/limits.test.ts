import { describe, expect, it } from 'vitest';
import { answerTo } from '../../src/chat/answer.js';
import { decodeTap } from '../../src/chat/postback.js';
import { sceneOf } from '../../src/chat/scene.js';
import { planId } from '../../src/chat/short-ids.js';
import { type ReadingTap, readTap } from '../../src/chat/taps/read.js';
import type { Intent, Understanding } from '../../src/chat/types.js';
import { CALL_LIMITS } from '../../src/line/limits.js';
import { checkMessages } from '../../src/line/validate-message.js';
import type { Item, Plan } from '../../src/plan/types.js';
import { toMessages } from '../../templates/parts/index.js';
import { largePlan, memberOf, NORTH, plan, question, understood, world } from './fixtures.js';

const INTENTS: Intent[] = [
  'lookup',
  'list',
  'next',
  'overdue',
  'progress',
  'requirement',
  'points',
  'responsible',
  'mark',
  'activities',
  'help',
  'smalltalk',
  'clarify',
  'notfound',
  'outofscope',
];
const YEAR: [string, string] = ['2022-10-01', '2023-09-30'];
const LONG = 'โครงการที่มีชื่อยาวเหลือเกินเพื่อทดสอบการตัดคำ '.repeat(40);
const MARKUP = '<script>alert(1)</script> {{x}} **หนา** [a](javascript:b) "\\ \u0000 👩‍👩‍👧‍👦';

const heavy = (title: string): Partial<Item> => ({
  title,
  subItems: ['1', '2', '3', '4', '5', '6'],
  subItemTitles: ['1', '2', '3', '4', '5', '6'].map((sub) => ({ sub, title })),
  responsible: Array.from({ length: 30 }, (_, index) => `${title.slice(0, 60)} ${index}`),
  supporters: Array.from({ length: 30 }, (_, index) => `${title.slice(0, 60)} ${index}`),
  points: Array.from({ length: 20 }, () => ({ for: title, points: 5 })),
  requirements: Array.from({ length: 40 }, (_, index) => `${index} ${title}`),
});

const PLANS: [string, Plan][] = [
  ['no rows', plan([])],
  ['1 row', largePlan(1)],
  ['57 rows', largePlan(57)],
  ['500 rows', largePlan(500)],
  ['150 rows with long titles', largePlan(150, () => heavy(LONG))],
  ['60 rows with markup in them', largePlan(60, () => heavy(MARKUP))],
  ['rows of one activity', largePlan(60, () => ({ code: '1', ...heavy(LONG) }))],
  [
    'rows owed by many units',
    largePlan(40, () => ({
      owedBy: Array.from({ length: 80 }, (_, n) => `สำนัก ${n} ${LONG.slice(0, 150)}`),
    })),
  ],
];

describe.each(PLANS)('messages about %s', (_name, large) => {
  const data = world([large]);
  const ask = (intent: Intent, items: Item[], fields: Partial<Understanding> = {}) =>
    answerTo([understood({ intent, plan: large, items, ...fields })], question(), data);

  it.each(INTENTS)('%s keeps within every limit of LINE', (intent) => {
    for (const items of [large.items, large.items.slice(0, 1), large.items.slice(0, 7)]) {
      for (const fields of [{}, { unit: NORTH, period: YEAR }]) {
        const { messages } = ask(intent, items, fields);
        expect(checkMessages(messages)).toEqual([]);
        expect(messages.length).toBeLessThanOrEqual(CALL_LIMITS.messages);
      }
    }
  });

  it('shows every row of a list on some page, each once', () => {
    const scene = sceneOf(question(memberOf(NORTH)), data);
    const first = {
      verb: 'due' as const,
      plan: planId(large),
      from: YEAR[0],
      to: YEAR[1],
      unit: null,
      offset: 0,
    };
    const shown: string[] = [];
    for (let tap: PageTap | null = first; tap; ) {
      const messages = toMessages([readTap(scene, tap)!.drawn]);
      expect(checkMessages(messages)).toEqual([]);
      shown.push(...(JSON.stringify(messages).match(/k1\|item\|[\w-]{6}\|[\w-]{6}/g) ?? []));
      tap = nextPage(messages, tap.offset);
    }
    expect(shown).toHaveLength(large.items.length);
    expect(new Set(shown).size).toBe(shown.length);
  });
});

type PageTap = Extract<ReadingTap, { verb: 'due' | 'overdue' | 'owed' }>;

/** The button of the page after the one that starts at `offset`; null on the last page. */
function nextPage(messages: unknown, offset: number): PageTap | null {
  const data = [...JSON.stringify(messages).matchAll(/"data":"(k1\|due\|[^"]*)"/g)].map(([, one]) => one!);
  const taps = data.map((one) => decodeTap(one) as PageTap);
  return taps.find((tap) => tap.offset > offset) ?? null;
}

describe('several long answers in one message', () => {
  it('stay within five messages', () => {
    const large = largePlan(60, () => heavy(LONG));
    const many = Array.from({ length: 20 }, (_, index) =>
      understood({ intent: 'lookup', plan: large, items: large.items.slice(index * 3, index * 3 + 3) }),
    );
    const { messages } = answerTo(many, question(), world([large]));
    expect(checkMessages(messages)).toEqual([]);
  });
});
