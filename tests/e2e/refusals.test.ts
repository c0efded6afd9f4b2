import { chmodSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/errors.js';
import { startService } from '../../src/main.js';
import { kamnot, tempDir } from '../helpers/process.js';

const serve = (env: Record<string, string>) => kamnot(['serve'], { DATA_DIR: tempDir(), PORT: '0', ...env });

describe('serve refuses with one message that names the remedy', () => {
  it.each([
    [{ LINE_CHANNEL_ACCESS_TOKEN: 'tokentoken' }, /LINE_CHANNEL_SECRET is missing/],
    [{ LINE_CHANNEL_SECRET: 'secretsecret' }, /LINE_CHANNEL_ACCESS_TOKEN or LINE_CHANNEL_ID is missing/],
    [{ KAMNOT_NOW: 'tomorrow' }, /KAMNOT_NOW .*ISO 8601/],
    [{ PORT: 'x' }, /PORT must be a whole number/],
  ])('%j', async (env, message) => {
    const refusal = await startService({ DATA_DIR: tempDir(), PORT: '0', ...env }).catch(
      (error: unknown) => error as Error,
    );
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal).toMatchObject({ message: expect.stringMatching(message) });
    expect(refusal).not.toMatchObject({ message: expect.stringMatching(/tokentoken|secretsecret/) });
  });

  it('a data folder that is a file', async () => {
    const file = join(tempDir(), 'occupied');
    writeFileSync(file, '');
    const { code, stderr } = await kamnot(['serve'], { DATA_DIR: join(file, 'data'), PORT: '0' });
    expect(code).toBe(1);
    expect(stderr).toMatch(/DATA_DIR .* cannot be written/);
    expect(stderr).not.toMatch(/at .*\.js:\d+/);
  });

  it.skipIf(process.getuid?.() === 0)('a data folder without the right to write', async () => {
    const folder = tempDir();
    chmodSync(folder, 0o500);
    expect((await serve({ DATA_DIR: folder })).stderr).toMatch(/DATA_DIR .* cannot be written/);
  });

  it('a port in use', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as { port: number };
    const { code, stderr } = await serve({ PORT: String(port) });
    server.close();
    expect(code).toBe(1);
    expect(stderr).toMatch(new RegExp(`PORT ${port} is in use`));
  });
});

describe('the command line', () => {
  it('exits 2 on wrong usage and 0 on help', async () => {
    expect((await kamnot(['no-such-command'], {})).code).toBe(2);
    const help = await kamnot(['--help'], {});
    expect([help.code, help.stdout.includes('serve')]).toEqual([0, true]);
  });
});
