import type { messagingApi } from '@line/bot-sdk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../../src/sandbox/line/index.js';
import { kamnotJson } from '../helpers/process.js';
import { type Office, openOffice } from './office.js';

/** An invitation as offices write it, in our own words: two days, a place, target groups with sizes, a purpose. */
const INVITATION = `โครงการพัฒนาเครือข่ายผู้ประสานงานคุณธรรม

๑. หลักการและเหตุผล
หน่วยงานต่าง ๆ ทำงานเรื่องนี้มาตั้งแต่วันที่ ๑ ตุลาคม ๒๕๖๕ และต้องการแลกเปลี่ยนวิธีทำงานกัน

๒. วัตถุประสงค์
๒.๑ เพื่อให้ผู้ประสานงานรู้เกณฑ์ของปีนี้ตรงกัน
๒.๒ เพื่อแลกเปลี่ยนวิธีทำงานที่ได้ผล

๓. กลุ่มเป้าหมาย ประกอบด้วย
๓.๑ ผู้ประสานงานของหน่วยงาน จำนวนครั้งละประมาณ ๔๐ คน
๓.๒ วิทยากรและเจ้าหน้าที่ จำนวนประมาณ ๑๐ คน

๔. วันที่จัดสัมมนา
วันอังคารที่ ๒๖ - วันพุธที่ ๒๗ มีนาคม ๒๕๖๗ เวลา ๐๙.๐๐ - ๑๖.๐๐ น.

๕. สถานที่ดำเนินการ
หอประชุมใหญ่ ศูนย์ฝึกอบรมกลาง`;

const PEOPLE = 40;
let office: Office;
let writer: string;
let second: string;

interface Listed {
  state: string;
  generation: number;
  sent: number;
  failed: number;
}

beforeAll(async () => {
  office = await openOffice('2024-03-18T09:00:00+07:00');
  writer = office.line.addUser({ friend: true }).id;
  second = office.line.addUser({ friend: true }).id;
  for (const user of [writer, second]) {
    await kamnotJson(['role', 'grant', user, 'organizer'], office.env);
    await office.line.follow(user);
  }
});

afterAll(() => office.close());

type Action = messagingApi.Action & { label: string; data?: string };

function actionsOf(value: unknown): Action[] {
  if (Array.isArray(value)) return value.flatMap(actionsOf);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'label' in value && 'type' in value ? [value as Action] : [];
  return [...own, ...Object.values(value).flatMap(actionsOf)];
}

function button(entry: LedgerEntry, label: string): Action {
  const found = actionsOf(entry.messages).find((action) => action.label === label);
  if (!found) throw new Error(`no button ${label} in ${JSON.stringify(entry.messages)}`);
  return found;
}

const wordsOf = (entry: LedgerEntry): string => JSON.stringify(entry.messages);

async function say(user: string, text: string): Promise<LedgerEntry> {
  return office.line.waitForReply(await office.line.sendText(user, user, text));
}

async function tap(user: string, entry: LedgerEntry, label: string): Promise<LedgerEntry> {
  return office.line.waitForReply(await office.line.tap(user, user, button(entry, label)));
}

/** A push to a chat that says this; of those before `since` none counts. */
const pushed = (to: string, words: string, since = 0): Promise<LedgerEntry> =>
  office.line.waitFor(
    (entry) =>
      office.line.ledger.indexOf(entry) >= since &&
      entry.method === 'push' &&
      entry.to[0] === to &&
      wordsOf(entry).includes(words),
  );

/** Kills the process, so that nothing is remembered but what is stored, and starts it at another time. */
async function startAt(now: string): Promise<void> {
  await office.service.kill();
  await office.restart({ KAMNOT_NOW: now });
}

async function approve(preview: LedgerEntry): Promise<LedgerEntry> {
  const since = office.line.ledger.length;
  await tap(writer, preview, 'ขออนุมัติ');
  const request = await pushed(second, 'ขออนุมัติประกาศ', since);
  await tap(second, request, 'อนุมัติ');
  return pushed(writer, 'พร้อมส่งแล้ว', since);
}

const pushesTo = (to: string, words: string): number =>
  office.line.ledger.filter(
    (entry) => entry.method === 'push' && entry.to[0] === to && wordsOf(entry).includes(words),
  ).length;

