// Makes requests.generated.json out of LINE's OpenAPI file. Run as the README of the folder above says:
//   npx --yes yaml@2 --json --single < messaging-api.yml | node src/sandbox/line/schema/generate.mjs
//
// 1. Read the OpenAPI document (JSON) from standard input.
// 2. Flatten every `allOf` into one object, so that unknown properties can be refused.
// 3. Turn every `discriminator` without `oneOf` into a real choice by its mapping, tag by tag.
// 4. Replace `minLength`/`maxLength` (code points) by `lineLength`, which the validator counts as LINE does.
// 5. Keep only what the request bodies reach; write them with where they come from.
import { readFileSync, writeFileSync } from 'node:fs';

const ROOTS = [
  'ReplyMessageRequest',
  'PushMessageRequest',
  'MulticastRequest',
  'NarrowcastRequest',
  'BroadcastRequest',
  'ValidateMessageRequest',
  'RichMenuRequest',
  'CreateRichMenuAliasRequest',
  'UpdateRichMenuAliasRequest',
  'RichMenuBulkLinkRequest',
  'RichMenuBulkUnlinkRequest',
  'SetWebhookEndpointRequest',
  'TestWebhookEndpointRequest',
  'ShowLoadingAnimationRequest',
  'MarkMessagesAsReadByTokenRequest',
];
const KEPT = ['type', 'enum', 'minItems', 'maxItems', 'minimum', 'maximum', 'pattern'];

const document = JSON.parse(readFileSync(0, 'utf8'));
const source = (Array.isArray(document) ? document[0] : document).components.schemas;
const nameOf = (ref) => ref.split('/').pop();

const tags = new Map();
for (const schema of Object.values(source)) {
  for (const [tag, ref] of Object.entries(schema.discriminator?.mapping ?? {})) {
    tags.set(nameOf(ref), { property: schema.discriminator.propertyName, tag });
  }
}

const definitions = {};
const queue = [...ROOTS];
for (let name = queue.shift(); name; name = queue.shift()) {
  if (definitions[name]) continue;
  const schema = source[name];
  if (!schema) throw new Error(`${name} is not in this OpenAPI file: was it renamed?`);
  definitions[name] = schema.discriminator ? choice(schema) : flat(name);
}
writeFileSync(
  new URL('./requests.generated.json', import.meta.url),
  `${JSON.stringify(
    {
      $comment:
        'Derived from messaging-api.yml of https://github.com/line/line-openapi, Copyright LY Corporation, ' +
        'Apache License 2.0 (see LICENSE-line-openapi). Changed: discriminators resolved, allOf flattened, ' +
        'texts and responses left out. Made by generate.mjs; do not edit.',
      definitions: Object.fromEntries(Object.entries(definitions).sort(([a], [b]) => (a < b ? -1 : 1))),
    },
    null,
    1,
  )}\n`,
);

function reference(name) {
  queue.push(name);
  return { $ref: `#/definitions/${name}` };
}

function choice(schema) {
  const { propertyName, mapping } = schema.discriminator;
  return {
    type: 'object',
    required: [propertyName],
    discriminator: { propertyName },
    oneOf: Object.values(mapping).map((ref) => reference(nameOf(ref))),
  };
}

function flat(name) {
  const { properties, required, ...rest } = merged(source[name]);
  const tag = tags.get(name);
  if (tag) properties[tag.property] = { const: tag.tag };
  if (!Object.keys(properties).length) return rest;
  const wanted = [...new Set([...required, ...(tag ? [tag.property] : [])])];
  return {
    ...rest,
    type: 'object',
    ...(wanted.length && { required: wanted }),
    properties,
    additionalProperties: false,
  };
}

/** Own properties over those of every base named in `allOf`. */
function merged(schema) {
  const parts = (schema.allOf ?? []).map((part) => merged(part.$ref ? source[nameOf(part.$ref)] : part));
  const own = Object.entries(schema.properties ?? {}).map(([key, value]) => [key, plain(value)]);
  return {
    ...constraints(schema),
    properties: Object.assign({}, ...parts.map((part) => part.properties), Object.fromEntries(own)),
    required: [...parts.flatMap((part) => part.required), ...(schema.required ?? [])],
  };
}

function plain(schema) {
  if (schema.$ref) return reference(nameOf(schema.$ref));
  if (schema.items) return { ...constraints(schema), items: plain(schema.items) };
  if (typeof schema.additionalProperties === 'object') {
    return { type: 'object', additionalProperties: plain(schema.additionalProperties) };
  }
  return constraints(schema);
}

function constraints(schema) {
  const kept = Object.fromEntries(KEPT.filter((key) => key in schema).map((key) => [key, schema[key]]));
  if (schema.maxLength !== undefined) {
    kept.lineLength = { min: schema.minLength ?? 0, max: schema.maxLength, unit: 'utf16' };
  }
  return kept;
}
