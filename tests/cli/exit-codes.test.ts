import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NORTH } from '../chat/fixtures.js';
import { type CommandHome, openCommandHome } from './home.js';

let home: CommandHome;
beforeAll(async () => {
  home = await openCommandHome();
});
afterAll(() => home.remove());

describe('the real program', () => {
  it.each([
    [['submission', 'mark', '1.1', '--unit', NORTH, '--json'], 0, /"changed":1/, /^$/],
    [['submission', 'mark', '8.8', '--unit', NORTH, '--json'], 1, /^$/, /no activity "8\.8"/],
    [['submission', 'mark', '1.1'], 2, /^$/, /--unit/],
    [['chat', 'bind', `C${'1'.repeat(32)}`], 2, /^$/, /--unit UNIT or --strong/],
  ])('ends %j with %i, one message', async (args, code, stdout, stderr) => {
    const outcome = await home.process(args);
    expect(outcome.code).toBe(code);
    expect(outcome.stdout.trim()).toMatch(stdout);
    expect(outcome.stderr.trim()).toMatch(stderr);
    expect(outcome.stderr).not.toContain('    at ');
  });
});
