import { formatRange } from '../src/thai/format.js';
import { clip } from './parts/index.js';

/** How the rows of a list were limited beside date and unit. */
export type LimitView =
  | { kind: 'without-unit'; unit: string }
  | { kind: 'without-codes'; codes: string[] }
  | { kind: 'without-period'; period: [from: string, to: string] }
  | { kind: 'measure'; measure: number }
  | { kind: 'heading'; code: string }
  | { kind: 'points'; points: number }
  | { kind: 'says'; word: string }
  | { kind: 'undated' }
  | { kind: 'busiest' };

const CODES = 60;

/** A limit in words that follow a list's heading. */
export function limitWords(limit: LimitView): string {
  switch (limit.kind) {
    case 'without-unit':
      return `ไม่รวมของ${limit.unit}`;
    case 'without-codes':
      return `ไม่รวมข้อ ${clip(limit.codes.join(', '), CODES)}`;
    case 'without-period':
      return `ไม่รวม ${formatRange(...limit.period)}`;
    case 'measure':
      return `มาตรการที่ ${limit.measure}`;
    case 'heading':
      return `ข้อ ${limit.code}`;
    case 'points':
      return `ที่มี ${limit.points} คะแนน`;
    case 'says':
      return `ที่ระบุคำว่า “${limit.word}”`;
    case 'undated':
      return 'ที่ไม่ระบุวันส่ง';
    case 'busiest':
      return '(ส่งมากที่สุด)';
  }
}
