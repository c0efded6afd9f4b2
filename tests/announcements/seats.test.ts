import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { seatsOf } from '../../src/announcements/seats.js';
import { forgetPerson } from '../../src/people/person.js';
import {
  ACTIVITY,
  type AnnouncementOffice,
  announceAll,
  button,
  correct,
  MINUTE,
  NORTH_GROUP,
  openOffice,
  type Push,
  wordsOf,
} from './office.js';

let office: AnnouncementOffice;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const person = (number: number) => `U${number.toString(16).padStart(32, '0')}`;
const GIVEN = 'มีที่ว่างแล้ว';
const TAKEN = 'ย้ายท่านไปอยู่ในคิวรอ';
const toldOf = (pushes: Push[], words: string) =>
  pushes.filter((push) => wordsOf(push).includes(words)).map(({ to }) => to);

/** `people` persons come with this one; 0: cannot come. Each has a place of its own in the queue. */
async function answer(number: number, people: number) {
  const news = office.pushes.find(({ to }) => to === NORTH_GROUP)!;
  office.clock.advance(1000);
  const data = people > 0 ? button(news, 'เข้าร่วม').replace(/1$/, String(people)) : button(news, 'ไม่สะดวก');
  return office.tap(data, person(number), NORTH_GROUP);
}

describe('seats', () => {
  it('are given in order; who waits is told when one is free, once', async () => {
    await announceAll(office, `${ACTIVITY} รับ 3 คน`);
    await answer(1, 1);
    await answer(2, 2);
    expect(wordsOf(await answer(3, 1))).toContain('ที่นั่งเต็มแล้ว');
    await Promise.all([1, 2, 3].map(() => answer(1, 0)));
    const told = await office.pass();
    expect(told.map(({ to }) => to)).toEqual([person(3)]);
    expect(wordsOf(told)).toContain(GIVEN);
    expect(await office.pass(MINUTE)).toEqual([]);
  });

  it('given back by two at once are told to both who wait', async () => {
    await announceAll(office, `${ACTIVITY} รับ 2 คน`);
    for (const number of [1, 2, 3, 4]) await answer(number, 1);
    await Promise.all([answer(1, 0), answer(2, 0)]);
    expect(toldOf(await office.pass(), GIVEN).sort()).toEqual([person(3), person(4)]);
  });

  it('that came with a smaller party are told by the reply alone', async () => {
    await announceAll(office, `${ACTIVITY} รับ 3 คน`);
    await answer(1, 2);
    await answer(2, 3);
    expect(wordsOf(await answer(2, 1))).not.toContain('คิวรอ');
    expect(await office.pass(MINUTE)).toEqual([]);
  });
});

describe('a correction', () => {
  it('that makes room tells those who move up, once', async () => {
    await announceAll(office, `${ACTIVITY} รับ 1 คน`);
    for (const number of [1, 2]) await answer(number, 1);
    expect(toldOf(await correct(office, 'จำนวนที่รับ', '5'), GIVEN)).toEqual([person(2)]);
    expect(await office.pass(MINUTE)).toEqual([]);
  });

  it('that takes seats warns the organizer and tells the last in the queue, once', async () => {
    await announceAll(office, `${ACTIVITY} รับ 3 คน`);
    for (const number of [1, 2, 3, 4]) await answer(number, 1);
    const { id, version } = await office.only();
    await office.tap(`k1|announcement|${id}|${version}|edit-capacity`);
    expect(wordsOf(await office.say('1'))).toContain('มี 2 คนที่ต้องย้ายไปคิวรอ');
    const pushes = await correct(office, 'จำนวนที่รับ', '1');
    expect(toldOf(pushes, TAKEN)).toEqual([person(2), person(3)]);
    expect(wordsOf(pushes.find(({ to }) => to === person(3))!)).toContain('ก่อนหน้า 1 คน');
    expect(await office.pass(MINUTE)).toEqual([]);
    await answer(1, 0);
    expect(toldOf(await office.pass(), GIVEN)).toEqual([person(2)]);
  });

  it('that takes and gives the same seat is told each time', async () => {
    await announceAll(office, `${ACTIVITY} รับ 2 คน`);
    for (const number of [1, 2]) await answer(number, 1);
    for (let round = 0; round < 2; round++) {
      expect(toldOf(await correct(office, 'จำนวนที่รับ', '1'), TAKEN)).toEqual([person(2)]);
      expect(toldOf(await correct(office, 'จำนวนที่รับ', '2'), GIVEN)).toEqual([person(2)]);
    }
  });

  it('keeps nothing of somebody who is forgotten', async () => {
    await announceAll(office, `${ACTIVITY} รับ 2 คน`);
    for (const number of [1, 2]) await answer(number, 1);
    await correct(office, 'จำนวนที่รับ', '1');
    await forgetPerson(office.store, person(2));
    expect(JSON.stringify(await office.only())).not.toContain(person(2));
  });
});

describe('whatever people and corrections do', () => {
  const wish = fc.record({
    kind: fc.constant('answer' as const),
    who: fc.integer({ min: 1, max: 5 }),
    people: fc.integer({ min: 0, max: 3 }),
  });
  const seats = fc.record({ kind: fc.constant('seats' as const), count: fc.integer({ min: 1, max: 6 }) });
  const steps = fc.array(fc.oneof({ weight: 4, arbitrary: wish }, { weight: 1, arbitrary: seats }), {
    minLength: 5,
    maxLength: 14,
  });

  it('everybody was told last how they stand, and nothing twice in a row', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (played) => {
        await office.close();
        office = await openOffice();
        await announceAll(office, `${ACTIVITY} รับ 3 คน`);
        const told = new Map<string, string>();
        const hear = (pushes: Push[]) => {
          for (const push of pushes) {
            const said = [GIVEN, TAKEN].find((words) => wordsOf(push).includes(words));
            if (!said) continue;
            const now = said === GIVEN ? 'seat' : 'waits';
            expect(told.get(push.to)).toBe(now === 'seat' ? 'waits' : 'seat');
            told.set(push.to, now);
          }
        };
        for (const step of played) {
          if (step.kind === 'seats') {
            const { content } = await office.only();
            if (content.capacity !== step.count) hear(await correct(office, 'จำนวนที่รับ', String(step.count)));
            continue;
          }
          const said = wordsOf(await answer(step.who, step.people));
          told.set(person(step.who), step.people === 0 ? 'no' : said.includes('คิวรอ') ? 'waits' : 'seat');
          hear(await office.pass());
        }
        const { id, content } = await office.only();
        const { seated, waiting } = seatsOf(await office.store.announcementAnswers.of(id), content.capacity);
        for (const userId of seated) expect(told.get(userId)).toBe('seat');
        for (const userId of waiting) expect(told.get(userId)).toBe('waits');
      }),
      { numRuns: 12, verbose: 1 },
    );
  });
});
