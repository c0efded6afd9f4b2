import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readPicture } from '../../../src/sandbox/line/picture.js';
import { call, type Stand, stand } from './helpers.js';

const area = (more = {}) => ({
  bounds: { x: 0, y: 0, width: 1_250, height: 843 },
  action: { type: 'message', text: 'รอบหน้า' },
  ...more,
});
const menu = (more = {}) => ({
  size: { width: 2_500, height: 843 },
  selected: true,
  name: 'เมนูหลัก',
  chatBarText: 'เมนู',
  areas: [area()],
  ...more,
});

/** A PNG of that size: header and one compressed block; nobody decodes it here. */
function png(width: number, height: number, bytes = 0): Uint8Array<ArrayBuffer> {
  const head = Buffer.alloc(25);
  head.writeUInt32BE(13, 0);
  head.write('IHDR', 4, 'latin1');
  head.writeUInt32BE(width, 8);
  head.writeUInt32BE(height, 12);
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return new Uint8Array(Buffer.concat([signature, head, deflateSync(Buffer.alloc(8)), Buffer.alloc(bytes)]));
}

const post = (line: Stand, path: string, body: unknown) => call(line, `/v2/bot/${path}`, body);
const create = (line: Stand, more = {}) => post(line, 'richmenu', menu(more));
const upload = (line: Stand, id: string, raw: Uint8Array<ArrayBuffer>, type = 'image/png') =>
  call(line, `/v2/bot/richmenu/${id}/content`, undefined, { raw, headers: { 'content-type': type } });

async function withMenu(): Promise<{ line: Stand; id: string }> {
  const line = await stand();
  const made = await create(line);
  return { line, id: String(made.json['richMenuId']) };
}

test('a menu is made, pictured, shown to all, and taken away', async () => {
  const { line, id } = await withMenu();
  expect((await post(line, `user/all/richmenu/${id}`, {})).status).toBe(400);
  expect((await upload(line, id, png(2_500, 843))).status).toBe(200);
  expect((await post(line, `user/all/richmenu/${id}`, {})).status).toBe(200);
  expect((await call(line, '/v2/bot/user/all/richmenu')).json).toEqual({ richMenuId: id });
  expect((await call(line, `/v2/bot/richmenu/${id}`)).json).toMatchObject({ richMenuId: id, name: 'เมนูหลัก' });
  expect((await call(line, '/v2/bot/richmenu/list')).json['richmenus']).toHaveLength(1);
  expect((await call(line, `/v2/bot/richmenu/${id}`, undefined, { method: 'DELETE' })).status).toBe(200);
  expect((await call(line, '/v2/bot/user/all/richmenu')).status).toBe(404);
  expect((await call(line, `/v2/bot/richmenu/${id}`)).status).toBe(404);
});

describe('what is refused', () => {
  test.each([
    ['a bar text of 15 graphemes', { chatBarText: 'กิ'.repeat(15) }, 'chatBarText'],
    ['21 areas', { areas: Array.from({ length: 21 }, () => area()) }, 'areas'],
    ['a menu too square', { size: { width: 1_000, height: 700 }, areas: [] }, 'size'],
    ['a menu too narrow', { size: { width: 799, height: 250 }, areas: [] }, 'size.width'],
    [
      'an area outside',
      { areas: [area({ bounds: { x: 2_000, y: 0, width: 501, height: 843 } })] },
      'areas[0].bounds',
    ],
    [
      'a camera action',
      { areas: [area({ action: { type: 'camera', label: 'ก' } })] },
      'areas[0].action.type',
    ],
    ['no name', { name: undefined }, 'name'],
  ])('%s', async (_, more, property) => {
    const line = await stand();
    for (const path of ['richmenu', 'richmenu/validate']) {
      const answer = await post(line, path, menu(more));
      expect(answer.status).toBe(400);
      expect(answer.json.details?.map((detail) => detail.property)).toContain(property);
    }
  });

  test.each([
    ['a picture of another type', new Uint8Array(Buffer.from('GIF89a')), 'image/png', 400],
    ['a PNG called JPEG', png(2_500, 843), 'image/jpeg', 400],
    ['a picture too narrow', png(799, 250), 'image/png', 400],
    ['a picture too square', png(1_000, 700), 'image/png', 400],
    ['a picture over 1 MB', png(2_500, 843, 1024 * 1024), 'image/png', 413],
  ] as const)('%s', async (_, raw, type, status) => {
    const { line, id } = await withMenu();
    expect((await upload(line, id, raw, type)).status).toBe(status);
  });

  test('a second picture, or one for no menu', async () => {
    const { line, id } = await withMenu();
    await upload(line, id, png(800, 250));
    expect((await upload(line, id, png(800, 250))).status).toBe(400);
    expect((await upload(line, 'richmenu-none', png(800, 250))).status).toBe(404);
  });
});

