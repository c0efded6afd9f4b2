import { besideGroup } from './groups.js';
import { isAddress, NUMBERING, type Section, type SectionKind, type Sections } from './sections.js';

/** Words that lead to a thing, join two or close a sentence; left alone they say nothing. */
const LEADS =
  'กำหนดวันจัด|กำหนดจัด|กำหนดการ|วันและเวลา|วันเวลา|วันที่จัด|วันจัด|วันที่|วัน|เวลา|สถานที่จัด|สถานที่|ระหว่าง|ตั้งแต่|ส่งถึง|แจ้งถึง|ประกาศถึง|ถึง|สำหรับ|ขอเชิญ|เชิญ|เรียน|ตามแผน|จำนวนที่รับ|จำนวน|ทาง|ผ่าน|เริ่มต้น|เริ่ม|ใน|ณ|ที่|และ|กับ|น|เป็น|นี้|ค่ะ|คะ|ครับ|นะ|ด้วย';
const NOTHING_SAID = new RegExp(`^(?:${LEADS}|[^\\p{L}\\p{N}])*$`, 'u');
const TRAILING = new RegExp(`(?:[\\s(:：,]+(?:${LEADS})?)+$`, 'u');
const LEADING = /^[\s).,:：น]*[\s).,:：]+/u;
const CUT = '\uE000';
/** A note on the line of its label is words for the reader; a heading with paragraphs below is of an invitation. */
const NOTE_MOST = 160;

/** What a line says besides what was taken from it; empty: nothing. */
function restOfLine(line: string, taken: string[]): string {
  const longestFirst = [...taken].filter((words) => words !== '').sort((a, b) => b.length - a.length);
  const cut = longestFirst.reduce((text, words) => text.replace(words, CUT), line);
  return cut
    .split(CUT)
    .map((piece, index, { length }) => {
      const begun = index > 0 ? piece.replace(LEADING, '') : piece;
      return (index < length - 1 ? begun.replace(TRAILING, '') : begun).trim();
    })
    .filter((piece) => !NOTHING_SAID.test(piece))
    .join(' ');
}

/**
 * The words of an announcement: everything that no other part of its card shows.
 * 1. Of the line that the title stands on, what follows and was not taken. 2. Every other line of the lead, whole,
 * unless all of it was taken. 3. The lines of the short parts likewise; a part of several lines under its heading is
 * kept as it was written when any of it is left. 4. Notes. The long parts of an invitation stay out.
 */
export function bodyOf({ lead, sections }: Sections, title: string, taken: string[]): string {
  const first = lead.findIndex((line) => line !== '');
  const behindTitle = (lead[first] ?? '').replace(title, '');
  return [
    restOfLine(behindTitle, taken),
    ...lead.slice(first + 1).filter((line) => line === '' || isLeft(line, taken)),
    ...sections.flatMap((section) => keptOf(section, taken)),
  ]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const isLeft = (line: string, taken: string[]): boolean => restOfLine(line, taken) !== '';

type Keep = (section: Section, taken: string[]) => string[];

/** What stands below the label's own line; all lines where the label stands alone. */
const belowOf = ({ heading, lines }: Section): string[] =>
  isInline({ heading, lines }) ? lines.slice(1) : lines;

const isInline = ({ heading, lines }: Pick<Section, 'heading' | 'lines'>): boolean =>
  lines[0] !== undefined && heading.endsWith(lines[0]);

/** The label of a part is no word of the writer. */
const saysMore = (line: string, { heading, label }: Section, taken: string[]): boolean =>
  isLeft(line, taken) && (line !== heading || isLeft(line.slice(label.length), taken));

const keepShort: Keep = (section, taken) => {
  const { heading } = section;
  const below = belowOf(section);
  if (isInline(section)) return [heading, ...below].filter((line) => saysMore(line, section, taken));
  return below.some((line) => isLeft(line, taken)) ? [heading, ...below] : [];
};

/** With a link of its own the part has lost its label or a whole line; without one its words are kept elsewhere. */
const keepBehindLink: Keep = ({ heading, label, lines }, taken) =>
  !heading.startsWith(label) || lines.includes('') ? lines.filter((line) => isLeft(line, taken)) : [];

/** A group on the line of its label may be followed by anything; in an invitation all lines are about the groups. */
const keepBesideGroups: Keep = (section, taken) =>
  isInline(section) && !/^\d/.test(section.label) && section.lines.some((line) => besideGroup(line) !== line)
    ? section.lines.map(besideGroup).filter((line) => isLeft(line, taken))
    : [];

const KEEP: Partial<Record<SectionKind, Keep>> = {
  note: (section) => [section.heading, ...belowOf(section)],
  other: (section) =>
    isInline(section) &&
    section.lines.length === 1 &&
    section.heading.length <= NOTE_MOST &&
    !/^\d/.test(section.heading)
      ? [section.heading]
      : [],
  when: keepShort,
  place: keepShort,
  // Whom a letter greets is not what it says.
  audience: (section, taken) => (isAddress(section) ? [] : keepShort(section, taken)),
  groups: keepBesideGroups,
  capacity: keepShort,
  plan: keepShort,
  purpose: ({ lines }, taken) =>
    lines.map((line) => restOfLine(line.replace(NUMBERING, ''), taken)).filter((line) => line !== ''),
  link: keepBehindLink,
  evaluation: keepBehindLink,
};

const keptOf: Keep = (section, taken) => KEEP[section.kind]?.(section, taken) ?? [];
