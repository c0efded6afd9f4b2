import { rowLabel } from './item-card.js';
import { countWords } from './item-list.js';
import {
  chunks,
  clip,
  type FlexComponent,
  listRow,
  pill,
  postback,
  text,
  windowWords,
} from './parts/index.js';
import type { ReminderRowView, RoundView } from './reminder-views.js';

const ROWS_PER_CARD = 9;
const TITLE = 70;
/** Codes in the notification: as many as are read at a glance. */
const ALT_ROWS = 12;

/** `17 รายการ (15 กิจกรรม)` */
export const countOf = (codes: string[]): string =>
  countWords({ rows: codes.length, activities: new Set(codes).size });

/** The rows of a round, card by card; what is over `cards` is one tap away behind the last row. */
export function rowCards(rows: ReminderRowView[], cards: number): FlexComponent[][] {
  const runs = chunks(rows.slice(0, cards * ROWS_PER_CARD), ROWS_PER_CARD).map((run) =>
    run.rows.map(drawRow),
  );
  const left = rows.length - cards * ROWS_PER_CARD;
  if (left > 0) runs.at(-1)!.push(text(`และอีก ${left} รายการ กดดูทั้งหมดได้ค่ะ`, { margin: 'md' }));
  return runs;
}

function drawRow(row: ReminderRowView): FlexComponent {
  return listRow({
    mark: row.code,
    title: clip(row.part ? `${row.part} ${row.title}` : row.title, TITLE),
    under: row.window ? pill(windowWords(row.window), 'none') : null,
    action: postback('เปิดดู', row.open, rowLabel(row)),
  });
}

/** `1.1, 1.7(5)–(6) (ส่งได้ 10–20 มี.ค. 66) และอีก 3 รายการ` */
export function codeWords({ rows }: Pick<RoundView, 'rows'>): string {
  const shown = rows
    .slice(0, ALT_ROWS)
    .map(({ code, part, window }) => `${code}${part}${window ? ` (${windowWords(window)})` : ''}`);
  const rest = rows.length - shown.length;
  return `${shown.join(', ')}${rest > 0 ? ` และอีก ${rest} รายการ` : ''}`;
}
