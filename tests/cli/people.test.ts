import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NORTH, SOUTH } from '../chat/fixtures.js';
import { type CommandHome, lines, openCommandHome } from './home.js';

const GROUP = `C${'1'.repeat(32)}`;
const PERSON = `U${'a'.repeat(32)}`;

let home: CommandHome;
beforeAll(async () => {
  home = await openCommandHome();
});
afterAll(() => home.remove());

const value = async (...args: string[]) => (await home.json(args)).value;

describe('kamnot chat', () => {
  it('binds a chat never seen before; unit and club stand together; binding replaces', async () => {
    expect(await value('chat', 'bind', GROUP, '--unit', 'สำนักเหนือ1')).toEqual({
      chatId: GROUP,
      kind: 'group',
      label: null,
      unit: NORTH,
      strong: false,
      approved: true,
      boundAt: expect.stringMatching(/^2023-03-13T09:00:\d\d\+07:00$/),
    });
    expect(await value('chat', 'bind', GROUP, '--strong')).toMatchObject({ unit: NORTH, strong: true });
    expect(await value('chat', 'bind', GROUP, '--unit', SOUTH)).toMatchObject({ unit: SOUTH, strong: true });
    expect(await value('chat', 'list')).toMatchObject([{ chatId: GROUP, unit: SOUTH }]);
    expect(await value('chat', 'unbind', GROUP)).toMatchObject({
      unit: null,
      strong: false,
      approved: false,
      boundAt: null,
    });
    expect((await home.run(['chat', 'list'])).stdout).toContain(`${GROUP}  group  unbound   nobody`);
  });

  it('binds many from stdin and says which line was refused', async () => {
    const rows = [
      { chatId: GROUP, unit: NORTH },
      { chatId: `R${'2'.repeat(32)}`, strong: true },
      { chatId: 'C123', unit: NORTH },
      { chatId: GROUP, unit: 'สำนักที่ไม่มี' },
      { chatId: GROUP },
    ];
    const outcome = await home.process(
      ['chat', 'bind', '--stdin', '--json'],
      rows.map((row) => JSON.stringify(row)).join('\n'),
    );
    expect(outcome.code).toBe(1);
    const answers = lines(outcome) as { approved?: boolean; error?: string }[];
    expect(answers.map(({ approved, error }) => approved ?? Boolean(error))).toHaveLength(5);
    expect(answers.map(({ error }) => Boolean(error))).toEqual([false, false, true, true, true]);
    expect((await value('chat', 'list')) as unknown[]).toHaveLength(2);
  });

  it.each([
    [['chat', 'bind', 'C123', '--strong'], 2],
    [['chat', 'bind', GROUP, '--unit', 'สำนักเหนือ ๙๙'], 1],
    [['chat', 'unbind', `C${'9'.repeat(32)}`], 1],
    [['chat', 'bind', GROUP], 2],
    [['chat', 'bind'], 2],
    [['chat'], 2],
  ])('ends %j with %i', async (args, code) => {
    expect((await home.run(args)).code).toBe(code);
  });
});

describe('kamnot unit', () => {
  it('adds units and aliases, and finds a known one in any spelling', async () => {
    expect(await value('unit', 'add', 'สำนักกลาง', '--alias', 'กลาง', '--alias', 'สก.')).toEqual({
      name: 'สำนักกลาง',
      aliases: ['กลาง', 'สก.'],
    });
    expect(await value('unit', 'add', 'สำนักเหนือ 1', '--alias', 'เหนือ')).toMatchObject({
      name: NORTH,
      aliases: ['เหนือ'],
    });
    expect((await home.run(['unit', 'add', SOUTH, '--alias', 'เหนือ'])).code).toBe(1);
    for (const empty of [
      ['unit', 'add', ' '],
      ['unit', 'add', SOUTH, '--alias', ''],
    ])
      expect((await home.run(empty)).code).toBe(2);
    expect(await value('unit', 'list')).toHaveLength(3);
    expect(await value('chat', 'bind', GROUP, '--unit', 'เหนือ')).toMatchObject({ unit: NORTH });
  });
});

