import { describe, expect, it } from 'vitest';
import { createAgenda } from '../../src/reminders/agenda.js';
import { costAhead } from '../../src/reminders/forecast.js';
import { chat, chatId, clubChat, item, mark, plan, state, UNIT_A, unitChat } from './fixtures.js';
import { at } from './scheduler/play.js';

const row = item({ code: '1', due: '2023-03-20' });
const rows = plan([row]);
const cost = (now: Date, fields: Parameters<typeof state>[0] = {}): number => {
  const forecast = state({ plans: [rows], ...fields });
  return costAhead(forecast, createAgenda(forecast), now);
};

describe('what the reminders of a month will still cost', () => {
  // In March the unit hears of the round on 3, 13, 17, 20, 21, 23 and 27; the club on 13, 17, 20 and 21.
  it('is members times pushes that are ahead', () => {
    expect(cost(at('2023-03-01'))).toBe(7 * 12);
    expect(cost(at('2023-03-01'), { chats: [unitChat(), { ...clubChat(), members: 60 }] })).toBe(
      7 * 12 + 4 * 60,
    );
  });

  it('leaves out what has gone, today included', () => {
    expect(cost(at('2023-03-13', '08:29'))).toBe(6 * 12);
    expect(cost(at('2023-03-13', '08:30'))).toBe(5 * 12);
    expect(cost(at('2023-03-31'))).toBe(0);
  });

  it('leaves out units that are done', () => {
    expect(cost(at('2023-03-01'), { submissions: mark(rows, row, UNIT_A) })).toBe(0);
  });

  it('counts a person as one and assumes a size for a group that nobody counted', () => {
    expect(
      cost(at('2023-03-01'), {
        chats: [chat({ chatId: chatId(1, 'U'), kind: 'user', unit: UNIT_A, members: null })],
      }),
    ).toBe(7);
    expect(cost(at('2023-03-01'), { chats: [{ ...unitChat(), members: null }] })).toBe(7 * 20);
  });
});
