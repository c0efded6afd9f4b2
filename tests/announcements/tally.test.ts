import { describe, expect, it } from 'vitest';
import { meantBy } from '../../src/announcements/meant.js';
import { missingToTarget, tally } from '../../src/announcements/tally.js';
import type { AnnouncementAnswer } from '../../src/announcements/types.js';
import { chat, content } from './fixtures.js';

describe('the tally', () => {
  const answer = (userId: string, fields: Partial<AnnouncementAnswer>): AnnouncementAnswer => ({
    announcement: 'aaaaaa',
    userId,
    unit: 'ก',
    chatId: 'C1',
    reply: 'ack',
    people: 0,
    at: '2024-03-12T09:00:00+07:00',
    order: 0,
    waits: null,
    turns: 0,
    ...fields,
  });

  it('counts persons per unit; units that say nothing stand there too', () => {
    const told = [chat('C1', { unit: 'ก', members: 10 }), chat('C2', { unit: 'ข', members: null })];
    const { units, total } = tally(
      [
        answer('U1', { reply: 'join', people: 3, order: 1 }),
        answer('U2', { reply: 'join', people: 4, order: 2 }),
        answer('U3', {}),
        answer('U4', { unit: null, reply: 'decline' }),
      ],
      told,
      5,
      { units: new Map([['ค', 6]]), total: 6 },
    );
    const nobody = { acknowledged: 0, joining: 0, waiting: 0, declined: 0, heard: 0 };
    expect(units).toEqual([
      { unit: 'ก', acknowledged: 1, joining: 3, waiting: 4, declined: 0, heard: 8, members: 10, meant: null },
      { unit: 'ข', ...nobody, members: null, meant: null },
      { unit: 'ค', ...nobody, members: null, meant: 6 },
      { unit: null, ...nobody, declined: 1, heard: 1, members: null, meant: null },
    ]);
    expect(total).toMatchObject({ joining: 3, waiting: 4, declined: 1, acknowledged: 1, members: null });
  });

  it.each([
    [8, 10, 0],
    [7, 10, 1],
    [0, 3, 3],
    [5, null, null],
  ])('%s of %s persons miss %s to 80 %%', (persons, members, missing) => {
    expect(missingToTarget(persons, members)).toBe(missing);
  });
});

describe('the persons that are meant', () => {
  const units = ['สำนักเหนือ ๑', 'สำนักใต้ ๒'].map((name) => ({ name, aliases: [] }));
  const groups = [
    { name: 'บุคลากรสำนักเหนือ 1', size: 40 },
    { name: 'ผู้ประสานงานสำนักเหนือ 1', size: 5 },
    { name: 'ผู้แทนทุกสำนัก', size: 20 },
    { name: 'วิทยากร', size: null },
  ];

  it('are of the unit that a group names, and all together', () => {
    const { units: by, total } = meantBy(content({ groups }), units);
    expect([...by]).toEqual([['สำนักเหนือ ๑', 45]]);
    expect(total).toBe(65);
  });

  it('are all of the only unit that is addressed', () => {
    const targets = { club: false, allUnits: false, units: ['สำนักใต้ ๒'], followers: false };
    const own = [{ name: 'บุคลากรใหม่', size: 12 }];
    expect([...meantBy(content({ groups: own, targets }), units).units]).toEqual([['สำนักใต้ ๒', 12]]);
  });

  it('are not known without sizes', () => {
    expect(meantBy(content({ groups: [{ name: 'วิทยากร', size: null }] }), units).total).toBeNull();
  });
});
