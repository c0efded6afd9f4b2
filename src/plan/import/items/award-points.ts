import type { Points } from '../../types.js';
import type { Role } from '../columns/columns.js';
import { correct } from '../prepare/corrections.js';
import { type Activity, joinSegments } from '../rows/activities.js';
import { findScopes } from '../sub-items/scopes.js';
import type { ActivityText } from '../sub-items/sub-items.js';

export interface ScopedPoints extends Points {
  /** Sub-items that the points are for; null: not said. */
  subs: string[] | null;
  line: number;
}

export interface PointsReading {
  points: ScopedPoints[];
  /** Phrases whose number cannot be trusted. */
  unreadable: { line: number; text: string }[];
}

const ANCHOR = /คะแนน\s?สำนัก\s?/g;
const READABLE = /^ดีเด่น/;
const NUMBER = /(?<![\d.]|ร้อยละ\s?)(\d{1,3})\s?คะแนน(?!\s?สำนัก)/g;
const HAS_NUMBER = new RegExp(NUMBER.source);
const COLUMNS: readonly Role[] = ['activity', 'output', 'outcome', 'responsible', 'remark', 'due', 'points'];

interface Phrase {
  start: number;
  end: number;
  readable: boolean;
}

/**
 * Award points of an activity: `คะแนนสำนักดีเด่น … 10 คะแนน … 5 คะแนน`, in any column.
 * 1. Find the phrases: from the words คะแนนสำนัก to the closing bracket, or to the next phrase.
 * 2. A phrase that reads คะแนนสำนักดีเด่น gives each of its numbers, with the words before it; any other is unreadable.
 * 3. Bare `… 5 คะแนน` counts in a cell that has such phrases.
 */
export function readPoints(activity: Activity, text: ActivityText): PointsReading {
  const reading: PointsReading = { points: [], unreadable: [] };
  for (const role of COLUMNS) {
    const segments = activity.cells.get(role) ?? [];
    const [joined] = joinSegments(segments.map((segment) => ({ ...segment, aligned: [] })));
    if (!joined) continue;
    const { text: whole, lineAt } = joined;
    const phrases = phrasesOf(whole);
    if (phrases.length === 0) continue;
    for (const phrase of phrases.filter(({ readable }) => !readable))
      reading.unreadable.push({ line: lineAt(phrase.start), text: whole.slice(phrase.start, phrase.end) });
    const subsAt = scopeFinder(whole, text);
    reading.points.push(
      ...numbersOf(role, whole, phrases).map((one) => ({
        ...one,
        subs: subsAt(one.index),
        line: lineAt(one.index),
      })),
    );
  }
  reading.points.push(...columnPoints(activity, text));
  return {
    ...reading,
    points: reading.points.map(({ for: what, points, subs, line }) => ({ for: what, points, subs, line })),
  };
}

/** A column of its own for points holds bare numbers. */
function columnPoints(activity: Activity, text: ActivityText): ScopedPoints[] {
  const [joined] = joinSegments(
    (activity.cells.get('points') ?? []).map((segment) => ({ ...segment, aligned: [] })),
  );
  if (!joined || phrasesOf(joined.text).length > 0) return [];
  const subsAt = scopeFinder(joined.text, text);
  return [...joined.text.matchAll(/^(.*?)(?<![\d.]|ร้อยละ\s?)(\d{1,3})(?:\s*คะแนน)?\s*$/gm)].map((match) => ({
    for: label(match[1]!),
    points: Number(match[2]),
    subs: subsAt(match.index + match[0].length),
    line: joined.lineAt(match.index),
  }));
}

function phrasesOf(text: string): Phrase[] {
  const starts = [...text.matchAll(ANCHOR)];
  return starts.map((match, index) => {
    const limit = starts[index + 1]?.index ?? text.length;
    const bracketed = /\(\s*$/.test(text.slice(0, match.index));
    const closed = bracketed ? closing(text, match.index, limit) : limit;
    const end = HAS_NUMBER.test(text.slice(match.index, closed)) ? closed : limit;
    const body = text.slice(match.index + match[0].length, end);
    return { start: match.index, end, readable: READABLE.test(body) && HAS_NUMBER.test(body) };
  });
}

/** The text without its points phrases and the brackets around them. */
export function withoutPoints(text: string): string {
  let rest = text;
  for (const { start, end } of phrasesOf(text).reverse()) {
    const open = rest.slice(0, start).replace(/\(\s*$/, '');
    const after = open.length < start ? rest.slice(end).replace(/^\s*\)/, '') : rest.slice(end);
    rest = `${open} ${after}`;
  }
  return rest;
}

/** The bracket that closes the one just before `from`; the sub-item marks `2)` close none. */
function closing(text: string, from: number, limit: number): number {
  let depth = 1;
  for (let at = from; at < limit; at++) {
    if (text[at] === '(') depth++;
    else if (
      text[at] === ')' &&
      !(/(?:^|[\s\n]|ข้อ\s?)\d{1,2}$/.test(text.slice(Math.max(0, at - 8), at)) && depth === 1)
    ) {
      depth--;
      if (depth === 0) return at;
    }
  }
  return limit;
}

interface Found extends Points {
  index: number;
}

function numbersOf(role: Role, text: string, phrases: Phrase[]): Found[] {
  const found: Found[] = [];
  let since = 0;
  for (const match of text.matchAll(NUMBER)) {
    const phrase = phrases.find(({ start, end }) => match.index >= start && match.index < end);
    const from = Math.max(since, phrase?.start ?? 0);
    since = match.index + match[0].length;
    if (phrase && !phrase.readable) continue;
    found.push({
      for: label(text.slice(from, match.index)) || (role === 'responsible' ? '' : before(text, phrase)),
      points: Number(match[1]),
      index: match.index,
    });
  }
  return found;
}

function label(words: string): string {
  return correct(
    words
      .slice(words.lastIndexOf('\n●') + 1)
      .replace(/[\s\S]*คะแนน\s?สำนัก\s?ดีเด่น/, '')
      .replace(/\(\d{1,2}\)|(?<!\([^()]*)\d{1,2}\)/g, ' ')
      .replace(/^[\s,()/●•-]+|[\s(,:=/-]+$|(?<=\s|^)ข้อ(?=\s|$)/g, '')
      .replace(/\)\s*\n\s*/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

/** A phrase without words of its own is for what stands in front of it. */
function before(text: string, phrase: Phrase | undefined): string {
  if (!phrase) return '';
  const line = text.slice(0, phrase.start).split('\n').at(-1) ?? '';
  return line
    .replace(/[\s(]+$/, '')
    .replace(/^[\s●•-]+|^\(?\d{1,2}\)\s*|^ข้อ\s*\(?\d{1,2}\)?\s*/g, '')
    .trim();
}

/** The sub-items under which a position stands, by the marks before it. */
function scopeFinder(whole: string, text: ActivityText): (index: number) => string[] | null {
  const declared = new Set(text.subItems.map(({ sub }) => sub));
  const scopes = findScopes(whole).filter(({ subs }) => subs.every((sub) => declared.has(sub)));
  return (index) => scopes.filter((scope) => scope.index < index).at(-1)?.subs ?? null;
}
