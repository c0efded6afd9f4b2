import { describe, expect, it } from 'vitest';
import { addDays, fiscalYearSpan } from '../../src/clock.js';
import { createAgenda } from '../../src/reminders/agenda.js';
import { occurrencesOn } from '../../src/reminders/occurrences-on.js';
import { clubChat, item, state, unitChat } from './fixtures.js';

/**
 * Every push of three fiscal years, checked by hand against the calendar and the holiday list.
 * A line: date of sending, then each round with the days left on that date. Comments say what is special.
 */
const UNIT_YEAR: Record<number, string> = {
  // 20 Mar Mon, 20 Jun Tue, 30 Jun Fri, 30 Jul Sun between two long holidays, 20 Sep Wed
  2566: `
    02-17 03-20:31                  | 30 days before is Sat 18 Feb
    03-03 03-20:17                  | 14 before is Makha Bucha, Mon 6 Mar
    03-13 03-20:7
    03-17 03-20:3                   | 3 before; 1 before is a Sunday and meets it
    03-20 03-20:0
    03-21 03-20:-1
    03-23 03-20:-3
    03-27 03-20:-7
    04-03 03-20:-14                 | first Monday
    04-10 03-20:-21
    04-18 03-20:-29                 | Mon 17 Apr is a day off after Songkran
    04-24 03-20:-35                 | fourth and last Monday
    05-19 06-20:32                  | 30 before is Sun 21 May
    05-31 06-30:30
    06-06 06-20:14
    06-13 06-20:7
    06-16 06-20:4 06-30:14          | two rounds on one day; 3 before the first is Sat 17 Jun
    06-19 06-20:1
    06-20 06-20:0
    06-21 06-20:-1
    06-23 06-20:-3 06-30:7
    06-27 06-20:-7 06-30:3
    06-29 06-30:1
    06-30 06-30:0 07-30:30
    07-03 06-20:-13 06-30:-3        | 1 after is Sat, 3 after is Mon: one
    07-07 06-30:-7
    07-10 06-20:-20 06-30:-10
    07-14 07-30:16                  | 14 before is Sun 16 Jul
    07-17 06-20:-27 06-30:-17
    07-21 07-30:9                   | 7 before is Sun 23 Jul
    07-24 06-20:-34 06-30:-24
    07-27 07-30:3                   | 3, 1 and 0 before: 28 Jul holiday, 29 and 30 weekend
    08-03 06-30:-34 07-30:-4        | 31 Jul special, 1 Aug Asalha, 2 Aug Lent
    08-07 07-30:-8                  | 7 after is a Sunday and meets the first Monday
    08-15 07-30:-16                 | Mon 14 Aug is a substitute holiday
    08-21 07-30:-22 09-20:30
    08-28 07-30:-29
    09-06 09-20:14
    09-13 09-20:7
    09-15 09-20:5                   | 3 before is Sun 17 Sep
    09-19 09-20:1
    09-20 09-20:0
    09-21 09-20:-1
    09-25 09-20:-5                  | 3 after is Sat 23 Sep
    09-27 09-20:-7`,
  // 20 Mar Wed, 20 Jun Thu, 30 Jun Sun, 30 Jul Tue, 20 Sep Fri
  2567: `
    02-19 03-20:30
    03-06 03-20:14
    03-13 03-20:7
    03-15 03-20:5                   | 3 before is Sun 17 Mar
    03-19 03-20:1
    03-20 03-20:0
    03-21 03-20:-1
    03-25 03-20:-5                  | 3 after is Sat 23 Mar
    03-27 03-20:-7
    04-01 03-20:-12
    04-09 03-20:-20                 | Mon 8 Apr is a substitute holiday
    04-17 03-20:-28                 | Mon 15 and Tue 16 Apr are Songkran
    04-22 03-20:-33
    05-21 06-20:30
    05-31 06-30:30
    06-06 06-20:14
    06-13 06-20:7
    06-14 06-30:16                  | 14 before is Sun 16 Jun
    06-17 06-20:3
    06-19 06-20:1
    06-20 06-20:0
    06-21 06-20:-1 06-30:9          | 7 before 30 Jun is Sun 23 Jun
    06-24 06-20:-4                  | 3 after is Sun 23 Jun
    06-27 06-20:-7 06-30:3
    06-28 06-30:2 07-30:32          | 30 Jun is a Sunday: last reminder on Friday; 30 before 30 Jul too
    07-01 06-20:-11 06-30:-1
    07-03 06-30:-3
    07-08 06-20:-18 06-30:-8        | 7 after is a Sunday and meets the Monday
    07-15 06-20:-25 06-30:-15
    07-16 07-30:14
    07-23 06-20:-33 06-30:-23 07-30:7 | Mon 22 Jul is a substitute holiday
    07-26 07-30:4                   | 3 before Sat, 1 before Mon 29 Jul holiday: one
    07-30 06-30:-30 07-30:0         | Monday of 29 Jul moved to Tuesday
    07-31 07-30:-1
    08-02 07-30:-3
    08-06 07-30:-7
    08-13 07-30:-14                 | Mon 12 Aug is a holiday
    08-19 07-30:-20
    08-21 09-20:30
    08-26 07-30:-27
    09-02 07-30:-34
    09-06 09-20:14
    09-13 09-20:7
    09-17 09-20:3
    09-19 09-20:1
    09-20 09-20:0
    09-23 09-20:-3                  | 1 after Sat, 3 after Mon: one
    09-27 09-20:-7
    09-30 09-20:-10`,
  // 20 Mar Fri, 20 Jun Sat, 30 Jun Tue, 30 Jul Lent (Thu), 20 Sep Sun
  2569: `
    02-18 03-20:30
    03-06 03-20:14
    03-13 03-20:7
    03-17 03-20:3
    03-19 03-20:1
    03-20 03-20:0
    03-23 03-20:-3
    03-27 03-20:-7
    03-30 03-20:-10
    04-07 03-20:-18                 | Mon 6 Apr is Chakri Day
    04-16 03-20:-27                 | Songkran, Mon 13 to Wed 15 Apr
    04-20 03-20:-31
    05-21 06-20:30
    05-29 06-30:32                  | 30 before is Sun 31 May
    06-05 06-20:15                  | 14 before is Sat 6 Jun
    06-12 06-20:8                   | 7 before is Sat 13 Jun
    06-16 06-30:14
    06-17 06-20:3
    06-19 06-20:1                   | 20 Jun is a Saturday: 1 and 0 before are one
    06-22 06-20:-2                  | 1 after is a Sunday
    06-23 06-20:-3 06-30:7
    06-26 06-30:4
    06-29 06-20:-9 06-30:1          | 7 after is Sat and meets the Monday
    06-30 06-30:0 07-30:30
    07-01 06-30:-1
    07-03 06-30:-3
    07-06 06-20:-16
    07-07 06-30:-7
    07-13 06-20:-23 06-30:-13
    07-16 07-30:14
    07-20 06-20:-30 06-30:-20
    07-23 07-30:7
    07-27 06-30:-27 07-30:3         | 28, 29 and 30 Jul are holidays
    07-31 07-30:-1
    08-03 06-30:-34 07-30:-4        | 3 after is Sun 2 Aug
    08-06 07-30:-7
    08-10 07-30:-11
    08-17 07-30:-18
    08-21 09-20:30
    08-24 07-30:-25
    08-31 07-30:-32
    09-04 09-20:16                  | 14 before is Sun 6 Sep
    09-11 09-20:9                   | 7 before is Sun 13 Sep
    09-17 09-20:3
    09-18 09-20:2                   | 20 Sep is a Sunday
    09-21 09-20:-1
    09-23 09-20:-3
    09-28 09-20:-8                  | 7 after is Sun and meets the Monday`,
};

