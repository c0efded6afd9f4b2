import type { Limit } from '../src/chat/types.js';
import { formatRange } from '../src/thai/format.js';
import { RECURRENCE } from './parts/due.js';
import { clip } from './parts/index.js';

const CODES = 60;

/** A limit in words that follow a list's heading. */
export function limitWords(limit: Limit): string {
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
    case 'recurring':
      return `ที่ส่ง${RECURRENCE[limit.recurrence]}`;
    case 'busiest':
      return '(ส่งมากที่สุด)';
  }
}
