import { type Demand, demands, type Filter, matcher } from './filter.js';
import { badValue, refused } from './refused.js';
import type { SortedIndex } from './sorted-index.js';
import { compare, isScalar, type Scalar } from './values.js';
import type { Doc } from './wire.js';

export interface Selection {
  filter: Filter;
  sort?: Doc | undefined;
  skip?: number | undefined;
  /** 0 or absent: all. */
  limit?: number | undefined;
}

/** What a selection reads from: the documents by `_id`, and indexes over the same documents. */
export interface Source {
  documents: ReadonlyMap<string, Doc>;
  indexes: readonly SortedIndex[];
}

type Direction = 1 | -1;
type SortField = [field: string, direction: Direction];

interface Candidates {
  documents: Iterable<Doc>;
  sorted: boolean;
}

/**
 * The documents of a selection.
 * 1. Candidates: by `_id`, else by the index whose leading fields the filter fixes furthest, else all.
 * 2. Those that pass the filter; no more than needed where the candidates already come in the wanted order.
 * 3. Sort, skip, limit.
 */
export function select(source: Source, selection: Selection): Doc[] {
  const test = matcher(selection.filter);
  const sort = readSort(selection.sort);
  const skip = selection.skip ?? 0;
  const end = selection.limit ? skip + selection.limit : Number.POSITIVE_INFINITY;
  const candidates = candidatesFor(source, demands(selection.filter), sort);
  const found: Doc[] = [];
  for (const document of candidates.documents) {
    if (!test(document)) continue;
    found.push(document);
    if (candidates.sorted && found.length >= end) break;
  }
  if (!candidates.sorted) found.sort((left, right) => bySort(sort, left, right));
  return found.slice(skip, end);
}

function readSort(sort: Doc | undefined): SortField[] {
  return Object.entries(sort ?? {}).map(([field, direction]) => {
    if (direction !== 1 && direction !== -1) throw badValue(`sort of ${field} must be 1 or -1`);
    if (field.includes('.')) throw refused(`sorting by the inner field ${field}`);
    return [field, direction];
  });
}

function bySort(sort: SortField[], left: Doc, right: Doc): number {
  for (const [field, direction] of sort) {
    const [a, b] = [left[field], right[field]];
    if (!isScalar(a) || !isScalar(b)) throw refused(`sorting by a list or object (field ${field})`);
    const order = compare(a, b) * direction;
    if (order !== 0) return order;
  }
  return 0;
}

function candidatesFor(source: Source, wanted: Map<string, Demand>, sort: SortField[]): Candidates {
  const ids = wanted.get('_id')?.values;
  if (ids) return { documents: byId(source, ids), sorted: sort.length === 0 };
  let best: Candidates = { documents: source.documents.values(), sorted: sort.length === 0 };
  let bestScore = 0;
  for (const index of source.indexes) {
    const prefix = fixedPrefix(index, wanted);
    const sorted = inOrder(index, prefix, sort);
    const score = prefix.length * 4 + (rangeAfter(index, prefix, wanted) ? 2 : 0) + (sorted ? 1 : 0);
    if (score <= bestScore || (prefix.length === 0 && !sorted)) continue;
    best = { documents: byId(source, byIndex(index, prefix, wanted, sort)), sorted };
    bestScore = score;
  }
  return best;
}

function* byId(source: Source, ids: Iterable<Scalar>): Generator<Doc> {
  for (const id of ids) {
    const document = source.documents.get(id as string);
    if (document) yield document;
  }
}

/** The values that the filter fixes for the index's leading fields; a list of values only for the first one. */
function fixedPrefix(index: SortedIndex, wanted: Map<string, Demand>): Scalar[][] {
  const prefix: Scalar[][] = [];
  for (const field of index.fields) {
    const values = wanted.get(field)?.values;
    if (!values || (prefix.length > 0 && values.length !== 1)) break;
    prefix.push(values);
  }
  return prefix;
}

function rangeAfter(index: SortedIndex, prefix: Scalar[][], wanted: Map<string, Demand>) {
  const next = wanted.get(index.fields[prefix.length] as string);
  return next && next.values === null && (next.from !== null || next.to !== null) ? next : null;
}

/** Whether walking the index behind a single fixed prefix gives the wanted order. */
function inOrder(index: SortedIndex, prefix: Scalar[][], sort: SortField[]): boolean {
  if (prefix[0] && prefix[0].length !== 1) return false;
  const walked = [...index.fields.slice(prefix.length), '_id'];
  const direction = sort[0]?.[1];
  return sort.every(([field, each], at) => walked[at] === field && each === direction);
}

function* byIndex(
  index: SortedIndex,
  prefix: Scalar[][],
  wanted: Map<string, Demand>,
  sort: SortField[],
): Generator<string> {
  const [firsts = [], ...rest] = prefix;
  const range = rangeAfter(index, prefix, wanted);
  const backwards = sort[0]?.[1] === -1;
  if (prefix.length === 0) yield* index.scan([], range, backwards);
  for (const first of firsts) yield* index.scan([first, ...rest.map(([value]) => value)], range, backwards);
}
