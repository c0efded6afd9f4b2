import { describe, expect, it } from 'vitest';
import type { Delivery } from '../../src/delivery/types.js';
import { createAgenda } from '../../src/reminders/agenda.js';
import { draftOf, renderReminder, subjectOf } from '../../src/reminders/content.js';
import { occurrencesOn } from '../../src/reminders/occurrences-on.js';
import type { ReminderState } from '../../src/reminders/types.js';
import { item, mark, plan, state, UNIT_A, unitChat } from './fixtures.js';

const row = item({ code: '1', due: '2023-03-20' });
const other = item({ code: '2', due: '2023-03-27' });
const rows = plan([row]);
const planned = state({ plans: [rows] });
const [occurrence] = occurrencesOn(planned, '2023-03-13');
const delivery = draftOf(occurrence!, createAgenda(planned)) as Delivery;

const render = (fields: Partial<ReminderState>) => renderReminder(delivery, { ...planned, ...fields });
const words = (content: ReturnType<typeof render>): string => JSON.stringify(content);

describe('content is made at the moment of sending', () => {
  it('of what was planned, as long as it stands', () => {
    const content = render({});
    expect(content).toMatchObject({ subject: subjectOf(occurrence!) });
    expect(words(content)).toContain('อีก 7 วันครบกำหนด');
  });

  it('with what has become due on its day since', () => {
    const content = render({
      plans: [rows, plan([other, item({ code: '3', due: '2023-03-14' })], [], { owner: 'ข' })],
    });
    expect(content).toMatchObject({
      subject: { topics: { own: ['2023-03-14', '2023-03-20', '2023-03-27'] } },
    });
  });

  it('without what was handed in since; with nothing left it is skipped', () => {
    expect(render({ submissions: mark(rows, row, UNIT_A) })).toEqual({
      skip: 'nothing is outstanding any more',
    });
  });

  it('not for a deadline that has moved away', () => {
    const moved = plan([{ ...row, due: '2023-05-22' }]);
    expect(render({ plans: [moved] })).toEqual({ skip: 'nothing is outstanding any more' });
  });

  it.each([
    ['left', { active: false }, 'the chat was left'],
    ['no longer approved', { approved: false }, 'the chat is no longer approved or bound'],
    ['no longer bound', { unit: null }, 'the chat is no longer approved or bound'],
  ])('not for a chat that is %s', (_name, fields, skip) => {
    expect(render({ chats: [{ ...unitChat(), ...fields }] })).toEqual({ skip });
  });

  it('not for a chat that is forgotten', () => {
    expect(render({ chats: [] })).toEqual({ skip: 'the chat was left' });
  });

  it('for what the chat speaks for now', () => {
    const content = render({
      plans: [rows, plan([{ ...row, owedBy: ['ข'] }], [], { owner: 'ข' })],
      chats: [{ ...unitChat(), unit: 'ข' }],
    });
    expect(content).toMatchObject({ subject: { unit: 'ข' } });
  });
});
