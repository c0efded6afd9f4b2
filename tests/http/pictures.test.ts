import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pictureRoutes } from '../../src/http/pictures.js';
import type { Picture } from '../../src/store/store.js';

const ID = 'a'.repeat(24);
const bytes = Buffer.from([0x89, 0x50, 0x4e, 0x47]);
const asked: string[] = [];
const pictures = {
  async get(id: string): Promise<Picture | null> {
    asked.push(id);
    return id === ID ? { type: 'image/png', bytes } : null;
  },
};
const server = createServer(express().use(pictureRoutes(pictures)));
const get = (path: string) => fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);

beforeAll(() => new Promise<void>((done) => server.listen(0, '127.0.0.1', done)));
afterAll(() => new Promise((done) => server.close(done)));

it('gives a picture with its type, and nothing that a browser may guess about', async () => {
  const answer = await get(`/pictures/${ID}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('image/png');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes);
});

it.each(['b'.repeat(24), 'short', '..%2f..%2fetc', `${ID}.png`])('knows no %s', async (id) => {
  expect((await get(`/pictures/${id}`)).status).toBe(404);
  expect(asked).not.toContain('short');
});
