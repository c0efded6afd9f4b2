import { Aggregator } from 'mingo/aggregator';
import { Context, ProcessingMode } from 'mingo/core';
import { $max, $min, $sum } from 'mingo/operators/accumulator';
import { $group, $limit, $skip, $sort } from 'mingo/operators/pipeline';
import type { Collection } from './collection.js';
import { badValue, refused } from './refused.js';
import { isPlainObject } from './values.js';
import type { Doc } from './wire.js';

const STAGES = new Set(['$group', '$limit', '$skip', '$sort']);
const CONTEXT = Context.init({
  pipeline: { $group, $limit, $skip, $sort },
  accumulator: { $max, $min, $sum },
});
const ACCUMULATORS = new Set(['$max', '$min', '$sum']);

/** Results of a pipeline: an optional `$match` first, then grouping by one field or a constant. */
export function aggregated(collection: Collection, pipeline: unknown): Doc[] {
  if (!Array.isArray(pipeline)) throw badValue('A pipeline must be a list');
  const stages = pipeline as Doc[];
  const match = stages[0]?.['$match'] as Doc | undefined;
  const rest = match ? stages.slice(1) : stages;
  rest.forEach(checkStage);
  const found = collection.find({ filter: match ?? {} });
  if (rest.length === 0) return found;
  return new Aggregator(rest, { context: CONTEXT, processingMode: ProcessingMode.CLONE_OFF }).run(found);
}

function checkStage(stage: Doc): void {
  const name = Object.keys(stage)[0] ?? '';
  if (!STAGES.has(name)) throw refused(`the pipeline stage ${name} here`);
  if (name === '$group') checkGroup(stage['$group'] as Doc);
}

function checkGroup({ _id: key, ...fields }: Doc): void {
  if (isPlainObject(key)) throw refused('grouping by an expression');
  for (const [field, expression] of Object.entries(fields)) {
    const [operator = '', operand] = Object.entries(expression as Doc)[0] ?? [];
    if (!ACCUMULATORS.has(operator)) throw refused(`the accumulator ${operator} (field ${field})`);
    if (isPlainObject(operand)) throw refused(`${operator} of an expression (field ${field})`);
  }
}
