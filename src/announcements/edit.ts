import type { Announcement, AnnouncementContent, Asked } from './types.js';

/**
 * The fields of an edit: a new version without approval. What was sent already becomes the next generation, which
 * goes out marked as a correction. A sending that was scheduled is taken back, and kept to be told.
 */
export function edited(
  before: Announcement,
  content: Partial<AnnouncementContent>,
  skipped: Asked[] = before.skipped,
): Partial<Announcement> {
  const told = before.published?.generation ?? 0;
  return {
    content: { ...before.content, ...content },
    skipped,
    version: before.version + 1,
    generation: told + 1,
    submitted: false,
    approvedBy: null,
    sendAt: null,
    lifted: sendingAhead(before) ?? before.lifted ?? null,
  };
}

/** The scheduled sending (civil instant, ISO) that is still ahead; null: there is none, or it is done. */
export const sendingAhead = ({ state, sendAt }: Announcement): string | null =>
  state === 'scheduled' ? sendAt : null;

/** Back to what people were told; null: they were told nothing. A new version, so that older buttons are old. */
export function restored({ published, version }: Announcement): Partial<Announcement> | null {
  if (!published) return null;
  const { content, generation } = published;
  return { content, generation, version: version + 1, submitted: false, sendAt: null, lifted: null };
}

/** What a correction changed, for its mark. */
export function changedFields(
  before: AnnouncementContent,
  now: AnnouncementContent,
): (keyof AnnouncementContent)[] {
  const names = Object.keys(now) as (keyof AnnouncementContent)[];
  return names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(now[name]));
}
