import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { build, type Rollup } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asset } from '../../src/paths.js';
import { toMessages } from '../../templates/parts/index.js';
import { gallery as announcements } from '../announcements/gallery.js';
import { gallery } from '../templates/gallery.js';
import { reminderGallery } from '../templates/gallery-reminders.js';
import { openBrowser, picture } from './browser.js';

/** The narrowest phone that is still about, and the width that LINE gives a mega bubble on it. */
const PHONE = { width: 320, height: 700 };

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage({ viewport: PHONE });
  const css = ['style', 'chat', 'flex', 'phone'].map((name) =>
    readFileSync(asset(`src/sandbox/page/${name}.css`), 'utf8'),
  );
  await page.setContent(
    `<style>${css.join('\n')} body { display: block; padding: 8px }</style><ul id="chat"></ul>`,
  );
  await page.addScriptTag({ content: await drawer() });
});
afterAll(() => browser.close());

/** The sandbox's own drawing of messages, bundled for a bare page. */
async function drawer(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: asset('src/sandbox/page/client/message.ts'), formats: ['iife'], name: 'Drawing' },
    },
  });
  const [output] = result as Rollup.RollupOutput[];
  return output!.output[0].code;
}

const all = [
  ...Object.entries(gallery).map(([name, drawn]) => [name, toMessages([drawn])] as const),
  ...Object.entries(announcements).map(
    ([name, drawn]) => [`announcement ${name}`, toMessages([drawn])] as const,
  ),
  ...Object.entries(reminderGallery),
];

describe.each(all)('%s', (name, messages) => {
  it('fits a narrow phone: nothing runs out of its card', async () => {
    const outside = await page.evaluate((contents) => {
      const chat = document.getElementById('chat')!;
      const { drawMessage } = (
        window as unknown as { Drawing: typeof import('../../src/sandbox/page/client/message.js') }
      ).Drawing;
      const shown = contents.map((content, index) =>
        drawMessage(
          {
            id: String(index),
            chatId: '',
            from: 'bot',
            time: '09:00',
            day: '',
            content,
            state: 'shown',
            cost: null,
          },
          () => {},
        ),
      );
      chat.replaceChildren(...shown);
      return [...chat.querySelectorAll<HTMLElement>('.flex-bubble *, .bubble-text')]
        .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
        .map((element) => element.textContent);
    }, messages);
    await picture(page, `message-${name.replaceAll(/[^a-z]+/g, '-')}`);
    expect(outside).toEqual([]);
  });
});
