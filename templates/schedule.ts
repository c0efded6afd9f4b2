import type { CivilDate } from '../src/clock.js';
import { formatDaysLeft, formatLong, formatRange } from '../src/thai/format.js';
import {
  card,
  clip,
  colour,
  column,
  type Drawn,
  type FlexBubble,
  type FlexComponent,
  header,
  separator,
  text,
} from './parts/index.js';

export interface StepView {
  /** The schedule that the step belongs to. */
  timeline: string;
  title: string;
  from: CivilDate | null;
  to: CivilDate | null;
  /** Days until it begins, and until it ends; absent: not said. */
  left?: { start: number; end: number } | null;
}

/** As many steps, or announced activities, a card holds; the rest is counted in its heading. */
export const STEPS = 12;

/** `31 ก.ค. – 8 ส.ค. 67`, `ภายในวันพุธที่ 20 มีนาคม 2567` */
export function stepDates({ from, to }: Pick<StepView, 'from' | 'to'>): string {
  if (from && to) return from === to ? formatLong(from) : formatRange(from, to);
  if (to) return `ภายใน${formatLong(to)}`;
  return from ? `ตั้งแต่${formatLong(from)}` : 'ไม่ระบุวันที่';
}

function leftWords({ left }: StepView): string {
  if (!left) return '';
  if (left.end < 0) return ' (ผ่านไปแล้ว)';
  if (left.start <= 0) return left.end === 0 ? ' (วันนี้)' : ' (อยู่ในช่วงนี้)';
  return ` (${formatDaysLeft(left.start)})`;
}

/** `ภายใน 20 มี.ค. 67: ส่งรายชื่อ` for the notification. */
export const stepWords = (step: StepView): string =>
  `${stepDates(step)}${leftWords(step)}: ${clip(step.title, 80)}`;

export const stepsCounted = (steps: StepView[]): string => `${steps.length} กำหนดการ`;

/** A card of steps; what is over a card is counted. */
export function scheduleCard(heading: string, steps: StepView[]): FlexBubble {
  const body: FlexComponent[] = steps
    .slice(0, STEPS)
    .flatMap((step, index) => [
      ...(index > 0 ? [separator('md')] : []),
      column(
        [
          text(`${stepDates(step)}${leftWords(step)}`, { weight: 'bold', color: colour.accent }),
          text(clip(step.title, 160)),
          text(clip(step.timeline, 80), { size: 'xs', color: colour.muted }),
        ],
        { margin: 'md', spacing: 'xs' },
      ),
    ]);
  return card({ header: header(stepsCounted(steps), heading), body });
}

/** The steps of schedules that were asked about: they take place, nothing is handed in. */
export function schedule(heading: string, steps: StepView[]): Drawn {
  return {
    alt: [heading, ...steps.slice(0, STEPS).map(stepWords)].join('\n'),
    cards: [scheduleCard(heading, steps)],
    steps: [],
  };
}
