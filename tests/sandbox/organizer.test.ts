import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { approvalRule } from '../../src/announcements/approval.js';
import { castFor } from '../../src/sandbox/cast.js';
import { organizerExamples } from '../../src/sandbox/examples.js';
import { nextAnnouncement } from '../../src/sandbox/next-announcement.js';
import { isOrganizer, organizerCode } from '../../src/sandbox/organizer.js';
import { announcement, content, STAFF } from '../announcements/fixtures.js';
import { type AnnouncementOffice, button, labels, openOffice, wordsOf } from '../announcements/office.js';

let office: AnnouncementOffice;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

describe('the person at the keyboard', () => {
  it('becomes an organizer by a code that is said, and announces alone as in a small office', async () => {
    expect(await isOrganizer(office.store, STAFF)).toBe(false);
    const code = await organizerCode(office.store, office.clock);
    expect(wordsOf(await office.say(`รหัส ${code}`, STAFF))).toContain('ผู้ดูแลระบบแล้ว');
    expect(await isOrganizer(office.store, STAFF)).toBe(true);
    expect(await approvalRule(office.store)).toBe('one');
    const [first] = organizerExamples(castFor('สำนักเหนือ ๑'), office.clock.now());
    const preview = await office.say(first!, STAFF);
    const ready = await office.tap(button(preview, 'ใช้ข้อความนี้'), STAFF);
    expect(labels(ready)).toEqual(['ส่งเลย', 'ตั้งเวลาส่ง']);
  });

  it('gets a code also where there is an admin already', async () => {
    await office.store.roles.grant({ userId: `U${'d'.repeat(32)}`, role: 'admin', unit: null });
    const code = await organizerCode(office.store, office.clock);
    await office.say(`รหัส ${code}`, STAFF);
    expect(await isOrganizer(office.store, STAFF)).toBe(true);
  });
});

describe('the next message of announcements', () => {
  const now = new Date('2024-03-12T09:00:00+07:00');
  const told = { content: content(), generation: 1, at: '2024-03-12T08:00:00+07:00', chatIds: [] };
  const scheduled = announcement({ state: 'scheduled', sendAt: '2024-03-13T09:30:00+07:00' });
  const sent = announcement({ id: 'bbbbbb', state: 'sent', published: told });

  it('is the sending or the reminder that comes first', () => {
    expect(nextAnnouncement([sent, scheduled], [], now)).toEqual({
      at: new Date('2024-03-13T09:30:00+07:00'),
      text: 'ส่งประกาศ "อบรมจริยธรรมประจำปี" 13 มี.ค. 67 09.30 น.',
    });
    expect(nextAnnouncement([sent], [], now)?.text).toContain('เตือนกิจกรรม');
  });

  it('is none when everything was said', () => {
    expect(nextAnnouncement([sent], [], new Date('2024-03-27T09:00:00+07:00'))).toBeNull();
    expect(nextAnnouncement([], [], now)).toBeNull();
  });
});
