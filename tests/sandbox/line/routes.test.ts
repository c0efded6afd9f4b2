import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { asset } from '../../../src/paths.js';
import { createRouter } from '../../../src/sandbox/line/router.js';
import { ROUTES } from '../../../src/sandbox/line/routes.js';
import { LIMITS } from '../../../src/sandbox/line/schema/limits.js';
import { call, type Stand, stand } from './helpers.js';

const filled = (template: string) => template.replace(/\{\w+\}/g, 'x1');

describe('every route', () => {
  const closed = ROUTES.filter(({ open }) => !open);

  test('refuses a call without a token', async () => {
    const line = await stand();
    for (const { method, template } of closed) {
      const answer = await call(line, filled(template), undefined, { method, token: null });
      expect([template, answer.status]).toEqual([template, 401]);
    }
  });

  test('is not found with a trailing slash or under another method', () => {
    const route = createRouter(ROUTES);
    for (const { method, template } of ROUTES) {
      expect(route(method, filled(template))?.route.template).toBe(template);
      expect(route(method, `${filled(template)}/`)).toBeNull();
      expect(route('PATCH', filled(template))).toBeNull();
    }
  });

  test('with a body wants JSON and an object', async () => {
    const line = await stand({ rateScale: Number.POSITIVE_INFINITY });
    const withBody = ROUTES.filter(({ schema }) => schema);
    expect(withBody.length).toBeGreaterThan(15);
    for (const { method, template } of withBody) {
      const send = (raw: string, type = 'application/json') =>
        call(line, filled(template), undefined, { method, raw, headers: { 'content-type': type } });
      expect([template, (await send('{}', 'text/plain')).status]).toEqual([template, 415]);
      expect([template, (await send('{')).status]).toEqual([template, 400]);
      for (const raw of ['null', '[]', '"ก"', '5'])
        expect([template, (await send(raw)).status]).toEqual([template, 400]);
    }
  });

  test('path parameters are decoded, and one that cannot be is looked up as it is', async () => {
    const line: Stand = await stand();
    const { id } = line.addUser();
    expect((await call(line, `/v2/bot/profile/%55${id.slice(1)}`)).status).toBe(200);
    expect((await call(line, '/v2/bot/profile/%E0%B8')).status).toBe(404);
  });
});

const YAML = [
  '../shared/line-openapi/messaging-api.yml',
  '../shared/line-openapi/channel-access-token.yml',
].map(asset);
const absent = YAML.some((file) => !existsSync(file));

describe.skipIf(absent)("against LINE's OpenAPI files (skipped where ../shared is absent)", () => {
  test('every route is one of LINE, under its method', () => {
    const known = new Set<string>();
    for (const file of YAML) {
      let path = '';
      for (const line of readFileSync(file, 'utf8').split('\n')) {
        path = /^ {2}"?(\/[^":]*)"?:/.exec(line)?.[1] ?? path;
        const method = /^ {4}(get|post|put|delete):/.exec(line)?.[1];
        if (method && path) known.add(`${method.toUpperCase()} ${path}`);
      }
    }
    const invented = ROUTES.map(({ method, template }) => `${method} ${template}`).filter(
      (route) => !known.has(route),
    );
    expect(invented).toEqual([]);
  });
});

test('the generated schema resolves every choice and closes every object', () => {
  const { definitions } = JSON.parse(
    readFileSync(asset('src/sandbox/line/schema/requests.generated.json'), 'utf8'),
  ) as { definitions: Record<string, Record<string, unknown>> };
  const text = JSON.stringify(definitions);
  for (const [, name] of text.matchAll(/"#\/definitions\/(\w+)"/g))
    expect(definitions).toHaveProperty(name as string);
  expect(text).not.toContain('allOf');
  expect(text).not.toContain('maxLength');
  for (const definition of Object.values(definitions)) {
    if (definition['discriminator']) expect(definition['oneOf']).not.toHaveLength(0);
    else if (definition['properties']) expect(definition['additionalProperties']).toBe(false);
  }
  for (const [name, limits] of Object.entries(LIMITS)) {
    for (const property of Object.keys(limits))
      expect(definitions[name]?.['properties']).toHaveProperty(property);
  }
});
