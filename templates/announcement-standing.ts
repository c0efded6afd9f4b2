import type { Standing } from '../src/announcements/standing.js';
import type { AnnouncementState } from '../src/announcements/types.js';
import { STATE_NAMES } from './announcement-words.js';
import { badge, type FlexBox, line, type Tone } from './parts/index.js';

const TONES: Record<AnnouncementState, Tone> = {
  draft: 'none',
  approved: 'open',
  scheduled: 'soon',
  sending: 'soon',
  sent: 'done',
  cancelled: 'overdue',
};

const nameOf = ({ state, submitted }: Standing): string =>
  state === 'draft' && submitted ? 'รออนุมัติ' : STATE_NAMES[state];

const correctionOf = (standing: Standing): string => `ฉบับแก้ไข: ${nameOf(standing)}`;

/** `ร่าง`; of what is being corrected both truths: `ส่งแล้ว · ฉบับแก้ไข: ร่าง`. */
export const standingWords = (standing: Standing): string =>
  standing.correcting ? `${STATE_NAMES.sent} · ${correctionOf(standing)}` : nameOf(standing);

/** The same as badges. */
export const standingBadges = (standing: Standing): FlexBox =>
  standing.correcting
    ? line([badge(STATE_NAMES.sent, TONES.sent), badge(correctionOf(standing), TONES[standing.state])], {
        spacing: 'sm',
      })
    : line([badge(nameOf(standing), TONES[standing.state])]);
