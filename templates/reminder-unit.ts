import { formatShort } from '../src/thai/format.js';
import {
  button,
  card,
  type Drawn,
  type FlexBubble,
  type FlexComponent,
  header,
  postback,
  separator,
  text,
} from './parts/index.js';
import { roundDate, roundDateWords, whenWords } from './reminder-date.js';
import { codeWords, countOf, rowCards } from './reminder-rows.js';
import type { UnitRoundView } from './reminder-views.js';

/** A unit's outstanding rows of one round, before it or overdue; `cards` is how many cards the round may take. */
export function unitReminder(view: UnitRoundView, cards: number): Drawn {
  const count = countOf(view.rows.map(({ owner, code }) => `${owner}|${code}`));
  return {
    alt: `${roundDateWords(view.due)} ${view.unit} ยังไม่ได้ส่ง ${count}: ${codeWords(view)}`,
    cards: rowCards(view.rows, cards).map((rows, part) => roundCard(view, rows, part, count)),
    steps: [],
  };
}

function roundCard(view: UnitRoundView, rows: FlexComponent[], part: number, count: string): FlexBubble {
  const { daysLeft } = view.due;
  const lead = part === 0 ? [...roundDate(view.due), text(ask(daysLeft), { margin: 'md' }), separator()] : [];
  return card({
    header: header(
      part === 0 ? titleOf(daysLeft, count) : `รอบ ${formatShort(view.due.date)} (ต่อ)`,
      view.unit,
    ),
    body: [...lead, ...rows],
    footer: part === 0 ? footer(view) : [],
  });
}

function titleOf(daysLeft: number, count: string): string {
  if (daysLeft < 0) return `${whenWords(daysLeft)} ยังค้าง ${count}`;
  return daysLeft === 0 ? `ครบกำหนดส่งวันนี้ ${count}` : `${whenWords(daysLeft)}ส่ง ${count}`;
}

function ask(daysLeft: number): string {
  if (daysLeft < 0) return 'รายการด้านล่างยังไม่ได้บันทึกว่าส่งค่ะ ถ้าส่งแล้วกดปุ่มบอกกันได้เลยนะคะ';
  return daysLeft === 0
    ? 'วันนี้วันสุดท้ายแล้วนะคะ ส่งแล้วกดปุ่มบอกกันได้เลยค่ะ'
    : 'ขอฝากเตรียมรายการด้านล่างนะคะ ส่งแล้วกดปุ่มบอกกันได้เลยค่ะ';
}

function footer(view: UnitRoundView): FlexComponent[] {
  const round = `รอบ ${formatShort(view.due.date)}`;
  return [
    ...(view.mark ? [button(postback('ส่งแล้ว', view.mark, `ส่งของ${round}แล้ว`), 'primary')] : []),
    button(postback('ดูทั้งหมด', view.all, `ดูทั้งหมดของ${round}`)),
  ];
}
