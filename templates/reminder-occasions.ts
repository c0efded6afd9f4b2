import { formatDaysLeft, formatLong, formatRange } from '../src/thai/format.js';
import {
  card,
  clip,
  column,
  type Drawn,
  type FlexComponent,
  header,
  pill,
  postback,
  RECURRENCE,
  text,
  toneColour,
} from './parts/index.js';
import { ownersWords } from './reminder-rows.js';
import type { OccasionView } from './reminder-views.js';

const SHOWN = 10;
const TITLE = 120;
const KIND = { milestone: 'กำหนดแล้วเสร็จ', event: 'กิจกรรม', step: 'ขั้นตอนตามแผน', duty: 'งานประจำ' } as const;

/** Milestones, events, steps of timelines and duties that are near. */
export function occasionReminder(occasions: OccasionView[]): Drawn {
  const shown = occasions.slice(0, SHOWN);
  const rest = occasions.length - shown.length;
  const more = rest > 0 ? [`และอีก ${rest} เรื่อง`] : [];
  return {
    alt: ['ใกล้ถึงแล้วค่ะ', ...shown.map(words), ...more].join('\n'),
    cards: [
      card({
        header: header(`ใกล้ถึงแล้ว ${occasions.length} เรื่องค่ะ`, 'วันสำคัญ'),
        body: [...shown.map(block), ...more.map((one) => text(one, { margin: 'lg' }))],
      }),
    ],
    steps: [],
  };
}

const whenOf = ({ from, to, by }: OccasionView): string =>
  to ? formatRange(from, to) : by ? `ภายใน${formatLong(from)}` : formatLong(from);

const words = (view: OccasionView): string =>
  `${formatDaysLeft(view.daysLeft)} ${whenOf(view)}: ${[view.label, ownerOf(view), clip(view.title, 60)].filter(Boolean).join(' ')}`;

/** What it is, whose part of the plan, and how often. */
const captionOf = (view: OccasionView): string => {
  const { kind, label, every } = view;
  const row = [clip(label, 60), ownerOf(view)].filter(Boolean).join(' ');
  return [KIND[kind], row, every ? RECURRENCE[every] : ''].filter(Boolean).join(' · ');
};

const ownerOf = ({ owner }: OccasionView): string => (owner ? ownersWords([owner]) : '');

function block(view: OccasionView): FlexComponent {
  return column(
    [
      text(captionOf(view), { size: 'xs', color: toneColour.none.text }),
      text(clip(view.title, TITLE), { weight: 'bold' }),
      text(whenOf(view)),
      pill(formatDaysLeft(view.daysLeft), view.daysLeft <= 1 ? 'soon' : 'open'),
    ],
    {
      margin: 'lg',
      spacing: 'xs',
      ...(view.open ? { action: postback('เปิดดู', view.open, view.label) } : {}),
    },
  );
}
