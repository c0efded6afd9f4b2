import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReportedDelivery } from '../../src/reminders/rehearsal/report.js';
import type { Simulation } from '../../src/reminders/rehearsal/simulate.js';
import { item, plan, UNIT_A } from '../reminders/fixtures.js';
import { type CommandHome, openCommandHome } from './home.js';

const CHAT = `C${'a'.repeat(32)}`;
const CLUB = `C${'b'.repeat(32)}`;
const DUE = '2024-03-20';

interface Reminded {
  at: string;
  deliveries: ReportedDelivery[];
  skipped: { chatId: string; reason: string }[];
}

let home: CommandHome;
beforeAll(async () => {
  home = await openCommandHome('2024-03-12T09:00:00+07:00');
  await home.inside(async (store) => {
    await store.plans.save(
      plan([item({ code: '1', due: DUE })], [], { fiscalYear: 2567 }),
      '2024-01-01T00:00:00+07:00',
    );
    await store.chats.set(CHAT, { unit: UNIT_A, approved: true, members: 12 });
    await store.chats.set(CLUB, { strong: true, approved: true, members: 60 });
  });
});
afterAll(() => home.remove());

const remind = async (...args: string[]) => {
  const { code, value } = await home.json(['remind', ...args]);
  return { code, report: value as Reminded };
};

describe('kamnot remind', () => {
  it('--dry-run prints the contract’s JSON and writes nothing', async () => {
    const { code, report } = await remind('--at', '2024-03-13T08:30:00+07:00', '--dry-run');
    expect(code).toBe(0);
    expect(report.at).toBe('2024-03-13T08:30:00+07:00');
    expect(
      report.deliveries.map(({ chatId, audience, unit, status }) => [chatId, audience, unit, status]),
    ).toEqual([
      [CHAT, 'unit', UNIT_A, 'planned'],
      [CLUB, 'strong', null, 'planned'],
    ]);
    expect(report.deliveries[0]).toMatchObject({
      rounds: [{ due: DUE, daysLeft: 7 }],
      items: [['1', [], DUE]],
    });
    expect(report.skipped).toEqual([]);
    expect((await home.json(['delivery', 'list'])).value).toEqual([]);
  });

  it('takes an instant in any offset', async () => {
    const { report } = await remind('--at', '2024-03-13T01:30:00Z', '--dry-run');
    expect(report.deliveries).toHaveLength(2);
    expect(report.at).toBe('2024-03-13T08:30:00+07:00');
  });

  it('delivers, in the sandbox to a stand-in, and the record agrees', async () => {
    const { report } = await remind('--at', '2024-03-13T08:30:00+07:00');
    expect(report.deliveries.map(({ status }) => status)).toEqual(['sent', 'sent']);
    const { value } = await home.json(['delivery', 'list']);
    expect(value).toMatchObject(report.deliveries.map(({ key }) => ({ key, status: 'sent', attempts: 1 })));
  });

  it('for people prints a line a push', async () => {
    const { stdout } = await home.run(['remind', '--at', '2024-03-13T09:00:00+07:00', '--dry-run']);
    expect(stdout).toContain(`sent      ${CHAT}  ${UNIT_A}  ${DUE} (7 days), 1 rows`);
    expect((await home.run(['remind', '--at', '2024-03-14T09:00:00+07:00', '--dry-run'])).stdout).toBe(
      'nothing is due\n',
    );
  });

  it('refuses what is no instant, naming the remedy', async () => {
    const { code, stderr } = await home.run(['remind', '--at', '2024-03-13']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/write ISO 8601 with offset/);
    const buddhist = await home.run(['remind', '--at', '2567-03-13T08:30:00+07:00']);
    expect(buddhist).toMatchObject({ code: 2, stderr: expect.stringContaining('2024-03-13T08:30:00+07:00') });
  });
});

describe('kamnot simulate', () => {
  it('prints every day and the cost by member counts', async () => {
    const { code, value } = await home.json(['simulate', '--from', '2024-03-18', '--to', '2024-03-21']);
    const { days, total } = value as Simulation;
    expect(code).toBe(0);
    expect(days.map(({ date, cost }) => [date, cost])).toEqual([
      ['2024-03-18', 0],
      ['2024-03-19', 72],
      ['2024-03-20', 72],
      ['2024-03-21', 72],
    ]);
    expect(total).toEqual({ pushes: 6, cost: 216 });
  });

  it('leaves the real store alone', async () => {
    const before = (await home.json(['delivery', 'list'])).value;
    await home.run(['simulate', '--from', '2024-03-18', '--to', '2024-03-21']);
    expect((await home.json(['delivery', 'list'])).value).toEqual(before);
  });

  it.each([
    [['--from', '2024-03-21', '--to', '2024-03-18'], 2, /swap them/],
    [['--from', '2024-02-30', '--to', '2024-03-18'], 2, /not in the calendar/],
    [['--from', '2567-03-18', '--to', '2567-03-19'], 2, /Buddhist year/],
    [['--from', '2024-03-18'], 2, /--to/],
  ])('refuses %j', async (args, code, words) => {
    const outcome = await home.run(['simulate', ...args]);
    expect(outcome.code).toBe(code);
    expect(outcome.stderr).toMatch(words);
  });
});
