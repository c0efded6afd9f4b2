import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NORTH, SOUTH } from '../chat/fixtures.js';
import { type CommandHome, openCommandHome } from './home.js';

let home: CommandHome;
beforeAll(async () => {
  home = await openCommandHome();
});
afterAll(() => home.remove());

const list = async (...args: string[]) => (await home.json(['submission', 'list', ...args])).value;

describe('kamnot submission', () => {
  it('marks, lists and takes back, unit names in any spelling', async () => {
    const marked = await home.json(['submission', 'mark', '๑.๑', '--unit', 'สำนัก เหนือ 1']);
    expect(marked).toMatchObject({ code: 0, value: { changed: 1 } });
    const row = {
      code: '1.1',
      subItems: [],
      due: '2023-03-20',
      unit: NORTH,
      at: '2023-03-13T09:00:00+07:00',
      by: 'operator',
    };
    expect(await list()).toEqual([{ ...row, at: expect.stringMatching(/^2023-03-13T09:00:\d\d\+07:00$/) }]);
    expect((await home.json(['submission', 'mark', '1.1', '--unit', NORTH])).value).toMatchObject({
      changed: 0,
    });
    expect(await list('--unit', SOUTH)).toEqual([]);
    expect((await home.run(['submission', 'undo', '1.1', '--unit', NORTH])).code).toBe(0);
    expect(await list()).toEqual([]);
    expect((await home.run(['submission', 'undo', '1.1', '--unit', NORTH])).code).toBe(1);
  });

  it('marks all rows of a code that the unit owes, or only the named sub-items and date', async () => {
    await home.json(['submission', 'mark', '1.7', '--unit', NORTH, '--at', '2023-06-01T08:00:00+07:00']);
    expect(await list('--unit', NORTH)).toMatchObject([
      { code: '1.7', subItems: ['1', '2'], due: '2023-03-20', at: '2023-06-01T08:00:00+07:00' },
      { code: '1.7', subItems: ['5', '6'], due: '2023-06-20' },
    ]);
    await home.json(['submission', 'undo', '1.7', '--due', '2023-03-20', '--unit', NORTH]);
    await home.json(['submission', 'undo', '1.7', '--sub', '5', '--unit', NORTH]);
    expect(await list('--unit', NORTH)).toMatchObject([{ code: '1.7', subItems: ['6'], due: '2023-06-20' }]);
    await home.json(['submission', 'undo', '1.7', '--unit', NORTH]);
  });

  it('keeps what was handed in when the deadline moves', async () => {
    await home.json(['submission', 'mark', '3', '--unit', NORTH]);
    await home.inside(async (store) => {
      const [stored] = await store.plans.all();
      const items = stored!.items.map((one) => (one.code === '3' ? { ...one, due: '2023-08-31' } : one));
      await store.plans.save({ ...stored!, items }, '2023-05-01T00:00:00+07:00');
    });
    expect(await list()).toMatchObject([{ code: '3', due: '2023-08-31', unit: NORTH }]);
  });

  it('takes back a mark though the plan has parted the activity since', async () => {
    await home.json(['submission', 'mark', '1.1', '--unit', NORTH]);
    const whole = await home.inside(async (store) => {
      const [stored] = await store.plans.all();
      const parted = stored!.items.flatMap((one) =>
        one.code === '1.1'
          ? ['1', '2'].map((sub) => ({ ...one, key: `${one.key}${sub}`, subItems: [sub] }))
          : [one],
      );
      await store.plans.save({ ...stored!, items: parted }, '2023-05-01T00:00:00+07:00');
      return stored!;
    });
    const listed = async () => ((await list()) as { code: string }[]).filter(({ code }) => code === '1.1');
    expect(await listed()).toMatchObject([{ subItems: ['1'] }, { subItems: ['2'] }]);
    const undo = ['submission', 'undo', '1.1', '--unit', NORTH];
    expect((await home.json([...undo, '--sub', '2'])).value).toMatchObject({
      changed: 1,
      submissions: [{ subItems: ['1'] }],
    });
    expect((await home.run(undo)).stdout).toContain(`1.1(1) of ${NORTH}: taken back`);
    expect(await listed()).toEqual([]);
    await home.inside((store) => store.plans.save(whole, '2023-05-01T00:00:00+07:00'));
  });

  it.each([
    [['mark', '8.8', '--unit', NORTH], /no activity "8\.8"/],
    [['mark', '2', '--unit', NORTH], new RegExp(`owed by ${SOUTH}`)],
    [['mark', '6', '--unit', NORTH], /nothing is handed in for 6: it is a milestone/],
    [['mark', '1.7', '--sub', '9', '--unit', NORTH], /there are 1, 2, 5, 6/],
    [['mark', '1.1', '--sub', '1', '--unit', NORTH], /as a whole/],
    [['mark', '1.1', '--due', '2023-03-21', '--unit', NORTH], /due on 2023-03-20/],
    [['mark', '1.1', '--unit', 'สำนักเหนื ๑'], new RegExp(NORTH)],
    [['mark', '1.1', '--due', '2023-02-30', '--unit', NORTH], /not in the calendar/, 2],
    [['mark', '1.1', '--due', '2566-03-20', '--unit', NORTH], /2023-03-20/, 2],
    [['mark', '1.1', '--unit', NORTH, '--at', 'yesterday'], /no instant/, 2],
  ])('refuses %j with one message', async (args, message, expected = 1) => {
    const { code, stdout, stderr } = await home.run(['submission', ...args]);
    expect({ code, stdout }).toEqual({ code: expected, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('calls a missing unit wrong usage', async () => {
    expect((await home.run(['submission', 'mark', '1.1'])).code).toBe(2);
  });
});
