import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLetters } from '../../src/people/one-time-letters.js';
import { NORTH } from '../chat/fixtures.js';
import { type CommandHome, openCommandHome } from './home.js';

const GROUP = `C${'1'.repeat(32)}`;

let home: CommandHome;
beforeAll(async () => {
  home = await openCommandHome();
  await home.inside((store) => store.suggestions.add({ id: 'aaaa', text: 'ขอที่จอดรถ', on: '2023-03-10' }));
});
afterAll(() => home.remove());

const value = async (...args: string[]) => (await home.json(args)).value;

describe('kamnot duty', () => {
  it('adds once, lists with the next date, removes', async () => {
    const [added] = (await value('duty', 'add', 'ประชุม', '--every', '2-months', '--day', '๑๐')) as {
      id: string;
    }[];
    const duty = { title: 'ประชุม', every: 'every-2-months', day: 10, unit: null, code: null };
    expect(added).toEqual({ id: added!.id, ...duty, from: '2023-03-13', next: '2023-04-10' });
    await value('duty', 'add', 'ประชุม', '--every', '2-months', '--day', '10');
    expect(await value('duty', 'list')).toEqual([added]);
    expect(await value('duty', 'remove', added!.id)).toEqual({ removed: added!.id });
    expect(await value('duty', 'list')).toEqual([]);
    expect((await home.run(['duty', 'list'])).stdout).toContain('no duties yet');
  });

  it('takes what the plan says of an activity', async () => {
    const [added] = (await value('duty', 'add', '--code', '1.1', '--every', 'quarter')) as {
      title: string;
    }[];
    expect(added).toMatchObject({ code: '1.1', unit: NORTH, day: null, next: '2023-03-31' });
    expect(added!.title.length).toBeGreaterThan(0);
  });

  it.each([
    [['duty', 'add', 'ประชุม'], 1],
    [['duty', 'add', 'ประชุม', '--every', 'month', '--day', '32'], 2],
    [['duty', 'add', 'ประชุม', '--every', 'month', '--day', '1.5'], 2],
    [['duty', 'add', 'ประชุม', '--every', 'month', '--from', '2566-03-13'], 2],
    [['duty', 'add', 'ประชุม', '--every', 'month', '--unit', 'สำนักที่ไม่มี'], 1],
    [['duty', 'add', '--code', '99', '--every', 'month'], 1],
    [['duty', 'add', '--every', 'month'], 1],
    [['duty', 'remove', 'nope'], 1],
    [['duty', 'add', 'ประชุม', '--every', 'week'], 2],
  ])('ends %j with %i', async (args, code) => {
    expect((await home.run(args)).code).toBe(code);
  });
});

describe('kamnot suggestion', () => {
  it('lists without who, and removes', async () => {
    expect(await value('suggestion', 'list')).toEqual([{ id: 'aaaa', text: 'ขอที่จอดรถ', on: '2023-03-10' }]);
    expect((await home.run(['suggestion', 'list'])).stdout).toContain('ขอที่จอดรถ');
    expect((await home.run(['suggestion', 'remove', 'aaaa'])).code).toBe(0);
    expect((await home.run(['suggestion', 'remove', 'aaaa'])).code).toBe(1);
  });
});

describe('one-time codes', () => {
  it('are printed for a group and for a role', async () => {
    const group = (await value('chat', 'code', '--unit', 'สำนักเหนือ1')) as { code: string };
    expect(group).toMatchObject({ gives: { kind: 'chat', unit: NORTH, strong: false }, hours: 24 });
    const role = (await value('role', 'code', 'focal', '--unit', NORTH)) as { code: string };
    expect(role).toMatchObject({ gives: { kind: 'role', role: 'focal', unit: NORTH } });
    for (const { code } of [group, role]) expect(readLetters(code)).not.toBeNull();
    expect((await home.run(['chat', 'code', '--strong'])).stdout).toMatch(/\/รหัส [A-Z2-9]{4}-/);
  });

  it.each([
    [['chat', 'code'], 2],
    [['chat', 'code', '--unit', 'สำนักที่ไม่มี'], 1],
    [['role', 'code', 'focal'], 2],
    [['role', 'code', 'admin', '--unit', NORTH], 2],
    [['role', 'code', 'king'], 2],
  ])('end %j with %i', async (args, code) => {
    expect((await home.run(args)).code).toBe(code);
  });
});

describe('kamnot chat label', () => {
  it('names a chat and takes the name away again', async () => {
    await value('chat', 'bind', GROUP, '--strong');
    expect(await value('chat', 'label', GROUP, ' คณะทำงาน ')).toMatchObject({
      label: 'คณะทำงาน',
      strong: true,
    });
    expect((await home.run(['chat', 'list'])).stdout).toContain('คณะทำงาน');
    expect(await value('chat', 'label', GROUP)).toMatchObject({ label: null });
    expect((await home.run(['chat', 'label', GROUP, 'ก'.repeat(101)])).code).toBe(1);
    expect((await home.run(['chat', 'label', `C${'9'.repeat(32)}`, 'x'])).code).toBe(1);
  });

  it('shows a chat that LINE says we are not in', async () => {
    await home.inside((store) => store.chats.set(GROUP, { active: false }));
    expect((await home.run(['chat', 'list'])).stdout).toMatch(/group +gone/);
  });
});

describe('kamnot richmenu', () => {
  it('has nothing to do without LINE', async () => {
    expect(await home.run(['richmenu'])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('LINE_CHANNEL_'),
    });
  });
});
