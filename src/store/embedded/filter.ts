import { Context } from 'mingo/core';
import { $eq, $gt, $gte, $in, $lt, $lte, $ne, $nin } from 'mingo/operators/query/comparison';
import { $exists } from 'mingo/operators/query/element';
import { $and, $nor, $or } from 'mingo/operators/query/logical';
import { Query } from 'mingo/query';
import { badValue, refused } from './refused.js';
import { compare, isPlainObject, isScalar, type Scalar } from './values.js';
import type { Doc } from './wire.js';

const CONTEXT = Context.init({
  query: { $and, $nor, $or, $eq, $gt, $gte, $in, $lt, $lte, $ne, $nin, $exists },
});
const LOGICAL = new Set(['$and', '$or', '$nor']);
const COMPARING = new Set(['$eq', '$ne', '$gt', '$gte', '$lt', '$lte']);
const LISTING = new Set(['$in', '$nin']);

export type Filter = Doc;

/**
 * A test for documents. mingo decides; what mingo and MongoDB answer differently is refused before.
 * @throws CommandError naming the operator that models must not use.
 */
export function matcher(filter: Filter): (document: Doc) => boolean {
  checkFilter(filter);
  if (Object.keys(filter).length === 0) return () => true;
  const query = new Query(filter, { scriptEnabled: false, context: CONTEXT });
  return (document) => query.test(document);
}

function checkFilter(filter: unknown): void {
  if (!isPlainObject(filter)) throw badValue('A filter must be an object');
  for (const [name, condition] of Object.entries(filter)) {
    if (LOGICAL.has(name)) checkBranches(name, condition);
    else if (name.startsWith('$')) throw refused(`the query operator ${name}`);
    else checkCondition(name, condition);
  }
}

function checkBranches(name: string, branches: unknown): void {
  if (!Array.isArray(branches) || branches.length === 0) throw badValue(`${name} must be a nonempty array`);
  branches.forEach(checkFilter);
}

function checkCondition(field: string, condition: unknown): void {
  if (isScalar(condition)) return;
  if (!isOperators(condition)) throw refused(`equality with a list, object or expression (field ${field})`);
  for (const [operator, operand] of Object.entries(condition)) checkOperand(field, operator, operand);
}

function checkOperand(field: string, operator: string, operand: unknown): void {
  if (operator === '$exists') return;
  if (LISTING.has(operator)) {
    if (!Array.isArray(operand)) throw badValue(`${operator} needs an array`);
    if (!operand.every(isScalar)) throw refused(`${operator} with lists or objects (field ${field})`);
    return;
  }
  if (!COMPARING.has(operator)) throw refused(`the query operator ${operator}`);
  if (!isScalar(operand)) throw refused(`${operator} with a list or object (field ${field})`);
}

function isOperators(condition: unknown): condition is Doc {
  if (!isPlainObject(condition)) return false;
  const names = Object.keys(condition);
  return names.length > 0 && names.every((name) => name.startsWith('$'));
}

/** What a filter demands of one field in any case: one of these values, or a range. */
export interface Demand {
  values: Scalar[] | null;
  from: Scalar | null;
  to: Scalar | null;
}

/** Demands of a checked filter by top-level field; conditions under `$or` and `$nor` demand nothing in any case. */
export function demands(filter: Filter): Map<string, Demand> {
  const found = new Map<string, Demand>();
  for (const [name, condition] of Object.entries(filter)) {
    if (name === '$and')
      for (const part of condition as Filter[]) for (const [k, v] of demands(part)) found.set(k, v);
    else if (!name.startsWith('$') && !name.includes('.')) found.set(name, demand(condition));
  }
  return found;
}

function demand(condition: unknown): Demand {
  if (!isOperators(condition)) return { values: [condition as Scalar], from: null, to: null };
  if ('$eq' in condition) return { values: [condition['$eq'] as Scalar], from: null, to: null };
  const listed = condition['$in'] as Scalar[] | undefined;
  return {
    values: listed ? [...new Set(listed)].sort(compare) : null,
    from: (condition['$gte'] ?? condition['$gt'] ?? null) as Scalar | null,
    to: (condition['$lte'] ?? condition['$lt'] ?? null) as Scalar | null,
  };
}
