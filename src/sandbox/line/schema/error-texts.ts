import type { ErrorObject } from 'ajv';
import type { ErrorDetail } from '../errors.js';
import type { LineLength } from './lengths.js';
import type { UrlRule } from './urls.js';

type Limits = Record<string, unknown> & { minItems?: number; maxItems?: number };

/** `/messages/0/text` as LINE writes it: `messages[0].text`. */
function propertyPath(pointer: string, last?: string): string {
  const steps = pointer.split('/').slice(1);
  if (last !== undefined) steps.push(last);
  return steps.map((step, i) => (/^\d+$/.test(step) ? `[${step}]` : i ? `.${step}` : step)).join('');
}

/** The property that cannot even be read (wrong type, unknown), or null: LINE names it without details. */
export function invalidPath(error: ErrorObject): string | null {
  if (error.keyword === 'type') return propertyPath(error.instancePath) || '-';
  if (error.keyword === 'additionalProperties') {
    return propertyPath(error.instancePath, String(error.params['additionalProperty']));
  }
  return null;
}

/** One ajv error in LINE's words. */
export function asDetail(error: ErrorObject): ErrorDetail {
  const at = (message: string, last?: string) => ({
    message,
    property: propertyPath(error.instancePath, last),
  });
  switch (error.keyword) {
    case 'required': {
      const missing = String(error.params['missingProperty']);
      return at(error.instancePath === '' ? 'May not be empty' : 'must be specified', missing);
    }
    case 'discriminator':
      return at(tagText(error), String(error.params['tag']));
    case 'minItems':
    case 'maxItems':
      return at(sizeText(error.parentSchema as Limits));
    case 'lineLength':
      return at(lengthText(error.schema as LineLength, error.data));
    case 'lineUrl':
      return at((error.schema as UrlRule).https ? 'invalid https uri' : 'invalid uri');
    case 'enum':
      return at(`must be one of the following values: [${(error.schema as string[]).join(', ')}]`);
    case 'const':
      return at(`must be one of the following values: [${String(error.schema)}]`);
    case 'minimum':
    case 'maximum':
      return at(rangeText(error.parentSchema as Limits));
    default:
      return at('invalid property');
  }
}

function tagText({ parentSchema, params }: ErrorObject): string {
  if (params['error'] === 'tag') return 'must be specified';
  const branches = (parentSchema?.['oneOf'] ?? []) as { $ref: string }[];
  return `must be one of the ${branches.length} known types`;
}

function sizeText({ minItems = 0, maxItems }: Limits): string {
  return `Size must be between ${minItems} and ${maxItems}`;
}

function lengthText({ min, max }: LineLength, data: unknown): string {
  return data === '' && min > 0 ? 'May not be empty' : `Length must be between 0 and ${max}`;
}

function rangeText(limits: Limits): string {
  const { minimum, maximum } = limits as { minimum?: number; maximum?: number };
  if (minimum !== undefined && maximum !== undefined) return `Must be between ${minimum} and ${maximum}`;
  return minimum !== undefined
    ? `must be greater than or equal to ${minimum}`
    : `must be less than or equal to ${maximum}`;
}
