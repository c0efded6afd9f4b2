import { describe, expect, it } from 'vitest';
import { looksLikeInvitation } from '../../src/announcements/draft/invitation.js';
import { readDraft } from '../../src/announcements/draft/read.js';
import { seed, seeds } from '../plan/helpers.js';
import { WRITER } from './fixtures.js';
import { button, correct, NORTH_GROUP, openOffice, person, sendOff, wordsOf } from './office.js';

/** The real invitation beside the clone; its sentences stay there. */
describe.skipIf(seeds === null)('the invitation among the source documents', () => {
  const read = () => {
    const text = seed('003').bytes.toString('utf8');
    return { text, ...readDraft(text, { today: '2019-06-03', units: [], plans: [] }) };
  };

  it('is known as one and gives two days, a place, groups with sizes and a purpose', () => {
    const { text, content, problems } = read();
    expect(looksLikeInvitation(text)).toBe(true);
    expect(problems).toEqual([]);
    expect(content.when).toEqual({ from: '2019-06-25', to: '2019-06-26', start: null, end: null });
    expect(content.place).toMatch(/โรงแรม.*กาญจนบุรี/);
    expect(content.groups.map(({ size }) => size)).toEqual([60, 100, 10]);
    expect(content.purpose?.split('\n')).toHaveLength(3);
    expect(content.title).toMatch(/^โครงการ/);
    expect(content.body).toBe('');
  });

  it('is pasted, completed, approved, corrected, answered by forty people and summed up', async () => {
    const office = await openOffice('2019-06-10T09:00:00+07:00', undefined, { plans: [] });
    try {
      const asked = await office.say(read().text);
      expect(wordsOf(asked)).toContain('เริ่มกี่โมง');
      expect(wordsOf(await office.tap(button(asked, 'ไม่ระบุ')))).toContain('ส่งถึงใคร');
      const preview = await office.say('ทุกสำนัก');
      for (const words of ['25 มิถุนายน 2562', '26 มิถุนายน 2562', 'กาญจนบุรี', '(60 คน)', '(100 คน)'])
        expect(wordsOf(preview).replaceAll('\u00a0', ' ')).toContain(words);
      await sendOff(office, preview);
      await correct(office, 'สถานที่', 'ห้องประชุม 9');
      const news = office.pushes.filter(({ to }) => to === NORTH_GROUP).at(-1)!;
      expect(wordsOf(news)).toContain('แก้ไขประกาศ');
      expect(wordsOf(news)).toMatch(/เดิมจัดที่ .*กาญจนบุรี/);
      for (let number = 1; number <= 40; number++)
        await office.tap(button(news, number <= 34 ? 'เข้าร่วม' : 'ไม่สะดวก'), person(number), NORTH_GROUP);
      const later = Date.parse('2019-06-26T16:45:00+07:00') - office.clock.now().getTime();
      const told = (await office.pass(later)).filter(({ to }) => to === WRITER);
      expect(told).toHaveLength(1);
      expect(wordsOf(told)).toContain('เข้าร่วม 34 คน ไม่สะดวก 6 คน');
      expect(wordsOf(told)).toContain('กลุ่มเป้าหมายรวม 170 คน');
      expect(wordsOf(told)).toContain('20% ขาดอีก 102 คน');
    } finally {
      await office.close();
    }
  });

  it('read later says that its days are over', () => {
    const { text } = read();
    const { content, problems } = readDraft(text, { today: '2024-03-12', units: [], plans: [] });
    expect(content.when).toBeNull();
    expect(problems).toEqual([{ kind: 'past-date', from: '2019-06-25' }]);
  });
});
