import { formatShort } from '../src/thai/format.js';
import { itemList, type ListView } from './item-list.js';
import {
  button,
  card,
  clip,
  type Drawn,
  type FlexComponent,
  header,
  percent,
  postback,
  progressBar,
} from './parts/index.js';

export interface ProgressView {
  /** Whose: a unit, or every unit. */
  scope: string;
  heading: string;
  /** Rows handed in and rows owed, over everything shown. */
  total: { done: number; total: number };
  /** One bar per round or per unit. */
  bars: { caption: string; done: number; total: number }[];
  /** What is still to be handed in; null: only the bars were asked for. */
  outstanding: ListView | null;
  /** Postback data of the list of everything outstanding. */
  more: string | null;
}

/** More bars than a phone shows without scrolling long. */
const BARS = 12;

/** The caption of a round's bar. */
export const roundCaption = (due: string): string => `รอบ ${formatShort(due)}`;

/** How far a unit or every unit is, in percent, and what is still missing. */
export function progress(view: ProgressView): Drawn {
  const { done, total } = view.total;
  const head = `${view.heading} (${view.scope}) ส่งแล้ว ${done} จาก ${total} รายการ (${percent(done, total)}%)`;
  const bars = view.bars.slice(0, BARS).map((bar) => progressBar(clip(bar.caption, 60), bar.done, bar.total));
  const body: FlexComponent[] = [progressBar('รวมทั้งหมด', done, total), ...(view.bars.length > 1 ? bars : [])];
  const overview = card({
    header: header(clip(view.heading, 120), view.scope),
    body,
    footer: view.more ? [button(postback('ดูรายการที่ยังไม่ได้ส่ง', view.more))] : [],
  });
  const list = view.outstanding && view.outstanding.rows.length > 0 ? itemList(view.outstanding) : null;
  return {
    alt: [head, ...(list ? [list.alt] : done === total && total > 0 ? ['ส่งครบแล้วค่ะ'] : barWords(view))].join(
      '\n',
    ),
    cards: [overview, ...(list?.cards ?? [])],
    steps: list?.steps ?? [],
  };
}

/** How far the plans that follow are together: one bar each, the owner's name beside it. */
export function progressTotal(plans: ProgressView['bars']): Drawn {
  const sum = (of: 'done' | 'total'): number => plans.reduce((all, plan) => all + plan[of], 0);
  const [done, total] = [sum('done'), sum('total')];
  const heading = `รวม ${plans.length} แผน`;
  return {
    alt: `${heading} ส่งแล้ว ${done} จาก ${total} รายการ (${percent(done, total)}%)`,
    cards: [
      card({
        header: header(heading, 'ส่งไปถึงไหนแล้ว'),
        body: [
          progressBar('รวมทั้งหมด', done, total),
          ...plans.slice(0, BARS).map((plan) => progressBar(clip(plan.caption, 60), plan.done, plan.total)),
        ],
      }),
    ],
    steps: [],
  };
}

function barWords(view: ProgressView): string[] {
  return view.bars
    .slice(0, BARS)
    .map(({ caption, done, total }) => `${caption} ${percent(done, total)}% (${done}/${total})`);
}
