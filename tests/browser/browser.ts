import { mkdirSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { asset } from '../../src/paths.js';

/** Without its background chatter Chromium asks nobody outside this machine. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });

/** Keeps a picture for the README when `KAMNOT_SCREENSHOTS` is set, else in the ignored results folder. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = asset(process.env.KAMNOT_SCREENSHOTS ? 'docs/screenshots' : 'test-results');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png` });
}
