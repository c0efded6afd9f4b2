import { standsAt } from '../../../templates/announcement-steps.js';
import type { Drawn } from '../../../templates/parts/index.js';
import { replyWith } from '../../chat/desk.js';
import type { Tap } from '../../chat/postback.js';
import type { Reply } from '../../chat/types.js';
import type { Announcement } from '../types.js';
import { type Talk, tapOn } from './context.js';
import { goOn } from './draft.js';
import { previewReply } from './preview.js';

export type AnnouncementTap = Extract<Tap, { verb: 'announcement' }>;
/** What an organizer's button does to an announcement as it was found. */
export type ActOn = (talk: Talk, one: Announcement, tap: AnnouncementTap) => Promise<Reply>;

export const say = (talk: Talk, drawn: Drawn): Reply => replyWith(drawn, talk.visit, true);

/** What is not possible as it stands now, with a way to look at it. */
export const stands = (talk: Talk, one: Announcement): Reply =>
  say(talk, standsAt(one.state, [{ label: 'ดูประกาศนี้', data: tapOn(one, 'show') }]));

/** The next question about a draft, or how it looks. */
export const show: ActOn = (talk, one) =>
  one.state === 'draft' && !one.submitted ? goOn(talk, one) : previewReply(talk, one);
