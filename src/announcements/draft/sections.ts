/** What a labelled part of an announcement or invitation is about. */
export type SectionKind =
  | 'title'
  | 'audience'
  | 'when'
  | 'place'
  | 'purpose'
  | 'groups'
  | 'capacity'
  | 'link'
  | 'evaluation'
  | 'plan'
  | 'note'
  | 'other';

export interface Section {
  kind: SectionKind;
  /** Its first line as written, the label included. */
  heading: string;
  /** How the heading begins: symbols, number and label. */
  label: string;
  /** What it says, the label cut off. */
  lines: string[];
}

export interface Sections {
  /** Lines under no label. */
  lead: string[];
  sections: Section[];
}

/** Labels that people write, by what they introduce; the first that fits a line counts. */
const LABELS: readonly [SectionKind, string][] = [
  ['title', 'เรื่อง(?=\\s)|ชื่อโครงการ|ชื่อกิจกรรม|ชื่อเรื่อง|เรื่อง|หัวข้อ|กิจกรรม|หลักสูตร'],
  ['audience', 'ส่งถึง|แจ้งถึง|ประกาศถึง|ถึง|เรียน'],
  [
    'when',
    'กำหนดวันจัด[^\\s:：]*|วันที่จัด[^\\s:：]*|วันเวลา[^\\s:：]*|วัน ?และ ?เวลา[^\\s:：]*|วัน ?เวลา|กำหนดจัด[^\\s:：]*|กำหนดการ|วันจัด[^\\s:：]*|วันที่|เวลา',
  ],
  ['place', 'สถานที่(?:จัด|ดำเนิน)?[^\\s:：]*|ห้องที่จัด|จัดที่'],
  ['purpose', 'วัตถุประสงค์[^\\s:：]*|จุดประสงค์|เหตุผล|ความสำคัญ|ทำไม|เพื่อ'],
  ['groups', 'กลุ่มเป้าหมาย|เป้าหมายผู้เข้าร่วม|ผู้เข้าร่วม[^\\s:：]*|ผู้เข้ารับ[^\\s:：]*'],
  ['capacity', 'จำนวนที่รับ|จำนวนรับ|ที่นั่ง|รับสมัคร|รับ'],
  ['evaluation', 'ลิงก์แบบประเมิน[^\\s:：]*|แบบประเมิน[^\\s:：]*|ประเมินผล'],
  ['link', 'ลิงก์[^\\s:：]*|ลิงค์[^\\s:：]*|link|ลงทะเบียน[^\\s:：]*|เว็บไซต์|รายละเอียด(?:ที่|เพิ่มเติม)?'],
  ['plan', 'ตอบแผน[^\\s:：]*|ตามแผน[^\\s:：]*|แผนข้อ'],
  [
    'note',
    'หมายเหตุ[^\\s:：]*|ติดต่อ[^\\s:：]*|สอบถาม[^\\s:：]*|โทร[^\\s:：]*|(?:การ)?แต่งกาย[^\\s:：]*|ค่าใช้จ่าย[^\\s:：]*',
  ],
  [
    'other',
    'หลักการ[^\\s:：]*|ความเป็นมา|วิธี[^\\s:：]*|แผนการ[^\\s:：]*|ระยะเวลา|ผลสัมฤทธิ์[^\\s:：]*|ผลที่[^\\s:：]*|ประโยชน์[^\\s:：]*|ผู้รับผิดชอบ[^\\s:：]*|งบประมาณ|การติดตาม[^\\s:：]*',
  ],
];

/** Parts that people mark with a picture instead of a word. */
const SYMBOLS: readonly [SectionKind, RegExp][] = [
  ['place', /^📍/u],
  ['audience', /^👥/u],
  ['when', /^(?:📅|📆|🗓|⏰|🕘)/u],
];
const PICTURES = /^(?:(?:\p{Extended_Pictographic}|\uFE0F|\u200D)+\s*)*/u;

