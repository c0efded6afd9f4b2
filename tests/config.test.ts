import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ensureDataDir, readConfig } from '../src/config.js';
import { Refusal } from '../src/errors.js';
import { asset } from '../src/paths.js';

const SECRET = 'a'.repeat(32);

describe('readConfig', () => {
  it('starts the sandbox on this machine only when nothing is set', () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      sandbox: true,
      line: null,
      port: 3000,
      host: '127.0.0.1',
      mongodbUri: null,
      now: null,
    });
    expect(config.dataDir.endsWith('/data/sandbox')).toBe(true);
  });

  it('opens to LINE when the secrets are set', () => {
    const config = readConfig({ LINE_CHANNEL_SECRET: SECRET, LINE_CHANNEL_ID: '1234567890' });
    expect(config).toMatchObject({
      sandbox: false,
      host: '0.0.0.0',
      line: { accessToken: null, channelId: '1234567890' },
    });
    expect(config.dataDir.endsWith('/data')).toBe(true);
  });

  it.each([
    ['mongodb://db.example', 'mongodb://db.example/kamnot_sandbox'],
    ['mongodb://a:1,b:2/office?replicaSet=r', 'mongodb://a:1,b:2/office_sandbox?replicaSet=r'],
    ['mongodb+srv://u:p@db.example/?w=1', 'mongodb+srv://u:p@db.example/kamnot_sandbox?w=1'],
  ])('keeps sandbox data in a database of its own: %s', (uri, own) => {
    expect(readConfig({ MONGODB_URI: uri }).mongodbUri).toBe(own);
    const line = { LINE_CHANNEL_SECRET: SECRET, LINE_CHANNEL_ID: '1' };
    expect(readConfig({ MONGODB_URI: uri, ...line }).mongodbUri).toBe(uri);
  });

  it('counts an empty variable as unset', () => {
    expect(readConfig({ LINE_CHANNEL_SECRET: '', PORT: ' ', MONGODB_URI: '' })).toMatchObject({
      sandbox: true,
      port: 3000,
    });
  });

  it.each([
    [{ LINE_CHANNEL_ACCESS_TOKEN: 'tok' }, /LINE_CHANNEL_SECRET is missing/],
    [{ LINE_CHANNEL_ID: '12' }, /LINE_CHANNEL_SECRET is missing/],
    [{ LINE_CHANNEL_SECRET: SECRET }, /LINE_CHANNEL_ACCESS_TOKEN or LINE_CHANNEL_ID is missing/],
    [{ LINE_CHANNEL_SECRET: 'กก', LINE_CHANNEL_ID: '12' }, /LINE_CHANNEL_SECRET .*copy it again/],
    [{ LINE_CHANNEL_SECRET: SECRET, LINE_CHANNEL_ID: 'abc' }, /LINE_CHANNEL_ID must be digits/],
    [{ PORT: 'http' }, /PORT must be a whole number/],
    [{ PORT: '70000' }, /PORT must be a whole number/],
    [{ MONGODB_URI: 'localhost:27017' }, /MONGODB_URI must start with mongodb/],
    [{ LINE_API_BASE_URL: 'https://api.line.me/v2' }, /LINE_API_BASE_URL must be an origin/],
    [{ PUBLIC_URL: 'kamnot' }, /PUBLIC_URL must be a full address/],
    [{ LOG_LEVEL: 'loud' }, /LOG_LEVEL must be one of/],
    [{ KAMNOT_NOW: '2024-03-12' }, /KAMNOT_NOW is no instant: write ISO 8601/],
    [{ KAMNOT_NOW: '2024-02-31T09:00:00+07:00' }, /KAMNOT_NOW is no instant: write ISO 8601/],
    [{ KAMNOT_NOW: '2567-03-12T09:00:00+07:00' }, /Gregorian one, 2024-03-12T09:00:00\+07:00/],
    [{ KAMNOT_NOW: '2024-13-12T00:00:00+07:00' }, /KAMNOT_NOW is no instant: write ISO 8601/],
    [{ KAMNOT_NOW: '2024-03-12T09:00:00+07:00', NODE_ENV: 'production' }, /remove KAMNOT_NOW/],
  ])('refuses %j with a remedy', (env, message) => {
    expect(() => readConfig(env)).toThrow(Refusal);
    expect(() => readConfig(env)).toThrow(message);
  });

  it('names every fault at once', () => {
    expect(() => readConfig({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/PORT[\s\S]*LOG_LEVEL/);
  });

  it('never prints a secret', () => {
    const env = { LINE_CHANNEL_SECRET: 'hush hush', LINE_CHANNEL_ACCESS_TOKEN: 'ความลับ' };
    expect(() => readConfig(env)).toThrow(/^(?!.*(hush|ความลับ))/s);
  });

  it('is matched by .env.example, variable by variable', () => {
    const names = [...readFileSync(asset('.env.example'), 'utf8').matchAll(/^([A-Z_]+)=/gm)].map(
      (match) => match[1],
    );
    expect(names.sort()).toEqual(
      [
        'PORT',
        'HOST',
        'LINE_CHANNEL_SECRET',
        'LINE_CHANNEL_ACCESS_TOKEN',
        'LINE_CHANNEL_ID',
        'LINE_API_BASE_URL',
        'LINE_DATA_API_BASE_URL',
        'MONGODB_URI',
        'DATA_DIR',
        'PUBLIC_URL',
        'LOG_LEVEL',
        'KAMNOT_NOW',
      ].sort(),
    );
  });
});

describe('ensureDataDir', () => {
  it.skipIf(process.platform !== 'linux')('refuses a place where nothing can be made, at once', () => {
    expect(() => ensureDataDir(readConfig({ DATA_DIR: '/proc/kamnot' }))).toThrow(
      /DATA_DIR .* cannot be written/,
    );
  });

  it('refuses a folder that cannot be made', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'kamnot-')), 'file');
    writeFileSync(file, '');
    const config = readConfig({ DATA_DIR: join(file, 'data') });
    expect(() => ensureDataDir(config)).toThrow(/DATA_DIR .* cannot be written/);
  });
});
