import { readFileSync } from 'node:fs';
import type { webhook } from '@line/bot-sdk';
import { afterEach, beforeEach } from 'vitest';
import type { Announcing } from '../../src/announcements/announcing.js';
import { createAnnouncementContent } from '../../src/announcements/content.js';
import { createPictureFetch, createPictureUrl, PICTURE_BYTES } from '../../src/announcements/picture.js';
import { createAnnouncementTick } from '../../src/announcements/tick.js';
import type { Announcement } from '../../src/announcements/types.js';
import { createChatHandler } from '../../src/chat/handle.js';
import type { Message, Reply } from '../../src/chat/types.js';
import type { Outbox } from '../../src/delivery/outbox.js';
import { checkMessages } from '../../src/line/validate-message.js';
import { asset } from '../../src/paths.js';
import type { Plan } from '../../src/plan/types.js';
import { openMemoryStore } from '../../src/store/open.js';
import type { Store } from '../../src/store/store.js';
import { plan as planOf } from '../chat/fixtures.js';
import { eventOf } from '../chat/office.js';
import { accepted, chatId, type TestClock, testClock, testOutbox } from '../delivery/helpers.js';
import { onMongodb, silentLog, testStore } from '../helpers/store.js';
import { SECOND, STAFF, WRITER } from './fixtures.js';

export const NORTH = 'สำนักเหนือ ๑';
export const SOUTH = 'สำนักใต้ ๒';
export const NORTH_GROUP = chatId(1);
export const SOUTH_GROUP = chatId(2);
export const CLUB_GROUP = chatId(3);
export const STRANGE_GROUP = chatId(4);

export interface Push {
  to: string;
  messages: Message[];
}

/** Two organizers, staff, two units' groups and the club's; everything that is pushed is kept in `pushes`. */
export interface AnnouncementOffice {
  store: Store;
  clock: TestClock;
  outbox: Outbox;
  pushes: Push[];
  /** What the next picture that is fetched is; by default a small PNG. */
  picture: { bytes: Buffer };
  say(text: string, from?: string, where?: string): Promise<Reply | null>;
  tap(data: string, from?: string | null, where?: string): Promise<Reply | null>;
  sendImage(from?: string): Promise<Reply | null>;
  handle(event: webhook.Event): Promise<Reply | null>;
  /** One evaluation and everything that is due to be sent; both clocks go on by `ms` before. */
  pass(ms?: number): Promise<Push[]>;
  only(): Promise<Announcement>;
  close(): Promise<void>;
}

export const MINUTE = 60_000;
export const HOURS = 60 * MINUTE;

const MEMBERS: Record<string, number> = { [NORTH_GROUP]: 10, [SOUTH_GROUP]: 20, [CLUB_GROUP]: 5 };

/** Many short stories: in memory, unless a server is under test. */
const quickStore = () => (onMongodb ? testStore() : openMemoryStore(silentLog));

/** What an office is opened with in place of the sample plan and a store of its own. */
interface Given {
  plans?: Plan[];
  store?: Store;
}

export async function openOffice(
  at = '2024-03-12T09:00:00+07:00',
  publicUrl = 'https://kamnot.example.go.th',
  given: Given = {},
): Promise<AnnouncementOffice> {
  const store = given.store ?? (await quickStore());
  const clock = testClock(at);
  const pushes: Push[] = [];
  const line = {
    async push(body: string) {
      const { to, messages } = JSON.parse(body) as Push;
      pushes.push({ to, messages });
      return accepted();
    },
  };
  const pictureUrl = createPictureUrl(publicUrl);
  const outbox = testOutbox({ store, clock }, line, {
    providers: { announcement: createAnnouncementContent(store, pictureUrl) },
  });
  const picture = { bytes: readFileSync(asset('tests/announcements/dot.png')) };
  const announcing: Announcing = {
    outbox,
    pictureUrl,
    quota: {
      costOfWave: async (ids) => ({
        cost: ids.reduce((sum, id) => sum + (MEMBERS[id] ?? 1), 0),
        uncounted: 0,
      }),
      report: async () => ({ limit: 500, used: 100, left: 400, reserve: 0, forecast: 0, assumed: false }),
    },
    fetchPicture: async () => fetched(picture.bytes),
  };
  const { tick } = createAnnouncementTick({ store, outbox, clock, log: silentLog });
  await furnish(store, given.plans ?? [planOf()]);
  const handler = createChatHandler({ store, clock, log: silentLog, announcing });
  let events = 0;
  const handle = async (event: webhook.Event) => {
    const reply = await handler(event);
    const problems = reply ? checkMessages(reply.messages) : [];
    if (problems.length > 0) throw new Error(`LINE would refuse: ${JSON.stringify(problems)}`);
    return reply;
  };
  const fresh = (event: webhook.Event) =>
    handle({ ...event, webhookEventId: `E${++events}` } as webhook.Event);
  return {
    store,
    clock,
    outbox,
    pushes,
    picture,
    handle,
    say(text, from = WRITER, where = from) {
      const called = where.startsWith('U') ? text : `/${text}`;
      return fresh(eventOf('message', where, from, { message: { type: 'text', id: '1', text: called } }));
    },
    tap: (data, from = WRITER, where = from ?? NORTH_GROUP) =>
      fresh(eventOf('postback', where, from, { postback: { data } })),
    sendImage: (from = WRITER) =>
      fresh(
        eventOf('message', from, from, {
          message: { type: 'image', id: '77', contentProvider: { type: 'line' } },
        }),
      ),
    async pass(ms = 0) {
      clock.advance(ms);
      const before = pushes.length;
      // What one round sends may settle a sending, whose report the next one plans; the last finds nothing more.
      for (let round = 0; round < 3; round++) {
        await tick();
        await outbox.drain();
      }
      return pushes.slice(before);
    },
    async only() {
      const all = await store.announcements.all();
      if (all.length !== 1) throw new Error(`${all.length} announcements, one expected`);
      return all[0]!;
    },
    close: () => store.close(),
  };
}

