import { describe, expect, it } from 'vitest';
import { SUGGESTION_LIMIT, SUGGESTIONS_A_DAY, suggestionOf } from '../../src/suggestions/suggestion.js';
import { ALICE, BOB, chatOfficeOfEachTest, GROUP, said } from '../chat/office.js';

const office = chatOfficeOfEachTest();
const texts = async () => (await office.store.suggestions.all()).map(({ text }) => text);

describe('เสนอแนะ in the 1:1 chat', () => {
  it('keeps the words and the day, and nothing that leads back to who wrote them', async () => {
    expect(said(await office.say('เสนอแนะ อยากให้แจ้งกิจกรรมล่วงหน้า 2 สัปดาห์'))).toContain('ขอบคุณ');
    const kept = await office.store.suggestions.all();
    expect(kept).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{12}$/),
        text: 'อยากให้แจ้งกิจกรรมล่วงหน้า 2 สัปดาห์',
        on: '2023-03-13',
      },
    ]);
    expect(JSON.stringify(kept)).not.toContain(ALICE);
    expect(kept[0]!.id).toBe(suggestionOf(kept[0]!.text, '2023-03-13').id);
  });

  it('keeps lines and signs as they are written', async () => {
    await office.say('เสนอแนะ: 1) ห้องใหญ่ขึ้น\n2) มีไฟล์ <ก่อน> ประชุม');
    expect(await texts()).toEqual(['1) ห้องใหญ่ขึ้น\n2) มีไฟล์ <ก่อน> ประชุม']);
  });

  it('keeps the same words of a day once', async () => {
    await office.say('เสนอแนะ ขอที่จอดรถ');
    await office.say('เสนอแนะ  ขอที่จอดรถ ', BOB, BOB);
    expect(await texts()).toEqual(['ขอที่จอดรถ']);
  });

  it('slows down one person and nobody else, until the next day', async () => {
    for (let count = 0; count <= SUGGESTIONS_A_DAY; count++) await office.say(`เสนอแนะ เรื่องที่ ${count}`);
    expect(await texts()).toHaveLength(SUGGESTIONS_A_DAY);
    expect(said(await office.say('เสนอแนะ อีกเรื่อง'))).toContain('พรุ่งนี้');
    expect(said(await office.say('เสนอแนะ อีกเรื่อง', BOB, BOB))).toContain('ขอบคุณ');
  });

  it.each([
    ['เสนอแนะ', 'ตามด้วยข้อความ'],
    [`เสนอแนะ ${'ก'.repeat(SUGGESTION_LIMIT + 1)}`, 'ยาวเกินไป'],
  ])('keeps nothing of what is none', async (text, words) => {
    expect(said(await office.say(text))).toContain(words);
    expect(await texts()).toEqual([]);
  });

  it('is not taken in a group, where everybody sees who it was', async () => {
    expect(said(await office.say('เสนอแนะ ขอที่จอดรถ', GROUP))).toContain('แชตส่วนตัว');
    expect(await texts()).toEqual([]);
  });

  it('is read by organizers in pages, newest first, and by nobody else', async () => {
    for (let day = 10; day < 22; day++) {
      await office.store.suggestions.add(suggestionOf(`เรื่องของวันที่ ${day}`, `2023-03-${day}`));
    }
    expect(said(await office.say('อ่านข้อเสนอแนะ'))).toContain('ผู้ดูแลแผนเท่านั้น');
    await office.store.roles.grant({ userId: ALICE, role: 'organizer', unit: null });
    const first = said(await office.say('อ่านข้อเสนอแนะ'));
    expect(first).toContain('เรื่องของวันที่ 21');
    expect(first).not.toContain('เรื่องของวันที่ 11');
    expect(first).toContain('อ่านข้อเสนอแนะ 2');
    const second = said(await office.say('อ่านข้อเสนอแนะ ๒'));
    expect(second).toContain('เรื่องของวันที่ 10');
    expect(second).not.toContain('อ่านข้อเสนอแนะ 3');
    expect(said(await office.say('อ่านข้อเสนอแนะ', GROUP, ALICE))).not.toContain('เรื่องของวันที่');
  });

  it('leaves a question about suggestions a question', async () => {
    await office.say('ข้อเสนอแนะส่งเมื่อไหร่');
    expect(await texts()).toEqual([]);
  });
});
