import { formatShort } from '../src/thai/format.js';
import { card, type Drawn, header, text } from './parts/index.js';
import { whenWords } from './reminder-date.js';
import type { RoundView } from './reminder-views.js';

const SHOWN = 30;

/** Rounds that have no card of their own any more, one line each. */
export function moreRounds(rounds: (Pick<RoundView, 'due'> & { count: string })[]): Drawn {
  const shown = rounds
    .slice(0, SHOWN)
    .map(({ due, count }) => `รอบ ${formatShort(due.date)} ${whenWords(due.daysLeft)} ${count}`);
  const rest = rounds.length - shown.length;
  const lines = rest > 0 ? [...shown, `และอีก ${rest} รอบ`] : shown;
  return {
    alt: `และอีก ${rounds.length} รอบ`,
    cards: [
      card({
        header: header(`และอีก ${rounds.length} รอบค่ะ`, 'พิมพ์ถามบอตได้ทุกเมื่อนะคะ'),
        body: lines.map((words) => text(words, { margin: 'sm' })),
      }),
    ],
    steps: [],
  };
}