/** The STRONG club: 30, 7, 1 and 0 days before and the day after. */
const CLUB_YEAR: Record<number, string> = {
  2566: `
    02-17 03-20:31
    03-13 03-20:7
    03-17 03-20:3                   | 1 before is Sun 19 Mar
    03-20 03-20:0
    03-21 03-20:-1
    05-19 06-20:32
    05-31 06-30:30
    06-13 06-20:7
    06-19 06-20:1
    06-20 06-20:0
    06-21 06-20:-1
    06-23 06-30:7
    06-29 06-30:1
    06-30 06-30:0 07-30:30
    07-03 06-30:-3                  | the day after is a Saturday
    07-21 07-30:9
    07-27 07-30:3
    08-03 07-30:-4
    08-21 09-20:30
    09-13 09-20:7
    09-19 09-20:1
    09-20 09-20:0
    09-21 09-20:-1`,
  2567: `
    02-19 03-20:30
    03-13 03-20:7
    03-19 03-20:1
    03-20 03-20:0
    03-21 03-20:-1
    05-21 06-20:30
    05-31 06-30:30
    06-13 06-20:7
    06-19 06-20:1
    06-20 06-20:0
    06-21 06-20:-1 06-30:9
    06-28 06-30:2 07-30:32
    07-01 06-30:-1
    07-23 07-30:7
    07-26 07-30:4
    07-30 07-30:0
    07-31 07-30:-1
    08-21 09-20:30
    09-13 09-20:7
    09-19 09-20:1
    09-20 09-20:0
    09-23 09-20:-3`,
  2569: `
    02-18 03-20:30
    03-13 03-20:7
    03-19 03-20:1
    03-20 03-20:0
    03-23 03-20:-3
    05-21 06-20:30
    05-29 06-30:32
    06-12 06-20:8
    06-19 06-20:1
    06-22 06-20:-2
    06-23 06-30:7
    06-29 06-30:1
    06-30 06-30:0 07-30:30
    07-01 06-30:-1
    07-23 07-30:7
    07-27 07-30:3
    07-31 07-30:-1
    08-21 09-20:30
    09-11 09-20:9
    09-18 09-20:2
    09-21 09-20:-1`,
};

