import type { CivilDate } from '../../clock.js';
import type { Unit } from '../../people/types.js';
import type { Plan } from '../../plan/types.js';
import { truncateWords } from '../../thai/truncate.js';
import { isNotice } from '../missing.js';
import type { AnnouncementContent, Targets, When } from '../types.js';
import { bareAudience, readAudience } from './audience.js';
import { clean } from './clean.js';
import { readCapacity, readGroups } from './groups.js';
import { emptyLinks, toldInWords } from './labelled-links.js';
import { type Links, readLinks } from './links.js';
import { withoutManners } from './manners.js';
import { readPlanLinks } from './plan-links.js';
import type { Problem, Read } from './problems.js';
import { nothing } from './problems.js';
import { bodyOf } from './rest.js';
import { linesOf, NUMBERING, readSections, type Sections } from './sections.js';
import { readWhen } from './when.js';
import { withoutLinks } from './without-links.js';

/** What a draft is read against. */
export interface DraftContext {
  /** Bangkok civil date of the writing. */
  today: CivilDate;
  units: Unit[];
  /** Plans of the year that is running. */
  plans: Plan[];
}

export interface DraftReading {
  content: AnnouncementContent;
  problems: Problem[];
}

export const NOBODY: Targets = { club: false, allUnits: false, units: [], followers: false };
/** UTF-16 units; a card of 30 KB holds it with everything around it. */
export const BODY_MOST = 2000;
/** Graphemes that a card has room for. */
export const MOST = { title: 160, place: 160, purpose: 600 } as const;
type Short = keyof typeof MOST;

/**
 * A written announcement or a pasted invitation, as far as it can be understood without guessing. Pure.
 * 1. Clean the text and cut it into its labelled parts; an invitation has them numbered, a short note has none.
 * 2. Each thing comes from its own part, else from the words outside the long parts that nobody asks for.
 * 3. What cannot be meant (a day no month has, a link that is none, …) is reported, and left out. 4. What no part of
 * the card takes stays in its words; so do the days of a notice, to which nobody comes.
 */
export function readDraft(raw: string, context: DraftContext): DraftReading {
  const text = clean(raw);
  const links = readLinks(text);
  const written = readSections(text);
  const parts = unlinked(written, links);
  const title = titleOf(parts);
  const spoken = spokenText(parts);
  const told = spoken.replace(title, '');
  const when = isNotice(title) ? nothing : whenOf(parts, spoken, context.today);
  const audience = audienceOf(parts, { spoken, told }, context.units);
  const plan = readPlanLinks(text, context.plans);
  const capacity = readCapacity(linesOf(parts, 'capacity'), spoken);
  const place = placeOf(parts, told);
  const purpose = purposeOf(parts);
  const taken = [when, audience, plan, capacity, place, purpose].flatMap((read) => read.taken ?? []);
  const body = [bodyOf(parts, title, taken), ...toldInWords(written)].join('\n').trim();
  const said = { title, place: place.value, purpose: purpose.value };
  const content: AnnouncementContent = {
    title: fitting('title', said.title) ?? '',
    body: body.length > BODY_MOST ? '' : body,
    purpose: fitting('purpose', said.purpose),
    when: when.value,
    place: fitting('place', said.place),
    groups: readGroups(linesOf(parts, 'groups')),
    capacity: capacity.value,
    link: links.link,
    evaluation: links.evaluation,
    picture: null,
    planItems: plan.value ?? [],
    targets: audience.value ?? NOBODY,
  };
  const tooLong: Problem[] =
    body.length > BODY_MOST ? [{ kind: 'too-long', length: body.length, most: BODY_MOST }] : [];
  return {
    content,
    problems: [
      ...when.problems,
      ...audience.problems,
      ...links.problems,
      ...emptyLinks(written),
      ...capacity.problems,
      ...plan.problems,
      ...tooLong,
      ...cuts(said),
    ],
  };
}

const fitting = (name: Short, text: string | null): string | null =>
  text === null ? null : truncateWords(text, MOST[name]);

const cuts = (said: Record<Short, string | null>): Problem[] =>
  (['title', 'place', 'purpose'] as const)
    .filter((field) => fitting(field, said[field]) !== said[field])
    .map((field) => ({ kind: 'cut', field, most: MOST[field] }));

/** The parts without the links that have their own place on the card. */
function unlinked({ lead, sections }: Sections, links: Links): Sections {
  const bare = (line: string): string => withoutLinks(line, links);
  return {
    lead: lead.map(bare),
    sections: sections.map((one) => ({ ...one, heading: bare(one.heading), lines: one.lines.map(bare) })),
  };
}

/** Everything but the parts that explain at length: dates and numbers there are not those of the activity. */
function spokenText(parts: Sections): string {
  const kept = parts.sections.filter(({ kind }) => !['other', 'note', 'purpose', 'groups'].includes(kind));
  return [...parts.lead, ...kept.flatMap(({ heading, lines }) => [heading, ...lines])].join('\n');
}

function whenOf(parts: Sections, spoken: string, today: CivilDate): Read<When> {
  const labelled = linesOf(parts, 'when').join('\n');
  const found = labelled === '' ? nothing : readWhen(labelled, today);
  return found.value || found.problems.length > 0 ? found : readWhen(spoken, today);
}

