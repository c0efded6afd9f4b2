import { badValue, refused } from './refused.js';
import type { Doc } from './wire.js';

/** Values that both homes compare and order alike (README, "what models may use"). */
export type Scalar = string | number | boolean | Date | null | undefined;

export function isScalar(value: unknown): value is Scalar {
  return value === null || value instanceof Date || (typeof value !== 'object' && typeof value !== 'bigint');
}

export function isPlainObject(value: unknown): value is Doc {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** Refuses BSON types on which mingo and MongoDB differ in silence (ObjectId, Decimal128, Binary, …). */
export function checkStorable(value: unknown, path = ''): void {
  if (isScalar(value)) return;
  if (Array.isArray(value)) {
    for (const element of value) checkStorable(element, path);
    return;
  }
  if (!isPlainObject(value)) throw refused(`values of type ${typeName(value)} (field ${path})`);
  for (const [name, inner] of Object.entries(value)) {
    if (name.startsWith('$') || name.includes('.')) throw badValue(`The field name ${name} is not allowed`);
    checkStorable(inner, path ? `${path}.${name}` : name);
  }
}

function typeName(value: unknown): string {
  const tag = (value as { _bsontype?: unknown })._bsontype;
  return typeof tag === 'string' ? tag : typeof value;
}

/** A deep copy of a document's value; dates are copied too, so that nobody shares what is stored. */
export function copy<T>(value: T): T {
  if (value instanceof Date) return new Date(value) as T;
  if (Array.isArray(value)) return value.map(copy) as T;
  if (!isPlainObject(value)) return value;
  const result: Doc = {};
  for (const name of Object.keys(value)) result[name] = copy(value[name]);
  return result as T;
}

/** Deep equality as MongoDB sees it: the order of keys counts. */
export function same(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (left instanceof Date) return right instanceof Date && left.getTime() === right.getTime();
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
  if (typeof value === 'string') return 2;
  return value instanceof Date ? 4 : 3;
}

/** Order of two scalars: by type, then by value; strings by code point, as MongoDB without a collation. */
export function compare(left: Scalar, right: Scalar): number {
  const byType = rank(left) - rank(right);
  if (byType !== 0 || left === null || left === undefined) return byType;
  if (typeof left === 'string') return compareText(left, right as string);
  return Number(left) - Number(right);
}

/** UTF-8 byte order, which differs from JavaScript's only where surrogates meet U+E000..U+FFFF. */
function compareText(left: string, right: string): number {
  if (left === right) return 0;
  const length = Math.min(left.length, right.length);
  for (let at = 0; at < length; at++) {
    const a = left.charCodeAt(at);
    const b = right.charCodeAt(at);
    if (a !== b) return a >= 0xd800 && b >= 0xd800 ? aboveSurrogates(a) - aboveSurrogates(b) : a - b;
  }
  return left.length - right.length;
}

const aboveSurrogates = (unit: number): number => (unit >= 0xe000 ? unit - 0x2000 : unit + 0x2000);
