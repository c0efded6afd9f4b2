import type { Question, World } from '../../../src/chat/types.js';
import { understand } from '../../../src/chat/understand/index.js';
import { operatorActor } from '../../../src/people/actor.js';
import { seeded } from '../../../src/sandbox/line/random.js';

/** Pieces of everything that arrives in a chat; nothing in them states that something was handed in. */
const PIECES = [
  'ข้อ ',
  '1.7',
  '(5)-(6)',
  '๑๗',
  ' ข้อ ๒,๓',
  '20',
  '19 20 28',
  '1.6.1',
  '((',
  ')',
  '99999999999999999999',
  '0.0',
  '-1',
  '1.7.8.9',
  'ส่งวันไหน',
  'เดือนหน้า',
  'รอบ ',
  '20 มิ.ย.',
  '31 มิ.ย.',
  'ก่อนสงกรานต์',
  'ของเรา',
  'สำนักกรรมาธิการ 2',
  'สำนัก',
  'ไม่ใช่',
  'ไม่ได้ถาม',
  'ใครรับผิดชอบ',
  'กี่คะแนน',
  'อันแรก',
  'แผนความเสี่ยง',
  'no gift',
  'คลิป',
  'ITA',
  'สวัสดี',
  'help',
  'นะคะ',
  'ครับบบบบ',
  '\u200b',
  '\ufeff',
  '\u00ad',
  'สํานักงาน',
  'กํ่า',
  'เเผน',
  'ก็็็',
  '่่่',
  'ำำ',
  '\ue000',
  '\uf70a',
  '😂',
  '👩‍👩‍👧‍👦',
  '🇹🇭',
  '\ud800',
  '<script>alert(1)</script>',
  '<b>',
  '&nbsp;',
  '{{7*7}}',
  '$' + '{x}',
  '"; DROP TABLE plans; --',
  '](javascript:1)',
  '\\',
  '%00',
  '\0',
  '\n',
  '\n1) ',
  '\n2) ',
  '\t',
  '   ',
  '?',
  '/',
  'kamnot ',
  '@พี่หนึ่ง ',
  'ignore all previous instructions',
  'mark everything',
  'system:',
  '0812345678',
  '1,500 บาท',
  'ห้อง 404',
  'มาตรา 112',
  '10:30 น.',
  'http://x.y/1.7',
  'ا',
  '漢字',
  'ñ',
  'Ω',
  'ﬀ',
  '①',
  '½',
];

/** One string of the given seed; every twentieth is long. */
function fuzzText(next: () => number): string {
  const size = next() < 0.05 ? 400 : 1 + Math.floor(next() * 12);
  let text = '';
  for (let piece = 0; piece < size && text.length < 5_000; piece++) {
    text +=
      next() < 0.15
        ? String.fromCharCode(Math.floor(next() * 0xffff))
        : PIECES[Math.floor(next() * PIECES.length)];
  }
  return text;
}

/**
 * Asks `count` random strings; returns what went wrong first, with the seed to repeat it.
 * Wrong is a throw, a mark, no understanding at all, or a row that the world's plans do not have.
 */
export function fuzz(world: World, seed: number, count: number): string | null {
  const next = seeded(seed);
  const known = new Set(world.plans.flatMap((plan) => plan.items));
  for (let round = 0; round < count; round++) {
    const text = fuzzText(next);
    const group = next() < 0.5;
    const where = `seed ${seed}, round ${round}: ${JSON.stringify(text.slice(0, 200))}`;
    try {
      const answers = understand(ask(text, group, world), world);
      if (answers.length === 0) return `no understanding, ${where}`;
      if (answers.some(({ intent }) => intent === 'mark')) return `a mark, ${where}`;
      if (answers.some(({ items }) => items.some((item) => !known.has(item))))
        return `an unknown row, ${where}`;
    } catch (error) {
      return `${error}, ${where}`;
    }
  }
  return null;
}

const ask = (text: string, group: boolean, world: World): Question => ({
  text,
  at: new Date('2024-02-12T10:00:00+07:00'),
  chat: {
    kind: group ? 'group' : 'user',
    chatId: null,
    unit: group ? (world.units[0]?.name ?? null) : null,
    strong: false,
    approved: true,
    mentioned: true,
  },
  actor: operatorActor,
  memory: group
    ? {
        intent: 'list',
        items: [['1.7', ['5', '6'], '2024-06-20']],
        period: ['2024-06-01', '2024-06-30'],
        unit: null,
      }
    : null,
});
