import type { Announcement, AnnouncementState } from './types.js';

/** Where an announcement stands for whoever manages it. */
export interface Standing {
  state: AnnouncementState;
  /** Handed to the second organizer. */
  submitted: boolean;
  /** People have earlier words of it; `state` is that of a correction which they do not have yet. */
  correcting: boolean;
}

/** Both truths of an announcement: what people have, and what is being made of it. Pure. */
export const standingOf = ({ state, submitted, published, generation }: Announcement): Standing => ({
  state,
  submitted,
  correcting: state !== 'cancelled' && published !== null && published.generation < generation,
});
