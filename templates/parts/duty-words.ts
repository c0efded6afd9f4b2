import type { Duty } from '../../src/duties/types.js';
import { RECURRENCE } from './due.js';

/** `งานประจำ · ข้อ 14 · ทุกไตรมาส`: what a duty is, whose part of the plan, and how often. */
export const dutyWords = ({ code, every }: Pick<Duty, 'code' | 'every'>): string =>
  ['งานประจำ', ...(code ? [`ข้อ ${code}`] : []), RECURRENCE[every]].join(' · ');
