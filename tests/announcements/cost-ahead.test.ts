import { expect, it } from 'vitest';
import { announcementsAhead } from '../../src/announcements/cost-ahead.js';
import type { Announcement } from '../../src/announcements/types.js';
import { announcement, chat, content } from './fixtures.js';

const CHATS = [chat('C1', { members: 10, unit: 'ก' }), chat('C2', { unit: 'ข' })];
const NOW = new Date('2024-03-12T09:00:00+07:00');
const cost = (fields: Partial<Announcement>, now = NOW) =>
  announcementsAhead([announcement(fields)], CHATS, [], now);

const scheduled = { state: 'scheduled', sendAt: '2024-03-13T09:00:00+07:00' } as const;
const told = { content: content(), generation: 1, at: '2024-03-12T08:00:00+07:00', chatIds: ['C1'] };

it('counts a scheduled sending, both reminders and the summary; who was never counted counts as twenty', () => {
  expect(cost(scheduled)).toBe(3 * 30 + 1);
});

it('counts what is still ahead of what was sent', () => {
  expect(cost({ state: 'sent', published: told })).toBe(10 + 10 + 1);
  expect(cost({ state: 'sent', published: told }, new Date('2024-03-25T10:00:00+07:00'))).toBe(10 + 1);
});

it('counts nothing of drafts, of what was called off, and of other months', () => {
  expect(cost({ state: 'draft' })).toBe(0);
  expect(cost({ state: 'cancelled', published: told, cancelledAt: '2024-03-12T08:30:00+07:00' })).toBe(0);
  expect(cost(scheduled, new Date('2024-02-28T09:00:00+07:00'))).toBe(0);
});
