import type { Understanding } from '../types.js';

/** Where one question of a message ends and the next begins. */
const BREAK =
  /\n+|\?+\s*|\s+(?=(?:แล้ว|อีกเรื่อง|อีกข้อ|อีกอย่าง|ส่วน)(?:ก็)?\s*(?:เดือน|สัปดาห์|อาทิตย์|รอบ|ข้อ|ของ|เรื่อง|กิจกรรม|โครงการ|แผน|พรุ่งนี้|วันนี้|ไตรมาส|มี|\d|[a-z]))/u;

/** The parts of a message that may be questions of their own. */
export function segmentsOf(text: string): string[] {
  return text
    .split(BREAK)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

const CARDS: readonly string[] = ['lookup', 'requirement', 'points', 'responsible', 'progress'];
const LISTS: readonly string[] = ['list', 'next', 'overdue', 'progress', 'activities'];

/** What kind of question a part is on its own; null when it only frames another. */
function kindOf({ intent, items, period }: Understanding): 'card' | 'list' | null {
  if (period && LISTS.includes(intent)) return 'list';
  return items.length > 0 && CARDS.includes(intent) ? 'card' : null;
}

/**
 * Several questions are answered one by one when they differ in kind ("18 ส่งวันไหน แล้วเดือนหน้ามีอะไรบ้าง") or ask
 * for different periods; questions for cards alone read better together.
 */
export function apart(parts: readonly Understanding[]): Understanding[] | null {
  const own = parts.filter((part) => kindOf(part) !== null);
  const lists = own.filter((part) => kindOf(part) === 'list');
  const periods = new Set(lists.map(({ intent, period }) => `${intent} ${period}`));
  return lists.length > 0 && (own.length > lists.length || periods.size > 1) ? own : null;
}
