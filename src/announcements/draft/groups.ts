import { truncateWords } from '../../thai/truncate.js';
import type { TargetGroup } from '../types.js';

const SIZE = /(?:\s*(?:จำนวน|ประมาณ|ครั้งละ|รวม|ไม่เกิน|:))*\s*(\d[\d,]{0,5})\s*(?:คน|ท่าน|ราย)/;
const NUMBERING = /^(?:[-•*]\s*)?(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s+)?/;
const NAME_MOST = 90;
const GROUPS_MOST = 8;

/** Target groups with their sizes: `บุคลากรใหม่ จำนวน 60 คน`. Lines without a number name no group of their own. */
export function readGroups(lines: string[]): TargetGroup[] {
  const sized = lines.flatMap((line) => {
    const found = SIZE.exec(line);
    if (!found) return [];
    const name = nameOf(line.slice(0, found.index) || line.slice(found.index + found[0].length));
    return [{ name, size: Number(found[1]!.replaceAll(',', '')) }];
  });
  if (sized.length > 0) return sized.slice(0, GROUPS_MOST);
  return lines
    .map((line) => ({ name: nameOf(line), size: null }))
    .filter(({ name }) => name.length > 2)
    .slice(0, GROUPS_MOST);
}

function nameOf(text: string): string {
  const bare = text
    .replace(NUMBERING, '')
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return truncateWords(bare, NAME_MOST);
}

const SEATS =
  /(?:รับ(?:สมัคร|ได้|เพียง)?|จำกัด(?:จำนวน|เพียง)?|ไม่เกิน|ที่นั่ง)\s*(?:จำนวน|เพียง|ไม่เกิน|:)?\s*(\d[\d,]{0,5})\s*(?:คน|ที่นั่ง|ท่าน|ที่(?![ก-๙]))/;

/** Seats: `รับ 60 คน`, `จำกัด 40 ที่นั่ง`. */
export function readCapacity(text: string): number | null {
  const found = SEATS.exec(text)?.[1];
  const seats = found ? Number(found.replaceAll(',', '')) : 0;
  return seats > 0 ? seats : null;
}
