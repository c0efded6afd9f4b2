import type { Standing } from '../src/announcements/standing.js';
import type { AnnouncementState } from '../src/announcements/types.js';
import { STATE_NAMES } from './announcement-words.js';
import { column, type FlexBox, pill, type Tone } from './parts/index.js';

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

/** The same as badges, one below the other: both in a line are wider than a narrow phone. */
export const standingBadges = (standing: Standing): FlexBox =>
  column(
    standing.correcting
      ? [pill(STATE_NAMES.sent, TONES.sent), pill(correctionOf(standing), TONES[standing.state])]
      : [pill(nameOf(standing), TONES[standing.state])],
    { spacing: 'xs' },
  );