/** Stands for a new office in each test of the file, opened before it and closed after it. */
export function officeOfEachTest(given?: Given): AnnouncementOffice {
  const office = {} as AnnouncementOffice;
  beforeEach(async () => {
    Object.assign(office, await openOffice(undefined, undefined, given));
  });
  afterEach(() => office.close());
  return office;
}

async function fetched(bytes: Buffer) {
  const read = async () => (bytes.length > PICTURE_BYTES ? { refused: 'size' as const } : { bytes });
  return createPictureFetch(read)('77');
}

async function furnish(store: Store, plans: Plan[]): Promise<void> {
  for (const plan of plans) await store.plans.save(plan, '2023-01-01T00:00:00+07:00');
  for (const unit of [NORTH, SOUTH]) await store.units.add(unit, []);
  const bound = { approved: true, boundAt: '2024-01-01T00:00:00+07:00' };
  await store.chats.set(NORTH_GROUP, { ...bound, unit: NORTH, members: 10 });
  await store.chats.set(SOUTH_GROUP, { ...bound, unit: SOUTH, members: 20 });
  await store.chats.set(CLUB_GROUP, { ...bound, strong: true, members: 5 });
  await store.chats.set(STRANGE_GROUP, { members: 7 });
  for (const userId of [WRITER, SECOND]) await store.roles.grant({ userId, role: 'organizer', unit: null });
  for (const userId of [WRITER, SECOND, STAFF]) await store.chats.set(userId, {});
}

export const person = (number: number): string => chatId(number, 'U');

/** What a chat was told first. */
export const firstTo = ({ pushes }: AnnouncementOffice, chat: string): Push =>
  pushes.find(({ to }) => to === chat)!;

/** All words of a reply or of pushes. */
export const wordsOf = (said: Reply | Push | Push[] | null): string => JSON.stringify(said);

/** Data of the button with this label. */
export function button(said: Reply | Push | null, label: string): string {
  const found = actionsOf(said?.messages).find((action) => action.label === label);
  if (!found) throw new Error(`no button ${label} in ${JSON.stringify(said)}`);
  return found.data ?? found.text ?? '';
}

export const labels = (said: Reply | Push | null): string[] =>
  actionsOf(said?.messages).map(({ label }) => label);

interface Action {
  type: string;
  label: string;
  data?: string;
  text?: string;
}

function actionsOf(value: unknown): Action[] {
  if (Array.isArray(value)) return value.flatMap(actionsOf);
  if (typeof value !== 'object' || value === null) return [];
  const one = value as Record<string, unknown>;
  const own = typeof one['label'] === 'string' ? [one as unknown as Action] : [];
  return [...own, ...Object.values(one).flatMap(actionsOf)];
}

export const ACTIVITY =
  'ประกาศ อบรมจริยธรรม วันที่ 26 มีนาคม 2567 เวลา 09.00-12.00 น. ณ ห้องประชุม 1 ถึง ทุกสำนัก เพื่อให้ทุกคนรู้เกณฑ์ใหม่';

/** Drafts, approves and sends; everything up to the undo window is over and every group was told. */
export async function announceAll(office: AnnouncementOffice, text = ACTIVITY): Promise<Announcement> {
  const preview = await office.say(text);
  await sendOff(office, preview);
  const id = button(preview, 'ขออนุมัติ').split('|')[2]!;
  return (await office.store.announcements.get(id))!;
}

/** From the preview on: approved by the second one, sent by the writer, told after the undo window. */
export async function sendOff(office: AnnouncementOffice, preview: Reply | null): Promise<Push[]> {
  await office.tap(button(preview, 'ขออนุมัติ'));
  await office.pass();
  const request = office.pushes.filter(({ to }) => to === SECOND).at(-1)!;
  await office.tap(button(request, 'อนุมัติ'), SECOND);
  await office.pass();
  const approved = office.pushes.filter(({ to }) => to === WRITER).at(-1)!;
  await office.tap(button(approved, 'ส่งเลย'));
  return office.pass(6 * MINUTE);
}

/** Corrects what was sent, in the writer's chat: the field by its button, approved by the second one and sent. */
export async function correct(office: AnnouncementOffice, field: string, value: string): Promise<Push[]> {
  const { id, version } = await office.only();
  const fields = await office.tap(`k1|announcement|${id}|${version}|edit`);
  await office.tap(button(fields, field));
  return sendOff(office, await office.say(value));
}
