import { expect, it } from 'vitest';
import { tidyAnnouncements } from '../../src/announcements/tidy.js';
import { forgetPerson } from '../../src/people/person.js';
import { SECOND, WRITER } from './fixtures.js';
import {
  ACTIVITY,
  type AnnouncementOffice,
  announceAll,
  button,
  HOURS,
  MINUTE,
  officeOfEachTest,
  wordsOf,
} from './office.js';

const office = officeOfEachTest();

const DAYS = 24 * HOURS;
const kept = async () => (await office.store.pictures.list()).map(({ id }) => id);
const tidyAfter = (ms: number) => {
  office.clock.advance(ms);
  return tidyAnnouncements(office);
};
const send = async () => {
  const shown = await office.sendImage();
  const { content } = await office.only();
  return { shown, picture: content.picture! };
};

it('lets a replaced and a removed picture go, and keeps the one that is shown', async () => {
  await office.say(ACTIVITY);
  await send();
  const { picture, shown } = await send();
  expect(await kept()).toHaveLength(2);
  await tidyAfter(2 * HOURS);
  expect(await kept()).toEqual([picture]);
  await office.tap(button(await office.tap(button(shown, 'แก้ไข')), 'ลบรูป'));
  await tidyAfter(2 * HOURS);
  expect(await kept()).toEqual([]);
});

it('keeps what has only just come: its draft may not know of it yet', async () => {
  await office.store.pictures.set(
    'fresh',
    { type: 'image/png', bytes: Buffer.from('x') },
    office.clock.real(),
  );
  await tidyAfter(MINUTE);
  expect(await kept()).toEqual(['fresh']);
  await tidyAfter(2 * HOURS);
  expect(await kept()).toEqual([]);
});

it('keeps the picture that people see while a correction with another one is written', async () => {
  await office.say(ACTIVITY);
  const told = await send();
  await office.store.announcements.replace(await tellOf(await office.only()), (await office.only()).revision);
  const correction = await send();
  await tidyAfter(2 * HOURS);
  expect((await kept()).sort()).toEqual([told.picture, correction.picture].sort());
});

/** As it is once it was sent. */
const tellOf = async (one: Awaited<ReturnType<AnnouncementOffice['only']>>) => ({
  ...one,
  state: 'sent' as const,
  published: { content: one.content, generation: 1, at: one.createdAt, chatIds: [] },
  open: true,
  revision: one.revision + 1,
});

it('lets the picture of a cancelled draft go at once, and the draft with its writer after a season', async () => {
  await office.say(ACTIVITY);
  const { shown } = await send();
  await office.tap(button(await office.tap(button(shown, 'ยกเลิกประกาศนี้')), 'ยืนยันยกเลิก'));
  await tidyAfter(2 * HOURS);
  expect(await kept()).toEqual([]);
  expect(await office.store.announcements.all()).toHaveLength(1);
  await tidyAfter(121 * DAYS);
  expect(await office.store.announcements.all()).toEqual([]);
  expect(wordsOf(await office.tap(button(shown, 'แก้ไข')))).toContain('เก่าแล้ว');
});

it('keeps what was told, without its picture when the activity is long over', async () => {
  const { id } = await announceAll(office);
  await office.store.pictures.set('p', { type: 'image/png', bytes: Buffer.from('x') }, 0);
  const one = (await office.store.announcements.get(id))!;
  const pictured = { ...one.content, picture: 'p' };
  const told = { ...one.published!, content: pictured };
  const next = { ...one, content: pictured, published: told, revision: one.revision + 1 };
  await office.store.announcements.replace(next, one.revision);
  await tidyAfter(30 * DAYS);
  expect(await kept()).toEqual(['p']);
  await tidyAfter(100 * DAYS);
  expect(await kept()).toEqual([]);
  expect((await office.only()).published?.content).toMatchObject({ title: 'อบรมจริยธรรม', picture: null });
});

it('works beside people who are forgotten', async () => {
  await announceAll(office);
  await forgetPerson(office.store, WRITER);
  await tidyAfter(200 * DAYS);
  expect(await office.only()).toMatchObject({ writer: 'forgotten', approvedBy: SECOND });
});
