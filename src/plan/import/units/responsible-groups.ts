import type { JoinedText } from '../rows/activities.js';
import type { Token } from './responsible-tokens.js';

/** Tokens of a responsible cell that are for the same sub-items (null: not said). */
export interface Group {
  subs: string[] | null;
  /** A sub-item's name opens the group. */
  ofScope?: boolean;
  tokens: Token[];
}

/** What the cell's parts above a page break leave open for the next. */
export interface OpenGroup {
  subs: string[] | null;
  /** A label still waits for its unit. */
  waiting: boolean;
}

/**
 * Puts the tokens of a cell together by the sub-items that they are for: a name stands before its units, unless each
 * stands behind one.
 */
export const groupBySubItems = (tokens: Token[], segment: JoinedText, state: OpenGroup): Group[] =>
  namesFollowUnits(tokens, segment.text)
    ? groupByScopeBehind(tokens, segment.text)
    : withLeadingLabels(groupByScope(tokens, segment, state));

type Label = Token & { kind: 'label' };

/**
 * A label that stands before the sub-items (`ผู้สนับสนุน 1) … 2) …`) holds for the units of all of them, to the next label.
 * One that ends a group is such where no unit of the group stands before it, one leads already, or the sub-items begin
 * behind it (`กองหนึ่ง ผู้สนับสนุน 1) …`).
 */
function withLeadingLabels(groups: readonly Group[]): Group[] {
  let held: Label | null = null;
  return groups.map((group, at) => {
    const next = groups[at + 1];
    const opens = !group.ofScope && next?.ofScope && !next.tokens.some(({ kind }) => kind === 'label');
    const labels = group.tokens.filter((token): token is Label => token.kind === 'label' && !token.bracketed);
    const before: Token[] = held && group.ofScope ? [held] : [];
    const last = labels.at(-1);
    const waits =
      last !== undefined && isLast(last, group.tokens) && (held || opens || leads(labels[0]!, group.tokens));
    if (waits) held = last;
    else if (last || !group.ofScope) held = null;
    return { ...group, tokens: [...before, ...group.tokens.filter((token) => !waits || token !== last)] };
  });
}

const isLast = (label: Label, tokens: readonly Token[]): boolean =>
  !tokens.some(({ kind, at }) => kind === 'unit' && at > label.at);

const leads = (label: Label, tokens: readonly Token[]): boolean =>
  !tokens.some(({ kind, at }) => kind === 'unit' && at < label.at);

const NOTHING = /^[\s,;/●•▪–—-]*(?:และ|กับ)?\s*$/;

function groupByScope(tokens: Token[], segment: JoinedText, state: OpenGroup): Group[] {
  const groups: Group[] = [{ subs: state.subs, tokens: [] }];
  let last: Token | null = null;
  let adjoining = false;
  for (const token of tokens) {
    if (token.kind === 'scope') {
      adjoining &&= NOTHING.test(segment.text.slice(last!.end, token.at));
      state.subs = adjoining ? [...(state.subs ?? []), ...token.subs] : token.subs;
      if (adjoining) groups.at(-1)!.subs = state.subs;
      else groups.push({ subs: state.subs, ofScope: true, tokens: [] });
      last = token;
      adjoining = true;
      continue;
    }
    if (token.kind === 'bullet' && !state.waiting && state.subs !== null && last?.kind !== 'scope') {
      state.subs = segment.aligned.length > 0 ? segment.aligned : null;
      groups.push({ subs: state.subs, tokens: [] });
    }
    adjoining &&= token.kind === 'bullet' && NOTHING.test(segment.text.slice(last!.end, token.at));
    if (token.kind === 'label') state.waiting = !token.bracketed;
    if (token.kind === 'unit') state.waiting = false;
    last = token;
    groups.at(-1)!.tokens.push(token);
  }
  return groups;
}

/** `กองหนึ่ง (ข้อ 1) กองสอง (ข้อ 2)`: behind each unit of the cell stand its sub-items, and nothing else. */
function namesFollowUnits(tokens: Token[], text: string): boolean {
  const scopes = tokens.filter(({ kind }) => kind === 'scope');
  if (scopes.length === 0) return false;
  return scopes.every((scope) => {
    const at = tokens.indexOf(scope);
    const before = tokens[at - 1];
    const end = tokens[at + 1]?.at ?? text.length;
    const alone = /^[\s,;/()และ]*$/.test(text.slice(scope.end, end).split('\n')[0]!);
    const behindUnit = before?.kind === 'unit' && /^[ (,]*$/.test(text.slice(before.end, scope.at));
    return alone && (behindUnit || before?.kind === 'scope');
  });
}

function groupByScopeBehind(tokens: Token[], text: string): Group[] {
  const groups: Group[] = [{ subs: null, tokens: [] }];
  for (const [at, token] of tokens.entries()) {
    const last = groups.at(-1)!;
    const before = tokens[at - 1];
    const apart = before && (before.kind === 'scope' || text.slice(before.end, token.at).includes('\n'));
    if (token.kind === 'scope') last.subs = [...(last.subs ?? []), ...token.subs];
    else if (apart) groups.push({ subs: null, tokens: [token] });
    else last.tokens.push(token);
  }
  return groups;
}
