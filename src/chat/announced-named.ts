import type { AnnouncedActivity } from '../announcements/announced.js';
import type { CivilDate } from '../clock.js';
import { normalise } from '../thai/normalise.js';
import type { Intent } from './types.js';

/** Answers that found nothing in the plan: then an announced activity may be meant. */
const FOUND_NOTHING: readonly Intent[] = ['notfound', 'clarify', 'outofscope', 'help', 'smalltalk'];
/** Asked of something that takes place; no row of a plan knows it. */
const PLACE_OR_HOUR = /ที่ไหน|กี่โมง|ห้องไหน|ณ ที่ใด|สถานที่/;
const ASKING =
  /จัด|กิจกรรม|วันไหน|วันที่เท่าไหร่|วันที่เท่าไร|เมื่อไหร่|เมื่อไร|ที่ไหน|กี่โมง|ห้องไหน|สถานที่|เวลา|อะไร|ตอนไหน|คะ|ค่ะ|ครับ|นะ|บ้าง|งาน|มี|ไหม/g;
const SHORTEST = 5;

/**
 * Announced activities that a question names by part of their title ("อบรมจริยธรรมจัดที่ไหน"), from today on, where the
 * plan has no answer or the question asks for a place or an hour.
 */
export function announcedNamed(
  text: string,
  { intent, announced, today }: { intent: Intent; announced: AnnouncedActivity[]; today: CivilDate },
): AnnouncedActivity[] {
  if (announced.length === 0) return [];
  const asked = normalise(text);
  if (!FOUND_NOTHING.includes(intent) && !PLACE_OR_HOUR.test(asked)) return [];
  const named = key(asked.replace(ASKING, ' '));
  if (named.length < SHORTEST) return [];
  return announced.filter(({ title, when }) => when.to >= today && key(title).includes(named));
}

const key = (text: string): string => normalise(text).replace(/\s+/g, '');
