import { badValue, refused } from './refused.js';
import type { Doc } from './wire.js';

/** Values that both homes compare and order alike; times are ISO texts or milliseconds in every model. */
export type Scalar = string | number | boolean | null | undefined;

export function isScalar(value: unknown): value is Scalar {
  return value === null || (typeof value !== 'object' && typeof value !== 'bigint');
}

export function isPlainObject(value: unknown): value is Doc {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** Refuses what JSON cannot hold, and BSON types on which mingo and MongoDB differ in silence (ObjectId, Binary, …). */
export function checkStorable(value: unknown, field = ''): void {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw refused(`the number ${value} (field ${field})`);
  if (isScalar(value)) return;
  if (Array.isArray(value)) {
    for (const element of value) checkStorable(element, field);
    return;
  }
  if (!isPlainObject(value)) throw refused(`values of type ${typeName(value)} (field ${field})`);
  for (const name in value) {
    if (name.startsWith('$') || name.includes('.')) throw badValue(`The field name ${name} is not allowed`);
    checkStorable(value[name], name);
  }
}

function typeName(value: unknown): string {
  const { _bsontype: tag } = value as { _bsontype?: unknown };
  if (typeof tag === 'string') return tag;
  return value instanceof Date ? 'Date' : typeof value;
}

/** Deep equality as MongoDB sees it: the order of keys counts. */
export function same(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (Array.isArray(left)) return Array.isArray(right) && sameList(left, right);
  if (!isPlainObject(left) || !isPlainObject(right)) return false;
  const names = Object.keys(left);
  return sameList(names, Object.keys(right)) && names.every((name) => same(left[name], right[name]));
}

function sameList(left: unknown[], right: unknown[]): boolean {
  return left.length === right.length && left.every((value, at) => same(value, right[at]));
}

/** MongoDB's order of types, for those we store. */
function rank(value: Scalar): number {
  if (value === null || value === undefined) return 0;
  if (typeof value === 'number') return 1;
  return typeof value === 'string' ? 2 : 3;
}

/** Order of two scalars: by type, then by value; strings by code unit, as MongoDB without a collation (README). */
export function compare(left: Scalar, right: Scalar): number {
  if (left === right) return 0;
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  const byType = rank(left) - rank(right);
  if (byType !== 0 || left === null || left === undefined) return byType;
  return left < (right as Scalar & {}) ? -1 : 1;
}
