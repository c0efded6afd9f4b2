import type { AnnouncementState } from './types.js';

/** What may happen to an announcement. */
export type AnnouncementEvent =
  | 'edit'
  | 'submit'
  | 'approve'
  | 'schedule'
  | 'undo'
  | 'begin'
  | 'settle'
  | 'cancel'
  | 'restore';

/**
 * Every allowed move; what is not here has no effect.
 * - An edit always leads back to a draft, so no changed words go out without approval.
 * - `undo` takes a scheduled sending back before it begins; `begin` and `undo` race by conditional update.
 * - Editing what was sent makes the next generation: a marked correction with an approval of its own.
 * - `restore` drops a correction that was begun; what people were told stands.
 * - A cancelled announcement never comes back.
 */
export const MOVES: Readonly<
  Record<AnnouncementState, Readonly<Partial<Record<AnnouncementEvent, AnnouncementState>>>>
> = {
  draft: { edit: 'draft', submit: 'draft', approve: 'approved', cancel: 'cancelled', restore: 'sent' },
  approved: { edit: 'draft', schedule: 'scheduled', cancel: 'cancelled' },
  scheduled: { edit: 'draft', undo: 'approved', begin: 'sending', cancel: 'cancelled' },
  sending: { settle: 'sent', cancel: 'cancelled' },
  sent: { edit: 'draft', cancel: 'cancelled' },
  cancelled: {},
};

/** Where `event` leads from `state`; null: it has no effect there. */
export const nextState = (state: AnnouncementState, event: AnnouncementEvent): AnnouncementState | null =>
  MOVES[state][event] ?? null;
