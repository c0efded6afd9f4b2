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
import { placeOf, purposeOf, titleOf } from './named.js';
import { readPlanLinks } from './plan-links.js';
import type { Problem, Read } from './problems.js';
import { nothing } from './problems.js';
import { bodyOf } from './rest.js';
import { linesOf, readSections, type Sections, spokenText } from './sections.js';
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
  const read = readParts(parts, text, context);
  const { title, when, audience, plan, capacity, place, purpose } = read;
  const taken = [when, audience, plan, capacity, place, purpose].flatMap((one) => one.taken ?? []);
  const body = [bodyOf(parts, title, taken), ...toldInWords(written)].join('\n').trim();
  return {
    content: contentOf(read, { body, links, groups: linesOf(parts, 'groups') }),
    problems: [
      ...when.problems,
      ...audience.problems,
      ...links.problems,
      ...emptyLinks(written),
      ...capacity.problems,
      ...plan.problems,
      ...overLong(body),
      ...cuts({ title, place: place.value, purpose: purpose.value }),
    ],
  };
}

type Parts = ReturnType<typeof readParts>;

function readParts(parts: Sections, text: string, { today, units, plans }: DraftContext) {
  const title = titleOf(parts);
  const spoken = spokenText(parts);
  const told = spoken.replace(title, '');
  return {
    title,
    when: isNotice(title) ? nothing : whenOf(parts, spoken, today),
    audience: audienceOf(parts, { spoken, told }, units),
    plan: readPlanLinks(text, plans),
    capacity: readCapacity(linesOf(parts, 'capacity'), spoken),
    place: placeOf(parts, told),
    purpose: purposeOf(parts),
  };
}

const contentOf = (
  { title, when, audience, plan, capacity, place, purpose }: Parts,
  { body, links, groups }: { body: string; links: Links; groups: string[] },
): AnnouncementContent => ({
  title: fitting('title', title) ?? '',
  body: body.length > BODY_MOST ? '' : body,
  purpose: fitting('purpose', purpose.value),
  when: when.value,
  place: fitting('place', place.value),
  groups: readGroups(groups),
  capacity: capacity.value,
  link: links.link,
  evaluation: links.evaluation,
  picture: null,
  planItems: plan.value ?? [],
  targets: audience.value ?? NOBODY,
});

const overLong = ({ length }: string): Problem[] =>
  length > BODY_MOST ? [{ kind: 'too-long', length, most: BODY_MOST }] : [];

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
