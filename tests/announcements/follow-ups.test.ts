import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followUps } from '../../src/announcements/follow-ups.js';
import { addDays, bangkok } from '../../src/clock.js';
import { HOLIDAYS } from '../chat/fixtures.js';
import { announcement, content } from './fixtures.js';

describe('follow-ups', () => {
  const sent = (when: ReturnType<typeof content>['when'], at = '2024-03-12T09:00:00+07:00') =>
    announcement({
      state: 'sent',
      published: { content: content({ when }), generation: 1, at, chatIds: ['C1'] },
    });
  const times = (one: ReturnType<typeof announcement>) =>
    followUps(one, HOLIDAYS).map(({ kind, at }) => [kind, at.getTime()]);
  const instant = (text: string) => Date.parse(`${text}:00+07:00`);

  it('are the day before, an hour before, thanks and a summary', () => {
    expect(times(sent({ from: '2024-03-26', to: '2024-03-27', start: '09:00', end: '16:00' }))).toEqual([
      ['day', instant('2024-03-25T09:00')],
      ['hour', instant('2024-03-26T08:00')],
      ['thanks', instant('2024-03-27T16:00')],
      ['summary', instant('2024-03-27T16:15')],
    ]);
  });

  it.each([
    ['18:00', null, '2024-03-27T08:30', '2024-03-27T08:45'],
    ['16:00', null, '2024-03-26T18:00', '2024-03-27T08:30'],
    ['09:00', null, '2024-03-26T16:30', '2024-03-26T16:45'],
    ['17:00', '20:00', '2024-03-27T08:30', '2024-03-27T08:45'],
    ['01:00', '03:00', '2024-03-26T08:30', '2024-03-26T08:45'],
  ])('of %s-%s thank when it is over, and by day', (start, end, thanks, summary) => {
    expect(times(sent({ from: '2024-03-26', to: '2024-03-26', start, end })).slice(-2)).toEqual([
      ['thanks', instant(thanks)],
      ['summary', instant(summary)],
    ]);
  });

  it('come in their order, whenever the activity is', () => {
    const time = fc
      .integer({ min: 0, max: 95 })
      .map((q) => `${String(Math.floor(q / 4)).padStart(2, '0')}:${String((q % 4) * 15).padStart(2, '0')}`);
    const maybe = fc.option(time);
    fc.assert(
      fc.property(
        maybe,
        maybe,
        fc.integer({ min: 0, max: 20 }),
        fc.nat({ max: 3 }),
        (start, end, day, days) => {
          fc.pre(start !== null || end === null);
          const from = addDays('2024-03-20', day);
          const all = followUps(sent({ from, to: addDays(from, days), start, end }), HOLIDAYS);
          const at = (kind: string) => all.find((each) => each.kind === kind)?.at.getTime() ?? null;
          const begins = instant(`${from}T${start ?? '08:30'}`);
          const order = [at('day'), at('hour'), begins, at('thanks'), at('summary')].filter(
            (each) => each !== null,
          );
          expect(order).toEqual([...new Set(order)].sort((a, b) => a - b));
          for (const each of [at('thanks')!, at('summary')!])
            expect(bangkok(new Date(each)).format('HH:mm') >= '08:30').toBe(true);
          for (const each of [at('thanks')!, at('summary')!])
            expect(bangkok(new Date(each)).format('HH:mm') <= '18:00').toBe(true);
        },
      ),
      { verbose: 1 },
    );
  });

  it('remind on the working day before days off', () => {
    expect(times(sent({ from: '2024-03-25', to: '2024-03-25', start: null, end: null }))[0]).toEqual([
      'day',
      instant('2024-03-22T09:00'),
    ]);
    expect(times(sent({ from: '2024-04-17', to: '2024-04-17', start: null, end: null }))[0]).toEqual([
      'day',
      instant('2024-04-11T09:00'),
    ]);
  });

  it('leave out what the announcement itself has just said', () => {
    const late = sent(
      { from: '2024-03-13', to: '2024-03-13', start: '10:00', end: null },
      '2024-03-12T15:00:00+07:00',
    );
    expect(times(late).map(([kind]) => kind)).toEqual(['hour', 'thanks', 'summary']);
  });

  it('of news are one summary; of what was never sent or called off, nothing', () => {
    expect(times(sent(null)).map(([kind]) => kind)).toEqual(['summary']);
    expect(followUps(announcement(), HOLIDAYS)).toEqual([]);
    const off = { ...sent(content().when), cancelledAt: '2024-03-13T09:00:00+07:00' };
    expect(followUps(off, HOLIDAYS)).toEqual([]);
  });
});