describe('an announcement, from an invitation to its summary', () => {
  it('is drafted, completed, approved by a second organizer, taken back once and sent once', async () => {
    const asked = await say(writer, INVITATION);
    expect(wordsOf(asked)).toContain('ส่งถึงใคร');
    const preview = await say(writer, `${office.unit} และชมรม STRONG`);
    for (const words of [
      'วันอังคารที่ 26 มีนาคม 2567 – วันพุธที่ 27 มีนาคม 2567 เวลา 09.00–16.00 น.',
      'หอประชุมใหญ่ ศูนย์ฝึกอบรมกลาง',
      'เพื่อให้ผู้ประสานงานรู้เกณฑ์ของปีนี้ตรงกัน',
      '(40\u00a0คน)',
      '2 กลุ่ม',
    ]) {
      expect(wordsOf(preview)).toContain(words);
    }
    const approved = await approve(preview);
    await startAt('2024-03-18T09:00:00+07:00');
    const scheduled = await tap(writer, approved, 'ส่งเลย');
    expect(wordsOf(scheduled)).toContain('09.05 น.');
    const undone = await tap(writer, scheduled, 'ยังไม่ส่ง');
    await startAt('2024-03-18T09:10:00+07:00');
    const again = await tap(writer, undone, 'ดูประกาศนี้');
    expect(pushesTo(office.unitGroup, 'ขอเชิญร่วมกิจกรรม')).toBe(0);
    await tap(writer, again, 'ส่งเลย');
    await startAt('2024-03-18T09:20:00+07:00');
    for (const group of [office.unitGroup, office.clubGroup]) await pushed(group, 'ขอเชิญร่วมกิจกรรม');
    await pushed(writer, 'ส่งแล้ว 2 แชต');
  });

  it('is corrected, and the correction is marked', async () => {
    const list = await say(writer, 'รายการประกาศ');
    const shown = await tap(writer, list, 'โครงการพัฒนาเครือข่ายผู้ประสานงานคุณธรรม');
    const fields = await tap(writer, shown, 'แก้ไข');
    await tap(writer, fields, 'สถานที่');
    const preview = await say(writer, 'ห้องประชุม 3 ชั้น 2');
    await tap(writer, await approve(preview), 'ส่งเลย');
    const since = office.line.ledger.length;
    await startAt('2024-03-18T09:40:00+07:00');
    for (const group of [office.unitGroup, office.clubGroup]) {
      const correction = await pushed(group, 'แก้ไขประกาศ');
      expect(wordsOf(correction)).toContain('เดิมจัดที่ หอประชุมใหญ่ ศูนย์ฝึกอบรมกลาง');
      expect(pushesTo(group, 'แก้ไขประกาศ')).toBe(1);
      expect(pushesTo(group, 'ขอเชิญร่วมกิจกรรม')).toBe(1);
    }
    await pushed(writer, 'ส่งแล้ว 2 แชต', since);
  });

  it('is answered by forty people, some of them many times', async () => {
    const people = Array.from({ length: PEOPLE }, () => office.line.addUser());
    await office.line.memberJoins(office.unitGroup, ...people.map(({ id }) => id));
    const correction = await pushed(office.unitGroup, 'แก้ไขประกาศ');
    const data = (label: string) => button(correction, label).data ?? '';
    const label = (index: number) => (index < 30 ? 'เข้าร่วม' : index < 36 ? 'ไม่สะดวก' : 'รับทราบ');
    const taps = people.flatMap(({ id }, index) =>
      Array.from({ length: index % 10 === 0 ? 3 : 1 }, () => ({ id, data: data(label(index)) })),
    );
    const results = await Promise.all(
      taps.map((one) => office.line.postback(office.unitGroup, one.id, one.data)),
    );
    await office.line.redeliver(results[0]!);
    for (const result of results) await office.line.waitForReply(result);
    const list = await say(second, 'รายการประกาศ');
    const shown = await tap(second, list, 'โครงการพัฒนาเครือข่ายผู้ประสานงานคุณธรรม');
    const seen = wordsOf(await tap(second, shown, 'ดูผลตอบรับ'));
    expect(seen).toContain('เข้าร่วม 30 คน ไม่สะดวก 6 คน รับทราบ 4 คน');
  });

  it('is found by asking what takes place', async () => {
    const answer = wordsOf(await say(office.user, 'สัปดาห์หน้ามีกิจกรรมอะไร'));
    expect(answer).toContain('โครงการพัฒนาเครือข่ายผู้ประสานงานคุณธรรม');
    expect(answer).toContain('ห้องประชุม 3 ชั้น 2');
  });

  it('reminds the day before, thanks afterwards and is summed up to its organizer alone', async () => {
    await startAt('2024-03-25T09:00:05+07:00');
    await pushed(office.unitGroup, 'เตือนกิจกรรม');
    await startAt('2024-03-27T16:15:05+07:00');
    await pushed(office.unitGroup, 'ขอบคุณที่มาร่วมกิจกรรม');
    const summary = await pushed(writer, 'สรุปผลตอบรับ');
    expect(wordsOf(summary)).toContain('เข้าร่วม 30 คน');
    expect(pushesTo(second, 'สรุปผลตอบรับ')).toBe(0);
    expect(pushesTo(office.clubGroup, 'ขอบคุณที่มาร่วมกิจกรรม')).toBe(0);
    const [listed] = await kamnotJson<Listed[]>(['announcement', 'list'], office.env);
    expect(listed).toMatchObject({ state: 'sent', generation: 2, sent: 2, failed: 0 });
    expect(office.line.violations).toEqual([]);
  });

  it('carries a picture that LINE can fetch', async () => {
    await office.service.kill();
    await office.restart({
      KAMNOT_NOW: '2024-04-01T09:00:00+07:00',
      PUBLIC_URL: 'https://kamnot.example.go.th',
    });
    await say(writer, 'ประกาศ งดใช้ลิฟต์ชั้น 2\nถึง: ชมรม STRONG\nเพื่อ: ความปลอดภัยของทุกคน');
    const bytes = Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      Buffer.alloc(5_000),
    ]);
    const preview = await office.line.waitForReply(
      await office.line.sendImage(writer, writer, bytes, 'image/png'),
    );
    const path = /https:\/\/kamnot\.example\.go\.th(\/pictures\/[\w-]+)/.exec(wordsOf(preview))?.[1];
    const served = await fetch(`${office.service.url}${path}`);
    expect(Buffer.from(await served.arrayBuffer()).equals(bytes)).toBe(true);
    const film = await office.line.waitForReply(
      await office.line.sendImage(writer, writer, Buffer.alloc(20 * 1024 * 1024), 'image/png'),
    );
    expect(wordsOf(film)).toContain('10 MB');
  });
});
