import { Refusal } from '../errors.js';
import { correct } from '../plan/import/prepare/corrections.js';
import type { Unit } from './types.js';

/** How many near names a refusal or a question offers. */
const NEAREST = 3;
/** Below this share of common letter pairs two names have nothing to do with each other. */
const NEAR = 0.4;

/** Spellings seen so far: names repeat a lot, and working a key out costs more than a look-up. */
const keys = new Map<string, string>();
const KEYS_KEPT = 5000;

/**
 * What two spellings of one unit have in common: OCR damage corrected by the reviewed list (สำนักกรรมการ ๒ is
 * สำนักกรรมาธิการ ๒), Arabic digits, lower case, no spaces or punctuation.
 */
export function unitKey(name: string): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  const key = correct(name)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
  if (keys.size >= KEYS_KEPT) keys.clear();
  keys.set(name, key);
  return key;
}

export type UnitMatch = { unit: Unit; nearest: [] } | { unit: null; nearest: string[] };

/** The unit a text names, by its name or an alias; else the nearest names. */
export function findUnit(text: string, units: Unit[]): UnitMatch {
  const key = unitKey(text);
  const unit =
    key && units.find(({ name, aliases }) => [name, ...aliases].some((one) => unitKey(one) === key));
  return unit ? { unit, nearest: [] } : { unit: null, nearest: nearestNames(key, units) };
}

/** @throws Refusal that names the nearest units. */
export function requireUnit(text: string, units: Unit[]): Unit {
  const { unit, nearest } = findUnit(text, units);
  if (unit) return unit;
  throw new Refusal(
    `unknown unit ${JSON.stringify(text.slice(0, 80))}: ${
      nearest.length > 0
        ? `did you mean ${nearest.join(', ')}?`
        : 'none is near it; kamnot unit list shows those known'
    } (kamnot unit add NAME adds one)`,
  );
}

function nearestNames(key: string, units: Unit[]): string[] {
  const scored = units
    .map((unit) => ({
      name: unit.name,
      score: Math.max(...[unit.name, ...unit.aliases].map((one) => likeness(key, unitKey(one)))),
    }))
    .filter(({ score }) => score >= NEAR);
  return scored
    .sort((a, b) => b.score - a.score || a.name.localeCompare(b.name, 'th'))
    .slice(0, NEAREST)
    .map(({ name }) => name);
}

/** Dice's coefficient over letter pairs, 0..1. */
export function likeness(a: string, b: string): number {
  const left = pairs(a);
  const right = pairs(b);
  const common = [...left].filter((pair) => right.has(pair)).length;
  return left.size + right.size === 0 ? 0 : (2 * common) / (left.size + right.size);
}

function pairs(text: string): Set<string> {
  const letters = [...text];
  return new Set(letters.slice(1).map((letter, index) => `${letters[index]}${letter}`));
}
