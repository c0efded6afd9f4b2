import { readFileSync } from 'node:fs';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { asset } from '../../../paths.js';
import { bodyErrors, type ErrorDetail, invalidProperty } from '../errors.js';
import { checkMessages } from '../rules/messages.js';
import { asDetail, invalidPath } from './error-texts.js';
import { fitsLength, type LineLength } from './lengths.js';
import { LIMITS } from './limits.js';
import { isLineUrl, type UrlRule } from './urls.js';

interface Definition {
  required?: string[];
  properties?: Record<string, Record<string, unknown>>;
  additionalProperties?: unknown;
}

/** Request bodies that the generated file defines. */
export type RequestName =
  | 'ReplyMessageRequest'
  | 'PushMessageRequest'
  | 'MulticastRequest'
  | 'NarrowcastRequest'
  | 'BroadcastRequest'
  | 'ValidateMessageRequest'
  | 'RichMenuRequest'
  | 'CreateRichMenuAliasRequest'
  | 'UpdateRichMenuAliasRequest'
  | 'RichMenuBulkLinkRequest'
  | 'RichMenuBulkUnlinkRequest'
  | 'SetWebhookEndpointRequest'
  | 'TestWebhookEndpointRequest'
  | 'ShowLoadingAnimationRequest'
  | 'MarkMessagesAsReadByTokenRequest';

/** Checks a parsed body. @throws LineError 400 with LINE's texts. */
export type Validator = (name: RequestName, body: unknown, bodyBytes: number) => void;

const compiled = new Map<boolean, Ajv>();

/**
 * 1. Schema: types, required and unknown properties, counts, lengths.
 * 2. If it holds: the rules that no schema can state (`rules/`).
 */
export function createValidator(strictUnknownProperties: boolean): Validator {
  const ajv = compiled.get(strictUnknownProperties) ?? compile(strictUnknownProperties);
  compiled.set(strictUnknownProperties, ajv);
  return (name, body, bodyBytes) => {
    const check = ajv.getSchema(`line#/definitions/${name}`) as ValidateFunction;
    if (!check(body)) refuse(check.errors ?? []);
    const details: ErrorDetail[] = [];
    checkMessages(body, bodyBytes, (property, message) => details.push({ message, property }));
    if (details.length > 0) throw bodyErrors(details);
  };
}

function refuse(errors: ErrorObject[]): never {
  const unusable = errors.map(invalidPath).find((path) => path !== null);
  if (unusable) throw invalidProperty(unusable);
  const details = errors.map(asDetail);
  const unique = new Map(details.map((detail) => [`${detail.property}|${detail.message}`, detail]));
  throw bodyErrors([...unique.values()]);
}

function compile(strictUnknownProperties: boolean): Ajv {
  const file = asset('src/sandbox/line/schema/requests.generated.json');
  const { definitions } = JSON.parse(readFileSync(file, 'utf8')) as {
    definitions: Record<string, Definition>;
  };
  for (const [name, limits] of Object.entries(LIMITS)) tighten(name, definitions[name], limits);
  if (!strictUnknownProperties) {
    for (const definition of Object.values(definitions)) delete definition.additionalProperties;
  }
  const ajv = new Ajv({ strict: false, discriminator: true, allErrors: true, verbose: true });
  ajv.addKeyword({
    keyword: 'lineLength',
    type: 'string',
    compile: (rule: LineLength) => (text: string) => fitsLength(text, rule),
  });
  ajv.addKeyword({
    keyword: 'lineUrl',
    type: 'string',
    compile: (rule: UrlRule) => (url: string) => isLineUrl(url, rule),
  });
  return ajv.addSchema({ $id: 'line', definitions });
}

/** Adds the limits of one definition; a name that the generated file does not know is a mistake of ours. */
function tighten(name: string, definition: Definition | undefined, limits: (typeof LIMITS)[string]): void {
  for (const [property, { required, ...limit }] of Object.entries(limits)) {
    const known = definition?.properties?.[property];
    if (!definition || !known) throw new Error(`limits.ts names ${name}.${property}, which the schema lacks`);
    Object.assign(known, limit);
    if (required) definition.required = [...new Set([...(definition.required ?? []), property])];
  }
}