const INLINE_AUDIENCE = /(?:ส่งถึง|แจ้งถึง|ถึง|สำหรับ|เชิญ)\s*([^\n]+)/g;

function audienceOf(
  parts: Sections,
  { spoken, told }: { spoken: string; told: string },
  units: Unit[],
): Read<Targets> {
  const labelled = linesOf(parts, 'audience').join('\n');
  const read = labelled === '' ? nothing : readAudience(labelled, units);
  if (read.value || read.problems.length > 0) return read;
  const named = [...spoken.matchAll(INLINE_AUDIENCE)].map(([, words]) => readAudience(words!, units));
  const unknown = named.find(({ problems }) => problems.length > 0);
  return named.find(({ value }) => value !== null) ?? unknown ?? bareAudience(told, units);
}

const WEEKDAY = '(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์|เสาร์|อาทิตย์)';
const MONTH = '(?:[ก-ฮเ]ิ?ี?\\.?[คพย]\\.|[ก-ฮเ]\\S{2,10}(?:คม|ยน|พันธ์))';
/** Where the name of an activity ends on a line that goes on with its day, place or audience. */
const TITLE_ENDS = new RegExp(
  [
    `\\s+(?:(?:ใน|ภายใน|ก่อน|จาก|ตั้งแต่|ระหว่าง)?วัน(?:ที่|นี้|พรุ่งนี้|มะรืน|${WEEKDAY})|${WEEKDAY}(?:ที่|นี้|หน้า)`,
    `\\d{1,2}(?:\\s*[-–]\\s*\\d{1,2})?\\s*${MONTH}|\\d{1,2}/\\d{1,2}/\\d{2,4}|\\d{1,2}[.:]\\d{2}\\s*(?:น\\.|[-–])`,
    'พรุ่งนี้|มะรืน|เวลา\\s*\\d|ณ\\s|(?:ส่ง)?ถึง(?:\\s|ทุก|ชมรม)|สำหรับ|รับ\\s*\\d|ตอบแผน|https?:)',
  ].join('|'),
);

/** The subject of a letter is its title, whatever stands above it. */
function titleOf({ lead, sections }: Sections): string {
  const titles = sections.filter(({ kind, lines }) => kind === 'title' && lines.length > 0);
  const subject = titles.find(({ label }) => label.trim() === 'เรื่อง');
  const first = subject?.lines[0] ?? lead.find((line) => line !== '') ?? titles[0]?.lines[0] ?? '';
  const ends = TITLE_ENDS.exec(first)?.index ?? first.length;
  const title = ends >= 4 ? first.slice(0, ends) : first;
  return withoutManners(title.trim());
}

/** Words that begin something new behind a place or a reason on the same line. */
const NEXT =
  'วันที่|วัน[จอพศส]|เวลา|ถึง|ส่งถึง|สำหรับ|ทุก(?:สำนัก|หน่วย|กอง)|ชมรม|ลงทะเบียน|รับ(?:สมัคร|จำนวน)?\\s*\\d|จำกัด|ตอบแผน|ลิงก์|https?:|ขอให้|ขอเชิญ|ขอความ|โปรด|กรุณา|รบกวน|สอบถาม|ติดต่อ|โทร|หมายเหตุ|ทั้งนี้|จึง|แต่งกาย';
const ROOM = 'ห้อง|หอประชุม|หอสมุด|โรงแรม|อาคาร|ลานจอด|ลานกิจกรรม|สนามกีฬา|ศาลา|บริเวณ';
const INLINE_PLACE = new RegExp(
  `(?:^|\\s)(?:ณ|ที่(?=${ROOM})|สถานที่|(?=${ROOM}))\\s*([^\\n]+?)(?=\\s+(?:${NEXT}|เพื่อ)|\\n|$)`,
  'm',
);
const ONLINE = /(?:ผ่าน(?:ระบบ)?\s*)?(?:zoom|webex|google meet|microsoft teams|ms teams|ออนไลน์)/i;

function placeOf(parts: Sections, told: string): Read<string> {
  const labelled = linesOf(parts, 'place')[0] ?? '';
  const place = labelled || INLINE_PLACE.exec(told)?.[1] || ONLINE.exec(told)?.[0] || '';
  const said = place.trim();
  return said === '' ? nothing : { value: withoutManners(said), problems: [], taken: [said] };
}

const SPOKEN_PURPOSE = new RegExp(`(?:^|\\s)(เพื่อ[^\\n]{6,}?)(?=\\s+(?:${NEXT}|ณ\\s)|\\n|$)`);
const SENTENCE_ENDS = new RegExp(`\\s+(?:${NEXT})`);

/** A reason ends where a new sentence begins on its line. */
function purposeOf(parts: Sections): Read<string> {
  const labelled = linesOf(parts, 'purpose').map((line) => line.replace(NUMBERING, ''));
  const sentences = labelled.map((line) => line.slice(0, SENTENCE_ENDS.exec(line)?.index)).filter(Boolean);
  const spoken = SPOKEN_PURPOSE.exec(spokenText(parts))?.[1];
  const taken = sentences.length > 0 ? sentences : spoken ? [spoken] : [];
  return { value: taken.join('\n') || null, problems: [], taken };
}
