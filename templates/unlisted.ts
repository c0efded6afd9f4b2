import type { CivilDate } from '../src/clock.js';
import { formatRange, formatShort } from '../src/thai/format.js';
import { card, clip, type FlexBubble, header, text } from './parts/index.js';

/** What a document says of a time without listing rows: rounds with their count, steps of timelines. */
export interface UnlistedView {
  rounds: { due: CivilDate; statedCount: number }[];
  steps: { title: string; from: CivilDate | null; to: CivilDate }[];
}

const LINES = 12;
const TITLE = 90;

const NOT_LISTED = 'เอกสารนี้ไม่ได้แจกแจงรายการ';

/** `17 กิจกรรม (เอกสารนี้ไม่ได้แจกแจงรายการ)` */
export const countedWords = (count: number): string => `${count} กิจกรรม (${NOT_LISTED})`;

/** `20 มี.ค. 67: 17 กิจกรรม (เอกสารนี้ไม่ได้แจกแจงรายการ)`, then the steps; what is over a card is counted. */
export const unlistedWords = (view: UnlistedView): string[] => linesOf(view, countedWords);

/** The same on a card, which says of several rounds only once that nothing is listed. */
export function unlistedLines(view: UnlistedView): string[] {
  if (view.rounds.length < 2) return unlistedWords(view);
  const lines = linesOf(view, (count) => `${count} กิจกรรม`);
  return [...lines, `${NOT_LISTED} บอกไว้เพียงจำนวนค่ะ`];
}

function linesOf({ rounds, steps }: UnlistedView, countOf: (count: number) => string): string[] {
  const lines = [
    ...rounds.map(({ due, statedCount }) => `${formatShort(due)}: ${countOf(statedCount)}`),
    ...steps.map(({ title, from, to }) => `${spanWords(from, to)}: ${clip(title, TITLE)}`),
  ];
  const rest = lines.length - LINES;
  return rest > 0 ? [...lines.slice(0, LINES), `และอีก ${rest} อย่างค่ะ`] : lines;
}

/** A card of the lines; null when there are none. */
export function unlistedCard(view: UnlistedView): FlexBubble | null {
  const lines = unlistedLines(view);
  if (lines.length === 0) return null;
  const title = view.rounds.length > 0 ? 'รอบและกำหนดการในเอกสาร' : 'กำหนดการในเอกสาร';
  return card({
    header: header(title, 'นอกเหนือจากรายการที่แจกแจงไว้'),
    body: lines.map((words) => text(words, { margin: 'md' })),
  });
}

const spanWords = (from: CivilDate | null, to: CivilDate): string =>
  from === null ? `ภายใน ${formatShort(to)}` : from === to ? formatShort(to) : formatRange(from, to);
