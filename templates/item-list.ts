import type { CivilDate } from '../src/clock.js';
import { formatLong } from '../src/thai/format.js';
import { rowLabel } from './item-card.js';
import {
  button,
  card,
  chunks,
  clip,
  colour,
  column,
  type Drawn,
  daysLeft,
  dueCaption,
  dueShort,
  type FlexBubble,
  type FlexComponent,
  fitting,
  grouped,
  header,
  listRow,
  pill,
  postback,
  rowTone,
  separator,
  statusWords,
  text,
} from './parts/index.js';
import { type UnlistedView, unlistedCard, unlistedLines, unlistedWords } from './unlisted.js';
import type { ListRowView } from './views.js';

export interface ListView {
  /** What the list is: `ต้องส่งในเดือนมิถุนายน 2566`. */
  heading: string;
  /** Whose: a unit's name, or the whole plan. */
  scope: string;
  /** Said instead of rows when there are none. */
  empty: string;
  /** How many rows and activities the whole list has. */
  count: { rows: number; activities: number };
  /** The rows from `offset` on, at least as many as a page shows (`PAGE_ROWS`). */
  rows: ListRowView[];
  /** Index in the whole list of the first of `rows`. */
  offset: number;
  /** Postback data of the page that starts at an index. */
  page: (offset: number) => string;
  /** What the documents say of the same time without rows; absent: nothing. */
  unlisted?: UnlistedView;
}

const ROWS_PER_CARD = 9;
/** No page shows more rows than this. */
export const PAGE_ROWS = 12 * ROWS_PER_CARD;
const TITLE = 70;
/** The notification names as many rows as are read at a glance. */
const ALT_ROWS = 12;

/** `17 รายการ (15 กิจกรรม)`: rows, with activities in brackets where they differ (CONTRACT 5.9). */
export function countWords({ rows, activities }: ListView['count']): string {
  return activities === rows ? `${rows} รายการ` : `${rows} รายการ (${activities} กิจกรรม)`;
}

/** How much the lists of several plans that follow are together. */
export const planTotal = (view: { rows: number; plans: number }): Drawn => ({
  alt: `รวม ${view.rows} รายการ จาก ${view.plans} แผนค่ะ`,
  cards: [],
  steps: [],
});

/** Plans that are counted and not shown. */
export const morePlans = (plans: number): Drawn => ({
  alt: `และอีก ${plans} แผน บอกชื่อหน่วยงานเพื่อดูของแผนนั้นได้ค่ะ`,
  cards: [],
  steps: [],
});

/** Rows grouped by date, the count first; what does not fit is one tap away. */
export function itemList(view: ListView): Drawn {
  if (view.rows.length === 0) return noRows(view);
  const runs = chunks(view.rows.slice(0, PAGE_ROWS), ROWS_PER_CARD);
  const extra = view.unlisted && view.offset === 0 ? unlistedCard(view.unlisted) : null;
  const drawn = runs.map(({ rows, part }) => listCard(view, rows, part));
  const fit = fitting(extra ? [extra, ...drawn] : drawn) - (extra ? 1 : 0);
  const shown = drawn.slice(0, Math.max(1, fit));
  const next = view.offset + shown.length * ROWS_PER_CARD;
  const left = view.count.rows - next;
  if (left > 0) addMore(shown.at(-1)!, view.page(next), left);
  return {
    alt: listWords(view),
    cards: extra ? [...shown, extra] : shown,
    steps: left > 0 ? [{ label: `ดูต่อ ${left} รายการ`, data: view.page(next) }] : [],
  };
}

function noRows(view: ListView): Drawn {
  const { unlisted, empty, heading, scope } = view;
  const shown = unlisted && view.offset === 0 ? unlistedLines(unlisted) : [];
  const body = [...shown, empty].map((words) => text(words, { margin: 'md' }));
  return {
    alt: [`${heading} (${scope})`, ...unlistedOf(view), empty].join('\n'),
    cards: [card({ header: header(heading, scope), body })],
    steps: [],
  };
}

const unlistedOf = ({ unlisted, offset }: ListView): string[] =>
  unlisted && offset === 0 ? unlistedWords(unlisted) : [];

function listCard(view: ListView, rows: ListRowView[], part: number): FlexBubble {
  const first = part === 0 && view.offset === 0;
  const title = first ? countWords(view.count) : `${countWords(view.count)} (ต่อ)`;
  const body = groups(rows).flatMap((group, index) => [
    ...(index > 0 ? [separator('md')] : []),
    ...groupRows(group),
  ]);
  return card({ header: header(title, `${view.heading} · ${view.scope}`), body });
}

/** Neighbours with one date; the rows come sorted. */
function groups(rows: ListRowView[]): ListRowView[][] {
  return grouped(rows, ({ row }) => dueShort(row)).map(([, rows]) => rows);
}

function groupRows(rows: ListRowView[]): FlexComponent[] {
  const { row } = rows[0]!;
  const left = daysLeft(row.due);
  const date: CivilDate | null = row.due && !row.due.until ? row.due.date : null;
  const open = rows.find((one) => one.row.status?.state !== 'done')?.row ?? row;
  return [
    column(
      [
        text(date ? formatLong(date) : dueShort(row), { weight: 'bold', size: 'md' }),
        ...(left ? [pill(left, rowTone(open))] : []),
      ],
      { spacing: 'xs', margin: 'md' },
    ),
    ...rows.map(drawRow),
  ];
}

function drawRow({ row, title }: ListRowView): FlexComponent {
  const status = row.status && row.status.state !== 'open' ? statusWords(row.status) : null;
  const other = row.kind === 'submission' ? null : pill(dueCaption(row), 'none');
  return listRow({
    mark: row.code,
    title: clip(row.part ? `${row.part} ${rowTitle(row.subTitles, title)}` : title, TITLE),
    under: status ? pill(status, row.status?.state === 'done' ? 'done' : 'soon') : other,
    action: postback('เปิดดู', row.open, rowLabel(row)),
  });
}

/** A single sub-item speaks with its own title, several with the activity's. */
function rowTitle(subTitles: { title: string }[], title: string): string {
  return subTitles.length === 1 ? subTitles[0]!.title : title;
}

function addMore(bubble: FlexBubble, data: string, left: number): void {
  bubble.footer = column([button(postback(`ดูต่ออีก ${left} รายการ`, data), 'secondary')], {
    paddingAll: '12px',
    backgroundColor: colour.paper,
  });
}

/** What is not handed in says what it is. */
const named = (row: ListRowView['row']): string =>
  `${row.code}${row.part}${row.kind === 'submission' ? '' : ` (${dueCaption(row)})`}`;

function listWords(view: ListView): string {
  const shown = view.rows.slice(0, ALT_ROWS);
  const dates = grouped(shown, ({ row }) => dueShort(row)).map(
    ([date, rows]) => `${date}: ${rows.map(({ row }) => named(row)).join(', ')}`,
  );
  const rest = view.count.rows - view.offset - shown.length;
  return [
    `${view.heading} (${view.scope}) ${countWords(view.count)}`,
    ...dates,
    ...(rest > 0 ? [`และอีก ${rest} รายการ`] : []),
    ...unlistedOf(view),
  ].join('\n');
}
