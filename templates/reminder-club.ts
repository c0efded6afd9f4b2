import { formatShort } from '../src/thai/format.js';
import {
  button,
  card,
  chunks,
  clip,
  type Drawn,
  type FlexBubble,
  type FlexComponent,
  header,
  line,
  percent,
  postback,
  progressBar,
  separator,
  text,
  toneColour,
} from './parts/index.js';
import { roundDate, roundDateWords, whenWords } from './reminder-date.js';
import { countOf, ownersWords, rowCards } from './reminder-rows.js';
import type { ClubRoundView } from './reminder-views.js';
import { countedWords } from './unlisted.js';

type Progress = ClubRoundView['units'][number];

const UNITS_PER_CARD = 14;
const ALT_UNITS = 10;

/** A round for the STRONG club: how far it is, unit by unit; `cards` is how many cards the round may take. */
export function clubReminder(view: ClubRoundView, cards: number): Drawn {
  const units = fewestFirst(view.units);
  const lists = chunks(units, UNITS_PER_CARD).slice(0, cards);
  const left = units.slice(lists.length * UNITS_PER_CARD);
  const bodies = lists.map(({ rows }) => rows.map(unitLine));
  if (left.length > 0) bodies.at(-1)!.push(restLine(left));
  const first = overview(view, bodies[0] ?? []);
  return {
    alt: clubWords(view, units),
    cards: [first, ...bodies.slice(1).map((body) => card({ header: roundHeader(view, ' (ต่อ)'), body }))],
    steps: [],
  };
}

/** `17 รายการ (15 กิจกรรม)`; of a round that no plan lists, what the document counts. */
const clubCount = ({ statedCount, activities }: ClubRoundView): string =>
  statedCount === null ? countOf(activities) : countedWords(statedCount);

/** Whoever has most to do stands first; who is done stands last. */
const fewestFirst = (units: Progress[]): Progress[] =>
  [...units].sort((a, b) => percent(a.done, a.total) - percent(b.done, b.total));

const roundHeader = (view: ClubRoundView, more = '') =>
  header(`${whenWords(view.due.daysLeft)}${more}`, `ชมรม STRONG · รอบ ${formatShort(view.due.date)}`);

function overview(view: ClubRoundView, units: FlexComponent[]): FlexBubble {
  const { done, total } = sum(view.units);
  const [unowed] = rowCards(view.rows, 1);
  return card({
    header: roundHeader(view),
    body: [
      ...roundDate(view.due),
      text(`ทั้งรอบมี ${clubCount(view)}`, { margin: 'md' }),
      ...(view.owners.length > 0 ? [text(ownersWords(view.owners))] : []),
      ...(total > 0 ? [progressBar('ทุกหน่วยงานรวมกัน', done, total), separator()] : []),
      ...units,
      ...(unowed
        ? [separator(), text('แผนไม่ได้ระบุหน่วยงานที่ต้องส่ง', { margin: 'lg', weight: 'bold' }), ...unowed]
        : []),
    ],
    footer: [
      button(postback('ดูทั้งหมด', view.all, `ดูทั้งหมดของรอบ ${formatShort(view.due.date)}`)),
      ...(view.statedCount === null ? [button(postback('ดูความคืบหน้า', view.progress))] : []),
    ],
  });
}

function unitLine({ unit, done, total }: Progress): FlexComponent {
  const tone = toneColour[done === total ? 'done' : done > 0 ? 'open' : 'none'];
  return line(
    [
      text(clip(unit, 60), { flex: 1 }),
      text(done === total ? 'ส่งครบ' : `${done}/${total} · ${percent(done, total)}%`, {
        flex: 0,
        weight: 'bold',
        color: tone.text,
        align: 'end',
        margin: 'md',
      }),
    ],
    { margin: 'md' },
  );
}

function restLine(units: Progress[]): FlexComponent {
  const { done, total } = sum(units);
  return text(`และอีก ${units.length} หน่วยงาน ส่งแล้ว ${done}/${total} · ${percent(done, total)}%`, {
    margin: 'md',
  });
}

const sum = (units: Progress[]): { done: number; total: number } => ({
  done: units.reduce((all, { done }) => all + done, 0),
  total: units.reduce((all, { total }) => all + total, 0),
});

function clubWords(view: ClubRoundView, units: Progress[]): string {
  const { done, total } = sum(units);
  const shown = units
    .slice(0, ALT_UNITS)
    .map((one) => `${clip(one.unit, 40)} ${percent(one.done, one.total)}%`);
  const rest = units.length - shown.length;
  return [
    `${roundDateWords(view.due)} ทั้งรอบ ${clubCount(view)}`,
    ...(total > 0 ? [`ส่งแล้ว ${done} จาก ${total} (${percent(done, total)}%): ${shown.join(', ')}`] : []),
    ...(rest > 0 ? [`และอีก ${rest} หน่วยงาน`] : []),
    ...(view.rows.length > 0 ? [`ไม่ได้ระบุหน่วยงาน ${view.rows.length} รายการ`] : []),
  ].join('\n');
}