describe('kamnot holiday', () => {
  it('lists the government’s by year, adds and removes', async () => {
    const holidays = (await value('holiday', 'list', '--year', '2023')) as { date: string }[];
    expect(holidays.map(({ date }) => date)).toContain('2023-04-13');
    expect(holidays.every(({ date }) => date.startsWith('2023'))).toBe(true);
    expect(await value('holiday', 'list', '--year', '2566')).toEqual(holidays);
    expect(await value('holiday', 'add', '2023-11-27', 'วันหยุดพิเศษ')).toEqual({
      date: '2023-11-27',
      name: 'วันหยุดพิเศษ',
      kind: 'added',
    });
    expect(await value('holiday', 'list', '--year', '2023')).toHaveLength(holidays.length + 1);
    expect((await home.run(['holiday', 'remove', '2023-11-27'])).code).toBe(0);
    expect((await home.run(['holiday', 'remove', '2023-11-27'])).code).toBe(1);
  });

  it.each([['2023-02-29'], ['27/11/2023'], ['2566-11-27']])('refuses the date %s', async (date) => {
    expect((await home.run(['holiday', 'add', date, 'x'])).code).toBe(2);
  });
});

describe('kamnot role and person', () => {
  it.each(['organizer', 'admin'])('tells what a new %s should be told', async (role) => {
    expect((await home.run(['role', 'grant', PERSON, role])).stdout).toContain('รายการประกาศ');
    await home.run(['role', 'revoke', PERSON]);
  });

  it('grants, lists, exports and forgets', async () => {
    expect(await value('role', 'grant', PERSON, 'focal', '--unit', NORTH)).toEqual({
      userId: PERSON,
      role: 'focal',
      unit: NORTH,
    });
    expect(await value('role', 'list')).toEqual([{ userId: PERSON, role: 'focal', unit: NORTH }]);
    expect(await value('person', 'export', PERSON)).toMatchObject({
      userId: PERSON,
      roles: [{ role: 'focal' }],
      submissions: [],
    });
    expect((await home.run(['person', 'forget', PERSON])).code).toBe(0);
    expect(await value('role', 'list')).toEqual([]);
    expect((await home.run(['role', 'revoke', PERSON])).code).toBe(1);
  });

  it.each([
    [['role', 'grant', PERSON, 'boss'], 2],
    [['role', 'grant', PERSON, 'focal'], 2],
    [['role', 'grant', 'somebody', 'admin'], 2],
    [['person', 'export', GROUP], 2],
  ])('ends %j with %i', async (args, code) => {
    expect((await home.run(args)).code).toBe(code);
  });
});

describe('kamnot alias', () => {
  it('lets people’s own words mean an activity', async () => {
    expect(await value('alias', 'add', '๑.๑', 'งานปักธง')).toEqual({ code: '1.1', text: 'งานปักธง' });
    expect(await value('alias', 'list')).toEqual([{ code: '1.1', text: 'งานปักธง' }]);
    expect(await value('ask', 'งานปักธง ส่งวันไหน')).toMatchObject({ items: [['1.1', [], '2023-03-20']] });
    expect((await home.run(['alias', 'add', '8.8', 'x'])).code).toBe(1);
    expect((await home.run(['alias', 'remove', 'งานปักธง'])).code).toBe(0);
    expect((await home.run(['alias', 'remove', 'งานปักธง'])).code).toBe(1);
  });
});

describe('kamnot missed', () => {
  it('shows, switches and clears', async () => {
    expect(await value('missed', 'list')).toEqual({ keeping: false, count: 0, texts: [] });
    expect(await value('missed', 'keep', 'on')).toMatchObject({ keeping: true });
    expect(await value('missed', 'keep', 'off')).toMatchObject({ keeping: false });
    expect(await value('missed', 'clear')).toMatchObject({ count: 0 });
    expect((await home.run(['missed', 'keep', 'perhaps'])).code).toBe(2);
  });
});
