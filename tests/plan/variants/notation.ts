import { toThaiDigits } from '../../../src/thai/digits.js';
import { MONTHS } from '../../../src/thai/months.js';
import type { Group, LogicalActivity } from './logical.js';
import { subTitle } from './logical.js';
import type { Random } from './random.js';

/** How one document writes things; chosen once a document, with some looseness within. */
export interface Style {
  thaiDigits: boolean;
  dates: readonly ((day: number, month: number, year: number) => string)[];
  mark: 'n)' | '(n)';
  bullets: boolean;
}

const name = (month: number): (typeof MONTHS)[number] => MONTHS[month - 1]!;
const DATE_FORMS: Style['dates'] = [
  (d, m, y) => `${d} ${name(m).full} ${y}`,
  (d, m, y) => `${d} ${name(m).full} ${y % 100}`,
  (d, m, y) => `${d} ${name(m).full}${y % 100}`,
  (d, m, y) => `${d} ${name(m).short} ${y}`,
  (d, m, y) => `${d} ${name(m).short} ${y % 100}`,
  (d, m, y) => `${d} ${name(m).letters[0]!.join('')}. ${y}`,
  (d, m, y) => `${d}/${m}/${y}`,
  (d, m, y) => `${d} ${name(m).full} พ.ศ. ${y}`,
];

export function someStyle(random: Random): Style {
  return {
    thaiDigits: random.chance(0.6),
    dates: random.chance(0.5) ? [random.pick(DATE_FORMS)] : random.shuffle(DATE_FORMS).slice(0, 3),
    mark: random.pick(['n)', '(n)']),
    bullets: random.chance(0.5),
  };
}

export const digits = (style: Style, text: string): string => (style.thaiDigits ? toThaiDigits(text) : text);

function writeDate(random: Random, style: Style, iso: string): string {
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
  return random.pick(style.dates)(day, month, year + 543);
}

const marked = (style: Style, sub: string): string => (style.mark === 'n)' ? `${sub})` : `(${sub})`);

/** `ข้อ 1)`, `กิจกรรมที่ 2 และ 3)`, `(1) - (3)` and the like. */
function writeScope(random: Random, style: Style, subs: string[]): string {
  const prefix = random.pick(['ข้อ ', 'กิจกรรมที่ ', '', 'ข้อที่ ', 'กิจกรรมข้อ ', 'ข้อ']);
  const one = (sub: string, bare: boolean): string => (bare ? sub : marked(style, sub));
  const bare = prefix !== '' && random.chance(0.25);
  if (subs.length === 1) return prefix + one(subs[0]!, bare);
  const running = Number(subs.at(-1)) - Number(subs[0]) === subs.length - 1;
  if (running && subs.length > 2 && style.mark === '(n)' && random.chance(0.3))
    return `${prefix}(${subs[0]}-${subs.at(-1)})`;
  if (running && (subs.length > 2 || random.chance(0.5)))
    return (
      prefix +
      random.pick([' - ', '-', ' – ', ' ถึง ']).replace(/^/, one(subs[0]!, bare)) +
      one(subs.at(-1)!, bare)
    );
  const joiner = random.pick([', ', ',', ' และ ']);
  const last = random.pick([' และ ', joiner]);
  const all = subs.map((sub, index) => one(sub, bare && index < subs.length - 1));
  return `${prefix}${all.slice(0, -1).join(joiner)}${last}${all.at(-1)}`;
}

const HAND_IN = ['ส่ง ', 'ส่งรายงาน ', 'ส่งภายในวันที่ ', 'ภายในวันที่ ', 'ส่ง\n', 'กำหนดส่ง ', 'ส่งเอกสาร '];

function handIn(random: Random, style: Style, group: Group): string {
  if (group.quarterly) return random.pick(['ส่งตามไตรมาส', 'ส่งรายไตรมาส', 'ส่งทุกไตรมาส']);
  return random.pick(HAND_IN) + writeDate(random, style, group.due!);
}

