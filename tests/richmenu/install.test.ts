import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLineClient, type LineClient } from '../../src/line/client.js';
import { longLivedToken } from '../../src/line/token.js';
import { asset } from '../../src/paths.js';
import { installRichMenu } from '../../src/richmenu/install.js';
import { NAME_START, richMenu, SIZE } from '../../src/richmenu/menu.js';
import { type StandInLine, startStandInLine } from '../../src/sandbox/line/index.js';
import { testClock } from '../delivery/helpers.js';
import { silentLog } from '../helpers/store.js';

const PICTURE = readFileSync(asset('src/richmenu/rich-menu.png'));
const clock = testClock();
let line: StandInLine;
let client: LineClient;
/** An earlier run, with a pace of its own: LINE takes one menu in 36 s from each. */
let earlier: LineClient;

const connect = (): LineClient => {
  const token = longLivedToken('good');
  return createLineClient({ baseUrl: line.origin, dataBaseUrl: line.origin, token, clock, log: silentLog });
};

beforeEach(async () => {
  line = await startStandInLine({ clock, channel: { accessTokens: ['good'] } });
  client = connect();
  earlier = connect();
});
afterEach(async () => {
  await Promise.all([client.close(), earlier.close()]);
  await line.close();
});

const menus = async (): Promise<{ richMenuId: string; name: string }[]> => {
  const answer = await client.listRichMenus();
  return answer.ok ? answer.value.richmenus : [];
};
const defaultMenu = async (): Promise<unknown> => {
  const answer = await fetch(`${line.origin}/v2/bot/user/all/richmenu`, {
    headers: { authorization: 'Bearer good' },
  });
  return ((await answer.json()) as { richMenuId?: string }).richMenuId;
};

describe('the rich menu', () => {
  it('covers its picture without a gap or an overlap', () => {
    const areas = richMenu(PICTURE).areas!;
    const surface = areas.reduce((sum, { bounds }) => sum + bounds!.width! * bounds!.height!, 0);
    expect(surface).toBe(SIZE.width * SIZE.height);
    expect(areas).toHaveLength(6);
  });

  it('has the picture that is committed: a PNG of its size that LINE takes', () => {
    expect(PICTURE.subarray(1, 4).toString()).toBe('PNG');
    expect([PICTURE.readUInt32BE(16), PICTURE.readUInt32BE(20)]).toEqual([SIZE.width, SIZE.height]);
    expect(PICTURE.length).toBeLessThanOrEqual(1024 * 1024);
  });

  it("becomes everybody's menu, once however often it is installed", async () => {
    const first = await installRichMenu(client, PICTURE);
    expect(first).toMatchObject({ fresh: true, removed: [] });
    expect(await defaultMenu()).toBe(first.richMenuId);
    expect(await installRichMenu(client, PICTURE)).toEqual({ ...first, fresh: false });
    expect(await menus()).toHaveLength(1);
  });

  it('takes the place of an older one of ours and leaves those of others alone', async () => {
    const older = { ...richMenu(PICTURE), name: `${NAME_START}older` };
    const others = { ...richMenu(PICTURE), name: 'somebody else' };
    const second = connect();
    const made = [await earlier.createRichMenu(older), await second.createRichMenu(others)];
    await second.close();
    const [oldId, otherId] = made.map((one) => (one.ok ? one.value.richMenuId : ''));
    const installed = await installRichMenu(client, PICTURE);
    expect(installed.removed).toEqual([oldId]);
    expect((await menus()).map(({ richMenuId }) => richMenuId).sort()).toEqual(
      [otherId!, installed.richMenuId].sort(),
    );
  });

  it('is made anew when a run that was cut off left it without a picture', async () => {
    const half = await earlier.createRichMenu(richMenu(PICTURE));
    const installed = await installRichMenu(client, PICTURE);
    expect(installed.fresh).toBe(true);
    expect(await menus()).toMatchObject([{ richMenuId: installed.richMenuId }]);
    expect(half.ok && half.value.richMenuId).not.toBe(installed.richMenuId);
  });

  it('leaves nothing behind when LINE does not take the picture, and says so', async () => {
    await expect(installRichMenu(client, Buffer.from('no picture'))).rejects.toThrow(/picture/);
    expect(await menus()).toEqual([]);
  });
});
