import { GRAPHEME_LIMITS } from '../src/line/limits.js';
import { graphemeCount } from '../src/thai/truncate.js';
import {
  card,
  choice,
  clip,
  type Drawn,
  type FlexComponent,
  header,
  type NextStep,
  postback,
} from './parts/index.js';

/** Something that may be meant. */
export interface ChoiceView {
  /** What it is called on a button: `ข้อ 1.7 (5)–(6)`. */
  label: string;
  title: string;
  when: string;
  /** Postback data of its answer. */
  open: string;
}

export interface ClarifyView {
  /** The question back, e.g. หมายถึงข้อไหนคะ */
  question: string;
  candidates: ChoiceView[];
  /** Other things to tap when no row is meant. */
  steps: NextStep[];
}

/** More than this is no choice but a list. */
export const CANDIDATES = 10;

/** Asks back; every candidate is a button, and its number a quick reply. */
export function clarify(view: ClarifyView): Drawn {
  const shown = view.candidates.slice(0, CANDIDATES);
  const numbers = shown.map((one) => ({ label: choiceLabel(one, shown), data: one.open }));
  const steps = [...numbers, ...view.steps];
  if (shown.length === 0) return { alt: view.question, cards: [], steps };
  const words = shown.map(({ label, title, when }) => `${label} ${clip(title, 60)} (${when})`);
  return {
    alt: [view.question, ...words].join('\n'),
    cards: [card({ header: header(view.question), body: shown.map(candidate) })],
    steps,
  };
}

/** Several of one name are told apart by their dates, and by them alone where a button has no room for both. */
function choiceLabel({ label, when }: ChoiceView, all: ChoiceView[]): string {
  const alike = all.filter((other) => other.label === label);
  if (alike.length < 2) return label;
  const fits = alike.every((one) => graphemeCount(bothOf(one)) <= GRAPHEME_LIMITS.labelQuickReply);
  return fits ? bothOf({ label, when }) : when;
}

const bothOf = ({ label, when }: Pick<ChoiceView, 'label' | 'when'>): string => `${label} · ${when}`;

const candidate = ({ label, title, when, open }: ChoiceView): FlexComponent =>
  choice(clip(title, 100), postback(label, open), `${label} · ${when}`);
