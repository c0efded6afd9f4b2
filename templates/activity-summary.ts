import { type UnitTally, wholeOf } from '../src/announcements/tally.js';
import type { When } from '../src/announcements/types.js';
import { whenShort } from './announcement-words.js';
import {
  badge,
  card,
  clip,
  column,
  type Drawn,
  type FlexComponent,
  fitting,
  header,
  line,
  percent,
  separator,
  text,
} from './parts/index.js';

export interface ActivitySummaryView {
  kind: 'summary' | 'now';
  title: string;
  when: When | null;
  capacity: number | null;
  /** Persons with a seat, and persons who wait for one. */
  taken: number;
  queued: number;
  targetPercent: number;
  /** `missing`: persons to the target; null: the unit's size is not known. */
  units: (UnitTally & { missing: number | null })[];
  /** `missing`: persons of all target groups together; null: they have no sizes. */
  total: Omit<UnitTally, 'unit'> & { missing: number | null };
}

const UNITS_A_CARD = 10;

/** Answers counted per unit against the target, for organizers. */
export function activitySummary(view: ActivitySummaryView): Drawn {
  const { title, units, kind } = view;
  const over = kind === 'summary' ? 'สรุปผลตอบรับ' : 'ผลตอบรับตอนนี้';
  const totals = totalWords(view);
  const pages = Math.max(1, Math.ceil(units.length / UNITS_A_CARD));
  const cards = Array.from({ length: pages }, (_, page) =>
    card({
      header: header(clip(title, 120), view.when ? `${over} · ${whenShort(view.when)}` : over),
      body: [
        ...(page === 0 ? [text(totals, { weight: 'bold' }), ...meantLine(view)] : []),
        ...units
          .slice(page * UNITS_A_CARD, (page + 1) * UNITS_A_CARD)
          .flatMap((unit) => [separator('md'), unitBlock(unit, view)]),
      ],
    }),
  );
  const reached = units.filter(({ missing }) => missing === 0).length;
  const counted = units.filter(({ missing }) => missing !== null).length;
  const target = counted > 0 ? `\nถึงเป้า ${view.targetPercent}% แล้ว ${reached} จาก ${counted} หน่วยงาน` : '';
  return {
    alt: `${over}: ${clip(title, 120)}\n${totals}${target}`,
    cards: cards.slice(0, fitting(cards)),
    steps: [],
  };
}

function totalWords({ when, total, capacity, queued }: ActivitySummaryView): string {
  const seats = capacity === null ? '' : ` จาก ${capacity} ที่`;
  const waiting = queued > 0 ? ` รอคิว ${queued} คน` : '';
  const coming = when ? `เข้าร่วม ${total.joining} คน${seats}${waiting} ไม่สะดวก ${total.declined} คน ` : '';
  return `${coming}รับทราบ ${total.acknowledged} คน`;
}

/** How far all target groups together are. */
function meantLine({ total, when }: ActivitySummaryView): FlexComponent[] {
  if (!total.meant) return [];
  const pill = targetBadge(when ? total.joining : total.heard, total.meant, total.missing);
  return [
    text(`กลุ่มเป้าหมายรวม ${total.meant} คน`, { size: 'xs', margin: 'sm' }),
    line([pill], { margin: 'sm' }),
  ];
}

function targetBadge(persons: number, whole: number, missing: number | null): FlexComponent {
  const share = `${percent(persons, whole)}%`;
  return missing === 0 ? badge(`${share} ถึงเป้าแล้ว`, 'done') : badge(`${share} ขาดอีก ${missing} คน`, 'soon');
}

function unitBlock(unit: ActivitySummaryView['units'][number], view: ActivitySummaryView): FlexComponent {
  const persons = view.when ? unit.joining : unit.heard;
  const whole = wholeOf(unit);
  const details = [
    ...(view.when ? [`เข้าร่วม ${unit.joining}`, `ไม่สะดวก ${unit.declined}`] : []),
    `รับทราบ ${unit.acknowledged}`,
    ...(unit.waiting > 0 ? [`รอคิว ${unit.waiting}`] : []),
    ...(unit.meant !== null
      ? [`กลุ่มเป้าหมาย ${unit.meant}`]
      : unit.members !== null
        ? [`สมาชิกกลุ่ม ${unit.members}`]
        : []),
  ].join(' · ');
  const pill = whole ? targetBadge(persons, whole, unit.missing) : null;
  return column(
    [
      text(unit.unit ?? 'ไม่ระบุหน่วยงาน', { weight: 'bold' }),
      text(details, { size: 'xs' }),
      ...(pill ? [line([pill], { margin: 'sm' })] : []),
    ],
    { margin: 'md', spacing: 'xs' },
  );
}