test('the menu of one user goes before the default; strangers get none, without an error', async () => {
  const { line, id } = await withMenu();
  await upload(line, id, png(800, 250));
  const [friend, stranger] = [line.addUser().id, line.addUser({ friend: false }).id];
  for (const userId of [friend, stranger]) {
    expect((await post(line, `user/${userId}/richmenu/${id}`, {})).status).toBe(200);
  }
  expect((await call(line, `/v2/bot/user/${friend}/richmenu`)).json).toEqual({ richMenuId: id });
  expect((await call(line, `/v2/bot/user/${stranger}/richmenu`)).status).toBe(404);
  expect((await post(line, 'richmenu/bulk/unlink', { userIds: [friend] })).status).toBe(202);
  expect((await call(line, `/v2/bot/user/${friend}/richmenu`)).status).toBe(404);
  expect((await post(line, 'richmenu/bulk/link', { richMenuId: id, userIds: [friend] })).status).toBe(202);
  expect((await call(line, `/v2/bot/user/${friend}/richmenu`)).json).toEqual({ richMenuId: id });
  const many = Array.from({ length: 501 }, () => friend);
  expect((await post(line, 'richmenu/bulk/link', { richMenuId: id, userIds: many })).status).toBe(400);
});

test('an alias names a menu that is there, once', async () => {
  const { line, id } = await withMenu();
  const alias = (richMenuAliasId: string, richMenuId = id) =>
    post(line, 'richmenu/alias', { richMenuAliasId, richMenuId });
  expect((await alias('page-a')).status).toBe(200);
  expect((await alias('page-a')).status).toBe(400);
  expect((await alias('Page A')).status).toBe(400);
  expect((await alias('page-b', 'richmenu-none')).status).toBe(400);
  expect((await call(line, '/v2/bot/richmenu/alias/page-a')).json).toEqual({
    richMenuAliasId: 'page-a',
    richMenuId: id,
  });
  const other = String((await create(line)).json['richMenuId']);
  expect((await post(line, 'richmenu/alias/page-a', { richMenuId: other })).status).toBe(200);
  expect((await call(line, '/v2/bot/richmenu/alias/list')).json['aliases']).toEqual([
    { richMenuAliasId: 'page-a', richMenuId: other },
  ]);
  expect((await call(line, '/v2/bot/richmenu/alias/page-a', undefined, { method: 'DELETE' })).status).toBe(
    200,
  );
  expect((await call(line, '/v2/bot/richmenu/alias/page-a')).status).toBe(404);
});

test('reads the size out of a JPEG, past its other segments', () => {
  const jpeg = Buffer.from('ffd8ffe000044a46ffc4000400ffffc0000b0803e8060403', 'hex');
  expect(readPicture(Buffer.concat([jpeg, Buffer.alloc(8)]))).toEqual({
    contentType: 'image/jpeg',
    height: 1_000,
    width: 1_540,
  });
  expect(readPicture(Buffer.from('ffd8ff', 'hex'))).toBeNull();
});
