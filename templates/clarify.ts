import { rowLabel } from './item-card.js';
import {
  card,
  choice,
  clip,
  type Drawn,
  dueShort,
  type FlexComponent,
  header,
  type NextStep,
  postback,
} from './parts/index.js';
import type { ListRowView } from './views.js';

export interface ClarifyView {
  /** The question back, e.g. หมายถึงข้อไหนคะ */
  question: string;
  candidates: ListRowView[];
  /** Other things to tap when no row is meant. */
  steps: NextStep[];
}

/** More than this is no choice but a list. */
export const CANDIDATES = 10;

/** Asks back; every candidate is a button, and its number a quick reply. */
export function clarify(view: ClarifyView): Drawn {
  const shown = view.candidates.slice(0, CANDIDATES);
  const numbers = shown.map((one) => ({ label: choiceLabel(one, shown), data: one.row.open }));
  const steps = [...numbers, ...view.steps];
  if (shown.length === 0) return { alt: view.question, cards: [], steps };
  const words = shown.map(({ row, title }) => `${rowLabel(row)} ${clip(title, 60)} (${dueShort(row)})`);
  return {
    alt: [view.question, ...words].join('\n'),
    cards: [card({ header: header(view.question), body: shown.map(candidate) })],
    steps,
  };
}

/** Two rows of one number are told apart by their dates. */
function choiceLabel({ row }: ListRowView, all: ListRowView[]): string {
  const label = rowLabel(row);
  const alike = all.filter((other) => rowLabel(other.row) === label).length;
  return alike > 1 ? `${label} · ${dueShort(row)}` : label;
}

const candidate = ({ row, title }: ListRowView): FlexComponent =>
  choice(clip(title, 100), postback(rowLabel(row), row.open), `${rowLabel(row)} · ${dueShort(row)}`);
