import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CivilDate, daysBetween, weekday } from '../../src/clock.js';
import { handedIn } from '../../src/people/handed-in.js';
import type { Chat, Holiday } from '../../src/people/types.js';
import { deadlineOf } from '../../src/plan/deadline.js';
import { createAgenda } from '../../src/reminders/agenda.js';
import { occurrencesOn } from '../../src/reminders/occurrences-on.js';
import type { Occurrence, ReminderState } from '../../src/reminders/types.js';
import { anyState, DAYS, FIRST } from './arbitraries.js';

const RUNS = { numRuns: 60 };

const days = Array.from({ length: DAYS }, (_, n) => addDays(FIRST, n));

function year(state: ReminderState): Map<CivilDate, Occurrence[]> {
  const agenda = createAgenda(state);
  return new Map(days.map((date) => [date, occurrencesOn(state, date, agenda)]));
}

const isOff = (date: CivilDate, holidays: Holiday[]): boolean =>
  weekday(date) % 6 === 0 || holidays.some((holiday) => holiday.date === date);

/** The rule in its plainest form, to check the real one against. */
function movedBack(date: CivilDate, holidays: Holiday[]): CivilDate {
  return isOff(date, holidays) ? movedBack(addDays(date, -1), holidays) : date;
}

function movedOn(date: CivilDate, holidays: Holiday[]): CivilDate {
  return isOff(date, holidays) ? movedOn(addDays(date, 1), holidays) : date;
}

const isHeard = ({ approved, active }: Chat): boolean => approved && active;

describe('any plan, chats, holidays and submissions', () => {
  it('at most one push a chat and day, on working days, to chats that may hear, and none of them empty', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        for (const [date, pushes] of year(state)) {
          expect(new Set(pushes.map(({ key }) => key)).size).toBe(pushes.length);
          if (isOff(date, state.holidays)) expect(pushes).toEqual([]);
          for (const push of pushes) {
            const chat = state.chats.find(({ chatId }) => chatId === push.chatId)!;
            expect(isHeard(chat)).toBe(true);
            expect(push.rounds.length + push.occasions.length).toBeGreaterThan(0);
            for (const { due, daysLeft } of push.rounds) expect(daysLeft).toBe(daysBetween(date, due));
            expect(new Set(push.items.map((row) => JSON.stringify(row))).size).toBe(push.items.length);
          }
        }
      }),
      RUNS,
    );
  });

  it('a unit hears of every round it owes at every offset, moved as the rules say, and of no row it handed in', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const pushes = year(state);
        const [plan] = state.plans;
        const marks = handedIn(plan!, state.submissions);
        for (const chat of state.chats.filter((one) => isHeard(one) && one.unit)) {
          const unit = chat.unit!;
          const owed = plan!.items.filter(
            (row) =>
              row.kind === 'submission' && row.owedBy.includes(unit) && marks.standing(row, unit) !== 'done',
          );
          const ownOn = (date: CivilDate) =>
            pushes
              .get(date)!
              .find(({ chatId }) => chatId === chat.chatId)
              ?.own.flatMap(({ rows }) => rows) ?? [];
          for (const row of owed.filter(({ due }) => due !== null)) {
            for (const offset of state.policy.unitOffsets)
              expect(
                ownOn(movedBack(addDays(deadlineOf(row)!, -offset), state.holidays)).map(({ item }) => item),
              ).toContain(row);
            for (const after of state.policy.overdueOffsets) {
              const date = movedOn(addDays(deadlineOf(row)!, after), state.holidays);
              expect(ownOn(date).map(({ item }) => item)).toContain(row);
            }
          }
          for (const date of days) for (const { item } of ownOn(date)) expect(owed).toContain(item);
        }
      }),
      RUNS,
    );
  });

  it('a unit is nagged at most 3 + 4 times after a date, and never more than 35 days after it plus days off', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const late = new Map<string, CivilDate[]>();
        for (const [date, pushes] of year(state)) {
          for (const push of pushes) {
            for (const { due, daysLeft } of push.own) {
              const key = `${push.chatId} ${due}`;
              if (daysLeft < 0) late.set(key, [...(late.get(key) ?? []), date]);
            }
          }
        }
        for (const [key, dates] of late) {
          expect(dates.length).toBeLessThanOrEqual(7);
          const last = movedOn(addDays(key.split(' ')[1]!, 35), state.holidays);
          expect(dates.every((date) => date <= last)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it("the club's progress adds up, and the club hears of a round while anybody owes any of it", () => {
    fc.assert(
      fc.property(anyState, (state) => {
        for (const pushes of year(state).values()) {
          for (const { club, audience } of pushes) {
            if (club.length > 0) expect(audience).toBe('strong');
            for (const { units, unowed, rows } of club) {
              const open = units.some(({ done, total }) => done < total) || unowed.length > 0;
              expect(open).toBe(true);
              for (const { done, total } of units) expect(done).toBeLessThanOrEqual(total);
              const owed = rows.reduce((sum, { item }) => sum + item.owedBy.length, 0);
              expect(units.reduce((sum, { total }) => sum + total, 0)).toBe(owed);
            }
          }
        }
      }),
      RUNS,
    );
  });

  it('the same day asked twice, or in another order of rows and chats, says the same', () => {
    fc.assert(
      fc.property(anyState, fc.constantFrom(...days), (state, date) => {
        const turned: ReminderState = { ...state, chats: [...state.chats].reverse() };
        const sorted = (of: ReminderState) =>
          occurrencesOn(of, date).sort((a, b) => (a.key < b.key ? -1 : 1));
        expect(sorted(turned)).toEqual(sorted(state));
        expect(occurrencesOn(state, date)).toEqual(occurrencesOn(state, date));
      }),
      RUNS,
    );
  });
});