/** `6.`, `6)`; not `3.1`, which goes on within its part. */
const NUMBER = '(?:\\d{1,2}[.)]\\s+|\\d{1,2}\\.(?!\\d)\\s*)?';
const PATTERNS = LABELS.map(
  ([kind, words]) => [kind, new RegExp(`^${NUMBER}(?:${words})(?=$|[\\s:：])`, 'iu')] as const,
);
/** The subject of a letter needs no colon. */
const SUBJECT = /^เรื่อง\s/;
/** A letter's address ends with its line. */
const ADDRESS = /^เรียน\s*[:：]?\s*\S/;
const ANY_TOP = /^\d{1,2}\.(?!\d)\s*\S/;
/** How a line of a list begins, its own number or mark. */
export const NUMBERING = /^(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[-•*])\s*/;
/** A heading is short; a longer line that begins with a label word is a sentence. */
const HEADING_MOST = 60;
/** Labels that are ordinary words too count only with a colon or alone on their line. */
const NEEDS_MARK: SectionKind[] = ['title', 'purpose', 'link', 'evaluation', 'other', 'groups'];

/**
 * Cuts a text into labelled parts.
 * 1. A line that starts with a label, or with a picture that stands for one, opens that part; what stands behind the
 * label is its first line. 2. A short numbered line of the top level with an unknown label opens a part that nobody
 * asks for. 3. Every other line belongs to the part that is open, or to the lead before the first.
 */
export function readSections(text: string): Sections {
  const result: Sections = { lead: [], sections: [] };
  for (const line of text.split('\n')) {
    const opened = openedBy(line, result.sections.length > 0);
    if (opened) result.sections.push(opened);
    else addTo(result, line);
  }
  return result;
}

export const isAddress = ({ heading }: Section): boolean => ADDRESS.test(heading);

function addTo({ lead, sections }: Sections, line: string): void {
  const open = sections.at(-1);
  if (!open || isAddress(open)) lead.push(line);
  else if (line !== '') open.lines.push(line);
}

function openedBy(line: string, inside: boolean): Section | null {
  const pictures = PICTURES.exec(line)![0];
  const words = line.slice(pictures.length);
  for (const [kind, pattern] of PATTERNS) {
    const label = pattern.exec(words)?.[0];
    if (label && isMarked(kind, label, words)) return sectionOf(kind, line, pictures + label);
  }
  const symbol = SYMBOLS.find(([, pattern]) => pattern.test(pictures))?.[0];
  if (symbol && words !== '') return sectionOf(symbol, line, pictures);
  const unknown = inside && ANY_TOP.test(line) && line.length <= HEADING_MOST;
  return unknown ? { kind: 'other', heading: line, label: line, lines: [] } : null;
}

function isMarked(kind: SectionKind, label: string, words: string): boolean {
  const rest = words.slice(label.length).trim();
  const isNumbered = /^\d/.test(label);
  if (kind === 'note') return !isNumbered;
  return (
    !NEEDS_MARK.includes(kind) || isNumbered || rest === '' || /^[:：]/.test(rest) || SUBJECT.test(words)
  );
}

function sectionOf(kind: SectionKind, heading: string, label: string): Section {
  const said = heading
    .slice(label.length)
    .replace(/^\s*[:：]\s*/, '')
    .trim();
  const lines = said === '' ? [] : [kind === 'when' ? heading : said];
  return { kind, heading, label, lines };
}

/** What all parts of a kind say, in order. */
export const linesOf = ({ sections }: Sections, kind: SectionKind): string[] =>
  sections.filter((section) => section.kind === kind).flatMap(({ lines }) => lines);

/** Everything but the parts that explain at length: dates and numbers there are not those of the activity. */
export function spokenText(parts: Sections): string {
  const kept = parts.sections.filter(({ kind }) => !['other', 'note', 'purpose', 'groups'].includes(kind));
  return [...parts.lead, ...kept.flatMap(({ heading, lines }) => [heading, ...lines])].join('\n');
}
