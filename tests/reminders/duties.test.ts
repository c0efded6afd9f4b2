import { describe, expect, it } from 'vitest';
import type { Duty } from '../../src/duties/types.js';
import { occurrenceNow, subjectOf } from '../../src/reminders/content.js';
import { occurrencesOn } from '../../src/reminders/occurrences-on.js';
import { simulate } from '../../src/reminders/rehearsal/simulate.js';
import { reminderView } from '../../src/reminders/view.js';
import { reminder } from '../../templates/reminder.js';
import { silentLog } from '../helpers/store.js';
import { clubChat, HOLIDAYS, item, state, UNIT_A, UNIT_B, unitChat } from './fixtures.js';

const duty = (fields: Partial<Duty> = {}): Duty => ({
  id: 'aaaaaa',
  title: 'ประชุมคณะทำงาน',
  every: 'monthly',
  day: 20,
  unit: null,
  code: null,
  from: '2023-03-01',
  ...fields,
});
const chats = [unitChat(UNIT_A, 1), unitChat(UNIT_B, 2), clubChat(3)];
const heard = (duties: Duty[], day: string) =>
  occurrencesOn(state({ duties, chats }), day).map(({ unit, audience }) => unit ?? audience);

describe('duties that recur', () => {
  it('remind the club 7 and 1 days before each date, on working days', () => {
    // 20 March 2023 is a Monday: one day before moves from Sunday to Friday.
    for (const day of ['2023-03-13', '2023-03-17', '2023-04-12', '2023-04-19'])
      expect(heard([duty()], day)).toEqual(['strong']);
    for (const day of ['2023-03-14', '2023-03-16', '2023-03-20', '2023-03-21', '2023-02-13'])
      expect(heard([duty()], day)).toEqual([]);
  });

  it('remind the unit whose duty it is beside the club', () => {
    expect(heard([duty({ unit: UNIT_B })], '2023-03-13')).toEqual([UNIT_B, 'strong']);
  });

  it('join the round of the day in one push', () => {
    const rows = [item({ code: '1', due: '2023-03-20' })];
    const pushes = occurrencesOn(
      state({ items: rows, chats, duties: [duty({ unit: UNIT_A })] }),
      '2023-03-13',
    );
    expect(pushes.map(({ key }) => key)).toEqual([...new Set(pushes.map(({ key }) => key))]);
    expect(pushes[0]).toMatchObject({ unit: UNIT_A, rounds: [{ due: '2023-03-20', daysLeft: 7 }] });
    expect(pushes[0]!.occasions.map(({ title }) => title)).toEqual(['ประชุมคณะทำงาน']);
  });

  it('are not said once they were removed before the push went', () => {
    const planned = state({ chats, duties: [duty()] });
    const [push] = occurrencesOn(planned, '2023-03-13');
    const subject = subjectOf(push!) as Record<string, unknown>;
    expect(occurrenceNow({ chatId: push!.chatId, subject }, { ...planned, duties: [] })).toEqual({
      skip: 'nothing is outstanding any more',
    });
  });

  it('say what it is, how often, and when', () => {
    const duties = [
      duty({ every: 'quarterly', code: '14' }),
      duty({ id: 'bbbbbb', every: 'every-2-months' }),
    ];
    const [push] = occurrencesOn(state({ chats: [clubChat()], duties }), '2023-03-13');
    const words = JSON.stringify(reminder(reminderView(push!, HOLIDAYS)));
    for (const part of ['งานประจำ · ข้อ 14 · ทุกไตรมาส', 'งานประจำ · ทุก 2 เดือน', '20 มีนาคม 2566'])
      expect(words).toContain(part);
  });

  it('are played in a simulation', async () => {
    const played = state({ chats: [clubChat()], duties: [duty()] });
    const { days } = await simulate(played, { from: '2023-03-01', to: '2023-03-31' }, silentLog);
    const sent = days.filter(({ deliveries }) => deliveries.length > 0).map(({ date }) => date);
    expect(sent).toEqual(['2023-03-13', '2023-03-17']);
  });

  it('a row of the plan without a date never reminds, whatever its rhythm', () => {
    const rows = [item({ code: '14', due: null, recurrence: 'quarterly' })];
    for (const day of ['2023-03-24', '2023-03-30', '2023-03-31', '2023-06-23', '2023-06-29'])
      expect(occurrencesOn(state({ items: rows, chats }), day)).toEqual([]);
  });
});
