import { type Activity, type JoinedText, joinSegments } from './activities.js';
import { type Claim, saysTakesPlace } from './due-cell.js';
import { findScopes } from './scopes.js';
import { findUnits, type KnownUnit, type NamedUnit } from './unit-names.js';
import { blankDates, findWrittenDates } from './written-dates.js';

/** One unit's part: for these sub-items (null: not said), as main or as supporter, by an own date if it has one. */
export interface Part {
  subs: string[] | null;
  unit: NamedUnit;
  role: 'main' | 'supporter';
  claim: Claim | null;
  line: number;
}

/** What the responsible cells say. */
export interface Responsibility {
  parts: Part[];
  /** Nothing stands in the cells. */
  empty: boolean;
  /** Addressed to every unit: ทุกสำนัก, สำนัก/กลุ่ม. */
  toAll: boolean;
  /** Words of the cells by sub-item, to tell events. */
  wordsFor(sub: string | null): string;
  text: string;
}

const SUPPORTER_LABEL =
  /(?:ผู้|หน่วยงาน|เจ้าภาพ|หน่วย)(?:ที่)?(?:สนับสนุน|ร่วมดำเนินการ|ร่วม)(?:การดำเนินการ|การดำเนินงาน)?(?:หลัก)?|(?<=\()(?:สนับสนุน|ร่วม|ร่วมดำเนินการ|รอง)(?=\))/g;
const MAIN_LABEL =
  /(?:ผู้|หน่วยงาน|หน่วย)(?:ที่)?รับผิดชอบ(?:หลัก|ร่วม)?|เจ้าภาพหลัก|หน่วยงานหลัก|ผู้ดำเนินการหลัก|(?<=\()หลัก(?=\))/g;
/** Behind a unit: it only takes part. */
const TAKES_PART = /(?:โดย)?(?:การ)?(?:ส่ง(?:คน|บุคลากร|ผู้แทน|เจ้าหน้าที่)|จัดส่งบุคลากร)[^\n]{0,12}เข้าร่วม/g;

type Token =
  | { at: number; end: number; kind: 'scope'; subs: string[] }
  | { at: number; end: number; kind: 'label'; role: Part['role']; bracketed: boolean }
  | { at: number; end: number; kind: 'unit'; unit: NamedUnit }
  | { at: number; end: number; kind: 'date'; claim: Claim }
  | { at: number; end: number; kind: 'bullet' };

interface Context {
  fiscalYear: number;
  known: readonly KnownUnit[];
  /** The activity's sub-items; others that a cell names are not its. */
  subs: readonly string[];
}

/**
 * Reads who does what.
 * 1. Cut the cells into sub-items, labels, units, dates and bullets.
 * 2. A label holds for the units after it; where a group ends with a label, for those before it.
 * 3. A sub-item's name holds until the next; a bullet ends it unless a label still waits for its unit.
 * 4. A date belongs to the units named since the last bullet or sub-item.
 */
export function readResponsibility(activity: Activity, context: Context): Responsibility {
  const main = joinSegments(activity.cells.get('responsible') ?? []);
  const supporters = joinSegments(activity.cells.get('supporters') ?? []);
  const state = { subs: null as string[] | null, waiting: false };
  const parts = main.flatMap((segment) => readSegment(segment, 'main', context, state));
  const support = supporters.flatMap((segment) =>
    readSegment(segment, 'supporter', context, { subs: null, waiting: false }),
  );
  const text = main.map((segment) => segment.text).join('\n');
  return {
    parts: [...parts, ...support].filter(notTwice),
    empty: text.replace(/[-–—●\s]/g, '') === '',
    toAll: parts.some(({ unit }) => unit.kind === 'all'),
    wordsFor: (sub) => wordsBySub(main, sub),
    text,
  };
}

/** Award points stand in this column too; their words (สำนักดีเด่น, the numbers) name no unit. */
const withoutAwards = (text: string): string =>
  text.replace(
    /\(?\s?คะแนน\s?สำนัก\s?ดีเด่น(?:[^()\n]|\([^()]*\)|\n(?!\s*(?:[-–—●(]|\d{1,2}\)|ข้อ)))*\)?/g,
    (phrase) => ' '.repeat(phrase.length),
  );

const notTwice = (part: Part, index: number, all: Part[]): boolean =>
  all.findIndex(
    (one) =>
      one.unit.name === part.unit.name && String(one.subs) === String(part.subs) && one.role === part.role,
  ) === index;

function readSegment(
  segment: JoinedText,
  role: Part['role'],
  context: Context,
  state: { subs: string[] | null; waiting: boolean },
): Part[] {
  const tokens = tokensOf(segment, context);
  if (segment.aligned.length > 0) state.subs = segment.aligned;
  const groups = groupByScope(tokens, state, segment.aligned);
  return groups.flatMap((group) => readGroup(group.tokens, group.subs, role, segment));
}