const ROUNDS = ['03-20', '06-20', '06-30', '07-30', '09-20'];

function lines(table: string): string[] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.split('|')[0]!.trim());
}

function play(fiscalYear: number, chat: ReturnType<typeof unitChat>): string[] {
  const year = fiscalYear - 543;
  const items = ROUNDS.map((due, at) => item({ code: String(at + 1), due: `${year}-${due}` }));
  const played = state({ items, chats: [chat] });
  const agenda = createAgenda(played);
  const [from, to] = fiscalYearSpan(fiscalYear);
  const pushes: string[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    for (const push of occurrencesOn(played, date, agenda)) {
      expect(push.date).toBe(date);
      const rounds = push.rounds.map(({ due, daysLeft }) => `${due.slice(5)}:${daysLeft}`);
      pushes.push([date.slice(5), ...rounds].join(' '));
    }
  }
  return pushes;
}

describe('every push of a fiscal year in which nobody hands anything in', () => {
  it.each([2566, 2567, 2569])('a unit in FY %i', (fiscalYear) => {
    expect(play(fiscalYear, unitChat())).toEqual(lines(UNIT_YEAR[fiscalYear]!));
  });

  it.each([2566, 2567, 2569])('the STRONG club in FY %i', (fiscalYear) => {
    expect(play(fiscalYear, clubChat())).toEqual(lines(CLUB_YEAR[fiscalYear]!));
  });

  it('the Mondays of the last round go on into the next fiscal year', () => {
    const played = state({ items: [item({ code: '1', due: '2023-09-20' })] });
    const pushes: string[] = [];
    for (let date = '2023-10-01'; date <= '2024-03-31'; date = addDays(date, 1)) {
      pushes.push(...occurrencesOn(played, date).map((push) => `${date} ${push.rounds[0]!.daysLeft}`));
    }
    expect(pushes).toEqual(['2023-10-02 -12', '2023-10-09 -19', '2023-10-16 -26', '2023-10-24 -34']);
  });
});
