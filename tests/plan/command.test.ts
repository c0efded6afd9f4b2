import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommandHome, openCommandHome } from '../cli/home.js';
import { TITLE, table } from './helpers.js';

let home: CommandHome;
let folder: string;
beforeAll(async () => {
  home = await openCommandHome();
  folder = mkdtempSync(join(tmpdir(), 'kamnot-plan-'));
});
afterAll(() => {
  home.remove();
  rmSync(folder, { recursive: true, force: true });
});

const row = (code: string, due: string): string[] => [code, `กิจกรรม ${code}`, '', '', due, 'สำนักทดสอบ'];
const file = (name: string, ...rows: string[][]): string => {
  const path = join(folder, name);
  writeFileSync(path, `${TITLE}\n\n${table(rows)}`);
  return path;
};
const OWNER = 'สำนักทดสอบ';
const stored = () => home.inside((store) => store.plans.get(2566, OWNER));

describe('kamnot plan import', () => {
  it('shows without storing, stores, and changes nothing the second time', async () => {
    const path = file('plan.md', row('1', 'ส่ง 20 มีนาคม 2566'), row('2', 'ส่ง 20 มิถุนายน 2566'));
    const dry = (await home.json(['plan', 'import', path, '--dry-run'])).value;
    expect(dry).toMatchObject({ fiscalYear: 2566, owner: OWNER, stored: false, diff: { added: 2 } });
    expect(Object.keys(dry as object)).toEqual(
      'fiscalYear owner items rounds timelines findings diff stored'.split(' '),
    );
    expect(await stored()).toBeNull();
    expect((await home.json(['plan', 'import', path])).value).toMatchObject({
      stored: true,
      diff: { added: 2 },
    });
    const revision = await home.inside((store) => store.revision());
    const again = (await home.json(['plan', 'import', path])).value;
    expect(again).toMatchObject({ stored: true, diff: { added: 0, changed: 0, removed: 0, unchanged: 2 } });
    expect(await home.inside((store) => store.revision())).toBe(revision);
    expect((await stored())!.items).toEqual((again as { items: unknown }).items);
    expect(await home.inside((store) => store.units.all())).toContainEqual(
      expect.objectContaining({ name: OWNER }),
    );
  });

  it('keeps what was handed in when a deadline moves or a row goes', async () => {
    await home.run([
      'plan',
      'import',
      file('a.md', row('1', 'ส่ง 20 มีนาคม 2566'), row('2', 'ส่ง 20 มีนาคม 2566')),
    ]);
    const mark = {
      plan: `2566|${OWNER}`,
      sub: null,
      unit: OWNER,
      at: '2023-03-01T09:00:00+07:00',
      by: 'operator',
    };
    await home.inside((store) =>
      Promise.all(['1', '2'].map((code) => store.submissions.mark({ ...mark, code }))),
    );
    const moved = await home.json(['plan', 'import', file('a.md', row('1', 'ส่ง 30 มีนาคม 2566'))]);
    expect(moved.value).toMatchObject({ diff: { changed: 1, removed: 1 }, stored: true });
    const marks = await home.inside((store) => store.submissions.all(`2566|${OWNER}`));
    expect(marks.map(({ code }) => code).sort()).toEqual(['1', '2']);
  });

  // Runs the real program, which a helper may have to build first.
  it('asks for decisions before storing: exit 1, the result on stdout, nothing stored', async () => {
    const path = file('undecided.md', row('7', ''));
    const refused = await home.process(['plan', 'import', path, '--owner', 'สำนักอื่นอื่น', '--json']);
    expect(refused.code).toBe(1);
    expect(JSON.parse(refused.stdout)).toMatchObject({
      stored: false,
      findings: [{ kind: 'missing-due', code: '7' }],
    });
    expect(refused.stderr).toContain('--accept');
    expect(await home.inside((store) => store.plans.get(2566, 'สำนักอื่นอื่น'))).toBeNull();
    const accepted = await home.json(['plan', 'import', path, '--owner', 'สำนักอื่นอื่น', '--accept']);
    expect(accepted.value).toMatchObject({ stored: true });
    expect((await home.json(['plan', 'import', path, '--owner', 'สำนักอื่นอื่น'])).value).toMatchObject({
      stored: true,
    });
  });

  it('tells in words what was read and what to look at', async () => {
    const { stdout } = await home.run([
      'plan',
      'import',
      file('words.md', row('1', 'ส่ง 30 กรกฎาคม 2566')),
      '--dry-run',
    ]);
    expect(stdout).toContain('fiscal year 2566');
    expect(stdout).toContain('round 2023-07-30: 1 rows');
    expect(stdout).toMatch(/info +line 5 non-working-day \(1\)/);
    expect(stdout).toContain('Dry run');
  });

  it('refuses files that are no plan, each with one clear message', async () => {
    const big = join(folder, 'big.txt');
    writeFileSync(big, '');
    truncateSync(big, 50 * 1024 * 1024);
    const empty = join(folder, 'empty.md');
    writeFileSync(empty, '');
    mkdirSync(join(folder, 'sub.txt'));
    const cases: [string, string][] = [
      [join(folder, 'missing.txt'), 'does not exist'],
      [folder, 'is a folder'],
      [join(folder, 'sub.txt'), 'is a folder'],
      [empty, 'is empty'],
      [big, 'the limit is 20 MB'],
    ];
    for (const [path, message] of cases) {
      const { code, stderr, stdout } = await home.run(['plan', 'import', path]);
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toContain(message);
    }
  });

  it('refuses a year that is none with exit 2', async () => {
    const { code, stderr } = await home.run(['plan', 'import', 'x.md', '--year', '66']);
    expect(code).toBe(2);
    expect(stderr).toContain('2567');
  });
});

describe('kamnot plan template', () => {
  it('writes a sheet and does not overwrite one', async () => {
    const path = join(folder, 'sheet.xlsx');
    expect((await home.json(['plan', 'template', path])).value).toEqual({ file: path });
    const again = await home.run(['plan', 'template', path]);
    expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('exists already')]);
    expect((await home.run(['plan', 'import', path])).stderr).toMatch(/no plan|no activity/);
    expect((await home.run(['plan', 'template', join(folder, 'sheet.csv')])).stderr).toContain('.xlsx');
  });
});
