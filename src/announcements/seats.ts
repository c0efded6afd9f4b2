import type { AnnouncementAnswer } from './types.js';

export interface Seats {
  /** User ids that have a seat, and those that wait, in the order of the queue. */
  seated: string[];
  waiting: string[];
  /** Persons of each. */
  taken: number;
  queued: number;
}

const byQueue = (a: AnnouncementAnswer, b: AnnouncementAnswer): number =>
  a.order - b.order || a.userId.localeCompare(b.userId);

/**
 * Who has a seat: strictly in the order of the queue, so that nobody overtakes a larger party that waits and nobody
 * who has a seat loses it when somebody before them gives one back. A party that is larger than all seats together
 * (they were more once) waits without holding up the others.
 */
export function seatsOf(answers: AnnouncementAnswer[], capacity: number | null): Seats {
  const seats: Seats = { seated: [], waiting: [], taken: 0, queued: 0 };
  let held = false;
  for (const { userId, people } of answers.filter(({ reply }) => reply === 'join').sort(byQueue)) {
    const fits = capacity === null || seats.taken + people <= capacity;
    if (fits && !held) {
      seats.seated.push(userId);
      seats.taken += people;
    } else {
      seats.waiting.push(userId);
      seats.queued += people;
      held ||= capacity === null || people <= capacity;
    }
  }
  return seats;
}

/** User ids that have a seat with `before` seats and none with `now`. */
export function unseated(answers: AnnouncementAnswer[], before: number | null, now: number | null): string[] {
  const { waiting } = seatsOf(answers, now);
  return seatsOf(answers, before).seated.filter((userId) => waiting.includes(userId));
}

/** Persons in the queue before a party that waits; null: it does not wait. */
export function waitsBehind(userId: string, answers: AnnouncementAnswer[], seats: Seats): number | null {
  const place = seats.waiting.indexOf(userId);
  if (place < 0) return null;
  const ahead = seats.waiting.slice(0, place);
  return answers.reduce((sum, answer) => sum + (ahead.includes(answer.userId) ? answer.people : 0), 0);
}

/**
 * Place in the queue of a changed wish: fewer persons keep the place, more persons go to its end, else they would
 * push out somebody who has a seat; so does a party that was larger than all seats and let others pass.
 * @param capacity seats, null: no limit; @param now real time in milliseconds
 */
export function orderOf(
  before: AnnouncementAnswer | null,
  people: number,
  capacity: number | null,
  now: number,
): number {
  if (before?.reply !== 'join' || people > before.people) return now;
  return capacity === null || before.people <= capacity ? before.order : now;
}
