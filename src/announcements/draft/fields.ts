import { addDays, type CivilDate, civilDate, instantAt } from '../../clock.js';
import { graphemeCount, truncateGraphemes } from '../../thai/truncate.js';
import type { AnnouncementContent, Asked, When } from '../types.js';
import { readAudience } from './audience.js';
import { clean } from './clean.js';
import { readGroups, saysNoLimit } from './groups.js';
import { isLink } from './links.js';
import { withoutManners } from './manners.js';
import { readPlanLinks } from './plan-links.js';
import type { Problem, Read } from './problems.js';
import { BODY_MOST, type DraftContext, MOST } from './read.js';
import { readTimes } from './time.js';
import { readWhen } from './when.js';

/** What takes something off the card again. */
const NONE: Partial<Record<Asked, Partial<AnnouncementContent>>> = {
  when: { when: null },
  place: { place: null },
  purpose: { purpose: null },
  body: { body: '' },
  groups: { groups: [] },
  link: { link: null },
  evaluation: { evaluation: null },
  plan: { planItems: [] },
};
const SAYS_NONE = /^(?:ไม่มี|ไม่ใส่|ลบ|ลบออก|เอาออก|-)\s*(?:ค่ะ|คะ|ครับ)?$/;
/** Not the comma within 1,000. */
const GROUP_ENDS = /\n|;|,(?!\d{3})/;
const NO_TIME = /ทั้งวัน|ไม่ระบุ|ไม่มีเวลา/;

const done = (value: Partial<AnnouncementContent>): Read<Partial<AnnouncementContent>> => ({
  value,
  problems: [],
});
const wrong = (problem: Problem): Read<Partial<AnnouncementContent>> => ({
  value: null,
  problems: [problem],
});

/** `before`: the day and time as they stand. */
type ReadField = (
  text: string,
  context: DraftContext,
  before: When | null,
) => Read<Partial<AnnouncementContent>>;

/**
 * A day, a time or both; what is not said stays as it was.
 * 1. With a day: its time, else the time before, unless it is taken off in words. 2. A time that cannot be meant leaves
 * the day without one, and is a problem. 3. Without a day: the time, on the day before.
 */
const when: ReadField = (text, { today }, before) => {
  const { value, problems } = readWhen(text, today);
  const untimed = NO_TIME.test(text);
  if (value) {
    const keeps = value.start === null && problems.length === 0 && !untimed && before !== null;
    const kept = keeps ? { start: before.start, end: before.end } : {};
    return { value: { when: { ...value, ...kept } }, problems };
  }
  if (problems.length > 0) return { value: null, problems };
  const spoken = readTimes(text);
  if (before && spoken.problems.length > 0) return { value: null, problems: spoken.problems };
  if (before && untimed) return done({ when: { ...before, start: null, end: null } });
  return before && spoken.times.start !== null
    ? done({ when: { ...before, ...spoken.times } })
    : wrong({ kind: 'no-time', text: truncateGraphemes(text, 60) });
};

const link =
  (name: 'link' | 'evaluation'): ReadField =>
  (text) =>
    isLink(text) ? done({ [name]: text }) : wrong({ kind: 'bad-link', text: truncateGraphemes(text, 60) });

const short =
  (name: keyof typeof MOST): ReadField =>
  (text) => {
    const words = name === 'purpose' ? text : withoutManners(text.replace(/\n+/g, ' '));
    const length = graphemeCount(words);
    return length > MOST[name]
      ? wrong({ kind: 'too-long', length, most: MOST[name] })
      : done({ [name]: words });
  };

const READ: Record<Asked, ReadField> = {
  title: short('title'),
  audience(text, { units }) {
    const { value, problems } = readAudience(text, units);
    if (value) return done({ targets: value });
    return wrong(problems[0] ?? { kind: 'no-audience', text: truncateGraphemes(text, 60) });
  },
  when,
  time: when,
  place: short('place'),
  purpose: short('purpose'),
  body: (text) =>
    text.length > BODY_MOST
      ? wrong({ kind: 'too-long', length: text.length, most: BODY_MOST })
      : done({ body: text }),
  groups(text) {
    const groups = readGroups(text.split(GROUP_ENDS));
    return groups.length > 0
      ? done({ groups })
      : wrong({ kind: 'no-number', text: truncateGraphemes(text, 60) });
  },
  link: link('link'),
  evaluation: link('evaluation'),
  plan(text, { plans }) {
    const { value, problems } = readPlanLinks(`แผนข้อ ${text}`, plans);
    if (problems.length > 0) return { value: null, problems };
    return value && value.length > 0
      ? done({ planItems: value })
      : wrong({ kind: 'no-number', text: truncateGraphemes(text, 60) });
  },
  capacity(text) {
    if (saysNoLimit(text)) return done({ capacity: null });
    const seats = Number(/-?\d{1,6}/.exec(text)?.[0] ?? 0);
    return seats > 0
      ? done({ capacity: seats })
      : wrong({ kind: 'no-number', text: truncateGraphemes(text, 60) });
  },
};

/** The writer's answer to the question for one field; a part of it may be taken and the rest be a problem. */
export function readField(
  field: Asked,
  raw: string,
  context: DraftContext,
  before: When | null = null,
): Read<Partial<AnnouncementContent>> {
  const text = clean(raw);
  const said = field === 'time' && SAYS_NONE.test(text) ? 'ไม่ระบุ' : text;
  const none = SAYS_NONE.test(text) ? NONE[field] : undefined;
  if (none) return done(none);
  return text === '' ? wrong({ kind: 'empty' }) : READ[field](said, context, before);
}

/** No announcement is scheduled further ahead: it would be forgotten. Days. */
const FURTHEST_DAYS = 120;

/** When to send: a day and a time, or a time of today. Civil instants. */
export function readSendAt(raw: string, now: Date): Read<Date> {
  const text = clean(raw);
  const today = civilDate(now);
  const { value, problems } = readWhen(text, today);
  if (problems.length > 0) return { value: null, problems };
  const start = value?.start ?? readTimes(text).times.start;
  const unreadable: Problem = { kind: 'no-time', text: truncateGraphemes(text, 60) };
  if (start === null) return { value: null, problems: [unreadable] };
  const date: CivilDate = value?.from ?? today;
  const at = instantAt(date, start);
  if (at <= now) return { value: null, problems: [{ kind: 'past-date', from: date }] };
  if (date > addDays(today, FURTHEST_DAYS)) return { value: null, problems: [unreadable] };
  return { value: at, problems: [] };
}
