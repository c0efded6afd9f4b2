import { truncateWords } from '../../thai/truncate.js';
import type { TargetGroup } from '../types.js';
import { nothing, type Read } from './problems.js';

const SIZE = /(?:\s*(?:จำนวน|ประมาณ|ครั้งละ|รวม|ไม่เกิน|:))*\s*(\d[\d,]{0,5})\s*(?:คน|ท่าน|ราย)/;
const NUMBERING = /^(?:[-•*]\s*)?(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s+)?/;
const NAME_MOST = 90;
const GROUPS_MOST = 8;

/** Target groups with their sizes: `บุคลากรใหม่ จำนวน 60 คน`. Lines without a number name no group of their own. */
export function readGroups(lines: string[]): TargetGroup[] {
  const sized = lines.flatMap((line) => {
    const found = sizeIn(line);
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

/** Seats are no size of a group: "รับ 60 คน". */
function sizeIn(line: string): RegExpExecArray | null {
  const found = SIZE.exec(line);
  return found && /รับ(?:สมัคร|จำนวน)?$/.test(line.slice(0, found.index)) ? null : found;
}

/** What a line says besides its group: the words behind the size; of a line without a size, all of it. */
export function besideGroup(line: string): string {
  const found = sizeIn(line);
  return found && found.index > 0 ? line.slice(found.index + found[0].length).trim() : found ? '' : line;
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
  /(?:รับ(?:สมัคร|ได้|เพียง)?|จำกัด(?:จำนวน|เพียง)?|ไม่เกิน|ที่นั่ง)\s*(?:จำนวน|เพียง|ไม่เกิน|:)?\s*(-?\d[\d,]{0,5})\s*(?:คน|ที่นั่ง|ท่าน|ที่(?![ก-๙]))/;
const NUMBER_ALONE = /^(-?\d[\d,]{0,5})$/;
const NO_LIMIT = /ไม่จำกัด|ไม่ระบุ|ไม่มี|^[^\p{L}\p{N}]*$/u;

/** Does an answer about the seats say that there is no limit? */
export const saysNoLimit = (text: string): boolean => NO_LIMIT.test(text);

/**
 * Seats: `รับ 60 คน`, `จำกัด 40 ที่นั่ง`; less than one is a problem, nothing said is no limit.
 * @param labelled what is said under a label of the seats, where the number may stand alone; words there that are
 * neither a number nor "no limit" are a problem
 */
export function readCapacity(labelled: string[], spoken: string): Read<number> {
  const alone = labelled.map((line) => NUMBER_ALONE.exec(line)).find((found) => found !== null);
  const found = alone ?? SEATS.exec([...labelled.map((line) => `รับ ${line}`), spoken].join('\n'));
  const said = labelled[0] ?? '';
  if (!found) return labelled.length === 0 || saysNoLimit(said) ? nothing : noNumber(said);
  const seats = Number(found[1]!.replaceAll(',', ''));
  const taken = [found[0], found[0].replace(/^รับ /, '')];
  return seats > 0 ? { value: seats, problems: [], taken } : noNumber(found[0]);
}

const noNumber = (said: string): Read<never> => ({
  value: null,
  problems: [{ kind: 'no-number', text: truncateWords(said, 60) }],
  taken: [said, said.replace(/^รับ /, '')],
});
