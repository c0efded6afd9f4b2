import { badValue, CommandError, refused } from './refused.js';
import { copied, type Room } from './room.js';
import { checkStorable, compare, isPlainObject, isScalar, type Scalar, same } from './values.js';
import type { Doc } from './wire.js';

/** The new value of a field from its present one (`undefined`: absent) and the operand. */
type Change = (present: unknown, operand: unknown, path: string) => unknown;

const REMOVED = Symbol('removed');

/** What models may change with. `$setOnInsert` acts on inserting upserts only. */
const CHANGES: Record<string, Change> = {
  $set: (_present, operand) => operand,
  $setOnInsert: (_present, operand) => operand,
  $unset: () => REMOVED,
  $inc: (present, operand, path) => number(present ?? 0, path) + number(operand, path),
  $min: (present, operand) => (present === undefined || order(operand, present) < 0 ? operand : present),
  $max: (present, operand) => (present === undefined || order(operand, present) > 0 ? operand : present),
  $push: (present, operand, path) => [...list(present, path), ...each(operand)],
  $addToSet: (present, operand, path) => each(operand).reduce<unknown[]>(joined, list(present, path)),
  $pull: (present, operand, path) => (present === undefined ? REMOVED : pulled(list(present, path), operand)),
};

/**
 * The document that `update` (operators, or a whole replacement) makes of `before`; it shares what has not changed.
 * mingo's updater is not used: several of its operators do nothing, in silence, where MongoDB refuses.
 * @throws CommandError on operators that models must not use and on changes that MongoDB refuses.
 */
export function updated(before: Doc, update: unknown, inserting: boolean, room: Room): Doc {
  if (Array.isArray(update)) throw refused('updates by a pipeline');
  if (!isPlainObject(update)) throw badValue('An update must be an object');
  return isReplacement(update) ? replaced(before, update) : changed(before, update, inserting, room);
}

function isReplacement(update: Doc): boolean {
  return !Object.keys(update).some((name) => name.startsWith('$'));
}

function replaced(before: Doc, update: Doc): Doc {
  if ('_id' in update && '_id' in before && update['_id'] !== before['_id']) throw immutableId();
  checkStorable(update);
  return { _id: before['_id'] ?? update['_id'], ...update };
}

function changed(before: Doc, update: Doc, inserting: boolean, room: Room): Doc {
  checkConflicts(update);
  const after = copied(before, room);
  for (const operator in update) {
    const change = CHANGES[operator];
    if (!change) throw refused(`the update operator ${operator}`);
    if (operator === '$setOnInsert' && !inserting) continue;
    const fields = update[operator] as Doc;
    for (const path in fields) {
      apply(after, namesIn(path), (present) => change(present, fields[path], path));
    }
  }
  if (before['_id'] !== undefined && after['_id'] !== before['_id']) throw immutableId();
  return '$unset' in update || '$pull' in update ? copied(after, room, REMOVED) : after;
}

/** Two operators on one path, or on a path and a part of it, are refused as in MongoDB. */
function checkConflicts(update: Doc): void {
  const paths: string[] = [];
  for (const operator in update) for (const path in update[operator] as Doc) paths.push(path);
  if (!paths.some((path, at) => path.includes('.') || paths.indexOf(path) !== at)) return;
  paths.sort();
  for (const [at, path] of paths.entries()) {
    const next = paths[at + 1];
    if (next === path || next?.startsWith(`${path}.`)) {
      throw new CommandError(
        40,
        'ConflictingUpdateOperators',
        `Updating the path '${next}' would create a conflict`,
      );
    }
  }
}

function namesIn(path: string): string[] {
  const names = path.includes('.') ? path.split('.') : [path];
  if (names.some((name) => name.startsWith('$') || /^\d+$/.test(name)))
    throw refused(`the positional path ${path}`);
  return names;
}

/** Changes one field of `holder`. An object inside is shared with older documents, so a copy takes its place. */
function apply(holder: Doc, [name = '', ...inner]: string[], change: (present: unknown) => unknown): void {
  const present = holder[name];
  if (inner.length === 0) {
    const value = change(present);
    checkStorable(value, name);
    holder[name] = value;
    return;
  }
  if (present !== undefined && present !== null && !isPlainObject(present)) {
    throw new CommandError(
      28,
      'PathNotViable',
      `Cannot create field '${inner.at(-1)}' in element {${name}: …}`,
    );
  }
  const within = { ...present };
  apply(within, inner, change);
  holder[name] = kept(within);
}

/** Without what was removed; built anew, since V8 turns an object that a field is deleted from into a large table. */
function kept(holder: Doc): Doc {
  const rest: Doc = {};
  for (const name in holder) if (holder[name] !== REMOVED) rest[name] = holder[name];
  return rest;
}

function number(value: unknown, path: string): number {
  if (typeof value === 'number') return value;
  throw new CommandError(14, 'TypeMismatch', `Cannot increment ${path}: it and the operand must be numbers`);
}

function list(value: unknown, path: string): unknown[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value;
  throw badValue(`The field '${path}' must be an array`);
}

function each(operand: unknown): unknown[] {
  if (!isPlainObject(operand) || !('$each' in operand)) return [operand];
  const extra = Object.keys(operand).find((name) => name !== '$each');
  if (extra) throw refused(`the update modifier ${extra}`);
  return operand['$each'] as unknown[];
}

function joined(values: unknown[], value: unknown): unknown[] {
  return values.some((present) => same(present, value)) ? values : [...values, value];
}

function pulled(values: unknown[], operand: unknown): unknown[] {
  if (!isScalar(operand)) throw refused('$pull by a condition');
  return values.filter((value) => !same(value, operand));
}

function order(left: unknown, right: unknown): number {
  if (!isScalar(left) || !isScalar(right)) throw refused('$min and $max of lists or objects');
  return compare(left as Scalar, right as Scalar);
}

const immutableId = () =>
  new CommandError(
    66,
    'ImmutableField',
    "Performing an update on the path '_id' would modify the immutable field '_id'",
  );

/** The document an upsert starts from: the filter's equalities. */
export function seedOf(filter: Doc): Doc {
  const seed: Doc = {};
  for (const [name, condition] of Object.entries(filter)) {
    if (name === '$and') Object.assign(seed, ...(condition as Doc[]).map(seedOf));
    else if (name.startsWith('$') || name.includes('.')) continue;
    else if (isScalar(condition)) seed[name] = condition;
    else if (isPlainObject(condition) && '$eq' in condition) seed[name] = condition['$eq'];
  }
  return seed;
}