function tokensOf(segment: JoinedText, { fiscalYear, known, subs }: Context): Token[] {
  const { text } = segment;
  const dates = findWrittenDates(text, fiscalYear);
  const rest = withoutAwards(blankDates(text, dates));
  const tokens: Token[] = [];
  const units = findUnits(rest, known);
  for (const unit of units) tokens.push({ at: unit.index, end: unit.end, kind: 'unit', unit });
  for (const date of dates) {
    if (date.grain === 'month') continue;
    const words = rest.slice(Math.max(0, date.index - 60), date.index);
    const kind = saysTakesPlace(words) ? 'event' : 'submission';
    const { from, until, impossible, grain } = date;
    tokens.push({
      at: date.index,
      end: date.end,
      kind: 'date',
      claim: {
        subs: [],
        due: from,
        until,
        recurrence: null,
        kind,
        line: segment.line,
        words,
        impossible,
        grain,
        units: [],
      },
    });
  }
  for (const scope of findScopes(rest)) {
    const own = scope.subs.filter((sub) => subs.includes(sub));
    if (own.length > 0 && !units.some((unit) => scope.index < unit.end && scope.end > unit.index))
      tokens.push({ at: scope.index, end: scope.end, kind: 'scope', subs: own });
  }
  for (const [pattern, label] of [
    [SUPPORTER_LABEL, 'supporter'],
    [MAIN_LABEL, 'main'],
  ] as const) {
    for (const match of rest.matchAll(pattern)) {
      const bracketed = /\(\s*$/.test(rest.slice(0, match.index));
      tokens.push({
        at: match.index,
        end: match.index + match[0].length,
        kind: 'label',
        role: label,
        bracketed,
      });
    }
  }
  for (const match of rest.matchAll(/(?:^|\n|\s)(?:[●•▪]|[-–—](?=\s|[ก-๎]))/g))
    tokens.push({ at: match.index, end: match.index + match[0].length, kind: 'bullet' });
  for (const match of rest.matchAll(TAKES_PART))
    tokens.push({ at: match.index, end: match.index, kind: 'label', role: 'supporter', bracketed: true });
  return tokens.sort((a, b) => a.at - b.at);
}

interface Group {
  subs: string[] | null;
  tokens: Token[];
}

function groupByScope(
  tokens: Token[],
  state: { subs: string[] | null; waiting: boolean },
  aligned: string[],
): Group[] {
  const groups: Group[] = [{ subs: state.subs, tokens: [] }];
  let lastScope = -2;
  for (const [position, token] of tokens.entries()) {
    if (token.kind === 'scope') {
      const adjoining =
        lastScope >= 0 && tokens.slice(lastScope + 1, position).every(({ kind }) => kind === 'bullet');
      state.subs = adjoining ? [...(state.subs ?? []), ...token.subs] : token.subs;
      if (adjoining) groups.at(-1)!.subs = state.subs;
      else groups.push({ subs: state.subs, tokens: [] });
      lastScope = position;
      continue;
    }
    if (token.kind === 'bullet' && !state.waiting && state.subs !== null && lastScope !== position - 1) {
      state.subs = aligned.length > 0 ? aligned : null;
      groups.push({ subs: state.subs, tokens: [] });
    }
    if (token.kind === 'label') state.waiting = !token.bracketed;
    if (token.kind === 'unit') state.waiting = false;
    groups.at(-1)!.tokens.push(token);
  }
  return groups;
}

function readGroup(tokens: Token[], subs: string[] | null, role: Part['role'], segment: JoinedText): Part[] {
  const roles = rolesOfUnits(tokens, role);
  const parts: Part[] = [];
  let entry: Part[] = [];
  for (const token of tokens) {
    if (token.kind === 'bullet') entry = [];
    if (token.kind === 'unit') {
      const part: Part = {
        subs,
        unit: token.unit,
        role: roles.get(token)!,
        claim: null,
        line: segment.lineAt(token.at),
      };
      parts.push(part);
      entry.push(part);
    }
    if (token.kind === 'date') for (const part of entry) part.claim ??= token.claim;
  }
  return parts;
}

/** Labels lead, unless they stand in brackets or the group ends with one. */
function rolesOfUnits(tokens: Token[], role: Part['role']): Map<Token, Part['role']> {
  const relevant = tokens.filter(({ kind }) => kind === 'unit' || kind === 'label');
  const last = relevant.at(-1);
  const trailing = last?.kind === 'label' && !last.bracketed;
  const roles = new Map<Token, Part['role']>();
  let current = role;
  let pending: Token[] = [];
  for (const token of relevant) {
    if (token.kind === 'unit') {
      roles.set(token, current);
      pending.push(token);
    } else if (token.kind === 'label') {
      if (trailing || token.bracketed)
        for (const unit of token.bracketed ? pending.slice(-1) : pending) roles.set(unit, token.role);
      else current = token.role;
      pending = [];
    }
  }
  return roles;
}

function wordsBySub(segments: JoinedText[], sub: string | null): string {
  const words: string[] = [];
  for (const { text } of segments) {
    const scopes = findScopes(text);
    if (scopes.length === 0) words.push(text);
    for (const [index, scope] of scopes.entries())
      if (sub === null || scope.subs.includes(sub))
        words.push(text.slice(scope.index, scopes[index + 1]?.index));
  }
  return words.join('\n');
}