export function dueCell(random: Random, style: Style, activity: LogicalActivity): string {
  const dated = activity.groups.filter(({ due, quarterly }) => due !== null || quarterly);
  const lines = dated.map((group) => {
    const what = handIn(random, style, group);
    if (group.subs.length === 0) return what;
    const scope = writeScope(random, style, group.subs);
    return random.chance(0.15) ? `${scope}\n${what}` : `${scope} ${what}`;
  });
  if (activity.endOfPlan) lines.push(`สิ้นสุดแผน ${writeDate(random, style, activity.endOfPlan)}`);
  return digits(style, lines.join(random.chance(0.8) ? '\n' : ' '));
}

const PARENT = 'สำนักงานเลขาธิการวุฒิสภา';

function unitWords(
  random: Random,
  owner: string,
  { units, supporters }: Pick<Group, 'units' | 'supporters'>,
): string {
  const main = units.join(' ');
  const own = units.includes(owner);
  if (supporters.length > 0) {
    return random.pick([
      `ผู้รับผิดชอบหลัก${main}\nผู้สนับสนุน${supporters.join(' ')} โดยการส่งคนเข้าร่วม`,
      `${PARENT} ผู้รับผิดชอบหลัก\n${main} ผู้สนับสนุน\n${supporters.join(' ')} โดยการส่งคนเข้าร่วมตามสัดส่วนที่กำหนด`,
      `${main}\n${supporters.join(' ')} (ผู้สนับสนุน)`,
    ]);
  }
  if (own) return random.pick([main, `ดำเนินการโดย${main}`, main]);
  return random.pick([
    main,
    `${PARENT} โดย${main}`,
    `${PARENT} ดำเนินการโดย ${main}`,
    `${PARENT}\nโดย${main}`,
  ]);
}

export function responsibleCell(
  random: Random,
  style: Style,
  owner: string,
  activity: LogicalActivity,
): string {
  const bullet = style.bullets ? '- ' : '';
  const { groups, other } = activity;
  const same = groups.every(
    (group) => String([group.units, group.supporters]) === String([groups[0]!.units, groups[0]!.supporters]),
  );
  if (groups.length === 1 || (same && random.chance(0.5))) {
    const words = unitWords(random, owner, groups[0]!);
    if (!other) return digits(style, `${groups[0]!.supporters.length > 0 ? '' : bullet}${words}`);
    return digits(style, `- ${words}\n- ${other.unit} ส่ง ${writeDate(random, style, other.due)}`);
  }
  const lines = groups.map(
    (group) => `${bullet}${writeScope(random, style, group.subs)} ${unitWords(random, owner, group)}`,
  );
  return digits(style, lines.join('\n'));
}

export function activityCell(style: Style, activity: LogicalActivity): string {
  const lines = activity.subs.map((sub) => `${marked(style, sub)} ${subTitle(sub)}`);
  return digits(style, [activity.title, ...lines].join('\n'));
}

export function outputCell(random: Random, style: Style): string {
  return digits(
    style,
    random.pick(['กลุ่มเป้าหมายเข้าร่วมร้อยละ 80', '● มีแบบสำรวจ 1 ชุด\n● มีผู้ตอบ 20 คน', '- รายงาน 1 เล่ม', '']),
  );
}

export function outcomeCell(random: Random, style: Style, activity: LogicalActivity): string {
  const lines = [random.pick(['● องค์ความรู้ 1 เรื่อง', 'บุคลากรรับรู้ร้อยละ 90', '- เผยแพร่ในไลน์ของสำนัก'])];
  for (const points of activity.points) lines.push(`(คะแนนสำนักดีเด่น ${points} คะแนน)`);
  if (activity.degree) lines.push(`● มีผลสำเร็จ 100% (${writeDate(random, style, activity.degree)})`);
  return digits(style, lines.join('\n'));
}
