import {
  bullets,
  button,
  card,
  clip,
  column,
  type Drawn,
  daysLeft,
  dueBlock,
  dueCaption,
  dueDate,
  type FlexBox,
  type FlexComponent,
  field,
  header,
  offDayWords,
  pill,
  postback,
  separator,
  statusWords,
  text,
  toneColour,
} from './parts/index.js';
import type { ActivityView, RowView } from './views.js';

/** Which part the question was about; it comes first. */
export type Emphasis = 'due' | 'requirement' | 'points' | 'responsible' | 'progress';

/** More rows than this make a list, not a card. */
export const CARD_ROWS = 4;
const REQUIREMENTS = 8;
const REQUIREMENT_LENGTH = 220;
const SUB_TITLES = 4;

/** The card of an activity: when, who, what to hand in, points, status; what was asked stands first. */
export function itemCard(view: ActivityView, emphasis: Emphasis = 'due'): Drawn {
  const body: FlexComponent[] = [
    ...leading(view, emphasis),
    ...view.rows.flatMap((row, index) => [...(index > 0 ? [separator()] : []), rowBlock(view, row)]),
    separator(),
    ...details(view, emphasis),
  ];
  return {
    alt: itemWords(view, emphasis),
    cards: [card({ header: header(clip(view.title, 160), over(view)), body, footer: footer(view) })],
    steps: [],
  };
}

/** `ข้อ 1.7 (5)–(6)` */
export const rowLabel = (row: Pick<RowView, 'code' | 'part'>): string =>
  `ข้อ ${row.code}${row.part ? ` ${row.part}` : ''}`;

const over = (view: ActivityView): string =>
  view.rows.length === 1
    ? `${rowLabel(view.rows[0]!)} · ${planWords(view)}`
    : `ข้อ ${view.code} · ${planWords(view)}`;

const planWords = ({ fiscalYear, owner }: ActivityView): string =>
  owner ? `แผนของ ${clip(owner, 60)} ปี ${fiscalYear}` : `แผนปีงบประมาณ ${fiscalYear}`;

/** The answer itself, when it is not the date. */
function leading(view: ActivityView, emphasis: Emphasis): FlexComponent[] {
  const words: Partial<Record<Emphasis, string[]>> = {
    requirement: requirementWords(view),
    points: pointWords(view),
    responsible: [responsibleWords(view.rows)],
  };
  const said = words[emphasis];
  if (!said) return [];
  const tone = toneColour.open;
  const box = column(
    [
      text(CAPTIONS[emphasis], { size: 'xs', weight: 'bold', color: tone.text }),
      ...(said.length > 1 ? [bullets(said)] : said.map((one) => text(one, { margin: 'sm' }))),
    ],
    { backgroundColor: tone.soft, cornerRadius: '8px', paddingAll: '12px' },
  );
  return [box, separator()];
}

const CAPTIONS: Record<Emphasis, string> = {
  due: 'กำหนดส่ง',
  requirement: 'สิ่งที่ต้องส่ง',
  points: 'คะแนน',
  responsible: 'ผู้รับผิดชอบ',
  progress: 'สถานะ',
};

/** One row: its own date, and what tells it from the other rows of the activity. */
function rowBlock(view: ActivityView, row: RowView): FlexBox {
  const several = view.rows.length > 1;
  // Handed in: the pill under the date says so already.
  const status = row.status?.state === 'done' ? null : statusWords(row.status);
  const titles = row.subTitles.slice(0, SUB_TITLES).map(({ sub, title }) => `(${sub}) ${clip(title, 90)}`);
  return column(
    [
      ...(several ? [text(rowLabel(row), { weight: 'bold', color: toneColour.open.text })] : []),
      ...titles.map((title) => text(title, { size: 'xs', color: toneColour.none.text })),
      dueBlock(row),
      ...(several ? [text(responsibleWords([row]), { size: 'xs', color: toneColour.none.text })] : []),
      ...(status && row.status ? [pill(status, STATUS_TONE[row.status.state])] : []),
    ],
    {
      margin: 'md',
      spacing: 'sm',
      ...(several ? { action: postback('เปิดดู', row.open, rowLabel(row)) } : {}),
    },
  );
}

const STATUS_TONE = { done: 'done', partly: 'soon', open: 'none' } as const;

