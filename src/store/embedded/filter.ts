import { Context } from 'mingo/core';
import { $eq, $gt, $gte, $in, $lt, $lte, $ne, $nin } from 'mingo/operators/query/comparison';
import { $exists } from 'mingo/operators/query/element';
import { Query } from 'mingo/query';
import { badValue, refused } from './refused.js';
import { compare, isPlainObject, isScalar, type Scalar } from './values.js';
import type { Doc } from './wire.js';

const CONTEXT = Context.init({ query: { $eq, $gt, $gte, $in, $lt, $lte, $ne, $nin, $exists } });
const LOGICAL = new Set(['$and', '$or', '$nor']);
const COMPARING = new Set(['$eq', '$ne', '$gt', '$gte', '$lt', '$lte']);
const LISTING = new Set(['$in', '$nin']);

export type Filter = Doc;

type Test = (document: Doc) => boolean;

/**
 * A test for documents. mingo decides, save on plain fields that are to equal plain values: nearly all conditions
 * are such, and tested here they cost a twentieth. What mingo and MongoDB answer differently is refused before.
 * @throws CommandError naming the operator that models must not use.
 */
export function matcher(filter: Filter): Test {
  checkFilter(filter);
  return testOf(filter);
}

function testOf(filter: Filter): Test {
  const tests = Object.entries(filter).map(([name, condition]) => testOfEntry(name, condition));
  return (document) => tests.every((test) => test(document));
}

function testOfEntry(name: string, condition: unknown): Test {
  if (LOGICAL.has(name)) return JOINED[name as keyof typeof JOINED]((condition as Filter[]).map(testOf));
  const equal = name.includes('.') ? null : equality(condition);
  const decide = mingo({ [name]: condition });
  if (equal === null) return decide;
  return (document) => {
    const present = document[name];
    return isScalar(present) ? equal(present ?? null) : decide(document);
  };
}

const JOINED = {
  $and:
    (tests: Test[]): Test =>
    (document) =>
      tests.every((test) => test(document)),
  $or:
    (tests: Test[]): Test =>
    (document) =>
      tests.some((test) => test(document)),
  $nor:
    (tests: Test[]): Test =>
    (document) =>
      !tests.some((test) => test(document)),
};

/** The test of one plain value, if the condition is about being equal; an absent field is null. */
function equality(condition: unknown): ((present: Scalar) => boolean) | null {
  if (isScalar(condition)) return (present) => present === (condition ?? null);
  const [[operator, operand] = [], ...more] = Object.entries(condition as Doc);
  if (more.length > 0) return null;
  if (operator === '$eq') return equality(operand);
  if (operator === '$ne') return (present) => present !== (operand ?? null);
  if (operator !== '$in' && operator !== '$nin') return null;
  const listed = new Set<Scalar>((operand as Scalar[]).map((value) => value ?? null));
  return (present) => listed.has(present) === (operator === '$in');
}

/** Made when first asked. */
function mingo(filter: Filter): Test {
  let query: Query | null = null;
  return (document) => {
    query ??= new Query(filter, { scriptEnabled: false, context: CONTEXT });
    return query.test(document);
  };
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
