import type { CalendarTerm, Term, Year } from './types.js';
import { calendarYear } from './years.js';

/** A year carried over to a month on the left or right of where it was said; across New Year it differs by one. */
function carryYear(year: Year, from: number, to: number, direction: 'left' | 'right'): Year {
  if (year.kind === 'fiscal') return year;
  if (direction === 'left') return to > from ? calendarYear(year.value - 1) : year;
  return to < from ? calendarYear(year.value + 1) : year;
}

function fillCalendar(term: CalendarTerm, source: CalendarTerm, direction: 'left' | 'right'): CalendarTerm {
  if (source.month === null) return term;
  if (term.month === null) {
    const next = direction === 'right' && term.day !== null && source.day !== null && term.day < source.day;
    if (!next) return { ...term, month: source.month, year: source.year };
    const month = (source.month % 12) + 1;
    return { ...term, month, year: source.year && carryYear(source.year, source.month, month, 'right') };
  }
  if (term.year !== null || source.year === null) return term;
  return { ...term, year: carryYear(source.year, source.month, term.month, direction) };
}

/** The term with what it lacks taken from its neighbour; `direction` is where the words flow to. */
function fillFrom(term: Term, source: Term, direction: 'left' | 'right'): Term {
  if (term.kind === 'calendar' && source.kind === 'calendar') return fillCalendar(term, source, direction);
  if (term.kind === 'quarter' && source.kind === 'quarter' && term.fiscalYear === null)
    return { ...term, fiscalYear: source.fiscalYear };
  if (term.kind === 'weekday' && source.kind === 'weekday' && term.deixis === null)
    return { ...term, deixis: source.deixis };
  return term;
}

/** What is said on the right holds for the left first (`24 เม.ย. - 12 พ.ค. 67`), then what the left said for the right. */
export function flow(terms: readonly Term[]): Term[] {
  const filled = [...terms];
  for (let i = filled.length - 2; i >= 0; i--) filled[i] = fillFrom(filled[i]!, filled[i + 1]!, 'left');
  for (let i = 1; i < filled.length; i++) filled[i] = fillFrom(filled[i]!, filled[i - 1]!, 'right');
  return filled;
}