/** Everything else that a colleague would tell at once; what was already said at the top is not said twice. */
function details(view: ActivityView, emphasis: Emphasis): FlexComponent[] {
  const fields: [Emphasis, () => FlexComponent[]][] = [
    [
      'responsible',
      () => (view.rows.length === 1 ? [field(CAPTIONS.responsible, responsibleWords(view.rows))] : []),
    ],
    [
      'requirement',
      () => [
        column(
          [
            text(CAPTIONS.requirement, { size: 'xs', color: toneColour.none.text }),
            bullets(requirementWords(view)),
          ],
          { margin: 'lg' },
        ),
      ],
    ],
    ['points', () => [field(CAPTIONS.points, pointWords(view))]],
  ];
  return [
    ...fields.filter(([part]) => part !== emphasis).flatMap(([, draw]) => draw()),
    ...(view.announced && view.announced.length > 0 ? [field('กิจกรรมที่ตอบข้อนี้', view.announced)] : []),
    ...(view.supporters.length > 0 ? [field('ผู้สนับสนุน', clip(view.supporters.join(', '), 200))] : []),
  ];
}

export function responsibleWords(rows: Pick<RowView, 'responsible'>[]): string {
  const names = [...new Set(rows.flatMap((row) => row.responsible))];
  return names.length > 0 ? clip(names.join(', '), 400) : 'แผนไม่ได้ระบุผู้รับผิดชอบ';
}

/** What ends in a number (ร้อยละ 90) is kept apart from the number of points. */
const apart = (reason: string): string => (/[\d%]$/.test(reason) ? `${reason}:` : reason);

/** Without points in the plan nothing is invented. */
function pointWords(view: ActivityView): string[] {
  if (view.points.length === 0) return ['แผนไม่ได้ระบุคะแนนของข้อนี้'];
  return view.points.map(({ for: reason, points }) => `${apart(clip(reason, 120))} ${points} คะแนน`.trim());
}

function requirementWords(view: ActivityView): string[] {
  const said = [...view.requirements, ...view.rules];
  if (said.length === 0) return ['แผนไม่ได้ระบุรายละเอียดของสิ่งที่ต้องส่ง'];
  const shown = said.slice(0, REQUIREMENTS).map((one) => clip(one, REQUIREMENT_LENGTH));
  const rest = said.length - shown.length;
  return rest > 0 ? [...shown, `และอีก ${rest} ข้อ ดูในแผนฉบับเต็มนะคะ`] : shown;
}

function footer(view: ActivityView): FlexComponent[] {
  const open = view.rows.length === 1 ? view.rows[0] : undefined;
  const said = open ? rowLabel(open) : '';
  return [
    ...(open?.mark ? [button(postback('ส่งแล้ว', open.mark, `${said} ส่งแล้ว`), 'primary')] : []),
    ...(open?.undo ? [button(postback('ยกเลิกการส่ง', open.undo, `ยกเลิกการส่ง ${said}`))] : []),
    ...(view.sameDay ? [button(postback('ดูทุกข้อที่ส่งวันเดียวกัน', view.sameDay))] : []),
  ];
}

/** The whole answer in short, for the notification and for readers without the card. */
function itemWords(view: ActivityView, emphasis: Emphasis): string {
  const whose = view.owner ? ` (${planWords(view)})` : '';
  const title = `ข้อ ${view.code} ${clip(view.title, 80)}${whose}`;
  const asked: Partial<Record<Emphasis, string>> = {
    requirement: `ต้องส่ง: ${clip(requirementWords(view).join(' / '), 300)}`,
    points: `คะแนน: ${clip(pointWords(view).join(' / '), 300)}`,
    responsible: `ผู้รับผิดชอบ: ${clip(responsibleWords(view.rows), 300)}`,
  };
  const lead = asked[emphasis];
  return [title, ...(lead ? [lead] : []), ...view.rows.map(rowWords)].join('\n');
}

function rowWords(row: RowView): string {
  const left = daysLeft(row.due);
  const status = statusWords(row.status);
  const warning = offDayWords(row.due);
  return [
    `${row.part ? `${row.part} ` : ''}${dueCaption(row)} ${dueDate(row)}`,
    ...(left && row.status?.state !== 'done' ? [left] : []),
    ...(status ? [status] : []),
    ...(warning ? [warning] : []),
  ].join(' ');
}
