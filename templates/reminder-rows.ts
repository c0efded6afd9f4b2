import { rowLabel } from './item-card.js';
import { countWords } from './item-list.js';
import {
  chunks,
  clip,
  type FlexComponent,
  grouped,
  listRow,
  pill,
  postback,
  text,
  windowWords,
} from './parts/index.js';
import type { ReminderRowView, RoundView } from './reminder-views.js';

const ROWS_PER_CARD = 9;
const TITLE = 70;
const OWNERS = 120;
/** Codes in the notification: as many as are read at a glance. */
const ALT_ROWS = 12;

/** `17 รายการ (15 กิจกรรม)` */
export const countOf = (activities: string[]): string =>
  countWords({ rows: activities.length, activities: new Set(activities).size });

/** `แผนของ สำนักกลาง`, told where a push is of several plans. */
export const ownersWords = (owners: string[]): string => `แผนของ ${clip(owners.join(', '), OWNERS)}`;

/** The rows of a round, card by card; what is over `cards` is one tap away behind the last row. */
export function rowCards(rows: ReminderRowView[], cards: number): FlexComponent[][] {
  const runs = chunks(rows.slice(0, cards * ROWS_PER_CARD), ROWS_PER_CARD).map((run) =>
    grouped(run.rows, ({ owner }) => owner ?? '').flatMap(([owner, own]) => [
      ...(owner ? [text(ownersWords([owner]), { margin: 'md', weight: 'bold' })] : []),
      ...own.map(drawRow),
    ]),
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

/** `1.1, 1.7(5)–(6) (ส่งได้ 10–20 มี.ค. 66) และอีก 3 รายการ`, plan by plan where there are several. */
export function codeWords({ rows }: Pick<RoundView, 'rows'>): string {
  const shown = rows.slice(0, ALT_ROWS);
  const rest = rows.length - shown.length;
  const plans = grouped(shown, ({ owner }) => owner ?? '').map(([owner, own]) => {
    const codes = own.map(
      ({ code, part, window }) => `${code}${part}${window ? ` (${windowWords(window)})` : ''}`,
    );
    return `${owner ? `${ownersWords([owner])} ` : ''}${codes.join(', ')}`;
  });
  return `${plans.join('; ')}${rest > 0 ? ` และอีก ${rest} รายการ` : ''}`;
}
