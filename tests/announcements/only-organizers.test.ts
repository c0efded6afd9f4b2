import { describe, expect, it } from 'vitest';
import { plan } from '../chat/fixtures.js';
import { STAFF, WRITER } from './fixtures.js';
import { ACTIVITY, NORTH_GROUP, officeOfEachTest, wordsOf } from './office.js';

const known = plan();
const [first, ...others] = known.items;
const declared = { ...first!, title: 'ประกาศเจตนารมณ์งดรับของขวัญ' };
const office = officeOfEachTest({ plans: [{ ...known, items: [declared, ...others] }] });

const REFUSED = 'การประกาศทำได้โดยผู้ดูแลแผน';
const COMMANDS = ['ประกาศ', ACTIVITY, 'ประกาศ งดใช้ลิฟต์พรุ่งนี้', 'รายการประกาศ', 'ดูประกาศทั้งหมด'];

describe('announcing by somebody who may not', () => {
  it.each(COMMANDS)('is refused in kind words: %s', async (words) => {
    expect(wordsOf(await office.say(words, STAFF))).toContain(REFUSED);
    expect(await office.store.announcements.all()).toEqual([]);
  });

  it.each(COMMANDS)('and so is an organizer who does it in a group: %s', async (words) => {
    expect(wordsOf(await office.say(words, WRITER, NORTH_GROUP))).toContain(REFUSED);
  });

  it.each([
    'ประกาศเจตนารมณ์ส่งวันไหน',
    'ประกาศเจตนารมณ์',
    'ประกาศ เจตนารมณ์',
    'ประกาศ เจตนารมณ์ ส่งวันไหนคะ',
    'มีประกาศอะไรบ้าง',
  ])('leaves a question about the plan a question: %s', async (words) => {
    expect(wordsOf(await office.say(words, STAFF))).not.toContain(REFUSED);
  });

  it('is nobody who may, in the 1:1 chat', async () => {
    for (const words of COMMANDS) expect(wordsOf(await office.say(words))).not.toContain(REFUSED);
  });
});
