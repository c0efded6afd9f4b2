import { describe, expect, it } from 'vitest';
import { checkMessages } from '../../src/line/validate-message.js';
import { messagesOf } from '../../src/reminders/content.js';
import { dueOccurrences } from '../../src/reminders/due.js';
import { occurrencesOn } from '../../src/reminders/occurrences-on.js';
import { chat, clubChat, item, plan, state, told, UNIT_A, unitChat } from './fixtures.js';
import { at } from './scheduler/play.js';

const DUE = '2023-03-20';
const summary = plan([], [], { rounds: [{ due: DUE, items: 0, statedCount: 17 }] });
const chats = [clubChat(), unitChat()];
const played = state({ plans: [summary], chats });

describe('a round that a document only counts (CONTRACT 5.1)', () => {
  it("is told to the club by the club's days, and to no unit", () => {
    const days = Array.from({ length: 90 }, (_, n) => new Date(Date.UTC(2023, 1, 1 + n)));
    const pushes = days.flatMap((day) => occurrencesOn(played, day.toISOString().slice(0, 10)));
    expect(pushes.map((one) => `${one.audience} ${told(one)}`)).toEqual([
      'strong 2023-02-17: 2023-03-20 (31)',
      'strong 2023-03-13: 2023-03-20 (7)',
      'strong 2023-03-17: 2023-03-20 (3)',
      'strong 2023-03-20: 2023-03-20 (0)',
      'strong 2023-03-21: 2023-03-20 (-1)',
    ]);
    expect(pushes.every(({ items }) => items.length === 0)).toBe(true);
  });

  it('is told with its count, and without progress that nobody knows', () => {
    const [push] = occurrencesOn(played, '2023-03-13');
    const messages = messagesOf(push!, played);
    expect(checkMessages(messages)).toEqual([]);
    const words = JSON.stringify(messages);
    expect(words).toContain('ทั้งรอบ 17 กิจกรรม (เอกสารนี้ไม่ได้แจกแจงรายการ)');
    expect(words).not.toMatch(/ความคืบหน้า|0 รายการ|ส่งแล้ว/);
  });

  it('is counted in activities where it gets one line only', () => {
    const rounds = Array.from({ length: 28 }, (_, n) => ({
      due: `2023-04-${String(n + 1).padStart(2, '0')}`,
      items: 0,
      statedCount: n + 1,
    }));
    const many = state({ plans: [plan([], [], { rounds })], chats: [chat({ strong: true })] });
    const topics = rounds.map(({ due }) => due);
    const tick = { ...many, lastTick: '2023-02-01T09:00:00+07:00' };
    const { due } = dueOccurrences(tick, at('2023-03-31', '09:00'));
    expect(due[0]!.club.map((round) => round.due)).toEqual(topics);
    expect(JSON.stringify(messagesOf(due[0]!, many))).toMatch(/ครบกำหนด[^"]* 28 กิจกรรม"/);
  });

  it('is not spoken of where any plan lists a row of that date', () => {
    const other = plan([item({ code: '1', due: DUE, owedBy: [UNIT_A] })], [], { owner: 'อื่น' });
    const [push] = occurrencesOn(state({ plans: [summary, other], chats: [clubChat()] }), '2023-03-13');
    expect(push!.items).toEqual([['1', [], DUE]]);
    expect(push!.club.map(({ counted }) => counted)).toEqual([null]);
  });

  it('goes late before its date, and is skipped after it', () => {
    const missed = { ...played, chats: [clubChat()], lastTick: '2023-03-10T12:00:00+07:00' };
    expect(dueOccurrences(missed, at('2023-03-15', '09:00')).due.map(told)).toEqual([
      '2023-03-15: 2023-03-20 (5)',
    ]);
    const after = dueOccurrences(
      { ...missed, lastTick: '2023-03-20T12:00:00+07:00' },
      at('2023-03-24', '09:00'),
    );
    expect(after.due).toEqual([]);
    expect(after.skipped.map(({ date, reason }) => [date, reason])).toEqual([
      ['2023-03-21', expect.stringContaining('the date of round 2023-03-20 has passed')],
    ]);
  });
});
