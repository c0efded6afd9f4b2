import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { close } from '../../src/announcements/change.js';
import { edited } from '../../src/announcements/edit.js';
import { seatsOf } from '../../src/announcements/seats.js';
import { bangkok } from '../../src/clock.js';
import { forgetPerson } from '../../src/people/person.js';
import { announcement, content } from './fixtures.js';
import {
  ACTIVITY,
  announceAll,
  button,
  correct,
  labels,
  MINUTE,
  NORTH_GROUP,
  officeOfEachTest,
  type Push,
  person,
  wordsOf,
} from './office.js';

const office = officeOfEachTest();

const GIVEN = 'มีที่ว่างแล้ว';
const TAKEN = 'ย้ายท่านไปอยู่ในคิวรอ';
/** Ascending: pushes of one wave arrive in any order. */
const toldOf = (pushes: Push[], words: string) =>
  pushes
    .filter((push) => wordsOf(push).includes(words))
    .map(({ to }) => to)
    .sort();

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
    expect(toldOf(await office.pass(), GIVEN)).toEqual([person(3), person(4)]);
  });

  it('are refused to a party that is larger than all of them, which holds nobody up', async () => {
    await announceAll(office, `${ACTIVITY} รับ 3 คน`);
    expect(wordsOf(await answer(1, 4))).toContain('รับทั้งหมด 3 คน');
    const sizes = labels(await answer(1, 1)).filter((label) => label.startsWith('รวม'));
    expect(sizes).toEqual(['รวม 2 คน', 'รวม 3 คน']);
    await answer(1, 0);
    await answer(2, 3);
    await correct(office, 'จำนวนที่รับ', '2');
    expect(wordsOf(await answer(3, 2))).not.toContain('คิวรอ');
    const { id } = await office.only();
    expect(seatsOf(await office.store.announcementAnswers.of(id), 2)).toMatchObject({
      seated: [person(3)],
      waiting: [person(2)],
    });
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
    who: fc.integer({ min: 1, max: 5 }),
    people: fc.integer({ min: 0, max: 3 }),
  });
  const seats = fc.record({ count: fc.integer({ min: 1, max: 6 }) });
  const steps = fc.array(fc.oneof({ weight: 3, arbitrary: wish }, { weight: 1, arbitrary: seats }), {
    minLength: 5,
    maxLength: 12,
  });

  /** A sent announcement of its own for each run, and how everybody was told last that they stand. */
  async function play(id: string, played: ({ who: number; people: number } | { count: number })[]) {
    const { store, clock } = office;
    const plain = announcement({ id, state: 'sent', content: content({ capacity: 3 }) });
    const at = bangkok(clock.now()).format();
    const published = { content: plain.content, generation: 1, at, chatIds: [NORTH_GROUP] };
    await store.announcements.add({ ...plain, published, chatIds: [NORTH_GROUP] });
    const told = new Map<string, string>();
    const hear = (pushes: Push[]) => {
      for (const push of pushes.filter(({ to }) => to.startsWith('U'))) {
        const said = wordsOf(push);
        const now = said.includes(GIVEN) ? 'seat' : said.includes(TAKEN) ? 'waits' : null;
        if (now) expect(told.get(push.to)).toBe(now === 'seat' ? 'waits' : 'seat');
        if (now) told.set(push.to, now);
      }
    };
    for (const step of played) {
      if ('count' in step) hear(await reseat(id, step.count));
      else {
        clock.advance(1000);
        const act = step.people > 0 ? `join|${step.people}` : 'decline|0';
        const reply = wordsOf(await office.tap(`k1|reply|${id}|${act}`, person(step.who), NORTH_GROUP));
        const now = step.people === 0 ? 'no' : reply.includes('คิวรอ') ? 'waits' : 'seat';
        // A party that is larger than all seats is refused: what it was told before still stands.
        if (!reply.includes('รับทั้งหมด')) told.set(person(step.who), now);
        hear(await office.pass());
      }
    }
    const one = (await store.announcements.get(id))!;
    return { told, seats: seatsOf(await store.announcementAnswers.of(id), one.content.capacity) };
  }

  /** An approved correction with another number of seats, at its time. */
  async function reseat(id: string, capacity: number): Promise<Push[]> {
    const { store, clock } = office;
    const before = (await store.announcements.get(id))!;
    await store.announcements.replace(
      {
        ...before,
        ...edited(before, { capacity }),
        state: 'scheduled',
        open: true,
        sendAt: bangkok(clock.now()).format(),
        revision: before.revision + 1,
      },
      before.revision,
    );
    return office.pass(1000);
  }

  it('everybody was told last how they stand, and nothing twice in a row', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(steps, async (played) => {
        const id = `run${String(++run).padStart(3, '0')}`;
        const { told, seats } = await play(id, played);
        for (const userId of seats.seated) expect(told.get(userId)).toBe('seat');
        for (const userId of seats.waiting) expect(told.get(userId)).toBe('waits');
        const over = (await office.store.announcements.get(id))!;
        await close(office.store, over);
      }),
      { numRuns: 12, endOnFailure: true, verbose: 1 },
    );
  });
});
