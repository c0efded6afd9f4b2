import type { Claim } from '../dates/due-cell.js';
import { type Activity, type JoinedText, joinSegments } from '../rows/activities.js';
import { findScopes } from '../sub-items/scopes.js';
import type { NamedUnit } from '../unit-names.js';
import { type Group, groupBySubItems, type OpenGroup } from './responsible-groups.js';
import { type CellContext, cellTokens, type Token } from './responsible-tokens.js';

/** One unit's part: for these sub-items (null: not said), as main or as supporter, by an own date if it has one. */
export interface Part {
  subs: string[] | null;
  unit: NamedUnit;
  role: 'main' | 'supporter';
  claim: Claim | null;
  line: number;
}

/** Sub-items that a cell names and the activity does not have. */
export interface UnknownSubs {
  subs: string[];
  line: number;
}

/** What the responsible cells say. */
export interface Responsibility {
  parts: Part[];
  /** Sub-items that the cells name and the activity does not have. */
  unknownSubs: UnknownSubs[];
  /** Nothing stands in the cells. */
  empty: boolean;
  /** Addressed to every unit: ทุกสำนัก, สำนัก/กลุ่ม. */
  toAll: boolean;
  /** Words of the cells by sub-item, to tell events. */
  wordsFor(sub: string | null): string;
  text: string;
}

/**
 * Reads who does what.
 * 1. Cut the cells into sub-items, labels, units, dates and bullets.
 * 2. A label holds for the units after it; where a group ends with a label, for those before it.
 * 3. A sub-item's name holds until the next; a bullet ends it unless a label still waits for its unit.
 * 4. A date belongs to the units named since the last bullet or sub-item.
 */
export function readResponsibility(activity: Activity, context: CellContext): Responsibility {
  const main = joinSegments(activity.cells.get('responsible') ?? []);
  const supporters = joinSegments(activity.cells.get('supporters') ?? []);
  const state = freshState();
  const parts = main.flatMap((segment) => readSegment(segment, 'main', context, state));
  const support = supporters.flatMap((segment) => readSegment(segment, 'supporter', context, freshState()));
  const text = main.map((segment) => segment.text).join('\n');
  return {
    parts: [...parts, ...nobodyRead(parts, state.open), ...support].filter(notTwice),
    unknownSubs: state.unknown,
    empty: text.replace(/[-–—●\s]/g, '') === '',
    toAll: parts.some(({ unit }) => unit.kind === 'all'),
    wordsFor: (sub) => wordsBySub(main, sub),
    text,
  };
}

const notTwice = (part: Part, index: number, all: Part[]): boolean =>
  all.findIndex(
    (one) =>
      one.unit.name === part.unit.name && String(one.subs) === String(part.subs) && one.role === part.role,
  ) === index;

interface State extends OpenGroup {
  /** Sub-items named without a unit. */
  open: { subs: string[]; line: number }[];
  unknown: UnknownSubs[];
}

const freshState = (): State => ({ subs: null, waiting: false, open: [], unknown: [] });

function readSegment(segment: JoinedText, role: Part['role'], context: CellContext, state: State): Part[] {
  const tokens = cellTokens(segment.text, segment.line, context);
  if (segment.aligned.length > 0) state.subs = segment.aligned;
  for (const token of tokens)
    if (token.kind === 'scope' && token.unknown.length > 0)
      state.unknown.push({ subs: token.unknown, line: segment.lineAt(token.at) });
  return groupBySubItems(tokens, segment, state).flatMap((group) => {
    const parts = readGroup(group, role, segment);
    if (group.subs?.length && group.ofScope && parts.length === 0)
      state.open.push({ subs: group.subs, line: segment.line });
    return parts;
  });
}

/** Sub-items behind whose name no unit stands are nobody's, unless a unit of the cell does all of them. */
function nobodyRead(parts: readonly Part[], open: State['open']): Part[] {
  if (parts.some(({ subs, unit }) => subs === null && unit.kind === 'unit')) return [];
  const unit: NamedUnit = { index: 0, end: 0, name: '', kind: 'unread', sure: false };
  return open.map(({ subs, line }) => ({ subs, unit, role: 'main', claim: null, line }));
}

function readGroup({ subs, tokens }: Group, role: Part['role'], segment: JoinedText): Part[] {
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
