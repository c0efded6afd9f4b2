import { BUDDHIST_OFFSET } from '../civil.js';
import type { Reference, Year } from './types.js';

const FAR = 15;
const NEAR = 5;

/** A four-digit year as Gregorian, or null: from 2400 Buddhist era, 1900-2200 Christian era. */
export function fullYear(value: number): number | null {
  if (value >= 2400 && value <= 2800) return value - BUDDHIST_OFFSET;
  return value >= 1900 && value <= 2200 ? value : null;
}

/**
 * A two-digit year as Gregorian, or null:
 * 1. 25yy when it lies within 15 years of the plan's; 25yy from 40 on when no plan is known.
 * 2. else 20yy when it lies near the plan (`23` is 2023); `near` says how far it may be, in years.
 */
export function shortYear(value: number, { fiscalYear: plan }: Reference, near = NEAR): number | null {
  const buddhist = 2500 + value;
  if (plan === null) return value >= 40 ? buddhist - BUDDHIST_OFFSET : null;
  if (Math.abs(buddhist - plan) <= FAR) return buddhist - BUDDHIST_OFFSET;
  const christian = 2000 + value;
  return Math.abs(christian + BUDDHIST_OFFSET - plan) <= near ? christian : null;
}

/** The year written as digits in a numeric date, as Gregorian; null when no such year is plausible. */
export function yearOfDigits(digits: string, reference: Reference): number | null {
  return digits.length === 2 ? shortYear(+digits, reference) : fullYear(+digits);
}

export const calendarYear = (value: number): Year => ({ kind: 'calendar', value });
