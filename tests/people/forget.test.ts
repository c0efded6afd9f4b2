import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { adminCode, claimAdmin } from '../../src/people/admin-code.js';
import { issueCode } from '../../src/people/codes.js';
import { forgetPerson } from '../../src/people/person.js';
import { SECOND, WRITER } from '../announcements/fixtures.js';
import {
  ACTIVITY,
  type AnnouncementOffice,
  announceAll,
  button,
  correct,
  HOURS,
  MINUTE,
  NORTH_GROUP,
  openOffice,
} from '../announcements/office.js';
import { plan, submission } from '../chat/fixtures.js';
import { draft } from '../delivery/helpers.js';
import { everythingIn } from '../helpers/dump.js';
import { type TestHome, testHome } from '../helpers/store.js';

const NAME = 'สมหญิงตัวอย่าง';

let home: TestHome;
let office: AnnouncementOffice;
beforeEach(async () => {
  home = testHome();
  office = await openOffice(undefined, undefined, { store: await home.open('service') });
});
afterEach(() => home.remove());

/** Everything that one person can leave behind: every collection that ever holds a user id. */
async function liveThrough({ store, clock }: AnnouncementOffice): Promise<void> {
  // Roles, codes, the first admin's code.
  const first = await adminCode(store);
  await claimAdmin(store, WRITER, first!);
  const code = await issueCode(store, clock, { kind: 'role', role: 'focal', unit: null });
  await office.say(`รหัส ${code}`);
  await store.chats.set(WRITER, { label: NAME });
  // An announcement: written, corrected, answered with a seat that is lost; one more written, one approved.
  await announceAll(office, `${ACTIVITY} รับ 2 คน ส่งถึง ทุกสำนัก และผู้ติดตาม 1:1`);
  const join = button(office.pushes.find(({ to }) => to === NORTH_GROUP)!, 'เข้าร่วม');
  await office.tap(join, SECOND, NORTH_GROUP);
  clock.advance(1000);
  await office.tap(join, WRITER, NORTH_GROUP);
  await correct(office, 'จำนวนที่รับ', '1');
  await office.say('ประกาศ อบรมเรื่องใหม่');
  await office.sendImage();
  const other = await office.say(ACTIVITY.replace('26', '28'), SECOND);
  await office.tap(button(other, 'ขออนุมัติ'), SECOND);
  await office.tap(button(other, 'ขออนุมัติ').replace('submit', 'approve'));
  // A mark, a question, a suggestion, a list of roles that was pushed to somebody else, a message on its way.
  await store.submissions.mark({ ...submission(plan(), '1.1', null), by: WRITER });
  await office.say('ข้อ 1.1 ส่งเมื่อไหร่');
  await office.say('เสนอแนะ อยากให้มีน้ำดื่ม');
  await store.deliveries.plan([aboutTo(SECOND), draft(1, { key: 'later', chatId: WRITER })], {
    civil: clock.now().toISOString(),
    real: clock.real(),
  });
  await office.pass();
}

const aboutTo = (chatId: string) =>
  draft(2, {
    key: 'list',
    chatId,
    kind: 'answer',
    subject: { messages: [{ type: 'text', text: `k1|ask-revoke|${WRITER}` }] },
  });

/** Messages that are on their way to others keep what they say until they are sent. */
async function settle({ store, clock }: AnnouncementOffice, key: string): Promise<void> {
  await store.deliveries.promoteAll();
  await store.deliveries.claim('p', clock.real() + 24 * HOURS, MINUTE, 10, [key]);
  expect(await store.deliveries.update(key, 'p', { status: 'sent' })).toBe(true);
}

describe('forgetting a person', () => {
  it('leaves neither the id nor the name anywhere', async () => {
    await liveThrough(office);
    await settle(office, 'list');
    await forgetPerson(office.store, WRITER);
    await office.pass();
    await office.close();
    const kept = await everythingIn(home);
    expect(kept).toContain(SECOND);
    expect(kept).not.toContain(WRITER);
    expect(kept).not.toContain(Buffer.from(NAME).toString('latin1'));
  });

  it('keeps what is the office\u2019s: hand-ins, announcements, the used-up code', async () => {
    const { store } = office;
    const first = (await adminCode(store))!;
    await liveThrough(office);
    await forgetPerson(store, WRITER);
    expect((await store.submissions.all()).map(({ by }) => by)).toEqual(['forgotten']);
    expect((await store.announcements.all()).map(({ writer }) => writer).sort()).toEqual(
      [SECOND, 'forgotten', 'forgotten'].sort(),
    );
    expect(await claimAdmin(store, SECOND, first)).toBe(false);
    await office.close();
  });

  it('is seen by a search that finds what is still there', async () => {
    await liveThrough(office);
    await office.close();
    const kept = await everythingIn(home);
    expect(kept).toContain(WRITER);
    expect(kept).toContain(Buffer.from(NAME).toString('latin1'));
  });
});
